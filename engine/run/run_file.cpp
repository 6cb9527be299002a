#include "engine/run/run_file.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "engine/core/errors.h"
#include "engine/core/excerpt.h"
#include "engine/run/build_model.h"
#include "engine/run/growth.h"
#include "engine/run/history_columns.h"
#include "engine/run/run_checks.h"
#include "engine/run/run_metadata.h"
#include "engine/run/safetensors.h"
#include "engine/run/settings_options.h"

namespace nrg {

namespace {

constexpr const char* kGenerator = "philox4x32-10";

/// theta, m and v of a stage of growth, each as one column.
constexpr const char* kGrowthTensors[] = {"growth/theta", "growth/adam/m", "growth/adam/v"};

/// The three parts of a history, each a set of tensors prefix/<column>.
struct Part {
    std::string prefix;
    SharedRows rows;
};

std::vector<Part> partsOf(const History& history)
{
    const History::State state = history.state();
    const std::span<const StepReport> pending(&state.pending, state.pendingCount > 0 ? 1 : 0);
    return {{"history/", state.rows}, {"history/recent/", SharedRows(state.recent)},
        {"history/pending/", SharedRows(pending)}};
}

void declare(const Part& part, std::vector<TensorInfo>& tensors)
{
    const std::vector<std::int64_t> shape{static_cast<std::int64_t>(part.rows.size())};
    tensors.push_back({part.prefix + "step", Dtype::I64, shape});
    tensors.push_back({part.prefix + "skipped", Dtype::I8, shape});
    for (const HistoryColumn& column : kHistoryColumns)
        tensors.push_back({part.prefix + column.name, Dtype::F64, shape});
}

template <class T, class Get>
void writeColumn(SafetensorsWriter& writer, const std::string& name, std::span<const StepReport> rows, Get get)
{
    std::vector<T> values;
    values.reserve(rows.size());
    for (const StepReport& row : rows)
        values.push_back(static_cast<T>(get(row)));
    writer.write<T>(name, 0, values);
}

void write(SafetensorsWriter& writer, const Part& part)
{
    writeColumn<std::int64_t>(
        writer, part.prefix + "step", part.rows.view(), [](const StepReport& r) { return r.step; });
    writeColumn<std::int8_t>(
        writer, part.prefix + "skipped", part.rows.view(), [](const StepReport& r) { return r.skipped; });
    for (const HistoryColumn& column : kHistoryColumns)
        writeColumn<double>(
            writer, part.prefix + column.name, part.rows.view(), [&](const StepReport& r) { return r.*column.member; });
}

std::string randomStreamText(const Settings& settings, std::int64_t step)
{
    return std::string(kGenerator) + " seed=" + std::to_string(settings.training.seed)
        + " step=" + std::to_string(step);
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
        , m_version(checkedVersion())
    {
    }

    Settings settings() const
    {
        try {
            Settings settings = settingsOf(m_file.metadata(), m_version);
            if (std::vector<Problem> problems = problemsAnywhere(settings); !problems.empty())
                throw SettingsError(std::move(problems));
            return settings;
        } catch (const SettingsError& error) {
            refuse(m_file.path(), "its setting " + withoutPeriod(error.problems().front().message));
        }
    }

    std::vector<Real> theta(const Flow& flow)
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
        for (const ParameterTensor& tensor : flow.tensors()) {
            const std::string& name = m_version == 1 ? tensor.legacyName : tensor.name;
            const std::vector<Real> values = m_file.values<Real>(name, {tensor.shape.begin(), tensor.shape.end()});
            std::copy(values.begin(), values.end(), theta.begin() + tensor.offset);
        }
        return theta;
    }

    TrainerState state(const Settings& settings, const Flow& flow)
    {
        TrainerState state;
        state.theta = theta(flow);
        state.adamM = m_file.values<Real>("adam/m", {flow.parameterCount()});
        state.adamV = m_file.values<Real>("adam/v", {flow.parameterCount()});
        state.step = count(run_key::kStep);
        state.adamUpdates = count(run_key::kAdamUpdates);
        state.skippedSteps = count(run_key::kSkippedSteps);
        state.consecutiveSkips = static_cast<int>(std::min<std::int64_t>(count(run_key::kConsecutiveSkips), 2));
        if (m_file.metadata().contains(run_key::kMeanNorm)) // else 0: the run began before there was one
            state.meanNorm = number(run_key::kMeanNorm);
        if (text(run_key::kRandomStream) != randomStreamText(settings, state.step))
            refuse(m_file.path(), "its random-stream does not go with its seed and step");
        return state;
    }

