#include "app/gui/panels/step_progress.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>

#include <algorithm>

#include "app/gui/widgets/text.h"
#include "engine/session/snapshot.h"

namespace nrg::gui {

namespace {

constexpr double kLeastSeconds = 1;
constexpr int kWhole = 100;

} // namespace

StepProgress::StepProgress(QWidget* parent)
    : QWidget(parent)
    , m_bar(new QProgressBar(this))
    , m_label(new QLabel(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_bar);
    layout->addWidget(m_label);
    m_bar->setRange(0, kWhole);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(120, 8);
    m_bar->setAccessibleName(tr("Progress of the step"));
    hide();
}

QString StepProgress::text() const
{
    return m_label->text();
}

void StepProgress::show(const nrg::Snapshot& snapshot, double expected)
{
    const bool isRunning = snapshot.state == nrg::RunState::Running;
    if (snapshot.step != m_step || isRunning != m_isRunning)
        m_timer.start();
    m_step = snapshot.step;
    m_isRunning = isRunning;
    m_label->clear();
    if (isRunning && snapshot.growth.lattice > 0) { // the status line says of what
        m_bar->setValue(static_cast<int>(kWhole * snapshot.growth.share));
        m_bar->setVisible(true);
        setVisible(true);
        return;
    }
    const double elapsed = static_cast<double>(m_timer.elapsed()) / 1000;
    const bool isLong = isRunning && elapsed >= kLeastSeconds;
    setVisible(isLong);
    if (!isLong)
        return;
    const double whole = snapshot.figures.secondsPerStep > 0 ? snapshot.figures.secondsPerStep : expected;
    m_bar->setVisible(whole > 0);
    m_bar->setValue(whole > 0 ? static_cast<int>(kWhole * std::min(elapsed / whole, 1.0)) : 0);
    const QString of = whole > 0
        ? tr("%1 of about %2").arg(durationText(elapsed), durationText(std::max(whole, elapsed)))
        : durationText(elapsed);
    m_label->setText(tr("step %1: %2").arg(countText(snapshot.step + 1), of));
}

} // namespace nrg::gui
