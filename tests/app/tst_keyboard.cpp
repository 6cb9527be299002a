// Everything by keyboard: each entry of the menus is triggered by keys, the Tab key comes to every control, and one
// sees where it is.

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMenuBar>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QTimer>
#include <QWindow>

#include <memory>

#include "app/gui/panels/settings_panel.h"
#include "app/gui/run/run_departure.h"
#include "app/gui/views/view_registry.h"
#include "app/gui/widgets/language.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/view_pages.h"
#include "tests/app/small_run.h"
#include "tests/support/sanitizers.h"

using namespace nrg::gui;

namespace {

constexpr int kMostKeys = 600;

/// Rows that lead to an entry: of the menu bar, of its menu, of a menu in it.
using Path = QList<int>;

/// Letters after a single &, as in a menu's title.
Qt::Key mnemonicOf(const QAction& action)
{
    const QString text = action.text();
    const qsizetype mark = text.indexOf(QLatin1Char('&'));
    return mark < 0 ? Qt::Key_unknown : static_cast<Qt::Key>(text[mark + 1].toUpper().unicode());
}

void addPaths(const QMenu& menu, const Path& to, QList<Path>& paths)
{
    const QList<QAction*> actions = menu.actions();
    for (int i = 0; i < actions.size(); ++i) {
        if (actions[i]->isSeparator())
            continue;
        const Path path = to + Path{i};
        if (actions[i]->menu())
            addPaths(*actions[i]->menu(), path, paths);
        else
            paths.append(path);
    }
}

} // namespace

class TestKeyboard : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void everyMenuEntryIsTriggeredByKeys();
    void tabComesToEveryControl_data() { pages(); }
    void tabComesToEveryControl();
    void tabGoesDownTheForm();
    void theFocusIsVisible_data() { pages(); }
    void theFocusIsVisible();

private:
    static void pages();
    QAction* entry(const Path& path) const;
    bool open(const Path& path);
    QList<QWidget*> tabChain();
    void showPage();

    Answers m_answers;
    std::unique_ptr<MainWindow> m_window;
};

