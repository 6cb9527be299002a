#include "engine/session/checkpoints.h"

#include <cmath>
#include <limits>
#include <new>
#include <utility>

#include "engine/session/training_figures.h"

namespace nrg {

namespace {

constexpr std::int64_t kPeriod = 100; ///< steps between two looks for a better state; a copy must cost little

Grade gradeOf(const RunFile& run)
{
    const TrainingFigures figures = trainingFigures(run.history.recent(kFigureSteps), std::nullopt);
    if (!std::isfinite(figures.freeEnergy))
        return {.freeEnergy = std::numeric_limits<double>::infinity(), .error = 0};
    const double draws = static_cast<double>(kFigureSteps) * run.settings.training.batch;
    return {
        .freeEnergy = figures.freeEnergy, .error = std::isfinite(figures.sigma) ? figures.sigma / std::sqrt(draws) : 0};
}

/// Its step, and lattice and step of a stage of growth.
std::array<std::int64_t, 3> progressOf(const RunFile& run)
{
    return {run.state.step, run.growth ? run.growth->lattice : 0, run.growth ? run.growth->state.step : 0};
}

} // namespace

Checkpoints::Checkpoints(RunWriter& writer)
    : m_writer(writer)
    , m_lastWrite(std::chrono::steady_clock::now())
{
}

void Checkpoints::setOptions(const CheckpointOptions& options, std::shared_ptr<const RunFile> best)
{
    m_options = options;
    m_lastWrite = std::chrono::steady_clock::now();
    if (best) {
        m_writtenBest = best->state.step;
        keep(std::move(best));
    } else {
        std::error_code error;
        m_writtenBest = std::filesystem::exists(options.best, error) ? kOfAnotherRun : kNone;
    }
}

void Checkpoints::begin(const Copy& copy)
{
    if (!m_best)
        restart(copy);
}

void Checkpoints::restart(const Copy& copy)
{
    m_best.reset();
    keep(std::make_shared<const RunFile>(copy()));
}

void Checkpoints::keep(std::shared_ptr<const RunFile> run)
{
    const Grade grade = gradeOf(*run);
    if (m_best && grade.freeEnergy > m_bestGrade.freeEnergy)
        return;
    m_best = std::move(run);
    m_bestGrade = grade;
}

void Checkpoints::afterStep(std::int64_t step, const Copy& copy)
{
    const bool looks = step % kPeriod == 0;
    const bool writes = !m_options.last.empty()
        && std::chrono::steady_clock::now() - m_lastWrite >= std::chrono::duration<double>(m_options.seconds);
    if (looks)
        try {
            keep(std::make_shared<const RunFile>(copy()));
        } catch (const std::bad_alloc&) {
            // The best so far has to do.
        }
    if (writes && m_writer.isIdle()) // else the disk is slow, and the next step will do
        write(copy);
}

void Checkpoints::halted(const Copy& copy)
{
    if (m_options.whenHalted && !m_options.last.empty())
        write(copy);
}

std::shared_ptr<const RunFile> Checkpoints::betterThan(const RunFile& run) const
{
    if (!m_best || m_best->state.step == run.state.step)
        return nullptr;
    const Grade grade = gradeOf(run);
    const double error = std::hypot(grade.error, m_bestGrade.error);
    return grade.freeEnergy > m_bestGrade.freeEnergy + 2 * error ? m_best : nullptr;
}

std::optional<SecondFile> Checkpoints::second(const RunFile& run)
{
    const std::shared_ptr<const RunFile> best = betterThan(run);
    const std::int64_t step = best ? best->state.step : kNone;
    if (m_options.best.empty() || step == m_writtenBest)
        return std::nullopt;
    m_writtenBest = step;
    return SecondFile{.path = m_options.best, .run = best};
}

void Checkpoints::write(const Copy& copy)
{
    m_lastWrite = std::chrono::steady_clock::now();
    auto request = std::make_shared<SaveRequest>(SaveRequest::kCheckpoint, m_options.last);
    try {
        const auto run = std::make_shared<const RunFile>(copy());
        if (progressOf(*run) == m_written)
            return;
        request->setStep(run->state.step);
        m_written = progressOf(*run);
        m_writer.write(std::move(request), run, second(*run));
    } catch (const std::bad_alloc&) {
        m_writer.refuse(*request); // no reason to end the run
    }
}

} // namespace nrg
