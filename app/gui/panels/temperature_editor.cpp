#include "app/gui/panels/temperature_editor.h"

#include "app/gui/panels/parameter_editor.h"
#include "app/gui/widgets/number_field.h"
#include "app/gui/widgets/scroll_guard.h"
#include "engine/targets/dual_ising/exact_ising.h"

namespace nrg::gui {

namespace {

NumberField* makeField(const QString& name, const QString& accessibleName, const QString& toolTip, QWidget* parent)
{
    auto* field = new NumberField(NumberField::Kind::Real, parent);
    field->setObjectName(name);
    field->setAccessibleName(accessibleName);
    field->setToolTip(toolTip);
    field->installEventFilter(new ScrollGuard(field));
    return field;
}

} // namespace

TemperatureEditor::TemperatureEditor(const nrg::OptionRow& row, QWidget* parent)
    : QObject(parent)
    , m_temperature(
          makeField(QStringLiteral("temperature"), QString::fromStdString(row.label), toolTipText(row), parent))
    , m_reduced(makeField(QStringLiteral("reduced-temperature"), tr("Reduced temperature"),
          tr("<b>Reduced temperature <i>T/T<sub>c</sub></i></b><br/>1 at the critical point, "
             "<i>T<sub>c</sub></i> = 2 / ln(1 + √2) = 2.269 J/k<sub>B</sub>; above it the spins are disordered."),
          parent))
    , m_coupling(makeField(QStringLiteral("coupling"), tr("Coupling"),
          tr("<b>Coupling <i>K = J/T</i></b><br/>The strength with which neighbouring spins align; "
             "<i>K<sub>c</sub></i> = ½ ln(1 + √2) = 0.4407."),
          parent))
{
    connect(m_temperature, &NumberField::editingFinished, this, [this] {
        setTemperature(m_temperature->value());
        emit edited();
    });
    connect(m_reduced, &NumberField::editingFinished, this, [this] {
        setTemperature(m_reduced->value() * nrg::kCriticalTemperature);
        emit edited();
    });
    connect(m_coupling, &NumberField::editingFinished, this, [this] {
        setTemperature(m_coupling->value() != 0 ? 1 / m_coupling->value() : 0);
        emit edited();
    });
}

void TemperatureEditor::setTemperature(double temperature)
{
    m_temperature->setValue(temperature);
    m_reduced->setValue(temperature / nrg::kCriticalTemperature);
    m_coupling->setValue(temperature != 0 ? 1 / temperature : 0);
}

double TemperatureEditor::temperature() const
{
    return m_temperature->value();
}

} // namespace nrg::gui
