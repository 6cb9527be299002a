#include "app/gui/widgets/number_field.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QStyleOptionSpinBox>

#include <algorithm>
#include <cmath>
#include <utility>

namespace nrg::gui {

namespace {

constexpr int kDecimals = 323; ///< no rounding of what is stored
constexpr int kShownDigits = 6;
constexpr int kRefusedLetters = 30; ///< of a text that is told back

} // namespace

NumberField::NumberField(Kind kind, QWidget* parent)
    : QDoubleSpinBox(parent)
    , m_kind(kind)
    , m_leastStep(-kLargestTyped)
    , m_greatestStep(kLargestTyped)
{
    setDecimals(kind == Kind::Whole ? 0 : kDecimals);
    setRange(-kLargestTyped, kLargestTyped);
    setKeyboardTracking(false);
    setFocusPolicy(Qt::StrongFocus);
    setAlignment(Qt::AlignRight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &NumberField::editingFinished, this, &NumberField::reportRefusal);
}

void NumberField::setStepRange(double minimum, double maximum)
{
    m_leastStep = minimum;
    m_greatestStep = maximum;
}

void NumberField::setNote(double value, const QString& note)
{
    m_noteValue = value;
    m_note = note;
}

QString NumberField::textFromValue(double value) const
{
    if (isNote(m_note) && value == m_noteValue)
        return m_note;
    return numberToText(locale(), value, m_kind, kShownDigits);
}

double NumberField::valueFromText(const QString& text) const
{
    if (text == textFromValue(value()))
        return value(); // not edited: keep the digits that are not shown
    if (isNote(text))
        return m_noteValue;
    return numberFromText(locale(), text, m_kind).value_or(value());
}

QValidator::State NumberField::validate(QString& text, int&) const
{
    if (isNote(text) || text == textFromValue(value()))
        return QValidator::Acceptable;
    return numberFromText(locale(), text, m_kind) ? QValidator::Acceptable : QValidator::Intermediate;
}

/// Qt's own drops separators of thousands here, which makes 23 of 2,3.
void NumberField::fixup(QString& text) const
{
    m_refusedText = text;
}

void NumberField::reportRefusal()
{
    const QString text = std::exchange(m_refusedText, {}).trimmed();
    if (text.isEmpty())
        return;
    const QString shown = text.size() > kRefusedLetters ? text.first(kRefusedLetters) + QStringLiteral("...") : text;
    emit refused(m_kind == Kind::Whole
            ? tr("\"%1\" was not applied; write a whole number such as 1000, without separators.").arg(shown)
            : tr("\"%1\" was not applied; write a number such as %2 or 1e-3, without separators of thousands.")
                  .arg(shown, numberToText(locale(), 2.5, Kind::Real, kShownDigits)));
}

bool NumberField::hasUnfinishedText() const
{
    return lineEdit()->text() != textFromValue(value());
}

void NumberField::stepBy(int steps)
{
    const double from = value();
    const double size = std::abs(from);
    double to;
    if (m_kind == Kind::Whole || size == 0) {
        to = from + steps * (m_kind == Kind::Whole ? 1.0 : 0.1);
    } else {
        // About a tenth of the leading digit's unit: 0.004 -> 0.0042, 2.27 -> 2.37. Rounded in decimal notation, so
        // that no digits come that nobody typed.
        const int exponent = static_cast<int>(std::floor(std::log10(size) + 1e-9)) - 1;
        const double units = std::round((from / std::pow(10.0, exponent) + steps) * 1e6) / 1e6;
        to = QStringLiteral("%1e%2").arg(units, 0, 'f', 6).arg(exponent).toDouble();
    }
    // From outside of the range a step leads to its nearest end.
    setValue(std::clamp(to, m_leastStep, m_greatestStep));
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
        if (key->key() == Qt::Key_Escape && hasUnfinishedText()) {
            event->accept();
            return true;
        }
    }
    return QDoubleSpinBox::event(event);
}

void NumberField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape || !hasUnfinishedText()) {
        QDoubleSpinBox::keyPressEvent(event);
        return;
    }
    lineEdit()->setText(textFromValue(value()));
    selectAll();
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
