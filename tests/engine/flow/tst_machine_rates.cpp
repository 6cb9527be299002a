// Rates of the machine are finite and positive. tests/bench measures their values.

#include "engine/flow/machine_rates.h"

#include <cmath>

#include <gtest/gtest.h>

namespace nrg {

TEST(MachineRates, areFiniteAndPositiveForAnyNumberOfThreads)
{
    for (const int threads : {1, 3})
        for (const double rate : {matrixProductRate(threads, 1e-3), exponentialRate(threads, 1e-3)}) {
            EXPECT_TRUE(std::isfinite(rate));
            EXPECT_GT(rate, 0);
        }
}

} // namespace nrg
