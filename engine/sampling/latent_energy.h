#pragma once
// The energy of the latents, Li & Wang, Eq. (6), and with the symmetrised density Eq. (S7):
//     U(z) = -ln p(z) - ln pi(g(z)) + ln q(g(z)),   q replaced by q_sym where the model is symmetrised.

#include <memory>
#include <vector>

#include "engine/flow/model.h"
#include "engine/sampling/energy.h"

namespace nrg {

/// Positions are latents z, each at its site. The fields are g(z): with a symmetrised model they follow pi up to a fair
/// random sign, which does not change even observables.
class LatentEnergy final : public Energy {
public:
    /// @param theta  frozen parameters; throws std::invalid_argument where their number is not the flow's
    LatentEnergy(std::shared_ptr<const Model> model, std::shared_ptr<const std::vector<Real>> theta, int threads);

    const Model& model() const { return *m_model; }
    Index variableCount() const override { return m_model->flow().siteCount(); }
    void evaluate(const ConstMatrixRef& positions, VectorRef energy, MatrixRef* gradient, Matrix* fields) override;
    Matrix positionsOf(const ConstMatrixRef& fields) override; ///< g^-1(x)

private:
    /// Scratch of one slice of the chains, sized at first use.
    struct Slice {
        DensitySlice density;
        TargetWorkspace target;
        Matrix gradient; ///< dU/dz
        Vector logPi;
    };

    std::shared_ptr<const Model> m_model;
    std::shared_ptr<const std::vector<Real>> m_theta;
    int m_threads;
    std::vector<Slice> m_slices; ///< one a thread
};

} // namespace nrg
