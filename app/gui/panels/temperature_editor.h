#pragma once
// The Ising model's temperature in its three forms: T, T / T_c and the coupling K = J / T. Editing one moves the
// others.

#include <QObject>

#include "engine/core/options.h"

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace nrg::gui {

class MarkedSlider;
class NumberField;

class TemperatureEditor : public QObject {
    Q_OBJECT

public:
    /// The fields are children of `parent`; the form places them.
    TemperatureEditor(const nrg::OptionRow& row, QWidget* parent);

    NumberField* temperatureField() const { return m_temperature; }
    /// About the critical point; other temperatures are typed.
    MarkedSlider* slider() const { return m_slider; }
    NumberField* reducedField() const { return m_reduced; }
    NumberField* couplingField() const { return m_coupling; }

    void setTemperature(double temperature);
    double temperature() const;

signals:
    void edited();                         ///< by the user
    void refused(const QString& sentence); ///< see ParameterEditor

private:
    NumberField* m_temperature;
    MarkedSlider* m_slider;
    NumberField* m_reduced;
    NumberField* m_coupling;
    double m_value = 0; ///< as last shown
};

} // namespace nrg::gui
