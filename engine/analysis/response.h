#pragma once
// What a latent reads of the field and what it writes into it.
//
// R_i(r) = E[dz_i/dx_r] is the response of Li & Wang, Fig. 4(a). It belongs to the direction of `infer`; wavelet theory
// calls it the analysing function. E[dx_r/dz_i] belongs to `generate` and is the synthesising function. For an
// orthogonal transformation the two are equal. A flow to a prior of unit variance is far from that: it divides every
// wave by its width, so that a response is dominated by the narrowest waves of the target (for Eq. (7) those that
// alternate from site to site, whose A has eigenvalue 0.1). The other map shows what the latent does to the field.

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include <Eigen/Core>

#include "engine/flow/flow.h"

namespace nrg {

/// Rows belong to the latents asked for, in that order, or to their combinations.
struct Response {
    int samples = 0;
    std::vector<int> latents; ///< sites that hold them after infer
    Eigen::MatrixXd mean;     ///< (latents x sites)
    Eigen::MatrixXd spread;   ///< (latents x sites), standard deviation over the samples: the flow's nonlinearity
    Eigen::MatrixXd error;    ///< (latents x sites), standard error of the mean for independent samples
};

/// Receives the number of products done and of all; returns false to cancel.
using ResponseProgress = std::function<bool(std::int64_t done, std::int64_t total)>;

/// Means of dz_i/dx over given configurations, by one vector-Jacobian product of `infer` for each latent.
/// Configurations must be as the plain flow would draw them: y = eta x, with eta from the posterior of Eq. (S5)
/// where the model is symmetrised, or y = g(z) from latent chains. (A mean over x itself would vanish, since dz_i/dx is
/// odd under the sign.) Empty where cancelled. Throws std::invalid_argument without configurations, or for a latent
/// outside the lattice.
/// @param y       (batch x sites)
/// @param mixing  empty, or (latents x latents): row a then belongs to sum_i mixing(a, i) z_i. Of an orthogonal one the
///                prior N(0, 1) knows nothing, so that such a combination is as good a latent as z_i itself
std::optional<Response> response(const Flow& flow, Parameters theta, const ConstMatrixRef& y,
    std::span<const int> latents, int threads, const ResponseProgress& progress = {},
    const Eigen::MatrixXd& mixing = {});

/// Means of dx/dz_i over the same configurations, by central differences of `generate` about z = g^-1(y): how the field
/// changes with one latent. With mixing, the latents are turned along its rows. Where q is the target, this
/// is the covariance E[z_i x_r], by Stein's lemma.
std::optional<Response> influence(const Flow& flow, Parameters theta, const ConstMatrixRef& y,
    std::span<const int> latents, int threads, const ResponseProgress& progress = {},
    const Eigen::MatrixXd& mixing = {});

/// sum_r |R_i(r)| |R_j(r)| / (|R_i| |R_j|), (latents x latents): 1 on the diagonal, 0 for maps that do not overlap.
/// @param maps  (latents x sites)
Eigen::MatrixXd mutualOverlap(const Eigen::MatrixXd& maps);

/// Share of sum map^2 in waves that alternate rather than vary slowly: cos kx + cos ky < 0. Waves on the border, cos kx
/// + cos ky = 0, count half, so that white noise gives 1/2. 0 for a map of zeros.
/// @param map  (sites), row by row
double staggeredShare(const Eigen::VectorXd& map, int lattice);

/// The rotation O (maps x maps) that makes O * maps as local as can be, by the varimax criterion: it maximises the
/// variance of the squares of each rotated map, Kaiser, Psychometrika 23, 187 (1958), without his normalisation. Row a
/// is the one that has most of map a, with its sign. The identity for fewer than two maps or where one is not finite.
/// @param maps  (maps x sites)
Eigen::MatrixXd varimax(const Eigen::MatrixXd& maps);

} // namespace nrg
