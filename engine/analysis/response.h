#pragma once
// What a latent responds to: R_i(r) = E[dz_i/dx_r], Li & Wang, Fig. 4(a).

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include <Eigen/Core>

#include "engine/flow/renormalization_flow.h"

namespace nrg {

/// Rows belong to the latents asked for, in that order.
struct Response {
    int samples = 0;
    std::vector<int> latents; ///< sites that hold them after infer
    Eigen::MatrixXd mean;     ///< (latents x sites)
    Eigen::MatrixXd spread;   ///< (latents x sites), standard deviation over the samples: the flow's nonlinearity
    Eigen::MatrixXd error;    ///< (latents x sites), standard error of the mean for independent samples
};

/// Told how many products are done out of how many; returns false to cancel.
using ResponseProgress = std::function<bool(std::int64_t done, std::int64_t total)>;

/// Means over given configurations, by one vector-Jacobian product of `infer` for each latent. Configurations must be
/// those that the plain flow stands for: y = eta x, with eta from the posterior of Eq. (S5) where the model is
/// symmetrised, or y = g(z) from latent chains. (A mean over x itself would vanish, since dz_i/dx is odd under the
/// sign.) Empty where cancelled. Throws std::invalid_argument without configurations, or for a latent outside the
/// lattice.
/// @param y  (batch x sites)
std::optional<Response> response(const RenormalizationFlow& flow, Parameters theta, const ConstMatrixRef& y,
    std::span<const int> latents, int threads, const ResponseProgress& progress = {});

/// sum_r |R_i(r)| |R_j(r)| / (|R_i| |R_j|), (latents x latents): 1 on the diagonal, 0 for maps that do not overlap.
/// @param maps  (latents x sites)
Eigen::MatrixXd mutualOverlap(const Eigen::MatrixXd& maps);

} // namespace nrg
