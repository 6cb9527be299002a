// The hot loops of a stack of couplings, for any conditioner and any map: one tile is carried through all of them while
// it is in first-level cache. A map's file includes this, once per instruction set by Highway's foreach_target.
//
// A map gives, for vectors of configurations,
//     kNumbers, kOwn                 how many numbers it takes from the conditioner, and parameters of its own
//     kProductOrder<direction>[n]    the order of the numbers' networks in the backward pass
//     pass<direction>(own, numbers, value, logDet)
//     product<direction, kScore>(own, numbers, value, derivative, logDet, dNumbers, dOwn)
// where a product takes the value at the coupling's output and leaves that at its input.

#if defined(NRG_COUPLING_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef NRG_COUPLING_INL_H
#undef NRG_COUPLING_INL_H
#else
#define NRG_COUPLING_INL_H
#endif

#include <algorithm>

#include <hwy/highway.h>

#include "engine/bijectors/conditioners/mlp-inl.h"
#include "engine/bijectors/coupling.h"
#include "engine/core/simd/math-inl.h"
#include "engine/core/simd/vectors-inl.h"

HWY_BEFORE_NAMESPACE();
namespace nrg {
namespace HWY_NAMESPACE {
namespace {

enum class Direction { Generate, Infer };

template <class ConditionerKernel, class Map>
class Coupling {
public:
    static void generate(const CouplingPlan& plan, const Real* theta, const Tile& tile)
    {
        const Coupling coupling(plan, tile);
        for (const CouplingSplit& split : plan.splits) {
            coupling.template pass<Direction::Generate>(split, theta);
            theta += plan.couplingParameters;
        }
    }

    static void generateScore(const CouplingPlan& plan, const Real* theta, const Tile& tile)
    {
        const Coupling coupling(plan, tile);
        for (const CouplingSplit& split : plan.splits) {
            coupling.template product<Direction::Infer, true>(split, theta, nullptr);
            theta += plan.couplingParameters;
        }
    }

    static void infer(const CouplingPlan& plan, const Real* theta, const Tile& tile)
    {
        const Coupling coupling(plan, tile);
        for (std::size_t c = plan.splits.size(); c-- > 0;)
            coupling.template pass<Direction::Infer>(
                plan.splits[c], theta + static_cast<Index>(c) * plan.couplingParameters);
    }

    static void generateProduct(const CouplingPlan& plan, const Real* theta, const Tile& tile, Real* dTheta)
    {
        const Coupling coupling(plan, tile);
        for (std::size_t c = plan.splits.size(); c-- > 0;) {
            const Index offset = static_cast<Index>(c) * plan.couplingParameters;
            coupling.template product<Direction::Generate>(
                plan.splits[c], theta + offset, dTheta ? dTheta + offset : nullptr);
        }
    }

    static void inferProduct(const CouplingPlan& plan, const Real* theta, const Tile& tile, Real* dTheta)
    {
        const Coupling coupling(plan, tile);
        for (std::size_t c = 0; c < plan.splits.size(); ++c) {
            const Index offset = static_cast<Index>(c) * plan.couplingParameters;
            coupling.template product<Direction::Infer>(
                plan.splits[c], theta + offset, dTheta ? dTheta + offset : nullptr);
        }
    }

    static Index scratchSize(const CouplingPlan& plan)
    {
        return (kNumbers + 2) * halfSize(plan) + ConditionerKernel::scratchSize(plan, kNumbers);
    }

    static const CouplingKernels& kernels()
    {
        static constexpr CouplingKernels kKernels{
            generate, generateScore, infer, generateProduct, inferProduct, scratchSize};
        return kKernels;
    }

private:
    static constexpr int kNumbers = Map::kNumbers;

    Coupling(const CouplingPlan& plan, const Tile& tile)
        : m_plan(plan)
        , m_tile(tile)
        , m_rows((tile.rows + kLanes - 1) / kLanes * kLanes)
        , m_passive(tile.scratch)
        , m_dPassive(m_passive + halfSize(plan))
        , m_numbers(m_dPassive + halfSize(plan))
        , m_conditioner(plan, kNumbers, m_numbers + kNumbers * halfSize(plan))
    {
    }

    static Index halfSize(const CouplingPlan& plan) { return static_cast<Index>(plan.half()) * kTileStride; }
    static Index at(int variable) { return static_cast<Index>(variable) * kTileStride; }
    Real* numbers(int n) const { return m_numbers + n * halfSize(m_plan); }

    /// Where own parameter k of active variable i lies in theta.
    Index ownAt(int k, int i) const { return m_plan.conditionerParameters + static_cast<Index>(k) * m_plan.half() + i; }

    /// The own parameters of active variable i, each in all lanes.
    void loadOwn(const Real* theta, int i, Vec* own) const
    {
        for (int k = 0; k < Map::kOwn; ++k)
            own[k] = hn::Set(Tag(), theta[ownAt(k, i)]);
    }

