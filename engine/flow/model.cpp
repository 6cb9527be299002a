#include "engine/flow/model.h"

namespace nrg {

ModelSamples drawSamples(
    const Model& model, Parameters theta, int count, std::uint64_t seed, std::uint32_t firstSample, int threads)
{
    ModelSamples samples{
        model.density->draw(theta, count, seed, Stream::Evaluation, 0, firstSample, threads), Vector(count)};
    TargetWorkspace workspace;
    model.target->evaluate(samples.x, samples.logPi, nullptr, threads, workspace);
    return samples;
}

} // namespace nrg
