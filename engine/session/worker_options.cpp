#include "engine/session/worker_options.h"

namespace nrg {

namespace {

struct Description {
    const char* key;
    const char* label;
    const char* help;
    double minimum;
    double maximum;
    const char* unit = "";
};

OptionRow rowOf(const Description& about, OptionValue standard = {})
{
    return {.key = about.key,
        .label = about.label,
        .symbol = "",
        .help = about.help,
        .unit = about.unit,
        .standard = std::move(standard),
        .minimum = about.minimum,
        .maximum = about.maximum};
}

template <auto Member>
auto option(const Description& about)
{
    return memberOption<Member>(rowOf(about));
}

template <class T>
MemberOptions<T> live(MemberOptions<T> options)
{
    for (MemberOption<T>& option : options)
        option.row.live = true;
    return options;
}

} // namespace

const MemberOptions<SamplingOptions>& samplingOptions()
{
    using T = SamplingOptions;
    static const MemberOptions<T> kOptions = live(MemberOptions<T>{
        option<&T::effort>({"effort", "effort",
            "Share of one core's time that sampling takes while training runs; otherwise sampling takes all cores.",
            0.01, 1}),
        option<&T::chains>({"chains", "chains", "Chains of every sampler; a change restarts them.", 2, 4096}),
        option<&T::latentLeapfrogs>({"latent-leapfrogs", "leapfrogs: latent",
            "Leapfrogs of a trajectory of latent HMC, n in t = n ε; a change restarts its chains.", 1, 1000}),
        option<&T::physicalLeapfrogs>({"physical-leapfrogs", "physical",
            "Leapfrogs of a trajectory of physical HMC, n in t = n ε; a change restarts its chains.", 1, 1000}),
    });
    return kOptions;
}

const MemberOptions<RaceOptions>& raceOptions()
{
    using T = RaceOptions;
    static const MemberOptions<T> kOptions{
        option<&T::seconds>({"seconds", "Seconds for every entrant", "Wall time of every entrant, warm-up included.",
            0.01, 86400, "s"}),
        option<&T::chains>({"chains", "Chains", "Chains of every entrant.", 2, 4096}),
        option<&T::latentLeapfrogs>(
            {"latent-leapfrogs", "Latent leapfrogs", "Leapfrogs a latent trajectory.", 1, 1000}),
        memberOption<&T::seed>(seedRow("Seed of the chains.")),
        memberOption<&T::threads>(threadsRow()),
    };
    return kOptions;
}

const OptionRow& raceLeapfrogs()
{
    static const OptionRow kRow = rowOf(
        {"physical-leapfrogs", "Physical leapfrogs", "Leapfrogs a physical trajectory, one entrant each.", 1, 1000},
        std::int64_t(30));
    return kRow;
}

const MemberOptions<SamplerOptions>& samplerOptions()
{
    using T = SamplerOptions;
    static const MemberOptions<T> kOptions{
        option<&T::chains>({"chains", "Chains", "Chains side by side.", 1, 65536}),
        option<&T::leapfrogs>({"leapfrog", "Leapfrogs", "Leapfrogs a step.", 1, 100'000}),
    };
    return kOptions;
}

const MemberOptions<AnalysisRequest>& analysisOptions()
{
    using T = AnalysisRequest;
    static const MemberOptions<T> kOptions{
        option<&T::responseSamples>({"samples", "Samples", "Samples that responses are averaged over.", 2, 1'000'000}),
        option<&T::informationSamples>(
            {"information-samples", "Information samples", "Samples for mutual information.", 10, 100'000}),
    };
    return kOptions;
}

const MemberOptions<EvaluationOptions>& evaluationOptions()
{
    using T = EvaluationOptions;
    static const MemberOptions<T> kOptions{
        option<&T::samples>({"samples", "Samples", "Samples to draw.", 2, 100'000'000}),
    };
    return kOptions;
}

OptionRow seedRow(const char* help)
{
    return rowOf({"seed", "Seed", help, 0, 9007199254740991}, std::int64_t(1));
}

const OptionRow& threadsRow()
{
    static const OptionRow kRow = [] {
        OptionRow row
            = rowOf({"threads", "Threads", "Processor cores to compute on; 0 for all.", 0, 512}, std::int64_t(0));
        row.zeroMeans = "all cores";
        return row;
    }();
    return kRow;
}

} // namespace nrg
