// The tour by real keys: six scenes that show what they say, on every page and in a lecture.

#include <QComboBox>
#include <QPushButton>
#include <QTest>

#include <memory>

#include "app/gui/run/run_departure.h"
#include "app/gui/run/selection.h"
#include "app/gui/views/lattice_maps.h"
#include "app/gui/views/shared_information.h"
#include "app/gui/views/stage_player.h"
#include "app/gui/views/stage_view.h"
#include "app/gui/views/view.h"
#include "app/gui/views/view_frame.h"
#include "app/gui/widgets/caption_bar.h"
#include "app/gui/widgets/theme.h"
#include "app/gui/window/guide.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/tour.h"
#include "app/gui/window/view_pages.h"
#include "engine/session/frozen_model.h"
#include "tests/app/small_run.h"

using namespace nrg::gui;

class TestTour : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void everySceneShowsWhatItIsAbout_data();
    void everySceneShowsWhatItIsAbout();
    void theDropletsLatentIsTheOneThatChangedMost();
    void theFineScalesAreForgottenAlone();
    void itsEditsAreUndone();
    void itGoesOnWhereItWasLeft();
    void endsWithAnotherRun();
    void aViewMayBeEnlarged();

private:
    RunController& run() { return m_window->run(); }
    Tour& tour() { return m_window->guide().tour(); }
    CaptionBar& bar() { return m_window->guide().bar(); }
    QString sentence() { return bar().caption().sentence; }
    void press(Qt::Key key)
    {
        QTest::keyClick(m_window->focusWidget() ? m_window->focusWidget() : m_window.get(), key);
    }
    void goTo(int scene);

    Answers m_answers;
    std::unique_ptr<MainWindow> m_window;
};

void TestTour::init()
{
    applyType(1);
    nrg::Settings settings = smallSettings();
    settings.lattice = 8;
    m_window = std::make_unique<MainWindow>(settings, m_answers);
    m_window->resize(1280, 720);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QTRY_VERIFY(run().specimen().explorer());
}

void TestTour::cleanup()
{
    m_window.reset();
    applyType(1);
    waitForDepartedRuns();
}

void TestTour::goTo(int scene)
{
    if (!tour().isActive())
        press(Qt::Key_F2);
    while (tour().scene() < scene)
        press(Qt::Key_PageDown);
    if (scene < Tour::Bound)
        return;
    QTRY_VERIFY(!run().isRunning() && !run().isPausing());
    QTRY_COMPARE(run().specimen().explorer()->frozen().step, run().snapshot().step);
}

void TestTour::everySceneShowsWhatItIsAbout_data()
{
    QTest::addColumn<bool>("lecture");
    QTest::newRow("plain") << false;
    QTest::newRow("lecture") << true;
}

void TestTour::everySceneShowsWhatItIsAbout()
{
    QFETCH(bool, lecture);
    if (lecture)
        m_window->setLecture(true);
    press(Qt::Key_F2);
    QVERIFY(tour().isActive() && bar().isVisible());
    const Qt::Key keys[]
        = {Qt::Key_Space, Qt::Key_Right, Qt::Key_PageDown, Qt::Key_Space, Qt::Key_Return, Qt::Key_Space};
    QStringList sentences;
    for (int scene = 0; scene < 6; ++scene) {
        QCOMPARE(tour().scene(), scene);
        QCOMPARE(bar().caption().place, QStringLiteral("%1 of 6").arg(scene + 1));
        for (const QString& id : tour().views(scene)) {
            const ViewFrame* const frame = m_window->pages().find(id);
            QVERIFY2(frame->isVisible(), qPrintable(id));
            QTRY_VERIFY2_WITH_TIMEOUT(frame->view()->isFilled(), qPrintable(id), 150000);
        }
        if (scene == Tour::Train) {
            QTRY_VERIFY(run().snapshot().step > 5);
            QVERIFY(run().isRunning());
        } else if (scene > Tour::Train) {
            QTRY_VERIFY(!run().isRunning() && !run().isPausing());
        }
        QVERIFY(!sentence().isEmpty() && !sentences.contains(sentence()));
        sentences << sentence();
        press(keys[scene]);
    }
    QVERIFY(!tour().isActive() && !bar().isVisible());
    QCOMPARE(m_window->isLecture(), lecture);
}

