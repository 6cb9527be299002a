#include "app/gui/panels/settings_panel.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QScrollBar>

#include <set>

#include "app/gui/panels/parameter_editor.h"
#include "app/gui/panels/temperature_editor.h"
#include "app/gui/widgets/number_field.h"
#include "app/gui/widgets/theme.h"

namespace nrg::gui {

namespace {

QString groupTitle(const std::string& group)
{
    if (group == "target")
        return SettingsPanel::tr("Target");
    if (group == "flow")
        return SettingsPanel::tr("Flow");
    if (group == "training")
        return SettingsPanel::tr("Training");
    return QString::fromStdString(group);
}

void setTextColor(QLabel& label, const QColor& color)
{
    QPalette palette = label.palette();
    palette.setColor(QPalette::WindowText, color);
    label.setPalette(palette);
}

} // namespace

SettingsPanel::SettingsPanel(QWidget* parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Settings"));
    auto* form = new QWidget;
    auto* grid = new QGridLayout(form);
    grid->setContentsMargins(14, 0, 10, 6);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(1, 1);
    std::set<std::string> done;
    for (const nrg::ParameterRow& row : nrg::parameterTable())
        if (done.insert(row.group).second)
            addGroup(row.group, *grid);
    grid->setRowStretch(grid->rowCount(), 1);
    setWidget(form);
    setMinimumWidth(form->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width());
    applyColors();
}

void SettingsPanel::addGroup(const std::string& group, QGridLayout& grid)
{
    auto* title = new QLabel(groupTitle(group));
    QFont font = title->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.1);
    title->setFont(font);
    title->setContentsMargins(0, 7, 0, 1);
    grid.addWidget(title, grid.rowCount(), 0, 1, 3);
    for (const nrg::ParameterRow& row : nrg::parameterTable())
        if (row.group == group) {
            if (row.key == "temperature")
                addTemperature(row, grid);
            else
                addRow(row, grid);
        }
}

void SettingsPanel::addRow(const nrg::ParameterRow& row, QGridLayout& grid)
{
    auto* editor = new ParameterEditor(row);
    m_editors.push_back(editor);
    addLine(labelText(row), editor, row, grid);
    addProblemLine(row.key, grid);
    connect(editor, &ParameterEditor::edited, this, [this, editor] { take(editor->row(), editor->value()); });
}

void SettingsPanel::addTemperature(const nrg::ParameterRow& row, QGridLayout& grid)
{
    m_temperature = new TemperatureEditor(row, this);
    addLine(labelText(row), m_temperature->temperatureField(), row, grid);
    addLine(tr("Relative&nbsp; <i>T/T<sub>c</sub></i>"), m_temperature->reducedField(), row, grid);
    addLine(tr("Coupling&nbsp; <i>K = J/T</i>"), m_temperature->couplingField(), row, grid);
    addProblemLine(row.key, grid);
    connect(m_temperature, &TemperatureEditor::edited, this,
        [this, &row] { take(row, nrg::ParameterValue(m_temperature->temperature())); });
}

void SettingsPanel::addLine(const QString& text, QWidget* control, const nrg::ParameterRow& row, QGridLayout& grid)
{
    auto* label = new QLabel(text);
    label->setBuddy(control);
    label->setToolTip(control->toolTip());
    auto* tag = new QLabel(row.live ? tr("live") : tr("restarts"));
    tag->setToolTip(row.live ? tr("Applies at the next step and leaves a mark on the curve.")
                             : tr("A change starts the run afresh; you are asked before steps are lost."));
    QFont small = tag->font();
    small.setItalic(true);
    small.setPointSizeF(small.pointSizeF() * 0.9);
    tag->setFont(small);
    (row.live ? m_liveTags : m_restartTags).push_back(tag);
    const int line = grid.rowCount();
    grid.addWidget(label, line, 0);
    grid.addWidget(control, line, 1);
    grid.addWidget(tag, line, 2);
}

void SettingsPanel::addProblemLine(const std::string& key, QGridLayout& grid)
{
    auto* problem = new QLabel;
    problem->setWordWrap(true);
    problem->setObjectName(QString::fromStdString(key + "-problem"));
    problem->hide();
    grid.addWidget(problem, grid.rowCount(), 0, 1, 3);
    m_problems[key] = problem;
}

void SettingsPanel::take(const nrg::ParameterRow& row, const nrg::ParameterValue& value)
{
    if (row.get(m_draft) == value)
        return;
    row.set(m_draft, value);
    const auto problems = nrg::validate(m_draft);
    showProblems(problems);
    if (!problems.empty())
        return;
    const nrg::Settings draft = m_draft; // what is told next may put another in its place
    emit drafted(draft);
    emit edited(draft);
}

void SettingsPanel::setSettings(const nrg::Settings& settings)
{
    m_draft = settings;
    for (ParameterEditor* editor : m_editors)
        editor->setValue(editor->row().get(settings));
    m_temperature->setTemperature(settings.target.options.number("temperature"));
    showProblems({});
    emit drafted(settings);
}

void SettingsPanel::focusFirst()
{
    if (!m_editors.empty())
        m_editors.front()->setFocus();
}

void SettingsPanel::showProblems(const std::vector<nrg::Problem>& problems)
{
    for (const auto& [key, label] : m_problems) {
        QStringList sentences;
        for (const nrg::Problem& problem : problems)
            if (problem.field == key)
                sentences << QString::fromStdString(problem.message);
        label->setText(sentences.join(QLatin1Char(' ')));
        label->setVisible(!sentences.isEmpty());
    }
}

void SettingsPanel::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColors();
}

void SettingsPanel::applyColors()
{
    const Theme theme = themeOf(palette());
    for (QLabel* label : m_restartTags)
        setTextColor(*label, theme.muted);
    for (QLabel* label : m_liveTags)
        setTextColor(*label, theme.live);
    for (const auto& [key, label] : m_problems)
        setTextColor(*label, theme.problem);
}

} // namespace nrg::gui
