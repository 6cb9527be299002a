#pragma once
// The bounded record of a run's steps, and of what was changed between them.

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "engine/run/shared_rows.h"
#include "engine/training/step_report.h"

namespace nrg {

/// A live change, or that the run was opened again, as the curves show it.
struct RunMark {
    static constexpr const char* kResume = "resume";

    std::int64_t step = 0; ///< steps done before
    std::string key;       ///< of the option that changed, or kResume
    std::string from;      ///< its values as texts; empty on resume
    std::string to;

    bool operator==(const RunMark&) const = default;
};

/// Keeps every step until `capacity` rows are full, then averages neighbours in pairs and doubles the stride, so that a
/// run of any length fits and its whole course stays visible. The last rows that the training figures need are exact.
/// A copy shares the rows and costs next to nothing.
class History {
public:
    static constexpr std::size_t kCapacity = 1 << 15;
    static constexpr std::size_t kRecent = 64;     ///< single steps kept beside the rows
    static constexpr std::size_t kMaxMarks = 1000; ///< beyond, the oldest are forgotten

    void append(const StepReport& report);
    void clear();

    /// Two changes of one option between the same two steps count as one.
    void mark(const RunMark& mark);
    /// Takes over the marks of another record of the same run.
    void setMarks(std::vector<RunMark> marks) { m_marks = std::move(marks); }
    /// The next step belongs to another sitting, and is then marked as such.
    void resume() { m_isResumed = true; }
    /// In the order of their steps.
    const std::vector<RunMark>& marks() const { return m_marks; }

    /// Rows in step order; a row that stands for several steps carries the last one's step and time and means else.
    std::span<const StepReport> rows() const { return m_rows.view(); }
    /// Steps a row stands for, except those still being gathered.
    std::int64_t stride() const { return m_stride; }

    /// Up to `count` newest single steps (at most kRecent), oldest first.
    std::vector<StepReport> recent(std::size_t count) const;

    /// Everything inside, for the run file.
    struct State {
        SharedRows rows;
        std::vector<StepReport> recent;
        StepReport pending; ///< the row being gathered, where pendingCount > 0
        std::int64_t pendingCount = 0;
        std::int64_t stride = 1;
        std::vector<RunMark> marks;

        bool operator==(const State&) const = default;
    };
    State state() const;
    /// The counterpart of state(), which the caller has checked.
    static History restored(State state);

private:
    /// Averages neighbours in pairs and doubles the stride.
    void halve();

    SharedRows m_rows;
    std::vector<StepReport> m_recent;
    StepReport m_pending;
    std::int64_t m_pendingCount = 0;
    std::int64_t m_stride = 1;
    std::vector<RunMark> m_marks;
    bool m_isResumed = false;
};

} // namespace nrg
