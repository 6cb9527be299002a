#include "app/gui/widgets/number_field.h"

#include <QKeyEvent>
#include <QLocale>
#include <QStyleOptionSpinBox>

#include <cmath>
#include <optional>

#include "app/gui/widgets/axis_limits.h"

namespace nrg::gui {

namespace {

constexpr double kLargest = 9007199254740992; ///< 2^53, up to which whole numbers are exact
constexpr int kDecimals = 20;                 ///< no rounding of what is stored
constexpr int kShownDigits = 6;

/// In the locale's way, else in C's, so that "0.004" and "4e-3" work everywhere.
std::optional<double> parsed(const QLocale& locale, QString text)
{
    text = text.trimmed().replace(QChar(0x2212), QLatin1Char('-'));
    bool ok = false;
    const double local = locale.toDouble(text, &ok);
    if (ok)
        return local;
    const double plain = QLocale::c().toDouble(text, &ok);
    return ok ? std::optional(plain) : std::nullopt;
}

} // namespace

NumberField::NumberField(Kind kind, QWidget* parent)
    : QDoubleSpinBox(parent)
    , m_kind(kind)
{
    setDecimals(kind == Kind::Whole ? 0 : kDecimals);
    setRange(-kLargest, kLargest);
    setKeyboardTracking(false);
    setFocusPolicy(Qt::StrongFocus);
    setAlignment(Qt::AlignRight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NumberField::setNote(double value, const QString& note)
{
    m_noteValue = value;
    m_note = note;
}

QString NumberField::textFromValue(double value) const
{
    if (!m_note.isEmpty() && value == m_noteValue)
        return m_note;
    QLocale plain = locale();
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    if (m_kind == Kind::Whole)
        return plain.toString(value, 'f', 0);
    return plain.toString(value, 'g', kShownDigits);
}

double NumberField::valueFromText(const QString& text) const
{
    if (text == textFromValue(value()))
        return value(); // not edited: keep the digits that are not shown
    return parsed(locale(), text).value_or(value());
}

QValidator::State NumberField::validate(QString& text, int&) const
{
    if (text == m_note)
        return QValidator::Acceptable;
    const auto number = parsed(locale(), text);
    if (!number)
        return QValidator::Intermediate;
    const bool whole = std::floor(*number) == *number;
    return std::isfinite(*number) && (whole || m_kind == Kind::Real) ? QValidator::Acceptable
                                                                     : QValidator::Intermediate;
}

void NumberField::stepBy(int steps)
{
    const double from = value();
    const double size = std::abs(from);
    if (m_kind == Kind::Whole || size == 0) {
        setValue(from + steps * (m_kind == Kind::Whole ? 1.0 : 0.1));
    } else {
        // About a tenth of the leading digit's unit: 0.004 -> 0.0042, 2.27 -> 2.37.
        const double unit = std::pow(10.0, std::floor(std::log10(size) + 1e-9)) / 10;
        setValue(std::round((from + steps * unit) / unit * 1e6) / 1e6 * unit);
    }
    selectAll();
    emit editingFinished();
}

bool NumberField::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool letter = key->key() >= Qt::Key_A && key->key() <= Qt::Key_Z && key->key() != Qt::Key_E;
        const bool plain = !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
        if (plain && (letter || key->key() == Qt::Key_Space)) {
            event->ignore();
            return false;
        }
    }
    return QDoubleSpinBox::event(event);
}

QSize NumberField::sizeHint() const
{
    QStyleOptionSpinBox option;
    initStyleOption(&option);
    const QSize text(
        fontMetrics().horizontalAdvance(QStringLiteral("0.000000")) + 8, QDoubleSpinBox::sizeHint().height());
    return {style()->sizeFromContents(QStyle::CT_SpinBox, &option, text, this).width(), text.height()};
}

} // namespace nrg::gui
