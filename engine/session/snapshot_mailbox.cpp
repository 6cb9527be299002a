#include "engine/session/snapshot_mailbox.h"

#include <new>
#include <utility>

namespace nrg {

SnapshotMailbox::SnapshotMailbox()
    : m_parts{.training = std::make_shared<const TrainingSnapshot>(),
        .sampling = std::make_shared<const SamplingSnapshot>(),
        .race = nullptr,
        .analysis = std::make_shared<const AnalysisSnapshot>(),
        .saved = std::make_shared<const SaveReport>(),
        .checkpoint = std::make_shared<const SaveReport>()}
    , m_newest(together(m_parts))
{
}

// What a swap takes out of the mailbox is destroyed with the argument, after the lock is gone.

void SnapshotMailbox::setTraining(std::shared_ptr<const TrainingSnapshot> training) noexcept
{
    const std::lock_guard lock(m_mutex);
    m_parts.training.swap(training);
    ++m_parts.serial;
}

void SnapshotMailbox::setSampling(
    std::shared_ptr<const SamplingSnapshot> sampling, std::shared_ptr<const RaceSnapshot> race) noexcept
{
    const std::lock_guard lock(m_mutex);
    m_parts.sampling.swap(sampling);
    m_parts.race.swap(race);
    ++m_parts.serial;
}

void SnapshotMailbox::setAnalysis(std::shared_ptr<const AnalysisSnapshot> analysis) noexcept
{
    const std::lock_guard lock(m_mutex);
    m_parts.analysis.swap(analysis);
    ++m_parts.serial;
}

void SnapshotMailbox::setSaved(std::shared_ptr<const SaveReport> saved) noexcept
{
    const std::lock_guard lock(m_mutex);
    m_parts.saved.swap(saved);
    ++m_parts.serial;
}

void SnapshotMailbox::setCheckpoint(std::shared_ptr<const SaveReport> checkpoint) noexcept
{
    const std::lock_guard lock(m_mutex);
    m_parts.checkpoint.swap(checkpoint);
    ++m_parts.serial;
}

std::shared_ptr<const Snapshot> SnapshotMailbox::newest() const noexcept
{
    Parts parts;
    {
        const std::lock_guard lock(m_mutex);
        if (m_newest->serial == m_parts.serial)
            return m_newest;
        parts = m_parts;
    }
    std::shared_ptr<const Snapshot> made;
    try {
        made = together(parts);
    } catch (const std::bad_alloc&) {
        // The reader goes on with what it has; the next call tries again.
    }
    const std::lock_guard lock(m_mutex);
    if (made && made->serial > m_newest->serial) // another reader may have been faster
        m_newest.swap(made);
    return m_newest;
}

std::shared_ptr<const Snapshot> SnapshotMailbox::together(const Parts& parts)
{
    auto snapshot = std::make_shared<Snapshot>();
    static_cast<TrainingSnapshot&>(*snapshot) = *parts.training;
    snapshot->serial = parts.serial;
    snapshot->lastSave = *parts.saved;
    snapshot->lastCheckpoint = *parts.checkpoint;
    snapshot->sampling = parts.sampling;
    snapshot->race = parts.race;
    snapshot->analysis = parts.analysis;
    return snapshot;
}

} // namespace nrg
