// Charts, maps and labels under numbers that no healthy run has: infinite, no number, huge, denormal, all equal.

#include <QtCharts/QLineSeries>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <cstring>
#include <limits>
#include <nlohmann/json.hpp>

#include "app/gui/run/run_departure.h"
#include "app/gui/run/run_history.h"
#include "app/gui/views/free_energy_view.h"
#include "app/gui/views/gap_view.h"
#include "app/gui/views/order_parameter_view.h"
#include "app/gui/views/race_view.h"
#include "app/gui/views/spectrum_view.h"
#include "app/gui/views/structure_factor_view.h"
#include "app/gui/widgets/color_bar.h"
#include "app/gui/widgets/curve_chart.h"
#include "app/gui/widgets/heat_map.h"
#include "app/gui/widgets/interval_plot.h"
#include "app/gui/widgets/text.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/view_pages.h"
#include "engine/session/session.h"
#include "tests/app/sampling_views.h"
#include "tests/app/small_run.h"
#include "tests/support/sanitizers.h"

using namespace nrg::gui;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kMostTicks = 60;

const std::vector<double> kNumbers{0, -0.0, 1, -592.9, 1e-320, -1e-320, 1e-30, 1e15, 1e15 + 1, 1e29, -1e29, 1e30, 1e100,
    1e300, 1e308, -1e308, kInfinity, -kInfinity, kNaN, 3.4e38};

/// Some of them, where all pairs would be too many pictures.
const std::vector<double> kSome{0, 1, -1e-320, 1e29, 1e308, kInfinity, kNaN};

/// A picture, for its painting.
void paint(QWidget& widget)
{
    widget.resize(600, 320);
    QVERIFY(!widget.grab().isNull());
}

RunHistory historyOf(const std::vector<double>& freeEnergies, double sigma)
{
    RunHistory history;
    std::vector<nrg::StepReport> reports;
    for (std::size_t i = 0; i < freeEnergies.size(); ++i) {
        nrg::StepReport row;
        row.step = static_cast<std::int64_t>(i + 1);
        row.freeEnergy = freeEnergies[i];
        row.sigma = sigma;
        reports.push_back(row);
    }
    history.append(reports);
    return history;
}

} // namespace

class TestExtremeNumbers : public QObject {
    Q_OBJECT

private slots:
    void limitsAndTicksAreFew();
    void textsAreShort();
    void aChartDrawsAnyCurve();
    void curvesOfTheBoundSurvive();
    void samplingViewsSurvive();
    void plotsAndMapsSurvive();
    void aRunFileWithHugeNumbersIsShown_data();
    void aRunFileWithHugeNumbersIsShown();
};

void TestExtremeNumbers::limitsAndTicksAreFew()
{
    for (const double lower : kNumbers)
        for (const double upper : kNumbers) {
            const AxisLimits limits = niceLimits(lower, upper);
            QVERIFY(std::isfinite(limits.lower) && std::isfinite(limits.upper));
            QVERIFY(limits.upper > limits.lower && limits.tick > 0);
            const auto ticks = ticksOf(limits);
            QVERIFY2(ticks.size() >= 2 && ticks.size() <= 12, qPrintable(QString::number(ticks.size())));
            QVERIFY(logTicks(lower, upper).size() <= kMostTicks);
            QVERIFY(logarithmicTicks(lower, upper).size() <= kMostTicks);
            QVERIFY(ticksOf(AxisLimits{.lower = lower, .upper = upper, .tick = 1}).size() <= 1000);
            QVERIFY(ticksOf(AxisLimits{.lower = 0, .upper = upper, .tick = lower}).size() <= 1000);
        }
    for (const double value : kNumbers) {
        QVERIFY(niceStep(value) > 0 && std::isfinite(niceStep(value)));
        QVERIFY(stepLimits(value).upper >= 10 && std::isfinite(stepLimits(value).upper));
        QVERIFY(logFloor(value) > 0 && std::isfinite(logFloor(value)));
        QVERIFY(logCeiling(value) > 0 && std::isfinite(logCeiling(value)));
    }
}

