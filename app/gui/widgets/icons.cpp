#include "app/gui/widgets/icons.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

namespace nrg::gui {

namespace {

void drawTriangle(QPainter& painter, double left, double right)
{
    QPainterPath path;
    path.moveTo(left, 3);
    path.lineTo(right, 10);
    path.lineTo(left, 17);
    path.closeSubpath();
    painter.drawPath(path);
}

void drawReset(QPainter& painter, const QColor& color)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, 2.2, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(QRectF(4, 4, 12, 12), 60 * 16, 290 * 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawConvexPolygon(QPolygonF({{12.2, 0.8}, {16.6, 4.9}, {10.8, 7.4}}));
}

/// Two arrows along the diagonal, away from the centre or towards it.
void drawDiagonal(QPainter& painter, const QColor& color, bool outwards)
{
    painter.setPen(QPen(color, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const double corner = outwards ? 16 : 11.5;
    const double arm = outwards ? -5 : 5;
    for (int side = 0; side < 2; ++side) {
        painter.drawLine(QPointF(11.5, 8.5), QPointF(16, 4));
        painter.drawPolyline(
            QPolygonF({{corner + arm, 20 - corner}, {corner, 20 - corner}, {corner, 20 - corner - arm}}));
        painter.translate(20, 20);
        painter.rotate(180);
    }
}

void draw(QPainter& painter, Pictogram pictogram, const QColor& color)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    switch (pictogram) {
    case Pictogram::Train:
        drawTriangle(painter, 5, 17);
        break;
    case Pictogram::Pause:
        painter.drawRoundedRect(QRectF(4.5, 3, 4, 14), 1, 1);
        painter.drawRoundedRect(QRectF(11.5, 3, 4, 14), 1, 1);
        break;
    case Pictogram::Step:
        drawTriangle(painter, 4, 13.5);
        painter.drawRoundedRect(QRectF(14, 3, 2.6, 14), 1, 1);
        break;
    case Pictogram::Reset:
        drawReset(painter, color);
        break;
    case Pictogram::Enlarge:
        drawDiagonal(painter, color, true);
        break;
    case Pictogram::PutBack:
        drawDiagonal(painter, color, false);
        break;
    }
}

QPixmap pixmap(Pictogram pictogram, const QColor& color, int size)
{
    QPixmap picture(size, size);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(size / 20.0, size / 20.0);
    draw(painter, pictogram, color);
    return picture;
}

} // namespace

QIcon makeIcon(Pictogram pictogram, const QPalette& palette)
{
    QIcon icon;
    for (const int size : {16, 20, 32, 40, 64}) {
        icon.addPixmap(pixmap(pictogram, palette.color(QPalette::Active, QPalette::ButtonText), size), QIcon::Normal);
        icon.addPixmap(
            pixmap(pictogram, palette.color(QPalette::Disabled, QPalette::ButtonText), size), QIcon::Disabled);
    }
    return icon;
}

} // namespace nrg::gui
