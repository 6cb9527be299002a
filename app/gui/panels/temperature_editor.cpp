#include "app/gui/panels/temperature_editor.h"

#include "app/gui/panels/parameter_editor.h"
#include "app/gui/widgets/marked_slider.h"
#include "app/gui/widgets/number_field.h"
#include "app/gui/widgets/scroll_guard.h"
#include "app/gui/widgets/text.h"
#include "engine/targets/dual_ising/exact_ising.h"

namespace nrg::gui {

namespace {

constexpr double kColdest = 1;
constexpr double kHottest = 4;

NumberField* makeField(const QString& name, const QString& accessibleName, const QString& toolTip, QWidget* parent)
{
    auto* field = new NumberField(NumberField::Kind::Real, parent);
    field->setObjectName(name);
    field->setAccessibleName(accessibleName);
    field->setToolTip(toolTip);
    field->installEventFilter(new ScrollGuard(field));
    return field;
}

double reducedOf(double temperature)
{
    return temperature / nrg::kCriticalTemperature;
}

/// Of temperature or coupling.
double inverse(double value)
{
    return value != 0 ? 1 / value : 0;
}

} // namespace

TemperatureEditor::TemperatureEditor(const nrg::OptionRow& row, QWidget* parent)
    : QObject(parent)
    , m_temperature(makeField(QStringLiteral("temperature"), engineText(row.label), toolTipText(row), parent))
    , m_slider(new MarkedSlider(kColdest, kHottest, nrg::kCriticalTemperature, tr("T<sub>c</sub>"), parent))
    , m_reduced(makeField(QStringLiteral("reduced-temperature"), tr("Reduced temperature"),
          tr("<b>Reduced temperature <i>T/T<sub>c</sub></i></b><br/>1 at the critical point, "
             "<i>T<sub>c</sub></i> = 2 / ln(1 + √2) = 2.269 J/k<sub>B</sub>; above it the spins are disordered."),
          parent))
    , m_coupling(makeField(QStringLiteral("coupling"), tr("Coupling"),
          tr("<b>Coupling <i>K = J/T</i></b><br/>The strength with which neighbouring spins align; "
             "<i>K<sub>c</sub></i> = ½ ln(1 + √2) = 0.4407."),
          parent))
{
    m_temperature->setStepRange(row.minimum, row.maximum);
    m_slider->setAccessibleName(tr("Temperature, slider"));
    m_slider->setToolTip(m_temperature->toolTip());
    connect(m_slider, &MarkedSlider::numberMoved, this, [this](double number) { m_temperature->setValue(number); });
    connect(m_slider, &MarkedSlider::numberChosen, this, [this](double number) {
        if (number == m_value)
            return;
        setTemperature(number);
        emit edited();
    });
    m_reduced->setStepRange(reducedOf(row.minimum), reducedOf(row.maximum));
    m_coupling->setStepRange(inverse(row.maximum), inverse(row.minimum));
    connect(m_temperature, &NumberField::editingFinished, this, [this] {
        setTemperature(m_temperature->value());
        emit edited();
    });
    // A field that was only visited says what it has been told: another division would move the last digit.
    connect(m_reduced, &NumberField::editingFinished, this, [this] {
        if (m_reduced->value() == reducedOf(m_value))
            return;
        setTemperature(m_reduced->value() * nrg::kCriticalTemperature);
        emit edited();
    });
    connect(m_coupling, &NumberField::editingFinished, this, [this] {
        if (m_coupling->value() == inverse(m_value))
            return;
        setTemperature(inverse(m_coupling->value()));
        emit edited();
    });
    for (NumberField* const field : {m_temperature, m_reduced, m_coupling})
        connect(field, &NumberField::refused, this, &TemperatureEditor::refused);
}

void TemperatureEditor::setTemperature(double temperature)
{
    m_value = temperature;
    m_temperature->setValue(temperature);
    m_slider->setNumber(temperature);
    m_reduced->setValue(reducedOf(temperature));
    m_coupling->setValue(inverse(temperature));
}

double TemperatureEditor::temperature() const
{
    return m_temperature->value();
}

} // namespace nrg::gui
