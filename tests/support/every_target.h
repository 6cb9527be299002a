#pragma once
// Vector kernels on every instruction set of the build, not only on the one that the machine would choose.

#include <string>

#include <gtest/gtest.h>

#include "engine/core/instruction_set.h"

namespace nrg::test {

/// Runs body(name) once per instruction set that the build and the machine have.
template <class Body>
void onEveryTarget(const Body& body)
{
    for (const std::string& name : instructionSets()) {
        selectInstructionSet(name);
        SCOPED_TRACE(name);
        body(name);
    }
    selectInstructionSet({});
}

/// Whether an instruction set rounds a x b + c once; all of these give the same bits.
inline bool fusesMultiplyAdd(const std::string& name)
{
    for (const std::string prefix : {"AVX2", "AVX3", "AVX10", "NEON"})
        if (name.rfind(prefix, 0) == 0)
            return true;
    return false;
}

} // namespace nrg::test
