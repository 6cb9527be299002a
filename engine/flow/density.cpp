#include "engine/flow/density.h"

#include <cmath>
#include <numbers>
#include <vector>

#include "engine/flow/batch_slices.h"

namespace nrg {

namespace {

/// ln(e^a + e^b) without overflow.
double logAddExp(double a, double b)
{
    return std::max(a, b) + std::log1p(std::exp(-std::abs(a - b)));
}

/// to(i, .) += factor[i] * from(i, .)
void addScaledRows(const Matrix& from, const Vector& factor, MatrixRef to)
{
    const Eigen::Array<Real, Eigen::Dynamic, 1> rows = factor.cast<Real>();
    for (Index site = 0; site < from.cols(); ++site)
        to.col(site).array() += from.col(site).array() * rows;
}

void scaleRows(Matrix& matrix, const Vector& factor)
{
    const Eigen::Array<Real, Eigen::Dynamic, 1> rows = factor.cast<Real>();
    for (Index site = 0; site < matrix.cols(); ++site)
        matrix.col(site).array() *= rows;
}

/// ln q(x) becomes ln q_sym(x), Eq. (S2).
void averageOverSigns(const Vector& mirrored, VectorRef logQ)
{
    for (Index i = 0; i < logQ.size(); ++i)
        logQ[i] = logAddExp(logQ[i], mirrored[i]) - std::numbers::ln2;
}

/// +1 with the probability given, else -1.
double signOf(double uniform, double positive)
{
    return uniform < positive ? 1 : -1;
}

double uniformOf(std::uint64_t seed, Address address, Index sample)
{
    address.sample += static_cast<std::uint32_t>(sample);
    return uniforms(seed, address)[0];
}

} // namespace

void applySigns(Matrix& rows, const Vector& signs)
{
    for (Index i = 0; i < rows.rows(); ++i)
        if (signs[i] < 0)
            rows.row(i) *= Real(-1);
}

Density::Density(std::shared_ptr<const Flow> flow, std::shared_ptr<const Prior> prior, bool symmetrised)
    : m_flow(std::move(flow))
    , m_prior(std::move(prior))
    , m_symmetrised(symmetrised)
{
}

Vector Density::restLogProbability(Parameters theta, MatrixRef y, FlowWorkspace& workspace, Tape* tape) const
{
    Vector logAbsDet(y.rows());
    Vector logQ(y.rows());
    m_flow->infer(m_flow->rest(), theta, y, logAbsDet, workspace, tape);
    m_prior->logProbability(y, logQ);
    return logQ + logAbsDet;
}

DensityDraws Density::draw(Parameters theta, int count, std::uint64_t seed, Stream stream, std::uint64_t step,
    std::uint32_t firstSample, int threads) const
{
    DensityDraws draws;
    draws.z.resize(count, m_flow->siteCount());
    m_prior->draw(draws.z, seed, stream, step, firstSample, threads);
    draws.x.resizeLike(draws.z);
    draws.logQ.resize(count);
    const BatchSlices slices(count, *m_flow);
    std::vector<DensitySlice> scratch(static_cast<std::size_t>(slices.workers(threads)));
    slices.forEach(threads, slices.count(), [&](const SliceTurn& turn) {
        DensitySlice& slice = scratch[static_cast<std::size_t>(turn.thread)];
        slices.share(threads, slice.flow);
        const Index first = slices.first(turn.slice);
        const Index rows = slices.rows(turn.slice);
        slice.z = draws.z.middleRows(first, rows);
        generate(theta, Derivatives::None, slice);
        draws.x.middleRows(first, rows) = slice.x;
        draws.logQ.segment(first, rows) = slice.logQ;
    });
    draws.eta = drawFairSigns(count, seed, {.stream = Stream::Sign, .step = step, .sample = firstSample});
    applySigns(draws.x, draws.eta);
    return draws;
}

Vector Density::logProbability(Parameters theta, const ConstMatrixRef& x, int threads) const
{
    FlowWorkspace workspace(threads);
    Matrix y = x;
    Vector oddLogDet(y.rows());
    m_flow->infer(m_flow->odd(), theta, y, oddLogDet, workspace);
    Matrix mirrored;
    if (m_symmetrised)
        mirrored = -y;
    Vector logQ = restLogProbability(theta, y, workspace);
    if (m_symmetrised)
        averageOverSigns(restLogProbability(theta, mirrored, workspace), logQ);
    return logQ + oddLogDet;
}

void Density::symmetrize(Parameters theta, const ConstMatrixRef& x, VectorRef logQ, FlowWorkspace& workspace) const
{
    if (!m_symmetrised)
        return;
    Matrix y = x;
    Vector oddLogDet(y.rows());
    m_flow->infer(m_flow->odd(), theta, y, oddLogDet, workspace);
    y *= Real(-1);
    averageOverSigns(restLogProbability(theta, y, workspace) + oddLogDet, logQ);
}

Matrix Density::latents(Parameters theta, const ConstMatrixRef& x, int threads) const
{
    FlowWorkspace workspace(threads);
    Matrix z = x;
    Vector logAbsDet(z.rows());
    m_flow->infer(theta, z, logAbsDet, workspace);
    return z;
}

Vector Density::signLogOdds(Parameters theta, const ConstMatrixRef& x, int threads) const
{
    FlowWorkspace workspace(threads);
    Matrix y = x;
    Vector oddLogDet(y.rows());
    m_flow->infer(m_flow->odd(), theta, y, oddLogDet, workspace);
    Matrix mirrored = -y;
    const Vector plus = restLogProbability(theta, y, workspace);
    const Vector minus = restLogProbability(theta, mirrored, workspace);
    return plus - minus;
}

Vector Density::drawFairSigns(Index count, std::uint64_t seed, Address address) const
{
    Vector signs = Vector::Ones(count);
    for (Index i = 0; m_symmetrised && i < count; ++i)
        signs[i] = -signOf(uniformOf(seed, address, i), 0.5);
    return signs;
}

Matrix Density::withPosteriorSigns(
    Parameters theta, const ConstMatrixRef& x, std::uint64_t seed, Address address, int threads) const
{
    Matrix y = x;
    if (!m_symmetrised)
        return y;
    Vector signs = 1 / (1 + (-signLogOdds(theta, x, threads)).array().exp());
    for (Index i = 0; i < signs.size(); ++i)
        signs[i] = signOf(uniformOf(seed, address, i), signs[i]);
    applySigns(y, signs);
    return y;
}

void Density::generate(Parameters theta, Derivatives wanted, DensitySlice& w) const
{
    const Index rows = w.z.rows();
    const bool hasOddLayers = m_flow->odd().last > 0;
    const bool isPath = wanted == Derivatives::PathProduct;
    Tape* const tape = wanted == Derivatives::None ? nullptr : &w.generateTape;
    w.x = w.z;
    w.logAbsDet.resize(rows);
    w.logP.resize(rows);
    if (isPath) {
        w.score.resize(rows, w.z.cols());
        m_prior->score(w.z, w.score);
        m_flow->generateWithScore(m_flow->rest(), theta, w.x, w.score, w.logAbsDet, w.flow, tape);
    } else {
        m_flow->generate(m_flow->rest(), theta, w.x, w.logAbsDet, w.flow, tape);
    }
    m_prior->logProbability(w.z, w.logP);
    w.logQ = w.logP - w.logAbsDet;
    w.weight.setOnes(rows);
    if (m_symmetrised)
        weighSigns(theta, tape != nullptr, w);
    if (!hasOddLayers)
        return;
    if (isPath) {
        if (m_symmetrised)
            symmetrizeScore(theta, w);
        m_flow->generateWithScore(m_flow->odd(), theta, w.x, w.score, w.logAbsDet, w.flow, tape);
    } else {
        m_flow->generate(m_flow->odd(), theta, w.x, w.logAbsDet, w.flow, tape);
    }
    w.logQ -= w.logAbsDet;
}

/// ln q becomes ln q_sym, Eq. (S2), and the weights the shares of both signs in it.
void Density::weighSigns(Parameters theta, bool withTape, DensitySlice& w) const
{
    w.mirrored = -w.x;
    w.weightMirrored = restLogProbability(theta, w.mirrored, w.flow, withTape ? &w.inferTape : nullptr);
    for (Index i = 0; i < w.logQ.size(); ++i) {
        const double logOdds = w.logQ[i] - w.weightMirrored[i];
        const double lesser = std::exp(-std::abs(logOdds));
        w.logQ[i] = std::max(w.logQ[i], w.weightMirrored[i]) + std::log1p(lesser) - std::numbers::ln2;
        w.weight[i] = (logOdds < 0 ? lesser : 1) / (1 + lesser);
        w.weightMirrored[i] = (logOdds < 0 ? 1 : lesser) / (1 + lesser);
    }
}

void Density::symmetrizeScore(Parameters theta, DensitySlice& w) const
{
    scaleRows(w.score, w.weight);
    addMirrored(theta, 1, w.score, {}, w);
}

void Density::addMirrored(Parameters theta, double share, MatrixRef dState, Gradient dTheta, DensitySlice& w) const
{
    const Vector weight = share * w.weightMirrored;
    w.dMirrored.resize(w.mirrored.rows(), w.mirrored.cols());
    m_prior->score(w.mirrored, w.dMirrored);
    scaleRows(w.dMirrored, weight);
    m_flow->inferProduct(m_flow->rest(), theta, w.mirrored, w.inferTape, w.dMirrored, weight, dTheta, w.flow);
    dState -= w.dMirrored;
}

// With w + w' = 1 the shares of both signs,
//     d [ln q_sym(y) - ln p(z)] = w' d [ln q(-y) - ln p(z)] - w d ln|det dy/dz|.
void Density::product(Parameters theta, double share, MatrixRef dState, Gradient dTheta, DensitySlice& w) const
{
    if (m_flow->odd().last > 0)
        m_flow->generateProduct(
            m_flow->odd(), theta, w.x, w.generateTape, dState, Vector::Constant(w.x.rows(), -share), dTheta, w.flow);
    if (m_symmetrised)
        addMirrored(theta, share, dState, dTheta, w);
    m_flow->generateProduct(m_flow->rest(), theta, w.x, w.generateTape, dState, -share * w.weight, dTheta, w.flow);
    if (m_symmetrised) {
        m_prior->score(w.z, w.dMirrored);
        addScaledRows(w.dMirrored, -share * w.weightMirrored, dState);
    }
}

void Density::pathProduct(Parameters theta, double share, MatrixRef dState, Gradient dTheta, DensitySlice& w) const
{
    const bool isSymmetricScore = m_flow->odd().last > 0; // then the score has been carried through the odd layers
    if (isSymmetricScore)
        dState += static_cast<Real>(share) * w.score;
    else
        addScaledRows(w.score, share * w.weight, dState);
    if (m_symmetrised && !isSymmetricScore)
        addMirrored(theta, share, dState, {}, w);
    w.logAbsDet.setZero(w.x.rows());
    m_flow->generateProduct(theta, w.x, w.generateTape, dState, w.logAbsDet, dTheta, w.flow);
}

} // namespace nrg
