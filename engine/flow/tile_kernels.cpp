#include "engine/flow/tile_kernels.h"

#include <algorithm>
#include <utility>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/flow/tile_kernels.cpp"
#include <hwy/foreach_target.h> // IWYU pragma: keep
#include <hwy/highway.h>

#include "engine/core/simd/math-inl.h"
#include "engine/core/simd/vectors-inl.h"
#include "engine/flow/dense_kernels-inl.h"
#include "engine/flow/narrow_kernels-inl.h"

HWY_BEFORE_NAMESPACE();
namespace nrg {
namespace HWY_NAMESPACE {

namespace {

/// Places in a tile's scratch and in the parameters of one coupling.
class CouplingFrame {
public:
    CouplingFrame(const BlockPlan& plan, Real* scratch)
        : m_plan(plan)
    {
        const Index half = static_cast<Index>(plan.half()) * kTileStride;
        const Index hidden = static_cast<Index>(plan.hidden) * kTileStride;
        auto take = [&scratch](Index count) {
            Real* const place = scratch;
            scratch += count;
            return place;
        };
        passive = take(half);
        scaleOut = take(half);
        translation = take(half);
        saturation = take(half);
        dScale = take(half);
        dTranslation = take(half);
        dPassive = take(half);
        dHidden[0] = take(hidden);
        dHidden[1] = take(hidden);
        activations = take(hidden * plan.hiddenLayers);
    }

    static Index size(const BlockPlan& plan)
    {
        const Index half = static_cast<Index>(plan.half()) * kTileStride;
        const Index hidden = static_cast<Index>(plan.hidden) * kTileStride;
        return 7 * half + 2 * hidden + hidden * plan.hiddenLayers;
    }

    Real* passive;      ///< copies of the passive variables, (half x rows)
    Real* scaleOut;     ///< output of s before tanh, then s itself
    Real* translation;  ///< t
    Real* saturation;   ///< tanh
    Real* dScale;       ///< dS/ds, then dS/d(pre-tanh)
    Real* dTranslation; ///< dS/dt
    Real* dPassive;     ///< what the networks add to the passive variables' derivative
    Real* dHidden[2];   ///< dS/d(hidden layer), two in turn
    Real* activations;  ///< (hiddenLayers x hidden x rows) of one network at a time, which then stay in cache

    /// Output of a network on the passive variables; its hidden layers are left in `activations` where kKeep is set.
    template <bool kKeep>
    void evaluate(const Real* theta, Real* out, int rows) const
    {
        Real* hidden = activations;
        if (narrow()) {
            narrowEvaluate<kKeep>(theta, m_plan.hidden, passive, hidden, out, rows);
            return;
        }
        const Real* in = passive;
        int inputs = m_plan.half();
        for (int layer = 0; layer < m_plan.hiddenLayers; ++layer) {
            denseElu(theta, inputs, m_plan.hidden, in, hidden, rows);
            theta += static_cast<Index>(m_plan.hidden) * (inputs + 1);
            in = hidden;
            inputs = m_plan.hidden;
            hidden += static_cast<Index>(m_plan.hidden) * kTileStride;
        }
        denseLinear(theta, inputs, m_plan.half(), in, out, rows);
    }

    /// Backward through the network evaluated last: adds to dPassive and, unless null, to dTheta.
    void product(const Real* theta, const Real* dOut, int rows, Real* dTheta) const
    {
        const Real* const hidden = activations;
        if (narrow()) {
            narrowProduct(theta, m_plan.hidden, passive, hidden, dOut, dPassive, rows, dTheta);
            return;
        }
        const int half = m_plan.half();
        const int width = m_plan.hidden;
        const Index hiddenSize = static_cast<Index>(width) * kTileStride;
        Index offset = m_plan.networkParameters();
        int outputs = half;
        for (int layer = m_plan.hiddenLayers; layer >= 0; --layer) {
            const int inputs = layer == 0 ? half : width;
            const Real* in = layer == 0 ? passive : hidden + (layer - 1) * hiddenSize;
            offset -= static_cast<Index>(outputs) * (inputs + 1);
            if (dTheta)
                denseWeightGradient(inputs, outputs, in, dOut, rows, dTheta + offset);
            if (layer > 0) {
                Real* const dIn = dHidden[layer % 2];
                denseInputGradientElu(theta + offset, inputs, outputs, dOut, in, dIn, rows);
                dOut = dIn;
            } else {
                denseInputGradientAdd(theta + offset, inputs, outputs, dOut, dPassive, rows);
            }
            outputs = width;
        }
    }

private:
    bool narrow() const { return m_plan.half() == 2 && m_plan.hiddenLayers == 1; }

