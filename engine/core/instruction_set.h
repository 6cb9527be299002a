#pragma once
// The instruction sets that the kernels are compiled for; Highway chooses the best one of the machine at the first
// call.

#include <string>
#include <vector>

namespace nrg {

/// Names of those that this machine has, best first, e.g. "AVX3", "AVX2", "SSE4", "SCALAR".
std::vector<std::string> instructionSets();

/// Name of the one in use.
std::string instructionSet();

/// From now on all kernels use this one; an empty name restores the best. For tests and comparisons: no kernel may be
/// running. Throws std::invalid_argument naming those that there are.
void selectInstructionSet(const std::string& name);

} // namespace nrg
