// The samples that analyses share: drawn once, and more of them where an analysis wants more.

#include "engine/session/analysis_worker.h"

#include <algorithm>

#include "engine/analysis/unbiased_samples.h"
#include "engine/targets/exact_sampler.h"

namespace nrg {

namespace {

constexpr int kTrajectories = 4;       ///< of a chain under each model that starts at fields which follow the target
constexpr int kFirstTrajectories = 20; ///< of a chain that has to forget its start, a draw from the flow

void growTo(Matrix& matrix, Index rows, Index columns)
{
    if (matrix.rows() < rows || matrix.cols() != columns)
        matrix.conservativeResize(std::max(rows, matrix.rows()), columns);
}

} // namespace

bool AnalysisWorker::extend(SampleSet& set, Index rows, const std::stop_token& stop)
{
    const FrozenModel& frozen = *set.frozen;
    const Index sites = frozen.model->flow().siteCount();
    const Index first = set.rows;
    const Index count = std::min<Index>(chainsInGroup(static_cast<int>(sites)), rows - first);
    const ExactSampler* const sampler = frozen.model->target->exactSampler();
    const bool drawnBefore = m_fields.cols() == sites && m_fields.rows() >= first + count;
    if (!drawnBefore && sampler) {
        growTo(m_fields, first + count, sites);
        m_fields.middleRows(first, count) = sampler->draw(static_cast<int>(count), m_draws++, threads());
    }
    const bool settled = drawnBefore || sampler;
    const Matrix fields = settled ? Matrix(m_fields.middleRows(first, count)) : Matrix();
    const std::optional<UnbiasedSamples> drawn = drawUnbiasedSamples(
        frozen.model, frozen.theta,
        {.samples = static_cast<int>(count),
            .trajectories = settled ? kTrajectories : kFirstTrajectories,
            .seed = m_draws++},
        threads(),
        [&](double share) {
            showProgress((static_cast<double>(first) + share * static_cast<double>(count)) / static_cast<double>(rows));
            return pace(stop);
        },
        settled ? &fields : nullptr);
    if (!drawn)
        return false;
    growTo(m_fields, first + count, sites);
    growTo(set.z, rows, sites);
    growTo(set.y, rows, sites);
    set.z.middleRows(first, count) = drawn->z;
    set.y.middleRows(first, count) = drawn->y;
    m_fields.middleRows(first, count) = drawFairSigns(*frozen.model, drawn->y, m_draws);
    set.rows += count;
    return true;
}

} // namespace nrg
