// Drives the window as a user does, on the real engine. Order is asserted, not speed: timeouts are generous.

#include <QComboBox>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <memory>

#include "app/gui/panels/preset_box.h"
#include "app/gui/panels/run_bar.h"
#include "app/gui/panels/settings_panel.h"
#include "app/gui/run/run_departure.h"
#include "app/gui/views/free_energy_view.h"
#include "app/gui/views/gap_view.h"
#include "app/gui/views/samples_view.h"
#include "app/gui/views/view_frame.h"
#include "app/gui/widgets/heat_map.h"
#include "app/gui/widgets/message_bar.h"
#include "app/gui/widgets/number_field.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/view_pages.h"
#include "engine/run/presets.h"
#include "tests/app/small_run.h"
#include "tests/support/sanitizers.h"

using namespace nrg::gui;

namespace {

constexpr int kPatience = nrg::test::kPatienceMs;

} // namespace

class TestMainWindow : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void trainDrawsACurve();
    void pauseStopsTheSteps();
    void stepDoesExactlyOneUpdate();
    void keysTrainPauseAndStep();
    void aRestartingParameterStartsAnotherRun();
    void settingsThatCannotBeRunKeepTheRun();
    void aRunWithoutStepsIsNotKept();
    void theLearningRateIsLive();
    void threadsAreLive();
    void marksOfTheCurveAreInTheFile();
    void choosingAPresetStartsItAfresh();
    void resetGoesBackToStepZero();
    void growingStartsARunOnTwiceTheLattice();
    void saveAndOpenGoRoundTrip();
    void aForeignFileIsRefusedAndTheRunGoesOn();
    void savingWhereNothingCanBeWrittenSaysSo();
    void closingDuringTrainingAsksAndEnds();
    void aScheduleEndsTheRun();
    void samplesAreShown();

private:
    template <typename Kind>
    Kind* view() const;
    void trainFor(std::int64_t steps);
    void pauseAndSettle();
    void edit(const QString& field, double value);
    std::int64_t step() const { return m_window->run().snapshot().step; }
    bool idle() const { return !m_window->run().isRunning() && !m_window->run().isPausing(); }

    Answers m_answers;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::init()
{
    m_answers = Answers();
    m_window = std::make_unique<MainWindow>(smallSettings(), m_answers);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    waitForDepartedRuns();
}

template <typename Kind>
Kind* TestMainWindow::view() const
{
    for (const ViewFrame* frame : m_window->pages().views())
        if (auto* found = qobject_cast<Kind*>(frame->view()))
            return found;
    return nullptr;
}

