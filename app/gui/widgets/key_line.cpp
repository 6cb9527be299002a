#include "app/gui/widgets/key_line.h"

#include <QPainter>

#include <algorithm>

namespace nrg::gui {

namespace {

constexpr int kSquare = 10; ///< pixels
constexpr int kGap = 5;     ///< from square to text
constexpr int kDistance = 14;
constexpr int kMargin = 4;
const QString kEllipsis = QStringLiteral("…");

} // namespace

KeyLine::KeyLine(QWidget* parent, Extent extent)
    : QWidget(parent)
    , m_extent(extent)
{
    const bool isOneLine = extent == Extent::OneLine;
    QSizePolicy policy(isOneLine ? QSizePolicy::Ignored : QSizePolicy::Expanding,
        isOneLine ? QSizePolicy::Fixed : QSizePolicy::Minimum);
    policy.setHeightForWidth(!isOneLine);
    setSizePolicy(policy);
}

void KeyLine::setEntries(const QList<KeyEntry>& entries)
{
    if (entries == m_entries)
        return;
    const int before = heightForWidth(width());
    m_entries = entries;
    setAccessibleName(texts().join(QStringLiteral(", ")));
    if (m_extent == Extent::OneLine)
        setToolTip(toolTipText());
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

QStringList KeyLine::shownTexts() const
{
    const QList<QRect> all = places(width());
    QStringList texts;
    for (qsizetype i = 0; i < all.size(); ++i)
        if (all[i].width() > 0)
            texts << m_entries[i].text;
    return texts;
}

QString KeyLine::toolTipText() const
{
    QStringList lines;
    for (const KeyEntry& entry : m_entries) {
        const QString square = entry.color.isValid()
            ? QStringLiteral("<span style='color:%1'>■</span>&nbsp;").arg(entry.color.name())
            : QString();
        lines << square + (entry.meaning.isEmpty() ? entry.text : entry.meaning).toHtmlEscaped();
    }
    return lines.join(QStringLiteral("<br/>"));
}

QSize KeyLine::sizeOf(const KeyEntry& entry) const
{
    const int square = entry.color.isValid() ? kSquare + kGap : 0;
    return {square + fontMetrics().horizontalAdvance(entry.text), fontMetrics().height() + 1};
}

QList<QRect> KeyLine::placesInOneLine(int width) const
{
    const int ellipsis = fontMetrics().horizontalAdvance(kEllipsis);
    qsizetype shown = m_entries.size();
    const auto needed = [&] {
        int sum = shown < m_entries.size() ? kDistance + ellipsis : 0;
        for (qsizetype i = 0; i < shown; ++i)
            sum += sizeOf(m_entries[i]).width() + (i > 0 ? kDistance : 0);
        return sum;
    };
    while (shown > 0 && needed() > width - 2 * kMargin)
        --shown;
    int next = width - kMargin - needed();
    QList<QRect> places;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const QSize size = sizeOf(m_entries[i]);
        places.append(QRect(QPoint(next, 0), i < shown ? size : QSize(0, size.height())));
        if (i < shown)
            next += size.width() + kDistance;
    }
    return places;
}

QList<QRect> KeyLine::places(int width) const
{
    if (m_extent == Extent::OneLine)
        return placesInOneLine(width);
    const int line = fontMetrics().height() + 1;
    QList<QRect> places;
    QPoint next(kMargin, 0);
    for (const KeyEntry& entry : m_entries) {
        const QSize size = sizeOf(entry);
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
    return {m_extent == Extent::OneLine ? 0 : 120, heightForWidth(std::max(width(), 200))};
}

void KeyLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = themeOf(palette());
    const QList<QRect> all = places(width());
    for (qsizetype i = 0; i < all.size(); ++i) {
        const KeyEntry& entry = m_entries[i];
        QRect place = all[i];
        if (place.width() == 0 && m_extent == Extent::OneLine) {
            painter.setPen(theme.muted);
            if (i > 0)
                painter.drawText(place.topLeft() + QPoint(0, fontMetrics().ascent()), kEllipsis);
            return;
        }
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
