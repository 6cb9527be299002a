#include "engine/run/run_file.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "engine/core/errors.h"
#include "engine/run/build_model.h"
#include "engine/run/safetensors.h"

namespace nrg {

namespace {

constexpr const char* kFormat = "neuralrg-run";
constexpr int kVersion = 1;
constexpr const char* kGenerator = "philox4x32-10";

/// A column of the history: how a step's report goes into a tensor and back.
struct Column {
    const char* name;
    double (*get)(const StepReport&);
    void (*set)(StepReport&, double);
};
constexpr Column kColumns[] = {
    {"seconds", [](const StepReport& r) { return r.seconds; }, [](StepReport& r, double v) { r.seconds = v; }},
    {"step_seconds", [](const StepReport& r) { return r.stepSeconds; },
        [](StepReport& r, double v) { r.stepSeconds = v; }},
    {"free_energy", [](const StepReport& r) { return r.freeEnergy; },
        [](StepReport& r, double v) { r.freeEnergy = v; }},
    {"sigma", [](const StepReport& r) { return r.sigma; }, [](StepReport& r, double v) { r.sigma = v; }},
    {"gradient_norm", [](const StepReport& r) { return r.gradientNorm; },
        [](StepReport& r, double v) { r.gradientNorm = v; }},
    {"learning_rate", [](const StepReport& r) { return r.learningRate; },
        [](StepReport& r, double v) { r.learningRate = v; }},
};

/// The three parts of a history, each a set of tensors prefix/<column>.
struct Part {
    std::string prefix;
    std::vector<StepReport> rows;
};

std::vector<Part> partsOf(const History& history)
{
    History::State state = history.state();
    std::vector<StepReport> pending;
    if (state.pendingCount > 0)
        pending.push_back(state.pending);
    return {{"history/", std::move(state.rows)}, {"history/recent/", std::move(state.recent)},
        {"history/pending/", std::move(pending)}};
}

void declare(const Part& part, std::vector<TensorInfo>& tensors)
{
    const std::vector<std::int64_t> shape{static_cast<std::int64_t>(part.rows.size())};
    tensors.push_back({part.prefix + "step", Dtype::I64, shape});
    tensors.push_back({part.prefix + "skipped", Dtype::I8, shape});
    for (const Column& column : kColumns)
        tensors.push_back({part.prefix + column.name, Dtype::F64, shape});
}

template <class T, class Get>
void writeColumn(SafetensorsWriter& writer, const std::string& name, const std::vector<StepReport>& rows, Get get)
{
    std::vector<T> values;
    for (const StepReport& row : rows)
        values.push_back(static_cast<T>(get(row)));
    writer.write<T>(name, 0, values);
}

void write(SafetensorsWriter& writer, const Part& part)
{
    writeColumn<std::int64_t>(writer, part.prefix + "step", part.rows, [](const StepReport& r) { return r.step; });
    writeColumn<std::int8_t>(writer, part.prefix + "skipped", part.rows, [](const StepReport& r) { return r.skipped; });
    for (const Column& column : kColumns)
        writeColumn<double>(writer, part.prefix + column.name, part.rows, column.get);
}

std::string randomStreamText(const Settings& settings, std::int64_t step)
{
    return std::string(kGenerator) + " seed=" + std::to_string(settings.seed) + " step=" + std::to_string(step);
}

[[noreturn]] void refuse(const std::string& path, const std::string& why)
{
    throw FileError(path + " cannot be opened as a run: " + why + '.');
}

/// Reads a run file part by part, checking each.
class Reader {
public:
    explicit Reader(const std::filesystem::path& path)
        : m_file(path)
    {
        checkFormat();
    }

    Settings settings() const
    {
        Settings settings;
        for (const ParameterRow& row : parameterTable()) {
            try {
                row.set(settings, parseValue(row, text(row.key)));
            } catch (const SettingsError& error) {
                refuse(m_file.path(), "its setting " + withoutPeriod(error.what()));
            }
        }
        if (const auto problems = validate(settings); !problems.empty())
            refuse(m_file.path(), "its setting " + withoutPeriod(problems.front().message));
        return settings;
    }

