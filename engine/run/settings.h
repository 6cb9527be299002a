#pragma once
// Everything a run is determined by, as a plain value: which components, their options, how it is trained.

#include <string>
#include <vector>

#include "engine/core/options.h"
#include "engine/run/training_settings.h"

namespace nrg {

/// Which row of each catalog a run is made of.
struct ComponentIds {
    std::string target = "dual-ising";
    std::string prior = "normal";
    std::string layout = "mera";
    std::string conditioner = "mlp"; ///< a coupling's networks
    std::string map = "affine";      ///< how a coupling moves a variable

    bool operator==(const ComponentIds&) const = default;
};

/// A run. Its options are read and set by key in settings_options.h.
struct Settings {
    /// The standard components, and the standard of every option, which is the shell contract's.
    Settings()
        : Settings(ComponentIds{})
    {
    }
    /// The standard of every option of these components.
    explicit Settings(const ComponentIds& ids);

    int lattice = 16; ///< L
    Component target;
    Component prior;
    Component layout;
    Component conditioner;
    Component map;
    bool symmetric = true; ///< q_sym of Eq. (S2)
    TrainingSettings training;

    bool operator==(const Settings&) const = default;
};

/// Every problem of these settings; empty when they can be run here.
std::vector<Problem> validate(const Settings& settings);
/// Those that they have on any machine: without the memory that training takes. A run file's settings have none.
std::vector<Problem> problemsAnywhere(const Settings& settings);

/// True where going from one to the other needs a fresh start, i.e. where anything but live options differs.
bool needsRestart(const Settings& from, const Settings& to);

/// The layout's depth with 0 resolved to log2 L.
int resolvedDepth(const Settings& settings);

} // namespace nrg
