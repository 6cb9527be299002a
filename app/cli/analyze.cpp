// neuralrg analyze: what the latents of a trained flow mean, Li & Wang, Fig. 4.

#include <chrono>
#include <cmath>
#include <filesystem>

#include "app/cli/analysis_file.h"
#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/observable_figures.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/cli/output_file.h"
#include "app/cli/progress.h"
#include "engine/analysis/unbiased_samples.h"
#include "engine/run/build_model.h"
#include "engine/run/run_file.h"
#include "engine/run/safetensors.h"
#include "engine/session/analysis_reports.h"
#include "engine/session/worker_options.h"
#include "engine/targets/exact_sampler.h"

namespace nrg::cli {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::int64_t kMostSites = 16384; ///< of the largest lattice

struct AnalyzeOptions {
    std::string file;
    OutputOption output;
    bool response = false;
    bool information = false;
    std::vector<int> latents;
    AnalysisRequest request; ///< its numbers of samples
    std::optional<std::int64_t> trajectories;
    std::optional<std::int64_t> seed;
    std::optional<std::int64_t> threads;
};

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

[[noreturn]] void giveUp()
{
    throw std::runtime_error("Interrupted before the analysis was done; nothing was written.");
}

/// Whether the prior leaves the top level's latents mixed by any rotation.
bool rotates(const TrainedModel& trained)
{
    return trained.model->prior().isRotationInvariant();
}

/// Samples that serve all that was asked for.
std::int64_t sampleCount(const AnalyzeOptions& options)
{
    return std::max(options.response ? options.request.responseSamples : 0,
        options.information ? options.request.informationSamples : 0);
}

/// One analysis: samples, then what was asked of them.
class Analysis {
public:
    Analysis(const AnalyzeOptions& options, const TrainedModel& trained)
        : m_options(options)
        , m_trained(trained)
        , m_flow(trained.model->flow())
        , m_threads(resolvedThreads(static_cast<int>(*options.threads)))
        , m_figures({{"step", trained.step}, {"lattice", trained.settings.lattice}})
    {
    }

    Json run(SafetensorsWriter& file)
    {
        drawSamples();
        writeSamples(file, m_samples.z, m_samples.y);
        if (m_options.response)
            respond(file);
        if (m_options.information)
            writeInformation(file, inform());
        m_figures["seconds"] = secondsSince(m_start);
        m_figures["output"] = m_options.output.path;
        return m_figures;
    }

private:
    void drawSamples()
    {
        const std::int64_t count = sampleCount(m_options);
        const auto theta = std::make_shared<const std::vector<Real>>(m_trained.theta);
        const Clock::time_point start = Clock::now();
        const ExactSampler* const sampler = m_trained.model->target->exactSampler();
        const Matrix fields = sampler
            ? sampler->draw(static_cast<int>(count), static_cast<std::uint64_t>(*m_options.seed), m_threads)
            : Matrix();
        std::optional<UnbiasedSamples> samples;
        {
            Progress progress;
            samples = drawUnbiasedSamples(
                m_trained.model, theta,
                {.samples = static_cast<int>(count),
                    .trajectories = static_cast<int>(*m_options.trajectories),
                    .seed = static_cast<std::uint64_t>(*m_options.seed)},
                m_threads,
                [&](double share) {
                    constexpr int kParts = 1000;
                    progress.show(static_cast<std::int64_t>(share * kParts), kParts, "thousandths of the chains");
                    return !m_guard.interrupted();
                },
                sampler ? &fields : nullptr);
        }
        if (!samples)
            giveUp();
        m_samples = std::move(*samples);
        m_figures["acceptance"] = m_samples.acceptance;
        m_figures["step_size"] = m_samples.stepSize;
        m_figures["divergences"] = m_samples.divergences;
        addSampleFigures(m_figures, *m_trained.model->target, m_samples.y);
        m_figures["sampling_seconds"] = secondsSince(start);
    }

    void respond(SafetensorsWriter& file)
    {
        const Clock::time_point start = Clock::now();
        const std::vector<int> latents = responseLatents(m_flow.layout(), m_options.latents);
        for (const AnalysisMaps& maps : analysisMaps()) {
            if (maps.rotated && !rotates(m_trained)) {
                m_figures[maps.figures] = m_figures[maps.overlaps] = m_figures[maps.largestOverlap] = nullptr;
                continue;
            }
            const Response means = averaged(latents, maps);
            if (&maps == &analysisMaps().front()) { // the paper's own
                m_rotation = topRotation(m_flow.layout(), means);
                m_figures["response_seconds"] = secondsSince(start);
            }
            const ResponseReport report = describe(m_flow.layout(), means);
            if (&maps == &analysisMaps().front()) {
                writeResponseLatents(file, report);
                if (rotates(m_trained))
                    writeRotation(file, m_rotation);
            }
            writeResponse(file, maps.folder, report);
            tell(report, maps);
        }
        m_figures["samples"] = m_options.request.responseSamples;
        m_figures["rotation"] = rotates(m_trained) ? rowsOf(m_rotation) : Json(nullptr);
        m_figures["maps_seconds"] = secondsSince(start);
    }

