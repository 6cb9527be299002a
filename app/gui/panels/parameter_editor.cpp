#include "app/gui/panels/parameter_editor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStandardItemModel>

#include <utility>

#include "app/gui/widgets/number_field.h"
#include "app/gui/widgets/scroll_guard.h"
#include "app/gui/widgets/text.h"

namespace nrg::gui {

QString labelText(const nrg::OptionRow& row)
{
    QString text = richText(engineText(row.label));
    if (!row.symbol.empty())
        text += QStringLiteral("&nbsp; <i>%1</i>").arg(richText(engineText(row.symbol)));
    if (!row.unit.empty())
        text += QStringLiteral(" (%1)").arg(richText(engineText(row.unit)));
    return text;
}

QString toolTipText(const nrg::OptionRow& row)
{
    QStringList lines{QStringLiteral("<b>%1</b>").arg(labelText(row)), richText(engineText(row.help))};
    if (row.isNumber() && row.choices.empty() && row.maximum > row.minimum) {
        const QString unit = richText(engineText(row.unit));
        lines << ParameterEditor::tr("From %1 to %2 %3")
                     .arg(significantText(row.minimum, 6), significantText(row.maximum, 6), unit);
    }
    lines << (row.live ? ParameterEditor::tr("<i>Live: applies at the next step.</i>")
                       : ParameterEditor::tr("<i>Restarts: a change begins a new run.</i>"));
    lines.removeAll(QString());
    return QStringLiteral("<p style='white-space:normal'>%1</p>").arg(lines.join(QStringLiteral("<br/>")));
}

ParameterEditor::ParameterEditor(const nrg::OptionRow& row, QWidget* parent)
    : QWidget(parent)
    , m_row(row)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    if (!row.choices.empty())
        makeChoice();
    else if (row.isFlag())
        makeSwitch();
    else if (row.isNumber())
        makeNumber();
    else
        makeText();
    setToolTip(toolTipText(row));
}

ParameterEditor::~ParameterEditor()
{
    if (focusProxy())
        focusProxy()->disconnect(this); // it loses the focus while this is destroyed, and would tell of an edit
}

void ParameterEditor::take(QWidget* control)
{
    layout()->addWidget(control);
    setFocusProxy(control);
    setFocusPolicy(control->focusPolicy()); // Qt leaves widgets without one where they are in the order of tabs
    control->setObjectName(QString::fromStdString(m_row.key));
    control->setAccessibleName(engineText(m_row.label));
    control->setAccessibleDescription(engineText(m_row.help));
    control->installEventFilter(new ScrollGuard(control));
}

void ParameterEditor::makeSwitch()
{
    auto* box = new QCheckBox(this);
    take(box);
    m_read = [box] { return nrg::OptionValue(box->isChecked()); };
    m_write = [box](const nrg::OptionValue& value) { box->setChecked(std::get<bool>(value)); };
    connect(box, &QCheckBox::clicked, this, &ParameterEditor::edited);
}

void ParameterEditor::makeChoice()
{
    auto* box = new QComboBox(this);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(15);
    for (const nrg::Choice& choice : m_row.choices)
        box->addItem(engineText(choice.label), QString::fromStdString(choice.value));
    take(box);
    m_choices = box;
    m_read = [this, box] {
        const std::string chosen = box->currentData().toString().toStdString();
        return nrg::parseValue(m_row, chosen);
    };
    m_write = [box](const nrg::OptionValue& value) {
        box->setCurrentIndex(box->findData(QString::fromStdString(nrg::formatValue(value))));
    };
    connect(box, &QComboBox::activated, this, &ParameterEditor::edited);
}

void ParameterEditor::setChoiceProblem(const std::string& choice, const QString& reason)
{
    auto* const model = m_choices ? qobject_cast<QStandardItemModel*>(m_choices->model()) : nullptr;
    QStandardItem* const item = model ? model->item(m_choices->findData(QString::fromStdString(choice))) : nullptr;
    if (!item)
        return;
    item->setEnabled(reason.isEmpty());
    item->setToolTip(reason);
}

void ParameterEditor::makeNumber()
{
    const bool whole = m_row.isWhole();
    auto* field = new NumberField(whole ? NumberField::Kind::Whole : NumberField::Kind::Real, this);
    m_number = field;
    field->setNote(0, engineText(m_row.zeroMeans));
    take(field);
    m_read = [field, whole] {
        return whole ? nrg::OptionValue(static_cast<std::int64_t>(field->value())) : nrg::OptionValue(field->value());
    };
    m_write = [field](const nrg::OptionValue& value) {
        const auto* integer = std::get_if<std::int64_t>(&value);
        field->setValue(integer ? static_cast<double>(*integer) : std::get<double>(value));
    };
    field->setStepRange(m_row.minimum, m_row.maximum);
    connect(field, &NumberField::editingFinished, this, &ParameterEditor::edited);
    connect(field, &NumberField::refused, this, &ParameterEditor::refused);
}

void ParameterEditor::setStepRange(double minimum, double maximum)
{
    if (m_number)
        m_number->setStepRange(minimum, maximum);
}

void ParameterEditor::makeText()
{
    auto* field = new QLineEdit(this);
    take(field);
    m_read = [field] { return nrg::OptionValue(field->text().toStdString()); };
    m_write = [field](const nrg::OptionValue& value) {
        field->setText(QString::fromStdString(std::get<std::string>(value)));
    };
    connect(field, &QLineEdit::editingFinished, this, &ParameterEditor::edited);
}

void ParameterEditor::setValue(const nrg::OptionValue& value)
{
    m_write(value);
}

} // namespace nrg::gui
