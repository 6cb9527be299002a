// The hot loops of a stencil coupling, for any network and any map. A map's file includes this, once per instruction
// set by Highway's foreach_target.
//
// Besides what coupling-inl.h asks for, a map gives
//     kIsOdd[n]       whether number n changes its sign with all variables, as Z2-equivariance asks
//     kGivesSlope     whether a score leaves the map's slope instead of its logarithm, and passes are
//                     passWithSlope<direction>(own, number, value, slope): the slopes of several units are multiplied
//                     before a logarithm is taken
//     productFrom<direction, kScore, kVectors>(own, numbers, z, x, derivative, logDet, dNumbers, dOwn)
// which is product<direction, kScore> of several vectors with the values of the z side given; it leaves those of the x
// side where kScore is set. The vectors' chains of operations are long, and run side by side. The bits of a row do not
// depend on the other rows.

#if defined(NRG_STENCIL_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef NRG_STENCIL_INL_H
#undef NRG_STENCIL_INL_H
#else
#define NRG_STENCIL_INL_H
#endif

#include <algorithm>

#include <hwy/highway.h>

#include "engine/bijectors/conditioners/stencil_networks-inl.h"
#include "engine/bijectors/coupling-inl.h"
#include "engine/bijectors/stencil.h"
#include "engine/core/simd/sums-inl.h"

HWY_BEFORE_NAMESPACE();
namespace nrg {
namespace HWY_NAMESPACE {
namespace {

/// Where a unit's columns lie, at the first row of a piece.
struct StencilColumns {
    static constexpr int kMaxPassives = 32;

    Real* active;
    Real* dActive;
    const Real* passive[kMaxPassives];
    Real* dPassive[kMaxPassives];
};

/// Loads from columns; kPart: fewer rows than lanes may be left.
template <bool kPart>
struct StencilAccess {
    HWY_INLINE Vec load(const Real* place) const
    {
        if constexpr (kPart)
            return loadFirst(Tag(), place, static_cast<std::size_t>(inUse));
        else
            return hn::LoadU(Tag(), place);
    }

    HWY_INLINE void store(Vec value, Real* place) const
    {
        if constexpr (kPart)
            storeFirst(value, Tag(), place, static_cast<std::size_t>(inUse));
        else
            hn::StoreU(value, Tag(), place);
    }

    int inUse; ///< rows from the piece's first one on
};

/// The passive sites as a network takes them.
template <bool kPart>
struct StencilPassives : StencilAccess<kPart> {
    HWY_INLINE Vec operator()(int j, int v) const { return this->load(columns.passive[j] + v * kVectorStride); }
    const StencilColumns& columns;
};

/// Adds to their derivatives.
template <bool kPart, int kVectors>
struct StencilDerivatives : StencilAccess<kPart> {
    HWY_INLINE void operator()(int j, const Vec* dPassive) const
    {
        NRG_VECTORS
        {
            Real* const to = columns.dPassive[j] + v * kVectorStride;
            this->store(hn::Add(this->load(to), dPassive[v]), to);
        }
    }
    const StencilColumns& columns;
};

/// ln|det| of the units of a pass, row by row, from what the map gives of each.
template <class Map, int kVectors>
class LogDetSum {
public:
    LogDetSum() { NRG_VECTORS m_slopes[v] = hn::Set(Tag(), Real(1)); }

    /// @param given  of each vector: the slope, or its logarithm
    HWY_INLINE void add(const Vec* given)
    {
        if constexpr (Map::kGivesSlope) {
            NRG_VECTORS m_slopes[v] = hn::Mul(m_slopes[v], given[v]);
            if (++m_count == kSlopes)
                takeLogarithm();
        } else {
            NRG_VECTORS accumulate(m_sums + v * kLanes, given[v]);
        }
    }

    static HWY_INLINE Vec logDetOf(Vec given) { return Map::kGivesSlope ? logarithm(given) : given; }

