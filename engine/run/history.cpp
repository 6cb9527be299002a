#include "engine/run/history.h"

#include <algorithm>
#include <utility>

namespace nrg {

namespace {

/// One row for `earlier`, which stands for `earlierSteps` steps, and the step or steps after it. Skipped steps have no
/// figures and do not enter the means.
StepReport merged(const StepReport& earlier, double earlierSteps, const StepReport& later, double laterSteps)
{
    StepReport row = earlier.skipped ? later : earlier;
    if (earlier.skipped == later.skipped) {
        const double share = laterSteps / (earlierSteps + laterSteps);
        const auto mean = [share](double a, double b) { return a + (b - a) * share; };
        row.stepSeconds = mean(earlier.stepSeconds, later.stepSeconds);
        row.freeEnergy = mean(earlier.freeEnergy, later.freeEnergy);
        row.sigma = mean(earlier.sigma, later.sigma);
        row.gradientNorm = mean(earlier.gradientNorm, later.gradientNorm);
        row.learningRate = mean(earlier.learningRate, later.learningRate);
    }
    row.step = later.step;
    row.seconds = later.seconds;
    return row;
}

} // namespace

void History::append(const StepReport& report)
{
    if (std::exchange(m_isResumed, false))
        mark({.step = report.step - 1, .key = RunMark::kResume, .from = {}, .to = {}});
    m_recent.push_back(report);
    if (m_recent.size() > kRecent)
        m_recent.erase(m_recent.begin());

    m_pending = m_pendingCount == 0 ? report : merged(m_pending, static_cast<double>(m_pendingCount), report, 1);
    if (++m_pendingCount < m_stride)
        return;
    m_rows.append(std::exchange(m_pending, {}));
    m_pendingCount = 0;
    if (m_rows.size() == kCapacity)
        halve();
}

void History::clear()
{
    *this = History();
}

void History::mark(const RunMark& mark)
{
    const auto same = std::find_if(m_marks.begin(), m_marks.end(),
        [&mark](const RunMark& earlier) { return earlier.step == mark.step && earlier.key == mark.key; });
    if (same == m_marks.end()) {
        m_marks.push_back(mark);
        if (m_marks.size() > kMaxMarks)
            m_marks.erase(m_marks.begin());
        return;
    }
    same->to = mark.to;
    if (same->from == same->to && same->key != RunMark::kResume)
        m_marks.erase(same);
}

std::vector<StepReport> History::recent(std::size_t count) const
{
    const auto taken = static_cast<std::ptrdiff_t>(std::min(count, m_recent.size()));
    return {m_recent.end() - taken, m_recent.end()};
}

History::State History::state() const
{
    return {m_rows, m_recent, m_pending, m_pendingCount, m_stride, m_marks};
}

History History::restored(State state)
{
    History history;
    history.m_rows = std::move(state.rows);
    history.m_recent = std::move(state.recent);
    history.m_pending = state.pending;
    history.m_pendingCount = state.pendingCount;
    history.m_stride = state.stride;
    history.m_marks = std::move(state.marks);
    return history;
}

void History::halve()
{
    const std::span<const StepReport> rows = m_rows.view();
    SharedRows halved = SharedRows::withRoomFor(kCapacity);
    for (std::size_t i = 0; i + 1 < rows.size(); i += 2)
        halved.append(merged(rows[i], 1, rows[i + 1], 1));
    m_rows = std::move(halved);
    m_stride *= 2;
}

} // namespace nrg
