#pragma once
// What a run keeps of itself while it trains: its best state so far, in memory, and its last and its best in files.

#include <array>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include "engine/run/run_file.h"
#include "engine/session/run_writer.h"

namespace nrg {

struct CheckpointOptions {
    std::filesystem::path last = {};   ///< empty: no files
    std::filesystem::path best = {};   ///< there only while an earlier state is better than the last one
    std::filesystem::path chains = {}; ///< of the chains beside training (kept_chains.h); empty: none
    double seconds = 60;               ///< between two checkpoints
    bool whenHalted = false;           ///< also each time training stops
};

/// How good a state of a run is.
struct Grade {
    double freeEnergy = 0; ///< mean of its last 50 steps, nats; infinite where there were none
    double error = 0;      ///< of that mean, nats
};

/// For the training worker's thread alone.
class Checkpoints {
public:
    using Copy = std::function<RunFile()>;

    /// @param writer  writes the files; must outlive this
    explicit Checkpoints(RunWriter& writer);

    /// @param best  what the best file holds of an earlier sitting, or null; then a file of this name goes with the
    /// first
    ///              write
    void setOptions(const CheckpointOptions& options, std::shared_ptr<const RunFile> best);
    const CheckpointOptions& options() const { return m_options; }

    /// To be called where training begins: the state from which it does is the best until there is a better one.
    void begin(const Copy& copy);
    /// The same for another run.
    void restart(const Copy& copy);
    /// To be called after each step that went well.
    void afterStep(std::int64_t step, const Copy& copy);
    /// To be called where training stops.
    void halted(const Copy& copy);
    /// The state with the least mean free energy so far; null before begin().
    const std::shared_ptr<const RunFile>& best() const { return m_best; }
    const Grade& bestGrade() const { return m_bestGrade; }
    /// What becomes of the best file when this run is written to the other one.
    std::optional<SecondFile> second(const RunFile& run);

private:
    static constexpr std::int64_t kNone = -1; ///< no such file
    static constexpr std::int64_t kOfAnotherRun = -2;

    /// Where an earlier state is better than this one by more than twice the error, that state.
    std::shared_ptr<const RunFile> betterThan(const RunFile& run) const;
    void keep(std::shared_ptr<const RunFile> run);
    /// Gives both files to the writer.
    void write(const Copy& copy);

    RunWriter& m_writer;
    CheckpointOptions m_options;
    std::shared_ptr<const RunFile> m_best;
    Grade m_bestGrade;
    std::chrono::steady_clock::time_point m_lastWrite;
    std::array<std::int64_t, 3> m_written{-1, -1, -1}; ///< how far the run in the last file is
    std::int64_t m_writtenBest = kNone;                ///< step of the state in the best file
};

} // namespace nrg