    Response averaged(const std::vector<int>& latents, const AnalysisMaps& maps)
    {
        Progress progress;
        std::optional<Response> result = mapsOf(m_flow, m_trained.theta,
            m_samples.y.topRows(m_options.request.responseSamples), latents, maps.kind,
            maps.rotated ? m_rotation : Eigen::MatrixXd(), m_threads, [&](std::int64_t done, std::int64_t total) {
                progress.show(done, total, "products");
                return !m_guard.interrupted();
            });
        if (!result)
            giveUp();
        return std::move(*result);
    }

    void tell(const ResponseReport& report, const AnalysisMaps& maps)
    {
        const Eigen::VectorXd correlation = correlationWithField(report.latents, maps);
        Json list = Json::array();
        for (std::size_t i = 0; i < report.latents.size(); ++i) {
            const auto row = static_cast<Index>(i);
            list.push_back({{"latent", report.latents[i]}, {"level", report.levels[i]},
                {"region_row", report.regionSite[i] / report.lattice},
                {"region_column", report.regionSite[i] % report.lattice}, {"region_side", report.regionSide[i]},
                {"region_share", report.regionShare[i]}, {"haar_overlap", report.overlap[i]},
                {"staggered_share", report.staggeredShare[i]}, {"field_correlation", correlation[row]},
                {"spread_to_mean", report.spread.row(row).norm() / report.mean.row(row).norm()}});
        }
        m_figures[maps.figures] = std::move(list);
        const Index top = std::min<Index>(4, report.mutualOverlap.rows());
        Eigen::MatrixXd overlaps = report.mutualOverlap.topLeftCorner(top, top);
        m_figures[maps.overlaps] = rowsOf(overlaps);
        overlaps.diagonal().setZero();
        m_figures[maps.largestOverlap] = overlaps.maxCoeff();
    }

    /// Of the latents, rotated where the maps are, with the mean of y over the lattice.
    Eigen::VectorXd correlationWithField(const std::vector<int>& latents, const AnalysisMaps& maps) const
    {
        const Eigen::MatrixXd z = m_samples.z(Eigen::all, latents).cast<double>();
        Eigen::MatrixXd variables = z;
        if (maps.rotated)
            variables.leftCols(m_rotation.rows()) = z.leftCols(m_rotation.rows()) * m_rotation.transpose();
        variables.rowwise() -= variables.colwise().mean().eval();
        Eigen::VectorXd field = m_samples.y.cast<double>().rowwise().mean();
        field.array() -= field.mean();
        const Eigen::VectorXd products = variables.transpose() * field;
        return products.array() / (variables.colwise().norm().transpose().array() * field.norm());
    }

    static Json rowsOf(const Eigen::MatrixXd& matrix)
    {
        Json rows = Json::array();
        for (const auto& row : matrix.rowwise())
            rows.push_back(std::vector<double>(row.begin(), row.end()));
        return rows;
    }

    InformationReport inform()
    {
        const Clock::time_point start = Clock::now();
        const Index count = m_options.request.informationSamples;
        const Matrix x
            = drawFairSigns(*m_trained.model, m_samples.y.topRows(count), static_cast<std::uint64_t>(*m_options.seed));
        InformationJob job(m_flow.layout(), m_samples.z.topRows(count), x);
        const InformationReport preview = job.report();
        {
            constexpr std::int64_t kPairsBetweenQuestions = 64;
            Progress progress;
            while (!job.isDone()) {
                job.advance(kPairsBetweenQuestions * m_threads, m_threads);
                progress.show(job.donePairs(), job.pairCount(), "pairs");
                if (m_guard.interrupted())
                    giveUp();
            }
        }
        InformationReport report = job.report();
        m_figures["information_samples"] = count;
        m_figures["latent_information"] = figuresOf(report.latents, preview.latents);
        m_figures["site_information"] = figuresOf(report.sites, preview.sites);
        m_figures["information_floor"] = report.floor;
        m_figures["information_floor_error"] = report.floorError;
        const std::optional<InformationRatio> ratio = informationRatio(report);
        m_figures["information_ratio"] = ratio ? Json(ratio->value) : Json(nullptr);
        m_figures["information_ratio_error"] = ratio ? Json(ratio->error) : Json(nullptr);
        m_figures["information_seconds"] = secondsSince(start);
        return report;
    }

    static Json figuresOf(const PairInformation& information, const PairInformation& preview)
    {
        const auto n = static_cast<std::int64_t>(information.variables.size());
        return {{"variables", n}, {"pairs", n * (n - 1) / 2}, {"mean", information.mean},
            {"mean_error", information.meanError}, {"total", information.total}, {"error", information.error},
            {"gaussian_mean", preview.mean}};
    }

