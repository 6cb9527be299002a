#pragma once
// The newest part of each worker, for readers that poll.
//
// A worker makes its part on its own thread and leaves a pointer to it; the reader puts the parts together. Under the
// mutex pointers change hands and nothing else, so that neither side waits for the other's memory. Leaving a part
// needs no memory and cannot fail.

#include <cstdint>
#include <memory>
#include <mutex>

#include "engine/session/snapshot.h"

namespace nrg {

class SnapshotMailbox {
public:
    /// Empty parts, none of them null but the race.
    SnapshotMailbox();

    void setTraining(std::shared_ptr<const TrainingSnapshot> training) noexcept;
    void setSampling(
        std::shared_ptr<const SamplingSnapshot> sampling, std::shared_ptr<const RaceSnapshot> race) noexcept;
    void setAnalysis(std::shared_ptr<const AnalysisSnapshot> analysis) noexcept;
    void setSaved(std::shared_ptr<const SaveReport> saved) noexcept;
    void setCheckpoint(std::shared_ptr<const SaveReport> checkpoint) noexcept;

    /// All parts as they are now; the last ones that fitted where memory has run out. Never null.
    std::shared_ptr<const Snapshot> newest() const noexcept;

private:
    struct Parts {
        std::shared_ptr<const TrainingSnapshot> training;
        std::shared_ptr<const SamplingSnapshot> sampling;
        std::shared_ptr<const RaceSnapshot> race;
        std::shared_ptr<const AnalysisSnapshot> analysis;
        std::shared_ptr<const SaveReport> saved;
        std::shared_ptr<const SaveReport> checkpoint;
        std::uint64_t serial = 0;
    };

    static std::shared_ptr<const Snapshot> together(const Parts& parts);

    mutable std::mutex m_mutex;
    Parts m_parts;
    mutable std::shared_ptr<const Snapshot> m_newest; ///< put together when last asked for
};

} // namespace nrg
