#pragma once
// The steps of a run, kept by its worker and read by others.
//
// The worker's own History is never shared. Other threads get a copy of it that is at most kShared steps old and the
// steps since; they put the two together on their own time. Under the mutex at most kShared reports are copied and
// nothing is allocated.

#include <list>
#include <memory>
#include <mutex>
#include <vector>

#include "engine/run/history.h"

namespace nrg {

class StepLog {
public:
    explicit StepLog(History history);

    // For the worker alone.

    void append(const StepReport& report);
    /// Alters the history other than by a step. For rare changes.
    template <class Change>
    void amend(Change change)
    {
        change(m_history);
        share();
    }
    /// Takes another history's place. Steps that were not taken are forgotten.
    void replace(History history);
    const History& history() const { return m_history; }

    // For any thread.

    /// A copy of the whole history.
    History copy() const;
    /// Steps appended since the last call, oldest first, at most History::kCapacity.
    std::vector<StepReport> take();

private:
    static constexpr std::size_t kShared = 512;

    /// Lets others see the history as it is now.
    void share();

    History m_history; ///< the worker's own

    mutable std::mutex m_mutex;
    std::shared_ptr<const History> m_base; ///< guarded by m_mutex, as are all below
    std::vector<StepReport> m_since;       ///< what m_history has had since m_base was copied from it
    std::list<StepReport> m_untaken;
};

} // namespace nrg
