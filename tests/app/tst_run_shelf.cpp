// Every run of a window is kept: what a restart leaves, how it goes on, and what the next window finds.

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <filesystem>
#include <memory>

#include "app/gui/export/run_words.h"
#include "app/gui/run/run_departure.h"
#include "app/gui/run/run_shelf.h"
#include "app/gui/widgets/message_bar.h"
#include "app/gui/window/main_window.h"
#include "engine/run/run_file.h"
#include "engine/session/frozen_model.h"
#include "engine/session/session.h"
#include "tests/app/small_run.h"
#include "tests/support/sanitizers.h"

using namespace nrg::gui;

namespace {

constexpr int kPatience = nrg::test::kPatienceMs;

nrg::Settings with(nrg::Settings settings, const char* key, nrg::OptionValue value)
{
    setOption(settings, key, std::move(value));
    return settings;
}

/// Losses of so many steps from the start, by the engine alone.
std::vector<double> lossesOf(const nrg::Settings& settings, int steps)
{
    nrg::Session session(settings);
    session.step(steps);
    session.waitUntilIdle(std::chrono::milliseconds(kPatience));
    std::vector<double> losses;
    for (const nrg::StepReport& report : session.takeReports())
        losses.push_back(report.freeEnergy);
    return losses;
}

} // namespace

class TestRunShelf : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aChangeOfSettingsLeavesAnEntryWithItsFile();
    void aRunGoesOnBitForBit();
    void aRunThatIsStillBeingWrittenGoesOnAfterwards();
    void itsFileNameAndWhatIsUnsavedComeBack();
    void aNewTemperatureStartsFromThePresentParameters();
    void resetStartsFromTheBeginning();
    void otherShapesStartFromTheBeginning();
    void theListIsThereAfterAnEarlyEnd();
    void twoListsBecomeOne();
    void aWindowThatClosesLeavesItsEarlierRunsToTheNext();
    void deletedRunsGoWhenTheWindowCloses();
    void withoutAFolderARunStaysInMemory();
    void aRunThatCannotBeWrittenStaysInMemory();

private:
    std::filesystem::path base() const { return m_folder->filePath(QStringLiteral("sessions")).toStdString(); }
    RunController& run() { return m_window->run(); }
    qint64 step() const { return m_window->run().snapshot().step; }
    void openWindow(bool isKept = true);
    /// As a kill does: nobody is asked, nothing is tidied.
    void endEarly();
    void steps(int count);
    void change(const char* key, nrg::OptionValue value) { run().changeSettings(with(run().settings(), key, value)); }
    bool allWritten();
    void goOnWithOffer();
    std::vector<double> shownLosses();
    std::filesystem::path sessionFolder() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    Answers m_answers;
    std::unique_ptr<MainWindow> m_window;
};

void TestRunShelf::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_answers = Answers();
    m_answers.answer = Answers::Answer::Cancel;
    openWindow();
}

void TestRunShelf::cleanup()
{
    endEarly();
}

void TestRunShelf::openWindow(bool isKept)
{
    m_window = std::make_unique<MainWindow>(smallSettings(), m_answers);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    if (isKept)
        m_window->keepRunsIn(base());
}

void TestRunShelf::endEarly()
{
    m_window.reset();
    waitForDepartedRuns();
}

void TestRunShelf::steps(int count)
{
    for (int i = 0; i < count; ++i) {
        const qint64 before = step();
        run().step();
        QTRY_COMPARE_WITH_TIMEOUT(step(), before + 1, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!run().isRunning() && !run().isPausing(), kPatience);
    }
}

bool TestRunShelf::allWritten()
{
    return std::ranges::none_of(run().shelf().entries(), &RunEntry::isSaving);
}

void TestRunShelf::goOnWithOffer()
{
    for (QToolButton* button : m_window->messages().findChildren<QToolButton*>())
        if (button->isVisible() && button->text().startsWith(QStringLiteral("Go on")))
            return QTest::mouseClick(button, Qt::LeftButton);
    QFAIL("nothing is offered");
}

std::vector<double> TestRunShelf::shownLosses()
{
    std::vector<double> losses;
    for (const nrg::StepReport& row : run().history().rows())
        losses.push_back(row.freeEnergy);
    return losses;
}

std::filesystem::path TestRunShelf::sessionFolder() const
{
    for (const auto& entry : std::filesystem::directory_iterator(base()))
        return entry.path();
    return {};
}

void TestRunShelf::aChangeOfSettingsLeavesAnEntryWithItsFile()
{
    steps(4);
    change("couplings", std::int64_t(4));
    QCOMPARE(m_answers.asked, 0);
    QCOMPARE(step(), 0);
    QCOMPARE(run().number(), 2);
    QVERIFY(!run().title().isEmpty());
    QCOMPARE(run().shelf().entries().size(), std::size_t(1));
    const RunEntry& entry = run().shelf().entries().front();
    QCOMPARE(entry.number, 1);
    QVERIFY(entry.isOverlaid);
    QTRY_VERIFY_WITH_TIMEOUT(allWritten(), kPatience);
    QCOMPARE(qint64(entry.figures.step), 4);
    QCOMPARE(entry.figures.curve.size(), 4);
    QVERIFY(entry.figures.gap() && entry.figures.error > 0);
    QVERIFY(!entry.held);
    const nrg::RunFile file = nrg::readRunFile(entry.path);
    QCOMPARE(qint64(file.state.step), 4);
    QVERIFY(file.settings == smallSettings());
}

