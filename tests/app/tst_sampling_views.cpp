// The views of sampling, fed with snapshots: what is drawn, what is left after a reset, what is warned of and what is
// commanded.

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

#include "app/gui/panels/sampling_bar.h"
#include "app/gui/run/run_controller.h"
#include "app/gui/run/selection.h"
#include "app/gui/views/diagnostics_view.h"
#include "app/gui/views/magnetization_view.h"
#include "app/gui/views/race_view.h"
#include "app/gui/views/sampler_table.h"
#include "app/gui/views/sampling_curves.h"
#include "app/gui/views/spectrum_view.h"
#include "app/gui/views/structure_factor_view.h"
#include "app/gui/widgets/heat_map.h"
#include "app/gui/widgets/interval_plot.h"
#include "app/gui/widgets/number_field.h"
#include "app/gui/widgets/text.h"
#include "engine/session/worker_options.h"
#include "tests/app/sampling_snapshots.h"
#include "tests/app/small_run.h"

using namespace nrg::gui;
using enum nrg::SamplerKind;

namespace {

constexpr std::array kKinds{Latent, Physical, PhysicalPreconditioned, FlowMetropolis};

nrg::Snapshot snapshotOf(
    std::shared_ptr<const nrg::SamplingSnapshot> sampling, std::shared_ptr<const nrg::RaceSnapshot> race = nullptr)
{
    nrg::Snapshot snapshot;
    snapshot.sampling = std::move(sampling);
    snapshot.race = std::move(race);
    return snapshot;
}

template <typename Kind>
void showIn(Kind& view, const nrg::Snapshot& snapshot)
{
    static const RunHistory kHistory;
    view.resize(700, 400);
    view.show(kHistory, snapshot);
    QVERIFY(!view.grab().isNull());
}

QString cell(const QWidget& view, int row, int column)
{
    const QAbstractItemModel& model = *view.findChild<SamplerTable*>()->model();
    return model.index(row, column).data().toString();
}

} // namespace

class TestSamplingViews : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void cleanup() { QThreadPool::globalInstance()->waitForDone(); }

    void curvesStartAfterTheColdStart();
    void longCurvesStayBounded();
    void whatIsNotFiniteIsLeftOut();
    void everyWaveVectorIsAveragedOnce();
    void histogramsKeepTheirArea();
    void errorsSetTheDigits();

    void everySamplerHasItsCurve();
    void nothingOfTheLastRunIsLeft_data();
    void nothingOfTheLastRunIsLeft();
    void wallTimeComesFromTheSnapshot();
    void theTableShowsWhatTheReportsSay();
    void onlyTheBestLeapfrogCountIsDrawn();
    void trainingCanBeCountedIn();
    void theRaceButtonCommandsTheRun();
    void mapsShareTheirColourScale();
    void oneSignIsWarnedOf();
    void theFlowIsJudgedInASentence();
    void optionsOutliveARun();
    void everyFieldHasTheRangeThatTheEngineTakes();
    void theReferenceIsDrawnOnce();
    void anotherRunStartsItsCurvesAnew_data();
    void anotherRunStartsItsCurvesAnew();
    void pauseAndLiveChangeKeepTheCurves();
};

void TestSamplingViews::curvesStartAfterTheColdStart()
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

void TestSamplingViews::longCurvesStayBounded()
{
    std::vector<nrg::SamplingPoint> points;
    for (int i = 1; i < 1000; ++i)
        points.push_back({.step = static_cast<double>(i), .structureFactor = 0.5 + 0.1 * (i % 2), .error = 0.02});
    const ErrorCurve curve = errorCurve(points, SamplingAxis::Steps);
    QVERIFY(curve.mean.size() <= 120);
    QVERIFY(std::abs(curve.mean.back().y() - 0.55) < 0.01); // a mean of many points
    for (qsizetype i = 0; i < curve.mean.size(); ++i)
        QVERIFY(std::abs(curve.upper[i].y() - curve.lower[i].y() - 0.04) < 1e-12);
}

