#include "app/gui/panels/option_line.h"

#include <QGridLayout>
#include <QLabel>

#include "app/gui/panels/parameter_editor.h"
#include "app/gui/panels/temperature_editor.h"
#include "app/gui/widgets/marked_slider.h"
#include "app/gui/widgets/number_field.h"
#include "app/gui/widgets/theme.h"

namespace nrg::gui {

namespace {

constexpr int kControlWidth = 92; ///< pixels, enough for seven digits; more where there is room

void setTextColor(QLabel& label, const QColor& color)
{
    QPalette palette = label.palette();
    palette.setColor(QPalette::WindowText, color);
    label.setPalette(palette);
}

} // namespace

QLabel* makeMark(const QString& text, const QString& toolTip, QWidget& form)
{
    auto* mark = new QLabel(text, &form);
    mark->setToolTip(toolTip);
    QFont small = mark->font();
    small.setItalic(true);
    small.setPointSizeF(small.pointSizeF() * 0.9);
    mark->setFont(small);
    return mark;
}

OptionLine::OptionLine(const nrg::OptionRow& row, Control control, QWidget& form)
    : QObject(&form)
    , m_row(row)
    , m_control(control)
    , m_form(form)
    , m_problem(new QLabel(&form))
{
    if (row.live)
        m_mark = makeMark(tr("live"), tr("Applies at the next step."), form);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(QString::fromStdString(row.key + "-problem"));
    m_problem->hide();
    if (control == Control::Temperature)
        makeTemperature();
    else
        makeUsual();
}

OptionLine::~OptionLine()
{
    blockSignals(true); // a field that loses the focus as it goes would still report its text
    for (const Part& part : m_parts) {
        delete part.label;
        delete part.control;
    }
    delete m_mark;
    delete m_problem;
}

void OptionLine::makeUsual()
{
    auto* editor = new ParameterEditor(m_row, &m_form);
    addPart(labelText(m_row), editor);
    m_editor = editor;
    m_setValue = [editor](const nrg::OptionValue& value) { editor->setValue(value); };
    connect(editor, &ParameterEditor::edited, this, [this, editor] { emit edited(editor->value()); });
    connect(editor, &ParameterEditor::refused, this, &OptionLine::refused);
}

void OptionLine::setChoiceProblem(const std::string& choice, const QString& reason)
{
    if (m_editor)
        m_editor->setChoiceProblem(choice, reason);
}

void OptionLine::setStepRange(double minimum, double maximum)
{
    if (m_editor)
        m_editor->setStepRange(minimum, maximum);
}

void OptionLine::makeTemperature()
{
    auto* editor = new TemperatureEditor(m_row, &m_form);
    editor->setParent(this);
    addPart(labelText(m_row), editor->temperatureField());
    addPart({}, editor->slider()).wide = true;
    addPart(tr("Relative&nbsp; <i>T/T<sub>c</sub></i>"), editor->reducedField()).extra = true;
    addPart(tr("Coupling&nbsp; <i>K = J/T</i>"), editor->couplingField()).extra = true;
    m_setValue = [editor](const nrg::OptionValue& value) { editor->setTemperature(std::get<double>(value)); };
    connect(editor, &TemperatureEditor::edited, this,
        [this, editor] { emit edited(nrg::OptionValue(editor->temperature())); });
    connect(editor, &TemperatureEditor::refused, this, &OptionLine::refused);
}

OptionLine::Part& OptionLine::addPart(const QString& label, QWidget* control)
{
    auto* name = new QLabel(label, &m_form);
    name->setBuddy(control);
    control->setMinimumWidth(kControlWidth);
    control->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    name->setToolTip(control->toolTip());
    return m_parts.emplace_back(Part{name, control});
}

int OptionLine::place(QGridLayout& grid, int line) const
{
    for (const Part& part : m_parts) {
        grid.addWidget(part.label, line, 0);
        grid.addWidget(part.control, line, part.wide ? 0 : 1, 1, part.wide ? 3 : 1);
        if (m_mark && &part == &m_parts.front())
            grid.addWidget(m_mark, line, 2);
        ++line;
    }
    grid.addWidget(m_problem, line, 0, 1, 3);
    return line + 1;
}

std::vector<QWidget*> OptionLine::controls() const
{
    std::vector<QWidget*> controls;
    for (const Part& part : m_parts)
        controls.push_back(part.control);
    return controls;
}

void OptionLine::setProblem(const QString& text)
{
    m_problem->setText(text);
    m_problem->setVisible(m_isVisible && hasProblem());
}

bool OptionLine::hasProblem() const
{
    return !m_problem->text().isEmpty();
}

void OptionLine::setUnapplied(bool unapplied)
{
    m_isUnapplied = unapplied;
    applyColors();
}

void OptionLine::setVisible(bool visible)
{
    m_isVisible = visible;
    for (const Part& part : m_parts) {
        const bool shown = visible && (m_isExtended || !part.extra);
        part.label->setVisible(shown && !part.wide);
        part.control->setVisible(shown);
    }
    if (m_mark)
        m_mark->setVisible(visible);
    m_problem->setVisible(visible && hasProblem());
}

void OptionLine::setExtended(bool extended)
{
    m_isExtended = extended;
    setVisible(m_isVisible);
}

void OptionLine::applyTheme(const Theme& theme)
{
    if (m_mark)
        setTextColor(*m_mark, theme.live);
    m_problemColor = theme.problem;
    setTextColor(*m_problem, theme.problem);
    applyColors();
}

void OptionLine::applyColors()
{
    for (const Part& part : m_parts) {
        QPalette colors;
        if (m_isUnapplied && m_problemColor.isValid())
            for (const QPalette::ColorRole role : {QPalette::Text, QPalette::ButtonText, QPalette::WindowText})
                colors.setColor(role, m_problemColor);
        part.control->setPalette(colors);
    }
}

} // namespace nrg::gui
