#pragma once
// The real orthonormal Fourier transform of many rings at once, as vectors over a batch, in n^2/6 multiply-adds a ring
// instead of n^2. Even and odd frequencies are separated by folding the ring in two, again and again; what a fold
// leaves of odd frequencies splits into cosines and sines of a quarter of the ring, which small matrices transform.
// (For the rings of up to 128 sites that there are, this is faster than a radix-2 transform's many short passes.)

#include <vector>

#include "engine/lattice/lattice_product.h"

namespace nrg {

class RingTransform {
public:
    /// @param size  n, a power of two from 2 to kLargest
    explicit RingTransform(int size);

    static constexpr int kLargest = 128;

    int size() const { return m_size; }
    /// |wave number| of each mode, (n): the order of modes is the transform's own.
    const std::vector<int>& waveNumbers() const { return m_waveNumbers; }
    /// Multiply-adds a ring.
    double multiplyAdds() const;

    /// Every line of n sites to n modes, or back; n lines. Both may be the same memory with the same strides. A row's
    /// result does not depend on other rows.
    void forward(const LatticeLines<const Real>& from, Index rows, const LatticeLines<Real>& to) const;
    void backward(const LatticeLines<const Real>& from, Index rows, const LatticeLines<Real>& to) const;

    /// The matrices of one fold of m sites, q and j from 0 to m/4 - 1, with the norm sqrt(2/n).
    struct Fold {
        int size = 0;                  ///< m
        std::vector<Real> cosines;     ///< [j][q] = cos(2 pi (2q + 1) j / m)
        std::vector<Real> sines;       ///< [j][q] = sin(2 pi (2q + 1) (j + 1) / m)
        std::vector<Real> cosinesBack; ///< [q][j]
        std::vector<Real> sinesBack;
    };
    const std::vector<Fold>& folds() const { return m_folds; } ///< m = n, n/2, ..., 4
    Real singleNorm() const { return m_singleNorm; }           ///< of the constant and the alternating mode

private:
    int m_size;
    std::vector<Fold> m_folds;
    Real m_singleNorm;
    std::vector<int> m_waveNumbers;
};

} // namespace nrg
