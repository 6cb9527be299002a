#include "engine/targets/gaussian/free_field.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <stdexcept>

#include "engine/core/options.h"
#include "engine/lattice/fourier_basis.h"
#include "engine/lattice/fourier_modes.h"
#include "engine/lattice/power_spectrum.h"

namespace nrg {

namespace {

constexpr double kShownDeviations = 5; ///< of the mean field, on either side of its histogram
constexpr int kReplicas = 8;

Vector meanField(const ConstMatrixRef& x)
{
    return x.cast<double>().rowwise().sum() / static_cast<double>(x.cols());
}

/// (sum x)^2 / N.
Vector structureFactorAtZero(const ConstMatrixRef& x)
{
    return meanField(x).array().square() * static_cast<double>(x.cols());
}

Vector meanSquareField(const ConstMatrixRef& x)
{
    return x.cast<double>().rowwise().squaredNorm() / static_cast<double>(x.cols());
}

/// x^T A^-1 x / N as a sum over modes.
Vector quadraticForm(const ConstMatrixRef& x, const Eigen::MatrixXd& eigenvalues)
{
    Matrix modes = x;
    FourierModes::Workspace workspace;
    FourierModes(static_cast<int>(eigenvalues.rows())).toModes(modes, 1, workspace);
    return modes.cast<double>().array().square().matrix() * eigenvalues.reshaped().cwiseInverse()
        / static_cast<double>(x.cols());
}

Observables tableOf(const Eigen::MatrixXd& eigenvalues)
{
    const auto sites = static_cast<double>(eigenvalues.size());
    const double reach = kShownDeviations * std::sqrt(eigenvalues(0, 0) / sites);
    return {.quantity = [](const ConstMatrixRef& x) -> Matrix { return x; },
        .rows = {{.id = "structure_factor",
                     .title = "Structure factor S(0)",
                     .symbol = "S(0)",
                     .unit = "",
                     .help = "S(0) = ⟨(Σ x_i)²⟩ / N, the variance of the uniform mode; exactly 8/T + 0.1.",
                     .exact = eigenvalues(0, 0),
                     .minimum = 0,
                     .measure = structureFactorAtZero},
            {.id = "field_square",
                .title = "Mean square of the field",
                .symbol = "⟨x²⟩",
                .unit = "",
                .help = "⟨x²⟩ = ⟨Σ x_i²⟩ / N; exactly the diagonal of A, 4/T + 0.1.",
                .exact = eigenvalues.mean(),
                .minimum = 0,
                .measure = meanSquareField},
            {.id = "quadratic_form",
                .title = "Quadratic form per site",
                .symbol = "xᵀA⁻¹x/N",
                .unit = "",
                .help = "⟨xᵀA⁻¹x⟩ / N, twice the mean of −ln π per site; exactly 1.",
                .exact = 1,
                .minimum = 0,
                .measure = [eigenvalues](const ConstMatrixRef& x) { return quadraticForm(x, eigenvalues); }}},
        .orderParameter = OrderParameter{.row = {.id = "mean_field",
                                             .title = "Mean field",
                                             .symbol = "m",
                                             .unit = "",
                                             .help = "m = Σ x_i / N, which is normal with variance (8/T + 0.1) / N.",
                                             .exact = 0,
                                             .measure = meanField},
            .lower = -reach,
            .upper = reach},
        .structureFactor = StructureFactor{.help = "S(k) = ⟨|Σ_r e^ikr x_r|²⟩ / N, the variance of the mode with "
                                                   "wave vector k; exactly (2/T)(cos k_x + cos k_y) + 4/T + 0.1.",
            .measure = [sites](const ConstMatrixRef& x, int threads) -> Eigen::MatrixXd {
                return sites * powerSpectrum(x, threads);
            },
            .exact = byWaveVector(eigenvalues)}};
}

} // namespace

FreeField::FreeField(int lattice, double temperature)
    : FourierTarget(couplingEigenvalues(lattice, temperature))
    , m_temperature(temperature)
    , m_minusLogZ(-0.5 * (siteCount() * std::log(2 * std::numbers::pi) + spectrum().array().log().sum()))
    , m_observables(tableOf(spectrum()))
{
}

std::string FreeField::key() const
{
    return "gaussian, L = " + std::to_string(lattice()) + ", T = " + formatValue(m_temperature);
}

/// There is nothing but the Gaussian.
void FreeField::addSites(const Real*, Index, Index rows, double*, Real* gradient, Index gradientStride) const
{
    if (gradient)
        for (Index site = 0; site < siteCount(); ++site)
            std::fill_n(gradient + site * gradientStride, rows, Real(0));
}

Matrix FreeField::draw(int samples, std::uint64_t seed, int threads) const
{
    if (samples < 1)
        throw std::invalid_argument("samples is " + std::to_string(samples) + "; expected at least 1");
    return drawGaussian(samples, seed, 0, threads);
}

std::unique_ptr<ReferenceChains> FreeField::chains(std::uint64_t seed) const
{
    return independentRounds(
        m_observables, [this, seed](std::uint64_t number) { return drawGaussian(kReplicas, seed, number, 1); });
}

} // namespace nrg
