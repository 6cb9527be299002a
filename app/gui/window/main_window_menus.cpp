// The menus of the main window; every command has a key.

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMenuBar>
#include <QMessageBox>

#include "app/gui/export/view_exporter.h"
#include "app/gui/panels/settings_panel.h"
#include "app/gui/views/view.h"
#include "app/gui/views/view_frame.h"
#include "app/gui/widgets/theme.h"
#include "app/gui/window/edit_menu.h"
#include "app/gui/window/guide.h"
#include "app/gui/window/help_dialog.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/recent_files.h"
#include "app/gui/window/slow_step.h"
#include "app/gui/window/tour.h"
#include "app/gui/window/view_pages.h"

namespace nrg::gui {

void MainWindow::makeMenus()
{
    makeFileMenu();
    makeEditMenu();
    makeRunMenu();
    makeViewMenu();
    makeHelpMenu();
}

QAction* MainWindow::addAction(QMenu& menu, const QString& text, const QList<QKeySequence>& keys)
{
    QAction* action = menu.addAction(text);
    action->setShortcuts(keys);
    QWidget::addAction(action); // its keys work while the menus are hidden
    return action;
}

void MainWindow::makeFileMenu()
{
    QMenu& menu = *menuBar()->addMenu(tr("&File"));
    connect(addAction(menu, tr("&Open..."), {QKeySequence::Open}), &QAction::triggered, this, &MainWindow::openFile);
    m_recent->addMenu(menu);
    connect(
        addAction(menu, tr("&Save as..."), {QKeySequence::Save}), &QAction::triggered, m_run, &RunController::saveAs);
    menu.addSeparator();
    m_exporter->addExportMenu(menu);
    m_exporter->addViewMenus();
    menu.addSeparator();
    connect(addAction(menu, tr("&Quit"), {QKeySequence(tr("Ctrl+Q"))}), &QAction::triggered, this, &QWidget::close);
}

void MainWindow::makeEditMenu()
{
    new EditMenu(*menuBar()->addMenu(tr("&Edit")), *m_run, *m_pages, *m_exporter, this);
}

void MainWindow::makeRunMenu()
{
    QMenu& menu = *menuBar()->addMenu(tr("&Run"));
    m_trainAction = addAction(menu, tr("&Train"), {QKeySequence(Qt::Key_Space)});
    connect(m_trainAction, &QAction::triggered, m_run, &RunController::trainOrPause);
    connect(addAction(menu, tr("&Step"), {QKeySequence(Qt::Key_S), QKeySequence(Qt::Key_Period)}), &QAction::triggered,
        m_run, &RunController::step);
    connect(addAction(menu, tr("S&low step"), {QKeySequence(tr("Shift+S"))}), &QAction::triggered, &m_guide->slowStep(),
        &Narration::start);
    connect(
        addAction(menu, tr("&Reset"), {QKeySequence(tr("Ctrl+R"))}), &QAction::triggered, m_run, &RunController::reset);
    menu.addSeparator();
    connect(addAction(menu, tr("&Grow to twice the lattice"), {QKeySequence(tr("Ctrl+G"))}), &QAction::triggered, m_run,
        &RunController::grow);
    menu.addSeparator();
    connect(addAction(menu, tr("&Copy the command that repeats this run"), {}), &QAction::triggered, m_exporter,
        &ViewExporter::copyCommand);
}

void MainWindow::makeViewMenu()
{
    QMenu& menu = *menuBar()->addMenu(tr("&View"));
    connect(addAction(menu, tr("&Enlarge or put back"), {QKeySequence(Qt::Key_F)}), &QAction::triggered, m_pages,
        &ViewPages::toggleEnlarged);
    auto* putBack = new QAction(tr("Put back"), this);
    putBack->setShortcut(Qt::Key_Escape);
    QWidget::addAction(putBack);
    connect(putBack, &QAction::triggered, m_pages, [this] {
        if (m_pages->enlarged())
            m_pages->enlarge(nullptr);
        else
            setLecture(false);
    });
    m_lectureAction = addAction(menu, tr("&Lecture mode"), {QKeySequence(Qt::Key_L)});
    m_lectureAction->setCheckable(true);
    connect(m_lectureAction, &QAction::triggered, this, &MainWindow::setLecture);
    m_settingsAction = addAction(menu, tr("&Settings"), {QKeySequence(Qt::Key_F9)});
    m_settingsAction->setCheckable(true);
    m_settingsAction->setChecked(true);
    connect(m_settingsAction, &QAction::toggled, this, &MainWindow::arrangePanels);
    addPageActions(menu);
    menu.addSeparator();
    connect(
        addAction(menu, tr("&Go to the settings"), {QKeySequence(tr("Ctrl+E"))}), &QAction::triggered, this, [this] {
            m_pages->enlarge(nullptr);
            setLecture(false);
            m_settingsAction->setChecked(true);
            m_panel->focusFirst();
        });
    menu.addSeparator();
    auto* looks = new QActionGroup(this);
    looks->setObjectName(kLook);
    for (const auto& [look, text] :
        {std::pair{Look::System, tr("As the s&ystem")}, {Look::Light, tr("L&ight")}, {Look::Dark, tr("&Dark")}}) {
        QAction* action = addAction(menu, text, {});
        action->setCheckable(true);
        action->setChecked(look == Look::System);
        looks->addAction(action);
        action->setData(static_cast<int>(look));
        connect(action, &QAction::triggered, this, [this, chosen = look] {
            applyLook(chosen);
            m_preferences.setValue(kLook, static_cast<int>(chosen));
        });
    }
    menu.addSeparator();
    makeLanguageMenu(menu);
}

void MainWindow::addPageActions(QMenu& menu)
{
    menu.addSeparator();
    int number = 0;
    for (const PageRow& page : pageRegistry()) {
        if (m_pages->viewsOf(page.id).empty())
            continue;
        QAction* action = addAction(menu, page.title, {QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + number++))});
        connect(action, &QAction::triggered, m_pages, [this, id = page.id] { m_pages->showPage(id); });
    }
    menu.addSeparator();
    for (const PageRow& page : pageRegistry()) {
        int key = Qt::Key_1;
        for (ViewFrame* frame : m_pages->viewsOf(page.id)) {
            QAction* action = addAction(menu, frame->row().title, {QKeySequence(key++)});
            const auto showOnItsPage = [this, action, frame] {
                const bool here = frame->row().page == m_pages->currentPage(); // its key is free on other pages
                action->setVisible(here && frame->view()->suits());
                action->setText(frame->title());
            };
            showOnItsPage();
            connect(m_pages, &ViewPages::changed, action, showOnItsPage);
            connect(m_pages, &ViewPages::targetChanged, action, showOnItsPage);
            connect(action, &QAction::triggered, m_pages,
                [this, frame] { m_pages->enlarge(m_pages->enlarged() == frame ? nullptr : frame); });
        }
    }
}

