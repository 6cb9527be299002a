// What the window says of a run and of its settings: in the words of the form, of this run, and in time.

#include <QLabel>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <memory>

#include "app/gui/panels/problem_words.h"
#include "app/gui/panels/settings_panel.h"
#include "app/gui/run/run_controller.h"
#include "app/gui/run/run_departure.h"
#include "app/gui/widgets/message_bar.h"
#include "app/gui/widgets/number_field.h"
#include "app/gui/window/main_window.h"
#include "engine/run/settings_options.h"
#include "tests/app/small_run.h"
#include "tests/support/sanitizers.h"

using namespace nrg::gui;

namespace {

constexpr int kPatience = nrg::test::kPatienceMs;

} // namespace

class TestWindowWords : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init()
    {
        m_window = std::make_unique<MainWindow>(smallSettings(), m_answers);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup()
    {
        m_window.reset();
        waitForDepartedRuns();
    }

    void aProblemIsToldInTheFormsWords();
    void theWheelStaysInTheRange();
    void aFinishedRunIsFinishedWhenItIsOpened();
    void aNoteGoesWithItsRun();
    void aCostlyStepIsToldBefore();

private:
    std::int64_t step() const { return m_window->run().snapshot().step; }
    bool idle() const { return !m_window->run().isRunning() && !m_window->run().isPausing(); }

    Answers m_answers;
    std::unique_ptr<MainWindow> m_window;
};

void TestWindowWords::aProblemIsToldInTheFormsWords()
{
    nrg::Settings settings = smallSettings();
    settings.training.learningRate = 5;
    const QString text = problemText(nrg::validate(settings).front(), settings);
    QVERIFY2(text.startsWith(QStringLiteral("Learning rate is 5;")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("10⁻⁸")), qPrintable(text));
    QVERIFY2(
        !text.contains(QStringLiteral("learning-rate")) && !text.contains(QStringLiteral("1e-")), qPrintable(text));
}

void TestWindowWords::theWheelStaysInTheRange()
{
    SettingsPanel panel;
    panel.setSettings(smallSettings()); // 4 x 4 sites: two levels
    panel.show();
    panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    auto* const depth = panel.findChild<NumberField*>(QStringLiteral("depth"));
    const auto turn = [depth](int notches) {
        const QPointF centre(depth->rect().center());
        QWheelEvent event(centre, depth->mapToGlobal(centre), {}, {0, 120 * notches}, Qt::NoButton, Qt::NoModifier,
            Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(depth, &event);
    };
    panel.setFocus();
    turn(-1);
    QCOMPARE(depth->value(), 0.0); // without the focus the wheel scrolls the form
    depth->setFocus();
    turn(-2);
    QCOMPARE(depth->value(), 0.0);
    turn(9);
    QCOMPARE(depth->value(), 2.0);
    QVERIFY(nrg::validate(panel.draft()).empty());
}

void TestWindowWords::aFinishedRunIsFinishedWhenItIsOpened()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("done.nrg"));
    nrg::Settings settings = smallSettings();
    settings.training.decaySteps = 3;
    QVERIFY(m_window->run().changeSettings(settings));
    m_window->run().train();
    QTRY_COMPARE_WITH_TIMEOUT(step(), std::int64_t(3), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(idle(), kPatience);
    m_window->run().saveTo(path);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->run().hasUnsavedSteps(), kPatience);
    QVERIFY(m_window->run().open(path));
    const auto labels = m_window->statusBar()->findChildren<QLabel*>();
    QVERIFY(
        std::ranges::any_of(labels, [](const QLabel* label) { return label->text() == QStringLiteral("finished"); }));
}

void TestWindowWords::aNoteGoesWithItsRun()
{
    m_window->run().step();
    QTRY_COMPARE_WITH_TIMEOUT(step(), std::int64_t(1), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(idle(), kPatience);
    QTemporaryDir folder;
    m_window->run().saveTo(folder.filePath(QStringLiteral("run.nrg")));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->messages().text().startsWith(QStringLiteral("Saved step")), kPatience);
    m_window->run().reset();
    QVERIFY2(m_window->messages().text().isEmpty(), qPrintable(m_window->messages().text()));
}

void TestWindowWords::aCostlyStepIsToldBefore()
{
    QVERIFY(m_window->panel().cost().isEmpty());
    nrg::Settings settings = smallSettings();
    settings.lattice = 32;
    settings.training.batch = 16384;
    nrg::setOption(settings, "couplings", 8);
    nrg::setOption(settings, "hidden", 64);
    QVERIFY(m_window->run().changeSettings(settings));
    const QString cost = m_window->panel().cost();
    QVERIFY2(cost.contains(QStringLiteral("One step takes about")) && cost.contains(QStringLiteral("GiB")),
        qPrintable(cost));
    QVERIFY2(cost.contains(QStringLiteral("try ")), qPrintable(cost));
    QCOMPARE(m_window->messages().text(), cost);
    QVERIFY(m_window->run().changeSettings(smallSettings()));
    QVERIFY(m_window->panel().cost().isEmpty());
    QVERIFY(m_window->messages().text() != cost);
}

QTEST_MAIN(TestWindowWords)
#include "tst_window_words.moc"
