#include "app/cli/sample_files.h"

#include <charconv>

#include "app/cli/npz_file.h"
#include "app/cli/options.h"
#include "engine/run/safetensors.h"

namespace nrg::cli {

namespace {

using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

std::span<const float> flat(const RowMajor& values)
{
    return {values.data(), static_cast<std::size_t>(values.size())};
}

class SafetensorsSamples final : public SampleFile {
public:
    SafetensorsSamples(const std::filesystem::path& path, const SamplePlan& plan)
        : m_writer(path, tensors(plan), plan.metadata)
    {
    }

    void append(const ModelSamples& samples) override
    {
        writeFields("x", samples.x);
        writeFields("z", samples.z);
        writeNumbers("eta", samples.eta);
        writeNumbers("log_q", samples.logQ);
        writeNumbers("log_pi", samples.logPi);
        m_done += samples.eta.size();
    }

    void commit() override { m_writer.commit(); }

private:
    static std::vector<TensorInfo> tensors(const SamplePlan& plan)
    {
        return {{"x", Dtype::F32, {plan.count, plan.lattice, plan.lattice}},
            {"z", Dtype::F32, {plan.count, plan.lattice, plan.lattice}}, {"eta", Dtype::F64, {plan.count}},
            {"log_q", Dtype::F64, {plan.count}}, {"log_pi", Dtype::F64, {plan.count}}};
    }

    void writeFields(const char* name, const Matrix& values)
    {
        const RowMajor rows = values.cast<float>();
        m_writer.write<float>(name, m_done * values.cols(), flat(rows));
    }

    void writeNumbers(const char* name, const Vector& values)
    {
        m_writer.write<double>(name, m_done, {values.data(), static_cast<std::size_t>(values.size())});
    }

    SafetensorsWriter m_writer;
    std::int64_t m_done = 0;
};

/// NumPy's own format, https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
class NpySamples final : public SampleFile {
public:
    NpySamples(const std::filesystem::path& path, const SamplePlan& plan)
        : m_file(path)
    {
        const std::string header = npyHeader(Dtype::F32, {plan.count, plan.lattice, plan.lattice});
        m_file.append(header.data(), header.size());
    }

    void append(const ModelSamples& samples) override
    {
        const RowMajor rows = samples.x.cast<float>();
        m_file.append(rows.data(), static_cast<std::size_t>(rows.size()) * sizeof(float));
    }

    void commit() override { m_file.commit(); }

private:
    AtomicFile m_file;
};

/// One line a sample: eta, log_q, log_pi, then x and z site by site.
class CsvSamples final : public SampleFile {
public:
    CsvSamples(const std::filesystem::path& path, const SamplePlan& plan)
        : m_file(path)
    {
        m_text = "eta,log_q,log_pi";
        for (const char* name : {"x", "z"})
            for (int row = 0; row < plan.lattice; ++row)
                for (int column = 0; column < plan.lattice; ++column)
                    m_text += std::string(",") + name + '_' + std::to_string(row) + '_' + std::to_string(column);
        m_text += '\n';
    }

    void append(const ModelSamples& samples) override
    {
        for (Index i = 0; i < samples.eta.size(); ++i) {
            add(samples.eta[i]);
            m_text += ',';
            add(samples.logQ[i]);
            m_text += ',';
            add(samples.logPi[i]);
            for (const Matrix* values : {&samples.x, &samples.z})
                for (Index site = 0; site < values->cols(); ++site) {
                    m_text += ',';
                    add((*values)(i, site));
                }
            m_text += '\n';
        }
        flush();
    }

    void commit() override
    {
        flush();
        m_file.commit();
    }

private:
    template <class Number>
    void add(Number value)
    {
        char buffer[64];
        m_text.append(buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr);
    }

    void flush()
    {
        m_file.append(m_text.data(), m_text.size());
        m_text.clear();
    }

    AtomicFile m_file;
    std::string m_text;
};

} // namespace

std::unique_ptr<SampleFile> createSampleFile(const std::filesystem::path& path, const SamplePlan& plan)
{
    const std::string extension = path.extension().string();
    if (extension == ".safetensors")
        return std::make_unique<SafetensorsSamples>(path, plan);
    if (extension == ".npy")
        return std::make_unique<NpySamples>(path, plan);
    if (extension == ".csv")
        return std::make_unique<CsvSamples>(path, plan);
    throw UsageError("output is \"" + path.string() + "\"; expected a name that ends in .safetensors, .npy or .csv.");
}

} // namespace nrg::cli
