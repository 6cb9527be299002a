// The application's way of running and the shell's give the same losses, bit for bit.

#include <cstdlib>

#include <gtest/gtest.h>

#include "engine/run/presets.h"
#include "engine/run/run_file.h"
#include "engine/session/session.h"
#include "support/sanitizers.h"
#include "support/temporary_folder.h"

namespace nrg::test {

TEST(SameRun, aSessionAndTheShellGiveEqualLosses)
{
    const TemporaryFolder folder;
    const std::string path = (folder / "shell.nrg").string();
    const std::string command = std::string(NEURALRG_PROGRAM)
        + " train --preset quick-look --threads 2 --seed 5 --steps 12 --output " + path + " > /dev/null";
    ASSERT_EQ(std::system(command.c_str()), 0);

    Settings settings = findPreset("quick-look")->settings;
    settings.training.seed = 5;
    settings.training.threads = 1;
    Session session(settings);
    session.step(5);
    ASSERT_TRUE(session.waitUntilIdle(kPatience));
    session.run({.steps = 12, .seconds = {}, .targetGap = {}});
    ASSERT_TRUE(session.waitUntilIdle(kPatience));

    const RunFile shell = readRunFile(path);
    const History history = session.history();
    ASSERT_EQ(history.rows().size(), 12u);
    ASSERT_EQ(shell.history.rows().size(), 12u);
    for (std::size_t i = 0; i < 12; ++i) {
        EXPECT_EQ(history.rows()[i].freeEnergy, shell.history.rows()[i].freeEnergy) << i;
        EXPECT_EQ(history.rows()[i].sigma, shell.history.rows()[i].sigma) << i;
        EXPECT_EQ(history.rows()[i].gradientNorm, shell.history.rows()[i].gradientNorm) << i;
    }
}

} // namespace nrg::test
