#pragma once
// A linear layer that scales every Fourier mode of a level's sites, SHARP: x = F^T D F z with the real orthonormal
// basis F in both directions and D = base exp(c), c shared by all modes that reflections and the exchange of the axes
// map onto each other. With D the square root of the target's spectrum it makes independent latents a Gaussian field.

#include "engine/flow/flow_layer.h"
#include "engine/lattice/fourier_modes.h"

namespace nrg {

class SpectralLayer final : public FlowLayer {
public:
    /// @param base     D at the start (n x n), positive, in the order of couplingEigenvalues(); empty for 1
    /// @param learned  whether c are parameters, which start at 0
    /// Throws std::invalid_argument where the base has another size.
    SpectralLayer(Layer place, const Eigen::MatrixXd& base, bool learned);

    Index parameterCount() const override { return m_learned ? m_classes : 0; }
    /// "exponent", (classes): the modes with |wave numbers| a >= b stand at a (a + 1) / 2 + b.
    std::vector<ParameterTensor> tensors() const override;
    OperationCount operations() const override;
    bool isLinear() const override { return true; }
    bool isOdd() const override { return true; }
    bool sharesRowsOnly() const override { return true; }
    void initialize(std::span<Real> theta, std::uint64_t seed) const override;

    void generate(Parameters theta, MatrixRef state, MatrixRef* score, VectorRef logAbsDetJacobian, Matrix* record,
        FlowWorkspace& workspace) const override;
    void infer(Parameters theta, MatrixRef state, VectorRef logAbsDetJacobian, Matrix* record,
        FlowWorkspace& workspace) const override;
    void generateProduct(Parameters theta, MatrixRef state, const Matrix& record, MatrixRef dState,
        const ConstVectorRef& dLogDet, Gradient dTheta, FlowWorkspace& workspace) const override;
    void inferProduct(Parameters theta, MatrixRef state, const Matrix& record, MatrixRef dState,
        const ConstVectorRef& dLogDet, Gradient dTheta, FlowWorkspace& workspace) const override;

private:
    struct Spectrum;

    Spectrum spectrumOf(Parameters theta, bool inverse) const;
    /// x or z as a product needs it: dTheta += sign (sum of state and dState, mode by mode, + dLogDet).
    void product(const Spectrum& spectrum, double sign, MatrixRef state, const Matrix& record, MatrixRef dState,
        const ConstVectorRef& dLogDet, Gradient dTheta, FlowWorkspace& workspace) const;
    void pass(const Spectrum& spectrum, MatrixRef state, VectorRef logAbsDetJacobian, Matrix* record,
        FlowWorkspace& workspace) const;
    void multiply(const Spectrum& spectrum, MatrixRef state, FlowWorkspace& workspace) const;

    /// The level's sites, from a row of the batch on.
    LatticeLines<Real> sitesOf(MatrixRef& state, Index row) const;
    /// Multiplies modes in a buffer.
    void scale(const Spectrum& spectrum, Real* modes, Index rows) const;

    int m_side; ///< n
    bool m_learned;
    Index m_classes;
    std::vector<Index> m_class; ///< (n^2), of each mode, column after column
    std::vector<double> m_base; ///< (n^2), what modes are multiplied by besides, likewise
    std::vector<Index> m_sizes; ///< (classes), how many modes each has
    double m_baseLogDet = 0;    ///< sum of ln of the base
    FourierModes m_modes;
};

} // namespace nrg
