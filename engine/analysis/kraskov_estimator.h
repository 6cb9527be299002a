#pragma once
// Mutual information of two continuous variables from independent samples, in nats.
//
// The estimator is the first of Kraskov, Stoegbauer & Grassberger, Phys. Rev. E 69, 066138 (2004), Eq. (8):
//     I(X; Y) = psi(k) + psi(n) - < psi(n_x + 1) + psi(n_y + 1) >,
// where n_x counts the samples with |x_j - x_i| strictly below the distance from i to its k-th neighbour in the max
// norm of the plane. The neighbours are found along x in sorted order, outwards from i until |x_j - x_i| alone is
// farther than the k-th so far: about sqrt(k n) samples, which for the sample sizes here costs less than a tree. Every
// distance is computed as the one expression |x_j - x_i|, so that the strict inequality holds to the last bit.

#include <cstdint>
#include <span>
#include <vector>

#include "engine/core/types.h"

namespace nrg {

inline constexpr int kInformationNeighbours = 3; ///< k

class KraskovEstimator {
public:
    /// A variable in the order of its values.
    struct Sorted {
        enum class Kind { Continuous, Constant, NotFinite } kind = Kind::Continuous;
        std::vector<Real> values;        ///< ascending, unit variance, with infinities before and after
        std::vector<std::int32_t> order; ///< sample of each
        std::vector<std::int32_t> rank;  ///< place of each sample
    };
    /// Memory of one thread, to be used again.
    struct Scratch {
        std::vector<Real> others;        ///< y in the order of x, with infinities before and after
        std::vector<std::int32_t> ranks; ///< place of the same in the order of y
        std::vector<std::int64_t> terms; ///< of each sample
    };

    struct Estimate {
        double value = 0;
        double error = 0; ///< standard error
    };

    /// Throws std::invalid_argument unless samples > neighbours >= 1, and where there are too many neighbours.
    KraskovEstimator(std::int32_t samples, int neighbours);

    std::int32_t samples() const { return m_samples; }

    /// @param values  one for each sample
    static Sorted sort(std::span<const Real> values);
    /// 0 where a variable is constant; NaN where one is not finite, or where a point of the plane occurs more than k
    /// times.
    /// @param permutation  empty, or the sample of y that is paired with each sample of x
    /// @param terms        empty, or (n): each sample's term of the mean is added, in units of kTermUnit; whole numbers
    ///                     have the same sum in any order. Nothing is added where the value is 0 or NaN as above
    Estimate estimate(const Sorted& x, const Sorted& y, std::span<const std::int32_t> permutation, Scratch& scratch,
        std::span<std::int64_t> terms = {}) const;

    static constexpr double kTermUnit = 0x1p-32; ///< nats

private:
    std::int32_t m_samples;
    int m_neighbours;
    std::vector<double> m_digamma; ///< psi(0 .. n)
};

} // namespace nrg
