// The hot loops of the stencils' networks: one hidden layer with f(a) = a / sqrt(1 + a^2) from the passive sites to all
// numbers of a map. Included once per instruction set by Highway's foreach_target, hence the guard.
//
// A network's tensors, in order: weight0 (passive x hidden), bias0 (hidden), weight1 (numbers x hidden), bias1 (numbers
// that have one); all row-major.

#if defined(NRG_STENCIL_NETWORKS_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef NRG_STENCIL_NETWORKS_INL_H
#undef NRG_STENCIL_NETWORKS_INL_H
#else
#define NRG_STENCIL_NETWORKS_INL_H
#endif

#include <hwy/highway.h>

#include "engine/bijectors/stencil.h"
#include "engine/core/simd/math-inl.h"
#include "engine/core/simd/vectors-inl.h"

/// Networks and passes that are inlined are 15 % faster, and take minutes to compile with sanitizers or in float64.
#ifndef NRG_STENCIL_INLINE
#if defined(NRG_DOUBLE) || defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define NRG_STENCIL_INLINE HWY_NOINLINE
#else
#define NRG_STENCIL_INLINE HWY_INLINE
#endif
#endif

HWY_BEFORE_NAMESPACE();
namespace nrg {
namespace HWY_NAMESPACE {
namespace {

inline constexpr int kMaxStencilHidden = 64;

#define NRG_UNITS _Pragma("GCC unroll 8") for (int u = 0; u < kUnits; ++u)
#define NRG_VECTORS _Pragma("GCC unroll 2") for (int v = 0; v < kVectors; ++v)

// Hidden units and vectors of rows at a time, so that their sums stay in 32 or 16 registers. Two vectors halve the
// loads of weights and the stores of sums; below AVX2 they are not worth their minutes of compilation.
inline constexpr int kVectorsAtATime = HWY_MAX_BYTES >= 32 ? 2 : 1;
inline constexpr int kUnitsAtATime = HWY_MAX_BYTES == 32 ? 4 : 8;

/// calls body.operator()<kUnits>(first) for all hidden units, so many at a time.
template <class Body>
HWY_INLINE void forHiddenUnits(int hidden, const Body& body)
{
    int first = 0;
    for (; first + kUnitsAtATime <= hidden; first += kUnitsAtATime)
        body.template operator()<kUnitsAtATime>(first);
    for (; first < hidden; ++first)
        body.template operator()<1>(first);
}

/// sum += x y over kVectors vectors, lane by lane, in memory.
template <int kVectors>
HWY_INLINE void addProducts(const Vec* x, const Vec* y, Real* sum)
{
    const Tag d;
    Vec total = hn::Load(d, sum);
    NRG_VECTORS total = hn::MulAdd(x[v], y[v], total);
    hn::Store(total, d, sum);
}

template <int kVectors>
HWY_INLINE void addVectors(const Vec* x, Real* sum)
{
    const Tag d;
    Vec total = hn::Load(d, sum);
    NRG_VECTORS total = hn::Add(x[v], total);
    hn::Store(total, d, sum);
}

/// Of kVectors vectors of rows: what a product needs again after the numbers. Everything is doubled, as inverse roots
/// are had for less: with r(a) = 2 / sqrt(1 + a^2) and 2 f(a) = a r(a).
template <int kVectors>
struct StencilActivations {
    struct Unit {
        Vec even[kVectors];     ///< the plain network's 2 f(a + b); else 2 f(a + b) - 2 f(a - b)
        Vec odd[kVectors];      ///< 2 f(a + b) + 2 f(a - b)
        Vec rootPlus[kVectors]; ///< r(a + b)
        Vec rootMinus[kVectors];
    };
    Unit units[kMaxStencilHidden];
};

/// What a pass keeps of its activations.
enum class Kept {
    Nothing,
    Roots, ///< for derivatives by the passive sites alone
    All
};

/// @tparam kIsEquivariant  the network of Z2-equivariant couplings: with a = W0 p and the constant b,
///     odd = [f(a + b) + f(a - b)] / 2 gives the map's odd numbers and even = [f(a + b) - f(a - b)] / 2, with a bias,
///     its even ones. Otherwise h = f(W0 p + b) gives all numbers, with biases.
/// @tparam Map  kNumbers, kIsOdd[number]
template <bool kIsEquivariant, class Map>
class StencilNetwork {
public:
    StencilNetwork(const StencilPlan& plan, const Real* theta)
        : m_passives(plan.passives)
        , m_hidden(plan.conditioner.hidden)
        , m_weight0(theta)
        , m_bias0(theta + static_cast<Index>(m_passives) * m_hidden)
        , m_bias1(m_bias0 + (1 + Map::kNumbers) * m_hidden)
    {
        const Real* const weight1 = m_bias0 + m_hidden;
        for (int i = 0; i < Map::kNumbers * m_hidden; ++i) {
            m_weight1[i] = kFeatureScale * weight1[i];
            // A root's cube is 8 times too large, and the derivative by a feature twice as small as that by 2 f.
            m_weight1Back[i] = Real(0.25) * m_weight1[i];
        }
    }

