#pragma once
// What `neuralrg hmc --output` writes: every observable of every chain at every step after warm-up.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "engine/run/safetensors.h"
#include "engine/sampling/sampler.h"
#include "engine/targets/target.h"

namespace nrg::cli {

struct ChainFilePlan {
    std::filesystem::path path; ///< .safetensors or .npz
    std::int64_t steps = 0;     ///< the most that will be recorded
    Index chains = 0;
    std::int64_t fieldsEvery = 0; ///< steps from one record of the fields to the next; 0: none
    Metadata metadata;            ///< formats that cannot hold it leave it out
};

/// Gathers in memory and writes at the end, since a run may stop early.
class ChainFile {
public:
    /// Throws UsageError for another extension or a record of more than 4 GiB, FileError where the file cannot be
    /// written.
    ChainFile(const ChainFilePlan& plan, std::shared_ptr<const Target> target);

    /// Where the chains stand before the next step.
    void before(const Sampler& sampler) { m_before = sampler.state().positions; }
    /// The chains after it.
    void record(const Sampler& sampler);

    /// Throws FileError.
    void write() const;

private:
    struct Series {
        std::string name;
        std::vector<double> values; ///< (steps x chains)
    };

    ChainFilePlan m_plan;
    std::shared_ptr<const Target> m_target;
    std::int64_t m_steps = 0;
    Matrix m_before;
    std::vector<Series> m_series; ///< the target's rows, its order parameter, U
    std::vector<std::int8_t> m_accepted;
    std::vector<std::int64_t> m_fieldSteps;
    std::vector<float> m_fields; ///< (records x chains x sites)
};

} // namespace nrg::cli
