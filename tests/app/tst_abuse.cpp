// The whole window under a random user while it trains: thousands of real key and mouse events, changed settings, good
// and broken files. NRG_ABUSE_SEED and NRG_ABUSE_ACTIONS repeat or lengthen it. Nothing may crash or hang, and form,
// title and buttons must agree with the run after every action.

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QToolButton>

#include <atomic>
#include <chrono>
#include <csignal>
#include <memory>
#include <thread>

#include "app/gui/panels/run_bar.h"
#include "app/gui/panels/settings_panel.h"
#include "app/gui/run/run_departure.h"
#include "app/gui/widgets/number_field.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/view_pages.h"
#include "engine/session/session.h"
#include "tests/app/random_user.h"
#include "tests/app/small_run.h"
#include "tests/support/sanitizers.h"

using namespace nrg::gui;

namespace {

constexpr int kActions = 6000;
constexpr qint64 kMostMs = 60'000;                                 ///< where the number of actions is not given
constexpr double kHangMs = 500;                                    ///< from here on it is reported
constexpr double kFrozenMs = nrg::test::kSanitized ? 200e3 : 20e3; ///< and here it is a fault
constexpr std::int64_t kLargestWork = 1 << 20; ///< batch times sites, with which a step takes less than a second

Diary diary;

/// What the window's thread has had of the processor, and how long it has waited for it, which is other programs'
/// doing.
struct Share {
    double workMs = 0;
    double queueMs = 0;
};

Share share()
{
    Share share;
    if (std::FILE* const file = std::fopen("/proc/thread-self/schedstat", "r")) {
        if (std::fscanf(file, "%lf %lf", &share.workMs, &share.queueMs) != 2)
            share = {};
        std::fclose(file);
    }
    return {share.workMs * 1e-6, share.queueMs * 1e-6};
}

extern "C" void tellOfCrash(int signal)
{
    std::fprintf(stderr, "signal %d after\n", signal);
    diary.print();
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

/// Ends the test with the last actions where the event loop stands still for good.
class Watchdog {
public:
    Watchdog()
        : m_thread([this](const std::stop_token& stop) {
            while (!stop.stop_requested()) {
                std::this_thread::sleep_for(std::chrono::milliseconds(200));
                if (now() - m_alive > 6 * kFrozenMs) {
                    std::fprintf(stderr, "the window hangs after\n");
                    diary.print();
                    std::abort();
                }
            }
        })
    {
    }

    void beat() { m_alive = now(); }

private:
    static double now()
    {
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
    }

    std::atomic<double> m_alive{now()};
    std::jthread m_thread;
};

} // namespace

class TestAbuse : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void theWindowSurvivesARandomUser();

private:
    /// What is wrong between form, window and run, or an empty text.
    QString contradiction() const;
    QString contradictionOfRun() const;
    void useFiles(Dice& dice);
    void useRuns(Dice& dice);
    /// Back to a run whose steps take milliseconds, where the user has chosen a large one.
    void keepSmall();

    QTemporaryDir m_folder;
    QStringList m_files;
    std::unique_ptr<MainWindow> m_window;
};

void TestAbuse::initTestCase()
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    for (const int signal : {SIGSEGV, SIGABRT, SIGFPE, SIGBUS})
        std::signal(signal, tellOfCrash);
    const auto save = [&](const char* name, const nrg::Settings& settings, int steps) {
        nrg::Session session(settings, nrg::Priority::Background);
        session.step(steps);
        while (!session.waitUntilIdle(std::chrono::milliseconds(100))) { }
        session.save(m_folder.filePath(QString::fromLatin1(name)).toStdString());
    };
    save("blocks.nrg", smallSettings(), 20);
    save("stencils.nrg", smallStencils(), 3);
    QFile good(m_folder.filePath(QStringLiteral("blocks.nrg")));
    QVERIFY(good.open(QIODevice::ReadOnly));
    const QByteArray bytes = good.readAll();
    const auto write = [&](const char* name, const QByteArray& content) {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    };
    write("cut.nrg", bytes.first(bytes.size() / 2));
    write("empty.nrg", {});
    write("junk.nrg", QByteArray(5000, 'x'));
    for (const char* name : {"blocks.nrg", "stencils.nrg", "cut.nrg", "empty.nrg", "junk.nrg", "missing.nrg"})
        m_files << m_folder.filePath(QString::fromLatin1(name));
}

void TestAbuse::useFiles(Dice& dice)
{
    if (dice.oneIn(2)) {
        const QString path = dice.of(m_files);
        diary.note(QStringLiteral("open %1").arg(path));
        m_window->run().open(path);
    } else {
        const QString path = dice.oneIn(3) ? QStringLiteral("/nowhere/a.nrg") : m_folder.filePath("saved.nrg");
        diary.note(QStringLiteral("save %1").arg(path));
        m_window->run().saveTo(path);
    }
}

void TestAbuse::useRuns(Dice& dice)
{
    RunController& run = m_window->run();
    const int number = dice.below(run.shelf().highestNumber() + 2);
    diary.note(QStringLiteral("earlier run %1").arg(number));
    switch (dice.below(6)) {
    case 0:
        return run.setOverlaid(number, dice.oneIn(2));
    case 1:
        return run.deleteRun(number);
    case 2:
        return run.undoDelete();
    case 3:
        return run.saveRunAs(number);
    case 4:
        return run.reset();
    default:
        run.resumeRun(number);
    }
}

