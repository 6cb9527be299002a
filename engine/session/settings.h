#pragma once
// Everything a run is determined by, as a plain value, and the one table that describes it.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/core/options.h"
#include "engine/targets/dual_ising/exact_ising.h"

namespace nrg {

/// A run: target, flow, training. Defaults are the shell contract's.
struct Settings {
    std::string target = "dual-ising";
    int lattice = 16;                          ///< L
    double temperature = kCriticalTemperature; ///< T in J/k_B

    std::string layout = "mera";
    int depth = 0;     ///< levels; 0 stands for log2 L (brickwork: its number of layer pairs)
    int repeats = 1;   ///< disentangler-decimator pairs a level
    int block = 2;     ///< side k of the largest blocks, 2 or 4
    int couplings = 8; ///< couplings of a 2x2 block
    int hidden = 64;   ///< width of its hidden layers
    int hiddenLayers = 1;
    int blockCouplings = 4;      ///< couplings of a 4x4 block
    int blockHidden = 48;        ///< width of its hidden layers
    bool shareLevels = false;    ///< the levels share weights (footnote 41)
    double translationScale = 1; ///< factor on t's last layer at the start
    bool symmetric = true;       ///< q_sym of Eq. (S2)

    std::string gradient = "total"; ///< or "path"
    int batch = 512;
    double learningRate = 1e-3; ///< live
    int warmupSteps = 0;
    int decaySteps = 0; ///< cosine decay over this many steps; 0 = constant
    double finalLearningRate = 0;
    double clipNorm = 0; ///< 0 = off
    std::uint64_t seed = 1;
    int threads = 0; ///< live; 0 = all cores

    bool operator==(const Settings&) const = default;
};

using ParameterValue = OptionValue;

/// One row of the parameter table: the settings form, the shell options and the file's metadata are built from it.
struct ParameterRow {
    std::string key;    ///< shell option without dashes and metadata key, e.g. "learning-rate"
    std::string group;  ///< "target", "flow" or "training"
    std::string label;  ///< as on the form
    std::string symbol; ///< as in equations; may be empty
    std::string help;   ///< a sentence for tooltip and --help: meaning, equation
    std::string unit;   ///< may be empty
    ParameterValue defaultValue;
    double minimum = 0; ///< numbers only
    double maximum = 0;
    std::vector<Choice> choices; ///< strings and integers with few admissible values; empty = free
    bool live = false;           ///< applies at the next step; otherwise a change restarts the run
    ParameterValue (*get)(const Settings&) = nullptr;
    void (*set)(Settings&, const ParameterValue&) = nullptr;
};

/// The table, in the order of the form.
const std::vector<ParameterRow>& parameterTable();

/// The row with this key, or null.
const ParameterRow* findParameter(std::string_view key);

/// From text in C locale; throws SettingsError naming key, value and what was expected.
ParameterValue parseValue(const ParameterRow& row, std::string_view text);

/// Every problem of these settings; empty when they can be run.
std::vector<Problem> validate(const Settings& settings);

/// True where going from one to the other needs a fresh start, i.e. where anything but live parameters differs.
bool needsRestart(const Settings& from, const Settings& to);

/// depth with 0 resolved to log2 L.
int resolvedDepth(const Settings& settings);

/// A named starting point.
struct Preset {
    std::string id;
    std::string title;
    std::string description;
    Settings settings;
    std::optional<double> seconds; ///< what a demonstration of it takes on two cores
};

const std::vector<Preset>& presets();
const Preset* findPreset(std::string_view id);

} // namespace nrg
