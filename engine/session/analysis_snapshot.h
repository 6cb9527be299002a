#pragma once
// What the latents mean, as the window shows it: responses and mutual information. PHYSICS.md, "What the latents mean".

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <Eigen/Core>

namespace nrg {

/// What is averaged for a latent.
enum class MapKind {
    Response, ///< dz_i/dx, what it reads of the field, Fig. 4(a)
    Influence ///< dx/dz_i, what it writes into the field
};

/// Maps of some latents, Fig. 4(a). A latent is named by the site that holds it after infer.
struct ResponseReport {
    MapKind kind = MapKind::Response;
    /// Rotation of the top level's latents that makes their responses as local as possible, (k x k), where it was asked
    /// for: map a of the first k belongs to sum_i rotation(a, i) z_i. Empty otherwise.
    Eigen::MatrixXd rotation;
    std::int64_t modelStep = 0;
    int samples = 0;
    int lattice = 0;
    std::vector<int> latents;    ///< the top level's first, then those asked for
    std::vector<int> levels;     ///< scale of each
    Eigen::MatrixXf mean;        ///< (latents x sites)
    Eigen::MatrixXf spread;      ///< (latents x sites), standard deviation over the samples
    Eigen::MatrixXf error;       ///< (latents x sites), standard error of the mean
    Eigen::MatrixXf wavelet;     ///< (latents x sites), the nearest Haar function of the scale, unit norm, signed
    std::vector<double> overlap; ///< <mean, wavelet> / |mean|, per latent
    /// Where each map's weight lies, whatever its signs: side of the wavelet's square, the site where a square of that
    /// side holds the largest share of sum mean^2 (it goes on periodically), and that share. An even map of the top
    /// level has a quarter in each quadrant.
    std::vector<int> regionSide;
    std::vector<int> regionSite;
    std::vector<double> regionShare;
    std::vector<double> staggeredShare; ///< of sum mean^2 in waves that alternate, cos kx + cos ky < 0, per latent
    Eigen::MatrixXd mutualOverlap;      ///< (latents x latents), sum |R_i||R_j| / (|R_i| |R_j|)
    double seconds = 0;
};

/// Mutual information of all pairs of one set of variables, nats.
struct PairInformation {
    std::vector<int> variables; ///< sites, or sites that hold the latents, in the order of the map
    Eigen::MatrixXf values;     ///< (n x n), symmetric, diagonal NaN; NaN also where there is no value yet
    Eigen::MatrixXf errors;     ///< (n x n), standard error of each value, NaN as there
    double total = 0;           ///< sum over pairs i < j that have a value
    double mean = 0;            ///< over the same pairs
    double meanError = 0;       ///< standard error of the mean; NaN for the preview
    double error = 0;           ///< standard deviation of a pair's value for independent variables, by shuffling
};

/// On lattices of more than 256 sites: the 256 coarsest latents, and a window of 16 x 16 sites.
struct InformationReport {
    std::int64_t modelStep = 0;
    int samples = 0;
    int lattice = 0;
    bool preview = true;           ///< the Gaussian value -ln(1 - rho^2)/2, less its bias 1/(2 n), instead of KSG
    double progress = 0;           ///< of KSG, 0 to 1
    PairInformation latents;       ///< ordered from the coarsest scale to the finest
    std::vector<int> latentLevels; ///< scale of each latent of the map
    PairInformation sites;         ///< row by row
    /// (L x L), I(x_0; x_r) averaged over translations; NaN at r = 0 and for displacements beyond the window.
    Eigen::MatrixXf fromOrigin;
    /// (L x L), the mean of the same pairs' errors: the most that the error of their mean can be, since they come from
    /// the same samples.
    Eigen::MatrixXf fromOriginError;
    /// What the estimate gives on average over all pairs of latents whose samples have been permuted, each variable's
    /// on its own, so that all are independent. NaN before there is one.
    double floor = 0;
    double floorError = 0;
    double seconds = 0;
};

/// How much more information pairs of sites share than pairs of latents beyond the floor; empty unless the latents'
/// mean is two errors above it.
struct InformationRatio {
    double value = 0;
    double error = 0;
};
std::optional<InformationRatio> informationRatio(const InformationReport& report);

struct AnalysisRequest {
    std::vector<int> latents = {}; ///< whose response is wanted besides the top level's; sites
    MapKind kind = MapKind::Response;
    bool rotated = false; ///< the top level's latents rotated so that their responses are as local as possible
    int responseSamples = 256;
    bool information = false; ///< mutual information too
    int informationSamples = 1000;
    bool follow = true; ///< again with newer models while training, at a cadence that does not disturb it

    bool operator==(const AnalysisRequest&) const = default;
};

struct AnalysisSnapshot {
    AnalysisRequest request;
    bool working = false;
    std::string stage;        ///< e.g. "drawing samples", "mutual information of latents"; empty when idle
    double stageProgress = 0; ///< from 0 to 1 where it is known, else 0
    std::optional<ResponseReport> response;
    std::optional<InformationReport> information;
    std::string message; ///< why it stopped; empty otherwise
};

} // namespace nrg