void TestAbuse::keepSmall()
{
    const nrg::Settings& settings = m_window->run().settings();
    const std::int64_t sites = std::int64_t(settings.lattice) * settings.lattice;
    if (settings.lattice <= 16 && settings.training.batch * sites <= kLargestWork / 8
        && m_window->run().snapshot().parameters < 300'000)
        return;
    diary.note(QStringLiteral("(back to a small run)"));
    m_window->run().changeSettings(smallSettings());
}

QString TestAbuse::contradictionOfRun() const
{
    const RunController& run = m_window->run();
    const nrg::Snapshot& snapshot = run.snapshot();
    if (!nrg::validate(run.settings()).empty())
        return QStringLiteral("the run's settings are not valid");
    if (nrg::needsRestart(*snapshot.settings, run.settings()))
        return QStringLiteral("the run trains with other settings than it says");
    if (run.shelf().find(run.number()))
        return QStringLiteral("the present run is an earlier one, too");
    if (run.isRunning() && run.isPausing())
        return QStringLiteral("the run trains and pauses");
    if (!(run.draft() == run.settings()))
        return QStringLiteral("a draft was left behind");
    return {};
}

QString TestAbuse::contradiction() const
{
    if (const QString run = contradictionOfRun(); !run.isEmpty())
        return run;
    const RunController& run = m_window->run();
    const bool failed = run.snapshot().state == nrg::RunState::Failed;
    if (!(m_window->panel().draft() == run.settings()) && nrg::validate(m_window->panel().draft()).empty())
        return QStringLiteral("the form says what could be run and is not");
    const QToolButton& train = *m_window->bar().trainButton();
    const QString word = run.isPausing() ? RunBar::tr("Pausing")
        : run.isRunning()                ? RunBar::tr("Pause")
                                         : RunBar::tr("Train");
    if (train.text() != word)
        return QStringLiteral("the button says %1, not %2").arg(train.text(), word);
    if (train.isEnabled() != (!failed && !run.isPausing())
        || m_window->bar().stepButton()->isEnabled() != train.isEnabled())
        return QStringLiteral("a button can be pressed that must not, or cannot that must");
    const QString name = run.filePath().isEmpty() ? MainWindow::tr("new run") : QFileInfo(run.filePath()).fileName();
    if (!m_window->windowTitle().startsWith(name) || m_window->isWindowModified() != run.hasUnsavedSteps())
        return QStringLiteral("the title is %1 for %2").arg(m_window->windowTitle(), name);
    for (const NumberField* field : m_window->findChildren<NumberField*>())
        if (field->isVisible() && m_window->focusWidget() != field
            && field->text() != field->textFromValue(field->value()))
            return QStringLiteral("%1 shows %2 and is %3").arg(field->objectName(), field->text()).arg(field->value());
    return {};
}

void TestAbuse::theWindowSurvivesARandomUser()
{
    bool isGiven = false;
    const int given = qEnvironmentVariableIntValue("NRG_ABUSE_SEED", &isGiven);
    const int seed = isGiven ? given : 1;
    const int wanted = qEnvironmentVariableIntValue("NRG_ABUSE_ACTIONS", &isGiven);
    const int actions = isGiven ? wanted : kActions;
    Dice dice(static_cast<std::uint64_t>(seed));
    RandomAnswers answers(dice, {QString(), m_folder.filePath("named.nrg"), QStringLiteral("/nowhere/b.nrg")});
    m_window = std::make_unique<MainWindow>(smallSettings(), answers);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->keepRunsIn(m_folder.filePath(QStringLiteral("sessions")).toStdString());
    m_window->run().train();
    RandomUser user(dice, diary, *m_window);
    Watchdog watchdog;
    QElapsedTimer timer;
    QElapsedTimer sinceStart;
    sinceStart.start();
    double longest = 0;
    double longestWork = 0;
    double longestOwn = 0;
    int hangs = 0;
    int i = 0;
    for (; i < actions && (isGiven || sinceStart.elapsed() < kMostMs); ++i) {
        const Share before = share();
        timer.start();
        if (dice.oneIn(60))
            useFiles(dice);
        else if (dice.oneIn(20))
            useRuns(dice);
        else
            user.act();
        if (dice.oneIn(40) && !m_window->run().isRunning())
            m_window->run().train();
        keepSmall();
        const double acting = static_cast<double>(timer.nsecsElapsed()) * 1e-6;
        timer.start();
        QCoreApplication::processEvents();
        QTest::qWait(dice.oneIn(10) ? 40 : 0);
        const double took = std::max(acting, static_cast<double>(timer.nsecsElapsed()) * 1e-6 - 40);
        const Share now = share();
        const double work = now.workMs - before.workMs;
        const double queue = now.queueMs - before.queueMs;
        watchdog.beat();
        if (took > kHangMs) {
            ++hangs;
            qInfo("seed %d, action %d: %.0f ms, %.0f of work, %.0f queued, for %s", seed, i, took, work, queue,
                diary.last().c_str());
        }
        longest = std::max(longest, took);
        longestWork = std::max(longestWork, work);
        longestOwn = std::max(longestOwn, took - queue);
        if (!m_window->isVisible()) { // closed by its menu
            m_window->show();
            m_window->activateWindow();
        }
        if (QApplication::activePopupWidget() || QApplication::activeModalWidget())
            continue;
        if (const QString wrong = contradiction(); !wrong.isEmpty() || took > kFrozenMs) {
            diary.print();
            QFAIL(qPrintable(QStringLiteral("seed %1, action %2: %3").arg(seed).arg(i).arg(wrong)));
        }
    }
    qInfo("seed %d: %d actions in %lld s, longest %.0f ms, %d above %.0f ms; longest without the queue %.0f ms, most "
          "work %.0f ms",
        seed, i, sinceStart.elapsed() / 1000, longest, hangs, kHangMs, longestOwn, longestWork);
    RandomUser::closeModals();
    answers.isLeaving = true;
    QVERIFY(m_window->close());
    m_window.reset();
    waitForDepartedRuns();
}

QTEST_MAIN(TestAbuse)
#include "tst_abuse.moc"
