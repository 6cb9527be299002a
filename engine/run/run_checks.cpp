#include "engine/run/run_checks.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <span>

#include "engine/core/options.h"
#include "engine/run/history_columns.h"
#include "engine/training/bounds.h"

namespace nrg {

namespace {

constexpr std::size_t kLongestMarkText = 200; ///< bytes; keys and values of options are shorter

using Complaint = std::optional<std::string>;

bool isFigure(double value)
{
    return std::abs(value) <= kLargestFigure; // false for NaN
}

bool isCount(std::int64_t value)
{
    return value >= 0 && value <= kLargestCount;
}

template <class Test>
bool all(Parameters values, Test test)
{
    return std::all_of(values.begin(), values.end(), test);
}

std::string beyondBounds(const std::string& what)
{
    return what + " has values that are not finite or beyond " + formatValue(kLargestFigure);
}

Complaint problemOf(const TrainerState& state)
{
    const auto isFinite = [](Real value) { return std::isfinite(value); };
    if (Complaint problem = problemOfParameters(state.theta))
        return problem;
    if (!all(state.adamM, isFinite) || !all(state.adamV, isFinite))
        return "adam/m or adam/v has values that are not finite";
    if (!all(state.adamV, [](Real value) { return value >= 0; }))
        return "adam/v has negative values";
    if (!isCount(state.step) || !isCount(state.adamUpdates) || !isCount(state.skippedSteps)
        || state.consecutiveSkips < 0)
        return "its counts of steps are not sound";
    if (!isFigure(state.meanNorm) || state.meanNorm < 0)
        return beyondBounds("mean-gradient-norm");
    return {};
}

Complaint problemOfRows(std::span<const StepReport> rows)
{
    const auto byStep = [](const StepReport& a, const StepReport& b) { return a.step < b.step; };
    if (!std::is_sorted(rows.begin(), rows.end(), byStep))
        return "the steps of its history are out of order";
    for (const StepReport& row : rows) {
        if (!isCount(row.step))
            return "the steps of its history are negative or too large";
        for (const HistoryColumn& column : kHistoryColumns) {
            const double value = row.*column.member;
            const bool mayBeNaN = column.member == &StepReport::sigma;
            if (!isFigure(value) && !(mayBeNaN && std::isnan(value)) && !(column.isOfBatch && row.skipped))
                return beyondBounds(std::string("its history's ") + column.name);
        }
    }
    return {};
}

Complaint problemOfMarks(const std::vector<RunMark>& marks)
{
    const auto byStep = [](const RunMark& a, const RunMark& b) { return a.step < b.step; };
    if (marks.size() > History::kMaxMarks || !std::is_sorted(marks.begin(), marks.end(), byStep)
        || !std::all_of(marks.begin(), marks.end(), [](const RunMark& mark) { return isCount(mark.step); }))
        return "its marks are too many or not in the order of their steps";
    for (const RunMark& mark : marks)
        if (std::max({mark.key.size(), mark.from.size(), mark.to.size()}) > kLongestMarkText)
            return "its marks have texts of more than " + std::to_string(kLongestMarkText) + " bytes";
    return {};
}

Complaint problemOf(const History::State& history)
{
    const std::span<const StepReport> pending(&history.pending, history.pendingCount > 0 ? 1 : 0);
    if (history.rows.size() >= History::kCapacity || history.recent.size() > History::kRecent)
        return "its history has too many rows";
    if (!isCount(history.stride) || history.stride < 1 || history.pendingCount < 0
        || history.pendingCount >= history.stride)
        return "its history is not consistent";
    for (const std::span<const StepReport> rows : {history.rows.view(), std::span(history.recent), pending})
        if (Complaint problem = problemOfRows(rows))
            return problem;
    return problemOfMarks(history.marks);
}

} // namespace

Complaint problemOfParameters(Parameters theta)
{
    if (!all(theta, [](Real value) { return isFigure(value); }))
        return beyondBounds("theta");
    return {};
}

Complaint problemOf(const RunFile& run)
{
    if (Complaint problem = problemOf(run.state))
        return problem;
    if (run.growth)
        if (Complaint problem = problemOf(run.growth->state))
            return "of its growth, " + *problem;
    if (!isFigure(run.seconds) || run.seconds < 0)
        return "its training time is not sound";
    return problemOf(run.history.state());
}

void dropFiguresOfSkipped(std::span<StepReport> rows)
{
    for (StepReport& row : rows)
        for (const HistoryColumn& column : kHistoryColumns)
            if (row.skipped && column.isOfBatch && !isFigure(row.*column.member))
                row.*column.member = std::numeric_limits<double>::quiet_NaN();
}

} // namespace nrg