    std::vector<Real> theta(const RenormalizationFlow& flow)
    {
        const auto isTheta = [](const auto& entry) { return entry.first.starts_with("theta/"); };
        std::int64_t stored = 0;
        for (const auto& entry : m_file.tensors())
            stored += isTheta(entry) ? entry.second.elements() : 0;
        if (stored != flow.parameterCount())
            refuse(m_file.path(),
                "it holds " + std::to_string(stored) + " parameters, its settings ask for "
                    + std::to_string(flow.parameterCount()));
        std::vector<Real> theta(static_cast<std::size_t>(flow.parameterCount()));
        const std::vector<ParameterTensor> tensors = flow.parameterTensors();
        for (const ParameterTensor& tensor : tensors) {
            const std::vector<Real> values = reals(tensor.name, {tensor.shape.begin(), tensor.shape.end()});
            std::copy(values.begin(), values.end(), theta.begin() + tensor.offset);
        }
        return theta;
    }

    TrainerState state(const RenormalizationFlow& flow, const Settings& settings)
    {
        TrainerState state;
        state.theta = theta(flow);
        state.adamM = reals("adam/m", {flow.parameterCount()});
        state.adamV = reals("adam/v", {flow.parameterCount()});
        state.step = count("step");
        state.adamUpdates = count("adam-updates");
        state.skippedSteps = count("skipped-steps");
        state.consecutiveSkips = static_cast<int>(std::min<std::int64_t>(count("consecutive-skips"), 2));
        if (text("random-stream") != randomStreamText(settings, state.step))
            refuse(m_file.path(), "its random-stream does not go with its seed and step");
        return state;
    }

    History history()
    {
        History::State state;
        state.rows = part("history/", History::kCapacity);
        state.recent = part("history/recent/", History::kRecent);
        const std::vector<StepReport> pending = part("history/pending/", 1);
        state.stride = count("history-stride");
        state.pendingCount = count("history-pending");
        if (!pending.empty())
            state.pending = pending.front();
        if (state.stride < 1 || state.pendingCount >= state.stride || pending.empty() != (state.pendingCount == 0))
            refuse(m_file.path(), "its history is not consistent");
        return History::restored(std::move(state));
    }

    double seconds() const
    {
        const std::string& value = text("seconds");
        double seconds = 0;
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), seconds);
        if (error != std::errc{} || end != value.data() + value.size() || !std::isfinite(seconds) || seconds < 0)
            refuse(m_file.path(), "its metadata \"seconds\" is \"" + value + "\"; expected a non-negative number");
        return seconds;
    }

    std::int64_t count(const std::string& key) const
    {
        const std::string& value = text(key);
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
        if (error != std::errc{} || end != value.data() + value.size() || number < 0)
            refuse(m_file.path(), "its metadata \"" + key + "\" is \"" + value + "\"; expected a whole number");
        return number;
    }

private:
    void checkFormat() const
    {
        const auto format = m_file.metadata().find("format");
        if (format == m_file.metadata().end() || format->second != kFormat)
            refuse(m_file.path(),
                "it is a safetensors file, but not of NeuralRG Lab; name a file that `neuralrg train` "
                "or the application has saved");
        if (const std::int64_t version = count("format-version"); version != kVersion)
            refuse(m_file.path(),
                "its format version is " + std::to_string(version) + " and this program reads "
                    + std::to_string(kVersion) + "; use a newer NeuralRG Lab");
    }

    const std::string& text(const std::string& key) const
    {
        const auto entry = m_file.metadata().find(key);
        if (entry == m_file.metadata().end())
            refuse(m_file.path(), "its metadata lacks \"" + key + "\"; use an intact copy of the file");
        return entry->second;
    }

    static std::string withoutPeriod(std::string sentence)
    {
        if (sentence.ends_with('.'))
            sentence.pop_back();
        return sentence;
    }

    std::vector<Real> reals(const std::string& name, const std::vector<std::int64_t>& shape)
    {
        std::vector<Real> values = m_file.values<Real>(name, shape);
        if (!std::all_of(values.begin(), values.end(), [](Real value) { return std::isfinite(value); }))
            refuse(m_file.path(), "tensor \"" + name + "\" has values that are not finite; go back to an earlier file");
        return values;
    }

