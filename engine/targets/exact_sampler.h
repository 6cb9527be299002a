#pragma once
// Fields that follow the target exactly, without a flow: starts of chains, and references for samplers.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/core/types.h"

namespace nrg {

struct Observables;

/// One piece of a reference run.
struct ReferenceRound {
    /// A row of the target's table each: (measurements x replicas), in the order of time.
    std::vector<Eigen::MatrixXd> observables;
    Matrix fields; ///< (replicas x sites), x ~ pi
};

/// Replicas that run side by side, independent of one another. One thread's work.
class ReferenceChains {
public:
    virtual ~ReferenceChains() = default;

    /// A round, under a millisecond at L = 16; empty while the replicas are being prepared.
    virtual std::optional<ReferenceRound> advance() = 0;
};

class ExactSampler {
public:
    virtual ~ExactSampler() = default;

    /// As the legend of a chart names it, e.g. "exact draws".
    virtual std::string title() const = 0;
    /// How fields are drawn, as the end of a sentence "drawn ...".
    virtual std::string method() const = 0;

    /// x ~ pi, (samples x sites). The result does not depend on the number of threads. Throws std::invalid_argument for
    /// fewer than one sample.
    virtual Matrix draw(int samples, std::uint64_t seed, int threads) const = 0;

    /// Valid as long as the target.
    virtual std::unique_ptr<ReferenceChains> chains(std::uint64_t seed) const = 0;
};

/// Chains of a target whose fields can be drawn independently: every round is a batch of new ones, measured by the
/// target's own table.
/// @param draw  x ~ pi of round `number`, (replicas x sites)
std::unique_ptr<ReferenceChains> independentRounds(
    const Observables& observables, std::function<Matrix(std::uint64_t number)> draw);

} // namespace nrg
