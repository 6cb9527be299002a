#include "app/gui/views/stage_player.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>
#include <cmath>

#include "app/gui/widgets/icons.h"
#include "app/gui/widgets/scroll_guard.h"

namespace nrg::gui {

namespace {

constexpr int kTickMs = 33;
constexpr double kScalesPerSecond = 1.0;
constexpr double kSlowScalesPerSecond = 0.25;

double visibility(double amount)
{
    return std::clamp(amount, 0.0, 1.0);
}

} // namespace

StagePlayer::StagePlayer(QWidget* parent)
    : QWidget(parent)
    , m_direction(new QComboBox(this))
    , m_play(new QToolButton(this))
    , m_step(new QToolButton(this))
    , m_slow(new QCheckBox(tr("slow"), this))
    , m_new(new QToolButton(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    for (QWidget* control : std::initializer_list<QWidget*>{m_direction, m_play, m_step, m_slow, m_new})
        row->addWidget(control);
    m_direction->addItem(tr("coarse-grain"));
    m_direction->addItem(tr("generate"));
    m_direction->setAccessibleName(tr("Direction"));
    m_direction->setToolTip(
        tr("<p>Coarse-grain: up the RG, <i>z</i> = <i>g</i><sup>−1</sup>(<i>x</i>), each scale keeps "
           "a quarter of the variables. Generate: down again, <i>x</i> = <i>g</i>(<i>z</i>), each "
           "scale adds its latents.</p>"));
    m_direction->installEventFilter(new ScrollGuard(m_direction));
    connect(m_direction, &QComboBox::currentIndexChanged, this, [this] {
        m_position = m_target = m_scales;
        stop();
    });
    m_play->setToolTip(tr("Play scale by scale, or pause"));
    m_play->setAccessibleName(tr("Play"));
    m_step->setToolTip(tr("One scale on"));
    m_step->setAccessibleName(tr("One scale"));
    m_slow->setToolTip(tr("Four seconds a scale instead of one"));
    m_new->setText(tr("New"));
    m_new->setAccessibleName(tr("New configuration"));
    connect(m_play, &QToolButton::clicked, this, &StagePlayer::play);
    connect(m_step, &QToolButton::clicked, this, &StagePlayer::step);
    connect(m_new, &QToolButton::clicked, this, &StagePlayer::newRequested);
    m_timer.setInterval(kTickMs);
    connect(&m_timer, &QTimer::timeout, this, &StagePlayer::tick);
    applyIcons();
}

void StagePlayer::setScales(int scales)
{
    if (scales == m_scales)
        return;
    m_scales = scales;
    m_position = scales;
    stop();
}

bool StagePlayer::isUpwards() const
{
    return m_direction->currentIndex() == 0;
}

double StagePlayer::fieldOpacity(int scale) const
{
    const double done = isUpwards() ? m_position : m_scales - m_position; // scales above the field in hand
    return rests() ? 1 : visibility(isUpwards() ? done - scale + 1 : scale + 1 - done);
}

double StagePlayer::latentOpacity(int scale) const
{
    const double done = isUpwards() ? m_position : m_scales - m_position;
    return rests() ? 1 : visibility(isUpwards() ? done - scale : scale + 2 - done);
}

int StagePlayer::scale() const
{
    const double done = isUpwards() ? m_position : m_scales - m_position;
    return std::clamp(static_cast<int>(isUpwards() ? std::floor(done) : std::ceil(done) - 1), 0, m_scales - 1);
}

void StagePlayer::play()
{
    m_speed = 0;
    if (m_timer.isActive())
        stop();
    else
        goTo(m_scales);
}

void StagePlayer::step()
{
    m_speed = 0;
    goTo(rests() ? 1 : std::min<double>(std::floor(m_position + 1e-6) + 1, m_scales));
}

void StagePlayer::generate(double scalesPerSecond)
{
    m_direction->setCurrentIndex(1);
    m_position = m_scales;
    goTo(m_scales);
    m_speed = scalesPerSecond;
}

void StagePlayer::goTo(double target)
{
    if (m_scales == 0)
        return;
    if (rests())
        m_position = 0;
    m_target = target;
    m_timer.start();
    applyIcons();
    emit moved();
}

void StagePlayer::stop()
{
    m_timer.stop();
    m_target = m_position;
    applyIcons();
    emit moved();
}

void StagePlayer::finish()
{
    m_position = m_scales;
    stop();
}

void StagePlayer::tick()
{
    const double speed = m_speed > 0 ? m_speed : m_slow->isChecked() ? kSlowScalesPerSecond : kScalesPerSecond;
    m_position = std::min(m_target, m_position + speed * kTickMs / 1000.0);
    if (m_position >= m_target)
        stop();
    else
        emit moved();
}

void StagePlayer::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyIcons();
}

void StagePlayer::applyIcons()
{
    m_play->setIcon(makeIcon(m_timer.isActive() ? Pictogram::Pause : Pictogram::Train, palette()));
    m_step->setIcon(makeIcon(Pictogram::Step, palette()));
}

} // namespace nrg::gui
