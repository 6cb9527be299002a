#pragma once
// The normalizing flow x = g(z): a list of layers. Li & Wang, Fig. 1.

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "engine/core/options.h"
#include "engine/core/types.h"
#include "engine/flow/flow_layer.h"
#include "engine/flow/layout.h"

namespace nrg {

/// What a pass leaves for its vector-Jacobian products.
struct Tape {
    std::vector<Matrix> layers = {};     ///< per layer, the sites that it wrote as they were before, (batch x written)
    bool keepDetails = false;            ///< also the two below
    std::vector<Matrix> unitLogDet = {}; ///< per layer (batch x units), ln|det d(z side)/d(x side)|, nats
    std::vector<Matrix> zSides = {};     ///< per layer (batch x sites), the state at its z side
};

struct FlowOptions {
    std::string layout = "mera";
    LayoutOptions lattice = {};
    Component conditioner = {}; ///< of the catalogs; an empty id stands for the layout's standard and its standards
    Component map = {};         ///< likewise the first row
    int couplings = 8;          ///< of a 2x2 block
    int blockCouplings = 4;     ///< of a 4x4 block
    bool learnedSpectra = true; ///< whether spectral layers have parameters
    Eigen::MatrixXd spectrum
        = {}; ///< (L x L), eigenvalues of the target's Gaussian part, for the last spectral layer; or empty
};

/// Some consecutive layers, by number in `infer` order.
struct LayerRange {
    std::size_t first = 0;
    std::size_t last = 0; ///< one past the last
};

class Flow {
public:
    /// Throws std::invalid_argument naming argument, value and what was expected.
    explicit Flow(const FlowOptions& options);

    const Layout& layout() const { return m_layout; }
    int lattice() const { return m_layout.lattice; }
    int siteCount() const { return lattice() * lattice(); }
    /// In `infer` order, physical side first.
    std::span<const std::unique_ptr<const FlowLayer>> layers() const { return m_layers; }
    Index parameterCount() const { return m_parameterCount; }
    /// A layer's part of theta, or of anything in its layout; layers of one group have the same.
    Parameters parametersOf(std::size_t layer, Parameters theta) const;
    /// Names, shapes and places of all parameters, in the order of theta.
    std::vector<ParameterTensor> tensors() const;
    /// Of one evaluation of all layers (one pass, no gradient), per configuration.
    OperationCount operations() const;
    /// Values that a Tape holds for each configuration.
    Index tapeSize() const;

    LayerRange whole() const { return {0, m_layers.size()}; }
    /// The layers on the physical side that commute with x -> -x, all together; possibly none.
    LayerRange odd() const { return {0, m_oddLayers}; }
    /// The other layers, on the side of the latents.
    LayerRange rest() const { return {m_oddLayers, m_layers.size()}; }
    /// Whether threads can share the work on a batch by its rows alone.
    bool sharesRowsOnly() const;

    /// Near the identity, see the bijectors.
    void initialize(std::span<Real> theta, std::uint64_t seed) const;

    // Each of the following runs all layers, or those of a range, which is then what z, x and g stand for.

    /// Overwrites z with x = g(z). Eq. (1).
    /// @param state             (batch x sites)
    /// @param logAbsDetJacobian (batch), overwritten with ln|det dx/dz|, nats
    /// @param tape              null, or filled for generateProduct
    void generate(Parameters theta, MatrixRef state, VectorRef logAbsDetJacobian, FlowWorkspace& workspace,
        Tape* tape = nullptr) const
    {
        generate(whole(), theta, state, logAbsDetJacobian, workspace, tape);
    }
    void generate(LayerRange range, Parameters theta, MatrixRef state, VectorRef logAbsDetJacobian,
        FlowWorkspace& workspace, Tape* tape = nullptr) const;

    /// As generate, and carries the score along.
    /// @param score  (batch x sites), in: d ln p/dz, out: d ln q/dx at fixed theta, ln q(x) = ln p(z) - ln|det dx/dz|
    void generateWithScore(Parameters theta, MatrixRef state, MatrixRef score, VectorRef logAbsDetJacobian,
        FlowWorkspace& workspace, Tape* tape = nullptr) const
    {
        generateWithScore(whole(), theta, state, score, logAbsDetJacobian, workspace, tape);
    }
    void generateWithScore(LayerRange range, Parameters theta, MatrixRef state, MatrixRef score,
        VectorRef logAbsDetJacobian, FlowWorkspace& workspace, Tape* tape = nullptr) const;

    /// Overwrites x with z = g^-1(x); logAbsDetJacobian becomes ln|det dz/dx|.
    /// @param tape  null, or filled for inferProduct
    void infer(Parameters theta, MatrixRef state, VectorRef logAbsDetJacobian, FlowWorkspace& workspace,
        Tape* tape = nullptr) const
    {
        infer(whole(), theta, state, logAbsDetJacobian, workspace, tape);
    }
    void infer(LayerRange range, Parameters theta, MatrixRef state, VectorRef logAbsDetJacobian,
        FlowWorkspace& workspace, Tape* tape = nullptr) const;

    /// Vector-Jacobian product of generate for a scalar S(x, ln|det dx/dz|).
    /// @param state    (batch x sites), x as generate left it; overwritten with z
    /// @param tape     of that pass
    /// @param dState   (batch x sites), in: dS/dx, out: dS/dz
    /// @param dLogDet  (batch), dS / d ln|det dx/dz|
    /// @param dTheta   empty, or dS/dtheta is added
    void generateProduct(Parameters theta, MatrixRef state, const Tape& tape, MatrixRef dState,
        const ConstVectorRef& dLogDet, Gradient dTheta, FlowWorkspace& workspace) const
    {
        generateProduct(whole(), theta, state, tape, dState, dLogDet, dTheta, workspace);
    }
    void generateProduct(LayerRange range, Parameters theta, MatrixRef state, const Tape& tape, MatrixRef dState,
        const ConstVectorRef& dLogDet, Gradient dTheta, FlowWorkspace& workspace) const;

    /// Vector-Jacobian product of infer for a scalar S(z, ln|det dz/dx|).
    /// @param state    (batch x sites), z as infer left it; overwritten with x
    /// @param dState   (batch x sites), in: dS/dz, out: dS/dx
    /// @param dLogDet  (batch), dS / d ln|det dz/dx|
    void inferProduct(Parameters theta, MatrixRef state, const Tape& tape, MatrixRef dState,
        const ConstVectorRef& dLogDet, Gradient dTheta, FlowWorkspace& workspace) const
    {
        inferProduct(whole(), theta, state, tape, dState, dLogDet, dTheta, workspace);
    }
    void inferProduct(LayerRange range, Parameters theta, MatrixRef state, const Tape& tape, MatrixRef dState,
        const ConstVectorRef& dLogDet, Gradient dTheta, FlowWorkspace& workspace) const;

private:
    void generateLayers(LayerRange range, Parameters theta, MatrixRef state, MatrixRef* score,
        VectorRef logAbsDetJacobian, FlowWorkspace& workspace, Tape* tape) const;
    /// A layer's part of theta or of its gradient; empty of an empty one.
    template <class T>
    std::span<T> part(std::size_t layer, std::span<T> whole) const;

    Layout m_layout;
    std::vector<std::unique_ptr<const FlowLayer>> m_layers;
    std::vector<Index> m_offsets; ///< into theta, per layer; layers of one group share theirs
    Index m_parameterCount = 0;
    std::size_t m_oddLayers = 0;
};

} // namespace nrg
