// The views of sampling, fed with snapshots: what is drawn, what is left after a reset, what is warned of and what is
// commanded.

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include "app/gui/panels/sampling_bar.h"
#include "app/gui/run/run_controller.h"
#include "app/gui/run/run_departure.h"
#include "app/gui/views/diagnostics_view.h"
#include "app/gui/views/order_parameter_view.h"
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
#include "tests/app/sampling_views.h"
#include "tests/app/small_run.h"
#include "tests/support/sanitizers.h"

using namespace nrg::gui;
using enum nrg::SamplerKind;

namespace {

constexpr std::array kKinds{Latent, Physical, PhysicalPreconditioned, FlowMetropolis};

} // namespace

class TestSamplingViews : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void cleanup() { waitForDepartedRuns(); }

    void errorsSetTheDigits();

    void everySamplerHasItsCurve();
    void nothingOfTheLastRunIsLeft_data();
    void nothingOfTheLastRunIsLeft();
    void wallTimeComesFromTheSnapshot();
    void mapsShareTheirColourScale();
    void oneSignIsWarnedOf();
    void theFlowIsJudgedInASentence();
    void whatIsOlderThanItsModelIsDimmedAndDated();
    void optionsOutliveARun();
    void everyFieldHasTheRangeThatTheEngineTakes();
    void theReferenceIsDrawnOnce();
    void anotherRunStartsItsCurvesAnew_data();
    void anotherRunStartsItsCurvesAnew();
    void pauseAndLiveChangeKeepTheCurves();
};

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
        QCOMPARE(view.pointCount(kind), errorCurve(report.curve, SamplingAxis::Seconds).mean.size());
    }
    QCOMPARE(view.legend()[1], QStringLiteral("Physical HMC: 81\u00a0%, τ 1,200 ± 120"));
    const auto shortChains = samplingSnapshot();
    shortChains->samplers[1].observables.front().windowClosed = false; // tau is a lower bound
    showIn(view, snapshotOf(shortChains));
    QVERIFY2(view.legend()[1].endsWith(QStringLiteral("τ ≥ 1,200, too short")), qPrintable(view.legend()[1]));
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
    OrderParameterView order;
    DiagnosticsView diagnostics;
    for (const nrg::Snapshot& snapshot : {full, fresh}) {
        showIn(structure, snapshot);
        showIn(race, snapshot);
        showIn(spectrum, snapshot);
        showIn(order, snapshot);
        showIn(diagnostics, snapshot);
        const bool filled = snapshot.race != nullptr;
        for (const nrg::SamplerKind kind : kKinds) {
            QCOMPARE(structure.pointCount(kind) > 0, filled);
            QCOMPARE(race.pointCount(kind) > 0, filled);
            QCOMPARE(spectrum.shellCount(kind) > 0, filled);
            QCOMPARE(order.samplerPoints(kind) > 0, filled);
        }
        QCOMPARE(structure.legend().size(), filled ? 5 : 0);
        QCOMPARE(race.findChild<SamplerTable*>()->model()->rowCount(), filled ? 8 : 0);
        QCOMPARE(spectrum.samplerMap().data().maps, filled ? 1 : 0);
        QCOMPARE(spectrum.referenceMap().data().maps, 1); // the exact S(k), which needs no run
        QCOMPARE(order.flowPoints() > 0, filled);
        QCOMPARE(order.signBiasPoints() > 0, filled);
        QCOMPARE(diagnostics.plot().intervals().size(), std::size_t(filled ? 2 : 0));
    }
}

void TestSamplingViews::wallTimeComesFromTheSnapshot()
{
    StructureFactorView view;
    const auto sampling = samplingSnapshot();
    showIn(view, snapshotOf(sampling));
    auto* axis = qobject_cast<QComboBox*>(view.headerControl());
    QCOMPARE(axis->currentData().toInt(),
        static_cast<int>(SamplingAxis::Seconds)); // 5 latent leapfrogs a step cost other than 30 physical ones
    QCOMPARE(view.pointCount(Physical), errorCurve(sampling->samplers[1].curve, SamplingAxis::Seconds).mean.size());
    axis->setCurrentIndex(axis->findData(static_cast<int>(SamplingAxis::Steps)));
    QCOMPARE(view.pointCount(Physical), errorCurve(sampling->samplers[1].curve, SamplingAxis::Steps).mean.size());
}

void TestSamplingViews::mapsShareTheirColourScale()
{
    SpectrumView view;
    const auto sampling = samplingSnapshot();
    const nrg::DualIsing target(16, nrg::kCriticalTemperature);
    sampling->samplers[0].structureFactorMap = 0.5 * target.observables()->structureFactor->exact;
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
    OrderParameterView view;
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
    QTRY_VERIFY_WITH_TIMEOUT(run.snapshot().sampling->options == chosen, nrg::test::kPatienceMs);
}