void TestSamplingViews::whatIsNotFiniteIsLeftOut()
{
    std::vector<nrg::SamplingPoint> points(3);
    points[0] = {.step = 1, .structureFactor = std::nan(""), .error = 0.1};
    points[1] = {.step = 10, .structureFactor = 0.5, .error = std::nan("")};
    points[2] = {.step = -1, .structureFactor = 0.5, .error = 0.1};
    const ErrorCurve curve = errorCurve(points, SamplingAxis::Steps);
    QCOMPARE(curve.mean, (QList<QPointF>{{1, 0.5}}));
    QCOMPARE(curve.upper, curve.mean);
}

void TestSamplingViews::everyWaveVectorIsAveragedOnce()
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

void TestSamplingViews::histogramsKeepTheirArea()
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

void TestSamplingViews::errorsSetTheDigits()
{
    QCOMPARE(withError(0.54447, 0.00213), QStringLiteral("0.5445 ± 0.0021"));
    QCOMPARE(withError(1203.4, 35), QStringLiteral("1,203 ± 35"));
    QCOMPARE(withError(-592.8757, 0), QString(QChar(0x2212)) + QStringLiteral("592.876"));
}

void TestSamplingViews::everySamplerHasItsCurve()
{
    StructureFactorView view;
    const auto sampling = samplingSnapshot();
    showIn(view, snapshotOf(sampling));
    for (const nrg::SamplerKind kind : kKinds) {
        const nrg::SamplerReport& report = sampling->samplers[static_cast<std::size_t>(kind)];
        QCOMPARE(view.pointCount(kind), errorCurve(report.curve, SamplingAxis::Steps).mean.size());
    }
    QCOMPARE(view.legend()[1], QStringLiteral("Physical HMC: 81\u00a0%, τ 1,200 ± 120"));
    const auto shortChains = samplingSnapshot();
    shortChains->samplers[1].structureFactor->windowClosed = false; // tau is a lower bound
    showIn(view, snapshotOf(shortChains));
    QVERIFY2(view.legend()[1].endsWith(QStringLiteral("τ ≥ 1,200")), qPrintable(view.legend()[1]));
    showIn(view, snapshotOf(samplingSnapshot(2))); // one step after the cold start
    QCOMPARE(view.pointCount(Latent), 1);
}

void TestSamplingViews::nothingOfTheLastRunIsLeft_data()
{
    QTest::addColumn<bool>("empty");
    QTest::newRow("a session that has not sampled") << true;
    QTest::newRow("no word of sampling") << false;
}

void TestSamplingViews::nothingOfTheLastRunIsLeft()
{
    QFETCH(bool, empty);
    const nrg::Snapshot full = snapshotOf(samplingSnapshot(), raceSnapshot());
    const nrg::Snapshot fresh = snapshotOf(empty ? std::make_shared<nrg::SamplingSnapshot>() : nullptr);
    StructureFactorView structure;
    RaceView race;
    SpectrumView spectrum;
    MagnetizationView magnetization;
    DiagnosticsView diagnostics;
    for (const nrg::Snapshot& snapshot : {full, fresh}) {
        showIn(structure, snapshot);
        showIn(race, snapshot);
        showIn(spectrum, snapshot);
        showIn(magnetization, snapshot);
        showIn(diagnostics, snapshot);
        const bool filled = snapshot.race != nullptr;
        for (const nrg::SamplerKind kind : kKinds) {
            QCOMPARE(structure.pointCount(kind) > 0, filled);
            QCOMPARE(race.pointCount(kind) > 0, filled);
            QCOMPARE(spectrum.shellCount(kind) > 0, filled);
            QCOMPARE(magnetization.samplerPoints(kind) > 0, filled);
        }
        QCOMPARE(structure.legend().size(), filled ? 5 : 0);
        QCOMPARE(race.findChild<SamplerTable*>()->model()->rowCount(), filled ? 8 : 0);
        QCOMPARE(spectrum.samplerMap().data().maps, filled ? 1 : 0);
        QCOMPARE(spectrum.referenceMap().data().maps, filled ? 1 : 0);
        QCOMPARE(magnetization.flowPoints() > 0, filled);
        QCOMPARE(magnetization.signBiasPoints() > 0, filled);
        QCOMPARE(diagnostics.plot().intervals().size(), std::size_t(filled ? 2 : 0));
    }
}

