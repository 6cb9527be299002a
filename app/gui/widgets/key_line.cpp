#include "app/gui/widgets/key_line.h"

#include <QPainter>

#include <algorithm>

namespace nrg::gui {

namespace {

constexpr int kSquare = 10; ///< pixels
constexpr int kGap = 5;     ///< from square to text
constexpr int kDistance = 14;
constexpr int kMargin = 4;

} // namespace

KeyLine::KeyLine(QWidget* parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void KeyLine::setEntries(const QList<KeyEntry>& entries)
{
    if (entries == m_entries)
        return;
    const int before = heightForWidth(width());
    m_entries = entries;
    setAccessibleName(texts().join(QStringLiteral(", ")));
    if (heightForWidth(width()) != before)
        updateGeometry();
    update();
}

QStringList KeyLine::texts() const
{
    QStringList texts;
    for (const KeyEntry& entry : m_entries)
        texts << entry.text;
    return texts;
}

QList<QRect> KeyLine::places(int width) const
{
    const int line = fontMetrics().height() + 1;
    QList<QRect> places;
    QPoint next(kMargin, 0);
    for (const KeyEntry& entry : m_entries) {
        const int square = entry.color.isValid() ? kSquare + kGap : 0;
        const QSize size(square + fontMetrics().horizontalAdvance(entry.text), line);
        const bool fits = next.x() + size.width() <= width - kMargin;
        if (!fits && !entry.color.isValid() && !places.isEmpty()) {
            places.append(QRect(places.back().topRight(), QSize(0, line))); // a remark gets no line of its own
            continue;
        }
        if (!fits && next.x() > kMargin)
            next = {kMargin, next.y() + line};
        places.append(QRect(next, size));
        next.rx() += size.width() + kDistance;
    }
    return places;
}

int KeyLine::heightForWidth(int width) const
{
    return m_entries.isEmpty() ? 0 : places(width).back().bottom() + 1;
}

QSize KeyLine::sizeHint() const
{
    return {300, heightForWidth(std::max(width(), 200))};
}

QSize KeyLine::minimumSizeHint() const
{
    return {120, heightForWidth(std::max(width(), 200))};
}

void KeyLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = themeOf(palette());
    const QList<QRect> all = places(width());
    for (qsizetype i = 0; i < all.size(); ++i) {
        const KeyEntry& entry = m_entries[i];
        QRect place = all[i];
        if (place.width() == 0)
            continue;
        if (entry.color.isValid()) {
            painter.fillRect(
                QRect(place.left(), place.top() + (place.height() - kSquare) / 2, kSquare, kSquare), entry.color);
            place.setLeft(place.left() + kSquare + kGap);
        }
        painter.setPen(entry.color.isValid() ? theme.text : theme.muted);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, entry.text);
    }
}

} // namespace nrg::gui
