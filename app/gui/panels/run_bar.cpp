#include "app/gui/panels/run_bar.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <cmath>

#include "app/gui/widgets/icons.h"
#include "app/gui/widgets/scroll_guard.h"
#include "app/gui/widgets/text.h"
#include "app/gui/widgets/theme.h"
#include "engine/run/presets.h"

namespace nrg::gui {

RunBar::RunBar(QWidget* parent)
    : QWidget(parent)
    , m_preset(new QComboBox(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 8, 14, 8);
    layout->setSpacing(6);
    m_preset->setObjectName(QStringLiteral("preset"));
    m_preset->setAccessibleName(tr("Preset"));
    m_preset->setPlaceholderText(tr("Custom settings"));
    m_preset->setToolTip(tr("A named starting point. Choosing one starts another run."));
    // Space trains the preset that was just chosen; Alt and Down open the list.
    m_preset->installEventFilter(new ScrollGuard(m_preset, ScrollGuard::Space::OfWindow));
    for (const nrg::Preset& preset : nrg::presets()) {
        m_preset->addItem(QString::fromStdString(preset.title), QString::fromStdString(preset.id));
        m_preset->setItemData(m_preset->count() - 1, QString::fromStdString(preset.description), Qt::ToolTipRole);
    }
    layout->addWidget(m_preset);
    layout->addSpacing(6);
    m_train = addButton(QStringLiteral("train"), tr("Train"), tr("Train, or pause training (Space)"));
    m_step = addButton(QStringLiteral("step"), tr("Step"), tr("One update of the network, then pause (S)"));
    m_reset = addButton(QStringLiteral("reset"), tr("Reset"), tr("Back to step 0 with the same settings (Ctrl+R)"));
    layout->addStretch(1);
    m_steps = addFigure(tr("step"), tr("Updates of the network so far"), 7);
    m_time
        = addFigure(tr("elapsed"), tr("Training time, and the time left where the learning rate has a schedule"), 11);
    m_bound = addFigure(tr("bound F<sub>θ</sub>, nats"),
        tr("F<sub>θ</sub> = E[ln q(x) − ln π(x)] ≥ −ln Z, mean of the last 50 steps, in nats"), 8);
    m_gap = addFigure(tr("gap F<sub>θ</sub> + ln Z, nats"),
        tr("F<sub>θ</sub> + ln Z = KL(q || π/Z), mean of the last 50 steps, in nats"), 7);
    m_relative = addFigure(tr("relative error"), tr("gap / |ln Z|"), 7);
    connect(m_train, &QToolButton::clicked, this, &RunBar::trainClicked);
    connect(m_step, &QToolButton::clicked, this, &RunBar::stepClicked);
    connect(m_reset, &QToolButton::clicked, this, &RunBar::resetClicked);
    connect(m_preset, &QComboBox::activated, this,
        [this](int index) { emit presetChosen(m_preset->itemData(index).toString().toStdString()); });
    applyIcons();
}

QToolButton* RunBar::addButton(const QString& name, const QString& text, const QString& toolTip)
{
    auto* button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(toolTip);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setMinimumHeight(34);
    button->setIconSize({18, 18});
    button->installEventFilter(new ScrollGuard(button));
    layout()->addWidget(button);
    return button;
}

QLabel* RunBar::addFigure(const QString& caption, const QString& toolTip, int minimumCharacters)
{
    auto* figure = new QLabel(QStringLiteral("–"), this);
    QFont large = figure->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setWeight(QFont::DemiBold);
    figure->setFont(large);
    figure->setMinimumWidth(QFontMetrics(large).horizontalAdvance(QLatin1Char('0')) * minimumCharacters);
    auto* name = new QLabel(caption, this);
    name->setForegroundRole(QPalette::PlaceholderText);
    auto* box = new QWidget(this);
    box->setToolTip(toolTip);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(16, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(figure, 0, Qt::AlignRight);
    column->addWidget(name, 0, Qt::AlignRight);
    figure->setAlignment(Qt::AlignRight);
    layout()->addWidget(box);
    return figure;
}

void RunBar::setState(const RunBarState& state)
{
    const bool another = state.running != m_state.running;
    m_state = state;
    m_train->setText(state.pausing ? tr("Pausing") : state.running ? tr("Pause") : tr("Train"));
    m_train->setAccessibleName(m_train->text());
    m_train->setEnabled(!state.failed && !state.pausing);
    m_step->setEnabled(!state.failed && !state.pausing);
    if (another)
        applyIcons();
}

void RunBar::setSettings(const nrg::Settings& settings)
{
    int found = -1;
    for (const nrg::Preset& preset : nrg::presets()) {
        nrg::Settings candidate = preset.settings;
        candidate.training.threads = settings.training.threads;
        if (candidate == settings)
            found = m_preset->findData(QString::fromStdString(preset.id));
    }
    m_preset->setCurrentIndex(found);
}

void RunBar::show(const nrg::Snapshot& snapshot)
{
    const QString none = QStringLiteral("–");
    const nrg::TrainingFigures& figures = snapshot.figures;
    m_steps->setText(countText(snapshot.step));
    QString time = durationText(snapshot.seconds);
    if (m_state.lastStep && figures.secondsPerStep > 0) {
        const double left = static_cast<double>(*m_state.lastStep - snapshot.step) * figures.secondsPerStep;
        time += tr(" of %1").arg(durationText(snapshot.seconds + left));
    }
    m_time->setText(time);
    const bool known = snapshot.step > 0;
    m_bound->setText(known ? fixedText(figures.freeEnergy, 2) : none);
    m_gap->setText(known && figures.gap ? fixedText(*figures.gap, 2) : none);
    m_relative->setText(
        known && figures.relativeError ? tr("%1 %").arg(fixedText(100 * *figures.relativeError, 2)) : none);
}

void RunBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_train)
        applyIcons();
}

void RunBar::applyIcons()
{
    m_train->setIcon(makeIcon(m_state.running ? Pictogram::Pause : Pictogram::Train, palette()));
    m_step->setIcon(makeIcon(Pictogram::Step, palette()));
    m_reset->setIcon(makeIcon(Pictogram::Reset, palette()));
}

} // namespace nrg::gui