void TestSamplingViews::wallTimeComesFromTheSnapshot()
{
    StructureFactorView view;
    const auto sampling = samplingSnapshot();
    showIn(view, snapshotOf(sampling));
    auto* axis = qobject_cast<QComboBox*>(view.headerControl());
    axis->setCurrentIndex(2);
    QCOMPARE(view.pointCount(Physical), errorCurve(sampling->samplers[1].curve, SamplingAxis::Seconds).mean.size());
}

void TestSamplingViews::theTableShowsWhatTheReportsSay()
{
    RaceView view;
    const auto show = [&](int points) {
        auto race = std::make_shared<nrg::RaceSnapshot>();
        race->entrants = samplingSnapshot(points)->samplers;
        showIn(view, snapshotOf(nullptr, race));
    };
    show(1000);
    QCOMPARE(cell(view, 0, SamplerTableModel::Sampler), QStringLiteral("Latent HMC"));
    QCOMPARE(cell(view, 1, SamplerTableModel::Leapfrogs), QStringLiteral("30"));
    QCOMPARE(cell(view, 3, SamplerTableModel::Leapfrogs), QStringLiteral("–"));
    QCOMPARE(cell(view, 1, SamplerTableModel::Tau), QStringLiteral("1,200 ± 120"));
    QCOMPARE(cell(view, 0, SamplerTableModel::StructureFactor), QStringLiteral("0.5432 ± 0.0031"));
    show(20);
    QCOMPARE(cell(view, 0, SamplerTableModel::Acceptance), QStringLiteral("warm-up"));
    QCOMPARE(cell(view, 0, SamplerTableModel::StructureFactor), QStringLiteral("–"));
}

void TestSamplingViews::onlyTheBestLeapfrogCountIsDrawn()
{
    RaceView view;
    const auto race = raceSnapshot();
    showIn(view, snapshotOf(samplingSnapshot(), race));
    const auto best = static_cast<std::size_t>(nrg::bestEntrant(*race, Physical));
    QCOMPARE(race->entrants[best].leapfrogs, 30);
    QCOMPARE(view.pointCount(Physical), errorCurve(race->entrants[best].curve, SamplingAxis::Seconds).mean.size());
    QCOMPARE(view.findChild<SamplerTable*>()->model()->rowCount(), 8);
}

void TestSamplingViews::trainingCanBeCountedIn()
{
    RaceView view;
    const auto race = raceSnapshot();
    showIn(view, snapshotOf(samplingSnapshot(), race));
    const auto rate = [&](int row) { return cell(view, row, SamplerTableModel::Rate); };
    const QString latent = rate(0);
    const QString physical = rate(1);
    view.countTraining()->setChecked(true);
    QVERIFY(rate(0) != latent); // 10 s of chains after 120 s of training
    QCOMPARE(rate(1), physical);
    QCOMPARE(view.pointCount(Latent),
        errorCurve(race->entrants[0].curve, SamplingAxis::Seconds, race->trainingSeconds).mean.size());
    view.countTraining()->setChecked(false);
    QCOMPARE(rate(0), latent);
}

