// What the charts of sampling draw of numbers: error bands, averages over angles and outlines of histograms.

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "app/gui/views/sampling_curves.h"
#include "engine/sampling/course.h"
#include "tests/app/sampling_snapshots.h"

using namespace nrg::gui;
using enum nrg::SamplerKind;

class TestSamplingCurves : public QObject {
    Q_OBJECT

private slots:
    void curvesStartAfterTheColdStart();
    void longCurvesStayBounded();
    void theColdStartStaysAsAChainGoesOn();
    void whatIsNotFiniteIsLeftOut();
    void everyWaveVectorIsAveragedOnce();
    void histogramsKeepTheirArea();
};

void TestSamplingCurves::curvesStartAfterTheColdStart()
{
    const auto points = report(Latent, 5, 100, 20, 1e-3).curve;
    for (const SamplingAxis axis : {SamplingAxis::Steps, SamplingAxis::Leapfrogs, SamplingAxis::Seconds}) {
        const ErrorCurve curve = errorCurve(points, axis);
        QCOMPARE(curve.mean.front().x(), std::log10(positionOf(points[1], axis))); // the first has no logarithm
        QCOMPARE(curve.upper.size(), curve.mean.size());
        QCOMPARE(curve.lower.size(), curve.mean.size());
        QVERIFY(std::ranges::is_sorted(curve.mean, {}, &QPointF::x));
    }
    const ErrorCurve shifted = errorCurve(points, SamplingAxis::Seconds, 100);
    QCOMPARE(shifted.mean.front().x(), shifted.mean.front().x());
    QVERIFY(shifted.mean.front().x() >= 2);
}

void TestSamplingCurves::longCurvesStayBounded()
{
    std::vector<nrg::SamplingPoint> points;
    for (int i = 1; i < 1000; ++i)
        points.push_back({.step = static_cast<double>(i), .value = 0.5 + 0.1 * (i % 2), .error = 0.02});
    const ErrorCurve curve = errorCurve(points, SamplingAxis::Steps);
    QVERIFY(curve.mean.size() <= 120);
    QVERIFY(std::abs(curve.mean.back().y() - 0.55) < 0.01); // a mean of many points
    for (qsizetype i = 0; i < curve.mean.size(); ++i)
        QVERIFY(std::abs(curve.upper[i].y() - curve.lower[i].y() - 0.04) < 1e-12);
}

void TestSamplingCurves::whatIsNotFiniteIsLeftOut()
{
    std::vector<nrg::SamplingPoint> points(3);
    points[0] = {.step = 1, .value = std::nan(""), .error = 0.1};
    points[1] = {.step = 10, .value = 0.5, .error = std::nan("")};
    points[2] = {.step = -1, .value = 0.5, .error = 0.1};
    const ErrorCurve curve = errorCurve(points, SamplingAxis::Steps);
    QCOMPARE(curve.mean, (QList<QPointF>{{1, 0.5}}));
    QCOMPARE(curve.upper, curve.mean);
}

void TestSamplingCurves::everyWaveVectorIsAveragedOnce()
{
    // The lengths themselves: every shell's mean is its own length.
    constexpr int kLattice = 8;
    Eigen::MatrixXd lengths(kLattice, kLattice);
    for (int m = 0; m < kLattice; ++m)
        for (int n = 0; n < kLattice; ++n)
            lengths(m, n)
                = 2 * std::numbers::pi / kLattice * std::hypot(std::min(m, kLattice - m), std::min(n, kLattice - n));
    const std::vector<QPointF> average = angularAverage(lengths);
    QCOMPARE(average.front(), QPointF(0, 0));
    QCOMPARE(average.size(), std::size_t(7)); // 0 to 6 = round(4 sqrt 2)
    for (const QPointF& shell : average)
        QVERIFY(std::abs(shell.x() - shell.y()) < 1e-12);
    QVERIFY(angularAverage({}).empty());
}

void TestSamplingCurves::histogramsKeepTheirArea()
{
    const std::vector<double> values{-0.9, -0.1, 0.1, 0.2, 5};
    const QList<QPointF> outline = histogramOutline(values, -1, 1, 4);
    QCOMPARE(outline.size(), 8);
    double area = 0;
    for (qsizetype i = 0; i < outline.size(); i += 2)
        area += outline[i].y() * (outline[i + 1].x() - outline[i].x());
    QCOMPARE(area, 0.8); // one of the five lies outside
    QVERIFY(histogramOutline({}, -1, 1, 4).isEmpty());
}

void TestSamplingCurves::theColdStartStaysAsAChainGoesOn()
{
    constexpr int kSteps = 1'000'000;
    nrg::Course course;
    for (int step = 0; step <= kSteps; ++step)
        course.append(nrg::Vector::Constant(2, 1 - std::exp(-step / 10.0)),
            {.step = static_cast<double>(step), .leapfrogs = 5.0 * step, .seconds = 1e-3 * step});
    std::vector<nrg::SamplingPoint> points;
    for (const nrg::CoursePoint& point : course.points())
        points.push_back({point.mark.step, point.mark.leapfrogs, point.mark.seconds, point.value, point.error});
    for (const SamplingAxis axis : {SamplingAxis::Steps, SamplingAxis::Leapfrogs, SamplingAxis::Seconds}) {
        const QList<QPointF> mean = errorCurve(points, axis).mean;
        const double first = mean.front().x();
        QCOMPARE(first, std::log10(positionOf(points[1], axis)));
        const auto early = std::ranges::count_if(mean, [first](const QPointF& point) { return point.x() < first + 1; });
        QVERIFY2(early >= 9, qPrintable(QString::number(early))); // of the first ten steps
        QVERIFY(mean.front().y() < 0.1 && mean.back().y() > 0.99);
        QVERIFY(mean.size() < 260);
    }
}

QTEST_MAIN(TestSamplingCurves)
#include "tst_sampling_curves.moc"