    HWY_INLINE void addTo(double* logDet, int rows, double sign)
    {
        if constexpr (Map::kGivesSlope)
            takeLogarithm();
        for (int i = 0; i < std::min(kVectors * kLanes, rows); ++i)
            logDet[i] += sign * m_sums[i];
    }

private:
    static constexpr int kSlopes = 4; ///< of 10^9 each a product is still finite

    HWY_INLINE void takeLogarithm()
    {
        NRG_VECTORS accumulate(m_sums + v * kLanes, logarithm(m_slopes[v]));
        NRG_VECTORS m_slopes[v] = hn::Set(Tag(), Real(1));
        m_count = 0;
    }

    double m_sums[kVectors * kLanes] = {};
    Vec m_slopes[kVectors];
    int m_count = 0;
};

template <bool kIsEquivariant, class Map>
class Stencil {
public:
    static void generate(const StencilPlan& plan, const Real* theta, const StencilRows& rows)
    {
        forPieces(rows, [&]<int kVectors, bool kPart>(int row) NRG_INLINED {
            pass<Direction::Generate, kVectors, kPart>(plan, theta, rows, row);
        });
    }

    static void infer(const StencilPlan& plan, const Real* theta, const StencilRows& rows)
    {
        forPieces(rows, [&]<int kVectors, bool kPart>(int row) NRG_INLINED {
            pass<Direction::Infer, kVectors, kPart>(plan, theta, rows, row);
        });
    }

    static void generateScore(const StencilPlan& plan, const Real* theta, const StencilRows& rows)
    {
        forPieces(rows, [&]<int kVectors, bool kPart>(int row) NRG_INLINED {
            product<Direction::Infer, true, false, kVectors, kPart>(plan, theta, rows, row);
        });
    }

    static void generateProduct(const StencilPlan& plan, const Real* theta, const StencilRows& rows, Real* dTheta)
    {
        products<Direction::Generate>(plan, theta, rows, dTheta);
    }

    static void inferProduct(const StencilPlan& plan, const Real* theta, const StencilRows& rows, Real* dTheta)
    {
        products<Direction::Infer>(plan, theta, rows, dTheta);
    }

    /// Sums of the parameters' derivatives, lane by lane.
    static Index scratchSize(const StencilPlan& plan) { return paddedParameters(plan) * kLanes; }

    static const StencilKernels* kernels()
    {
        static constexpr StencilKernels kKernels{
            generate, generateScore, infer, generateProduct, inferProduct, scratchSize};
        return &kKernels;
    }

private:
    using Network = StencilNetwork<kIsEquivariant, Map>;
    static constexpr int kNumbers = Map::kNumbers;

    static Index paddedParameters(const StencilPlan& plan) { return (plan.parameters + kLanes - 1) / kLanes * kLanes; }

    /// body.operator()<kVectors, kPart>(first row) for all rows, whole pieces first; kPart: one vector or less. (A
    /// third body for whole single vectors would be little faster, and longer to compile.)
    template <class Body>
    static HWY_INLINE void forPieces(const StencilRows& rows, const Body& body)
    {
        int row = 0;
        for (; row + kVectorsAtATime * kLanes <= rows.rows; row += kVectorsAtATime * kLanes)
            body.template operator()<kVectorsAtATime, false>(row);
        for (; row < rows.rows; row += kLanes)
            body.template operator()<1, true>(row);
    }

    static HWY_INLINE void place(
        const StencilPlan& plan, int unit, const StencilRows& rows, int row, bool derivatives, StencilColumns& to)
    {
        const int* const sites = plan.sites.data() + static_cast<Index>(unit) * (1 + plan.passives);
        to.active = rows.state + sites[0] * rows.stateStride + row;
        for (int j = 0; j < plan.passives; ++j)
            to.passive[j] = rows.state + sites[1 + j] * rows.stateStride + row;
        if (!derivatives)
            return;
        to.dActive = rows.derivatives + sites[0] * rows.derivativeStride + row;
        for (int j = 0; j < plan.passives; ++j)
            to.dPassive[j] = rows.derivatives + sites[1 + j] * rows.derivativeStride + row;
    }

