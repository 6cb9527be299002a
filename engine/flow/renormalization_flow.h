#pragma once
// The normalizing flow x = g(z): layers of equal RealNVP blocks on the lattice. Li & Wang, Fig. 1.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/core/aligned.h"
#include "engine/core/types.h"
#include "engine/flow/block_bijector.h"
#include "engine/flow/layout.h"

namespace nrg {

/// What a pass leaves for its vector-Jacobian products: the latent-side values of every layer.
struct Tape {
    std::vector<Matrix> layers; ///< per layer (batch x blocks*k*k), its variables on the z side
    bool keepBlockLogDet = false;
    std::vector<Matrix> blockLogDet; ///< where asked for: per layer (batch x blocks), ln|det d(z side)/d(x side)|, nats
};

/// Scratch of all passes, sized at first use. Several threads may run passes of one flow, each with its own workspace.
struct FlowWorkspace {
    static constexpr int kMaxChunks = 64;

    explicit FlowWorkspace(int threadCount = 1)
        : threads(threadCount)
    {
    }

    int threads;
    /// A layer's tiles form at most this many chunks, the units of work of the threads; results depend on it, and not
    /// on the number of threads. 1 where the threads share the batch instead (BatchSlices).
    int maxChunks = kMaxChunks;
    std::vector<AlignedBuffer<Real>> tiles; ///< one a thread
    AlignedBuffer<Real> blockLogDet;        ///< (batch x blocks) of the layer under way
    AlignedBuffer<Real> chunkGradients;     ///< (parameters of a group x chunks), where there are several
};

class RenormalizationFlow {
public:
    struct Options {
        std::string layout = "mera";
        LayoutOptions lattice;
        BlockOptions block2; ///< of the 2x2 blocks
        BlockOptions block4 = {.couplings = 4, .hidden = 48, .hiddenLayers = 1};
    };

    /// Throws std::invalid_argument naming argument, value and what was expected.
    explicit RenormalizationFlow(const Options& options);

    const Layout& layout() const { return m_layout; }
    int lattice() const { return m_layout.lattice; }
    int siteCount() const { return lattice() * lattice(); }
    Index parameterCount() const { return m_parameterCount; }
    /// Names, shapes and places of all parameters, in the order of theta.
    std::vector<ParameterTensor> parameterTensors() const;
    /// Multiply-adds of one evaluation of all networks (one pass, no gradient), per configuration.
    double multiplyAddsPerPass() const;

    /// Near the identity, see BlockBijector::initialize.
    void initialize(std::span<Real> theta, std::uint64_t seed, double translationScale) const;

    /// Overwrites z with x = g(z). Eq. (1).
    /// @param state             (batch x sites)
    /// @param logAbsDetJacobian (batch), overwritten with ln|det dx/dz|, nats
    /// @param tape              null, or filled for the products below
    void generate(Parameters theta, MatrixRef state, VectorRef logAbsDetJacobian, FlowWorkspace& workspace,
        Tape* tape = nullptr) const;

    /// As generate, and carries the score along.
    /// @param score  (batch x sites), in: d ln p/dz, out: d ln q/dx at fixed theta, ln q(x) = ln p(z) - ln|det dx/dz|
    void generateWithScore(Parameters theta, MatrixRef state, MatrixRef score, VectorRef logAbsDetJacobian,
        FlowWorkspace& workspace, Tape* tape = nullptr) const;

    /// Overwrites x with z = g^-1(x); logAbsDetJacobian becomes ln|det dz/dx|.
    void infer(Parameters theta, MatrixRef state, VectorRef logAbsDetJacobian, FlowWorkspace& workspace,
        Tape* tape = nullptr) const;

    /// Vector-Jacobian product of generate for a scalar S(x, ln|det dx/dz|).
    /// @param x        (batch x sites), output of generate or input of infer; overwritten with z
    /// @param tape     of generate or infer through the same configurations
    /// @param dState   (batch x sites), in: dS/dx, out: dS/dz
    /// @param dLogDet  (batch), dS / d ln|det dx/dz|
    /// @param dTheta   empty, or dS/dtheta is added
    void generateProduct(Parameters theta, MatrixRef x, const Tape& tape, MatrixRef dState, ConstVectorRef dLogDet,
        Gradient dTheta, FlowWorkspace& workspace) const;

    /// Vector-Jacobian product of infer for a scalar S(z, ln|det dz/dx|).
    /// @param dState   (batch x sites), in: dS/dz, out: dS/dx
    /// @param dLogDet  (batch), dS / d ln|det dz/dx|
    void inferProduct(Parameters theta, const Tape& tape, MatrixRef dState, ConstVectorRef dLogDet, Gradient dTheta,
        FlowWorkspace& workspace) const;

private:
    void generateLayers(Parameters theta, MatrixRef state, MatrixRef* score, VectorRef logAbsDetJacobian,
        FlowWorkspace& workspace, Tape* tape) const;
    const BlockBijector& blockOf(const Layer& layer) const { return layer.blockSide == 4 ? m_block4 : m_block2; }

    Layout m_layout;
    BlockBijector m_block2;
    BlockBijector m_block4;
    std::vector<Index> m_groupOffset; ///< into theta, per parameter group
    Index m_parameterCount = 0;
};

} // namespace nrg
