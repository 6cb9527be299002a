#include "app/gui/panels/run_list_panel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/gui/panels/run_comparison.h"
#include "app/gui/panels/run_list_model.h"
#include "app/gui/panels/run_row_delegate.h"
#include "app/gui/run/run_controller.h"
#include "app/gui/widgets/theme.h"

namespace nrg::gui {

namespace {

constexpr int kPadding = 16;
constexpr int kPresentMs = 250; ///< between updates of the present row while training
constexpr double kTitle = 1.1;  ///< size of the title, in units of the font

void setColor(QLabel& label, const QColor& color)
{
    QPalette palette = label.palette();
    palette.setColor(QPalette::WindowText, color);
    label.setPalette(palette);
}

} // namespace

RunListPanel::RunListPanel(RunController& run, QWidget* parent)
    : QWidget(parent)
    , m_run(run)
    , m_model(new RunListModel(run, this))
    , m_list(new QListView(this))
    , m_unit(new QLabel(tr("gap to exact"), this))
    , m_hint(new QLabel(this))
{
    setAccessibleName(tr("Runs"));
    auto* title = new QLabel(tr("Runs"), this);
    QFont bold = title->font();
    bold.setPointSizeF(kTitle * bold.pointSizeF());
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    m_unit->setToolTip(
        tr("The gap F<sub>θ</sub> + ln Z as a share of |ln Z|: a mean over the last steps, at most 50. “&lt;” "
           "stands before twice the error, where the gap is smaller than that."));
    auto* header = new QHBoxLayout;
    header->setContentsMargins(kPadding, kPadding, kPadding, kPadding / 2);
    header->addWidget(title, 1);
    header->addWidget(m_unit);

    m_list->setModel(m_model);
    m_list->setItemDelegate(new RunRowDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setAccessibleName(tr("List of runs"));
    m_list->setAccessibleDescription(
        tr("Space overlays a run in the charts, Enter goes on with it, Delete removes it, Ctrl+Z brings it back"));
    m_list->installEventFilter(this);
    m_list->setCurrentIndex(m_model->index(0));

    auto* sweep = new QPushButton(tr("Sweep..."), this);
    sweep->setToolTip(tr("One setting, a range, seconds a point"));
    m_hint->setWordWrap(true);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(kPadding, kPadding / 2, kPadding, kPadding);
    foot->addWidget(m_hint);
    foot->addWidget(sweep, 0, Qt::AlignLeft);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(header);
    layout->addWidget(m_list, 1);
    layout->addLayout(foot);
    setFixedWidth(kWidth);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);

    connect(sweep, &QPushButton::clicked, this, &RunListPanel::sweepWanted);
    connect(m_list, &QListView::clicked, this,
        [this](const QModelIndex& index) { toggleOverlay(m_model->row(index.row()).number); });
    connect(m_list, &QListView::customContextMenuRequested, this, &RunListPanel::showMenu);
    connect(&run, &RunController::shelfChanged, this, &RunListPanel::refresh);
    connect(&run, &RunController::settingsChanged, this, &RunListPanel::refresh);
    connect(&run, &RunController::stateChanged, m_model, &RunListModel::refreshPresent);
    connect(&run, &RunController::updated, this, &RunListPanel::refreshPresent);
    m_sincePresent.start();
    applyTheme();
    refresh();
}

void RunListPanel::applyTheme()
{
    const Theme theme = themeOf(palette());
    setColor(*m_unit, theme.muted);
    setColor(*m_hint, theme.muted);
}

void RunListPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

int RunListPanel::currentRun() const
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid() || m_model->row(index.row()).isPresent)
        return 0;
    return m_model->row(index.row()).number;
}

void RunListPanel::refresh()
{
    const int before = m_list->currentIndex().row();
    const int number = currentRun();
    m_model->refresh();
    const int there = number > 0 ? m_model->indexOf(number) : 0;
    const int row = there >= 0 ? there : std::min(before, m_model->rowCount() - 1);
    if (m_list->currentIndex().row() != row)
        m_list->setCurrentIndex(m_model->index(std::max(row, 0)));
    m_hint->setText(m_model->rowCount() > 1
            ? tr("Click overlays, Enter goes on, Delete removes, Ctrl+Z brings back.")
            : tr("A change of the settings starts another run. This one then stays here to compare with."));
}

void RunListPanel::refreshPresent()
{
    if (!isVisible() || m_sincePresent.elapsed() < kPresentMs)
        return;
    m_sincePresent.start();
    m_model->refreshPresent();
}

void RunListPanel::toggleOverlay(int number)
{
    if (const RunEntry* const entry = m_run.shelf().find(number))
        m_run.setOverlaid(number, !entry->isOverlaid);
}

void RunListPanel::undoDelete()
{
    m_run.undoDelete();
}

bool RunListPanel::doKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (key == Qt::Key_Z && modifiers == Qt::ControlModifier) {
        undoDelete();
        return true;
    }
    const int number = currentRun();
    if (number == 0 || (modifiers & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    switch (key) {
    case Qt::Key_Space:
        toggleOverlay(number);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_run.resumeRun(number);
        return true;
    case Qt::Key_Delete:
        m_run.deleteRun(number);
        return true;
    default:
        return false;
    }
}

bool RunListPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_list || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return QWidget::eventFilter(watched, event);
    auto* const key = static_cast<QKeyEvent*>(event);
    if (event->type() == QEvent::KeyPress)
        return doKey(key->key(), key->modifiers()) || QWidget::eventFilter(watched, event);
    const bool isUndo = key->key() == Qt::Key_Z && key->modifiers() == Qt::ControlModifier;
    const bool isSpace = key->key() == Qt::Key_Space && currentRun() > 0; // on the present run it trains, as elsewhere
    if (isUndo || isSpace || key->key() == Qt::Key_Delete)
        event->accept(); // a key of the list, not of a menu
    return QWidget::eventFilter(watched, event);
}

void RunListPanel::showMenu(const QPoint& at)
{
    const QModelIndex index = m_list->indexAt(at);
    QMenu menu(this);
    if (index.isValid() && !m_model->row(index.row()).isPresent) {
        const int number = m_model->row(index.row()).number;
        QAction* const overlay = menu.addAction(tr("Overlay"));
        overlay->setCheckable(true);
        overlay->setChecked(m_model->row(index.row()).isOverlaid);
        connect(overlay, &QAction::triggered, this, [this, number] { toggleOverlay(number); });
        connect(menu.addAction(tr("Go on with this run")), &QAction::triggered, this,
            [this, number] { m_run.resumeRun(number); });
        connect(menu.addAction(tr("Compare settings")), &QAction::triggered, this, [this, number] { compare(number); });
        connect(
            menu.addAction(tr("Save as...")), &QAction::triggered, this, [this, number] { m_run.saveRunAs(number); });
        connect(menu.addAction(tr("Delete")), &QAction::triggered, this, [this, number] { m_run.deleteRun(number); });
    } else if (index.isValid()) {
        connect(menu.addAction(tr("Save as...")), &QAction::triggered, &m_run, &RunController::saveAs);
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Undo delete")), &QAction::triggered, this, &RunListPanel::undoDelete);
    menu.exec(m_list->viewport()->mapToGlobal(at));
}

void RunListPanel::compare(int number)
{
    const RunEntry* const entry = m_run.shelf().find(number);
    if (!entry)
        return;
    auto* const dialog = new RunComparison(*entry, m_run.settings(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace nrg::gui