    const AnalyzeOptions& m_options;
    const TrainedModel& m_trained;
    const Flow& m_flow;
    int m_threads;
    InterruptGuard m_guard;
    Clock::time_point m_start = Clock::now();
    UnbiasedSamples m_samples;
    Eigen::MatrixXd m_rotation; ///< of the top level's latents
    Json m_figures;
};

int run(const AnalyzeOptions& options)
{
    if (!options.response && !options.information)
        throw UsageError("There is nothing to do; give --response, --mutual-information or both.");
    if (std::filesystem::path(options.output.path).extension() != ".safetensors")
        throw UsageError("output is \"" + options.output.path + "\"; expected a name that ends in .safetensors.");
    const TrainedModel trained = readTrainedModel(options.file);
    const Layout& layout = trained.model->flow().layout();
    for (const int latent : options.latents)
        if (latent < 0 || latent >= layout.lattice * layout.lattice)
            throw UsageError("latents has " + std::to_string(latent) + "; expected sites, 0 to "
                + std::to_string(layout.lattice * layout.lattice - 1) + '.');
    Metadata metadata = optionTexts(trained.settings);
    metadata["format"] = "neuralrg-analysis";
    metadata["step"] = std::to_string(trained.step);
    metadata["analysis-seed"] = std::to_string(*options.seed);
    const AnalysisContents contents{.response = options.response,
        .information = options.information,
        .samples = sampleCount(options),
        .rotated = rotates(trained),
        .latents = options.latents};
    const std::unique_ptr<FileLock> lock = claimOutput(options.output, OutputKind::Data);
    SafetensorsWriter file(options.output.path, analysisTensors(layout, contents), metadata);
    const Json figures = Analysis(options, trained).run(file);
    file.commit();
    print(figures);
    return 0;
}

} // namespace

void addAnalyze(CLI::App& app, Work& chosen)
{
    CLI::App* const command
        = app.add_subcommand("analyze", "Responses and mutual information of a trained flow's latents");
    command->footer(
        "Samples are the ends of latent chains (hybrid Monte Carlo of 5 leapfrogs a trajectory), one a chain, that "
        "start at exact draws of the target, or at draws of the flow where it has no exact sampler; the target's "
        "observables over them stand under their names, for dual-ising structure_factor, S(0), and energy. A response "
        "is E[dz/dx], what a latent "
        "reads of the field, an influence E[dx/dz], what it writes into it; both are given for the top level's latents "
        "and those named. region_share of a map's squares lie in the square of region_side sites that starts at "
        "region_row and region_column, staggered_share of them in waves that alternate from site to site (cos kx + cos "
        "ky < 0; waves on the border count half, so that white noise has 0.5), haar_overlap compares it with the "
        "nearest Haar function of its scale, signs included, spread_to_mean "
        "is the size of its spread over the samples as a share of its own, field_correlation the latent's correlation "
        "with the "
        "mean field sum_r y_r / N, and mutual_overlaps are "
        "sum |R_i||R_j| / (|R_i||R_j|) of the first four. The prior does not tell latents from their rotations: "
        "rotated_* are the same figures for the top level's latents after the rotation that makes their responses as "
        "local as can be (varimax). Mutual information is "
        "Kraskov's first estimator with k = 3, in nats, over all pairs (of the 256 coarsest latents and a window of 16 "
        "x 16 sites on larger lattices); error is the standard deviation of one pair's value for independent "
        "variables, mean_error the standard error of mean from blocks of samples, gaussian_mean the mean of -ln(1 - "
        "rho^2)/2 less its bias 1/(2 n). information_floor is the mean of latents whose samples are permuted, and "
        "information_ratio the mean of sites to that of latents beyond the floor (null unless the latter is two errors "
        "above zero). "
        "The file holds all maps: response/*, influence/*, rotated/* and information/*, and the samples that they come "
        "from: samples/z, the latents, and samples/y, g(z), (samples x L x L); the responses use the first ones.");
    const auto options = std::make_shared<AnalyzeOptions>();
    command->add_option("file", options->file, "The run file")->required()->type_name("F.nrg");
    command->add_flag("--response", options->response, "Response maps, Fig. 4(a)");
    command->add_flag("--mutual-information", options->information, "Mutual information of pairs, Fig. 4(b, c)");
    options->output.add(*command, "File to write: .safetensors", "A")->required();
    addList(*command, wholeRow("latents", "More latents to show, by site (row * L + column).", 0, kMostSites - 1),
        options->latents);
    addOptions(*command, analysisOptions(), options->request);
    addOption(*command, wholeRow("trajectories", "Trajectories of each chain.", 2, 100'000, 5), options->trajectories);
    addOption(*command, seedRow("Seed of the samples."), options->seed);
    addOption(*command, threadsRow(), options->threads);
    command->callback([options, &chosen] { chosen = [options] { return run(*options); }; });
}

} // namespace nrg::cli