void MainWindow::makeHelpMenu()
{
    QMenu& menu = *menuBar()->addMenu(tr("&Help"));
    connect(addAction(menu, tr("&Help on this view"), {QKeySequence(Qt::Key_F1)}), &QAction::triggered, this,
        [this] { showHelp(m_pages->currentView()->row()); });
    connect(addAction(menu, tr("&Tour"), {QKeySequence(Qt::Key_F2)}), &QAction::triggered, &m_guide->tour(),
        &Narration::start);
    connect(addAction(menu, tr("&Keyboard"), {QKeySequence(tr("?"))}), &QAction::triggered, this,
        &MainWindow::showShortcuts);
    connect(addAction(menu, tr("&About NeuralRG Lab"), {}), &QAction::triggered, this, &MainWindow::showAbout);
}

void MainWindow::showHelp(const ViewRow& row)
{
    if (!m_help)
        m_help = new HelpDialog(this);
    m_help->showPage(helpPageOf(row));
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

void MainWindow::showShortcuts()
{
    QString rows;
    for (const QAction* title : menuBar()->actions())
        for (const QAction* action : title->menu()->actions())
            if (action->isVisible() && !action->shortcuts().isEmpty())
                rows += QStringLiteral("<tr><td>%1&nbsp;&nbsp;&nbsp;</td><td>%2</td></tr>")
                            .arg(QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText),
                                action->text().remove(QLatin1Char('&')).toHtmlEscaped());
    rows += tr("<tr><td>W</td><td>Whole run on the free-energy chart</td></tr>"
               "<tr><td>A</td><td>Angular average of S(k)</td></tr>"
               "<tr><td>B</td><td>Sign bias instead of the order parameter</td></tr>"
               "<tr><td>Del, Ctrl+Z</td><td>Remove a run from the list, bring it back</td></tr>");
    QMessageBox box(
        QMessageBox::NoIcon, tr("Keyboard"), QStringLiteral("<table>%1</table>").arg(rows), QMessageBox::Close, this);
    box.exec();
}

void MainWindow::showAbout()
{
    QMessageBox::about(this, tr("About NeuralRG Lab"),
        tr("<h3>NeuralRG Lab %1</h3><p>Watch a neural network learn the renormalization group of a lattice model.</p>"
           "<p>After S.-H. Li and L. Wang, <i>Neural Network Renormalization Group</i>, Phys. Rev. Lett. 121, 260601 "
           "(2018).</p>"
           "<p>Free software under the GNU General Public License, version 3 or later.</p>")
            .arg(QCoreApplication::applicationVersion()));
}

} // namespace nrg::gui
