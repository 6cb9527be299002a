// The list of runs and the grey curves of earlier ones, driven by mouse and keys.

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

#include <cmath>
#include <memory>

#include "app/gui/panels/run_comparison.h"
#include "app/gui/panels/run_list_model.h"
#include "app/gui/panels/run_list_panel.h"
#include "app/gui/run/run_departure.h"
#include "app/gui/run/run_shelf.h"
#include "app/gui/views/free_energy_view.h"
#include "app/gui/views/gap_view.h"
#include "app/gui/views/view_frame.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/view_pages.h"
#include "tests/app/small_run.h"
#include "tests/support/sanitizers.h"

using namespace nrg::gui;

namespace {

bool isInKey(const View& view, const char* words)
{
    return std::ranges::any_of(
        view.key(), [words](const KeyEntry& entry) { return entry.text.contains(QLatin1String(words)); });
}

constexpr int kPatience = nrg::test::kPatienceMs;

} // namespace

class TestRunList : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void theListSaysWhatWillCome();
    void aRestartLeavesARow();
    void aClickOverlays();
    void keysOverlayDeleteAndBringBack();
    void enterGoesOn();
    void spaceOnThePresentRunTrains();
    void ghostsOfTheSameTargetAreInBothCharts();
    void ghostsOfAnotherTargetAreInTheGapChart();
    void gapsOfAnotherLatticeAreScaledToTheSitesHere();
    void settingsThatDifferAreNamed();
    void gapsHaveFewDigits();
    void theButtonAsksForASweep();
    void aNarrowWindowFoldsTheList();
    void theShelfIsBounded();

private:
    RunController& run() { return m_window->run(); }
    QListView& list() { return m_window->runs().list(); }
    const RunListModel& model() { return m_window->runs().model(); }
    template <typename Kind>
    Kind* view() const;
    void steps(int count);
    void change(const char* key, nrg::OptionValue value);
    void choose(int row);

    Answers m_answers;
    std::unique_ptr<MainWindow> m_window;
};

void TestRunList::init()
{
    m_answers = Answers();
    m_window = std::make_unique<MainWindow>(smallSettings(), m_answers);
    m_window->resize(1700, 900);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestRunList::cleanup()
{
    m_window.reset();
    waitForDepartedRuns();
}

template <typename Kind>
Kind* TestRunList::view() const
{
    for (ViewFrame* frame : m_window->pages().views())
        if (auto* found = qobject_cast<Kind*>(frame->view())) {
            m_window->pages().reveal(frame); // a hidden view is told nothing
            return found;
        }
    return nullptr;
}

void TestRunList::steps(int count)
{
    for (int i = 0; i < count; ++i) {
        const std::int64_t before = run().snapshot().step;
        run().step();
        QTRY_COMPARE_WITH_TIMEOUT(run().snapshot().step, before + 1, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!run().isRunning() && !run().isPausing(), kPatience);
    }
}

void TestRunList::change(const char* key, nrg::OptionValue value)
{
    nrg::Settings settings = run().settings();
    setOption(settings, key, std::move(value));
    QVERIFY(run().changeSettings(settings));
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::none_of(run().shelf().entries(), &RunEntry::isSaving), kPatience);
}

void TestRunList::choose(int row)
{
    list().setFocus();
    list().setCurrentIndex(list().model()->index(row, 0));
}

void TestRunList::theListSaysWhatWillCome()
{
    QCOMPARE(model().rowCount(), 1);
    QVERIFY(model().row(0).isPresent);
    bool isSaid = false;
    for (const QLabel* label : m_window->runs().findChildren<QLabel*>())
        isSaid |= label->text().contains(QStringLiteral("stays here"));
    QVERIFY(isSaid);
}

