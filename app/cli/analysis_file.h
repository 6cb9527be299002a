#pragma once
// What neuralrg analyze writes: the tensors of its safetensors file and the reports that fill them.

#include <cstdint>
#include <string>
#include <vector>

#include "engine/flow/layout.h"
#include "engine/run/safetensors.h"
#include "engine/session/analysis_reports.h"

namespace nrg::cli {

/// A set of maps, under its names in the file and among the figures.
struct AnalysisMaps {
    std::string folder;  ///< in the file
    std::string figures; ///< key of the list of figures
    std::string overlaps;
    std::string largestOverlap;
    MapKind kind;
    bool rotated;
};

/// All four sets; the first is the paper's own.
const std::vector<AnalysisMaps>& analysisMaps();

/// What an analysis was asked for.
struct AnalysisContents {
    bool response = false;
    bool information = false;
    std::int64_t samples = 0; ///< that are drawn
    bool rotated = false;     ///< the maps after the rotation of the top level's latents, too
    std::vector<int> latents; ///< shown besides the top level's
};

/// Tensors of the file: declared before the work begins, so that a file that cannot be written is found then.
std::vector<TensorInfo> analysisTensors(const Layout& layout, const AnalysisContents& contents);

// Each fills the tensors of what it is given.

/// @param z, y  (samples x sites), latents and g(z)
void writeSamples(SafetensorsWriter& file, const Matrix& z, const Matrix& y);
void writeResponseLatents(SafetensorsWriter& file, const ResponseReport& report);
void writeRotation(SafetensorsWriter& file, const Eigen::MatrixXd& rotation);
/// @param folder  AnalysisMaps::folder
void writeResponse(SafetensorsWriter& file, const std::string& folder, const ResponseReport& report);
void writeInformation(SafetensorsWriter& file, const InformationReport& report);

} // namespace nrg::cli
