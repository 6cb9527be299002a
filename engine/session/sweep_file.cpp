#include "engine/session/sweep_file.h"

#include <fstream>
#include <iterator>
#include <system_error>

#include "engine/core/errors.h"
#include "engine/run/atomic_file.h"
#include "engine/run/settings_options.h"
#include "engine/session/sweep_document.h"

namespace nrg {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::uintmax_t kLargestFile = std::uintmax_t(1) << 28; ///< bytes

void writeText(const std::filesystem::path& path, const std::string& text)
{
    AtomicFile file(path);
    file.append(text.data(), text.size());
    file.commit();
}

std::string readText(const std::filesystem::path& path)
{
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    std::ifstream stream(path, std::ios::binary);
    if (error || !stream)
        throw FileError(
            path.string() + " cannot be read: " + (error ? error.message() : std::string("it cannot be opened")) + '.');
    if (size > kLargestFile)
        throw FileError(path.string() + " is no sweep: it is larger than any.");
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::string withoutStop(std::string text)
{
    while (!text.empty() && text.back() == '.')
        text.pop_back();
    return text;
}

[[noreturn]] void refuse(
    const std::string& file, const std::string& what, const std::string& stored, const std::string& asked)
{
    throw SettingsError({{what,
        what + " is " + stored + " in " + file + " and cannot become " + asked
            + " on resume; leave it as it is, or start a new sweep without --resume."}});
}

template <class T>
std::string optionalText(const std::optional<T>& value)
{
    return value ? formatValue(*value) : "not given";
}

std::string listText(const std::vector<OptionValue>& values)
{
    std::string text;
    for (const OptionValue& value : values)
        text += (text.empty() ? "" : ",") + formatValue(value);
    return text;
}

/// As RFC 4180 has it.
std::string csvField(const Json& value)
{
    if (value.is_null())
        return {};
    if (!value.is_string())
        return value.dump();
    std::string text = "\"";
    for (const char letter : value.get<std::string>())
        text += letter == '"' ? "\"\"" : std::string(1, letter);
    return text + '"';
}

} // namespace

void writeSweep(const std::filesystem::path& path, const Sweep& sweep)
{
    writeText(path, storedSweep(sweep).dump(1, ' ', false, Json::error_handler_t::replace) + '\n');
}

Sweep readSweep(const std::filesystem::path& path)
{
    const std::string text = readText(path);
    const Json document = Json::parse(text, nullptr, false);
    if (document.is_discarded())
        throw FileError(path.string() + " cannot be read as a sweep: it is no JSON; use an intact copy of the file.");
    try {
        return sweepOf(document);
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& error) {
        throw FileError(path.string() + " cannot be read as a sweep: " + withoutStop(error.what())
            + "; use an intact copy of the file.");
    }
}

void expectSameSweep(const SweepOptions& stored, const SweepOptions& asked, const std::string& file)
{
    for (const OptionGroup& group : optionGroups(stored.base))
        for (const OptionRow* const row : group.rows) {
            if (row->key == "threads")
                continue; // changes no result
            const OptionValue before = optionOf(stored.base, row->key);
            if (!findOption(asked.base, row->key) || optionOf(asked.base, row->key) == before)
                continue;
            refuse(file, row->key, formatValue(before), formatValue(optionOf(asked.base, row->key)));
        }
    if (stored.key != asked.key)
        refuse(file, "over", stored.key, asked.key);
    if (stored.values != asked.values)
        refuse(file, "values", listText(stored.values), listText(asked.values));
    if (stored.seconds != asked.seconds)
        refuse(file, "seconds", optionalText(stored.seconds), optionalText(asked.seconds));
    if (stored.steps != asked.steps)
        refuse(file, "steps", optionalText(stored.steps), optionalText(asked.steps));
    if (stored.samples != asked.samples)
        refuse(file, "samples", formatValue(stored.samples), formatValue(asked.samples));
    if (stored.fromPrevious != asked.fromPrevious)
        refuse(file, "from-previous", formatValue(stored.fromPrevious), formatValue(asked.fromPrevious));
}

std::string sweepCsv(const Sweep& sweep)
{
    std::vector<Json> rows;
    std::vector<std::string> columns{"value"}; // of all points: those of failed ones are fewer
    for (const std::optional<SweepPoint>& point : sweep.points) {
        if (!point)
            continue;
        rows.push_back(pointDocument(*point));
        rows.back().erase("observables");
        for (const auto& [key, value] : rows.back().items())
            if (std::find(columns.begin(), columns.end(), key) == columns.end())
                columns.push_back(key);
    }
    std::string text;
    for (const std::string& column : columns)
        text += (text.empty() ? "" : ",") + (column == "value" ? sweep.options.key : column);
    text += '\n';
    for (const Json& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < columns.size(); ++i)
            line += (i == 0 ? "" : ",") + csvField(row.value(columns[i], Json()));
        text += line + '\n';
    }
    return text;
}

void writeSweepCsv(const std::filesystem::path& path, const Sweep& sweep)
{
    writeText(path, sweepCsv(sweep));
}

} // namespace nrg
