// Trains with the installed engine: consumer FREE_ENERGY, what three steps with seed 5 have on average. Matrices cross
// the border between the two instruction sets: what one side allocates, the other releases.

#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "engine/lattice/fourier_basis.h"
#include "engine/run/presets.h"
#include "engine/session/session.h"

int main(int argc, char** argv)
{
    if (argc != 2)
        return 2;
    const Eigen::MatrixXd basis = nrg::fourierBasis(8);
    if (!(basis * basis.transpose()).isIdentity(1e-12)) {
        std::puts("The Fourier basis is not orthogonal.");
        return 1;
    }
    nrg::Settings settings = nrg::findPreset("quick-look")->settings;
    settings.training.seed = 5;
    nrg::Session session(settings);
    session.run({.steps = 3, .seconds = {}, .targetGap = {}});
    if (!session.waitUntilIdle(std::chrono::minutes(2))) {
        std::puts("Training did not end.");
        return 1;
    }
    const nrg::History history = session.history();
    const double last = history.rows().back().freeEnergy; // the figures of so short a run are of its last step
    const double expected = std::strtod(argv[1], nullptr);
    std::printf("free energy %.17g, expected %.17g\n", last, expected);
    // Eigen's share of a step may round differently here than in the program.
    return std::abs(last - expected) < 1e-5 * std::abs(expected) ? 0 : 1;
}
