#pragma once
// The options of a run by key: what form, shell and run file are built from.

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/run/settings.h"

namespace nrg {

/// Options that stand together on the form and in the help.
struct OptionGroup {
    std::string title;                  ///< "Target", "Layout", ..., "Training"
    std::string component;              ///< title of the components that bring them; empty for the run's own
    std::vector<const OptionRow*> rows; ///< never empty
};

/// Everything that these settings have, in the order of the form. Rows live as long as the program.
std::vector<OptionGroup> optionGroups(const Settings& settings);

/// The same of every component that there is. What several components of a kind have stands once, with all their
/// titles.
std::vector<OptionGroup> allOptionGroups();

/// The rows with this key, one for each component that has it; the first is that of allOptionGroups().
std::vector<const OptionRow*> allOptionRows(std::string_view key);

/// The row with this key among the options that these settings have, or null.
const OptionRow* findOption(const Settings& settings, std::string_view key);

/// These throw std::out_of_range for an option that the settings do not have.
OptionValue optionOf(const Settings& settings, std::string_view key);
/// Choosing another component keeps the values of options that it has too. The value is not checked, see validate(); it
/// must be of the option's type, but a whole number serves where any number does.
void setOption(Settings& settings, std::string_view key, OptionValue value);

/// Whether the condition of a row holds, so that the option has an effect.
bool matters(const OptionRow& row, const Settings& settings);

/// Texts by key, as in a shell or in a file.
using OptionTexts = std::map<std::string, std::string>;

/// Where texts come from.
enum class OptionSource {
    Shell, ///< accepts what every layout accepted before layouts had options of their own, although it changed nothing
    File,  ///< names every option there was; one that came later stands at what there was before it
};

/// `base` with these options; components are chosen first. Throws SettingsError naming every text that is no admissible
/// value and every option that the chosen components do not have.
Settings withOptions(Settings base, const OptionTexts& texts, OptionSource source = OptionSource::Shell);

/// The standard settings with these options, as in a shell: settingsWith({{"lattice", "8"}, {"layout", "tree"}}).
Settings settingsWith(std::initializer_list<std::pair<const std::string, std::string>> texts);

/// Text of every option that the settings have.
OptionTexts optionTexts(const Settings& settings);

} // namespace nrg
