// What the window remembers, and undo by keys.

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <memory>

#include "app/gui/panels/run_list_model.h"
#include "app/gui/panels/run_list_panel.h"
#include "app/gui/panels/settings_panel.h"
#include "app/gui/run/run_departure.h"
#include "app/gui/run/settings_undo.h"
#include "app/gui/views/view_frame.h"
#include "app/gui/widgets/number_field.h"
#include "app/gui/widgets/theme.h"
#include "app/gui/window/edit_menu.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/recent_files.h"
#include "app/gui/window/view_pages.h"
#include "engine/run/presets.h"
#include "tests/app/small_run.h"

using namespace nrg::gui;

namespace {

double temperatureOf(MainWindow& window)
{
    return std::get<double>(nrg::optionOf(window.run().settings(), "temperature"));
}

} // namespace

class TestEditMenu : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void changesAreNamed();
    void settingsAreUndoneByKeys();
    void textIsUndoneFirst();
    void theLaboratoryIsUndoneWhereItHasTheKeyboard();
    void anUndoThatStartsAnotherRunKeepsTheOneBefore();
    void anotherRunHasNothingToUndo();
    void recentFilesAreListed();
    void nothingIsWrittenUnlessAsked();
    void lookAndPageAreRemembered();

private:
    /// The field of an option on the form.
    NumberField* field(const char* key) const;
    void type(const char* key, const char* text);
    QString save(const QString& name);
    QStringList recentTexts() const;

    Answers m_answers;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestEditMenu::initTestCase()
{
    QLocale::setDefault(QLocale::c());
}

void TestEditMenu::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder->path());
    m_answers = Answers();
    m_window = std::make_unique<MainWindow>(smallSettings(), m_answers);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow();
}

void TestEditMenu::cleanup()
{
    m_window.reset();
    waitForDepartedRuns();
    applyLook(Look::System);
}

NumberField* TestEditMenu::field(const char* key) const
{
    return m_window->panel().findChild<NumberField*>(QString::fromLatin1(key));
}

void TestEditMenu::type(const char* key, const char* text)
{
    field(key)->setFocus();
    field(key)->selectAll();
    QTest::keyClicks(field(key), QString::fromLatin1(text));
    QTest::keyClick(field(key), Qt::Key_Return);
}

QString TestEditMenu::save(const QString& name)
{
    QString path = m_folder->filePath(name);
    m_window->run().saveTo(path);
    [&] { QTRY_COMPARE(m_window->run().filePath(), path); }();
    return path;
}

QStringList TestEditMenu::recentTexts() const
{
    QStringList texts;
    for (const QAction* title : m_window->menuBar()->actions())
        for (const QAction* action : title->menu()->actions())
            if (action->menu() && action->text().contains(QStringLiteral("recent"))) {
                emit title->menu()->aboutToShow();
                emit action->menu()->aboutToShow();
                for (const QAction* file : action->menu()->actions())
                    texts << file->text();
            }
    return texts;
}

void TestEditMenu::changesAreNamed()
{
    nrg::Settings before;
    nrg::Settings after;
    nrg::setOption(before, "temperature", 2.2);
    nrg::setOption(after, "temperature", 2.4);
    QCOMPARE(changeText(before, after), QStringLiteral("Temperature 2.2 → 2.4"));
    after = before;
    after.symmetric = false;
    QCOMPARE(changeText(before, after), QStringLiteral("Symmetrised on → off"));
    QCOMPARE(changeText(before, nrg::findPreset("sharp")->settings), QStringLiteral("preset Sharp"));
}

