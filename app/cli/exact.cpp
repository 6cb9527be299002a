// neuralrg exact: the finite lattice solved exactly (Kaufman, and Pfaffians for correlations), and Onsager's infinite
// one.

#include "app/cli/commands.h"
#include "app/cli/observable_figures.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "engine/lattice/fourier_basis.h"
#include "engine/targets/dual_ising/exact_ising.h"
#include "engine/targets/dual_ising/spin_observables.h"

namespace nrg::cli {

namespace {

int exact(const Settings& settings)
{
    const double temperature = settings.target.options.number("temperature");
    const ExactIsing result = exactIsing(settings.lattice, temperature);
    const double structure = *exactFigures(spinObservables(settings.lattice, temperature)).rows.front();
    const double uniform = couplingEigenvalues(settings.lattice, temperature)(0, 0);
    const double sites = static_cast<double>(settings.lattice) * settings.lattice;
    print({{"lattice", settings.lattice}, {"temperature", temperature}, {"log_z_ising", result.logZIsing},
        {"minus_log_z", result.minusLogZ}, {"energy_per_site", result.energyPerSite},
        {"specific_heat", result.specificHeat}, {"structure_factor", structure},
        {"field_structure_factor", uniform + uniform * uniform * sites * structure}, {"alpha", result.alpha},
        {"onsager_free_energy_per_site", result.onsagerFreeEnergyPerSite},
        {"onsager_energy_per_site", result.onsagerEnergyPerSite},
        {"onsager_specific_heat", orNull(result.onsagerSpecificHeat)}});
    return 0;
}

} // namespace

void addExact(CLI::App& app, Work& chosen)
{
    CLI::App* const command = app.add_subcommand("exact", "Exact references for the Ising model and its dual field");
    command->footer(
        "Energies in J, temperatures in J/k_B, logarithms in nats; specific heat in k_B per site. "
        "structure_factor is S(0) = <(sum s / N)^2> of the spins, field_structure_factor <(sum x)^2> / N of "
        "the dual field. alpha is the offset of Eq. (7); minus_log_z is that of the dual field. "
        "onsager_free_energy_per_site is beta f = -(ln Z_Ising)/N of the infinite lattice, in nats: f over k_B T, not "
        "f in "
        "units of J.");
    const auto options = std::make_shared<SettingsOptions>();
    options->add(*command, {"lattice", "temperature"});
    command->callback([options, &chosen] { chosen = [options] { return exact(options->settings()); }; });
}

} // namespace nrg::cli
