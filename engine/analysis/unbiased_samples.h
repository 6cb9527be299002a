#pragma once
// Samples for responses and mutual information that follow the target rather than the flow: the ends of many short
// latent chains, Li & Wang, Eq. (6), (S7) and Algorithm 2, one sample a chain.
//
// How short they may be depends on where they start. From draws of the flow they first have to forget it: on a 16 x 16
// model with a gap of 4 nats at T_c, 20 trajectories leave the mutual information of sites a quarter too high. From
// fields that follow the target already, such as those of its exact sampler, they have nothing to forget.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "engine/flow/model.h"
#include "engine/sampling/sampler.h"

namespace nrg {

struct UnbiasedOptions {
    int samples = 1000;    ///< chains
    int trajectories = 20; ///< of each; the step size adapts in the first half of them
    int leapfrogSteps = 5;
    std::uint64_t seed = 1;

    bool operator==(const UnbiasedOptions&) const = default;
};

struct UnbiasedSamples {
    Matrix z; ///< (samples x sites), latents
    /// (samples x sites), g(z). Where the model is symmetrised these are y = eta x with x ~ pi and eta from the
    /// posterior of Eq. (S5): what latents mean is a question about y, not about x.
    Matrix y;
    double acceptance = 0;        ///< since the step size is fixed
    double stepSize = 0;          ///< mean over the groups of chains
    std::int64_t divergences = 0; ///< since then
};

/// Chains that run together: their energy takes some 30 ms on one core up to L = 32.
int chainsInGroup(int sites);

/// Told the share that is done, 0 to 1, before every evaluation of a group's energy; returns false to cancel.
using UnbiasedProgress = std::function<bool(double share)>;

/// Runs the chains group by group, each group as long as all trajectories take. Chains do not know of one another, so
/// the samples are independent and need no thinning; they are unbiased as far as the chains forget their start, which
/// is a draw from the flow where no fields are given. The result does not depend on the number of threads. Empty where
/// cancelled.
/// @param theta   frozen parameters
/// @param fields  null, or x ~ pi of earlier chains or any other source, (rows x sites), where the first chains start
///                instead: at z = g^-1(eta x), eta drawn from the posterior. Fields do not depend on the model, so
///                that chains can go on under a new one
/// Throws std::invalid_argument for counts below 1, fewer than 2 trajectories or parameters of another flow,
/// std::runtime_error where a chain's energy is not finite at its start.
std::optional<UnbiasedSamples> drawUnbiasedSamples(const std::shared_ptr<const Model>& model,
    const std::shared_ptr<const std::vector<Real>>& theta, const UnbiasedOptions& options, int threads,
    const UnbiasedProgress& progress = {}, const Matrix* fields = nullptr);

/// Of fields x the y = eta x that the plain flow stands for, eta = +1 or -1 drawn from the posterior of Eq. (S5); x
/// itself where the model is not symmetrised.
/// @param x  (batch x sites)
Matrix drawPosteriorSigns(
    const Model& model, Parameters theta, const ConstMatrixRef& x, std::uint64_t seed, int threads);

/// x ~ pi from y: fair random signs where the model is symmetrised, y itself elsewhere.
Matrix drawFairSigns(const Model& model, const ConstMatrixRef& y, std::uint64_t seed);

} // namespace nrg