    /// Gathers the passive variables and leaves all numbers.
    template <bool kKeep>
    void evaluate(const CouplingSplit& split, const Real* theta) const
    {
        for (int i = 0; i < m_plan.half(); ++i)
            copyRows(m_tile.values + at(split.passive[static_cast<std::size_t>(i)]), m_passive + at(i), m_rows);
        for (int n = 0; n < kNumbers; ++n)
            m_conditioner.template evaluate<kKeep>(n, theta, m_passive, numbers(n), m_rows);
    }

    template <Direction direction>
    void pass(const CouplingSplit& split, const Real* theta) const
    {
        const Tag d;
        evaluate<false>(split, theta);
        for (int i = 0; i < m_plan.half(); ++i) {
            Vec own[Map::kOwn + 1];
            loadOwn(theta, i, own);
            Real* const active = m_tile.values + at(split.active[static_cast<std::size_t>(i)]);
            for (int row = 0; row < m_rows; row += kLanes) {
                Vec number[kNumbers];
                for (int n = 0; n < kNumbers; ++n)
                    number[n] = hn::Load(d, numbers(n) + at(i) + row);
                Vec value = hn::Load(d, active + row);
                Vec logDet = hn::Load(d, m_tile.logDet + row);
                Map::template pass<direction>(own, number, value, logDet);
                hn::Store(value, d, active + row);
                hn::Store(logDet, d, m_tile.logDet + row);
            }
        }
    }

    /// Backward through one coupling passed in `direction`; values move from its output to its input.
    /// @tparam kScore  whether the derivative is that of ln q, which is 1 by ln|det dz/dx|; logDet is then added to
    template <Direction direction, bool kScore = false>
    void product(const CouplingSplit& split, const Real* theta, Real* dTheta) const
    {
        const Tag d;
        evaluate<true>(split, theta);
        for (int i = 0; i < m_plan.half(); ++i) {
            Vec own[Map::kOwn + 1], dOwn[Map::kOwn + 1];
            loadOwn(theta, i, own);
            for (int k = 0; k < Map::kOwn; ++k)
                dOwn[k] = hn::Zero(d);
            const Index active = at(split.active[static_cast<std::size_t>(i)]);
            for (int row = 0; row < m_rows; row += kLanes) {
                Vec number[kNumbers], dNumber[kNumbers];
                for (int n = 0; n < kNumbers; ++n)
                    number[n] = hn::Load(d, numbers(n) + at(i) + row);
                Vec value = hn::Load(d, m_tile.values + active + row);
                Vec derivative = hn::Load(d, m_tile.derivatives + active + row);
                Vec logDet = hn::Load(d, m_tile.logDet + row);
                Map::template product<direction, kScore>(own, number, value, derivative, logDet, dNumber, dOwn);
                hn::Store(value, d, m_tile.values + active + row);
                hn::Store(derivative, d, m_tile.derivatives + active + row);
                if constexpr (kScore)
                    hn::Store(logDet, d, m_tile.logDet + row);
                for (int n = 0; n < kNumbers; ++n)
                    hn::Store(dNumber[n], d, numbers(n) + at(i) + row);
            }
            for (int k = 0; dTheta && k < Map::kOwn; ++k)
                dTheta[ownAt(k, i)] += hn::GetLane(hn::SumOfLanes(d, dOwn[k]));
        }
        std::fill_n(m_dPassive, halfSize(m_plan), Real(0));
        for (const int n : Map::template kProductOrder<direction>)
            m_conditioner.product(n, theta, m_passive, numbers(n), m_dPassive, m_rows, dTheta);
        for (int i = 0; i < m_plan.half(); ++i)
            addRows(m_dPassive + at(i), m_tile.derivatives + at(split.passive[static_cast<std::size_t>(i)]), m_rows);
    }

    const CouplingPlan& m_plan;
    const Tile& m_tile;
    int m_rows;       ///< whole vectors
    Real* m_passive;  ///< copies of the passive variables, (half x rows)
    Real* m_dPassive; ///< what the networks add to the passive variables' derivative
    Real* m_numbers;  ///< (numbers x half x rows); in products then the derivatives by them
    ConditionerKernel m_conditioner;
};

/// The kernels of a map on blocks with a conditioner, or null where it is none for blocks. A new conditioner adds a
/// case.
template <class Map>
const CouplingKernels* kernelsWith(ConditionerKind conditioner)
{
    switch (conditioner) {
    case ConditionerKind::Mlp:
        return &Coupling<MlpKernel, Map>::kernels();
    case ConditionerKind::StencilPlain:
    case ConditionerKind::StencilEquivariant:
        return nullptr;
    }
    __builtin_unreachable(); // the compiler names a kind that has no line
}

} // namespace
} // namespace HWY_NAMESPACE
} // namespace nrg
HWY_AFTER_NAMESPACE();

#endif
