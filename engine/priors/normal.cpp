#include "engine/priors/normal.h"

#include <cmath>
#include <numbers>

#include "engine/core/normal_matrix.h"

namespace nrg {

void NormalPrior::draw(
    MatrixRef z, std::uint64_t seed, Stream stream, std::uint64_t step, std::uint32_t firstSample, int threads) const
{
    drawNormals(z, seed, stream, step, firstSample, threads);
}

void NormalPrior::logProbability(const ConstMatrixRef& z, VectorRef out) const
{
    out.setConstant(-0.5 * static_cast<double>(z.cols()) * std::log(2 * std::numbers::pi));
    for (Index site = 0; site < z.cols(); ++site)
        out.array() -= 0.5 * z.col(site).cast<double>().array().square();
}

void NormalPrior::score(const ConstMatrixRef& z, MatrixRef out) const
{
    out = -z;
}

} // namespace nrg
