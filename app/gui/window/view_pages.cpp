#include "app/gui/window/view_pages.h"

#include <QElapsedTimer>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

#include "app/gui/views/view.h"
#include "app/gui/views/view_frame.h"
#include "engine/session/frozen_model.h"

namespace nrg::gui {

namespace {

constexpr int kUsualLength = 1140;  ///< of all groups together; only the shares count
constexpr int kUsualStretch = 200;  ///< of a view with stretch 1; only the shares count
constexpr qint64 kMuch = 1'500'000; ///< nanoseconds above which a view counts as drawn

} // namespace

ViewPages::ViewPages(RunController& run, Selection& selection, QWidget* parent)
    : QWidget(parent)
    , m_tabs(new QTabBar)
    , m_stack(new QStackedWidget(this))
{
    m_tabs->setObjectName(QStringLiteral("pages"));
    m_tabs->setAccessibleName(tr("Depth"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_stack, 1);
    const QStringList shown = shownPages();
    for (const PageRow& row : pageRegistry())
        if (shown.contains(row.id))
            addPage(row, run, selection);
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
    auto* groups = new QSplitter(row.flow, body);
    Page page{.row = row,
        .controls = row.makeControls ? row.makeControls(run, body) : nullptr,
        .body = groups,
        .views = {},
        .groups = {},
        .places = {}};
    if (page.controls)
        layout->addWidget(page.controls);
    groups->setChildrenCollapsible(false);
    layout->addWidget(groups, 1);
    int shares = 0;
    for (std::size_t i = 0; i < row.groups.size(); ++i) {
        page.groups.push_back(new QSplitter(row.flow == Qt::Horizontal ? Qt::Vertical : Qt::Horizontal, groups));
        page.groups.back()->setChildrenCollapsible(false);
        groups->setStretchFactor(static_cast<int>(i), row.groups[i]);
        shares += row.groups[i];
    }
    for (const ViewRow& view : viewRegistry())
        if (view.page == row.id)
            addView(page, view, run, selection);
    for (std::size_t i = 0; i < page.groups.size(); ++i) {
        QList<int> lengths;
        const QTabWidget* last = nullptr;
        for (std::size_t v = 0; v < page.views.size(); ++v) {
            const ViewRow& view = page.views[v]->row();
            if (view.group != static_cast<int>(i) || (page.places[v] && page.places[v] == last))
                continue;
            last = page.places[v];
            lengths << kUsualStretch * view.stretch;
        }
        page.groups[i]->setSizes(lengths);
    }
    QList<int> lengths;
    for (const int share : row.groups)
        lengths << kUsualLength * share / shares;
    groups->setSizes(lengths);
    m_stack->addWidget(body);
    const int tab = m_tabs->addTab(row.title);
    m_tabs->setTabToolTip(tab, tr("%1 (Ctrl+%2)").arg(row.help).arg(tab + 1));
    m_pages.push_back(std::move(page));
}

void ViewPages::addView(Page& page, const ViewRow& row, RunController& run, Selection& selection)
{
    QSplitter* group = page.groups.at(static_cast<std::size_t>(row.group));
    auto* frame = new ViewFrame(row, group);
    frame->view()->attach(run, selection);
    QTabWidget* place = nullptr;
    if (row.tabbed) {
        if (!page.views.empty() && page.views.back()->row().group == row.group)
            place = page.places.back();
        if (!place) {
            place = new QTabWidget(group);
            place->setDocumentMode(true);
            connect(place, &QTabWidget::currentChanged, this, &ViewPages::changed);
        }
        place->addTab(frame, row.title);
        frame->setTitled(false);
    }
    group->setStretchFactor(group->count() - 1, row.stretch);
    connect(frame, &ViewFrame::enlargeClicked, this, [this, frame] { enlarge(m_enlarged ? nullptr : frame); });
    page.views.push_back(frame);
    page.places.push_back(place);
    m_views.push_back(frame);
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

void ViewPages::addHead(QWidget& head)
{
    qobject_cast<QVBoxLayout*>(layout())->insertWidget(0, &head);
}

bool ViewPages::isWide() const
{
    return current().row.wide;
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
    if (current().controls)
        current().controls->setVisible(!frame);
    arrange(current());
}

void ViewPages::setLecture(bool lecture)
{
    if (lecture == m_lecture)
        return;
    showPage(m_pages.front().row.id);
    m_lecture = lecture;
    const Page& page = m_pages.front();
    page.body->setOrientation(lecture ? Qt::Horizontal : page.row.flow);
    QList<int> lengths;
    for (const int share : lecture ? std::vector<int>{5, 3} : page.row.groups)
        lengths << kUsualLength * share;
    page.body->setSizes(lengths);
    arrange(page);
    emit changed();
}

bool ViewPages::isShown(const Page& page, const ViewFrame* frame) const
{
    if (m_enlarged)
        return frame == m_enlarged;
    if (m_lecture && (frame != page.views.front() && frame != page.views.at(1)))
        return false;
    return frame->view()->suits();
}

void ViewPages::arrange(const Page& page) const
{
    for (std::size_t i = 0; i < page.views.size(); ++i) {
        ViewFrame* const frame = page.views[i];
        frame->setEnlarged(frame == m_enlarged);
        frame->setLecture(m_lecture);
        QTabWidget* const place = page.places[i];
        if (!place) {
            frame->setVisible(isShown(page, frame));
            continue;
        }
        const int tab = place->indexOf(frame);
        place->setTabVisible(tab, isShown(page, frame));
        place->tabBar()->setVisible(!m_enlarged);
        frame->setTitled(m_enlarged != nullptr);
        if (frame == m_enlarged)
            place->setCurrentIndex(tab);
        if (i == 0 || page.places[i - 1] != place)
            place->setVisible(std::ranges::any_of(page.views, [&](const ViewFrame* other) {
                return place->indexOf(const_cast<ViewFrame*>(other)) >= 0 && isShown(page, other);
            }));
    }
    for (QSplitter* group : page.groups)
        group->setVisible(std::ranges::any_of(
            page.views, [&](const ViewFrame* frame) { return isShown(page, frame) && group->isAncestorOf(frame); }));
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

bool ViewPages::isOnTop(const Page& page, std::size_t view) const
{
    return isShown(page, page.views[view])
        && (!page.places[view] || page.places[view]->currentWidget() == page.views[view]);
}

bool ViewPages::isOnTop(const ViewFrame* frame) const
{
    for (const Page& page : m_pages)
        for (std::size_t i = 0; i < page.views.size(); ++i)
            if (page.views[i] == frame)
                return isOnTop(page, i);
    return false;
}

ViewFrame* ViewPages::find(const QString& view) const
{
    const auto found = std::ranges::find(m_views, view, [](const ViewFrame* frame) { return frame->row().id; });
    return found == m_views.end() ? nullptr : *found;
}

void ViewPages::reveal(ViewFrame* frame)
{
    if (currentPage() != frame->row().page)
        showPage(frame->row().page);
    const Page& page = current();
    for (std::size_t i = 0; i < page.views.size(); ++i)
        if (page.views[i] == frame && page.places[i])
            page.places[i]->setCurrentWidget(frame);
}

std::vector<ViewFrame*> ViewPages::shownViews() const
{
    std::vector<ViewFrame*> shown;
    const Page& page = current();
    for (std::size_t i = 0; i < page.views.size(); ++i)
        if (isOnTop(page, i))
            shown.push_back(page.views[i]);
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