    /// @param passive  (j) gives kVectors vectors of the j-th passive site
    template <int kVectors, Kept kKept, class Passive>
    NRG_STENCIL_INLINE void evaluate(
        const Passive& passive, StencilActivations<kVectors>& kept, Vec (&numbers)[Map::kNumbers][kVectors]) const
    {
        const Tag d;
        const Vec one = hn::Set(d, Real(1));
        int biased = 0;
#pragma GCC unroll 8
        for (int n = 0; n < Map::kNumbers; ++n) {
            const Vec bias = isOdd(n) ? hn::Zero(d) : hn::Set(d, m_bias1[biased++]);
            NRG_VECTORS numbers[n][v] = bias;
        }
        forHiddenUnits(m_hidden, [&]<int kUnits>(int first) NRG_INLINED {
            Vec a[kUnits][kVectors];
            weighPassives<kUnits, kVectors>(passive, first, a);
            NRG_UNITS
            {
                const int h = first + u;
                const Vec b = hn::Set(d, m_bias0[h]);
                Vec plus[kVectors], even[kVectors], odd[kVectors];
                NRG_VECTORS plus[v] = hn::Add(a[u][v], b);
                NRG_VECTORS
                {
                    const Vec root = doubledInverseRoot(hn::MulAdd(plus[v], plus[v], one));
                    if constexpr (kKept != Kept::Nothing)
                        kept.units[h].rootPlus[v] = root;
                    plus[v] = rounded(hn::Mul(plus[v], root));
                    even[v] = plus[v];
                }
                if constexpr (kIsEquivariant) {
                    NRG_VECTORS
                    {
                        const Vec shifted = hn::Sub(a[u][v], b);
                        const Vec root = doubledInverseRoot(hn::MulAdd(shifted, shifted, one));
                        if constexpr (kKept != Kept::Nothing)
                            kept.units[h].rootMinus[v] = root;
                        const Vec minus = rounded(hn::Mul(shifted, root));
                        odd[v] = hn::Add(plus[v], minus);
                        even[v] = hn::Sub(plus[v], minus);
                    }
                }
                if constexpr (kKept == Kept::All)
                    NRG_VECTORS
                    {
                        kept.units[h].even[v] = even[v];
                        if constexpr (kIsEquivariant)
                            kept.units[h].odd[v] = odd[v];
                    }
#pragma GCC unroll 8
                for (int n = 0; n < Map::kNumbers; ++n) {
                    const Vec w = hn::Set(d, m_weight1[n * m_hidden + h]);
                    NRG_VECTORS numbers[n][v] = hn::MulAdd(w, isOdd(n) ? odd[v] : even[v], numbers[n][v]);
                }
            }
        });
    }

