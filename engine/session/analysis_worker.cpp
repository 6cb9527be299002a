#include "engine/session/analysis_worker.h"

#include <algorithm>
#include <stdexcept>

#include "engine/analysis/unbiased_samples.h"
#include "engine/run/build_model.h"
#include "engine/session/worker_options.h"

namespace nrg {

namespace {

using namespace std::chrono_literals;

constexpr double kRest = 3;            ///< times the work of a slice, while training runs
constexpr auto kResponseInterval = 4s; ///< from one to the next while training runs
constexpr auto kInformationInterval = 30s;
constexpr auto kPublishInterval = 500ms;
constexpr double kSliceSeconds = 0.02; ///< of pairs between two looks at the input
constexpr std::int64_t kFirstSlice = 32;
constexpr std::size_t kMaxLatents = 256;

void require(bool holds, const char* field, std::int64_t value, const std::string& expected)
{
    if (!holds)
        throw std::invalid_argument(std::string(field) + " is " + std::to_string(value) + "; expected " + expected);
}

std::string rangeOf(std::int64_t from, std::int64_t to)
{
    return std::to_string(from) + " to " + std::to_string(to);
}

} // namespace

AnalysisWorker::AnalysisWorker(Publish publish, Priority priority)
    : m_publish(std::move(publish))
{
    m_next.message.reserve(kSentenceLength);
    m_worker = startGuarded(*this, priority);
}

AnalysisWorker::~AnalysisWorker()
{
    m_worker.request_stop();
}

void AnalysisWorker::setModel(std::shared_ptr<const FrozenModel> model, bool training, int threads)
{
    {
        const std::lock_guard lock(m_mutex);
        m_input.frozen = std::move(model);
        m_input.training = training;
        m_input.threads = resolvedThreads(threads);
        ++m_input.changes;
    }
    m_wake.notify_all();
}

void AnalysisWorker::request(const AnalysisRequest& request)
{
    expectAdmissible(analysisOptions(), request);
    require(request.latents.size() <= kMaxLatents, "latents", static_cast<std::int64_t>(request.latents.size()),
        "at most " + std::to_string(kMaxLatents) + " of them");
    {
        const std::lock_guard lock(m_mutex);
        const int sites = m_input.frozen ? m_input.frozen->model->flow().siteCount() : 128 * 128;
        for (const int latent : request.latents)
            require(latent >= 0 && latent < sites, "latents", latent, "sites, " + rangeOf(0, sites - 1));
        const std::optional<AnalysisRequest>& before = m_input.request;
        const bool informationGoesOn = before && before->information && *before != request
            && before->informationSamples == request.informationSamples;
        m_input.responseAsked = true;
        m_input.informationAsked = request.information && (m_input.informationAsked || !informationGoesOn);
        m_input.request = request;
        ++m_input.changes;
    }
    m_wake.notify_all();
}

void AnalysisWorker::cancel()
{
    {
        const std::lock_guard lock(m_mutex);
        m_input.request.reset();
        m_input.responseAsked = false;
        m_input.informationAsked = false;
        ++m_input.cancellations;
        ++m_input.changes;
    }
    m_wake.notify_all();
}

void AnalysisWorker::turn(const std::stop_token& stop)
{
    takeInput();
    const Clock::time_point now = Clock::now();
    m_sliceStart = now;
    if (isResponseDue(now)) {
        makeResponse(stop);
    } else if (m_isInformationRunning) {
        goOnWithInformation(stop);
    } else if (isInformationDue(now)) {
        startInformation();
    } else {
        showStage("");
        const bool follows = m_now.request && m_now.request->follow && m_now.training;
        std::unique_lock lock(m_mutex);
        const auto changed = [this] { return m_input.changes != m_now.changes; };
        if (follows)
            m_wake.wait_for(lock, stop, kPublishInterval, changed);
        else
            m_wake.wait(lock, stop, changed);
    }
}

void AnalysisWorker::fail(std::string_view sentence) noexcept
{
    dropInformation();
    m_failed = true;
    m_now.responseAsked = false;
    m_now.informationAsked = false;
    m_lastResponse = Clock::now();
    m_next.working = false;
    m_next.stage.clear();
    assignReserved(m_next.message, sentence);
    try {
        publish();
    } catch (...) {
        if (!m_spare)
            return; // an earlier failure is shown, and there has been no memory since
        assignReserved(m_spare->message, sentence);
        m_publish(std::move(m_spare));
    }
}

std::string_view AnalysisWorker::outOfMemory() const noexcept
{
    return "The machine has run out of memory; analyse with fewer samples.";
}

void AnalysisWorker::takeInput()
{
    const Input before = std::move(m_now);
    {
        const std::lock_guard lock(m_mutex);
        m_now = m_input;
        m_input.responseAsked = false;
        m_input.informationAsked = false;
    }
    const bool isNewRequest = m_now.responseAsked;
    const bool isCancelled = m_now.cancellations != before.cancellations;
    const bool isOtherModel = before.frozen && m_now.frozen && before.frozen->model != m_now.frozen->model;
    const bool isNewer = m_now.frozen && (!before.frozen || before.version() != m_now.version());
    if (!isCancelled && m_now.request) {
        m_now.responseAsked |= before.responseAsked;
        m_now.informationAsked |= before.informationAsked && m_now.request->information;
    }
    if (isOtherModel)
        m_fields.resize(0, 0);
    if (isNewRequest || (isNewer && m_now.request && m_now.request->follow))
        m_failed = false;
    if (isNewRequest) {
        m_next.request = *m_now.request;
        m_next.message.clear();
    }
    // Running work is given up when it is no longer requested, or, if training leaves time for it, when there is a
    // newer model.
    const bool wanted
        = m_now.request && m_now.request->information && !isCancelled && !isOtherModel && !m_now.informationAsked;
    const bool outdated = m_isInformationRunning && !m_now.training && m_now.request && m_now.request->follow
        && m_now.version() != m_informationOf;
    if (m_isInformationRunning && (!wanted || outdated)) {
        dropInformation();
        if (outdated)
            m_now.informationAsked = m_now.request->information;
    }
}

bool AnalysisWorker::isResponseDue(Clock::time_point now) const
{
    if (!m_now.request || !m_now.frozen || m_failed)
        return false;
    return m_now.responseAsked
        || (m_now.request->follow && m_now.version() != m_responseOf
            && (!m_now.training || now - m_lastResponse >= kResponseInterval));
}

bool AnalysisWorker::isInformationDue(Clock::time_point now) const
{
    if (!m_now.request || !m_now.request->information || !m_now.frozen || m_failed)
        return false;
    return m_now.informationAsked
        || (m_now.request->follow && m_now.version() != m_informationOf
            && (!m_now.training || now - m_lastInformation >= kInformationInterval));
}

void AnalysisWorker::makeResponse(const std::stop_token& stop)
{
    const Clock::time_point start = Clock::now();
    const AnalysisRequest request = *m_now.request;
    const FrozenModel& frozen = *m_now.frozen;
    const Flow& flow = frozen.model->flow();
    SampleSet& set = m_responseSamples;
    if (!set.frozen || Version{set.frozen->model, set.frozen->step} != m_now.version())
        set = {.frozen = m_now.frozen, .z = {}, .y = {}, .rows = 0};
    while (set.rows < request.responseSamples) {
        showStage("drawing samples");
        if (!extend(set, request.responseSamples, stop))
            return;
    }
    showStage("responses");
    const Matrix y = set.y.topRows(request.responseSamples);
    const std::vector<int> latents = responseLatents(flow.layout(), request.latents);
    const ResponseProgress progress = [&](std::int64_t done, std::int64_t all) {
        showProgress(static_cast<double>(done) / static_cast<double>(std::max<std::int64_t>(all, 1)));
        return pace(stop);
    };
    Eigen::MatrixXd rotation;
    if (request.rotated && frozen.model->prior().isRotationInvariant()) {
        const std::optional<Response> plain
            = response(flow, *frozen.theta, y, responseLatents(flow.layout(), {}), threads(), progress);
        if (!plain)
            return;
        rotation = topRotation(flow.layout(), *plain);
    }
    const std::optional<Response> result
        = mapsOf(flow, *frozen.theta, y, latents, request.kind, rotation, threads(), progress);
    if (!result)
        return;
    m_next.response = describe(flow.layout(), *result);
    m_next.response->kind = request.kind;
    m_next.response->rotation = rotation;
    m_next.response->modelStep = frozen.step;
    m_next.response->seconds = std::chrono::duration<double>(Clock::now() - start).count();
    m_now.responseAsked = false;
    m_responseOf = m_now.version();
    m_lastResponse = Clock::now();
    m_next.message.clear();
    publish();
}

void AnalysisWorker::startInformation()
{
    m_informationSamples = {.frozen = m_now.frozen, .z = {}, .y = {}, .rows = 0};
    if (m_responseOf == m_now.version() && m_responseSamples.frozen) {
        m_informationSamples = m_responseSamples;
        m_informationSamples.frozen = m_now.frozen;
    }
    m_information.reset();
    m_isInformationRunning = true;
    // What the samples of the response already say, at once, unless there is an estimate to look at meanwhile.
    const Index rows = std::min<Index>(m_informationSamples.rows, m_now.request->informationSamples);
    const OptionRow& informationSamples = findOption(analysisOptions(), "information-samples")->row;
    const bool isEarlier = m_next.information && m_now.training;
    if (!problemOf(informationSamples, std::int64_t(rows)) && !isEarlier)
        showInformation(*makeInformation(rows));
    m_informationOf = m_now.version();
    m_now.informationAsked = false;
    m_pairsInSlice = kFirstSlice;
}

std::unique_ptr<InformationJob> AnalysisWorker::makeInformation(Index rows) const
{
    const SampleSet& set = m_informationSamples;
    const Matrix x = drawFairSigns(*set.frozen->model, set.y.topRows(rows), m_draws);
    return std::make_unique<InformationJob>(set.frozen->model->flow().layout(), set.z.topRows(rows), x);
}

void AnalysisWorker::showInformation(const InformationJob& job)
{
    m_next.information = job.report();
    m_next.information->modelStep = m_informationSamples.frozen->step;
    publish();
}

void AnalysisWorker::dropInformation()
{
    m_isInformationRunning = false;
    m_information.reset();
    m_informationSamples = {};
    m_informationOf = {};
}

void AnalysisWorker::goOnWithInformation(const std::stop_token& stop)
{
    SampleSet& set = m_informationSamples;
    const Index wanted = m_now.request->informationSamples;
    if (set.rows < wanted) {
        showStage("drawing samples");
        extend(set, wanted, stop);
        return;
    }
    if (!m_information) {
        showStage("mutual information");
        m_information = makeInformation(wanted);
        showInformation(*m_information);
        pace(stop);
        return;
    }
    const Clock::time_point start = Clock::now();
    m_information->advance(m_pairsInSlice, threads());
    const double seconds = std::max(std::chrono::duration<double>(Clock::now() - start).count(), 1e-6);
    const double share = std::clamp(kSliceSeconds / seconds, 0.25, 4.0);
    m_pairsInSlice
        = std::clamp<std::int64_t>(static_cast<std::int64_t>(share * static_cast<double>(m_pairsInSlice)), 2, 1 << 16);
    const bool isDone = m_information->isDone();
    if (isDone || Clock::now() - m_lastPublish >= kPublishInterval) {
        m_next.working = true;
        m_next.stage = "mutual information";
        showInformation(*m_information);
    }
    if (isDone) {
        m_isInformationRunning = false;
        m_information.reset();
        m_informationSamples = {};
        m_lastInformation = Clock::now();
    }
    pace(stop);
}

bool AnalysisWorker::isOvertaken() const
{
    return m_input.responseAsked || m_input.cancellations != m_now.cancellations;
}

bool AnalysisWorker::pace(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    const auto isFree = [this] { return isOvertaken() || !m_input.training; };
    if (!isFree()) {
        const Clock::time_point now = Clock::now();
        const auto rest = std::chrono::duration_cast<Clock::duration>(kRest * threads() * (now - m_sliceStart));
        m_wake.wait_until(lock, stop, now + rest, isFree);
    }
    m_sliceStart = Clock::now();
    return !stop.stop_requested() && !isOvertaken();
}

void AnalysisWorker::showStage(const std::string& stage)
{
    if (m_next.stage == stage && m_next.working == !stage.empty())
        return;
    m_next.stage = stage;
    m_next.stageProgress = 0;
    m_next.working = !stage.empty();
    publish();
}

void AnalysisWorker::showProgress(double share)
{
    m_next.stageProgress = share;
    if (Clock::now() - m_lastPublish >= kPublishInterval)
        publish();
}

void AnalysisWorker::publish()
{
    m_lastPublish = Clock::now();
    m_publish(std::make_shared<const AnalysisSnapshot>(m_next));
    if (!m_spare)
        m_spare = spareSnapshot<AnalysisSnapshot>();
}

} // namespace nrg
