#include "app/gui/panels/sampling_bar.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolTip>

#include "app/gui/panels/parameter_editor.h"
#include "app/gui/run/run_controller.h"
#include "app/gui/widgets/scroll_guard.h"
#include "app/gui/widgets/text.h"
#include "app/gui/widgets/theme.h"

namespace nrg::gui {

SamplingBar::SamplingBar(RunController& run, QWidget* parent)
    : QWidget(parent)
    , m_run(run)
    , m_on(new QCheckBox(tr("Sample while training"), this))
    , m_live(new QLabel(tr("live"), this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 4);
    layout->setSpacing(6);
    m_on->setObjectName(QStringLiteral("sampling"));
    m_on->setToolTip(tr("Runs chains on the newest model beside training, the target's reference, and diagnostics of "
                        "the flow"));
    m_on->installEventFilter(new ScrollGuard(m_on));
    layout->addWidget(m_on);
    for (const nrg::MemberOption<nrg::SamplingOptions>& option : nrg::samplingOptions())
        addField(option);
    QFont small = m_live->font();
    small.setItalic(true);
    small.setPointSizeF(small.pointSizeF() * 0.9);
    m_live->setFont(small);
    m_live->setToolTip(tr("Applies at once, also while training"));
    layout->addWidget(m_live);
    layout->addStretch(1);
    connect(m_on, &QCheckBox::clicked, this, &SamplingBar::take);
    connect(&run, &RunController::samplingChanged, this, &SamplingBar::showOptions);
    showOptions();
    applyColors();
}

void SamplingBar::addField(const nrg::MemberOption<nrg::SamplingOptions>& option)
{
    auto* editor = new ParameterEditor(option.row, this);
    auto* label = new QLabel(engineText(option.row.label), this);
    label->setBuddy(editor);
    label->setContentsMargins(8, 0, 0, 0);
    label->setToolTip(editor->toolTip());
    editor->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    editor->setMaximumWidth(editor->sizeHint().width());
    connect(editor, &ParameterEditor::edited, this, &SamplingBar::take);
    connect(editor, &ParameterEditor::refused, editor, [editor](const QString& sentence) {
        QToolTip::showText(editor->mapToGlobal(editor->rect().bottomLeft()), sentence, editor);
    });
    layout()->addWidget(label);
    layout()->addWidget(editor);
    m_fields.push_back({&option, editor});
}

void SamplingBar::take()
{
    nrg::SamplingOptions options = m_run.sampling();
    options.on = m_on->isChecked();
    for (const Field& field : m_fields)
        field.option->set(options, nrg::nearestAdmissible(field.option->row, field.editor->value()));
    m_run.setSampling(options);
    showOptions();
}

void SamplingBar::showOptions()
{
    m_on->setChecked(m_run.sampling().on);
    for (const Field& field : m_fields)
        field.editor->setValue(field.option->get(m_run.sampling()));
}

void SamplingBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColors();
}

void SamplingBar::applyColors()
{
    QPalette colors = m_live->palette();
    colors.setColor(QPalette::WindowText, themeOf(palette()).live);
    m_live->setPalette(colors);
}

} // namespace nrg::gui
