#include "app/gui/export/widget_painter.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QGraphicsView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QProgressBar>
#include <QSizeGrip>
#include <QTabBar>

namespace nrg::gui {

namespace {

bool isControl(const QWidget& widget)
{
    const auto* label = qobject_cast<const QLabel*>(&widget);
    return qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QAbstractSlider*>(&widget)
        || qobject_cast<const QAbstractSpinBox*>(&widget) || qobject_cast<const QProgressBar*>(&widget)
        || qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QTabBar*>(&widget)
        || qobject_cast<const QSizeGrip*>(&widget) || (label && label->buddy());
}

bool isViewport(const QWidget& widget)
{
    const auto* area = qobject_cast<const QAbstractScrollArea*>(widget.parentWidget());
    return area && area->viewport() == &widget;
}

void paintChoice(QPainter& painter, const QComboBox& list, const QPointF& at)
{
    painter.save();
    painter.setFont(list.font());
    painter.setPen(list.palette().color(QPalette::WindowText));
    painter.drawText(QRectF(at, list.size()), Qt::AlignCenter | Qt::TextDontClip, list.currentText());
    painter.restore();
}

void paintScene(QPainter& painter, QGraphicsView& view, const QPointF& at)
{
    painter.save();
    painter.setRenderHints(view.renderHints());
    view.render(&painter, QRectF(at, view.viewport()->size()), view.viewport()->rect(), Qt::IgnoreAspectRatio);
    painter.restore();
}

} // namespace

void paintWidget(QPainter& painter, QWidget& widget, const QPointF& at)
{
    if (isControl(widget))
        return;
    if (const auto* list = qobject_cast<const QComboBox*>(&widget)) {
        paintChoice(painter, *list, at);
        return;
    }
    if (auto* view = qobject_cast<QGraphicsView*>(&widget)) {
        paintScene(painter, *view, at);
        return;
    }
    painter.save();
    painter.translate(at);
    widget.render(&painter, {}, widget.rect(), {});
    painter.restore();
    painter.save();
    if (isViewport(widget)) // what is scrolled out of sight stays so
        painter.setClipRect(QRectF(at, widget.size()), Qt::IntersectClip);
    const QObjectList children = widget.children();
    for (QObject* child : children)
        if (auto* part = qobject_cast<QWidget*>(child); part && !part->isWindow() && part->isVisibleTo(&widget))
            paintWidget(painter, *part, at + part->pos());
    painter.restore();
}

} // namespace nrg::gui
