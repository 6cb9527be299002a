// What a window keeps when it ends early, and the way back after a divergence.

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <filesystem>
#include <memory>

#include "app/gui/panels/run_bar.h"
#include "app/gui/run/run_departure.h"
#include "app/gui/widgets/message_bar.h"
#include "app/gui/widgets/text.h"
#include "app/gui/window/main_window.h"
#include "tests/app/small_run.h"
#include "tests/support/sanitizers.h"

using namespace nrg::gui;

namespace {

constexpr int kPatience = nrg::test::kPatienceMs;

} // namespace

class TestKeptRuns : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aRunGoesOnAfterItsWindowEndedEarly();
    void anEarlyEndKeepsWhatNoCheckpointHas();
    void anOfferThatIsDeclinedIsGone();
    void aWindowThatIsClosedLeavesNothing();
    void anotherRunIsTheOneToGoOnWith();
    void aRunThatIsSavedIsNotOffered();
    void aWindowWithoutADataFolderSaysSoAndWorks();
    void aFileThatIsTakenOrNewerIsNotWritten();
    void aDivergedRunGoesBackAtAButton();
    void trainingADivergedRunGoesOnFromItsBest();

private:
    std::filesystem::path base() const { return m_folder->filePath(QStringLiteral("sessions")).toStdString(); }
    void openWindow();
    /// As a kill does: nobody is asked, nothing is tidied.
    void endEarly();
    void train(int steps);
    void diverge();
    QToolButton* offered(const QString& text) const;
    qint64 step() const { return m_window->run().snapshot().step; }
    std::size_t sessions() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    Answers m_answers;
    std::unique_ptr<MainWindow> m_window;
};

void TestKeptRuns::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_answers = Answers();
    openWindow();
}

void TestKeptRuns::cleanup()
{
    endEarly();
}

void TestKeptRuns::openWindow()
{
    m_window = std::make_unique<MainWindow>(smallSettings(), m_answers);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->keepRunsIn(base());
}

void TestKeptRuns::endEarly()
{
    m_window.reset();
    waitForDepartedRuns();
}

void TestKeptRuns::train(int steps)
{
    const qint64 wanted = step() + steps;
    m_window->run().train();
    QTRY_VERIFY_WITH_TIMEOUT(step() >= wanted, kPatience);
    m_window->run().pause();
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->run().isRunning() && !m_window->run().isPausing(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(qint64(m_window->run().snapshot().lastCheckpoint.step), step(), kPatience);
}

void TestKeptRuns::diverge()
{
    train(110);
    nrg::Settings settings = m_window->run().settings();
    settings.training.learningRate = 1;
    m_window->run().changeSettings(settings);
    m_window->run().train();
    QTRY_COMPARE_WITH_TIMEOUT(m_window->run().snapshot().state, nrg::RunState::Diverged, kPatience);
}

QToolButton* TestKeptRuns::offered(const QString& text) const
{
    for (QToolButton* button : m_window->messages().findChildren<QToolButton*>())
        if (button->text().startsWith(text) && button->isVisible())
            return button;
    return nullptr;
}

std::size_t TestKeptRuns::sessions() const
{
    std::error_code error;
    const std::filesystem::directory_iterator entries(base(), error);
    return error ? 0 : static_cast<std::size_t>(std::distance(begin(entries), end(entries)));
}

void TestKeptRuns::aRunGoesOnAfterItsWindowEndedEarly()
{
    QVERIFY(m_window->messages().text().isEmpty());
    train(5);
    const qint64 left = step();
    m_window->run().saveTo(m_folder->filePath(QStringLiteral("mine.nrg")));
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->run().hasUnsavedSteps(), kPatience);
    train(3);
    QVERIFY(step() > left);
    const qint64 last = step();
    const double freeEnergy = m_window->run().snapshot().figures.freeEnergy;
    endEarly();
    openWindow();
    QVERIFY2(m_window->messages().text().contains(QStringLiteral("4 x 4 sites, step %1").arg(countText(last))),
        qPrintable(m_window->messages().text()));
    QTest::mouseClick(offered(QStringLiteral("Go on")), Qt::LeftButton);
    QCOMPARE(step(), last);
    QCOMPARE(m_window->run().snapshot().figures.freeEnergy, freeEnergy);
    QVERIFY(m_window->run().hasUnsavedSteps());
    QVERIFY(m_window->run().filePath().endsWith(QStringLiteral("mine.nrg")));
    QCOMPARE(sessions(), std::size_t(1));
    train(4);
    endEarly();
    openWindow(); // it is kept as before
    QTest::mouseClick(offered(QStringLiteral("Go on")), Qt::LeftButton);
    QVERIFY(step() >= last + 4);
}