void TestExtremeNumbers::textsAreShort()
{
    for (const double value : kNumbers)
        for (const double other : kNumbers) {
            const QStringList texts{fixedText(value, 2), significantText(value, 6), tickText(value, other),
                withError(value, other), percentText(value, 2), roundedText(value), durationText(value)};
            for (const QString& text : texts)
                QVERIFY2(!text.isEmpty() && text.size() <= 45, qPrintable(text));
        }
    QCOMPARE(durationText(kNaN), QStringLiteral("0:00"));
}

void TestExtremeNumbers::aChartDrawsAnyCurve()
{
    CurveChart chart;
    chart.applyTheme(themeOf(chart.palette()));
    QLineSeries* const curve = chart.addCurve();
    curve->setPen(QPen(Qt::red, 2.4));
    QList<QPointF> points;
    for (std::size_t i = 0; i < kNumbers.size(); ++i)
        points.append({static_cast<double>(i), kNumbers[i]});
    points.append({kNaN, 1});
    points.append({kInfinity, 1});
    for (const double lower : kNumbers)
        for (const double upper : kNumbers) {
            chart.setStepLimits(lower, upper, {{lower, QStringLiteral("first")}, {upper, QStringLiteral("last")}});
            chart.setValueLimits(lower, upper, ticksOf(niceLimits(lower, upper)));
            chart.setPoints(*curve, points);
            for (const QPointF& point : curve->points())
                QVERIFY(std::isfinite(point.x()) && std::isfinite(point.y()));
        }
    for (const AxisLimits& limits : {niceLimits(-1e29, 1e29), niceLimits(0, 1), niceLimits(1e15, 1e15 + 1)}) {
        chart.setStepLimits(stepLimits(30));
        chart.setValueLimits(limits.lower, limits.upper, ticksOf(limits));
        chart.setPoints(*curve, points);
        std::vector<ChartLabel> labels;
        std::vector<ChartMark> marks;
        for (const double value : kNumbers)
            for (const auto side : {ChartLabel::Side::Above, ChartLabel::Side::Below}) {
                labels.push_back({QPointF(3, value), QStringLiteral("label"), Qt::red, side, curve});
                labels.push_back({QPointF(value, 3), QStringLiteral("label"), Qt::red, side, nullptr});
                marks.push_back({value, QStringLiteral("mark")});
            }
        chart.setLabels(labels);
        chart.setMarks(marks);
        chart.setFloorMarks(QList<double>(kNumbers.begin(), kNumbers.end()));
        paint(chart);
    }
}

void TestExtremeNumbers::curvesOfTheBoundSurvive()
{
    for (const double value : kNumbers)
        for (const std::optional<double> exact :
            {std::optional(-592.876), std::optional(value), std::optional<double>()})
            for (const std::vector<double>& curve :
                {std::vector{value, -400.0, -500.0, -550.0, -560.0}, std::vector(60, value), kNumbers}) {
                const RunHistory history = historyOf(curve, value);
                nrg::Snapshot snapshot;
                snapshot.serial = 1;
                snapshot.step = 5;
                snapshot.minusLogZ = exact;
                snapshot.figures.freeEnergy = value;
                snapshot.figures.gap = value;
                GapView gap;
                gap.show(history, snapshot);
                paint(gap);
                FreeEnergyView bound;
                bound.show(history, snapshot);
                paint(bound);
            }
}

