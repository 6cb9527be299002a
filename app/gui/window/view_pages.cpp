#include "app/gui/window/view_pages.h"

#include <QElapsedTimer>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

#include "app/gui/views/view.h"
#include "app/gui/views/view_frame.h"
#include "engine/session/frozen_model.h"

namespace nrg::gui {

namespace {

constexpr int kUsualWidth = 1140;   ///< of all columns together; only the shares count
constexpr int kUsualHeight = 200;   ///< of a view with stretch 1; only the shares count
constexpr qint64 kMuch = 1'500'000; ///< nanoseconds above which a view counts as drawn

} // namespace

ViewPages::ViewPages(RunController& run, Selection& selection, QWidget* parent)
    : QWidget(parent)
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
{
    m_tabs->setObjectName(QStringLiteral("pages"));
    m_tabs->setAccessibleName(tr("Pages"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack, 1);
    const QStringList shown = shownPages();
    for (const PageRow& row : pageRegistry())
        if (shown.contains(row.id))
            addPage(row, run, selection);
    m_tabs->setVisible(m_pages.size() > 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        setEnlarged(nullptr);
        m_stack->setCurrentIndex(index);
        emit changed();
    });
}

void ViewPages::addPage(const PageRow& row, RunController& run, Selection& selection)
{
    auto* body = new QWidget(m_stack);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    Page page{
        .row = row, .controls = row.makeControls ? row.makeControls(run, body) : nullptr, .views = {}, .columns = {}};
    if (page.controls)
        layout->addWidget(page.controls);
    auto* columns = new QSplitter(body);
    columns->setChildrenCollapsible(false);
    layout->addWidget(columns, 1);
    int shares = 0;
    for (std::size_t i = 0; i < row.columns.size(); ++i) {
        page.columns.push_back(new QSplitter(Qt::Vertical, columns));
        page.columns.back()->setChildrenCollapsible(false);
        columns->setStretchFactor(static_cast<int>(i), row.columns[i]);
        shares += row.columns[i];
    }
    std::vector<QList<int>> heights(row.columns.size());
    for (const ViewRow& view : viewRegistry()) {
        if (view.page != row.id)
            continue;
        QSplitter* column = page.columns.at(static_cast<std::size_t>(view.column));
        auto* frame = new ViewFrame(view, column);
        frame->view()->attach(run, selection);
        column->setStretchFactor(column->count() - 1, view.stretch);
        heights[static_cast<std::size_t>(view.column)] << kUsualHeight * view.stretch;
        connect(frame, &ViewFrame::enlargeClicked, this, [this, frame] { enlarge(m_enlarged ? nullptr : frame); });
        page.views.push_back(frame);
        m_views.push_back(frame);
    }
    for (std::size_t i = 0; i < heights.size(); ++i)
        page.columns[i]->setSizes(heights[i]);
    QList<int> widths;
    for (const int share : row.columns)
        widths << kUsualWidth * share / shares;
    columns->setSizes(widths);
    m_stack->addWidget(body);
    const int tab = m_tabs->addTab(row.title);
    m_tabs->setTabToolTip(tab, tr("%1 (Ctrl+%2)").arg(row.help).arg(tab + 1));
    m_pages.push_back(std::move(page));
}

std::vector<ViewFrame*> ViewPages::viewsOf(const QString& page) const
{
    const auto found = std::ranges::find_if(m_pages, [&](const Page& p) { return p.row.id == page; });
    return found == m_pages.end() ? std::vector<ViewFrame*>() : found->views;
}

const ViewPages::Page& ViewPages::current() const
{
    return m_pages.at(static_cast<std::size_t>(m_stack->currentIndex()));
}

QString ViewPages::currentPage() const
{
    return current().row.id;
}

bool ViewPages::showPage(const QString& id)
{
    const auto found = std::ranges::find_if(m_pages, [&](const Page& page) { return page.row.id == id; });
    if (found == m_pages.end())
        return false;
    if (id == currentPage())
        enlarge(nullptr);
    else
        m_tabs->setCurrentIndex(static_cast<int>(found - m_pages.begin()));
    return true;
}

ViewFrame* ViewPages::currentView() const
{
    if (m_enlarged)
        return m_enlarged;
    const std::vector<ViewFrame*>& views = current().views;
    for (ViewFrame* frame : views)
        if (frame->underMouse() || (window()->focusWidget() && frame->isAncestorOf(window()->focusWidget())))
            return frame;
    const auto suited = std::ranges::find_if(views, [](const ViewFrame* frame) { return frame->view()->suits(); });
    return suited == views.end() ? views.front() : *suited;
}

void ViewPages::toggleEnlarged()
{
    enlarge(m_enlarged ? nullptr : currentView());
}

void ViewPages::enlarge(ViewFrame* frame)
{
    if (frame == m_enlarged)
        return;
    if (frame)
        showPage(frame->row().page);
    setEnlarged(frame);
    emit changed();
}

void ViewPages::setEnlarged(ViewFrame* frame)
{
    m_enlarged = frame;
    m_tabs->setVisible(!frame && m_pages.size() > 1);
    if (current().controls)
        current().controls->setVisible(!frame);
    arrange(current());
}

void ViewPages::arrange(const Page& page) const
{
    const auto isShown
        = [this](const ViewFrame* frame) { return m_enlarged ? frame == m_enlarged : frame->view()->suits(); };
    for (ViewFrame* frame : page.views) {
        frame->setVisible(isShown(frame));
        frame->setEnlarged(frame == m_enlarged);
    }
    for (QSplitter* column : page.columns)
        column->setVisible(std::ranges::any_of(
            page.views, [&](const ViewFrame* frame) { return isShown(frame) && column->isAncestorOf(frame); }));
}

void ViewPages::follow(const nrg::Snapshot& snapshot)
{
    if (!snapshot.model || snapshot.model->model->target == m_target)
        return;
    m_target = snapshot.model->model->target;
    for (ViewFrame* frame : m_views)
        frame->follow(snapshot);
    if (m_enlarged && !m_enlarged->view()->suits())
        enlarge(nullptr);
    for (const Page& page : m_pages)
        if (!m_enlarged)
            arrange(page);
    emit targetChanged();
}

std::vector<ViewFrame*> ViewPages::shownViews() const
{
    if (m_enlarged)
        return {m_enlarged};
    std::vector<ViewFrame*> shown = current().views;
    std::erase_if(shown, [](const ViewFrame* frame) { return !frame->view()->suits(); });
    return shown;
}

void ViewPages::show(const RunHistory& history, const nrg::Snapshot& snapshot)
{
    follow(snapshot);
    for (ViewFrame* frame : shownViews())
        frame->view()->show(history, snapshot);
}

void ViewPages::showInTurn(const RunHistory& history, const nrg::Snapshot& snapshot)
{
    follow(snapshot);
    const std::vector<ViewFrame*> shown = shownViews();
    QElapsedTimer timer;
    timer.start();
    for (std::size_t i = 0; i < shown.size(); ++i) {
        m_turn = (m_turn + 1) % shown.size();
        shown[m_turn]->view()->show(history, snapshot);
        if (timer.nsecsElapsed() > kMuch && i + 1 < shown.size()) {
            emit viewsLeft();
            return;
        }
    }
}

} // namespace nrg::gui
