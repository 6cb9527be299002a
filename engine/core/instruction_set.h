#pragma once
// The instruction sets that the kernels are compiled for; Highway chooses the best one of the machine at the first
// call.

#include <string>
#include <vector>

namespace nrg {

/// Names of the sets that this machine has, best first, e.g. "AVX3", "AVX2", "SSE4", "SCALAR".
std::vector<std::string> instructionSets();

/// Name of the set in use.
std::string instructionSet();

/// Makes all kernels use this set; an empty name restores the best one. For tests and comparisons. No kernel may be
/// running. Throws std::invalid_argument naming the available sets.
void selectInstructionSet(const std::string& name);

} // namespace nrg