    const BlockPlan& m_plan;
};

enum class Direction { Generate, Infer };

Index activeAt(const CouplingPlan& coupling, int i)
{
    return static_cast<Index>(coupling.active[static_cast<std::size_t>(i)]) * kTileStride;
}

Index passiveAt(const CouplingPlan& coupling, int i)
{
    return static_cast<Index>(coupling.passive[static_cast<std::size_t>(i)]) * kTileStride;
}

void loadPassive(const CouplingPlan& coupling, const Tile& tile, const CouplingFrame& frame)
{
    for (int i = 0; i < static_cast<int>(coupling.passive.size()); ++i)
        copyRows(tile.values + passiveAt(coupling, i), frame.passive + static_cast<Index>(i) * kTileStride, tile.rows);
}

/// The network s of the passive variables: leaves tanh in saturation, s itself in scaleOut.
template <bool kKeep>
void evaluateScale(const BlockPlan& plan, const Real* theta, const Tile& tile, const CouplingFrame& frame)
{
    const Tag d;
    frame.evaluate<kKeep>(theta, frame.scaleOut, tile.rows);
    const Real* const scale = theta + 2 * plan.networkParameters();
    for (int i = 0; i < plan.half(); ++i) {
        const Vec factor = hn::Set(d, scale[i]);
        const Index at = static_cast<Index>(i) * kTileStride;
        for (int row = 0; row < tile.rows; row += kLanes) {
            const Vec saturation = hyperbolicTangent(hn::Load(d, frame.scaleOut + at + row));
            hn::Store(saturation, d, frame.saturation + at + row);
            hn::Store(hn::Mul(factor, saturation), d, frame.scaleOut + at + row);
        }
    }
}

/// One coupling in either direction, Eq. (S1).
template <Direction direction>
void pass(const BlockPlan& plan, const CouplingPlan& coupling, const Real* theta, const Tile& tile,
    const CouplingFrame& frame)
{
    const Tag d;
    loadPassive(coupling, tile, frame);
    evaluateScale<false>(plan, theta, tile, frame);
    frame.evaluate<false>(theta + plan.networkParameters(), frame.translation, tile.rows);
    for (int i = 0; i < plan.half(); ++i) {
        const Index at = static_cast<Index>(i) * kTileStride;
        Real* const active = tile.values + activeAt(coupling, i);
        for (int row = 0; row < tile.rows; row += kLanes) {
            const Vec s = hn::Load(d, frame.scaleOut + at + row);
            const Vec t = hn::Load(d, frame.translation + at + row);
            const Vec value = hn::Load(d, active + row);
            const Vec logDet = hn::Load(d, tile.logDet + row);
            if constexpr (direction == Direction::Generate) {
                hn::Store(hn::MulAdd(value, exponential(s), t), d, active + row);
                hn::Store(hn::Add(logDet, s), d, tile.logDet + row);
            } else {
                hn::Store(hn::Mul(hn::Sub(value, t), exponential(hn::Neg(s))), d, active + row);
                hn::Store(hn::Sub(logDet, s), d, tile.logDet + row);
            }
        }
    }
}

/// Backward through t: the values lose it (generate) or get it back (infer). In generate the derivatives must be those
/// by the output still, in infer those by the input already.
template <Direction direction>
void productOfTranslation(const BlockPlan& plan, const CouplingPlan& coupling, const Real* theta, const Tile& tile,
    const CouplingFrame& frame, Real* dTheta)
{
    const Tag d;
    const Index network = plan.networkParameters();
    frame.evaluate<true>(theta + network, frame.translation, tile.rows);
    for (int i = 0; i < plan.half(); ++i) {
        const Index at = static_cast<Index>(i) * kTileStride;
        const Index active = activeAt(coupling, i);
        for (int row = 0; row < tile.rows; row += kLanes) {
            const Vec t = hn::Load(d, frame.translation + at + row);
            const Vec value = hn::Load(d, tile.values + active + row);
            const Vec derivative = hn::Load(d, tile.derivatives + active + row);
            constexpr bool generate = direction == Direction::Generate;
            hn::Store(generate ? hn::Sub(value, t) : hn::Add(value, t), d, tile.values + active + row);
            hn::Store(generate ? derivative : hn::Neg(derivative), d, frame.dTranslation + at + row);
        }
    }
    frame.product(theta + network, frame.dTranslation, tile.rows, dTheta ? dTheta + network : nullptr);
}

/// Backward through s: values and derivatives go over to the coupling's input, but for t.
/// @tparam kScore  whether the derivative is that of ln q, which is 1 by ln|det dz/dx|; logDet is then added to instead
template <Direction direction, bool kScore>
void productOfScale(const BlockPlan& plan, const CouplingPlan& coupling, const Real* theta, const Tile& tile,
    const CouplingFrame& frame, Real* dTheta)
{
    const Tag d;
    const Real* const scale = theta + 2 * plan.networkParameters();
    evaluateScale<true>(plan, theta, tile, frame);
    for (int i = 0; i < plan.half(); ++i) {
        const Index at = static_cast<Index>(i) * kTileStride;
        const Index active = activeAt(coupling, i);
        const Vec factor = hn::Set(d, scale[i]);
        Vec dFactor = hn::Zero(d);
        for (int row = 0; row < tile.rows; row += kLanes) {
            const Vec s = hn::Load(d, frame.scaleOut + at + row);
            const Vec th = hn::Load(d, frame.saturation + at + row);
            const Vec value = hn::Load(d, tile.values + active + row);
            const Vec derivative = hn::Load(d, tile.derivatives + active + row);
            const Vec logDet = hn::Load(d, tile.logDet + row);
            Vec ds = hn::MulAdd(derivative, value, kScore ? hn::Set(d, Real(1)) : logDet);
            if constexpr (kScore)
                hn::Store(hn::Add(logDet, s), d, tile.logDet + row);
            Vec growth = exponential(s);
            Vec shrinkage = exponential(hn::Neg(s));
            if constexpr (direction == Direction::Infer) {
                ds = hn::Neg(ds);
                std::swap(growth, shrinkage);
            }
            hn::Store(hn::Mul(value, shrinkage), d, tile.values + active + row);
            hn::Store(hn::Mul(derivative, growth), d, tile.derivatives + active + row);
            dFactor = hn::MulAdd(ds, th, dFactor);
            hn::Store(
                hn::Mul(hn::Mul(ds, factor), hn::NegMulAdd(th, th, hn::Set(d, Real(1)))), d, frame.dScale + at + row);
        }
        if (dTheta)
            dTheta[2 * plan.networkParameters() + i] += hn::GetLane(hn::SumOfLanes(d, dFactor));
    }
    frame.product(theta, frame.dScale, tile.rows, dTheta);
}

/// Backward through one coupling passed in `direction`; values move from its output to its input. One network after the
/// other: t first where the derivative by s needs the value without it.
template <Direction direction, bool kScore = false>
void product(const BlockPlan& plan, const CouplingPlan& coupling, const Real* theta, const Tile& tile,
    const CouplingFrame& frame, Real* dTheta)
{
    loadPassive(coupling, tile, frame);
    std::fill_n(frame.dPassive, plan.half() * kTileStride, Real(0));
    if constexpr (direction == Direction::Generate) {
        productOfTranslation<direction>(plan, coupling, theta, tile, frame, dTheta);
        productOfScale<direction, kScore>(plan, coupling, theta, tile, frame, dTheta);
    } else {
        productOfScale<direction, kScore>(plan, coupling, theta, tile, frame, dTheta);
        productOfTranslation<direction>(plan, coupling, theta, tile, frame, dTheta);
    }
    for (int i = 0; i < plan.half(); ++i)
        addRows(
            frame.dPassive + static_cast<Index>(i) * kTileStride, tile.derivatives + passiveAt(coupling, i), tile.rows);
}

Tile padded(const Tile& tile)
{
    Tile whole = tile;
    whole.rows = (tile.rows + kLanes - 1) / kLanes * kLanes;
    return whole;
}

} // namespace

void GenerateTile(const BlockPlan& plan, const Real* theta, const Tile& tile)
{
    const CouplingFrame frame(plan, tile.scratch);
    for (const CouplingPlan& coupling : plan.couplings) {
        pass<Direction::Generate>(plan, coupling, theta, padded(tile), frame);
        theta += plan.couplingParameters();
    }
}

void GenerateScoreTile(const BlockPlan& plan, const Real* theta, const Tile& tile)
{
    const CouplingFrame frame(plan, tile.scratch);
    for (const CouplingPlan& coupling : plan.couplings) {
        product<Direction::Infer, true>(plan, coupling, theta, padded(tile), frame, nullptr);
        theta += plan.couplingParameters();
    }
}

void InferTile(const BlockPlan& plan, const Real* theta, const Tile& tile)
{
    const CouplingFrame frame(plan, tile.scratch);
    for (std::size_t c = plan.couplings.size(); c-- > 0;)
        pass<Direction::Infer>(
            plan, plan.couplings[c], theta + static_cast<Index>(c) * plan.couplingParameters(), padded(tile), frame);
}

void GenerateProductTile(const BlockPlan& plan, const Real* theta, const Tile& tile, Real* dTheta)
{
    const CouplingFrame frame(plan, tile.scratch);
    for (std::size_t c = plan.couplings.size(); c-- > 0;) {
        const Index offset = static_cast<Index>(c) * plan.couplingParameters();
        product<Direction::Generate>(
            plan, plan.couplings[c], theta + offset, padded(tile), frame, dTheta ? dTheta + offset : nullptr);
    }
}

void InferProductTile(const BlockPlan& plan, const Real* theta, const Tile& tile, Real* dTheta)
{
    const CouplingFrame frame(plan, tile.scratch);
    for (std::size_t c = 0; c < plan.couplings.size(); ++c) {
        const Index offset = static_cast<Index>(c) * plan.couplingParameters();
        product<Direction::Infer>(
            plan, plan.couplings[c], theta + offset, padded(tile), frame, dTheta ? dTheta + offset : nullptr);
    }
}

Index TileScratchSize(const BlockPlan& plan)
{
    return CouplingFrame::size(plan);
}

} // namespace HWY_NAMESPACE
} // namespace nrg
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace nrg {

HWY_EXPORT(GenerateTile);
HWY_EXPORT(GenerateScoreTile);
HWY_EXPORT(InferTile);
HWY_EXPORT(GenerateProductTile);
HWY_EXPORT(InferProductTile);
HWY_EXPORT(TileScratchSize);

void generateTile(const BlockPlan& plan, const Real* theta, const Tile& tile)
{
    HWY_DYNAMIC_DISPATCH(GenerateTile)(plan, theta, tile);
}

void generateScoreTile(const BlockPlan& plan, const Real* theta, const Tile& tile)
{
    HWY_DYNAMIC_DISPATCH(GenerateScoreTile)(plan, theta, tile);
}

void inferTile(const BlockPlan& plan, const Real* theta, const Tile& tile)
{
    HWY_DYNAMIC_DISPATCH(InferTile)(plan, theta, tile);
}

void generateProductTile(const BlockPlan& plan, const Real* theta, const Tile& tile, Real* dTheta)
{
    HWY_DYNAMIC_DISPATCH(GenerateProductTile)(plan, theta, tile, dTheta);
}

void inferProductTile(const BlockPlan& plan, const Real* theta, const Tile& tile, Real* dTheta)
{
    HWY_DYNAMIC_DISPATCH(InferProductTile)(plan, theta, tile, dTheta);
}

Index tileScratchSize(const BlockPlan& plan)
{
    return HWY_DYNAMIC_DISPATCH(TileScratchSize)(plan);
}

Index BlockPlan::networkParameters() const
{
    const Index width = hidden;
    return width * (half() + 1) + (hiddenLayers - 1) * width * (width + 1) + half() * (width + 1);
}

Index BlockPlan::multiplyAdds() const
{
    const Index width = hidden;
    const Index network = 2 * width * half() + (hiddenLayers - 1) * width * width;
    return 2 * network * static_cast<Index>(couplings.size());
}

} // namespace nrg
#endif // HWY_ONCE
