// What a step costs before it is made: work by counted operations, and what is said to be large.

#include "engine/run/cost_estimate.h"

#include <gtest/gtest.h>

#include "engine/run/presets.h"
#include "engine/run/settings_options.h"

namespace nrg::test {

TEST(CostEstimate, workGrowsWithBatchAndSites)
{
    Settings settings;
    const double work = stepWork(settings);
    settings.training.batch *= 2;
    EXPECT_NEAR(stepWork(settings), 2 * work, 1e-9 * work);
    settings.training.batch /= 2;
    settings.lattice *= 2; // four times the sites, and one level more
    EXPECT_GT(stepWork(settings), 3.9 * work);
    EXPECT_LT(stepWork(settings), 5 * work);
}

TEST(CostEstimate, thePapersRunIsNotLarge)
{
    for (const char* const id : {"quick-look", "paper"})
        EXPECT_FALSE(estimateStepCost(findPreset(id)->settings, typicalRate(1)).isLarge()) << id;
}

TEST(CostEstimate, aSmallerLatticeIsFound)
{
    Settings settings;
    settings.lattice = 64;
    settings.training.batch = 4096;
    const double rate = typicalRate(2);
    EXPECT_TRUE(estimateStepCost(settings, rate).isLarge());
    const int cheaper = cheaperLattice(settings, rate);
    ASSERT_GT(cheaper, 0);
    settings.lattice = cheaper;
    EXPECT_FALSE(estimateStepCost(settings, rate).isLarge());
    settings.lattice = 2 * cheaper;
    EXPECT_TRUE(estimateStepCost(settings, rate).isLarge());
}

} // namespace nrg::test
