#pragma once
// The product with fourierBasis() for many rings at once, as vectors over a batch. Even and odd frequencies are
// separated by folding the ring in two, again and again. What a fold leaves of odd frequencies splits into cosines and
// sines of a quarter of the ring. The even sites of these are the same of half the length, and a small matrix
// transforms the odd ones: 920 multiply-adds a ring of 128 sites. (A transform that goes on to single sites takes
// fewer, in many short passes.)

#include <bit>
#include <vector>

#include "engine/core/real.h"

namespace nrg {

/// L x L columns of configurations: entry `site` of line `line` is the column at data + line * lineStride + site *
/// siteStride, contiguous over the batch. Lines are the lattice's rows or its columns, as the strides say.
template <class Scalar>
struct LatticeLines {
    operator LatticeLines<const Scalar>() const { return {data, lineStride, siteStride}; }
    /// The lattice's other direction.
    LatticeLines across() const { return {data, siteStride, lineStride}; }

    Scalar* data;
    Index lineStride;
    Index siteStride;
};

class RingTransform {
public:
    /// @param size  n, a power of two from 2 to kLargest
    explicit RingTransform(int size);

    static constexpr int kLargest = 128;

    int size() const { return m_size; }
    /// Multiply-adds a ring.
    double multiplyAdds() const;

    /// Every line of n sites to its n modes in the order of fourierBasis(), or back; n lines. Both may be the same
    /// memory with the same strides. A row's result does not depend on other rows.
    void forward(const LatticeLines<const Real>& from, Index rows, const LatticeLines<Real>& to) const;
    void backward(const LatticeLines<const Real>& from, Index rows, const LatticeLines<Real>& to) const;

    /// What the odd ones of 2 h sites give to the frequencies of a quarter of that length, with the norm; each is its
    /// own transpose.
    struct OddSites {
        std::vector<Real> cosines; ///< (h x h), norm cos(pi (2q + 1) (2j + 1) / 4h)
        std::vector<Real> sines;   ///< likewise
    };
    template <int kHalf>
    const OddSites& oddSites() const
    {
        return m_oddSites[std::countr_zero(static_cast<unsigned>(kHalf))];
    }
    Real norm() const { return m_norm; }             ///< sqrt(2/n)
    Real singleNorm() const { return m_singleNorm; } ///< sqrt(1/n), of the constant and the alternating mode

private:
    int m_size;
    std::vector<OddSites> m_oddSites; ///< h = 1, 2, ..., n/8
    Real m_norm;
    Real m_singleNorm;
};

} // namespace nrg
