#include "app/gui/views/view_frame.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QToolButton>

#include "app/gui/views/view.h"
#include "app/gui/widgets/icons.h"
#include "app/gui/widgets/key_line.h"
#include "app/gui/widgets/scroll_guard.h"
#include "app/gui/widgets/theme.h"

namespace nrg::gui {

namespace {

constexpr double kEnlargedType = 1.3;

} // namespace

ViewFrame::ViewFrame(const ViewRow& row, QWidget* parent)
    : QFrame(parent)
    , m_row(row)
    , m_view(row.make(this))
    , m_title(new QLabel(this))
    , m_key(new KeyLine(this, KeyLine::Extent::OneLine))
    , m_enlarge(new QToolButton(this))
    , m_more(new QToolButton(this))
{
    setObjectName(row.id);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_title->setFont(typeOf(font(), TypeSize::Title));
    applyTitle();
    m_enlarge->setAutoRaise(true);
    m_enlarge->setIconSize({18, 18});
    connect(m_enlarge, &QToolButton::clicked, this, &ViewFrame::enlargeClicked);
    connect(m_view, &View::keyChanged, this, [this] { m_key->setEntries(m_view->key()); });

    auto* header = new QHBoxLayout;
    header->setContentsMargins(12, 8, 4, 0);
    header->setSpacing(6);
    header->addWidget(m_title);
    header->addWidget(m_key, 1);
    if (QWidget* control = m_view->headerControl())
        header->addWidget(control);
    m_more->setText(QStringLiteral("\u22EF"));
    m_more->setAutoRaise(true);
    m_more->setFixedWidth(m_more->fontMetrics().averageCharWidth() * 3);
    connect(m_more, &QToolButton::clicked, this,
        [this] { m_menu->popup(m_more->mapToGlobal(m_more->rect().bottomLeft())); });
    m_more->setToolTip(tr("Copy or save what this view shows"));
    m_more->setAccessibleName(tr("Menu of the view"));
    m_more->installEventFilter(new ScrollGuard(m_more));
    m_more->hide(); // until there is a menu
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(0);
    buttons->addWidget(m_more);
    buttons->addWidget(m_enlarge);
    header->addLayout(buttons);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(header);
    auto* body = new QHBoxLayout;
    body->setContentsMargins(8, 0, 8, 4);
    body->addWidget(m_view);
    layout->addLayout(body, 1);
    m_key->setEntries(m_view->key());
    setEnlarged(false);
}

void ViewFrame::setTitled(bool titled)
{
    m_title->setVisible(titled);
}

void ViewFrame::setLecture(bool lecture)
{
    if (lecture == m_lecture)
        return;
    m_lecture = lecture;
    m_key->setVisible(!lecture);
    m_enlarge->setVisible(!lecture);
    if (QWidget* control = m_view->headerControl())
        control->setVisible(!lecture);
}

void ViewFrame::applyType()
{
    m_title->setFont(typeOf(font(), TypeSize::Title));
}

void ViewFrame::setEnlarged(bool enlarged)
{
    if (enlarged != m_enlarged) {
        QFont larger = QApplication::font();
        larger.setPointSizeF(larger.pointSizeF() * kEnlargedType);
        setFont(enlarged ? larger : QFont());
    }
    m_enlarged = enlarged;
    const QString text = enlarged ? tr("Put back (F)") : tr("Enlarge (F)");
    m_enlarge->setToolTip(text);
    m_enlarge->setAccessibleName(text);
    applyColors();
}

void ViewFrame::follow(const nrg::Snapshot& snapshot)
{
    m_view->follow(snapshot);
    applyTitle();
}

QString ViewFrame::title() const
{
    const QString title = m_view->title();
    return title.isEmpty() ? m_row.title : title;
}

void ViewFrame::applyTitle()
{
    const QString help = m_view->help();
    m_title->setText(title());
    m_title->setToolTip(QStringLiteral("<p style='white-space:normal'>%1</p>").arg(help.isEmpty() ? m_row.help : help));
}

void ViewFrame::applyColors()
{
    m_enlarge->setIcon(makeIcon(m_enlarged ? Pictogram::PutBack : Pictogram::Enlarge, palette()));
}

void ViewFrame::setMenu(QMenu* menu)
{
    m_menu = menu;
    m_more->show();
}

void ViewFrame::contextMenuEvent(QContextMenuEvent* event)
{
    if (m_menu)
        m_menu->popup(event->globalPos());
}

void ViewFrame::mouseDoubleClickEvent(QMouseEvent* event)
{
    event->accept();
    emit enlargeClicked();
}

void ViewFrame::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_enlarge)
        applyColors();
    if (event->type() == QEvent::FontChange && m_enlarge)
        applyType();
}

} // namespace nrg::gui
