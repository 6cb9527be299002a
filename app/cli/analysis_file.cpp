#include "app/cli/analysis_file.h"

#include <algorithm>
#include <cstdint>
#include <initializer_list>

namespace nrg::cli {

namespace {

template <class Derived>
void write(SafetensorsWriter& file, const std::string& name, const Eigen::MatrixBase<Derived>& values)
{
    using Scalar = typename Derived::Scalar;
    const Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> rows = values;
    file.write<Scalar>(name, 0, {rows.data(), static_cast<std::size_t>(rows.size())});
}

void write(SafetensorsWriter& file, const std::string& name, const std::vector<int>& values)
{
    const std::vector<std::int64_t> numbers(values.begin(), values.end());
    file.write<std::int64_t>(name, 0, numbers);
}

} // namespace

const std::vector<AnalysisMaps>& analysisMaps()
{
    static const std::vector<AnalysisMaps> kMaps{
        {"response", "responses", "mutual_overlaps", "largest_mutual_overlap", MapKind::Response, false},
        {"influence", "influences", "influence_mutual_overlaps", "influence_largest_mutual_overlap", MapKind::Influence,
            false},
        {"rotated/response", "rotated_responses", "rotated_mutual_overlaps", "rotated_largest_mutual_overlap",
            MapKind::Response, true},
        {"rotated/influence", "rotated_influences", "rotated_influence_mutual_overlaps",
            "rotated_influence_largest_mutual_overlap", MapKind::Influence, true},
    };
    return kMaps;
}

std::vector<TensorInfo> analysisTensors(const Layout& layout, const AnalysisContents& contents)
{
    const std::int64_t L = layout.lattice;
    const auto n = static_cast<std::int64_t>(responseLatents(layout, contents.latents).size());
    const std::int64_t variables = std::min<std::int64_t>(L * L, kInformationVariables);
    std::vector<TensorInfo> tensors;
    if (contents.response) {
        const auto k = static_cast<std::int64_t>(responseLatents(layout, {}).size());
        tensors = {{"response/latents", Dtype::I64, {n}}, {"response/levels", Dtype::I64, {n}}};
        if (contents.rotated)
            tensors.push_back({"rotation", Dtype::F64, {k, k}});
        for (const AnalysisMaps& maps : analysisMaps()) {
            if (maps.rotated && !contents.rotated)
                continue;
            for (const TensorInfo& tensor :
                std::initializer_list<TensorInfo>{{"mean", Dtype::F32, {n, L, L}}, {"spread", Dtype::F32, {n, L, L}},
                    {"error", Dtype::F32, {n, L, L}}, {"wavelet", Dtype::F32, {n, L, L}}, {"overlap", Dtype::F64, {n}},
                    {"mutual_overlap", Dtype::F64, {n, n}}})
                tensors.push_back({maps.folder + ('/' + tensor.name), tensor.dtype, tensor.shape});
        }
    }
    tensors.push_back({"samples/z", Dtype::F32, {contents.samples, L, L}});
    tensors.push_back({"samples/y", Dtype::F32, {contents.samples, L, L}});
    if (contents.information)
        for (const TensorInfo& tensor :
            std::initializer_list<TensorInfo>{{"information/latents/sites", Dtype::I64, {variables}},
                {"information/latents/levels", Dtype::I64, {variables}},
                {"information/latents/values", Dtype::F32, {variables, variables}},
                {"information/sites/sites", Dtype::I64, {variables}},
                {"information/sites/values", Dtype::F32, {variables, variables}},
                {"information/from_origin", Dtype::F32, {L, L}}})
            tensors.push_back(tensor);
    return tensors;
}

void writeSamples(SafetensorsWriter& file, const Matrix& z, const Matrix& y)
{
    write(file, "samples/z", z.cast<float>());
    write(file, "samples/y", y.cast<float>());
}

void writeResponseLatents(SafetensorsWriter& file, const ResponseReport& report)
{
    write(file, "response/latents", report.latents);
    write(file, "response/levels", report.levels);
}

void writeRotation(SafetensorsWriter& file, const Eigen::MatrixXd& rotation)
{
    write(file, "rotation", rotation);
}

void writeResponse(SafetensorsWriter& file, const std::string& folder, const ResponseReport& report)
{
    write(file, folder + "/mean", report.mean);
    write(file, folder + "/spread", report.spread);
    write(file, folder + "/error", report.error);
    write(file, folder + "/wavelet", report.wavelet);
    file.write<double>(folder + "/overlap", 0, report.overlap);
    write(file, folder + "/mutual_overlap", report.mutualOverlap);
}

void writeInformation(SafetensorsWriter& file, const InformationReport& report)
{
    write(file, "information/latents/sites", report.latents.variables);
    write(file, "information/latents/levels", report.latentLevels);
    write(file, "information/latents/values", report.latents.values);
    write(file, "information/sites/sites", report.sites.variables);
    write(file, "information/sites/values", report.sites.values);
    write(file, "information/from_origin", report.fromOrigin);
}

} // namespace nrg::cli