void TestEditMenu::settingsAreUndoneByKeys()
{
    auto* menu = m_window->findChild<EditMenu*>();
    QVERIFY(!menu->undoAction()->isEnabled());
    const double first = temperatureOf(*m_window);
    type("temperature", "2.4");
    type("temperature", "2.5");
    QCOMPARE(temperatureOf(*m_window), 2.5);
    QCOMPARE(menu->undoAction()->text(), QStringLiteral("Undo: Temperature 2.4 → 2.5"));
    QTest::keyClick(field("temperature"), Qt::Key_Z, Qt::ControlModifier); // the keyboard is still in the field
    QCOMPARE(temperatureOf(*m_window), 2.4);
    QCOMPARE(field("temperature")->value(), 2.4);
    m_window->setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(temperatureOf(*m_window), first);
    QVERIFY(!menu->undoAction()->isEnabled());
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(temperatureOf(*m_window), 2.4);
    QCOMPARE(menu->redoAction()->text(), QStringLiteral("Redo: Temperature 2.4 → 2.5"));
    QTest::keyClick(m_window.get(), Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(temperatureOf(*m_window), 2.5);
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    type("batch", "16"); // another way: nothing to redo
    QVERIFY(!menu->redoAction()->isEnabled());
}

void TestEditMenu::textIsUndoneFirst()
{
    type("temperature", "2.4");
    NumberField& temperature = *field("temperature");
    temperature.setFocus();
    temperature.selectAll();
    QTest::keyClicks(&temperature, QStringLiteral("7"));
    QTest::keyClick(&temperature, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(temperatureOf(*m_window), 2.4); // not yet
    QVERIFY(temperature.text() != QStringLiteral("7"));
}

void TestEditMenu::theLaboratoryIsUndoneWhereItHasTheKeyboard()
{
    type("temperature", "2.4");
    m_window->pages().showPage(QStringLiteral("inspect"));
    Specimen& specimen = m_window->run().specimen();
    QTRY_VERIFY(specimen.explorer());
    specimen.beginEdit();
    specimen.setLatent(0, 3);
    QVERIFY(specimen.canUndo());
    ViewFrame* const laboratory = m_window->pages().find(QStringLiteral("laboratory"));
    laboratory->menuButton()->setFocus();
    QTest::keyClick(laboratory->menuButton(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!specimen.canUndo() && specimen.canRedo());
    QCOMPARE(temperatureOf(*m_window), 2.4);
    QTest::keyClick(laboratory->menuButton(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(specimen.canUndo());
    m_window->pages().showPage(QStringLiteral("measure")); // what cannot be seen is not changed
    ViewFrame* const training = m_window->pages().find(QStringLiteral("structure-factor"));
    training->menuButton()->setFocus();
    QTest::keyClick(training->menuButton(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(temperatureOf(*m_window) != 2.4);
}

void TestEditMenu::anUndoThatStartsAnotherRunKeepsTheOneBefore()
{
    type("temperature", "2.4");
    m_window->run().step();
    QTRY_VERIFY(m_window->run().snapshot().step > 0 && !m_window->run().isRunning());
    m_window->setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(temperatureOf(*m_window) != 2.4);
    QCOMPARE(m_answers.asked, 0);
    QCOMPARE(m_window->runs().model().rowCount(), 2); // this one, and that at 2.4
}

void TestEditMenu::anotherRunHasNothingToUndo()
{
    const QString path = save(QStringLiteral("first.nrg"));
    type("temperature", "2.4");
    type("temperature", "2.6");
    QVERIFY(m_window->run().open(path));
    QVERIFY(!m_window->findChild<EditMenu*>()->undoAction()->isEnabled());
}

void TestEditMenu::recentFilesAreListed()
{
    const QString first = save(QStringLiteral("first.nrg"));
    const QString second = save(QStringLiteral("a & b.nrg"));
    QCOMPARE(m_window->recentFiles().paths(), (QStringList{second, first}));
    QVERIFY(m_window->run().open(first));
    QCOMPARE(m_window->recentFiles().paths(), (QStringList{first, second}));
    const QStringList texts = recentTexts();
    QCOMPARE(texts.value(0), QStringLiteral("&1  first.nrg"));
    QCOMPARE(texts.value(1), QStringLiteral("&2  a && b.nrg"));
    QVERIFY(QFile::remove(second));
    QCOMPARE(m_window->recentFiles().paths(), QStringList{first});
    for (int i = 0; i < 10; ++i)
        save(QStringLiteral("run-%1.nrg").arg(i));
    QCOMPARE(m_window->recentFiles().paths().size(), RecentFiles::kMost);
    m_window->recentFiles().clear();
    QVERIFY(m_window->recentFiles().paths().isEmpty());
}

void TestEditMenu::nothingIsWrittenUnlessAsked()
{
    save(QStringLiteral("first.nrg"));
    m_window->close();
    QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("neuralrg"))));
}

void TestEditMenu::lookAndPageAreRemembered()
{
    m_window->remember();
    const QString path = save(QStringLiteral("first.nrg"));
    m_window->resize(1300, 777);
    const QString page = shownPages().back();
    m_window->pages().showPage(page);
    for (QAction* action : m_window->findChild<QActionGroup*>(kLook)->actions())
        if (action->data().toInt() == static_cast<int>(Look::Dark))
            action->trigger();
    m_window->close();
    m_window.reset();
    QVERIFY(QFile::exists(m_folder->filePath(QStringLiteral("neuralrg/neuralrg-lab.ini"))));
    applyLook(Look::Light);

    m_window = std::make_unique<MainWindow>(smallSettings(), m_answers);
    m_window->remember();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QVERIFY(isDark(QApplication::palette()));
    QCOMPARE(m_window->pages().currentPage(), page);
    QCOMPARE(m_window->recentFiles().paths(), QStringList{path});
    QVERIFY(std::abs(m_window->width() - 1300) < 50 && std::abs(m_window->height() - 777) < 50);
}

QTEST_MAIN(TestEditMenu)
#include "tst_edit_menu.moc"
