#include "app/gui/widgets/marked_slider.h"

#include <QPainter>
#include <QStaticText>
#include <QStyle>
#include <QStyleOptionSlider>

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/gui/widgets/scroll_guard.h"
#include "app/gui/widgets/theme.h"

namespace nrg::gui {

namespace {

constexpr int kSteps = 300;
constexpr int kSnap = 3; ///< steps from the mark within which it is meant

} // namespace

MarkedSlider::MarkedSlider(double lower, double upper, double mark, const QString& markText, QWidget* parent)
    : QSlider(Qt::Horizontal, parent)
    , m_lower(lower)
    , m_upper(upper)
    , m_mark(mark)
    , m_markText(markText)
{
    setRange(0, kSteps);
    setPageStep(kSteps / 20);
    installEventFilter(new ScrollGuard(this));
    connect(this, &QSlider::valueChanged, this, [this] {
        if (m_isQuiet)
            return;
        if (isSliderDown())
            emit numberMoved(number());
        else
            emit numberChosen(number());
    });
    connect(this, &QSlider::sliderReleased, this, [this] { emit numberChosen(number()); });
}

int MarkedSlider::placeOf(double number) const
{
    const double share = (std::clamp(number, m_lower, m_upper) - m_lower) / (m_upper - m_lower);
    return static_cast<int>(std::lround(kSteps * share));
}

void MarkedSlider::setNumber(double number)
{
    if (!std::isfinite(number) || isSliderDown())
        return;
    const bool before = std::exchange(m_isQuiet, true);
    setValue(placeOf(number));
    m_isQuiet = before;
}

double MarkedSlider::number() const
{
    if (std::abs(value() - placeOf(m_mark)) <= kSnap)
        return m_mark;
    return std::round(100 * (m_lower + (m_upper - m_lower) * value() / kSteps)) / 100;
}

QSize MarkedSlider::sizeHint() const
{
    return {160, QSlider::sizeHint().height() + fontMetrics().lineSpacing()};
}

void MarkedSlider::paintEvent(QPaintEvent*)
{
    QStyleOptionSlider option;
    initStyleOption(&option);
    const int words = fontMetrics().lineSpacing();
    option.rect.setHeight(height() - words);
    const QRect groove = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderGroove, this);
    const QRect handle = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this);
    const Theme theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double left = groove.left() + handle.width() / 2.0;
    const double room = groove.width() - handle.width();
    const double y = option.rect.center().y() + 0.5;
    const double x = left + room * (m_mark - m_lower) / (m_upper - m_lower);
    painter.setPen(QPen(theme.ghost, 4, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(left, y), QPointF(left + room, y));
    painter.setPen(QPen(theme.exact, 1.6));
    painter.drawLine(QPointF(x, y - 9), QPointF(x, y + 9));
    QStaticText text(m_markText);
    text.setTextFormat(Qt::RichText);
    painter.setPen(theme.text);
    painter.drawStaticText(QPointF(x - text.size().width() / 2, height() - words - 2), text);
    painter.setPen(QPen(hasFocus() ? theme.accent : theme.muted, hasFocus() ? 3 : 2));
    painter.setBrush(theme.surface);
    painter.drawEllipse(QPointF(left + room * value() / kSteps, y), 7, 7);
}

} // namespace nrg::gui
