// The first lanes of a vector from and to memory, unaligned, without touching what lies behind them: Highway's masked
// loads and stores where the machine has such, else a copy (its masked load on SSE4 is a whole, aligned one). Included
// once per instruction set by Highway's foreach_target, hence the guard.

#if defined(NRG_PARTIAL_VECTOR_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef NRG_PARTIAL_VECTOR_INL_H
#undef NRG_PARTIAL_VECTOR_INL_H
#else
#define NRG_PARTIAL_VECTOR_INL_H
#endif

#include <cstddef>

#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace nrg {
namespace HWY_NAMESPACE {
namespace {

namespace hn = hwy::HWY_NAMESPACE;

/// The first `count` lanes from memory, zeros behind; all of them where count is larger.
template <class Tag>
HWY_INLINE hn::Vec<Tag> loadFirst(Tag d, const hn::TFromD<Tag>* place, std::size_t count)
{
    if (HWY_LIKELY(count >= hn::Lanes(d)))
        return hn::LoadU(d, place);
#if HWY_TARGET == HWY_AVX2 || HWY_TARGET == HWY_AVX3
    return hn::MaskedLoad(hn::FirstN(d, count), d, place);
#else
    HWY_ALIGN hn::TFromD<Tag> lanes[hn::MaxLanes(Tag())] = {};
    for (std::size_t i = 0; i < count; ++i)
        lanes[i] = place[i];
    return hn::Load(d, lanes);
#endif
}

/// The first `count` lanes to memory; all of them where count is larger.
template <class Tag>
HWY_INLINE void storeFirst(hn::Vec<Tag> v, Tag d, hn::TFromD<Tag>* place, std::size_t count)
{
    if (HWY_LIKELY(count >= hn::Lanes(d))) {
        hn::StoreU(v, d, place);
        return;
    }
#if HWY_TARGET == HWY_AVX2 || HWY_TARGET == HWY_AVX3
    hn::BlendedStore(v, hn::FirstN(d, count), d, place);
#else
    HWY_ALIGN hn::TFromD<Tag> lanes[hn::MaxLanes(Tag())];
    hn::Store(v, d, lanes);
    for (std::size_t i = 0; i < count; ++i)
        place[i] = lanes[i];
#endif
}

} // namespace
} // namespace HWY_NAMESPACE
} // namespace nrg
HWY_AFTER_NAMESPACE();

#endif
