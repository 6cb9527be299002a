#pragma once
// The control of one option.

#include <QLabel>
#include <QString>
#include <QWidget>

#include <functional>
#include <string>

#include "engine/core/options.h"

QT_BEGIN_NAMESPACE
class QComboBox;
QT_END_NAMESPACE

namespace nrg::gui {

class NumberField;

/// "Learning rate" and, where it has one, its symbol in italics; rich text.
QString labelText(const nrg::OptionRow& row);

/// Meaning, range, unit and when a change applies; rich text.
QString toolTipText(const nrg::OptionRow& row);

/// A switch, a choice or a field for a number, as the row asks for.
class ParameterEditor : public QWidget {
    Q_OBJECT

public:
    explicit ParameterEditor(const nrg::OptionRow& row, QWidget* parent = nullptr);
    ~ParameterEditor() override;

    const nrg::OptionRow& row() const { return m_row; }

    void setValue(const nrg::OptionValue& value);
    nrg::OptionValue value() const { return m_read(); }

    /// Of a choice: greys one value out and says why; an empty reason offers it again. Nothing on other controls.
    void setChoiceProblem(const std::string& choice, const QString& reason);

    /// Of a number: keys and wheel do not leave this range. Nothing on other controls.
    void setStepRange(double minimum, double maximum);

signals:
    void edited(); ///< by the user
    /// The user typed what is no number; a sentence says so.
    void refused(const QString& sentence);

private:
    void makeSwitch();
    void makeChoice();
    void makeNumber();
    void makeText();
    void take(QWidget* control);

    const nrg::OptionRow& m_row;
    QComboBox* m_choices = nullptr;  ///< where there are any
    NumberField* m_number = nullptr; ///< where it is one
    std::function<nrg::OptionValue()> m_read;
    std::function<void(const nrg::OptionValue&)> m_write;
};

} // namespace nrg::gui
