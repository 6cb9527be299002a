#pragma once
// From numbers of engine/analysis to what window and shell show of them.

#include <chrono>
#include <optional>
#include <span>
#include <vector>

#include "engine/analysis/mutual_information.h"
#include "engine/analysis/response.h"
#include "engine/session/analysis_snapshot.h"

namespace nrg {

inline constexpr int kInformationVariables = 256; ///< the most that a map has; a window of sites is 16 x 16
inline constexpr int kTopResponses = 16;          ///< the most of the top level that are always shown

/// The top level's latents (where they are more than kTopResponses: four of them, one from the corner of each
/// quadrant), then those asked for that are not among them.
std::vector<int> responseLatents(const Layout& layout, std::span<const int> asked);

/// Maps of the latents of responseLatents(), as kind says.
/// @param rotation  empty, or of the first rotation.rows() latents
/// As response() and influence().
std::optional<Response> mapsOf(const Flow& flow, Parameters theta, const ConstMatrixRef& y,
    std::span<const int> latents, MapKind kind, const Eigen::MatrixXd& rotation, int threads,
    const ResponseProgress& progress = {});

/// The varimax rotation of the top level's responses, those of the first latents.
/// @param responses  of the latents that responseLatents() gives
Eigen::MatrixXd topRotation(const Layout& layout, const Response& responses);

/// Maps with their nearest Haar functions and overlaps.
ResponseReport describe(const Layout& layout, const Response& response);

/// Mutual information of latents and of sites, computed in parts. Values do not depend on the number of
/// threads.
class InformationJob {
public:
    /// Computes the Gaussian preview.
    /// @param z  (samples x sites), latents as unbiased chains have them
    /// @param x  (samples x sites), x ~ pi, signs included
    /// Throws as PairwiseInformation.
    InformationJob(const Layout& layout, const ConstMatrixRef& z, const ConstMatrixRef& x);

    std::int64_t pairCount() const
    {
        return m_latentPairs.pairCount() + m_sitePairs.pairCount() + m_floorPairs.pairCount();
    }
    std::int64_t donePairs() const { return m_latentPairs.done() + m_sitePairs.done() + m_floorPairs.done(); }
    bool isDone() const { return m_latentPairs.isDone() && m_sitePairs.isDone() && m_floorPairs.isDone(); }
    /// The next `pairs` pairs, latents, sites and permuted latents in turn.
    void advance(std::int64_t pairs, int threads);
    /// The Gaussian preview before the first pair, afterwards what there is of KSG.
    InformationReport report() const;

private:
    InformationReport m_preview;
    PairwiseInformation m_latentPairs;
    PairwiseInformation m_sitePairs;
    PairwiseInformation m_floorPairs; ///< of latents whose samples are permuted
    std::optional<ShuffledInformation> m_latentNoise;
    std::optional<ShuffledInformation> m_siteNoise;
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

} // namespace nrg
