#include "app/gui/panels/run_row_delegate.h"

#include <QFontInfo>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

#include "app/gui/panels/run_list_model.h"
#include "app/gui/widgets/theme.h"

namespace nrg::gui {

namespace {

// Shares of the row's width of 296 pixels in the mock-up.
constexpr double kPadding = 16;
constexpr double kMark = 8; ///< diameter of the mark
constexpr double kSparkWidth = 60;
constexpr double kGapWidth = 62;
constexpr double kBetween = 8;
constexpr double kBar = 4; ///< of the present run, on the left

QFont scaled(const QFont& font, double factor, bool isBold)
{
    QFont other = font;
    other.setPixelSize(std::max(1, static_cast<int>(std::lround(factor * QFontInfo(font).pixelSize()))));
    other.setWeight(isBold ? QFont::DemiBold : QFont::Normal);
    return other;
}

void drawText(
    QPainter& painter, const QFont& font, const QColor& color, const QRectF& place, int flags, const QString& text)
{
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(place, flags, QFontMetricsF(font).elidedText(text, Qt::ElideRight, place.width()));
}

/// The later part of the curve, from above down to the exact value, if that is known.
void drawSpark(QPainter& painter, const RunRow& row, const QRectF& place, const QColor& color, const Theme& theme)
{
    if (row.curve.size() < 2)
        return;
    const auto first = row.curve.begin() + row.curve.size() / 8;
    double lowest = row.minusLogZ.value_or(first->y());
    double highest = first->y();
    for (auto point = first; point != row.curve.end(); ++point) {
        lowest = std::min(lowest, point->y());
        highest = std::max(highest, point->y());
    }
    const double steps = std::max(row.curve.back().x() - first->x(), 1e-9);
    const double range = std::max(highest - lowest, 1e-9);
    const auto height = [&](double value) { return place.bottom() - place.height() * (value - lowest) / range; };
    QPainterPath path;
    for (auto point = first; point != row.curve.end(); ++point) {
        const QPointF at(place.left() + place.width() * (point->x() - first->x()) / steps, height(point->y()));
        if (!std::isfinite(at.x()) || !std::isfinite(at.y()))
            continue;
        path.elementCount() == 0 ? path.moveTo(at) : path.lineTo(at);
    }
    painter.setBrush(Qt::NoBrush);
    if (row.minusLogZ) {
        painter.setPen(QPen(theme.dark ? Qt::white : Qt::black, 1.5));
        painter.drawLine(QPointF(place.left(), height(*row.minusLogZ)), QPointF(place.right(), height(*row.minusLogZ)));
    }
    painter.setPen(QPen(color, 1.5));
    painter.drawPath(path);
}

void drawMark(QPainter& painter, const RunRow& row, const QPointF& center, const Theme& theme)
{
    const QColor color = row.isPresent ? theme.accent : theme.muted;
    painter.setPen(QPen(color, 1.5));
    painter.setBrush(row.isPresent || row.isOverlaid ? QBrush(color) : QBrush(Qt::NoBrush));
    painter.drawEllipse(center, kMark / 2, kMark / 2);
}

} // namespace

void RunRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* const model = qobject_cast<const RunListModel*>(index.model());
    if (!model)
        return;
    const RunRow& row = model->row(index.row());
    const Theme theme = themeOf(option.palette);
    const QRectF all = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (row.isPresent) {
        painter->fillRect(all, theme.accentGround);
        painter->fillRect(QRectF(all.left(), all.top(), kBar, all.height()), theme.accent);
    } else {
        painter->fillRect(QRectF(all.left() + kPadding, all.bottom() - 1, all.width() - 2 * kPadding, 1), theme.grid);
    }

    const QFont small = scaled(option.font, 0.9, false);
    const QFont bold = scaled(option.font, 0.95, true);
    const double line = QFontMetricsF(bold).height();
    const double top = all.top() + std::max(0.0, (all.height() - 3 * line) / 2);
    const QRectF figure(all.right() - kPadding - kGapWidth, all.top(), kGapWidth, all.height());
    QRectF spark(figure.left() - kBetween - kSparkWidth, all.top() + 12, kSparkWidth, all.height() - 32);
    const double left = all.left() + kPadding + kMark + kBetween;
    const auto place
        = [&](int number) { return QRectF(left, top + number * line, spark.left() - kBetween - left, line); };
    drawMark(*painter, row, QPointF(all.left() + kPadding + kMark / 2, top + line / 2), theme);
    constexpr int kFlags = Qt::AlignLeft | Qt::AlignVCenter;
    QRectF title = place(0);
    if (QFontMetricsF(bold).horizontalAdvance(row.title) > title.width()) { // the curve makes room for a long one
        title.setRight(figure.left() - kBetween);
        spark.setTop(title.bottom());
    }
    drawText(*painter, bold, row.isPresent ? theme.accent : theme.text, title, kFlags, row.title);
    drawText(*painter, small, theme.muted, place(1), kFlags, row.settings);
    drawText(*painter, small, theme.muted, place(2), kFlags, row.note);
    drawSpark(*painter, row, spark, row.isPresent ? theme.accent : row.isOverlaid ? theme.muted : theme.ghost, theme);
    const QFont number = scaled(option.font, 1.1, true);
    const bool isShort = QFontMetricsF(number).horizontalAdvance(row.gap) <= figure.width();
    painter->setFont(isShort ? number : small);
    painter->setPen(isShort ? theme.text : theme.muted);
    painter->drawText(figure, Qt::AlignRight | Qt::AlignVCenter | Qt::TextWordWrap, row.gap);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(theme.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(all.adjusted(2, 2, -2, -2), 4, 4);
    }
    painter->restore();
}

QSize RunRowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const int lines = 3 * QFontMetrics(scaled(option.font, 0.95, true)).height();
    return {0, std::max(kHeight, lines + 12)};
}

} // namespace nrg::gui
