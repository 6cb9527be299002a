// What the plots are made of: thinning, limits, the logarithmic gap, colours, and the means of a history.

#include <QTest>

#include <cmath>
#include <limits>
#include <random>

#include "app/gui/run/run_history.h"
#include "app/gui/views/free_energy_view.h"
#include "app/gui/views/gap_view.h"
#include "app/gui/widgets/color_map.h"
#include "app/gui/widgets/decimation.h"
#include "app/gui/widgets/heat_map.h"
#include "app/gui/widgets/key_line.h"
#include "app/gui/widgets/text.h"

using namespace nrg::gui;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

std::vector<QPointF> noise(int count)
{
    std::mt19937 random(7);
    std::normal_distribution<double> gauss;
    std::vector<QPointF> points;
    for (int i = 0; i < count; ++i)
        points.emplace_back(i, gauss(random));
    return points;
}

double lowest(const auto& points)
{
    return std::ranges::min_element(points, {}, [](const QPointF& p) { return p.y(); })->y();
}

double highest(const auto& points)
{
    return std::ranges::max_element(points, {}, [](const QPointF& p) { return p.y(); })->y();
}

/// Relative luminance of linear light, ITU-R BT.709.
double luminance(QRgb color)
{
    const auto linear = [](int channel) {
        const double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(qRed(color)) + 0.7152 * linear(qGreen(color)) + 0.0722 * linear(qBlue(color));
}

nrg::StepReport report(std::int64_t step, double freeEnergy)
{
    nrg::StepReport row;
    row.step = step;
    row.freeEnergy = freeEnergy;
    row.sigma = 2;
    return row;
}

} // namespace

class TestPlots : public QObject {
    Q_OBJECT

private slots:
    void decimationKeepsShortCurves();
    void aKeyLeavesOutWholeEntries();
    void decimationKeepsEveryExtreme_data();
    void decimationKeepsEveryExtreme();
    void decimationKeepsItsStretchesWhileACurveGrows();
    void decimationLeavesOutWhatIsNotFinite();
    void niceLimitsHoldTheirRange_data();
    void niceLimitsHoldTheirRange();
    void stepLimitsGrowSeldom();
    void logTicksLieOnOneTwoFive();
    void aGapBelowZeroIsMarkedAndNotDrawn();
    void theGapChartSurvivesNegativeNoise();
    void lateTrainingIsZoomedIn();
    void colorsAreSymmetricAboutZero_data();
    void colorsAreSymmetricAboutZero();
    void theColorLimitHoldsAndDoesNotFlicker();
    void cellsAreFoundUnderTheMouse();
    void meansRunOverFiftySteps();
    void meansSkipWhatIsNotFinite();
    void longHistoriesStayBounded();
    void numbersAreTypeset();
};

void TestPlots::decimationKeepsShortCurves()
{
    const auto points = noise(100);
    const QList<QPointF> kept = decimateMinMax(points, 100);
    QCOMPARE(kept, QList<QPointF>(points.begin(), points.end()));
    QVERIFY(decimateMinMax({}, 100).isEmpty());
}

void TestPlots::decimationKeepsEveryExtreme_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("maximum");
    for (const int count : {101, 999, 1000, 1001, 32768})
        for (const int maximum : {2, 100, 999})
            QTest::addRow("%d to %d", count, maximum) << count << maximum;
}

void TestPlots::decimationKeepsEveryExtreme()
{
    QFETCH(int, count);
    QFETCH(int, maximum);
    const auto points = noise(count);
    const QList<QPointF> kept = decimateMinMax(points, maximum);
    QVERIFY(kept.size() <= maximum);
    QCOMPARE(lowest(kept), lowest(points));
    QCOMPARE(highest(kept), highest(points));
    QVERIFY(std::ranges::is_sorted(kept, {}, [](const QPointF& p) { return p.x(); }));
}

void TestPlots::decimationKeepsItsStretchesWhileACurveGrows()
{
    const auto points = noise(4000);
    const std::span<const QPointF> all(points);
    const QList<QPointF> before = decimateMinMax(all.first(3000), 500);
    const QList<QPointF> after = decimateMinMax(all.first(3001), 500);
    QCOMPARE(after.first(before.size() - 2), before.first(before.size() - 2));
}

void TestPlots::decimationLeavesOutWhatIsNotFinite()
{
    auto points = noise(1000);
    points[10].setY(kNaN);
    points[500].setY(std::numeric_limits<double>::infinity());
    for (const QPointF& point : decimateMinMax(points, 100))
        QVERIFY(std::isfinite(point.y()));
}

void TestPlots::niceLimitsHoldTheirRange_data()
{
    QTest::addColumn<double>("lower");
    QTest::addColumn<double>("upper");
    QTest::newRow("early") << -600.0 << -100.0;
    QTest::newRow("late") << -592.9 << -592.3;
    QTest::newRow("across zero") << -0.03 << 0.07;
    QTest::newRow("empty") << 5.0 << 5.0;
}

