#include "engine/session/step_log.h"

#include <utility>

namespace nrg {

StepLog::StepLog(History history)
    : m_history(std::move(history))
    , m_base(std::make_shared<const History>(m_history))
{
    m_since.reserve(kShared);
}

void StepLog::append(const StepReport& report)
{
    std::list<StepReport> newest{report}; // allocated and freed without the lock
    std::list<StepReport> dropped;
    m_history.append(report);
    const bool isFull = m_since.size() == kShared; // only this thread changes it
    if (isFull)
        share();
    const std::lock_guard lock(m_mutex);
    if (!isFull)
        m_since.push_back(report);
    m_untaken.splice(m_untaken.end(), newest);
    if (m_untaken.size() > History::kCapacity)
        dropped.splice(dropped.end(), m_untaken, m_untaken.begin());
}

void StepLog::share()
{
    auto base = std::make_shared<const History>(m_history);
    const std::lock_guard lock(m_mutex);
    m_base.swap(base);
    m_since.clear();
}

void StepLog::replace(History history)
{
    m_history = std::move(history);
    share();
    std::list<StepReport> dropped;
    const std::lock_guard lock(m_mutex);
    m_untaken.swap(dropped);
}

History StepLog::copy() const
{
    std::shared_ptr<const History> base;
    std::vector<StepReport> since(kShared); // its memory is in place before the lock is taken
    {
        const std::lock_guard lock(m_mutex);
        base = m_base;
        since = m_since;
    }
    History history = *base;
    for (const StepReport& report : since)
        history.append(report);
    return history;
}

std::vector<StepReport> StepLog::take()
{
    std::list<StepReport> taken;
    {
        const std::lock_guard lock(m_mutex);
        taken.swap(m_untaken);
    }
    return {taken.begin(), taken.end()};
}

} // namespace nrg
