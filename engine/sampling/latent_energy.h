#pragma once
// The energy of the latents, Li & Wang, Eq. (6), and with the symmetrised density Eq. (S7):
//     U(z) = -ln p(z) - ln pi(g(z)) + ln q(g(z)),   q replaced by q_sym where the model is symmetrised.

#include <memory>
#include <vector>

#include "engine/flow/model.h"
#include "engine/sampling/energy.h"

namespace nrg {

/// Positions are latents z, each at its site. The fields are g(z): with a symmetrised model they follow pi up to a fair
/// random sign, which even observables do not see.
class LatentEnergy final : public Energy {
public:
    /// @param theta  frozen parameters; throws std::invalid_argument where their number is not the flow's
    LatentEnergy(std::shared_ptr<const Model> model, std::shared_ptr<const std::vector<Real>> theta, int threads);

    Index variableCount() const override { return m_model->flow->siteCount(); }
    void evaluate(const ConstMatrixRef& positions, VectorRef energy, MatrixRef* gradient, Matrix* fields) override;
    Matrix positionsOf(const ConstMatrixRef& fields) override; ///< g^-1(x)

private:
    /// Turns the plain energy of latents z, whose fields are in m_x, into Eq. (S7) and fills the weights.
    void symmetrize(const ConstMatrixRef& z, VectorRef energy, bool withTape);

    std::shared_ptr<const Model> m_model;
    std::shared_ptr<const std::vector<Real>> m_theta;
    FlowWorkspace m_flow;
    TargetWorkspace m_target;
    Matrix m_x;         ///< g(z)
    Matrix m_mirrored;  ///< g^-1(-x)
    Matrix m_dMirrored; ///< weightMirrored * d ln q(x')/dx' at x' = -x
    Tape m_generateTape;
    Tape m_inferTape;
    Vector m_logAbsDet;                                ///< ln|det dx/dz|
    Vector m_logPrior;                                 ///< ln p(z)
    Vector m_logAbsDetMirrored;                        ///< ln|det dz'/dx'|
    Vector m_logQMirrored;                             ///< ln q(-x)
    Vector m_weight, m_weightMirrored;                 ///< shares of q(x) and q(-x) in their sum
    Eigen::Array<Real, Eigen::Dynamic, 1> m_rowFactor; ///< weightMirrored as the networks' numbers
};

} // namespace nrg
