// The vector types of the kernels, and the first lanes of a vector from and to memory. Included once per instruction
// set by Highway's foreach_target, hence the guard.

#if defined(NRG_SIMD_VECTORS_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef NRG_SIMD_VECTORS_INL_H
#undef NRG_SIMD_VECTORS_INL_H
#else
#define NRG_SIMD_VECTORS_INL_H
#endif

#include <cstddef>

#include <hwy/highway.h>

#include "engine/core/real.h"

#if HWY_HAVE_SCALABLE || !HWY_HAVE_FLOAT64
#error "The kernels keep vectors in arrays and sum in float64: switch this target off in HWY_DISABLED_TARGETS."
#endif

/// For lambdas in kernels. Without it the compiler does not inline them in large functions, and vectors go through
/// memory.
#ifndef NRG_INLINED
#define NRG_INLINED __attribute__((always_inline))
#endif

HWY_BEFORE_NAMESPACE();
namespace nrg {
namespace HWY_NAMESPACE {
namespace {

namespace hn = hwy::HWY_NAMESPACE;

using Tag = hn::ScalableTag<Real>;
using Vec = hn::Vec<Tag>;

inline constexpr int kLanes = static_cast<int>(hn::MaxLanes(Tag()));
/// From one vector to the next in memory, in elements. Its type makes products with it offsets.
inline constexpr Index kVectorStride = kLanes;

/// Whether masked loads and stores leave the memory behind the masked lanes alone. Better x86 targets have lower
/// numbers, and ARM's numbers follow. SSE4's masked load is a whole, aligned one.
inline constexpr bool kHasMaskedMemory = HWY_TARGET <= HWY_AVX2;

/// The first `count` lanes from memory, unaligned, zeros behind; all of them where count is larger.
template <class D>
HWY_INLINE hn::Vec<D> loadFirst(D d, const hn::TFromD<D>* place, std::size_t count)
{
    if (HWY_LIKELY(count >= hn::Lanes(d)))
        return hn::LoadU(d, place);
    if constexpr (kHasMaskedMemory) {
        return hn::MaskedLoad(hn::FirstN(d, count), d, place);
    } else {
        HWY_ALIGN hn::TFromD<D> lanes[hn::MaxLanes(D())] = {};
        for (std::size_t i = 0; i < count; ++i)
            lanes[i] = place[i];
        return hn::Load(d, lanes);
    }
}

/// The first `count` lanes to memory, unaligned; all of them where count is larger.
template <class D>
HWY_INLINE void storeFirst(hn::Vec<D> v, D d, hn::TFromD<D>* place, std::size_t count)
{
    if (HWY_LIKELY(count >= hn::Lanes(d))) {
        hn::StoreU(v, d, place);
        return;
    }
    if constexpr (kHasMaskedMemory) {
        hn::BlendedStore(v, hn::FirstN(d, count), d, place);
    } else {
        HWY_ALIGN hn::TFromD<D> lanes[hn::MaxLanes(D())];
        hn::Store(v, d, lanes);
        for (std::size_t i = 0; i < count; ++i)
            place[i] = lanes[i];
    }
}

/// Keeps a vector that several operations use in a register. Without it GCC loads the vector again for each of them,
/// and the loads limit the kernel.
HWY_INLINE void holdInRegister([[maybe_unused]] Vec& v)
{
#if HWY_TARGET <= HWY_AVX3 && HWY_COMPILER_GCC
    asm("" : "+v"(v.raw));
#endif
}

/// A product that is rounded before it is added to. Without it GCC fuses the two operations in some places and not in
/// others, and the bits depend on how code is inlined.
HWY_INLINE Vec rounded(Vec v)
{
#if HWY_ARCH_X86 && HWY_TARGET <= HWY_AVX2 && HWY_COMPILER_GCC
    asm("" : "+v"(v.raw));
#endif
    return v;
}

} // namespace
} // namespace HWY_NAMESPACE
} // namespace nrg
HWY_AFTER_NAMESPACE();

#endif