void TestTour::theDropletsLatentIsTheOneThatChangedMost()
{
    goTo(Tour::Bound);
    const nrg::Exploration before = run().specimen().exploration();
    press(Qt::Key_Space);
    QCOMPARE(tour().scene(), int(Tour::Droplet));
    const nrg::Exploration& after = run().specimen().exploration();
    QVERIFY((after.x - before.x).cwiseAbs().maxCoeff() > 0);
    // Independently of the specimen: the painted field through the flow.
    nrg::Explorer explorer(run().snapshot().model, 1);
    const Eigen::VectorXf change = (explorer.infer(after.x).z - explorer.infer(before.x).z).cwiseAbs();
    const auto chosen = m_window->selection().latent();
    QVERIFY(chosen.has_value());
    QVERIFY(change[*chosen] > 0.999F * change.maxCoeff());
    QVERIFY2(sentence().contains(latentText(*chosen, 8)), qPrintable(sentence()));
}

void TestTour::theFineScalesAreForgottenAlone()
{
    goTo(Tour::Droplet);
    const nrg::Exploration before = run().specimen().exploration();
    press(Qt::Key_Space);
    QCOMPARE(tour().scene(), int(Tour::FineScales));
    const nrg::Explorer& explorer = *run().specimen().explorer();
    const nrg::Exploration& after = run().specimen().exploration();
    for (int site = 0; site < explorer.siteCount(); ++site) {
        const bool fine = explorer.latentLevels()[static_cast<std::size_t>(site)] < 2;
        QCOMPARE(after.z[site] != before.z[site], fine);
    }
    QVERIFY2(sentence().contains(QStringLiteral("60 of 64")), qPrintable(sentence()));
}

void TestTour::itsEditsAreUndone()
{
    goTo(Tour::Bound);
    const Eigen::VectorXf before = run().specimen().exploration().x;
    press(Qt::Key_Space);
    press(Qt::Key_Space);
    QCOMPARE(tour().scene(), int(Tour::FineScales));
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY((run().specimen().exploration().x - before).cwiseAbs().maxCoeff() < 1e-4F);
}

void TestTour::itGoesOnWhereItWasLeft()
{
    goTo(Tour::Droplet);
    press(Qt::Key_Escape);
    QVERIFY(!tour().isActive() && !bar().isVisible());
    m_window->pages().showPage(QStringLiteral("measure"));
    press(Qt::Key_F2);
    QCOMPARE(tour().scene(), int(Tour::Droplet));
    QCOMPARE(m_window->pages().currentPage(), QStringLiteral("inspect"));
    press(Qt::Key_Left);
    press(Qt::Key_PageUp);
    QCOMPARE(tour().scene(), int(Tour::Train));
    QCOMPARE(m_window->pages().currentPage(), QStringLiteral("watch"));
    QTest::mouseClick(bar().endButton(), Qt::LeftButton);
    QVERIFY(!tour().isActive());
    press(Qt::Key_F2);
    goTo(Tour::Shared);
    press(Qt::Key_Space); // the last one: from the beginning next time
    QVERIFY(!tour().isActive());
    press(Qt::Key_F2);
    QCOMPARE(tour().scene(), int(Tour::Noise));
}

void TestTour::endsWithAnotherRun()
{
    goTo(Tour::Bound);
    run().reset();
    QVERIFY(!tour().isActive() && !bar().isVisible());
    press(Qt::Key_F2);
    QCOMPARE(tour().scene(), int(Tour::Bound));
}

void TestTour::aViewMayBeEnlarged()
{
    goTo(Tour::Bound);
    m_window->pages().enlarge(m_window->pages().find(QStringLiteral("free-energy")));
    QVERIFY(tour().isActive() && bar().isVisible());
    press(Qt::Key_Space);
    QVERIFY(!m_window->pages().enlarged());
    QVERIFY(m_window->pages().find(QStringLiteral("laboratory"))->isVisible());
}

QTEST_MAIN(TestTour)
#include "tst_tour.moc"
