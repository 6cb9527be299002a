#include "engine/flow/symmetrized_flow.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "engine/core/normal_field.h"
#include "engine/core/parallel.h"

namespace nrg {

namespace {

/// ln q(x) of Eq. (1) for the plain flow.
Vector plainLogProbability(const Model& model, Parameters theta, Matrix x, FlowWorkspace& workspace)
{
    Vector logAbsDet(x.rows());
    Vector logQ(x.rows());
    model.flow->infer(theta, x, logAbsDet, workspace);
    logPrior(x, logQ);
    return logQ + logAbsDet;
}

} // namespace

void drawPrior(
    MatrixRef z, std::uint64_t seed, Stream stream, std::uint64_t step, std::uint32_t firstSample, int threads)
{
    constexpr Index kDrawsPerChunk = 32768;
    const Index columns = std::max<Index>(4, kDrawsPerChunk / std::max<Index>(1, z.rows()) / 4 * 4);
    const auto chunks = static_cast<int>((z.cols() + columns - 1) / columns);
    parallelFor(threads, chunks, [&](int chunk, int) {
        const Index first = chunk * columns;
        const auto block = static_cast<std::uint32_t>(first / 4);
        fillNormals(seed, {.stream = stream, .step = step, .sample = firstSample, .block = block},
            z.data() + first * z.outerStride(), z.rows(), std::min(columns, z.cols() - first), z.outerStride());
    });
}

void logPrior(const ConstMatrixRef& z, VectorRef out)
{
    out.setConstant(-0.5 * static_cast<double>(z.cols()) * std::log(2 * std::numbers::pi));
    for (Index site = 0; site < z.cols(); ++site)
        out.array() -= 0.5 * z.col(site).cast<double>().array().square();
}

double logAddExp(double a, double b)
{
    return std::max(a, b) + std::log1p(std::exp(-std::abs(a - b)));
}

ModelSamples drawSamples(
    const Model& model, Parameters theta, int count, std::uint64_t seed, std::uint32_t firstSample, int threads)
{
    ModelSamples samples;
    samples.z.resize(count, model.flow->siteCount());
    samples.eta = Vector::Ones(count);
    samples.logQ.resize(count);
    samples.logPi.resize(count);
    drawPrior(samples.z, seed, Stream::Evaluation, 0, firstSample, threads);
    samples.x = samples.z;

    FlowWorkspace workspace(threads);
    Vector logAbsDet(count);
    model.flow->generate(theta, samples.x, logAbsDet, workspace);
    logPrior(samples.z, samples.logQ);
    samples.logQ -= logAbsDet;
    if (model.symmetric) {
        const Vector mirrored = plainLogProbability(model, theta, -samples.x, workspace);
        for (Index i = 0; i < count; ++i) {
            samples.logQ[i] = logAddExp(samples.logQ[i], mirrored[i]) - std::numbers::ln2;
            const auto draw = uniforms(
                seed, {.stream = Stream::Sign, .step = 0, .sample = firstSample + static_cast<std::uint32_t>(i)});
            if (draw[0] < 0.5) {
                samples.eta[i] = -1;
                samples.x.row(i) *= Real(-1);
            }
        }
    }
    TargetWorkspace targetWorkspace;
    model.target->evaluate(samples.x, samples.logPi, nullptr, threads, targetWorkspace);
    return samples;
}

Vector logProbability(const Model& model, Parameters theta, const ConstMatrixRef& x, int threads)
{
    FlowWorkspace workspace(threads);
    Vector logQ = plainLogProbability(model, theta, x, workspace);
    if (model.symmetric) {
        const Vector mirrored = plainLogProbability(model, theta, -x, workspace);
        for (Index i = 0; i < logQ.size(); ++i)
            logQ[i] = logAddExp(logQ[i], mirrored[i]) - std::numbers::ln2;
    }
    return logQ;
}

Vector positiveSignProbability(const Model& model, Parameters theta, const ConstMatrixRef& x, int threads)
{
    FlowWorkspace workspace(threads);
    const Vector plus = plainLogProbability(model, theta, x, workspace);
    const Vector minus = plainLogProbability(model, theta, -x, workspace);
    return 1 / (1 + (minus - plus).array().exp());
}

} // namespace nrg
