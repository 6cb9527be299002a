#pragma once
// Orthonormal Haar wavelets on the periodic lattice, on the scales of the flow: the functions that a linear
// renormalization group has for its latents. Li & Wang, Fig. 4(a); Haar, Math. Ann. 69, 331 (1910).

#include <vector>

#include <Eigen/Core>

namespace nrg {

enum class HaarKind {
    Scaling,  ///< constant on its square
    Rows,     ///< upper half minus lower half
    Columns,  ///< left half minus right half
    Diagonal, ///< main diagonal's quarters minus the other two
};

/// A function on a square of side x side sites, zero elsewhere, of unit norm.
struct HaarFunction {
    HaarKind kind = HaarKind::Scaling;
    int side = 1;
    int row = 0;    ///< of the square's first site; the square goes on periodically
    int column = 0; ///< of the same
    int sign = 1;   ///< +1 or -1, of the whole function

    bool operator==(const HaarFunction&) const = default;
};

/// Its values, (sites), row by row. Throws std::invalid_argument unless the square fits and, wavelets, its side is
/// even.
Eigen::VectorXd valuesOf(const HaarFunction& function, int lattice);

/// The functions that belong to a scale of a flow of `depth` levels, with squares at multiples of their side: scale l <
/// depth - 1 has three wavelets of side 2^(l+1) for each of its blocks. The top level keeps all of its variables, so
/// that its functions are scaling functions of side 2^(depth-1): the four quadrants where depth = log2 L. The scales'
/// functions together are an orthonormal basis.
/// Throws std::invalid_argument unless lattice is a power of two, 1 <= depth <= log2 L and 0 <= level < depth.
std::vector<HaarFunction> haarFunctions(int lattice, int depth, int level);

/// The function of a scale, moved to any place on the lattice and with either sign, that a map overlaps with most.
struct HaarMatch {
    HaarFunction function;
    double overlap = 0; ///< <map, function> / |map|, 0 to 1; 0 for a map of zeros, NaN for one that is not finite
};

/// @param map  (sites), row by row. Throws as haarFunctions, and std::invalid_argument for a map of another size.
HaarMatch nearestHaar(const Eigen::VectorXd& map, int lattice, int depth, int level);

/// Where a map's weight lies, whatever its signs.
struct HeaviestSquare {
    int row = 0; ///< of the square's first site; the square goes on periodically
    int column = 0;
    double share = 0; ///< of sum map^2; 0 for a map of zeros, NaN for one that is not finite
};

/// The square of side x side sites that holds the largest share of sum map^2. A map that is spread evenly has
/// (side/L)^2.
/// @param map   (sites), row by row
/// @param side  a power of two up to the lattice; throws std::invalid_argument otherwise
HeaviestSquare heaviestSquare(const Eigen::VectorXd& map, int lattice, int side);

} // namespace nrg