void TestExtremeNumbers::samplingViewsSurvive()
{
    for (const double value : kNumbers) {
        auto sampling = samplingSnapshot(60);
        sampling->reference.observables[0] = {.mean = value, .error = std::abs(value)};
        sampling->reference.structureFactorMap(1, 2) = value;
        sampling->reference.orderParameter.density[3] = value;
        sampling->diagnostics->orderParameter.density[7] = value;
        sampling->diagnostics->signBias.assign(100, value);
        for (nrg::SamplerReport& report : sampling->samplers) {
            report.curve[20].value = value;
            report.curve[30].error = value;
            report.curve[40].seconds = value;
            report.curve[41].leapfrogs = value;
            report.tauLeapfrogs = report.essPerSecond = report.seconds = value;
        }
        auto race = raceSnapshot();
        for (nrg::SamplerReport& report : race->entrants) {
            report.curve[20].value = report.curve[21].error = report.curve[22].seconds = value;
            report.tauLeapfrogs = report.essPerSecond = report.seconds = value;
        }
        race->secondsLeft = race->trainingSeconds = value;
        const nrg::Snapshot snapshot = snapshotOf(sampling, race);
        StructureFactorView structure;
        showIn(structure, snapshot);
        OrderParameterView order;
        showIn(order, snapshot);
        SpectrumView spectrum;
        showIn(spectrum, snapshot);
        RaceView racing;
        showIn(racing, snapshot);
    }
}

void TestExtremeNumbers::plotsAndMapsSurvive()
{
    for (const double value : kNumbers)
        for (const double other : kSome) {
            IntervalPlot plot;
            plot.setIntervals({{"a", value, other, Qt::red}, {"b", other, value, Qt::blue}, {"c", 1, 0.1, Qt::red}},
                Interval{"exact", value, 0, Qt::black});
            paint(plot);
            ColorBar bar;
            bar.setLimit(value);
            paint(bar);
            bar.setLogarithmic(value, other);
            paint(bar);
            const auto single = static_cast<float>(value);
            HeatMap map;
            HeatMapData data{
                .maps = 1, .rows = 2, .columns = 2, .values = {single, static_cast<float>(other), 1.F, -1.F}};
            const double limit = symmetricLimit(data.values, value);
            QVERIFY(symmetricLimit(data.values, 1) > 0);
            for (const double scale : {limit, value, other}) {
                map.setData(data, scale);
                paint(map);
            }
        }
}

void TestExtremeNumbers::aRunFileWithHugeNumbersIsShown_data()
{
    QTest::addColumn<double>("value");
    for (const double value : {1e308, -1e308, 1e29, -1e29, 1e-320})
        QTest::addRow("%g", value) << value;
}

void TestExtremeNumbers::aRunFileWithHugeNumbersIsShown()
{
    QFETCH(double, value);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("run.nrg"));
    {
        nrg::Session session(smallSettings(), nrg::Priority::Background);
        session.step(30);
        while (!session.waitUntilIdle(std::chrono::milliseconds(100))) { }
        session.save(path.toStdString());
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    std::uint64_t length = 0;
    QCOMPARE(file.read(reinterpret_cast<char*>(&length), sizeof length), qint64(sizeof length));
    const auto header = nlohmann::json::parse(file.read(static_cast<qint64>(length)).toStdString());
    const auto& entry = header.at("history/free_energy");
    QCOMPARE(entry.at("dtype").get<std::string>(), std::string("F64"));
    const auto place = static_cast<qint64>(sizeof length + length + entry.at("data_offsets")[0].get<std::uint64_t>());
    QVERIFY(file.seek(place));
    QCOMPARE(file.write(reinterpret_cast<const char*>(&value), sizeof value), qint64(sizeof value));
    file.close();

    Answers answers;
    auto window = std::make_unique<MainWindow>(smallSettings(), answers);
    window->show();
    const bool opened = window->run().open(path);
    QVERIFY(opened || std::abs(value) > 1e30); // such a one may be refused
    for (int i = 0; i < 10; ++i) {
        QTest::qWait(20);
        QVERIFY(!window->grab().isNull());
    }
    if (opened)
        QCOMPARE(window->run().snapshot().step, 30);
    window.reset();
    waitForDepartedRuns();
}

QTEST_MAIN(TestExtremeNumbers)
#include "tst_extreme_numbers.moc"
