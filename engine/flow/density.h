#pragma once
// The density of a flow's configurations: prior + flow + symmetry. The only place of Li & Wang, Eq. (1) and (S2)-(S5):
//     ln q(x) = ln p(z) - ln|det dx/dz|, x = g(z);   q_sym(x) = [q(x) + q(-x)] / 2.
//
// Where the layers on the physical side are odd, x = f(y) with f(-y) = -f(y), they have the same Jacobian at y and -y.
// Then q_sym(x) = q_sym(y) / |det dx/dy|, and only the other layers are passed at both signs.

#include <cstdint>
#include <memory>

#include "engine/core/philox.h"
#include "engine/flow/flow.h"
#include "engine/priors/prior.h"

namespace nrg {

/// A part of a batch on its way through the density, and what its derivatives need; sized at first use.
struct DensitySlice {
    FlowWorkspace flow;
    Matrix z;    ///< (rows x sites), latents, given
    Matrix x;    ///< g(z); consumed by a product
    Vector logP; ///< (rows), ln p(z), nats
    Vector logQ; ///< (rows), ln q(x), or ln q_sym(x) where symmetrised, nats

    Tape generateTape;
    Tape inferTape;
    Matrix score;     ///< d ln q/dx at fixed theta, of q_sym where there are odd layers; path gradient only
    Matrix mirrored;  ///< g^-1(-x)
    Matrix dMirrored; ///< dS/d(-y)
    Vector logAbsDet; ///< ln|det dx/dz|, scratch
    Vector weight, weightMirrored; ///< (rows), shares of q(x) and q(-x) in their sum; 1 and empty without symmetry
};

/// Which derivatives of a slice are taken after it was generated.
enum class Derivatives {
    None,
    Product,     ///< product()
    PathProduct, ///< pathProduct()
};

/// Draws from the density. eta is +1 everywhere where it is not symmetrised.
struct DensityDraws {
    Matrix x;    ///< (batch x sites), x = eta g(z)
    Matrix z;    ///< (batch x sites), each latent at its site
    Vector eta;  ///< (batch), +1 or -1
    Vector logQ; ///< (batch), nats
};

/// Const: parameters travel beside it.
class Density {
public:
    /// Neither pointer may be null.
    Density(std::shared_ptr<const Flow> flow, std::shared_ptr<const Prior> prior, bool symmetrised);

    const Flow& flow() const { return *m_flow; }
    const Prior& prior() const { return *m_prior; }
    bool isSymmetrised() const { return m_symmetrised; }

    /// Samples firstSample .. firstSample + count - 1 of a stream, each latent from (seed, stream, step) and its sign
    /// from (seed, Stream::Sign, step).
    DensityDraws draw(Parameters theta, int count, std::uint64_t seed, Stream stream, std::uint64_t step,
        std::uint32_t firstSample, int threads) const;

    /// ln q(x), or ln q_sym(x) where symmetrised. (batch), nats.
    Vector logProbability(Parameters theta, const ConstMatrixRef& x, int threads) const;
    /// Turns ln q(x) into ln q_sym(x), Eq. (S2), where symmetrised.
    void symmetrize(Parameters theta, const ConstMatrixRef& x, VectorRef logQ, FlowWorkspace& workspace) const;
    /// z = g^-1(x), (batch x sites).
    Matrix latents(Parameters theta, const ConstMatrixRef& x, int threads) const;

    /// ln q(x) - ln q(-x) of the plain q, (batch), nats: the log-odds of Eq. (S5), P(eta = +1 | x) = q(x) / [q(x) +
    /// q(-x)].
    Vector signLogOdds(Parameters theta, const ConstMatrixRef& x, int threads) const;
    /// A fair sign for each of count samples from address.sample on, +1 everywhere where not symmetrised.
    Vector drawFairSigns(Index count, std::uint64_t seed, Address address) const;
    /// y = eta x, with eta from the posterior (S5) where symmetrised: the configuration as the plain flow would draw
    /// it.
    Matrix withPosteriorSigns(
        Parameters theta, const ConstMatrixRef& x, std::uint64_t seed, Address address, int threads) const;

    /// Fills x, ln p(z) and ln q(x) of the latents in slice.z.
    void generate(Parameters theta, Derivatives wanted, DensitySlice& slice) const;
    /// Derivative of T(z, theta) = share sum [ln q(x) - ln p(z)] + S(x), x = g(z), ln q standing for ln q_sym where
    /// symmetrised; consumes slice.x.
    /// @param dState  (rows x sites), in: dS/dx, out: dT/dz
    /// @param dTheta  empty, or dT/dtheta is added
    void product(Parameters theta, double share, MatrixRef dState, Gradient dTheta, DensitySlice& slice) const;
    /// As product, but ln q depends on theta through x alone: the score, whose expectation is zero, is left out
    /// ("sticking the landing"). dState is scratch afterwards.
    void pathProduct(Parameters theta, double share, MatrixRef dState, Gradient dTheta, DensitySlice& slice) const;

private:
    void weighSigns(Parameters theta, bool withTape, DensitySlice& slice) const;
    /// The score of q at y becomes that of q_sym.
    void symmetrizeScore(Parameters theta, DensitySlice& slice) const;
    /// ln q(y) of the layers that are not odd; y becomes z.
    Vector restLogProbability(Parameters theta, MatrixRef y, FlowWorkspace& workspace, Tape* tape = nullptr) const;
    /// Adds share times the derivative of ln q(-x), by its weight, to dState and, unless it is empty, to dTheta.
    void addMirrored(Parameters theta, double share, MatrixRef dState, Gradient dTheta, DensitySlice& slice) const;

    std::shared_ptr<const Flow> m_flow;
    std::shared_ptr<const Prior> m_prior;
    bool m_symmetrised;
};

/// Row i of the matrix times signs[i].
void applySigns(Matrix& rows, const Vector& signs);

} // namespace nrg