    History history()
    {
        History::State state;
        state.rows = SharedRows(part("history/", History::kCapacity - 1));
        state.recent = part("history/recent/", History::kRecent);
        const std::vector<StepReport> pending = part("history/pending/", 1);
        state.stride = count(run_key::kHistoryStride);
        state.pendingCount = count(run_key::kHistoryPending);
        if (!pending.empty())
            state.pending = pending.front();
        if (pending.empty() != (state.pendingCount == 0))
            refuse(m_file.path(), "its history is not consistent");
        state.marks = marks();
        return History::restored(std::move(state));
    }

    /// Of the stage under way, of a run that begins on smaller lattices.
    std::optional<GrowthState> growth(const Settings& settings)
    {
        if (!m_file.metadata().contains(run_key::kGrowthLattice))
            return std::nullopt;
        GrowthState growth;
        const std::int64_t lattice = count(run_key::kGrowthLattice);
        const std::optional<Settings> stage
            = stageSettings(settings, static_cast<int>(std::min<std::int64_t>(lattice, 1 << 20)));
        if (!stage || count(run_key::kStep) != 0)
            refuse(m_file.path(), "its growth-lattice does not go with its other settings");
        growth.lattice = stage->lattice;
        growth.state.theta = flat(kGrowthTensors[0], *stage);
        growth.state.adamM = flat(kGrowthTensors[1], *stage);
        growth.state.adamV = flat(kGrowthTensors[2], *stage);
        growth.state.step = count(run_key::kGrowthStep);
        growth.state.adamUpdates = count(run_key::kGrowthUpdates);
        growth.state.meanNorm = number(run_key::kGrowthMeanNorm);
        return growth;
    }

    const std::string& path() const { return m_file.path(); }

    double seconds() const { return number(run_key::kSeconds); }

    double number(const std::string& key) const
    {
        const std::string& value = text(key);
        double number = 0;
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
        if (error != std::errc{} || end != value.data() + value.size() || !std::isfinite(number) || number < 0)
            refuse(m_file.path(),
                "its metadata \"" + key + "\" is \"" + excerpt(value) + "\"; expected a non-negative number");
        return number;
    }

    std::int64_t count(const std::string& key) const
    {
        const std::string& value = text(key);
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
        if (error != std::errc{} || end != value.data() + value.size() || number < 0)
            refuse(
                m_file.path(), "its metadata \"" + key + "\" is \"" + excerpt(value) + "\"; expected a whole number");
        return number;
    }

private:
    std::vector<Real> flat(const std::string& name, const Settings& settings)
    {
        return m_file.values<Real>(name, {buildFlow(settings).parameterCount()});
    }

    /// Of the format, once the file is known to be of it.
    std::int64_t checkedVersion() const
    {
        const auto format = m_file.metadata().find(run_key::kFormat);
        if (format == m_file.metadata().end() || format->second != kRunFormat)
            refuse(m_file.path(),
                "it is a safetensors file, but not of NeuralRG Lab; name a file that `neuralrg train` "
                "or the application has saved");
        const std::int64_t version = count(run_key::kVersion);
        if (version < 1 || version > kRunFormatVersion)
            refuse(m_file.path(),
                "its format version is " + std::to_string(version) + " and this program reads 1 to "
                    + std::to_string(kRunFormatVersion) + "; use a newer NeuralRG Lab");
        return version;
    }

    std::vector<RunMark> marks() const
    {
        const auto entry = m_file.metadata().find(run_key::kMarks);
        if (entry == m_file.metadata().end())
            return {};
        try {
            return marksOf(entry->second);
        } catch (const std::runtime_error& error) {
            refuse(m_file.path(), error.what());
        }
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
        for (const HistoryColumn& column : kHistoryColumns) {
            const std::vector<double> values = m_file.values<double>(prefix + column.name, shape);
            for (std::size_t i = 0; i < rows.size(); ++i)
                rows[i].*column.member = values[i];
        }
        dropFiguresOfSkipped(rows);
        return rows;
    }