void TestMainWindow::trainFor(std::int64_t steps)
{
    const std::int64_t before = step();
    QTest::mouseClick(m_window->bar().trainButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(step() >= before + steps, kPatience);
}

void TestMainWindow::pauseAndSettle()
{
    QTest::mouseClick(m_window->bar().trainButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(idle(), kPatience);
}

void TestMainWindow::edit(const QString& field, double value)
{
    auto* number = m_window->panel().findChild<NumberField*>(field);
    QVERIFY(number);
    number->setValue(value);
    emit number->editingFinished();
}

void TestMainWindow::trainDrawsACurve()
{
    QCOMPARE(view<FreeEnergyView>()->pointCount(), 0);
    QTest::mouseClick(m_window->bar().trainButton(), Qt::LeftButton);
    QVERIFY(m_window->run().isRunning()); // at once, whatever the worker does
    QCOMPARE(m_window->bar().trainButton()->text(), QStringLiteral("Pause"));
    QTRY_VERIFY_WITH_TIMEOUT(view<FreeEnergyView>()->pointCount() > 0, kPatience);
    m_window->pages().reveal(m_window->pages().find(QStringLiteral("gap")));
    QTRY_VERIFY_WITH_TIMEOUT(view<GapView>()->pointCount() > 0, kPatience);
}

void TestMainWindow::pauseStopsTheSteps()
{
    trainFor(3);
    pauseAndSettle();
    QCOMPARE(m_window->run().snapshot().state, nrg::RunState::Paused);
    const std::int64_t stopped = step();
    QTest::qWait(300);
    QCOMPARE(step(), stopped);
    QCOMPARE(m_window->bar().trainButton()->text(), QStringLiteral("Train"));
}

void TestMainWindow::stepDoesExactlyOneUpdate()
{
    for (std::int64_t expected = 1; expected <= 3; ++expected) {
        QTest::mouseClick(m_window->bar().stepButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(step(), expected, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(idle(), kPatience);
    }
    QTest::qWait(200);
    QCOMPARE(step(), 3);
    QCOMPARE(m_window->run().history().rows().size(), std::size_t(3));
}

void TestMainWindow::keysTrainPauseAndStep()
{
    m_window->activateWindow();
    m_window->setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_S);
    QTRY_COMPARE_WITH_TIMEOUT(step(), 1, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(idle(), kPatience);
    QTest::keyClick(m_window.get(), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(step() > 3, kPatience);
    QTest::keyClick(m_window.get(), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(idle(), kPatience);
}

void TestMainWindow::aRestartingParameterStartsAnotherRun()
{
    trainFor(3);
    pauseAndSettle();
    edit(QStringLiteral("temperature"), 3.0);
    QCOMPARE(step(), 0);
    QCOMPARE(m_window->run().settings().target.options.number("temperature"), 3.0);
    QCOMPARE(view<FreeEnergyView>()->pointCount(), 0);
    QCOMPARE(m_window->run().shelf().count(), std::size_t(1));
    edit(QStringLiteral("batch"), 16);
    QCOMPARE(m_window->run().settings().training.batch, 16);
    QCOMPARE(m_window->run().shelf().count(), std::size_t(1));
    QCOMPARE(m_answers.asked, 0);
}

void TestMainWindow::settingsThatCannotBeRunKeepTheRun()
{
    trainFor(3);
    pauseAndSettle();
    const std::int64_t before = step();
    nrg::Settings settings = m_window->run().settings();
    settings.training.batch = -1;
    QVERIFY(!m_window->run().changeSettings(settings));
    QCOMPARE(step(), before);
    QCOMPARE(m_window->run().settings().training.batch, 32);
    QCOMPARE(m_window->run().shelf().count(), std::size_t(0));
}

void TestMainWindow::aRunWithoutStepsIsNotKept()
{
    edit(QStringLiteral("couplings"), 4);
    QCOMPARE(m_answers.asked, 0);
    QCOMPARE(m_window->run().settings().layout.options.integer("couplings"), 4);
    QCOMPARE(m_window->run().shelf().count(), std::size_t(0));
    QCOMPARE(m_window->run().number(), 1);
}

void TestMainWindow::theLearningRateIsLive()
{
    trainFor(3);
    const std::int64_t before = step();
    edit(QStringLiteral("learning-rate"), 5e-4);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->run().snapshot().settings->training.learningRate, 5e-4, kPatience);
    QCOMPARE(m_answers.asked, 0);
    QVERIFY(step() >= before);
    QCOMPARE(m_window->run().history().marks().size(), std::size_t(1));
    const std::int64_t changed = step();
    QTRY_VERIFY_WITH_TIMEOUT(step() > changed + 1, kPatience);
    QCOMPARE(m_window->run().history().rows().back().learningRate, 5e-4);
}

void TestMainWindow::threadsAreLive()
{
    trainFor(3);
    const std::int64_t before = step();
    edit(QStringLiteral("threads"), 2);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->run().snapshot().settings->training.threads, 2, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(step() > before + 2, kPatience);
    QCOMPARE(m_answers.asked, 0);
}

void TestMainWindow::marksOfTheCurveAreInTheFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("run.nrg"));
    trainFor(3);
    edit(QStringLiteral("learning-rate"), 5e-4);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->run().snapshot().settings->training.learningRate, 5e-4, kPatience);
    const std::int64_t changed = step();
    QTRY_VERIFY_WITH_TIMEOUT(step() > changed + 1, kPatience);
    pauseAndSettle();
    const std::vector<HistoryMark> shown = m_window->run().history().marks();
    QCOMPARE(shown.size(), std::size_t(1));
    QCOMPARE(shown[0].text, QStringLiteral("learning rate 0.0005"));
    const auto rows = m_window->run().history().rows();
    for (const nrg::StepReport& row : rows) // the mark stands where the rate changes
        QCOMPARE(row.learningRate, row.step <= shown[0].step ? 1e-3 : 5e-4);
    m_answers.fileName = path;
    m_window->run().saveAs();
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->run().hasUnsavedSteps(), kPatience);
    const std::int64_t saved = step();
    edit(QStringLiteral("temperature"), 4.0);
    QVERIFY(m_window->run().history().marks().empty());
    QVERIFY(m_window->run().open(path));
    QVERIFY(m_window->run().history().marks() == shown);
    trainFor(2);
    QCOMPARE(m_window->run().history().marks().size(), std::size_t(2));
    QVERIFY(m_window->run().history().marks().back() == (HistoryMark{saved, QStringLiteral("resumed")}));
}

void TestMainWindow::choosingAPresetStartsItAfresh()
{
    trainFor(3);
    pauseAndSettle();
    QComboBox* presets = m_window->bar().presetBox();
    QCOMPARE(presets->currentIndex(), -1); // the small run is none of them
    presets->setCurrentIndex(presets->findData(QStringLiteral("quick-look")));
    emit presets->activated(presets->currentIndex());
    QCOMPARE(m_answers.asked, 0);
    QCOMPARE(m_window->run().parent(), 0);
    nrg::Settings expected = nrg::findPreset("quick-look")->settings;
    expected.training.threads = 1;
    QCOMPARE(m_window->run().settings() == expected, true);
    QCOMPARE(step(), 0);
}

void TestMainWindow::resetGoesBackToStepZero()
{
    trainFor(3);
    QTest::mouseClick(m_window->bar().resetButton(), Qt::LeftButton);
    QCOMPARE(m_answers.asked, 0);
    QCOMPARE(step(), 0);
    QVERIFY(m_window->run().history().empty());
    QVERIFY(idle());
}

void TestMainWindow::growingStartsARunOnTwiceTheLattice()
{
    trainFor(3);
    pauseAndSettle();
    const int lattice = m_window->run().settings().lattice;
    const double rate = m_window->run().settings().training.learningRate;
    QTest::keyClick(m_window.get(), Qt::Key_G, Qt::ControlModifier);
    QCOMPARE(m_answers.asked, 0);
    QCOMPARE(m_window->run().parent(), 1);
    QCOMPARE(m_window->run().settings().lattice, 2 * lattice);
    QCOMPARE(m_window->run().settings().training.learningRate, rate / 2);
    QCOMPARE(step(), 0);
    QVERIFY(m_window->run().history().empty());
    trainFor(2);
    pauseAndSettle();
    QVERIFY(step() >= 2);
}

void TestMainWindow::saveAndOpenGoRoundTrip()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("run.nrg"));
    trainFor(5);
    pauseAndSettle();
    const std::int64_t saved = step();
    const double bound = m_window->run().snapshot().figures.freeEnergy;
    m_answers.fileName = path;
    m_window->run().saveAs();
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->run().hasUnsavedSteps(), kPatience);
    QVERIFY(QFile::exists(path));
    QCOMPARE(m_window->run().filePath(), path);

    edit(QStringLiteral("temperature"), 4.0);
    QCOMPARE(m_answers.asked, 0);
    QCOMPARE(step(), 0);
    QVERIFY(m_window->run().open(path));
    QCOMPARE(step(), saved);
    QCOMPARE(m_window->run().snapshot().figures.freeEnergy, bound);
    QCOMPARE(m_window->panel().draft().target.options.number("temperature"),
        smallSettings().target.options.number("temperature"));
    QCOMPARE(static_cast<std::int64_t>(m_window->run().history().rows().size()), saved);
    QVERIFY(view<FreeEnergyView>()->pointCount() > 0);
    trainFor(2);
}

