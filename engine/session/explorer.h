#pragma once
// Single configurations through a frozen model, at once, for what the user drags and paints.

#include <cstdint>
#include <memory>
#include <vector>

#include <Eigen/Core>

#include "engine/analysis/rg_stack.h"
#include "engine/session/frozen_model.h"

namespace nrg {

/// One configuration with everything the views show of it. Fields and latents are (sites), row by row.
struct Exploration {
    Eigen::VectorXf x;
    Eigen::VectorXf z;         ///< each latent at its site
    double logQ = 0;           ///< ln q(x), or ln q_sym(x) where the model is symmetrised, nats
    double logPi = 0;          ///< nats, unnormalised
    double logPrior = 0;       ///< ln p(z), nats
    Eigen::VectorXf meanSpins; ///< E[s | x] (sites); empty where the target has no spins

    /// The renormalised field at each scale: fields[0] = x (L x L), fields[l] (L/2^l x L/2^l) the variables kept after
    /// l levels, entry (r, c) at site (r, c) * 2^l. There is one more than there are levels: the top level keeps all of
    /// its variables, so the last two are of one size, and the last holds the top level's latents.
    std::vector<Eigen::MatrixXf> fields;
    /// Per layer, in `infer` order as in Layout::layers: ln|det d(z side)/d(x side)| of every block.
    std::vector<Eigen::VectorXf> blockLogDet;
    /// Per level: the sum of the above over the level's layers, the renormalisation of the couplings. Their sum over
    /// the levels is ln q(x) - ln p(z) of the flow before it is symmetrised.
    std::vector<double> levelLogDet;
};

/// Not to be shared between threads; make one for each.
class Explorer {
public:
    /// @param threads  0 for all cores. Throws std::invalid_argument where the model is null or has other parameters.
    explicit Explorer(std::shared_ptr<const FrozenModel> frozen, int threads = 0);

    const FrozenModel& frozen() const { return *m_frozen; }
    int lattice() const { return layout().lattice; }
    int siteCount() const { return lattice() * lattice(); }
    /// The network: its layers in `infer` order, each with the sites of its blocks.
    const Layout& layout() const { return m_frozen->model->flow().layout(); }
    /// Scale of the latent at each site (sites).
    const std::vector<int>& latentLevels() const { return layout().latentLevel; }
    /// Number of scales.
    int levelCount() const { return static_cast<int>(m_latentSites.size()); }
    /// Sites of the latents of a scale, row by row. Throws std::invalid_argument unless 0 <= level < levelCount().
    const std::vector<int>& latentsOf(int level) const;
    /// Sites of the top level's latents, row by row.
    const std::vector<int>& topLatents() const { return m_latentSites.back(); }

    /// Prior draw number `number` (sites): the same for every model of this lattice.
    Eigen::VectorXf drawLatents(std::uint64_t number) const;
    /// Whether drawField() and fieldOfSpins() can be called.
    bool drawsFields() const { return m_frozen->model->target->exactSampler() != nullptr; }
    bool hasSpins() const { return m_frozen->model->target->spins() != nullptr; }
    /// Draw number `number` of the target's exact sampler, whatever the flow thinks, (sites), with the sign that the
    /// plain flow would draw where the model is symmetrised, Eq. (S5). Throws std::logic_error where there is none.
    Eigen::VectorXf drawField(std::uint64_t number) const;
    /// z with the latents of one scale drawn again and the others kept.
    Eigen::VectorXf resampleScale(const Eigen::VectorXf& z, int level, std::uint64_t number) const;

    /// Of given latents: x = g(z), no sign is drawn. Throws std::invalid_argument unless there is one latent a site.
    Exploration generate(const Eigen::VectorXf& z);
    /// Of a painted or coarse-grained field; x as given, no sign is drawn.
    Exploration infer(const Eigen::VectorXf& x);
    /// A field for spins that were painted, x ~ p(x | s), draw `number`. s is +1 or -1 (sites). Throws std::logic_error
    /// where the target has no spins.
    Eigen::VectorXf fieldOfSpins(const Eigen::VectorXf& spins, std::uint64_t number) const;

    /// Sites of the lattice that a block's outputs depend on in `infer` direction: its causal cone (sites, true
    /// inside).
    std::vector<bool> causalCone(const BlockAddress& block) const { return nrg::causalCone(layout(), block); }
    /// The block where the latent at `site` leaves the network.
    BlockAddress blockOfLatent(int site) const { return nrg::blockOfLatent(layout(), site); }

private:
    Exploration describe(const Matrix& x, const Matrix& z, double logAbsDetInfer);

    std::shared_ptr<const FrozenModel> m_frozen;
    std::vector<std::vector<int>> m_latentSites; ///< per scale
    FlowWorkspace m_flow;
    TargetWorkspace m_target;
    Tape m_tape;
};

} // namespace nrg