void TestKeptRuns::anEarlyEndKeepsWhatNoCheckpointHas()
{
    m_window->run().train();
    QTRY_VERIFY_WITH_TIMEOUT(step() >= 5, kPatience); // the first checkpoint would come after ten seconds
    m_window->run().keepNow();
    endEarly();
    openWindow();
    QTest::mouseClick(offered(QStringLiteral("Go on")), Qt::LeftButton);
    QVERIFY(step() >= 5);
}

void TestKeptRuns::anOfferThatIsDeclinedIsGone()
{
    train(5);
    endEarly();
    openWindow();
    QTest::mouseClick(offered(QStringLiteral("Delete")), Qt::LeftButton);
    endEarly();
    openWindow();
    QVERIFY2(m_window->messages().text().isEmpty(), qPrintable(m_window->messages().text()));
}

void TestKeptRuns::aWindowThatIsClosedLeavesNothing()
{
    train(5);
    m_answers.answer = Answers::Answer::Discard;
    QVERIFY(m_window->close());
    endEarly();
    QCOMPARE(sessions(), std::size_t(0));
}

void TestKeptRuns::anotherRunIsTheOneToGoOnWith()
{
    train(5);
    const qint64 first = step();
    m_window->run().reset();
    QTRY_COMPARE_WITH_TIMEOUT(step(), qint64(0), kPatience);
    train(2);
    const qint64 last = step();
    endEarly();
    openWindow();
    QVERIFY2(m_window->messages().text().contains(QStringLiteral("Earlier runs kept with it: 1.")),
        qPrintable(m_window->messages().text()));
    QTest::mouseClick(offered(QStringLiteral("Go on")), Qt::LeftButton);
    QCOMPARE(step(), last);
    QCOMPARE(m_window->run().shelf().count(), std::size_t(1)); // and the other one is there
    QCOMPARE(qint64(m_window->run().shelf().entries().front().figures.step), first);
}

void TestKeptRuns::aRunThatIsSavedIsNotOffered()
{
    train(5);
    m_window->run().saveTo(m_folder->filePath(QStringLiteral("mine.nrg")));
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->run().hasUnsavedSteps(), kPatience);
    m_window->run().keepNow();
    endEarly();
    openWindow();
    QVERIFY(m_window->messages().text().isEmpty());
}

void TestKeptRuns::aWindowWithoutADataFolderSaysSoAndWorks()
{
    m_window->keepRunsIn("/proc/no/such/folder");
    QVERIFY(m_window->messages().text().contains(QStringLiteral("not kept")));
    m_window->run().train();
    QTRY_VERIFY_WITH_TIMEOUT(step() >= 3, kPatience);
}

void TestKeptRuns::aFileThatIsTakenOrNewerIsNotWritten()
{
    train(3);
    const QString path = m_folder->filePath(QStringLiteral("mine.nrg"));
    {
        const nrg::FileLock lock(path.toStdString()); // as of a training in a shell
        m_window->run().saveTo(path);
        QVERIFY2(m_window->messages().text().contains(QStringLiteral("is being written by process")),
            qPrintable(m_window->messages().text()));
        QVERIFY(!QFile::exists(path));
    }
    for (int i = 0; i < 2; ++i) // again over its own file
        m_window->run().saveTo(path);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->run().hasUnsavedSteps(), kPatience);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray newer = file.readAll().replace("\"format-version\":\"2\"", "\"format-version\":\"9\"");
    file.seek(0);
    file.write(newer);
    file.close();
    m_window->run().saveTo(path);
    QVERIFY2(m_window->messages().text().contains(QStringLiteral("newer")), qPrintable(m_window->messages().text()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), newer);
}

void TestKeptRuns::aDivergedRunGoesBackAtAButton()
{
    diverge();
    const qint64 best = m_window->run().snapshot().bestStep;
    QVERIFY(best >= 100);
    QVERIFY2(m_window->messages().text().contains(QStringLiteral("go on from step %1").arg(best)),
        qPrintable(m_window->messages().text()));
    QTest::mouseClick(offered(QStringLiteral("Back to step")), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(step(), best, kPatience);
    QCOMPARE(m_window->run().settings().training.learningRate, 0.5);
    QCOMPARE(m_window->run().history().rows().back().step, best);
    QVERIFY(!m_window->run().isRunning());
}

void TestKeptRuns::trainingADivergedRunGoesOnFromItsBest()
{
    diverge();
    const qint64 lost = step();
    QTest::mouseClick(m_window->bar().trainButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->run().snapshot().returns >= 1, kPatience);
    QVERIFY(m_window->run().settings().training.learningRate <= 0.5);
    QVERIFY(lost > 100);
}

QTEST_MAIN(TestKeptRuns)
#include "tst_kept_runs.moc"
