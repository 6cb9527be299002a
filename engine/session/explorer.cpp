#include "engine/session/explorer.h"

#include <stdexcept>
#include <string>

#include "engine/analysis/unbiased_samples.h"
#include "engine/core/philox.h"
#include "engine/flow/model.h"
#include "engine/run/build_model.h"
#include "engine/targets/exact_sampler.h"
#include "engine/targets/spin_picture.h"

namespace nrg {

namespace {

constexpr std::uint64_t kSeed = 1; ///< of everything that is drawn here; draws differ by their number

/// Which sample of the stream a draw is, so that the kinds do not repeat one another.
enum class DrawKind : std::uint32_t { Whole = 0, Scale = 1 };

Eigen::VectorXf draw(const Model& model, DrawKind kind, std::uint64_t number)
{
    Matrix z(1, model.flow().siteCount());
    model.prior().draw(z, kSeed, Stream::Exploration, number, static_cast<std::uint32_t>(kind), 1);
    return z.row(0).transpose().cast<float>();
}

Matrix asRow(const Eigen::VectorXf& values, int sites, const char* name)
{
    if (values.size() != sites)
        throw std::invalid_argument(std::string(name) + " has " + std::to_string(values.size()) + " entries; expected "
            + std::to_string(sites) + ", one a site");
    return values.transpose().cast<Real>();
}

} // namespace

Explorer::Explorer(std::shared_ptr<const FrozenModel> frozen, int threads)
    : m_frozen(std::move(frozen))
    , m_flow(resolvedThreads(threads))
{
    if (!m_frozen || !m_frozen->model || !m_frozen->theta)
        throw std::invalid_argument("frozen is null; expected a model with its parameters");
    const Index parameters = m_frozen->model->flow().parameterCount();
    if (static_cast<Index>(m_frozen->theta->size()) != parameters)
        throw std::invalid_argument("theta has " + std::to_string(m_frozen->theta->size()) + " entries; expected "
            + std::to_string(parameters));
    m_latentSites = latentSites(layout());
    m_tape.keepDetails = true;
}

const std::vector<int>& Explorer::latentsOf(int level) const
{
    if (level < 0 || level >= levelCount())
        throw std::invalid_argument(
            "level is " + std::to_string(level) + "; expected 0 to " + std::to_string(levelCount() - 1));
    return m_latentSites[static_cast<std::size_t>(level)];
}

Eigen::VectorXf Explorer::drawLatents(std::uint64_t number) const
{
    return draw(*m_frozen->model, DrawKind::Whole, number);
}

Eigen::VectorXf Explorer::drawField(std::uint64_t number) const
{
    const ExactSampler* const sampler = m_frozen->model->target->exactSampler();
    if (!sampler)
        throw std::logic_error("This target has no exact sampler.");
    const Matrix x = sampler->draw(1, number, 1);
    const Matrix y = drawPosteriorSigns(*m_frozen->model, *m_frozen->theta, x, number, 1);
    return y.row(0).transpose().cast<float>();
}

Eigen::VectorXf Explorer::resampleScale(const Eigen::VectorXf& z, int level, std::uint64_t number) const
{
    const Eigen::VectorXf fresh = draw(*m_frozen->model, DrawKind::Scale, number);
    Eigen::VectorXf mixed = asRow(z, siteCount(), "z").transpose().cast<float>();
    for (const int site : latentsOf(level))
        mixed[site] = fresh[site];
    return mixed;
}

Exploration Explorer::generate(const Eigen::VectorXf& z)
{
    const Matrix latents = asRow(z, siteCount(), "z");
    Matrix x = latents;
    Vector logAbsDet(1);
    m_frozen->model->flow().generate(*m_frozen->theta, x, logAbsDet, m_flow, &m_tape);
    return describe(x, latents, -logAbsDet[0]);
}

Exploration Explorer::infer(const Eigen::VectorXf& x)
{
    const Matrix field = asRow(x, siteCount(), "x");
    Matrix z = field;
    Vector logAbsDet(1);
    m_frozen->model->flow().infer(*m_frozen->theta, z, logAbsDet, m_flow, &m_tape);
    return describe(field, z, logAbsDet[0]);
}

// Eq. (1), and Eq. (S2) where the model is symmetrised.
Exploration Explorer::describe(const Matrix& x, const Matrix& z, double logAbsDetInfer)
{
    const Model& model = *m_frozen->model;
    Exploration result;
    result.x = x.row(0).transpose().cast<float>();
    result.z = z.row(0).transpose().cast<float>();
    if (const SpinPicture* const picture = model.target->spins())
        result.meanSpins = result.x.unaryExpr([picture](float field) {
            return static_cast<float>(2 * picture->upProbability(static_cast<double>(field)) - 1);
        });

    Vector number(1);
    model.prior().logProbability(z, number);
    result.logPrior = number[0];
    number[0] += logAbsDetInfer;
    model.density->symmetrize(*m_frozen->theta, x, number, m_flow);
    result.logQ = number[0];
    model.target->evaluate(x, number, nullptr, m_flow.threads, m_target);
    result.logPi = number[0];

    const RgStack stack = rgStack(layout(), x, m_tape, 0);
    for (const Matrix& field : stack.fields)
        result.fields.emplace_back(field.cast<float>());
    for (const Vector& blocks : stack.blockLogDet)
        result.blockLogDet.emplace_back(blocks.cast<float>());
    result.levelLogDet.assign(stack.levelLogDet.begin(), stack.levelLogDet.end());
    return result;
}

Eigen::VectorXf Explorer::fieldOfSpins(const Eigen::VectorXf& spins, std::uint64_t number) const
{
    const SpinPicture* const picture = m_frozen->model->target->spins();
    if (!picture)
        throw std::logic_error("This target's field does not stand for spins.");
    const Matrix row = asRow(spins, siteCount(), "spins");
    SpinMatrix signs(1, row.cols());
    for (Index site = 0; site < row.cols(); ++site)
        signs(0, site) = row(0, site) < 0 ? std::int8_t(-1) : std::int8_t(1);
    return picture->drawFields(signs, kSeed, number, m_flow.threads).row(0).transpose().cast<float>();
}

} // namespace nrg