void TestPlots::niceLimitsHoldTheirRange()
{
    QFETCH(double, lower);
    QFETCH(double, upper);
    const AxisLimits limits = niceLimits(lower, upper);
    const double rounding = 1e-6 * limits.tick;
    QVERIFY(limits.lower <= lower + rounding && limits.upper >= upper - rounding);
    QVERIFY(limits.upper > limits.lower);
    const double ticks = (limits.upper - limits.lower) / limits.tick;
    QVERIFY(ticks >= 2 && ticks <= 9);
}

void TestPlots::stepLimitsGrowSeldom()
{
    int changes = 0;
    AxisLimits previous = stepLimits(0);
    QCOMPARE(previous.upper, 10.0);
    for (int step = 1; step <= 10'000; ++step) {
        const AxisLimits limits = stepLimits(step);
        QVERIFY(limits.upper >= step && (step < 10 || limits.upper <= 1.35 * step));
        changes += limits != previous;
        previous = limits;
    }
    QVERIFY(changes <= 32);
}

void TestPlots::logTicksLieOnOneTwoFive()
{
    QCOMPARE(logTicks(0.5, 20), (std::vector<double>{0.5, 1, 2, 5, 10, 20}));
    QCOMPARE(logTicks(0.01, 1000).size(), std::size_t(6));
    QCOMPARE(logCeiling(30), 50.0);
    QCOMPARE(logFloor(0.3), 0.2);
    QCOMPARE(logFloor(0.2), 0.2);
}

void TestPlots::aGapBelowZeroIsMarkedAndNotDrawn()
{
    const std::vector<QPointF> bounds{{1, -90}, {2, -99.9}, {3, -100}, {4, -100.5}, {5, kNaN}, {6, -99}};
    const LogCurve curve = logGaps(bounds, -100);
    QCOMPARE(curve.below, (QList<double>{3, 4}));
    QCOMPARE(curve.points.size(), std::size_t(3));
    QCOMPARE(curve.points[0], QPointF(1, 1));
    QVERIFY(std::abs(curve.points[1].y() + 1) < 1e-9);
    QCOMPARE(curve.points[2], QPointF(6, 0));
}

void TestPlots::theGapChartSurvivesNegativeNoise()
{
    RunHistory history;
    std::vector<nrg::StepReport> reports;
    for (int i = 1; i <= 400; ++i)
        reports.push_back(report(i, -100 + (i % 2 ? 1.5 : -1.0))); // the mean stays positive
    history.append(reports);
    nrg::Snapshot snapshot;
    snapshot.serial = 1;
    snapshot.minusLogZ = -100;
    GapView view;
    view.resize(600, 300);
    view.show(history, snapshot);
    QVERIFY(view.pointCount() > 100);
    QVERIFY(!view.grab().isNull());

    for (nrg::StepReport& row : reports)
        row.freeEnergy = -101; // nothing left to draw
    history.clear();
    history.append(reports);
    view.show(history, snapshot);
    QCOMPARE(view.pointCount(), 0);
    QVERIFY(!view.grab().isNull());
}

void TestPlots::lateTrainingIsZoomedIn()
{
    std::vector<QPointF> bounds;
    std::vector<QPointF> sigmas;
    for (int i = 0; i < 1000; ++i) {
        bounds.emplace_back(i, -590 + 500 * std::exp(-i / 20.0));
        sigmas.emplace_back(i, 3);
    }
    const AxisLimits late = freeEnergyLimits(bounds, sigmas, -593, false);
    QVERIFY(late.lower < -593 && late.upper > -587 && late.upper - late.lower < 20);
    const AxisLimits whole = freeEnergyLimits(bounds, sigmas, -593, true);
    QVERIFY(whole.upper >= -90);
    const AxisLimits nothing = freeEnergyLimits({}, {}, -593, false);
    QVERIFY(nothing.lower < -593 && nothing.upper > -593);
}

void TestPlots::colorsAreSymmetricAboutZero_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestPlots::colorsAreSymmetricAboutZero()
{
    QFETCH(bool, dark);
    const DivergingMap map(dark);
    const QRgb zero = map.color(0, 3);
    QVERIFY(std::abs(qRed(zero) - qBlue(zero)) <= 2 && std::abs(qRed(zero) - qGreen(zero)) <= 2); // neutral
    double before = luminance(zero);
    for (int i = 1; i <= 100; ++i) {
        const QRgb above = map.color(0.03 * i, 3);
        const QRgb below = map.color(-0.03 * i, 3);
        QVERIFY2(std::abs(luminance(above) - luminance(below)) < 0.045, qPrintable(QString::number(i)));
        QVERIFY(qRed(above) >= qBlue(above) && qBlue(below) >= qRed(below));
        const double mean = (luminance(above) + luminance(below)) / 2;
        QVERIFY(mean <= before + 0.003); // zero is the lightest, also in a dark window
        before = mean;
    }
    QCOMPARE(map.color(9, 3), map.color(3, 3));
    QCOMPARE(map.color(-9, 3), map.color(-3, 3));
    QCOMPARE(qAlpha(map.color(kNaN, 3)), 0);
}