void TestSamplingViews::theRaceButtonCommandsTheRun()
{
    Answers answers;
    RunController run(smallSettings(), answers);
    Selection selection;
    RaceView view;
    view.attach(run, selection);
    const auto pass = [&] { view.show(run.history(), run.snapshot()); };
    connect(&run, &RunController::updated, &view, pass);
    const auto racing = [&] { return run.snapshot().race && run.snapshot().race->running; };
    view.startButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(racing(), 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(view.startButton()->text(), QStringLiteral("Cancel race"), 30'000);
    QCOMPARE(run.snapshot().race->options.seconds, nrg::RaceOptions().seconds);
    view.startButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(!racing(), 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(view.startButton()->text(), QStringLiteral("Start race"), 30'000);
}

void TestSamplingViews::mapsShareTheirColourScale()
{
    SpectrumView view;
    const auto sampling = samplingSnapshot();
    sampling->samplers[0].structureFactorMap *= 0.5;
    showIn(view, snapshotOf(sampling));
    const HeatMap& left = view.samplerMap();
    const HeatMap& right = view.referenceMap();
    QCOMPARE(left.data().rows, 16);
    const float share = left.data().at(0, 3, 5);
    QVERIFY(share > 0 && share < right.data().at(0, 3, 5)); // half the value, the same scale
    for (const HeatMap* map : {&left, &right}) {
        const std::vector<float>& values = map->data().values;
        QCOMPARE(std::ranges::max_element(values) - values.begin(), 8 * 16 + 8); // k = 0 in the middle
    }
}

void TestSamplingViews::oneSignIsWarnedOf()
{
    MagnetizationView view;
    const auto sampling = samplingSnapshot();
    showIn(view, snapshotOf(sampling));
    QVERIFY(view.warning().isEmpty());
    const auto collapsed = samplingSnapshot();
    collapsed->diagnostics = diagnosticsOf(0.4, true);
    showIn(view, snapshotOf(collapsed));
    QVERIFY2(view.warning().contains(QStringLiteral("one sign only")), qPrintable(view.warning()));
    QVERIFY2(view.warning().contains(QStringLiteral("99.9")), qPrintable(view.warning()));
    showIn(view, snapshotOf(std::make_shared<nrg::SamplingSnapshot>()));
    QVERIFY(view.warning().isEmpty());
}

void TestSamplingViews::theFlowIsJudgedInASentence()
{
    QVERIFY(trustSentence(diagnosticsOf(0.95, false).evaluation).contains(QStringLiteral("is good enough to trust")));
    QVERIFY(trustSentence(diagnosticsOf(0.34, false).evaluation).contains(QStringLiteral("is not good enough")));
    const QString lost = trustSentence(diagnosticsOf(0.001, false).evaluation);
    QVERIFY2(lost.contains(QStringLiteral("only 16 of 16,384")), qPrintable(lost));
    nrg::Evaluation heavyTail = diagnosticsOf(0.34, false).evaluation;
    heavyTail.logZ = -*heavyTail.minusLogZ - 9 * heavyTail.logZError;
    QVERIFY(trustSentence(heavyTail).contains(QStringLiteral("9 standard errors off")));
    heavyTail = diagnosticsOf(0.34, false).evaluation;
    heavyTail.tailShape = 0.9; // where ln Z is not known, nothing but the weights can tell
    heavyTail.minusLogZ.reset();
    QVERIFY(trustSentence(heavyTail).contains(QStringLiteral("not reliable yet")));
    DiagnosticsView view;
    showIn(view, snapshotOf(samplingSnapshot()));
    QCOMPARE(view.plot().intervals()[1].value, -592.83);
}

void TestSamplingViews::everyFieldHasTheRangeThatTheEngineTakes()
{
    Answers answers;
    RunController run(smallSettings(), answers);
    const QSignalSpy failures(&run, &RunController::failed);
    SamplingBar bar(run);
    for (const nrg::MemberOption<nrg::SamplingOptions>& option : nrg::samplingOptions()) {
        const nrg::OptionRow& row = option.row;
        auto* field = bar.findChild<NumberField*>(QString::fromStdString(row.key));
        QVERIFY2(field, row.key.c_str());
        const double step = row.isWhole() ? 1 : 0.001;
        const std::pair<double, double> entered[] = {{row.maximum, row.maximum}, {row.minimum, row.minimum},
            {row.maximum + step, row.maximum}, {row.minimum - step, row.minimum}};
        for (const auto& [value, taken] : entered) {
            field->setValue(value);
            emit field->editingFinished();
            QCOMPARE(field->value(), taken);
            QVERIFY(option.get(run.sampling())
                == (row.isWhole() ? nrg::OptionValue(static_cast<std::int64_t>(taken)) : nrg::OptionValue(taken)));
        }
        nrg::SamplingOptions standard = run.sampling();
        option.set(standard, row.standard);
        run.setSampling(standard);
    }
    RaceView race;
    auto* seconds = race.findChild<NumberField*>(QStringLiteral("race-seconds"));
    const nrg::OptionRow& row = nrg::findOption(nrg::raceOptions(), "seconds")->row;
    for (const auto& [value, taken] :
        {std::pair(row.minimum, row.minimum), {row.maximum, row.maximum}, {0.0, row.minimum}, {1e6, row.maximum}}) {
        seconds->setValue(value);
        emit seconds->editingFinished();
        QCOMPARE(seconds->value(), taken);
    }
    QCOMPARE(failures.count(), 0);
}

void TestSamplingViews::optionsOutliveARun()
{
    Answers answers;
    RunController run(smallSettings(), answers);
    QVERIFY(run.sampling().on);
    const QSignalSpy changes(&run, &RunController::samplingChanged);
    SamplingBar bar(run);
    auto* effort = bar.findChild<NumberField*>(QStringLiteral("effort"));
    effort->setValue(0.5);
    emit effort->editingFinished();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(run.sampling().effort, 0.5);
    effort->setValue(7); // beyond its range
    emit effort->editingFinished();
    QCOMPARE(effort->value(), 1.0);
    bar.findChild<QCheckBox*>(QStringLiteral("sampling"))->click();
    QVERIFY(!run.sampling().on);
    const nrg::SamplingOptions chosen = run.sampling();
    nrg::Settings other = smallSettings();
    other.lattice = 8;
    QVERIFY(run.changeSettings(other));
    QTRY_VERIFY_WITH_TIMEOUT(run.snapshot().sampling->options == chosen, 30'000);
}

void TestSamplingViews::theReferenceIsDrawnOnce()
{
    Answers answers;
    RunController run(smallSettings(), answers);
    const auto reference = [&]() -> const nrg::SpinReference& { return run.snapshot().sampling->reference; };
    QTRY_VERIFY_WITH_TIMEOUT(reference().done, 60'000);
    const double first = reference().structureFactor;

    // Another seed would draw another one.
    nrg::Settings other = smallSettings();
    other.training.seed = 2;
    QVERIFY(run.changeSettings(other));
    QTRY_VERIFY_WITH_TIMEOUT(reference().done, 60'000);
    QCOMPARE(reference().structureFactor, first);
    setOption(other, "temperature", 3);
    QVERIFY(run.changeSettings(other));
    QTRY_VERIFY_WITH_TIMEOUT(reference().done, 60'000);
    QCOMPARE(reference().temperature, 3.0);
    QVERIFY(reference().structureFactor < 0.8 * first);
    other = smallSettings();
    other.training.seed = 3;
    QVERIFY(run.changeSettings(other));
    QTRY_VERIFY_WITH_TIMEOUT(reference().done, 60'000);
    QCOMPARE(reference().structureFactor, first);
}

void TestSamplingViews::anotherRunStartsItsCurvesAnew_data()
{
    QTest::addColumn<int>("lattice");
    QTest::newRow("reset") << 4;
    QTest::newRow("another lattice") << 8;
}

void TestSamplingViews::anotherRunStartsItsCurvesAnew()
{
    QFETCH(int, lattice);
    Answers answers;
    RunController run(smallSettings(), answers);
    StructureFactorView view;
    const auto pass = [&] { view.show(run.history(), run.snapshot()); };
    connect(&run, &RunController::updated, &view, pass);
    run.setSampling({.on = true, .effort = 1, .chains = 8});
    run.train();
    const auto chains = [&](nrg::SamplerKind kind) -> const nrg::SamplerReport* {
        const auto& samplers = run.snapshot().sampling->samplers;
        const auto found = std::ranges::find(samplers, kind, &nrg::SamplerReport::kind);
        return found == samplers.end() ? nullptr : &*found;
    };
    QTRY_VERIFY_WITH_TIMEOUT(chains(Latent) && chains(Latent)->steps > 50 && view.pointCount(Latent) > 10, 60'000);

    if (lattice == run.settings().lattice) {
        run.reset();
    } else {
        nrg::Settings other = run.settings();
        other.lattice = lattice;
        QVERIFY(run.changeSettings(other));
    }
    QCOMPARE(run.settings().lattice, lattice);
    for (const nrg::SamplerKind kind : kKinds)
        QCOMPARE(view.pointCount(kind), 0);
    QVERIFY(view.legend().isEmpty());

    // Whatever comes next is of the new run: from its own cold start, on its own lattice.
    run.train();
    QTRY_VERIFY_WITH_TIMEOUT(chains(Physical) && chains(Physical)->steps > 0, 60'000);
    for (const nrg::SamplerReport& report : run.snapshot().sampling->samplers) {
        QVERIFY(report.curve.front().step <= 1 + 0.01 * static_cast<double>(report.steps)); // or in a bin with it
        QVERIFY(report.curve.front().structureFactor < 0.5);                                // cold: about 1/N
    }
    QCOMPARE(run.snapshot().sampling->reference.lattice, lattice);
    QTRY_VERIFY_WITH_TIMEOUT(chains(Physical)->structureFactorMap.rows() == lattice, 60'000);
}

void TestSamplingViews::pauseAndLiveChangeKeepTheCurves()
{
    Answers answers;
    RunController run(smallSettings(), answers);
    StructureFactorView view;
    const auto pass = [&] { view.show(run.history(), run.snapshot()); };
    connect(&run, &RunController::updated, &view, pass);
    run.setSampling({.on = true, .effort = 1, .chains = 8});
    const auto steps = [&] {
        const auto& samplers = run.snapshot().sampling->samplers;
        return samplers.empty() ? 0 : samplers.front().steps;
    };
    const auto goesOn = [&] {
        const std::int64_t now = steps();
        const qsizetype points = view.pointCount(Latent);
        const double reached = points > 0 ? run.snapshot().sampling->samplers.front().curve.back().step : 0;
        QTRY_VERIFY_WITH_TIMEOUT(steps() > now, 60'000);
        QVERIFY(view.pointCount(Latent) >= points / 2); // bins join in pairs where they become too many
        const auto& curve = run.snapshot().sampling->samplers.front().curve;
        QVERIFY(curve.back().step >= reached);
        QVERIFY(std::ranges::is_sorted(curve, {}, &nrg::SamplingPoint::step));
    };
    run.train();
    QTRY_VERIFY_WITH_TIMEOUT(steps() > 30, 60'000);
    run.pause();
    goesOn();
    QTRY_VERIFY_WITH_TIMEOUT(!run.isRunning() && !run.isPausing(), 60'000);
    goesOn();
    nrg::Settings other = run.settings();
    other.training.learningRate *= 0.5;
    QVERIFY(run.changeSettings(other));
    run.train();
    goesOn();
    QCOMPARE(answers.asked, 0);
}

QTEST_MAIN(TestSamplingViews)
#include "tst_sampling_views.moc"
