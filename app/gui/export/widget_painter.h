#pragma once
// What a widget shows, painted as on paper.

class QPainter;
class QPointF;
class QWidget;

namespace nrg::gui {

/// Paints a widget and all that it holds at a place in the painter's coordinates: charts, maps and texts. Buttons and
/// other controls are left out, and what is chosen in a list stands as text. Charts become lines and texts, also where
/// QWidget::render() would make a picture of them.
void paintWidget(QPainter& painter, QWidget& widget, const QPointF& at);

} // namespace nrg::gui
