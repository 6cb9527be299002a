// Any text as options of a run, one `key=value` a line: refused in short sentences, or taken; what is taken is written
// and read back the same. The whole text is also read as the marks of a run file.

#include <stdexcept>
#include <string>

#include "engine/run/run_metadata.h"
#include "engine/run/settings_options.h"
#include "expect.h"

using namespace nrg;

namespace {

OptionTexts optionsIn(const std::string& text)
{
    OptionTexts options;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string line = text.substr(begin, end - begin);
        const std::size_t equals = line.find('=');
        if (equals != std::string::npos)
            options[line.substr(0, equals)] = line.substr(equals + 1);
        begin = end + 1;
    }
    return options;
}

void takeOptions(const std::string& text)
{
    try {
        const Settings settings = withOptions(Settings{}, optionsIn(text));
        fuzz::expect(withOptions(Settings{}, optionTexts(settings)) == settings, "settings come back from their texts");
        constexpr int kSmallest = 4; // on larger lattices checks take far longer and are the same
        if (settings.lattice == kSmallest)
            for (const Problem& problem : problemsAnywhere(settings))
                fuzz::expectSentence(std::runtime_error(problem.message));
    } catch (const SettingsError& error) {
        for (const Problem& problem : error.problems())
            fuzz::expectSentence(std::runtime_error(problem.message));
    }
}

void takeMarks(const std::string& text)
{
    try {
        const std::vector<RunMark> marks = marksOf(text);
        fuzz::expect(marks.size() <= History::kMaxMarks, "marks are few");
        fuzz::expect(marksOf(marksText(marks)) == marks, "marks come back from their text");
    } catch (const std::runtime_error& error) {
        fuzz::expectSentence(error);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(reinterpret_cast<const char*>(data), size);
    takeOptions(text);
    takeMarks(text);
    return 0;
}
