#pragma once
// One option on the form: label, control and, where it is live, a mark; below, what is wrong with it.

#include <QColor>
#include <QObject>

#include <functional>
#include <string>
#include <vector>

#include "engine/core/options.h"

QT_BEGIN_NAMESPACE
class QGridLayout;
class QLabel;
class QWidget;
QT_END_NAMESPACE

namespace nrg::gui {

class ParameterEditor;
struct Theme;

class OptionLine : public QObject {
    Q_OBJECT

public:
    enum class Control {
        Usual,
        Temperature, ///< of the Ising model, in three forms
    };

    /// @param row   lives as long as the program
    /// @param form  parent of all widgets
    OptionLine(const nrg::OptionRow& row, Control control, QWidget& form);
    /// Takes its widgets off the form.
    ~OptionLine() override;

    const nrg::OptionRow& row() const { return m_row; }
    Control control() const { return m_control; }

    /// Puts everything into the rows from `line` on; returns the first that is free.
    int place(QGridLayout& grid, int line) const;
    /// In the order of the keyboard.
    std::vector<QWidget*> controls() const;

    void setValue(const nrg::OptionValue& value) { m_setValue(value); }
    /// See ParameterEditor.
    void setChoiceProblem(const std::string& choice, const QString& reason);
    /// Of a number: keys and wheel do not leave this range.
    void setStepRange(double minimum, double maximum);
    /// An empty text where nothing is wrong.
    void setProblem(const QString& text);
    bool hasProblem() const;
    /// The values shown are not those of the run.
    void setUnapplied(bool unapplied);
    void setVisible(bool visible);
    /// Shows other forms of the same value too, where there are any.
    void setExtended(bool extended);
    void applyTheme(const Theme& theme);

signals:
    void edited(const nrg::OptionValue& value); ///< by the user
    void refused(const QString& sentence);      ///< see ParameterEditor

private:
    struct Part {
        QLabel* label;
        QWidget* control;
        bool extra = false; ///< another form of the same value
        bool wide = false;  ///< over the whole width, without a label
    };

    void applyColors();
    Part& addPart(const QString& label, QWidget* control);
    void makeUsual();
    void makeTemperature();

    const nrg::OptionRow& m_row;
    Control m_control;
    QWidget& m_form;
    std::vector<Part> m_parts;
    QLabel* m_mark = nullptr; ///< where the option is live
    QLabel* m_problem;
    ParameterEditor* m_editor = nullptr; ///< of the usual control
    bool m_isVisible = true;
    bool m_isExtended = true;
    bool m_isUnapplied = false;
    QColor m_problemColor;
    std::function<void(const nrg::OptionValue&)> m_setValue;
};

/// The small text beside an option or a group that says when a change applies.
QLabel* makeMark(const QString& text, const QString& toolTip, QWidget& form);

} // namespace nrg::gui
