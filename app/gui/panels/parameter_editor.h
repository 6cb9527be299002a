#pragma once
// The control of one row of the parameter table.

#include <QLabel>
#include <QString>
#include <QWidget>

#include <functional>

#include "engine/run/settings.h"

namespace nrg::gui {

/// "Learning rate" and, where it has one, its symbol in italics; rich text.
QString labelText(const nrg::ParameterRow& row);

/// Meaning, range, unit and when a change applies; rich text.
QString toolTipText(const nrg::ParameterRow& row);

/// A switch, a choice or a field for a number, as the row asks for.
class ParameterEditor : public QWidget {
    Q_OBJECT

public:
    explicit ParameterEditor(const nrg::ParameterRow& row, QWidget* parent = nullptr);

    const nrg::ParameterRow& row() const { return m_row; }

    void setValue(const nrg::ParameterValue& value);
    nrg::ParameterValue value() const { return m_read(); }

signals:
    void edited(); ///< by the user

private:
    void makeSwitch();
    void makeChoice();
    void makeNumber();
    void makeText();
    void take(QWidget* control);

    const nrg::ParameterRow& m_row;
    std::function<nrg::ParameterValue()> m_read;
    std::function<void(const nrg::ParameterValue&)> m_write;
};

} // namespace nrg::gui
