// The race, fed with snapshots: what its table and curves show, and how its button commands the run.

#include <QCheckBox>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>

#include "app/gui/run/run_controller.h"
#include "app/gui/run/run_departure.h"
#include "app/gui/run/selection.h"
#include "app/gui/views/race_view.h"
#include "app/gui/views/sampler_table.h"
#include "app/gui/views/sampling_curves.h"
#include "tests/app/sampling_views.h"
#include "tests/app/small_run.h"
#include "tests/support/sanitizers.h"

using namespace nrg::gui;
using enum nrg::SamplerKind;

namespace {

QString cell(const QWidget& view, int row, int column)
{
    const QAbstractItemModel& model = *view.findChild<SamplerTable*>()->model();
    return model.index(row, column).data().toString();
}

} // namespace

class TestRaceView : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void cleanup() { waitForDepartedRuns(); }

    void theTableShowsWhatTheReportsSay();
    void heavyTailsAreShown();
    void chainsThatNeverMovedHaveDashesWithAReason();
    void onlyTheBestLeapfrogCountIsDrawn();
    void trainingCanBeCountedIn();
    void theRaceButtonCommandsTheRun();
    void figuresAreNeverCutOff();
};

void TestRaceView::theTableShowsWhatTheReportsSay()
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
    QCOMPARE(cell(view, 0, SamplerTableModel::Value), QStringLiteral("0.5432 ± 0.0031"));
    show(20);
    QCOMPARE(cell(view, 0, SamplerTableModel::Acceptance), QStringLiteral("warm-up"));
    QCOMPARE(cell(view, 0, SamplerTableModel::Value), QStringLiteral("–"));
}

void TestRaceView::heavyTailsAreShown()
{
    RaceView view;
    auto race = std::make_shared<nrg::RaceSnapshot>(*raceSnapshot());
    nrg::SamplerReport& metropolis = race->entrants.back();
    QCOMPARE(metropolis.kind, FlowMetropolis);
    metropolis.longestStay = 217;
    const auto show = [&](nrg::Trust trust) {
        metropolis.verdict.emplace();
        metropolis.verdict->trust = trust;
        metropolis.verdict->figures.tailShape = 0.96;
        showIn(view, snapshotOf(samplingSnapshot(), std::make_shared<nrg::RaceSnapshot>(*race)));
    };
    const QAbstractItemModel& model = *view.findChild<SamplerTable*>()->model();
    const auto of = [&](int row, int column, int role) { return model.index(row, column).data(role); };
    const auto good = [&] { return of(0, SamplerTableModel::Value, Qt::ForegroundRole); };
    for (const auto& [trust, words] : {std::pair(nrg::Trust::HeavyTail, "heavy tail"),
             std::pair(nrg::Trust::Contradicted, "contradicted"), std::pair(nrg::Trust::TooFew, "too few")}) {
        show(trust);
        QCOMPARE(cell(view, 7, SamplerTableModel::Verdict), QString::fromLatin1(words));
        QVERIFY(of(7, SamplerTableModel::Value, Qt::ForegroundRole) != good());
        const QString tip = of(7, SamplerTableModel::Verdict, Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(QStringLiteral("217")) && tip.contains(QStringLiteral("0.96")), qPrintable(tip));
    }
    show(nrg::Trust::Corrected);
    QCOMPARE(cell(view, 7, SamplerTableModel::Verdict), QStringLiteral("corrected"));
    QCOMPARE(of(7, SamplerTableModel::Value, Qt::ForegroundRole), good());
    QCOMPARE(cell(view, 0, SamplerTableModel::Verdict), QStringLiteral("long enough"));
    metropolis.observables.front().rHat = 1.07; // chains do not agree
    show(nrg::Trust::Corrected);
    QCOMPARE(cell(view, 7, SamplerTableModel::Verdict), QStringLiteral("too short"));
    QVERIFY(of(7, SamplerTableModel::Value, Qt::ForegroundRole) != good());
}

void TestRaceView::chainsThatNeverMovedHaveDashesWithAReason()
{
    RaceView view;
    auto race = std::make_shared<nrg::RaceSnapshot>(*raceSnapshot());
    nrg::SamplerReport& stuck = race->entrants.back();
    const nrg::ChainStatistics none = nrg::chainStatistics(Eigen::MatrixXd::Constant(100, 1, 0.3));
    stuck.observables = {none, none};
    stuck.tauLeapfrogs = stuck.essPerSecond = none.tau;
    stuck.unmovedChains = 1;
    showIn(view, snapshotOf(samplingSnapshot(), race));
    const QAbstractItemModel& model = *view.findChild<SamplerTable*>()->model();
    for (const int column : {SamplerTableModel::Tau, SamplerTableModel::Rate, SamplerTableModel::Value}) {
        QCOMPARE(cell(view, 7, column), QStringLiteral("–"));
        const QString tip = model.index(7, column).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(QStringLiteral("No chain has moved")), qPrintable(tip));
    }
    QCOMPARE(cell(view, 7, SamplerTableModel::Verdict), QStringLiteral("stuck"));
}

void TestRaceView::onlyTheBestLeapfrogCountIsDrawn()
{
    RaceView view;
    const auto race = raceSnapshot();
    showIn(view, snapshotOf(samplingSnapshot(), race));
    const auto best = static_cast<std::size_t>(nrg::bestEntrant(*race, Physical));
    QCOMPARE(race->entrants[best].leapfrogs, 30);
    QCOMPARE(view.pointCount(Physical), errorCurve(race->entrants[best].curve, SamplingAxis::Seconds).mean.size());
    QCOMPARE(view.findChild<SamplerTable*>()->model()->rowCount(), 8);
}

void TestRaceView::trainingCanBeCountedIn()
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

void TestRaceView::theRaceButtonCommandsTheRun()
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
    QTRY_VERIFY_WITH_TIMEOUT(racing(), nrg::test::kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(view.startButton()->text(), QStringLiteral("Cancel race"), nrg::test::kPatienceMs);
    QCOMPARE(run.snapshot().race->options.seconds, nrg::RaceOptions().seconds);
    view.startButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(!racing(), nrg::test::kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(view.startButton()->text(), QStringLiteral("Start race"), nrg::test::kPatienceMs);
}

void TestRaceView::figuresAreNeverCutOff()
{
    SamplerTable table;
    const auto race = raceSnapshot();
    std::vector<SamplerTableRow> rows;
    for (const nrg::SamplerReport& entrant : race->entrants)
        rows.push_back({.report = entrant});
    table.setRows(rows);
    table.show();
    for (const int width : {1200, 420}) {
        table.resize(width, 200);
        QVERIFY(!table.grab().isNull());
        QCOMPARE(table.isScrolled(), width < 600);
        for (int column = 0; column < table.model()->columnCount(); ++column)
            for (int row = 0; row < table.model()->rowCount(); ++row) {
                const QString text = table.model()->index(row, column).data().toString();
                QVERIFY2(
                    table.columnWidth(column) >= table.fontMetrics().horizontalAdvance(text) + 4, qPrintable(text));
            }
    }
    table.horizontalScrollBar()->setValue(table.horizontalScrollBar()->maximum());
    auto* const names = table.findChild<QTableView*>();
    QVERIFY(names && names->isVisible());
    QCOMPARE(names->x(), 0);
    QCOMPARE(names->columnAt(5), int(SamplerTableModel::Sampler));
}

QTEST_MAIN(TestRaceView)
#include "tst_race_view.moc"