    static HWY_INLINE void loadOwn(const StencilPlan& plan, const Real* theta, Vec* own)
    {
        for (int k = 0; k < Map::kOwn; ++k)
            own[k] = hn::Set(Tag(), theta[plan.conditionerParameters + k]);
    }

    template <Direction direction, int kVectors, bool kPart>
    static NRG_STENCIL_INLINE void pass(const StencilPlan& plan, const Real* theta, const StencilRows& rows, int row)
    {
        const int inUse = rows.rows - row;
        const StencilAccess<kPart> access{inUse};
        const Network network(plan, theta);
        Vec own[Map::kOwn + 1];
        loadOwn(plan, theta, own);
        LogDetSum<Map, kVectors> sum;
        // Slopes are those of generate; logarithms have the pass's own sign.
        constexpr double kSign = Map::kGivesSlope && direction == Direction::Infer ? -1 : 1;
        StencilActivations<kVectors> kept;
        StencilColumns columns;
        for (int unit = 0; unit < plan.unitCount(); ++unit) {
            place(plan, unit, rows, row, false, columns);
            Vec numbers[kNumbers][kVectors];
            network.template evaluate<kVectors, Kept::Nothing>(StencilPassives<kPart>{{inUse}, columns}, kept, numbers);
            Vec given[kVectors];
            NRG_VECTORS
            {
                Vec number[kNumbers];
                for (int n = 0; n < kNumbers; ++n)
                    number[n] = numbers[n][v];
                Vec value = access.load(columns.active + v * kVectorStride);
                if (rows.record)
                    access.store(value, rows.record + unit * rows.recordStride + row + v * kVectorStride);
                given[v] = hn::Zero(Tag());
                if constexpr (Map::kGivesSlope)
                    Map::template passWithSlope<direction>(own, number, value, given[v]);
                else
                    Map::template pass<direction>(own, number, value, given[v]);
                access.store(value, columns.active + v * kVectorStride);
                if (rows.unitLogDet)
                    access.store(hn::Mul(hn::Set(Tag(), Real(kSign)), sum.logDetOf(given[v])),
                        rows.unitLogDet + unit * rows.unitStride + row + v * kVectorStride);
            }
            sum.add(given);
        }
        sum.addTo(rows.logDet + row, inUse, kSign);
    }

    template <Direction direction>
    static void products(const StencilPlan& plan, const Real* theta, const StencilRows& rows, Real* dTheta)
    {
        if (!dTheta) {
            forPieces(rows, [&]<int kVectors, bool kPart>(int row) NRG_INLINED {
                product<direction, false, false, kVectors, kPart>(plan, theta, rows, row);
            });
            return;
        }
        std::fill_n(rows.scratch, scratchSize(plan), Real(0));
        forPieces(rows, [&]<int kVectors, bool kPart>(int row) NRG_INLINED {
            product<direction, false, true, kVectors, kPart>(plan, theta, rows, row);
        });
        Network(plan, theta).finish(rows.scratch);
        const Tag d;
        for (Index first = 0; first < plan.parameters; first += kLanes) {
            Vec lanes[kLanes];
            for (int i = 0; i < kLanes; ++i)
                lanes[i] = hn::Load(d, rows.scratch + (first + i) * kLanes);
            const auto count = static_cast<std::size_t>(plan.parameters - first);
            storeFirst(hn::Add(loadFirst(d, dTheta + first, count), sumsOfLanes(lanes)), d, dTheta + first, count);
        }
    }

