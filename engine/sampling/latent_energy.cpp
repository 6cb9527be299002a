#include "engine/sampling/latent_energy.h"

#include <algorithm>
#include <stdexcept>
#include <string>

#include "engine/flow/batch_slices.h"

namespace nrg {

LatentEnergy::LatentEnergy(
    std::shared_ptr<const Model> model, std::shared_ptr<const std::vector<Real>> theta, int threads)
    : m_model(std::move(model))
    , m_theta(std::move(theta))
    , m_threads(std::max(threads, 1))
{
    if (static_cast<Index>(m_theta->size()) != m_model->flow().parameterCount())
        throw std::invalid_argument("theta has " + std::to_string(m_theta->size()) + " entries; expected "
            + std::to_string(m_model->flow().parameterCount()));
}

void LatentEnergy::evaluate(const ConstMatrixRef& z, VectorRef energy, MatrixRef* gradient, Matrix* fields)
{
    const Parameters theta(*m_theta);
    const Density& density = *m_model->density;
    const BatchSlices slices(z.rows(), density.flow());
    m_slices.resize(static_cast<std::size_t>(slices.workers(m_threads)));
    if (fields)
        fields->resize(z.rows(), z.cols());
    slices.forEach(m_threads, slices.count(), [&](const SliceTurn& turn) {
        Slice& slice = m_slices[static_cast<std::size_t>(turn.thread)];
        slices.share(m_threads, slice.density.flow);
        const Index first = slices.first(turn.slice);
        const Index rows = slices.rows(turn.slice);
        slice.density.z = z.middleRows(first, rows);
        density.generate(theta, gradient ? Derivatives::Product : Derivatives::None, slice.density);
        slice.logPi.resize(rows);
        slice.gradient.resize(rows, z.cols());
        MatrixRef dX(slice.gradient);
        m_model->target->evaluate(
            slice.density.x, slice.logPi, gradient ? &dX : nullptr, slice.density.flow.threads, slice.target);
        energy.segment(first, rows) = slice.density.logQ - slice.density.logP - slice.logPi;
        if (fields)
            fields->middleRows(first, rows) = slice.density.x;
        if (!gradient)
            return;
        slice.gradient *= Real(-1);
        density.product(theta, 1, slice.gradient, {}, slice.density);
        gradient->middleRows(first, rows) = slice.gradient;
    });
}

Matrix LatentEnergy::positionsOf(const ConstMatrixRef& fields)
{
    return m_model->density->latents(*m_theta, fields, m_threads);
}

} // namespace nrg