void TestRunList::aRestartLeavesARow()
{
    steps(3);
    change("depth", std::int64_t(1));
    steps(1);
    change("temperature", 2.4);
    QCOMPARE(m_answers.asked, 0);
    QCOMPARE(model().rowCount(), 3);
    QCOMPARE(model().row(0).title, QStringLiteral("now"));
    QCOMPARE(model().row(0).note, QStringLiteral("T = 2.4, from run 2"));
    QCOMPARE(model().row(1).title, QStringLiteral("d = 1"));
    QVERIFY(model().row(1).settings.endsWith(QStringLiteral("L 4  d 1")));
    QCOMPARE(model().row(2).number, 1);
    QCOMPARE(model().row(2).curve.size(), 3);
    QVERIFY2(model().row(2).gap.endsWith(QLatin1Char('%')), qPrintable(model().row(2).gap));
    const QString spoken = list().model()->index(1, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(
        spoken.contains(QStringLiteral("d = 1")) && spoken.contains(QStringLiteral("overlaid")), qPrintable(spoken));
}

void TestRunList::aClickOverlays()
{
    steps(2);
    change("depth", std::int64_t(1));
    QVERIFY(model().row(1).isOverlaid);
    for (const bool expected : {false, true}) {
        QTest::mouseClick(
            list().viewport(), Qt::LeftButton, Qt::NoModifier, list().visualRect(list().model()->index(1, 0)).center());
        QCOMPARE(model().row(1).isOverlaid, expected);
        QCOMPARE(run().ghosts().runs.size(), std::size_t(expected ? 1 : 0));
    }
}

void TestRunList::keysOverlayDeleteAndBringBack()
{
    for (const int hidden : {12, 16, 20}) {
        steps(1);
        change("hidden", std::int64_t(hidden));
    }
    QCOMPARE(model().rowCount(), 4);
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_Home);
    QTest::keyClick(&list(), Qt::Key_Down);
    QCOMPARE(list().currentIndex().row(), 1);
    QTest::keyClick(&list(), Qt::Key_Space);
    QVERIFY(!model().row(1).isOverlaid);
    QVERIFY(!run().isRunning());
    QTest::keyClick(&list(), Qt::Key_Space);
    QVERIFY(model().row(1).isOverlaid);
    QTest::keyClick(&list(), Qt::Key_Delete);
    QCOMPARE(model().rowCount(), 3);
    QCOMPARE(model().row(1).number, 2);
    QCOMPARE(run().ghosts().runs.size(), std::size_t(2));
    QTest::keyClick(&list(), Qt::Key_Delete); // the next one has taken its place
    QCOMPARE(model().rowCount(), 2);
    QTest::keyClick(&list(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(model().row(1).number, 2);
    QTest::keyClick(&list(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(model().row(1).number, 3);
    QCOMPARE(run().ghosts().runs.size(), std::size_t(3));
    QTest::keyClick(&list(), Qt::Key_Z, Qt::ControlModifier); // nothing is left to undo
    QCOMPARE(model().rowCount(), 4);
}

void TestRunList::enterGoesOn()
{
    steps(3);
    change("hidden", std::int64_t(12));
    steps(1);
    choose(1);
    QTest::keyClick(&list(), Qt::Key_Return);
    QCOMPARE(run().snapshot().step, 3);
    QCOMPARE(run().number(), 1);
    QCOMPARE(model().rowCount(), 2);
    QCOMPARE(model().row(1).number, 2);
}

void TestRunList::spaceOnThePresentRunTrains()
{
    choose(0);
    QTest::keyClick(&list(), Qt::Key_Space);
    QVERIFY(run().isRunning());
}

void TestRunList::ghostsOfTheSameTargetAreInBothCharts()
{
    steps(3);
    change("depth", std::int64_t(1));
    for (const GhostCurves* ghosts : {&view<FreeEnergyView>()->ghosts(), &view<GapView>()->ghosts()}) {
        QTRY_COMPARE_WITH_TIMEOUT(ghosts->lines().size(), std::size_t(1), kPatience);
        QCOMPARE(ghosts->lines().front().points.size(), 3);
        const auto readout = ghosts->readout(2);
        QVERIFY(readout);
        QVERIFY2(readout->html.contains(model().row(1).title), qPrintable(readout->html));
    }
    QVERIFY(isInKey(*view<FreeEnergyView>(), "earlier runs"));
    choose(1);
    QTest::keyClick(&list(), Qt::Key_Delete);
    QTRY_VERIFY_WITH_TIMEOUT(view<FreeEnergyView>()->ghosts().lines().empty(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(view<GapView>()->ghosts().lines().empty(), kPatience);
}

void TestRunList::ghostsOfAnotherTargetAreInTheGapChart()
{
    steps(3);
    change("temperature", 3.0);
    QTRY_COMPARE_WITH_TIMEOUT(view<GapView>()->ghosts().lines().size(), std::size_t(1), kPatience);
    QVERIFY(view<FreeEnergyView>()->ghosts().lines().empty());
    QVERIFY(isInKey(*view<FreeEnergyView>(), "see the gap"));
}

void TestRunList::gapsOfAnotherLatticeAreScaledToTheSitesHere()
{
    steps(3);
    const RunFigures before = figuresOf(run().snapshot(), run().history());
    change("lattice", std::int64_t(8));
    QTRY_COMPARE_WITH_TIMEOUT(view<GapView>()->ghosts().lines().size(), std::size_t(1), kPatience);
    const QPointF last = view<GapView>()->ghosts().lines().front().points.back();
    QCOMPARE(last.y(), std::log10(4 * (before.curve.back().y() - *before.minusLogZ)));
    QVERIFY(isInKey(*view<GapView>(), "scaled"));
}

void TestRunList::settingsThatDifferAreNamed()
{
    steps(1);
    nrg::Settings settings = run().settings();
    setOption(settings, "temperature", 3.0);
    setOption(settings, "depth", std::int64_t(1));
    run().changeSettings(settings);
    m_window->runs().compare(1);
    auto* const dialog = m_window->runs().findChild<RunComparison*>();
    QVERIFY(dialog);
    auto* const table = dialog->findChild<QTableWidget*>();
    QCOMPARE(table->rowCount(), 2);
    QCOMPARE(table->item(0, 0)->text(), QStringLiteral("Temperature"));
    QCOMPARE(table->item(0, 1)->text(), QStringLiteral("2.269"));
    QCOMPARE(table->item(0, 2)->text(), QStringLiteral("3"));
    QCOMPARE(table->item(1, 2)->text(), QStringLiteral("1"));
    dialog->reject();
    QCOMPARE(run().title(), QStringLiteral("T = 3, d = 1"));
}

void TestRunList::gapsHaveFewDigits()
{
    const auto text = [](double freeEnergy, double error) {
        return gapText({.step = 100, .curve = {}, .freeEnergy = freeEnergy, .error = error, .minusLogZ = -1000});
    };
    QCOMPARE(text(-994, 0.1), QStringLiteral("0.60 %"));
    QCOMPARE(text(-981, 0.1), QStringLiteral("1.9 %"));
    QCOMPARE(text(-800, 0.1), QStringLiteral("20 %"));
    QCOMPARE(text(9000, 1), QStringLiteral("1,000 %"));
    QCOMPARE(text(-1000.1, 0.1), QStringLiteral("< 0.020 %")); // a gap is never negative
    QCOMPARE(gapText({.step = 100, .curve = {}, .freeEnergy = 1, .minusLogZ = {}}), QStringLiteral("no exact value"));
    QCOMPARE(gapText({.step = 0, .curve = {}, .minusLogZ = {}}), QStringLiteral("step 0"));
}

void TestRunList::theButtonAsksForASweep()
{
    QSignalSpy wanted(&m_window->runs(), &RunListPanel::sweepWanted);
    QTest::mouseClick(m_window->runs().findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
}

void TestRunList::aNarrowWindowFoldsTheList()
{
    QVERIFY(m_window->runs().isVisible());
    m_window->resize(1280, 720);
    QTRY_COMPARE(m_window->width(), 1280);
    QTRY_VERIFY(!m_window->runs().isVisible());
    m_window->resize(1700, 900);
    QTRY_VERIFY(m_window->runs().isVisible());
    QCOMPARE(m_window->runs().width(), RunListPanel::kWidth);
}

void TestRunList::theShelfIsBounded()
{
    RunShelf shelf;
    for (int number = 1; number <= 110; ++number)
        shelf.add(
            {.number = number, .title = {}, .settings = {}, .figures = {}, .isOverlaid = number <= 3, .path = "file"});
    shelf.remove(50);
    const std::vector<RunEntry> dropped = shelf.dropExcess();
    QCOMPARE(shelf.entries().size(), RunShelf::kCapacity);
    QCOMPARE(dropped.size(), std::size_t(10));
    QCOMPARE(dropped[0].number, 50); // deleted
    QCOMPARE(dropped[1].number, 4);  // the oldest that no chart shows
    for (int number = 60; number <= 80; ++number)
        shelf.setOverlaid(number, true);
    QCOMPARE(static_cast<std::size_t>(std::ranges::count(shelf.entries(), true, &RunEntry::isOverlaid)),
        RunShelf::kOverlaid);
    QVERIFY(shelf.find(80)->isOverlaid && !shelf.find(60)->isOverlaid);
    shelf.remove(70);
    shelf.remove(60);
    QCOMPARE(shelf.bringBack().value(), 60);
    QCOMPARE(shelf.bringBack().value(), 70);
    QVERIFY(!shelf.bringBack());
}

QTEST_MAIN(TestRunList)
#include "tst_run_list.moc"