    /// Backward through a pass in `direction`; see Coupling::product.
    template <Direction direction, bool kScore, bool kWeights, int kVectors, bool kPart>
    static NRG_STENCIL_INLINE void product(const StencilPlan& plan, const Real* theta, const StencilRows& rows, int row)
    {
        const int inUse = rows.rows - row;
        const StencilAccess<kPart> access{inUse};
        const Network network(plan, theta);
        Vec own[Map::kOwn + 1], dOwn[Map::kOwn + 1];
        loadOwn(plan, theta, own);
        HWY_ALIGN Real dLogDet[kVectors * kLanes] = {};
        if constexpr (!kScore)
            for (int i = 0; i < std::min(kVectors * kLanes, inUse); ++i)
                dLogDet[i] = static_cast<Real>(rows.dLogDet[row + i]);
        LogDetSum<Map, kVectors> sum; // the score's
        StencilActivations<kVectors> kept;
        StencilColumns columns;
        for (int unit = 0; unit < plan.unitCount(); ++unit) {
            place(plan, unit, rows, row, true, columns);
            const StencilPassives<kPart> passive{{inUse}, columns};
            Vec numbers[kNumbers][kVectors];
            network.template evaluate<kVectors, kWeights ? Kept::All : Kept::Roots>(passive, kept, numbers);
            Vec before[kVectors], z[kVectors], x[kVectors], derivative[kVectors], logDet[kVectors];
            NRG_VECTORS
            {
                const Real* const active = columns.active + v * kVectorStride;
                if constexpr (kScore)
                    before[v] = access.load(active);
                else
                    before[v] = access.load(rows.recorded + unit * rows.recordStride + row + v * kVectorStride);
                z[v] = before[v];
                if constexpr (!kScore && direction == Direction::Infer)
                    z[v] = access.load(active); // where infer left it
                derivative[v] = access.load(columns.dActive + v * kVectorStride);
                logDet[v] = kScore ? hn::Zero(Tag()) : hn::Load(Tag(), dLogDet + v * kLanes);
            }
            for (int k = 0; k < Map::kOwn; ++k)
                dOwn[k] = hn::Zero(Tag());
            Vec dNumbers[kNumbers][kVectors];
            Map::template productFrom<direction, kScore, kVectors>(
                own, numbers, z, x, derivative, logDet, dNumbers, dOwn);
            NRG_VECTORS
            {
                access.store(kScore ? x[v] : before[v], columns.active + v * kVectorStride);
                access.store(derivative[v], columns.dActive + v * kVectorStride);
                if constexpr (kScore) {
                    if (rows.record)
                        access.store(before[v], rows.record + unit * rows.recordStride + row + v * kVectorStride);
                    if (rows.unitLogDet)
                        access.store(sum.logDetOf(logDet[v]),
                            rows.unitLogDet + unit * rows.unitStride + row + v * kVectorStride);
                }
            }
            if constexpr (kScore)
                sum.add(logDet);
            if constexpr (kWeights)
                for (int k = 0; k < Map::kOwn; ++k)
                    addVectors<1>(dOwn + k, rows.scratch + (plan.conditionerParameters + k) * kLanes);
            network.template product<kVectors, kWeights>(
                passive, kept, dNumbers, StencilDerivatives<kPart, kVectors>{{inUse}, columns}, rows.scratch);
        }
        if constexpr (kScore)
            sum.addTo(rows.logDet + row, inUse, 1);
    }
};

/// The kernels of a map on stencils with a network, or null where it is none for them. A new network adds a case.
template <class Map>
const StencilKernels* stencilKernelsWith(ConditionerKind conditioner)
{
    switch (conditioner) {
    case ConditionerKind::Mlp:
        return nullptr;
    case ConditionerKind::StencilPlain:
        return Stencil<false, Map>::kernels();
    case ConditionerKind::StencilEquivariant:
        return Stencil<true, Map>::kernels();
    }
    __builtin_unreachable(); // the compiler names a kind that has no line
}

} // namespace
} // namespace HWY_NAMESPACE
} // namespace nrg
HWY_AFTER_NAMESPACE();

#undef NRG_VECTORS

#endif
