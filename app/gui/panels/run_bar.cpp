#include "app/gui/panels/run_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>
#include <cmath>

#include "app/gui/panels/preset_box.h"
#include "app/gui/widgets/icons.h"
#include "app/gui/widgets/scroll_guard.h"
#include "app/gui/widgets/text.h"
#include "app/gui/widgets/theme.h"

namespace nrg::gui {

namespace {

constexpr int kControlHeight = 32;
constexpr int kPresetWidth = 190; ///< at most, pixels
constexpr int kDigits = 4;        ///< of a headline

/// A gap as a share of the exact value.
QString shareText(double share)
{
    return RunBar::tr("%1 %").arg(significantText(100 * share, std::abs(share) < 0.001 ? 2 : 3));
}

} // namespace

RunBar::RunBar(QWidget* parent)
    : QWidget(parent)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 12, 8);
    layout->setSpacing(5);
    m_train = addButton(QStringLiteral("train"), tr("Train"), tr("Train, or pause training (Space)"));
    m_step = addButton(QStringLiteral("step"), tr("Step"), tr("One update of the network, then pause (S)"));
    m_slow = addButton(
        QStringLiteral("slow"), tr("Slow"), tr("One update in five stages, each explained; Space goes on (Shift+S)"));
    m_slow->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_reset = addButton(QStringLiteral("reset"), tr("Reset"), tr("Back to step 0 with the same settings (Ctrl+R)"));
    m_reset->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_preset = new PresetBox(this);
    m_preset->setMinimumHeight(kControlHeight);
    m_preset->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_preset->setMinimumContentsLength(4);
    m_preset->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_preset->setMaximumWidth(kPresetWidth);
    layout->addWidget(m_preset, 1);
    m_name = new QLabel(this);
    m_name->setFont(typeOf(font(), TypeSize::Title));
    m_name->hide();
    layout->addWidget(m_name);
    layout->addStretch(1);
    m_steps = addFigure(tr("Updates of the network so far, training time, and the time left where the learning rate "
                           "has a schedule"),
        6);
    m_bound
        = addFigure(tr("F<sub>θ</sub> = E[ln q(x) − ln π(x)] ≥ −ln Z, mean of the last steps, at most 50, in nats"), 6);
    m_gap = addFigure(tr("(F<sub>θ</sub> + ln Z) / |ln Z|, with F<sub>θ</sub> + ln Z = KL(q || π/Z), mean of the last "
                         "steps, at most 50"),
        6);
    connect(m_train, &QToolButton::clicked, this, &RunBar::trainClicked);
    connect(m_step, &QToolButton::clicked, this, &RunBar::stepClicked);
    connect(m_slow, &QToolButton::clicked, this, &RunBar::slowClicked);
    connect(m_reset, &QToolButton::clicked, this, &RunBar::resetClicked);
    connect(m_preset, &PresetBox::presetChosen, this, &RunBar::presetChosen);
    connect(m_preset, &PresetBox::shippedChosen, this, &RunBar::shippedChosen);
    applyIcons();
    applyType();
}

void RunBar::addDepth(QWidget& depth)
{
    m_depth = &depth;
    auto* const row = static_cast<QHBoxLayout*>(layout());
    row->insertWidget(row->indexOf(m_preset) + 1, &depth);
    applyIcons();
}

void RunBar::setLecture(bool lecture)
{
    m_lecture = lecture;
    for (QWidget* const control : std::initializer_list<QWidget*>{m_train, m_step, m_slow, m_reset, m_preset, m_depth})
        if (control)
            control->setVisible(!lecture && !(m_compact && (control == m_slow || control == m_reset)));
    m_name->setVisible(lecture);
}

void RunBar::setCompact(bool compact)
{
    m_compact = compact;
    setLecture(m_lecture);
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
    button->setMinimumHeight(kControlHeight);
    button->setIconSize({16, 16});
    button->installEventFilter(new ScrollGuard(button));
    layout()->addWidget(button);
    return button;
}

