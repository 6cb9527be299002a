#include "app/cli/chain_file.h"

#include <cmath>

#include "app/cli/npz_file.h"
#include "app/cli/options.h"
#include "engine/run/atomic_file.h"
#include "engine/targets/observables.h"

namespace nrg::cli {

namespace {

constexpr double kMostBytes = 4.0 * (1 << 30);

bool isNpz(const std::filesystem::path& path)
{
    return path.extension() == ".npz";
}

template <class T>
std::span<const std::byte> bytesOf(const std::vector<T>& values)
{
    return std::as_bytes(std::span<const T>(values));
}

} // namespace

ChainFile::ChainFile(const ChainFilePlan& plan, std::shared_ptr<const Target> target)
    : m_plan(plan)
    , m_target(std::move(target))
{
    if (plan.path.extension() != ".safetensors" && !isNpz(plan.path))
        throw UsageError(
            "output is \"" + plan.path.string() + "\"; expected a name that ends in .safetensors or .npz.");
    if (isNpz(plan.path) && !canWriteNpz())
        throw UsageError("output is \"" + plan.path.string()
            + "\", but this program was built without libarchive, which writes .npz files; choose a name that ends in "
              ".safetensors.");
    if (const Observables* const table = m_target->observables()) {
        for (const Observable& row : table->rows)
            m_series.push_back({row.id, {}});
        if (table->orderParameter)
            m_series.push_back({table->orderParameter->row.id, {}});
    }
    m_series.push_back({"U", {}});
    const auto records = static_cast<double>(plan.fieldsEvery > 0 ? plan.steps / plan.fieldsEvery : 0);
    const auto chains = static_cast<double>(plan.chains);
    const double bytes = chains
        * (static_cast<double>(plan.steps) * (8.0 * static_cast<double>(m_series.size()) + 1)
            + records * 4.0 * m_target->siteCount());
    if (bytes > kMostBytes)
        throw UsageError("The record of the chains may take " + std::to_string(std::llround(bytes / (1 << 30)))
            + " GiB, more than 4 GiB; lower --steps or --chains, or write the fields less often (--fields-every).");
    expectWritable(plan.path);
}

void ChainFile::record(const Sampler& sampler)
{
    std::size_t place = 0;
    const auto append = [&](const Vector& values) {
        m_series[place].values.insert(m_series[place].values.end(), values.begin(), values.end());
        ++place;
    };
    if (const Observables* const table = m_target->observables()) {
        const Matrix quantity = table->quantity(sampler.fields());
        for (const Observable& row : table->rows)
            append(row.measure(quantity));
        if (table->orderParameter)
            append(table->orderParameter->row.measure(quantity));
    }
    append(sampler.energies());
    const Matrix& after = sampler.state().positions;
    for (Index chain = 0; chain < after.rows(); ++chain)
        m_accepted.push_back((after.row(chain).array() != m_before.row(chain).array()).any() ? 1 : 0);
    ++m_steps;
    if (m_plan.fieldsEvery == 0 || m_steps % m_plan.fieldsEvery != 0)
        return;
    m_fieldSteps.push_back(m_steps - 1);
    const Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> fields = sampler.fields().cast<float>();
    m_fields.insert(m_fields.end(), fields.data(), fields.data() + fields.size());
}

void ChainFile::write() const
{
    const auto chains = static_cast<std::int64_t>(m_plan.chains);
    const std::int64_t lattice = m_target->lattice();
    std::vector<NpzArray> arrays;
    for (const Series& series : m_series)
        arrays.push_back({series.name, Dtype::F64, {m_steps, chains}, bytesOf(series.values)});
    arrays.push_back({"accepted", Dtype::I8, {m_steps, chains}, bytesOf(m_accepted)});
    if (m_plan.fieldsEvery > 0) {
        const auto records = static_cast<std::int64_t>(m_fieldSteps.size());
        arrays.push_back({"field_steps", Dtype::I64, {records}, bytesOf(m_fieldSteps)});
        arrays.push_back({"fields", Dtype::F32, {records, chains, lattice, lattice}, bytesOf(m_fields)});
    }
    if (isNpz(m_plan.path)) {
        writeNpz(m_plan.path, arrays);
        return;
    }
    std::vector<TensorInfo> tensors;
    tensors.reserve(arrays.size());
    for (const NpzArray& array : arrays)
        tensors.push_back({array.name, array.dtype, array.shape});
    SafetensorsWriter file(m_plan.path, tensors, m_plan.metadata);
    for (const Series& series : m_series)
        file.write<double>(series.name, 0, series.values);
    file.write<std::int8_t>("accepted", 0, m_accepted);
    if (m_plan.fieldsEvery > 0) {
        file.write<std::int64_t>("field_steps", 0, m_fieldSteps);
        file.write<float>("fields", 0, m_fields);
    }
    file.commit();
}

} // namespace nrg::cli