void TestSamplingViews::theReferenceIsDrawnOnce()
{
    Answers answers;
    RunController run(smallSettings(), answers);
    const auto reference = [&]() -> const nrg::TargetReference& { return run.snapshot().sampling->reference; };
    QTRY_VERIFY_WITH_TIMEOUT(reference().done, nrg::test::kPatienceMs);
    const double first = reference().leading()->mean;

    // Another seed would draw another one.
    nrg::Settings other = smallSettings();
    other.training.seed = 2;
    QVERIFY(run.changeSettings(other));
    QTRY_VERIFY_WITH_TIMEOUT(reference().done, nrg::test::kPatienceMs);
    QCOMPARE(reference().leading()->mean, first);
    setOption(other, "temperature", 3);
    QVERIFY(run.changeSettings(other));
    QTRY_VERIFY_WITH_TIMEOUT(reference().done, nrg::test::kPatienceMs);
    QCOMPARE(reference().target, nrg::DualIsing(4, 3).key());
    QVERIFY(reference().leading()->mean < 0.8 * first);
    other = smallSettings();
    other.training.seed = 3;
    QVERIFY(run.changeSettings(other));
    QTRY_VERIFY_WITH_TIMEOUT(reference().done, nrg::test::kPatienceMs);
    QCOMPARE(reference().leading()->mean, first);
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
    QTRY_VERIFY_WITH_TIMEOUT(
        chains(Latent) && chains(Latent)->steps > 50 && view.pointCount(Latent) > 10, nrg::test::kPatienceMs);

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
    QTRY_VERIFY_WITH_TIMEOUT(chains(Physical) && chains(Physical)->steps > 0, nrg::test::kPatienceMs);
    for (const nrg::SamplerReport& report : run.snapshot().sampling->samplers) {
        QVERIFY(report.curve.front().step <= 1 + 0.01 * static_cast<double>(report.steps)); // or in a bin with it
        QVERIFY(report.curve.front().value < 0.5);                                          // cold: about 1/N
    }
    QCOMPARE(run.snapshot().sampling->reference.target,
        nrg::DualIsing(lattice, run.settings().target.options.number("temperature")).key());
    QTRY_VERIFY_WITH_TIMEOUT(chains(Physical)->structureFactorMap.rows() == lattice, nrg::test::kPatienceMs);
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
        QTRY_VERIFY_WITH_TIMEOUT(steps() > now, nrg::test::kPatienceMs);
        QVERIFY(view.pointCount(Latent) >= points / 2); // bins join in pairs where they become too many
        const auto& curve = run.snapshot().sampling->samplers.front().curve;
        QVERIFY(curve.back().step >= reached);
        QVERIFY(std::ranges::is_sorted(curve, {}, &nrg::SamplingPoint::step));
    };
    run.train();
    QTRY_VERIFY_WITH_TIMEOUT(steps() > 30, nrg::test::kPatienceMs);
    run.pause();
    goesOn();
    QTRY_VERIFY_WITH_TIMEOUT(!run.isRunning() && !run.isPausing(), nrg::test::kPatienceMs);
    goesOn();
    nrg::Settings other = run.settings();
    other.training.learningRate *= 0.5;
    QVERIFY(run.changeSettings(other));
    run.train();
    goesOn();
    QCOMPARE(answers.asked, 0);
}

void TestSamplingViews::whatIsOlderThanItsModelIsDimmedAndDated()
{
    const auto sampling = samplingSnapshot();
    const QString age = QStringLiteral("step 4,200");
    DiagnosticsView diagnostics;
    OrderParameterView order;
    SpectrumView spectrum;
    for (const qint64 step : {4200, 4201}) {
        nrg::Snapshot snapshot = snapshotOf(sampling);
        snapshot.step = step;
        showIn(diagnostics, snapshot);
        showIn(order, snapshot);
        showIn(spectrum, snapshot);
        const bool isStale = step > 4200;
        const double opacity = isStale ? 0.45 : 1;
        QCOMPARE(diagnostics.isStale(), isStale);
        QCOMPARE(diagnostics.plot().opacity(), opacity);
        QVERIFY2(diagnostics.basis().contains(age), qPrintable(diagnostics.basis())); // dated in any case
        QCOMPARE(order.flowOpacity(), opacity);
        QCOMPARE(order.legend().front().contains(age), isStale);
        QCOMPARE(spectrum.samplerMap().opacity(), opacity); // of latent HMC, which uses the model
        auto* const sampler = spectrum.findChild<QComboBox*>();
        QCOMPARE(sampler->itemText(0).contains(age), isStale);
        QVERIFY(!sampler->itemText(1).contains(age)); // physical HMC knows no model
    }
}

QTEST_MAIN(TestSamplingViews)
#include "tst_sampling_views.moc"