    /// Backward through what evaluate has kept: all, or the roots where kWeights is not set.
    /// @param addToPassive  (j, dPassive) adds kVectors vectors to the derivative by the j-th passive site
    /// @param sums          (parameters x lanes), added to where kWeights is set; finish() brings them to scale
    template <int kVectors, bool kWeights, class Passive, class AddToPassive>
    NRG_STENCIL_INLINE void product(const Passive& passive, const StencilActivations<kVectors>& kept,
        const Vec (&dNumbers)[Map::kNumbers][kVectors], const AddToPassive& addToPassive, Real* sums) const
    {
        const Tag d;
        Real* const bias0Sums = sums + (m_bias0 - m_weight0) * kLanes;
        Real* const weight1Sums = bias0Sums + Index(m_hidden) * kLanes;
        Real* const bias1Sums = sums + (m_bias1 - m_weight0) * kLanes;
        if constexpr (kWeights) {
            int biased = 0;
#pragma GCC unroll 8
            for (int n = 0; n < Map::kNumbers; ++n)
                if (!isOdd(n))
                    addVectors<kVectors>(dNumbers[n], bias1Sums + Index(biased++) * kLanes);
        }
        forHiddenUnits(m_hidden, [&]<int kUnits>(int first) NRG_INLINED {
            Vec da[kUnits][kVectors];
            NRG_UNITS
            {
                const int h = first + u;
                Vec dEven[kVectors], dOdd[kVectors];
                NRG_VECTORS dEven[v] = dOdd[v] = hn::Zero(d);
#pragma GCC unroll 8
                for (int n = 0; n < Map::kNumbers; ++n) {
                    const Vec w = hn::Set(d, m_weight1Back[n * m_hidden + h]);
                    Vec* const dFeature = isOdd(n) ? dOdd : dEven;
                    NRG_VECTORS dFeature[v] = hn::MulAdd(w, dNumbers[n][v], dFeature[v]);
                    if constexpr (kWeights)
                        addProducts<kVectors>(dNumbers[n], isOdd(n) ? kept.units[h].odd : kept.units[h].even,
                            weight1Sums + Index(n * m_hidden + h) * kLanes);
                }
                Vec db[kVectors];
                NRG_VECTORS
                {
                    const Vec plus = timesCube(hn::Add(dOdd[v], dEven[v]), kept.units[h].rootPlus[v]);
                    if constexpr (kIsEquivariant) {
                        const Vec minus = timesCube(hn::Sub(dOdd[v], dEven[v]), kept.units[h].rootMinus[v]);
                        da[u][v] = hn::Add(plus, minus);
                        db[v] = hn::Sub(plus, minus);
                    } else {
                        da[u][v] = db[v] = plus;
                    }
                }
                if constexpr (kWeights)
                    addVectors<kVectors>(db, bias0Sums + Index(h) * kLanes);
            }
            for (int j = 0; j < m_passives; ++j) {
                const Real* const weights = m_weight0 + static_cast<Index>(j) * m_hidden + first;
                Vec dPassive[kVectors];
                NRG_VECTORS dPassive[v] = hn::Zero(d);
                Vec p[kVectors];
                if constexpr (kWeights)
                    NRG_VECTORS p[v] = passive(j, v);
                NRG_UNITS
                {
                    const Vec w = hn::Set(d, weights[u]);
                    NRG_VECTORS dPassive[v] = hn::MulAdd(w, da[u][v], dPassive[v]);
                    if constexpr (kWeights)
                        addProducts<kVectors>(p, da[u], sums + Index(j * m_hidden + first + u) * kLanes);
                }
                addToPassive(j, dPassive);
            }
        });
    }

    /// The sums of weight1, whose features stand for their doubles.
    void finish(Real* sums) const
    {
        const Tag d;
        Real* const weight1Sums = sums + (m_bias0 - m_weight0 + m_hidden) * kLanes;
        for (Index i = 0; i < Index(Map::kNumbers) * m_hidden * kLanes; i += kLanes)
            hn::Store(hn::Mul(hn::Set(d, kFeatureScale), hn::Load(d, weight1Sums + i)), d, weight1Sums + i);
    }

private:
    /// Of the doubled activations in a feature: even and odd are sums of two halves.
    static constexpr Real kFeatureScale = kIsEquivariant ? Real(0.25) : Real(0.5);

    static constexpr bool isOdd(int number)
    {
        return kIsEquivariant && Map::kIsOdd[number];
    }

    /// g root^3, where f'(a) = (1 + a^2)^(-3/2) is an eighth of r(a)^3.
    static HWY_INLINE Vec timesCube(Vec g, Vec root)
    {
        return hn::Mul(hn::Mul(g, root), rounded(hn::Mul(root, root)));
    }

    template <int kUnits, int kVectors, class Passive>
    HWY_INLINE void weighPassives(const Passive& passive, int first, Vec (&a)[kUnits][kVectors]) const
    {
        const Tag d;
        NRG_UNITS NRG_VECTORS a[u][v] = hn::Zero(d);
        for (int j = 0; j < m_passives; ++j) {
            const Real* const weights = m_weight0 + static_cast<Index>(j) * m_hidden + first;
            Vec p[kVectors];
            NRG_VECTORS p[v] = passive(j, v);
            NRG_UNITS
            {
                const Vec w = hn::Set(d, weights[u]);
                NRG_VECTORS a[u][v] = hn::MulAdd(w, p[v], a[u][v]);
            }
        }
    }

    int m_passives;
    int m_hidden;
    const Real* m_weight0;
    const Real* m_bias0;
    const Real* m_bias1;
    Real m_weight1[Map::kNumbers * kMaxStencilHidden];     ///< times kFeatureScale, which is exact
    Real m_weight1Back[Map::kNumbers * kMaxStencilHidden]; ///< times what the derivatives of kept activations lack
};

#undef NRG_UNITS

} // namespace
} // namespace HWY_NAMESPACE
} // namespace nrg
HWY_AFTER_NAMESPACE();

#endif
