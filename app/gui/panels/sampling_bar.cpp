#include "app/gui/panels/sampling_bar.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

#include "app/gui/run/run_controller.h"
#include "app/gui/widgets/number_field.h"
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
    using Options = nrg::SamplingOptions;
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 4);
    layout->setSpacing(6);
    m_on->setObjectName(QStringLiteral("sampling"));
    m_on->setToolTip(tr("Runs chains on the newest model beside training, the target's reference, and diagnostics of "
                        "the flow"));
    m_on->installEventFilter(new ScrollGuard(m_on));
    layout->addWidget(m_on);
    addField(QStringLiteral("effort"), tr("effort"),
        tr("Share of one core's time that sampling takes while training runs; when training rests, sampling has all"),
        {.number = new NumberField(NumberField::Kind::Real, this),
            .minimum = 0.01,
            .maximum = 1,
            .set = [](Options& options, double value) { options.effort = value; },
            .get = [](const Options& options) { return options.effort; }});
    addField(QStringLiteral("chains"), tr("chains"), tr("Chains of every sampler; a change starts them afresh"),
        {.number = new NumberField(NumberField::Kind::Whole, this),
            .minimum = 1,
            .maximum = 4096,
            .set = [](Options& options, double value) { options.chains = static_cast<int>(value); },
            .get = [](const Options& options) { return static_cast<double>(options.chains); }});
    addField(QStringLiteral("latent-leapfrogs"), tr("leapfrogs: latent"),
        tr("Leapfrogs of a trajectory of latent HMC, n in t = n ε; a change starts its chains afresh"),
        {.number = new NumberField(NumberField::Kind::Whole, this),
            .minimum = 1,
            .maximum = 1000,
            .set = [](Options& options, double value) { options.latentLeapfrogs = static_cast<int>(value); },
            .get = [](const Options& options) { return static_cast<double>(options.latentLeapfrogs); }});
    addField(QStringLiteral("physical-leapfrogs"), tr("physical"),
        tr("Leapfrogs of a trajectory of physical HMC, n in t = n ε; a change starts its chains afresh"),
        {.number = new NumberField(NumberField::Kind::Whole, this),
            .minimum = 1,
            .maximum = 1000,
            .set = [](Options& options, double value) { options.physicalLeapfrogs = static_cast<int>(value); },
            .get = [](const Options& options) { return static_cast<double>(options.physicalLeapfrogs); }});
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

void SamplingBar::addField(const QString& name, const QString& text, const QString& help, Field field)
{
    auto* label = new QLabel(text, this);
    label->setBuddy(field.number);
    label->setContentsMargins(8, 0, 0, 0);
    const QString range = tr("From %1 to %2").arg(significantText(field.minimum, 4), significantText(field.maximum, 4));
    const QString toolTip
        = QStringLiteral("<p style='white-space:normal'><b>%1</b><br/>%2.<br/>%3</p>").arg(text, help, range);
    label->setToolTip(toolTip);
    field.number->setToolTip(toolTip);
    field.number->setObjectName(name);
    field.number->setAccessibleName(text);
    field.number->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    field.number->setMaximumWidth(field.number->sizeHint().width());
    field.number->installEventFilter(new ScrollGuard(field.number));
    connect(field.number, &NumberField::editingFinished, this, &SamplingBar::take);
    layout()->addWidget(label);
    layout()->addWidget(field.number);
    m_fields.push_back(field);
}

void SamplingBar::take()
{
    nrg::SamplingOptions options = m_run.sampling();
    options.on = m_on->isChecked();
    for (const Field& field : m_fields)
        field.set(options, std::clamp(field.number->value(), field.minimum, field.maximum));
    m_run.setSampling(options);
    showOptions();
}

void SamplingBar::showOptions()
{
    m_on->setChecked(m_run.sampling().on);
    for (const Field& field : m_fields)
        field.number->setValue(field.get(m_run.sampling()));
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