void TestRunShelf::aRunGoesOnBitForBit()
{
    const std::vector<double> expected = lossesOf(smallSettings(), 8);
    steps(5);
    change("hidden", std::int64_t(12));
    steps(2);
    QTRY_VERIFY_WITH_TIMEOUT(allWritten(), kPatience);
    QVERIFY(run().resumeRun(1));
    QCOMPARE(step(), 5);
    QCOMPARE(run().number(), 1);
    QVERIFY(run().settings() == smallSettings());
    QVERIFY(run().hasUnsavedSteps());
    steps(3);
    QVERIFY(shownLosses() == expected);
    QCOMPARE(run().shelf().entries().size(), std::size_t(1)); // the other one
    QCOMPARE(run().shelf().entries().front().number, 2);
    QCOMPARE(m_answers.asked, 0);
}

void TestRunShelf::aRunThatIsStillBeingWrittenGoesOnAfterwards()
{
    steps(3);
    change("hidden", std::int64_t(12));
    QVERIFY(run().shelf().entries().front().isSaving); // nobody has looked yet
    QVERIFY(run().resumeRun(1));
    QTRY_COMPARE_WITH_TIMEOUT(step(), 3, kPatience);
    QCOMPARE(run().number(), 1);
}

void TestRunShelf::itsFileNameAndWhatIsUnsavedComeBack()
{
    steps(3);
    const QString path = m_folder->filePath(QStringLiteral("mine.nrg"));
    run().saveTo(path);
    QTRY_VERIFY_WITH_TIMEOUT(!run().hasUnsavedSteps(), kPatience);
    change("hidden", std::int64_t(12));
    QVERIFY(run().filePath().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(allWritten(), kPatience);
    run().resumeRun(1);
    QCOMPARE(run().filePath(), path);
    QVERIFY(!run().hasUnsavedSteps());
    steps(1);
    QVERIFY(run().hasUnsavedSteps());
}

void TestRunShelf::aNewTemperatureStartsFromThePresentParameters()
{
    steps(5);
    const std::vector<nrg::Real> theta = *run().snapshot().model->theta;
    change("temperature", 3.0);
    QCOMPARE(step(), 0);
    QCOMPARE(run().parent(), 1);
    QCOMPARE(run().title(), QStringLiteral("T = 3"));
    QVERIFY2(m_window->messages().text().contains(QStringLiteral("run 1")), qPrintable(m_window->messages().text()));
    QVERIFY(*run().snapshot().model->theta == theta);
    QVERIFY(!run().hasUnsavedSteps());
    change("decay-steps", std::int64_t(50)); // before its first step: still from run 1
    QCOMPARE(run().parent(), 1);
    QVERIFY(*run().snapshot().model->theta == theta);
    steps(1);
    change("decay-steps", std::int64_t(60));
    QCOMPARE(run().parent(), 2);
    QVERIFY(unrepeatable(run()).filter(QStringLiteral("run 2")).size() == 1); // the copied command cannot repeat it
}

void TestRunShelf::resetStartsFromTheBeginning()
{
    const std::vector<double> expected = lossesOf(with(smallSettings(), "temperature", 3.0), 2);
    steps(5);
    change("temperature", 3.0);
    run().reset(); // at step 0, from other parameters
    QCOMPARE(run().parent(), 0);
    steps(2);
    QVERIFY(shownLosses() == expected);
}

void TestRunShelf::otherShapesStartFromTheBeginning()
{
    const std::vector<double> expected = lossesOf(with(smallSettings(), "hidden", std::int64_t(12)), 2);
    steps(3);
    change("hidden", std::int64_t(12));
    QCOMPARE(run().parent(), 0);
    steps(2);
    QVERIFY(shownLosses() == expected);
}

void TestRunShelf::theListIsThereAfterAnEarlyEnd()
{
    steps(4);
    change("temperature", 3.0);
    steps(3);
    run().setOverlaid(1, false);
    change("hidden", std::int64_t(12));
    steps(2);
    run().deleteRun(2);
    QTRY_VERIFY_WITH_TIMEOUT(allWritten(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(qint64(run().snapshot().lastCheckpoint.step), 2, kPatience);
    const std::vector<RunEntry> before = run().shelf().entries();
    endEarly();
    openWindow();
    QVERIFY2(m_window->messages().text().contains(QStringLiteral("Earlier runs kept with it: 1.")),
        qPrintable(m_window->messages().text()));
    goOnWithOffer();
    QCOMPARE(step(), 2);
    QCOMPARE(run().number(), 3);
    const std::vector<RunEntry>& after = run().shelf().entries();
    QCOMPARE(after.size(), std::size_t(2));
    for (std::size_t i = 0; i < 2; ++i) {
        QCOMPARE(after[i].number, before[i].number);
        QCOMPARE(after[i].title, before[i].title);
        QCOMPARE(after[i].parent, before[i].parent);
        QCOMPARE(after[i].isOverlaid, before[i].isOverlaid);
        QCOMPARE(after[i].deletion, before[i].deletion);
        QCOMPARE(after[i].figures.curve, before[i].figures.curve);
        QCOMPARE(after[i].figures.gap().value(), before[i].figures.gap().value());
        QVERIFY(after[i].settings == before[i].settings);
    }
    QVERIFY(run().resumeRun(1));
    QCOMPARE(step(), 4);
    run().undoDelete();
    QVERIFY(run().shelf().find(2)->deletion == 0);
}

void TestRunShelf::twoListsBecomeOne()
{
    steps(4);
    change("temperature", 3.0);
    steps(2);
    QTRY_VERIFY_WITH_TIMEOUT(allWritten(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(qint64(run().snapshot().lastCheckpoint.step), 2, kPatience);
    endEarly();
    openWindow();
    steps(1);
    change("hidden", std::int64_t(12));
    steps(6);
    goOnWithOffer(); // while the window has runs of its own
    QCOMPARE(step(), 2);
    QCOMPARE(run().number(), 4);
    QCOMPARE(run().parent(), 3);
    std::vector<qint64> kept;
    for (const RunEntry& entry : run().shelf().entries())
        kept.push_back(entry.figures.step);
    QVERIFY((kept == std::vector<qint64>{1, 6, 4}));
    QTRY_VERIFY_WITH_TIMEOUT(allWritten(), kPatience);
    for (const int number : {1, 2, 3})
        QVERIFY(run().resumeRun(number) && (QTest::qWait(200), allWritten()));
}

void TestRunShelf::aWindowThatClosesLeavesItsEarlierRunsToTheNext()
{
    steps(4);
    change("hidden", std::int64_t(12));
    QVERIFY(m_window->close()); // the present run has no steps: nothing to ask
    QCOMPARE(m_answers.asked, 0);
    endEarly();
    openWindow();
    QVERIFY2(
        m_window->messages().text().contains(QStringLiteral("has left: 1.")), qPrintable(m_window->messages().text()));
    goOnWithOffer();
    QCOMPARE(step(), 0); // the list is back, and nothing else has changed
    QCOMPARE(run().number(), 2);
    QVERIFY(run().resumeRun(1));
    QCOMPARE(step(), 4);
}

void TestRunShelf::deletedRunsGoWhenTheWindowCloses()
{
    steps(3);
    change("hidden", std::int64_t(12));
    steps(3);
    change("hidden", std::int64_t(16));
    QTRY_VERIFY_WITH_TIMEOUT(allWritten(), kPatience);
    const std::filesystem::path folder = sessionFolder();
    run().deleteRun(1);
    QVERIFY(exists(folder / "run-1.nrg"));
    QVERIFY(m_window->close());
    endEarly();
    QVERIFY(!exists(folder / "run-1.nrg"));
    QVERIFY(!exists(folder / "run-1.json"));
    QVERIFY(exists(folder / "run-2.nrg"));
}

void TestRunShelf::withoutAFolderARunStaysInMemory()
{
    endEarly();
    const std::vector<double> expected = lossesOf(smallSettings(), 5);
    openWindow(false);
    steps(3);
    change("hidden", std::int64_t(12));
    QCOMPARE(m_answers.asked, 0);
    QTRY_VERIFY_WITH_TIMEOUT(allWritten(), kPatience);
    QVERIFY(run().shelf().entries().front().held);
    QVERIFY(!m_window->close()); // it would be lost
    QCOMPARE(m_answers.asked, 1);
    QCOMPARE(m_answers.lastReason, RunQuestions::Reason::CloseOthers);
    m_answers.answer = RunQuestions::Answer::Save;
    m_answers.fileName = m_folder->filePath(QStringLiteral("first.nrg"));
    QVERIFY(m_window->close());
    QCOMPARE(qint64(nrg::readRunFile(m_answers.fileName.toStdString()).state.step), 3);
    QVERIFY(run().resumeRun(1));
    steps(2);
    QVERIFY(shownLosses() == expected);
}

void TestRunShelf::aRunThatCannotBeWrittenStaysInMemory()
{
    steps(3);
    const QString folder = QString::fromStdString(sessionFolder().string());
    std::filesystem::remove_all(folder.toStdString());
    QFile blocked(folder); // as a disk that is gone: nothing can be written below it
    QVERIFY(blocked.open(QIODevice::WriteOnly));
    change("hidden", std::int64_t(12));
    QTRY_VERIFY_WITH_TIMEOUT(allWritten(), kPatience);
    const RunEntry& entry = run().shelf().entries().front();
    QVERIFY(entry.held);
    QVERIFY(!entry.problem.isEmpty());
    QVERIFY2(m_window->messages().text().contains(QStringLiteral("in memory only")),
        qPrintable(m_window->messages().text()));
    QVERIFY(run().resumeRun(1));
    QCOMPARE(step(), 3);
}

QTEST_MAIN(TestRunShelf)
#include "tst_run_shelf.moc"
