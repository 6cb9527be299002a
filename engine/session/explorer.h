#pragma once
// Single configurations through a frozen model, at once, for what the user drags and paints.

#include <cstdint>
#include <memory>
#include <vector>

#include <Eigen/Core>

#include "engine/session/frozen_model.h"

namespace nrg {

/// One configuration with everything the views show of it. Fields and latents are (sites), row by row.
struct Exploration {
    Eigen::VectorXf x;
    Eigen::VectorXf z;    ///< each latent at its site
    double logQ = 0;      ///< ln q(x), or ln q_sym(x) where the model is symmetrised, nats
    double logPi = 0;     ///< nats, unnormalised
    double logPrior = 0;  ///< ln p(z), nats
    Eigen::VectorXf tanh; ///< E[s | x] (sites)

    /// The renormalised field at each scale: fields[0] = x (L x L), fields[l] the variables kept after l levels
    /// (L/2^l x L/2^l); the last is the top level's latents.
    std::vector<Eigen::MatrixXf> fields;
    /// Per layer, in `infer` order as in Layout::layers: ln|det d(out)/d(in)| of every block, `infer` direction.
    std::vector<Eigen::VectorXf> blockLogDet;
    /// Per level: the sum of the above over the level's layers, the renormalisation of the couplings.
    std::vector<double> levelLogDet;
};

/// A block in the network: layer in `infer` order, and its number in the layer.
struct BlockAddress {
    int layer = 0;
    int block = 0;

    bool operator==(const BlockAddress&) const = default;
};

class Explorer {
public:
    explicit Explorer(std::shared_ptr<const FrozenModel> frozen, int threads = 0);

    const FrozenModel& frozen() const { return *m_frozen; }
    int lattice() const;
    /// Scale of the latent at each site (sites).
    const std::vector<int>& latentLevels() const;
    /// Number of scales.
    int levelCount() const;
    /// Sites of the top level's latents, row by row.
    std::vector<int> topLatents() const;

    /// Prior draw number `number` (sites).
    Eigen::VectorXf drawLatents(std::uint64_t number) const;
    /// z with the latents of one scale drawn anew.
    Eigen::VectorXf resampleScale(const Eigen::VectorXf& z, int level, std::uint64_t number) const;

    Exploration generate(const Eigen::VectorXf& z);
    /// Of a painted or coarse-grained field; x as given, no sign is drawn.
    Exploration infer(const Eigen::VectorXf& x);
    /// A field for spins that were painted: x ~ N(A s, A), draw `number`. s is +1 or -1 (sites).
    Eigen::VectorXf fieldOfSpins(const Eigen::VectorXf& spins, std::uint64_t number) const;

    /// Sites of the lattice that a block's outputs depend on in `infer` direction: its causal cone (sites, true
    /// inside).
    std::vector<bool> causalCone(const BlockAddress& block) const;
    /// Blocks that a latent at `site` passes: where it leaves the network first.
    BlockAddress blockOfLatent(int site) const;

private:
    std::shared_ptr<const FrozenModel> m_frozen;
    int m_threads;
};

} // namespace nrg