void TestKeyboard::init()
{
    QApplication::setCursorFlashTime(0);
    m_window = std::make_unique<MainWindow>(smallSettings(), m_answers);
    m_window->run().setSampling({.on = false});
    m_window->resize(1440, 900);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestKeyboard::cleanup()
{
    m_window.reset();
    applyLanguage(QStringLiteral("en"));
    waitForDepartedRuns();
}

void TestKeyboard::pages()
{
    QTest::addColumn<QString>("page");
    for (const PageRow& page : pageRegistry())
        QTest::newRow(qPrintable(page.id)) << page.id;
}

QAction* TestKeyboard::entry(const Path& path) const
{
    QAction* action = m_window->menuBar()->actions().at(path.front());
    for (const int row : path.mid(1))
        action = action->menu()->actions().at(row);
    return action;
}

/// Opens the menus with keys until the entry is the chosen one.
bool TestKeyboard::open(const Path& path)
{
    QTest::keyClick(m_window->windowHandle(), mnemonicOf(*entry(path.first(1))), Qt::AltModifier);
    for (qsizetype depth = 2; depth <= path.size(); ++depth) {
        QMenu* const menu = entry(path.first(depth - 1))->menu();
        if (!QTest::qWaitFor([menu] { return menu->isVisible(); }))
            return false;
        QAction* const wanted = entry(path.first(depth));
        for (int i = 0; i < kMostKeys && menu->activeAction() != wanted; ++i)
            QTest::keyClick(menu, Qt::Key_Down);
        if (menu->activeAction() != wanted)
            return false;
        if (depth < path.size())
            QTest::keyClick(menu, Qt::Key_Right);
    }
    return true;
}

void TestKeyboard::everyMenuEntryIsTriggeredByKeys()
{
    QTimer dialogs; // whatever asks is declined
    connect(&dialogs, &QTimer::timeout, this, [] {
        if (QWidget* const dialog = QApplication::activeModalWidget())
            QTest::keyClick(dialog, Qt::Key_Escape);
    });
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    dialogs.start(20);
    int triggered = 0;
    QList<Path> paths;
    const QList<QAction*> menus = m_window->menuBar()->actions();
    for (int i = 0; i < menus.size(); ++i)
        addPaths(*menus[i]->menu(), {i}, paths);
    QVERIFY(paths.size() > 40);
    for (const Path& path : paths) {
        if (!entry(path)->isVisible() || !entry(path)->isEnabled() || !entry(path.first(path.size() - 1))->isEnabled())
            continue;
        const QByteArray text = entry(path)->text().toUtf8();
        QVERIFY2(open(path), text.constData());
        const QSignalSpy spy(entry(path), &QAction::triggered);
        QTest::keyClick(entry(path.first(path.size() - 1))->menu(), Qt::Key_Return);
        QTRY_VERIFY2(spy.count() == 1, text.constData());
        ++triggered;
        QApplication::processEvents();
        for (QWidget* const other : QApplication::topLevelWidgets()) // help and what else has opened
            if (other != m_window.get() && other->isVisible())
                other->close();
        QTest::keyClick(m_window.get(), Qt::Key_Escape); // ends a tour and puts an enlarged view back
        m_window->run().pause();
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->run().isRunning() && !m_window->run().isPausing(), nrg::test::kPatienceMs);
        m_window->show(); // after Quit
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    QVERIFY(triggered > 30);
}

void TestKeyboard::showPage()
{
    QFETCH(const QString, page);
    QVERIFY(m_window->pages().showPage(page));
    m_window->panel().setMore(true);
    QTest::qWait(100);
}

QList<QWidget*> TestKeyboard::tabChain()
{
    QList<QWidget*> chain;
    m_window->setFocus();
    for (int i = 0; i < kMostKeys; ++i) {
        QTest::keyClick(m_window->windowHandle(), Qt::Key_Tab);
        QWidget* const now = QApplication::focusWidget();
        if (!now || chain.contains(now))
            break;
        chain.append(now);
    }
    return chain;
}

void TestKeyboard::tabComesToEveryControl()
{
    showPage();
    const QList<QWidget*> chain = tabChain();
    const QSet<QWidget*> reached(chain.begin(), chain.end());
    for (QWidget* const widget : m_window->findChildren<QWidget*>()) {
        if (!widget->isVisible() || !widget->isEnabled() || qobject_cast<QScrollBar*>(widget))
            continue;
        const bool isPart = qobject_cast<QTabBar*>(widget->parentWidget())
            || qobject_cast<QLineEdit*>(widget->parentWidget())
            || qobject_cast<QMenuBar*>(widget->parentWidget()); // their owner has the keyboard
        const bool isControl = (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget)
                                   || qobject_cast<QLineEdit*>(widget) || qobject_cast<QAbstractSlider*>(widget))
            && !isPart;
        if ((isControl || widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy())
            QVERIFY2(reached.contains(widget),
                qPrintable(QStringLiteral("%1 %2 of %3")
                               .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
                                   widget->accessibleName())));
    }
}

void TestKeyboard::tabGoesDownTheForm()
{
    m_window->panel().setMore(true);
    QTest::qWait(100);
    QPoint last(0, -1);
    for (const QWidget* const widget : tabChain()) {
        if (!m_window->panel().isAncestorOf(widget))
            continue;
        const QPoint place = widget->mapTo(m_window->panel().widget(), widget->rect().center());
        const bool isBeside = place.y() <= last.y() + 8 && place.x() > last.x();
        QVERIFY2(place.y() > last.y() + 8 || isBeside, qPrintable(widget->objectName()));
        last = place;
    }
    QVERIFY(last.y() > 0);
}

void TestKeyboard::theFocusIsVisible()
{
    showPage();
    for (QWidget* const widget : tabChain()) {
        if (m_window->panel().isAncestorOf(widget))
            m_window->panel().ensureWidgetVisible(widget);
        const auto picture = [&] {
            QApplication::processEvents();
            const QRect place(widget->mapTo(m_window.get(), QPoint()), widget->size());
            return m_window->grab(place.adjusted(-6, -6, 6, 6)).toImage();
        };
        m_window->setFocus(Qt::OtherFocusReason);
        const QImage without = picture();
        widget->setFocus(Qt::TabFocusReason);
        QVERIFY2(picture() != without,
            qPrintable(QStringLiteral("%1 %2, %3")
                           .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
                               widget->accessibleName())));
    }
}

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
