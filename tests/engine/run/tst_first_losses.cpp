// The signature of training: the first 50 losses of the presets and of some further settings are those that the program
// gave before flows were lists of layers, to within 3e-7: they were written anew when fast Fourier transforms took the
// place of products in the target. A change of these numbers is a change of behaviour; it needs a reason.
//
// On one instruction set, since rounding differs between them: by 3e-7 of the loss after 50 steps. What is left between
// machines is the order in which float64 sums of logarithms are formed.

#include <cmath>
#include <fstream>
#include <string>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "engine/core/instruction_set.h"
#include "engine/run/build_model.h"
#include "engine/run/presets.h"
#include "engine/run/settings_options.h"
#include "engine/training/trainer.h"
#include "support/sanitizers.h"

namespace nrg::test {

namespace {

constexpr const char* kInstructionSet = "AVX2";
#ifdef NDEBUG
constexpr bool kOptimised = !kSanitized;
#else
constexpr bool kOptimised = false;
#endif
constexpr double kTolerance = kOptimised ? 1e-8 : 1e-6; ///< of the loss; other builds contract other products

struct SignatureCase {
    std::string name; ///< as in the file
    Settings settings;
};

std::vector<SignatureCase> signatureCases()
{
    std::vector<SignatureCase> cases;
    for (const std::string id : {"quick-look", "paper", "sharp-blocks"})
        cases.push_back({id, findPreset(id)->settings});
    const Settings small = settingsWith({{"lattice", "8"}, {"batch", "64"}});
    cases.push_back({"tree", withOptions(small, {{"layout", "tree"}})});
    cases.push_back({"brickwork", withOptions(small, {{"layout", "brickwork"}})});
    cases.push_back({"share-levels", withOptions(small, {{"share-levels", "true"}})});
    cases.push_back({"two-hidden-layers-without-symmetrisation",
        withOptions(small, {{"hidden-layers", "2"}, {"symmetric", "false"}})});
    return cases;
}

class FirstLosses : public testing::TestWithParam<SignatureCase> { };

} // namespace

TEST_P(FirstLosses, areThoseOfTheFile)
{
    const std::vector<std::string> present = instructionSets();
    if (std::find(present.begin(), present.end(), kInstructionSet) == present.end())
        GTEST_SKIP() << "This machine has no " << kInstructionSet << '.';
    std::ifstream file(NRG_TEST_DATA "/first_losses.json");
    const std::vector<double> expected = nlohmann::json::parse(file).at(GetParam().name);
    ASSERT_EQ(expected.size(), 50u);
    selectInstructionSet(kInstructionSet);
    Settings settings = GetParam().settings;
    settings.training.threads = 2;
    Trainer trainer(buildModel(settings), trainerOptions(settings));
    // Sanitizers make a step of `paper` take half a minute beside other work; ten steps go through the same code.
    const std::size_t steps = kSanitized ? 10 : expected.size();
    for (std::size_t step = 0; step < steps; ++step) {
        const double loss = trainer.step().freeEnergy;
        EXPECT_NEAR(loss, expected[step], kTolerance * std::abs(expected[step])) << "step " << step + 1;
    }
    selectInstructionSet({});
}

INSTANTIATE_TEST_SUITE_P(Signature, FirstLosses, testing::ValuesIn(signatureCases()), [](const auto& row) {
    std::string name = row.param.name;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

} // namespace nrg::test