    std::vector<StepReport> part(const std::string& prefix, std::size_t capacity)
    {
        const std::vector<std::int64_t> shape = m_file.shape(prefix + "step");
        if (shape.size() != 1 || shape.front() > static_cast<std::int64_t>(capacity))
            refuse(m_file.path(),
                "tensor \"" + prefix + "step\" is not a column of at most " + std::to_string(capacity) + " rows");
        const std::vector<std::int64_t> steps = m_file.values<std::int64_t>(prefix + "step", shape);
        const std::vector<std::int8_t> skipped = m_file.values<std::int8_t>(prefix + "skipped", shape);
        std::vector<StepReport> rows(steps.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            rows[i].step = steps[i];
            rows[i].skipped = skipped[i] != 0;
        }
        for (const Column& column : kColumns) {
            const std::vector<double> values = m_file.values<double>(prefix + column.name, shape);
            for (std::size_t i = 0; i < rows.size(); ++i)
                column.set(rows[i], values[i]);
        }
        if (!std::is_sorted(steps.begin(), steps.end()))
            refuse(m_file.path(), "the steps of its history are out of order");
        return rows;
    }

    SafetensorsReader m_file;
};

Metadata metadataOf(const Settings& settings, const TrainerState& state, const History& history, double seconds)
{
    Metadata metadata = settingsMetadata(settings);
    const History::State inside = history.state();
    metadata["format"] = kFormat;
    metadata["format-version"] = std::to_string(kVersion);
    metadata["step"] = std::to_string(state.step);
    metadata["adam-updates"] = std::to_string(state.adamUpdates);
    metadata["skipped-steps"] = std::to_string(state.skippedSteps);
    metadata["consecutive-skips"] = std::to_string(state.consecutiveSkips);
    metadata["random-stream"] = randomStreamText(settings, state.step);
    metadata["seconds"] = formatValue(seconds);
    metadata["history-stride"] = std::to_string(inside.stride);
    metadata["history-pending"] = std::to_string(inside.pendingCount);
    return metadata;
}

} // namespace

Metadata settingsMetadata(const Settings& settings)
{
    Metadata metadata;
    for (const ParameterRow& row : parameterTable())
        metadata[row.key] = formatValue(row.get(settings));
    return metadata;
}

void writeRunFile(const std::filesystem::path& path, const Settings& settings, const Trainer& trainer,
    const History& history, double seconds)
{
    const TrainerState& state = trainer.state();
    const std::vector<ParameterTensor> parameters = trainer.model().flow->parameterTensors();
    const std::vector<Part> parts = partsOf(history);
    const auto total = static_cast<std::int64_t>(state.theta.size());

    std::vector<TensorInfo> tensors;
    for (const ParameterTensor& tensor : parameters)
        tensors.push_back({tensor.name, dtypeOf<Real>(), {tensor.shape.begin(), tensor.shape.end()}});
    tensors.push_back({"adam/m", dtypeOf<Real>(), {total}});
    tensors.push_back({"adam/v", dtypeOf<Real>(), {total}});
    for (const Part& part : parts)
        declare(part, tensors);

    SafetensorsWriter writer(path, tensors, metadataOf(settings, state, history, seconds));
    const Parameters theta(state.theta);
    for (const ParameterTensor& tensor : parameters) {
        std::size_t size = 1;
        for (const Index side : tensor.shape)
            size *= static_cast<std::size_t>(side);
        writer.write<Real>(tensor.name, 0, theta.subspan(static_cast<std::size_t>(tensor.offset), size));
    }
    writer.write<Real>("adam/m", 0, state.adamM);
    writer.write<Real>("adam/v", 0, state.adamV);
    for (const Part& part : parts)
        write(writer, part);
    writer.commit();
}

RunFile readRunFile(const std::filesystem::path& path)
{
    Reader reader(path);
    RunFile run;
    run.settings = reader.settings();
    run.state = reader.state(*buildModel(run.settings)->flow, run.settings);
    run.history = reader.history();
    run.seconds = reader.seconds();
    return run;
}

TrainedModel readTrainedModel(const std::filesystem::path& path)
{
    Reader reader(path);
    TrainedModel trained;
    trained.settings = reader.settings();
    trained.model = buildModel(trained.settings);
    trained.theta = reader.theta(*trained.model->flow);
    trained.step = reader.count("step");
    trained.seconds = reader.seconds();
    return trained;
}

bool isForeignFile(const std::filesystem::path& path)
{
    std::error_code error;
    if (!std::filesystem::exists(path, error) || std::filesystem::file_size(path, error) == 0 || error)
        return false;
    try {
        const SafetensorsReader file(path);
        const auto format = file.metadata().find("format");
        return format == file.metadata().end() || format->second != kFormat;
    } catch (const FileError&) {
        return true;
    }
}

} // namespace nrg
