// A byte that chooses an option, and any text as its value: refused in a short sentence, or taken; what is taken is
// admissible, consists of what a number may consist of, and comes back from its own text.

#include <stdexcept>
#include <string>

#include "engine/run/settings_options.h"
#include "expect.h"

using namespace nrg;

namespace {

void take(const OptionRow& row, const std::string& text)
{
    try {
        const OptionValue value = parseValue(row, text);
        fuzz::expect(!problemOf(row, value), "a value that is taken is admissible");
        fuzz::expect(parseValue(row, formatValue(value)) == value, "a value comes back from its text");
        if (row.isNumber())
            fuzz::expect(text.find_first_not_of(row.isWhole() ? "-0123456789" : "+-.0123456789eE") == std::string::npos,
                "numbers have no hexadecimal digits, underscores or spaces");
    } catch (const SettingsError& error) {
        fuzz::expectSentence(std::runtime_error(error.what()));
    }
}

std::vector<const OptionRow*> allRows()
{
    std::vector<const OptionRow*> rows;
    for (const OptionGroup& group : allOptionGroups())
        rows.insert(rows.end(), group.rows.begin(), group.rows.end());
    return rows;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const std::vector<const OptionRow*> rows = allRows();
    if (size > 0)
        take(*rows[data[0] % rows.size()], std::string(reinterpret_cast<const char*>(data) + 1, size - 1));
    return 0;
}
