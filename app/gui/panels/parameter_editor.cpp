#include "app/gui/panels/parameter_editor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

#include <utility>

#include "app/gui/widgets/number_field.h"
#include "app/gui/widgets/scroll_guard.h"
#include "app/gui/widgets/text.h"

namespace nrg::gui {

namespace {

bool isNumber(const nrg::ParameterRow& row)
{
    return std::holds_alternative<std::int64_t>(row.defaultValue) || std::holds_alternative<double>(row.defaultValue);
}

/// What 0 stands for, where it does not stand for itself.
QString zeroNote(const std::string& key)
{
    if (key == "threads")
        return ParameterEditor::tr("all cores");
    if (key == "depth")
        return ParameterEditor::tr("log₂ L");
    if (key == "clip-norm")
        return ParameterEditor::tr("off");
    if (key == "decay-steps")
        return ParameterEditor::tr("constant");
    return {};
}

} // namespace

QString labelText(const nrg::ParameterRow& row)
{
    QString text = richText(QString::fromStdString(row.label));
    if (!row.symbol.empty())
        text += QStringLiteral("&nbsp; <i>%1</i>").arg(richText(QString::fromStdString(row.symbol)));
    if (!row.unit.empty())
        text += QStringLiteral(" (%1)").arg(richText(QString::fromStdString(row.unit)));
    return text;
}

QString toolTipText(const nrg::ParameterRow& row)
{
    QStringList lines{QStringLiteral("<b>%1</b>").arg(labelText(row)), richText(QString::fromStdString(row.help))};
    if (isNumber(row) && row.choices.empty() && row.maximum > row.minimum) {
        const QString unit = richText(QString::fromStdString(row.unit));
        lines << ParameterEditor::tr("From %1 to %2 %3")
                     .arg(significantText(row.minimum, 6), significantText(row.maximum, 6), unit);
    }
    lines << (row.live ? ParameterEditor::tr("<i>Live: applies at the next step.</i>")
                       : ParameterEditor::tr("<i>Restarts: a change starts the run afresh.</i>"));
    lines.removeAll(QString());
    return QStringLiteral("<p style='white-space:normal'>%1</p>").arg(lines.join(QStringLiteral("<br/>")));
}

ParameterEditor::ParameterEditor(const nrg::ParameterRow& row, QWidget* parent)
    : QWidget(parent)
    , m_row(row)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    if (!row.choices.empty())
        makeChoice();
    else if (std::holds_alternative<bool>(row.defaultValue))
        makeSwitch();
    else if (isNumber(row))
        makeNumber();
    else
        makeText();
    setToolTip(toolTipText(row));
}

void ParameterEditor::take(QWidget* control)
{
    layout()->addWidget(control);
    setFocusProxy(control);
    control->setObjectName(QString::fromStdString(m_row.key));
    control->setAccessibleName(QString::fromStdString(m_row.label));
    control->setAccessibleDescription(QString::fromStdString(m_row.help));
    control->installEventFilter(new ScrollGuard(control));
}

void ParameterEditor::makeSwitch()
{
    auto* box = new QCheckBox(this);
    take(box);
    m_read = [box] { return nrg::ParameterValue(box->isChecked()); };
    m_write = [box](const nrg::ParameterValue& value) { box->setChecked(std::get<bool>(value)); };
    connect(box, &QCheckBox::clicked, this, &ParameterEditor::edited);
}

void ParameterEditor::makeChoice()
{
    auto* box = new QComboBox(this);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(15);
    for (const nrg::Choice& choice : m_row.choices)
        box->addItem(QString::fromStdString(choice.label), QString::fromStdString(choice.value));
    take(box);
    m_read = [this, box] {
        const std::string chosen = box->currentData().toString().toStdString();
        return nrg::parseValue(m_row, chosen);
    };
    m_write = [box](const nrg::ParameterValue& value) {
        box->setCurrentIndex(box->findData(QString::fromStdString(nrg::formatValue(value))));
    };
    connect(box, &QComboBox::activated, this, &ParameterEditor::edited);
}

void ParameterEditor::makeNumber()
{
    const bool whole = std::holds_alternative<std::int64_t>(m_row.defaultValue);
    auto* field = new NumberField(whole ? NumberField::Kind::Whole : NumberField::Kind::Real, this);
    field->setNote(0, zeroNote(m_row.key));
    take(field);
    m_read = [field, whole] {
        return whole ? nrg::ParameterValue(static_cast<std::int64_t>(field->value()))
                     : nrg::ParameterValue(field->value());
    };
    m_write = [field](const nrg::ParameterValue& value) {
        const auto* integer = std::get_if<std::int64_t>(&value);
        field->setValue(integer ? static_cast<double>(*integer) : std::get<double>(value));
    };
    connect(field, &NumberField::editingFinished, this, &ParameterEditor::edited);
}

void ParameterEditor::makeText()
{
    auto* field = new QLineEdit(this);
    take(field);
    m_read = [field] { return nrg::ParameterValue(field->text().toStdString()); };
    m_write = [field](const nrg::ParameterValue& value) {
        field->setText(QString::fromStdString(std::get<std::string>(value)));
    };
    connect(field, &QLineEdit::editingFinished, this, &ParameterEditor::edited);
}

void ParameterEditor::setValue(const nrg::ParameterValue& value)
{
    m_write(value);
}

} // namespace nrg::gui