void TestMainWindow::aForeignFileIsRefusedAndTheRunGoesOn()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("foreign.nrg"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("this is no run");
    file.close();
    trainFor(2);
    pauseAndSettle();
    const std::int64_t before = step();
    QVERIFY(!m_window->run().open(path));
    QCOMPARE(step(), before);
    QVERIFY2(
        m_window->messages().text().contains(QStringLiteral("foreign.nrg")), qPrintable(m_window->messages().text()));
}

void TestMainWindow::savingWhereNothingCanBeWrittenSaysSo()
{
    trainFor(2);
    pauseAndSettle();
    m_window->run().saveTo(QStringLiteral("/nowhere/at/all/run.nrg"));
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->messages().text().isEmpty(), kPatience);
    QVERIFY(m_window->messages().text().contains(QStringLiteral("/nowhere/at/all")));
    QVERIFY(m_window->run().hasUnsavedSteps());
}

void TestMainWindow::closingDuringTrainingAsksAndEnds()
{
    trainFor(2);
    m_answers.answer = RunQuestions::Answer::Cancel;
    QVERIFY(!m_window->close());
    QVERIFY(m_window->run().isRunning());
    m_answers.answer = RunQuestions::Answer::Discard;
    QVERIFY(m_window->close());
    QCOMPARE(m_answers.asked, 2);
    QCOMPARE(m_answers.lastReason, RunQuestions::Reason::Close);
    m_window.reset(); // joins the worker in the middle of training
}

void TestMainWindow::aScheduleEndsTheRun()
{
    edit(QStringLiteral("decay-steps"), 5);
    QTest::mouseClick(m_window->bar().trainButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->run().snapshot().state, nrg::RunState::Finished, kPatience);
    QCOMPARE(step(), 5);
    QTRY_VERIFY_WITH_TIMEOUT(idle(), kPatience);
    QCOMPARE(m_window->bar().trainButton()->text(), QStringLiteral("Train"));
}

void TestMainWindow::samplesAreShown()
{
    m_window->pages().reveal(m_window->pages().find(QStringLiteral("samples")));
    QTest::mouseClick(m_window->bar().stepButton(), Qt::LeftButton);
    const auto maps = view<SamplesView>()->findChildren<HeatMap*>();
    QCOMPARE(maps.size(), 2);
    QTRY_COMPARE_WITH_TIMEOUT(maps.front()->data().maps, 9, kPatience);
    for (const float spin : maps.back()->data().values)
        QVERIFY(spin == 1.0F || spin == -1.0F);
    QCOMPARE(maps.front()->data().columns, 4);
}

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