    SafetensorsReader m_file;
    std::int64_t m_version;
};

Metadata metadataOf(const RunFile& run)
{
    const History::State history = run.history.state();
    Metadata metadata = optionTexts(run.settings);
    metadata[run_key::kFormat] = kRunFormat;
    metadata[run_key::kVersion] = std::to_string(kRunFormatVersion);
    metadata[run_key::kStep] = std::to_string(run.state.step);
    metadata[run_key::kAdamUpdates] = std::to_string(run.state.adamUpdates);
    metadata[run_key::kSkippedSteps] = std::to_string(run.state.skippedSteps);
    metadata[run_key::kConsecutiveSkips] = std::to_string(run.state.consecutiveSkips);
    metadata[run_key::kMeanNorm] = formatValue(run.state.meanNorm);
    metadata[run_key::kRandomStream] = randomStreamText(run.settings, run.state.step);
    metadata[run_key::kSeconds] = formatValue(run.seconds);
    metadata[run_key::kHistoryStride] = std::to_string(history.stride);
    metadata[run_key::kHistoryPending] = std::to_string(history.pendingCount);
    if (!history.marks.empty())
        metadata[run_key::kMarks] = marksText(history.marks);
    if (!run.growth)
        return metadata;
    metadata[run_key::kGrowthLattice] = std::to_string(run.growth->lattice);
    metadata[run_key::kGrowthStep] = std::to_string(run.growth->state.step);
    metadata[run_key::kGrowthUpdates] = std::to_string(run.growth->state.adamUpdates);
    metadata[run_key::kGrowthMeanNorm] = formatValue(run.growth->state.meanNorm);
    return metadata;
}

/// Throws FileError where readRunFile() would refuse what is to be written.
void expectReadable(const std::filesystem::path& path, const RunFile& run)
{
    if (const std::vector<Problem> problems = problemsAnywhere(run.settings); !problems.empty())
        throw FileError(path.string() + " was not written: " + problems.front().message);
    if (const auto problem = problemOf(run))
        throw FileError(path.string() + " was not written, since " + *problem
            + ", and it could not be opened again; lower the learning rate and go back to an earlier file.");
}

} // namespace

void writeRunFile(const std::filesystem::path& path, const RunFile& run)
{
    expectReadable(path, run);
    const std::vector<ParameterTensor> parameters = buildFlow(run.settings).tensors();
    const std::vector<Part> parts = partsOf(run.history);
    const auto total = static_cast<std::int64_t>(run.state.theta.size());

    std::vector<TensorInfo> tensors;
    tensors.reserve(parameters.size());
    for (const ParameterTensor& tensor : parameters)
        tensors.push_back({tensor.name, dtypeOf<Real>(), {tensor.shape.begin(), tensor.shape.end()}});
    tensors.push_back({"adam/m", dtypeOf<Real>(), {total}});
    tensors.push_back({"adam/v", dtypeOf<Real>(), {total}});
    for (const Part& part : parts)
        declare(part, tensors);
    if (run.growth) {
        const auto parametersOfStage = static_cast<std::int64_t>(run.growth->state.theta.size());
        for (const char* const name : kGrowthTensors)
            tensors.push_back({name, dtypeOf<Real>(), {parametersOfStage}});
    }

    SafetensorsWriter writer(path, tensors, metadataOf(run));
    const Parameters theta(run.state.theta);
    for (const ParameterTensor& tensor : parameters)
        writer.write<Real>(tensor.name, 0,
            theta.subspan(static_cast<std::size_t>(tensor.offset), static_cast<std::size_t>(tensor.size())));
    writer.write<Real>("adam/m", 0, run.state.adamM);
    writer.write<Real>("adam/v", 0, run.state.adamV);
    for (const Part& part : parts)
        write(writer, part);
    if (run.growth) {
        writer.write<Real>(kGrowthTensors[0], 0, run.growth->state.theta);
        writer.write<Real>(kGrowthTensors[1], 0, run.growth->state.adamM);
        writer.write<Real>(kGrowthTensors[2], 0, run.growth->state.adamV);
    }
    writer.commit();
}

RunFile readRunFile(const std::filesystem::path& path)
{
    Reader reader(path);
    RunFile run;
    run.settings = reader.settings();
    run.state = reader.state(run.settings, buildFlow(run.settings));
    run.history = reader.history();
    run.seconds = reader.seconds();
    run.growth = reader.growth(run.settings);
    if (const auto problem = problemOf(run))
        refuse(reader.path(), *problem + "; go back to an earlier file");
    return run;
}

TrainedModel readTrainedModel(const std::filesystem::path& path)
{
    Reader reader(path);
    TrainedModel trained;
    trained.settings = reader.settings();
    if (const std::optional<GrowthState> growth = reader.growth(trained.settings))
        refuse(reader.path(),
            "its flow still grows, from " + std::to_string(growth->lattice) + " to "
                + std::to_string(trained.settings.lattice) + " sites an edge; train it on first");
    trained.model = assembleModel(trained.settings);
    trained.theta = reader.theta(trained.model->flow());
    trained.step = reader.count(run_key::kStep);
    trained.seconds = reader.seconds();
    if (const auto problem = problemOfParameters(trained.theta))
        refuse(reader.path(), *problem + "; go back to an earlier file");
    return trained;
}

} // namespace nrg
