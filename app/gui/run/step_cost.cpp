#include "app/gui/run/step_cost.h"

#include "app/gui/widgets/text.h"
#include "app/gui/widgets/tr.h"

namespace nrg::gui {

namespace {

constexpr std::int64_t kEnoughSteps = 3; ///< to know a run's rate
constexpr double kGiB = 1024.0 * 1024 * 1024;

} // namespace

double rateOf(const nrg::Snapshot& snapshot)
{
    const double seconds = snapshot.figures.secondsPerStep;
    if (snapshot.step >= kEnoughSteps && seconds > 0)
        return nrg::stepWork(*snapshot.settings) / seconds;
    return nrg::typicalRate(snapshot.settings->training.threads);
}

QString costText(const nrg::Settings& settings, double rate)
{
    const nrg::StepCost cost = nrg::estimateStepCost(settings, rate);
    if (!cost.isLarge())
        return {};
    const QString memory = significantText(cost.bytes / kGiB, cost.bytes < 10 * kGiB ? 2 : 3);
    const QString text = tr("One step takes about %1 s and %2 GiB").arg(significantText(cost.seconds, 2), memory);
    const int lattice = nrg::cheaperLattice(settings, rate);
    return lattice > 0 ? tr("%1; try %2 x %2 sites.").arg(text).arg(lattice) : tr("%1.").arg(text);
}

} // namespace nrg::gui
