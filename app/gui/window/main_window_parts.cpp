// What the main window is put together from, and how that is made anew in another language while the run goes on.

#include <QActionGroup>
#include <QMenuBar>
#include <QScrollArea>
#include <QSplitter>
#include <QStatusBar>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

#include "app/gui/export/view_exporter.h"
#include "app/gui/panels/run_bar.h"
#include "app/gui/panels/run_list_panel.h"
#include "app/gui/panels/settings_panel.h"
#include "app/gui/views/view_frame.h"
#include "app/gui/widgets/language.h"
#include "app/gui/widgets/message_bar.h"
#include "app/gui/window/edit_menu.h"
#include "app/gui/window/guide.h"
#include "app/gui/window/help_dialog.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/recent_files.h"
#include "app/gui/window/view_pages.h"
#include "app/gui/window/window_memory.h"

namespace nrg::gui {

namespace {

constexpr int kHandle = 4; ///< of the splitter, pixels
constexpr int kFormWidth = 264;

/// A screen of 960 x 540 points, which is full HD at twice the size, is too low for a page.
QWidget* scrolled(QWidget& pages)
{
    auto* area = new QScrollArea;
    area->setWidget(&pages);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

} // namespace

void MainWindow::makeParts()
{
    m_bar = new RunBar(this);
    m_bar->setCompact(m_isCompact);
    m_messages = new MessageBar(this);
    m_panel = new SettingsPanel(this);
    m_pages = new ViewPages(*m_run, *m_selection, this);
    m_runs = new RunListPanel(*m_run, this);
    m_exporter = new ViewExporter(*m_run, *m_pages, m_questions, m_preferences, this);
    m_recent = new RecentFiles(*m_run, m_preferences, this);
    m_guide = new Guide(*m_run, *m_selection, *m_pages, this);
    m_rest = new QTimer(this);
    auto* body = new QSplitter(this);
    body->setChildrenCollapsible(false);
    body->setHandleWidth(kHandle);
    body->addWidget(m_panel);
    body->addWidget(scrolled(*m_pages));
    body->addWidget(m_runs);
    body->setStretchFactor(1, 1);
    body->setSizes({kFormWidth, width(), RunListPanel::kWidth});
    auto* central = new QWidget(this);
    auto* layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_messages);
    layout->addWidget(body, 1);
    setCentralWidget(central);
    makeMenus();
    makeStatusLine();
    wire();
    m_panel->setSettings(m_run->settings());
    m_bar->setSettings(m_run->settings(), m_run->shipped());
    showCost();
    showState();
    refresh();
    m_bar->trainButton()->setFocus();
}

void MainWindow::deleteParts()
{
    m_run->disconnect(this);
    delete findChild<EditMenu*>(QString(), Qt::FindDirectChildrenOnly); // it follows the keyboard's focus
    delete std::exchange(m_guide, nullptr);
    delete std::exchange(m_exporter, nullptr);
    delete std::exchange(m_recent, nullptr);
    delete std::exchange(m_help, nullptr);
    qDeleteAll(findChildren<QTimer*>(QString(), Qt::FindDirectChildrenOnly));
    qDeleteAll(findChildren<QActionGroup*>(QString(), Qt::FindDirectChildrenOnly));
    qDeleteAll(findChildren<QAction*>(QString(), Qt::FindDirectChildrenOnly));
    delete takeCentralWidget();
    delete menuBar();
    delete statusBar();
}

void MainWindow::setLanguage(const QString& code)
{
    m_preferences.setValue(kLanguage, code);
    applyLanguage(code);
    const bool wasLecture = m_lecture;
    setLecture(false);
    Preferences shares;
    rememberWindow(*this, *m_pages, shares);
    const QString enlarged = m_pages->enlarged() ? m_pages->enlarged()->row().id : QString();
    const bool hasSettings = m_settingsAction->isChecked();
    const QVariant look = findChild<QActionGroup*>(kLook)->checkedAction()->data();
    deleteParts();
    makeParts();
    for (QAction* action : findChild<QActionGroup*>(kLook)->actions())
        action->setChecked(action->data() == look);
    m_settingsAction->setChecked(hasSettings);
    restoreWindow(*this, *m_pages, shares);
    if (ViewFrame* frame = m_pages->find(enlarged))
        m_pages->enlarge(frame);
    setLecture(wasLecture);
    arrangePanels();
    refresh();
}

void MainWindow::makeLanguageMenu(QMenu& menu)
{
    QMenu& choices = *menu.addMenu(tr("L&anguage"));
    auto* group = new QActionGroup(this);
    group->setObjectName(kLanguage);
    for (const LanguageRow& row : languages()) {
        QAction* action = choices.addAction(row.name);
        action->setCheckable(true);
        action->setChecked(row.code == chosenLanguage());
        group->addAction(action);
        // Later, since the menus are made anew, too.
        connect(
            action, &QAction::triggered, this, [this, code = row.code] { setLanguage(code); }, Qt::QueuedConnection);
    }
}

} // namespace nrg::gui