void TestPlots::theColorLimitHoldsAndDoesNotFlicker()
{
    const std::vector<float> values{-4.F, 1.F, 3.F, 2.F, 0.F};
    const double limit = symmetricLimit(values, 0, 1);
    QVERIFY(limit >= 4 && limit <= 6);
    QCOMPARE(symmetricLimit({-3.9F, 3.F}, limit, 1), limit);
    QVERIFY(symmetricLimit({9.F}, limit, 1) >= 9);
    QCOMPARE(symmetricLimit({}, limit, 1), limit);
}

void TestPlots::cellsAreFoundUnderTheMouse()
{
    HeatMap map;
    map.resize(400, 400);
    HeatMapData data{.maps = 4, .rows = 2, .columns = 2, .values = std::vector<float>(16)};
    map.setData(data, 1);
    const auto first = map.cellAt({5, 5});
    QVERIFY(first && first->map == 0 && first->row == 0 && first->column == 0);
    const auto last = map.cellAt({395, 390});
    QVERIFY(last && last->map == 3 && last->row == 1 && last->column == 1);
    QVERIFY(!map.cellAt({-1, 5}));
}

void TestPlots::meansRunOverFiftySteps()
{
    RunHistory history;
    std::vector<nrg::StepReport> reports;
    for (int i = 1; i <= 300; ++i)
        reports.push_back(report(i, i));
    history.append(reports);
    QCOMPARE(history.freeEnergies().back().y(), (251 + 300) / 2.0);
    QCOMPARE(history.freeEnergies().front().y(), 1.0);
    QCOMPARE(history.sigmas().back().y(), 2.0);
    QCOMPARE(history.nearestRow(-5), std::size_t(0));
    QCOMPARE(history.nearestRow(17.2), std::size_t(16));
    QCOMPARE(history.nearestRow(1e9), std::size_t(299));
}

void TestPlots::meansSkipWhatIsNotFinite()
{
    RunHistory history;
    std::vector<nrg::StepReport> reports;
    for (int i = 1; i <= 300; ++i)
        reports.push_back(report(i, i == 290 ? kNaN : 7));
    history.append(reports);
    QCOMPARE(history.freeEnergies().back().y(), 7.0);
}

void TestPlots::longHistoriesStayBounded()
{
    RunHistory history;
    constexpr std::int64_t kSteps = 3 * static_cast<std::int64_t>(nrg::History::kCapacity);
    for (std::int64_t i = 1; i <= kSteps; i += 1024) {
        std::vector<nrg::StepReport> reports;
        for (std::int64_t step = i; step < i + 1024; ++step)
            reports.push_back(report(step, 1));
        history.append(reports);
    }
    QVERIFY(history.rows().size() <= nrg::History::kCapacity);
    QCOMPARE(history.freeEnergies().size(), history.rows().size());
    QVERIFY(history.rows().back().step >= kSteps - 4);
    QCOMPARE(history.freeEnergies().back().y(), 1.0);
}

void TestPlots::numbersAreTypeset()
{
    QLocale::setDefault(QLocale::c());
    QCOMPARE(fixedText(-592.8757, 2), QStringLiteral("\u2212592.88"));
    QCOMPARE(tickText(-0.00001, 1), QStringLiteral("0"));
    QCOMPARE(tickText(2.5, 0.5), QStringLiteral("2.5"));
    QCOMPARE(durationText(7), QStringLiteral("0:07"));
    QCOMPARE(durationText(3723), QStringLiteral("1:02:03"));
    QCOMPARE(richText(QStringLiteral("T_c < q_sym(x)")), QStringLiteral("T<sub>c</sub> &lt; q<sub>sym</sub>(x)"));
}

void TestPlots::aKeyLeavesOutWholeEntries()
{
    KeyLine key(nullptr, KeyLine::Extent::OneLine);
    const QStringList texts{QStringLiteral("mean"), QStringLiteral("single"), QStringLiteral("±σ")};
    key.setEntries({{Qt::red, texts[0], QStringLiteral("mean of the last steps, at most 50")}, {Qt::blue, texts[1]},
        {Qt::green, texts[2]}});
    int before = 0;
    for (int width = 20; width < 400; width += 10) {
        key.resize(width, 20);
        QCOMPARE(key.shownTexts(), texts.first(key.shownTexts().size())); // each whole, the first ones first
        QVERIFY(key.shownTexts().size() >= before);
        before = static_cast<int>(key.shownTexts().size());
    }
    QCOMPARE(before, 3);
    QVERIFY(
        key.toolTip().contains(QStringLiteral("mean of the last steps, at most 50"))); // what a short word stands for
}

QTEST_MAIN(TestPlots)
#include "tst_plots.moc"
