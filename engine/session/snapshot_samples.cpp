#include "engine/session/snapshot_samples.h"

#include <algorithm>

#include "engine/core/philox.h"
#include "engine/flow/model.h"
#include "engine/targets/spin_picture.h"

namespace nrg {

namespace {

/// Independently at every site; none where the fields do not stand for spins.
void drawSpins(const Target& target, Samples& samples, std::uint64_t seed, std::uint64_t step)
{
    const SpinPicture* const picture = target.spins();
    if (!picture)
        return;
    samples.spins.resize(samples.fields.rows(), samples.fields.cols());
    for (Index i = 0; i < samples.fields.rows(); ++i)
        for (Index site = 0; site < samples.fields.cols(); site += 4) {
            const auto draw = uniforms(seed,
                {.stream = Stream::Spin,
                    .step = step,
                    .sample = static_cast<std::uint32_t>(i),
                    .block = static_cast<std::uint32_t>(site / 4)});
            for (Index j = site; j < std::min(site + 4, samples.fields.cols()); ++j) {
                const double up = picture->upProbability(static_cast<double>(samples.fields(i, j)));
                samples.spins(i, j) = draw[static_cast<std::size_t>(j - site)] < up ? 1 : -1;
            }
        }
}

} // namespace

Samples samplesOfBatch(const Model& model, const Matrix& batch, std::uint64_t seed, std::int64_t step)
{
    const auto address = static_cast<std::uint64_t>(step);
    Samples samples;
    samples.lattice = model.flow().lattice();
    Matrix x = batch.topRows(std::min(kShownSamples, batch.rows()));
    applySigns(x, model.density->drawFairSigns(x.rows(), seed, {.stream = Stream::Sign, .step = address}));
    samples.fields = x.cast<float>();
    drawSpins(*model.target, samples, seed, address);
    return samples;
}

Samples freshSamples(const Model& model, Parameters theta, std::uint64_t seed, int threads)
{
    Samples samples;
    samples.lattice = model.flow().lattice();
    samples.fields = drawSamples(model, theta, kShownSamples, seed, 0, threads).x.cast<float>();
    drawSpins(*model.target, samples, seed, 0);
    return samples;
}

} // namespace nrg
