#pragma once
// Whether a run has lost its way.

#include <cstdint>
#include <span>
#include <string>

#include "engine/core/types.h"
#include "engine/run/history.h"

namespace nrg {

/// Watches the free energy of each step. Training may leave its best for a while and find back, so that only a rise far
/// above where the run began counts: by ten times what it has gained since, or ten nats a site, whichever is more.
class DivergenceWatch {
public:
    explicit DivergenceWatch(int sites)
        : m_sites(sites)
    {
    }

    /// Begins again with what a run's history says.
    void restart(const History& history);
    /// Whether the run has diverged with this step: the last five steps lie beyond the bound.
    bool add(const StepReport& report);
    /// Whether the last step lies beyond the bound.
    bool isBeyond() const { return m_beyond > 0; }

private:
    void follow(double freeEnergy);

    int m_sites;
    bool m_hasBegun = false;
    double m_start = 0; ///< free energy at the run's first step, nats
    double m_least = 0;
    int m_beyond = 0; ///< steps in a row beyond the bound
};

/// Larger parameters mean nothing: a trained flow's are of order 1 to 10.
inline constexpr Real kLargestParameter = 1e6F;

/// Whether all parameters are finite and no larger than that.
bool areSane(std::span<const Real> theta);

/// What happened at this step, and that the run can go back to its best.
/// @param bestFreeEnergy  of that state, nats; not shown unless it is finite
std::string divergenceSentence(const StepOutcome& outcome, std::int64_t bestStep, double bestFreeEnergy);

} // namespace nrg
