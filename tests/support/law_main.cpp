// Runs a law suite on one of the instruction sets that the kernels are compiled for:
//   law_NAME [--instruction-set SET] [arguments of GoogleTest]
// Exits with 77, which ctest takes for skipped, where this machine does not have the set.

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "engine/core/instruction_set.h"

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    if (argc == 3 && std::string(argv[1]) == "--instruction-set") {
        const std::vector<std::string> present = nrg::instructionSets();
        if (std::find(present.begin(), present.end(), argv[2]) == present.end()) {
            std::printf("This machine or build has no %s.\n", argv[2]);
            return 77;
        }
        nrg::selectInstructionSet(argv[2]);
    }
    std::printf("Kernels: %s\n", nrg::instructionSet().c_str());
    return RUN_ALL_TESTS();
}