RunBar::Figure RunBar::addFigure(const QString& toolTip, int characters)
{
    auto* value = new QLabel(QStringLiteral("–"), this);
    auto* caption = new QLabel(this);
    caption->setForegroundRole(QPalette::PlaceholderText);
    auto* box = new QWidget(this);
    box->setToolTip(toolTip);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(8, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(value, 0, Qt::AlignRight);
    column->addWidget(caption, 0, Qt::AlignRight);
    value->setAlignment(Qt::AlignRight);
    layout()->addWidget(box);
    return {value, caption, characters};
}

void RunBar::applyType()
{
    const QFont large = typeOf(font(), TypeSize::Headline);
    for (const Figure& figure : {m_steps, m_bound, m_gap}) {
        figure.value->setFont(large);
        figure.value->setMinimumWidth(QFontMetrics(large).horizontalAdvance(QLatin1Char('0')) * figure.characters);
    }
    m_name->setFont(typeOf(font(), TypeSize::Title));
    // Of one width, so that nothing moves when Train becomes Pause.
    const QFontMetrics metrics(font());
    int most = 0;
    for (const QString& text : {tr("Train"), tr("Pause"), tr("Pausing")})
        most = std::max(most, metrics.horizontalAdvance(text));
    m_train->setFixedWidth(most + 44);
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

void RunBar::setSettings(const nrg::Settings& settings, const std::string& shipped)
{
    m_preset->setSettings(settings, shipped);
    m_name->setText(
        m_preset->currentIndex() >= 0 ? m_preset->currentText() : tr("%1 × %1 sites").arg(settings.lattice));
}

void RunBar::show(const nrg::Snapshot& snapshot)
{
    const QString none = QStringLiteral("–");
    const nrg::TrainingFigures& figures = snapshot.figures;
    m_steps.value->setText(countText(snapshot.step));
    QString time = durationText(snapshot.seconds);
    if (m_state.lastStep && figures.secondsPerStep > 0) {
        const double left = static_cast<double>(*m_state.lastStep - snapshot.step) * figures.secondsPerStep;
        time += tr(" of %1").arg(durationText(snapshot.seconds + left));
    }
    m_steps.caption->setText(tr("step, %1").arg(time));
    const bool known = snapshot.step > 0;
    m_bound.value->setText(known ? significantText(figures.freeEnergy, kDigits) : none);
    m_bound.caption->setText(tr("free energy, nats"));
    m_gap.value->setText(known && figures.relativeError ? shareText(*figures.relativeError) : none);
    m_gap.caption->setText(known && figures.gap ? tr("to exact, %1 nats").arg(significantText(*figures.gap, 3))
            : snapshot.minusLogZ                ? tr("to exact")
                                                : tr("no exact value"));
}

void RunBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_name)
        applyIcons();
    if (event->type() == QEvent::FontChange && m_gap.value)
        applyType();
}

void RunBar::applyIcons()
{
    const Theme theme = themeOf(palette());
    QPalette onAccent = palette();
    const QColor ink = theme.dark ? QColor(0x121417) : QColor(Qt::white);
    onAccent.setColor(QPalette::Active, QPalette::ButtonText, ink);
    m_train->setIcon(makeIcon(m_state.running ? Pictogram::Pause : Pictogram::Train, onAccent));
    m_step->setIcon(makeIcon(Pictogram::Step, palette()));
    m_reset->setIcon(makeIcon(Pictogram::Reset, palette()));
    const QString frame = QStringLiteral("border: 1px solid %1; border-radius: 4px;").arg(theme.ghost.name());
    const QString focus = QStringLiteral("border: 2px solid %1;").arg(theme.accent.name());
    const QString plain
        = QStringLiteral("QToolButton { %1 background: %2; color: %3; padding: 2px 7px; } "
                         "QToolButton:focus { %4 } QToolButton:hover { background: %5; } "
                         "QToolButton:disabled { color: %6; }")
              .arg(frame, theme.surface.name(), theme.text.name(), focus, theme.stageEven.name(), theme.wire.name());
    for (QToolButton* const button : {m_step, m_slow, m_reset})
        button->setStyleSheet(plain);
    m_train->setStyleSheet(
        QStringLiteral("QToolButton { border: 0; border-radius: 4px; background: %1; color: %2; font-weight: 600; } "
                       "QToolButton:focus { border: 2px solid %3; } QToolButton:disabled { background: %4; }")
            .arg(theme.accent.name(), ink.name(), theme.text.name(), theme.ghost.name()));
    if (m_depth)
        m_depth->setStyleSheet(
            QStringLiteral("QTabBar::tab { %1 border-radius: 0; background: %2; color: %3; padding: 7px 9px; } "
                           "QTabBar::tab:selected { background: %4; color: %5; border: 1px solid %5; } "
                           "QTabBar::tab:!selected:hover { background: %6; } "
                           "QTabBar:focus { border: 1px solid %5; }")
                .arg(frame, theme.surface.name(), theme.text.name(), theme.accentGround.name(), theme.accent.name(),
                    theme.stageEven.name()));
}

} // namespace nrg::gui
