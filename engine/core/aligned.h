#pragma once
// Cache-line aligned scratch for the kernels.

#include <cstddef>
#include <memory>
#include <new>

namespace nrg {

/// An uninitialised array of trivial T on a 64-byte boundary that only grows.
template <class T>
class AlignedBuffer {
public:
    /// At least `count` elements. Growing loses the contents.
    T* ensure(std::size_t count)
    {
        if (count > m_count) {
            m_data.reset(static_cast<T*>(::operator new(count * sizeof(T), kAlignment)));
            m_count = count;
        }
        return m_data.get();
    }

    T* data() { return m_data.get(); }
    const T* data() const { return m_data.get(); }

private:
    static constexpr std::align_val_t kAlignment{64};
    struct Release {
        void operator()(T* data) const { ::operator delete(data, kAlignment); }
    };

    std::unique_ptr<T, Release> m_data;
    std::size_t m_count = 0;
};

} // namespace nrg
