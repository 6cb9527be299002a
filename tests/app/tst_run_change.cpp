// One run gives way to another: what shows meanwhile, and what a flow shows that grows first.

#include <QProgressBar>
#include <QSlider>
#include <QTest>
#include <QThreadPool>
#include <QToolButton>

#include <cmath>
#include <memory>

#include "app/gui/panels/run_bar.h"
#include "app/gui/panels/step_progress.h"
#include "app/gui/run/run_departure.h"
#include "app/gui/run/specimen.h"
#include "app/gui/views/free_energy_view.h"
#include "app/gui/views/laboratory_view.h"
#include "app/gui/views/scale_tile.h"
#include "app/gui/views/view_frame.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/view_pages.h"
#include "tests/app/small_run.h"

using namespace nrg::gui;

namespace {

constexpr int kPatience = 60'000;

/// Its first steps are made on 8 x 8 sites.
nrg::Settings growingSettings(int growSteps)
{
    nrg::Settings settings = smallStencils();
    settings.lattice = 16;
    settings.training.growFrom = 8;
    settings.training.growSteps = growSteps;
    return settings;
}

} // namespace

class TestRunChange : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { waitForDepartedRuns(); }

    void aRunThatLeavesTakesNoThreadOfPainting();
    void runsThatLeaveCountInTheMemory();
    void aFlowThatGrowsHasABar();
    void aFlowThatGrowsHasCurvesFromTheStart();
    void whatShowsAnotherNetworkReachesNothing();

private:
    Answers m_answers;
};

void TestRunChange::aRunThatLeavesTakesNoThreadOfPainting()
{
    nrg::Settings slow = smallSettings();
    slow.lattice = 64;
    setOption(slow, "hidden", 64);
    slow.training.batch = 512;
    MainWindow window(slow, m_answers);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    bool isCounted = false;
    for (int i = 0; i < 50 && !isCounted; ++i) { // one may be gone before it is looked at
        window.run().train();
        QTest::qWait(100); // in the middle of a step
        window.bar().resetButton()->click();
        QVERIFY(!window.run().isRunning());
        isCounted = bytesOfDepartingRuns() > 1e6;
        QCOMPARE(QThreadPool::globalInstance()->activeThreadCount(), 0);
    }
    QVERIFY(isCounted);
    waitForDepartedRuns();
    QCOMPARE(bytesOfDepartingRuns(), 0.0);
}

void TestRunChange::runsThatLeaveCountInTheMemory()
{
    QVERIFY(hasRoomBeside(0, 23e9, 24e9));   // alone it was admitted
    QVERIFY(hasRoomBeside(1e8, 23e9, 24e9)); // what hardly counts does not keep it waiting
    QVERIFY(hasRoomBeside(5e9, 6e9, 24e9));
    QVERIFY(!hasRoomBeside(5e9, 8e9, 24e9));
    QVERIFY(!hasRoomBeside(13e9, 1e9, 24e9)); // many small ones
}

void TestRunChange::aFlowThatGrowsHasABar()
{
    MainWindow window(growingSettings(1'000'000), m_answers); // more than any machine makes meanwhile
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.run().train();
    const auto* const progress = window.findChild<StepProgress*>();
    const auto* const bar = progress->findChild<QProgressBar*>();
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible() && bar->value() > 0 && bar->value() < 100, kPatience);
    QVERIFY(progress->text().isEmpty());
}

void TestRunChange::aFlowThatGrowsHasCurvesFromTheStart()
{
    MainWindow window(growingSettings(20'000), m_answers); // a second or more
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    RunController& run = window.run();
    QVERIFY(!run.hasGrowthCurve());
    run.train();
    QTRY_VERIFY_WITH_TIMEOUT(run.hasGrowthCurve(), kPatience);
    const Ghost first = run.ghosts().runs.front();
    QCOMPARE(first.lattice, 16);
    QCOMPARE(first.title, QStringLiteral("grows, 8 x 8"));
    QVERIFY(first.isSameTarget);
    // Scaled to the sites here, the bound lies above the exact value.
    QVERIFY(first.curve.front().y() > *run.snapshot().minusLogZ);
    QTRY_VERIFY_WITH_TIMEOUT(run.snapshot().step > 3, kPatience);
    QVERIFY(run.hasGrowthCurve()); // stays to compare with
    QVERIFY(run.ghosts().runs.front().curve.size() > 1);
    const auto* const view = window.findChild<FreeEnergyView*>();
    QTRY_VERIFY_WITH_TIMEOUT(view->pointCount() > 0, kPatience);
    QCOMPARE(view->ghosts().lines().front().points, run.ghosts().runs.front().curve);
    window.bar().resetButton()->click();
    QVERIFY(!run.hasGrowthCurve());
}

void TestRunChange::whatShowsAnotherNetworkReachesNothing()
{
    nrg::Settings settings = smallStencils();
    settings.lattice = 16;
    MainWindow window(settings, m_answers);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    auto& lab = *window.findChild<LaboratoryView*>();
    window.pages().showPage(QStringLiteral("inspect"));
    QTRY_COMPARE_WITH_TIMEOUT(lab.scales().size(), std::size_t(4), kPatience);
    window.pages().showPage(QStringLiteral("watch")); // the laboratory is not told of the other run
    settings.lattice = 4;
    QVERIFY(window.run().changeSettings(settings));
    Specimen& specimen = window.run().specimen();
    QTRY_VERIFY_WITH_TIMEOUT(specimen.explorer() && specimen.explorer()->lattice() == 4, kPatience);
    ScaleTile& top = *lab.scales().back();
    QVERIFY(!top.isEnabled());
    top.amplitude().setValue(17); // of a level that there is not
    top.resampleButton().click();
    specimen.setAmplitude(7, 1);
    specimen.resample(-1);
    specimen.setLatent(16, 1);
    specimen.paintField({3, 16, -1}, 1);
    QCOMPARE(specimen.exploration().x.size(), 16);
    QVERIFY(std::abs(specimen.exploration().x[3] - 1) < 1e-4F);
    window.pages().showPage(QStringLiteral("inspect"));
    QTRY_COMPARE_WITH_TIMEOUT(lab.scales().size(), std::size_t(2), kPatience);
    QVERIFY(lab.scales().back()->isEnabled());
}

QTEST_MAIN(TestRunChange)
#include "tst_run_change.moc"
