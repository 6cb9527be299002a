#pragma once
// A sweep: the same run at several values of one setting, each trained for the same time and measured on fresh samples.
//
//     SweepOptions options{.base = settings, .key = "temperature", .values = sweepRange(row, {1.8, 3.0, 7})};
//     SweepRunner(options).run(0, {}, control);   // one point, see sweep_runner.h
// Points do not depend on one another, unless each starts from the trained parameters of the one before.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/core/real.h"
#include "engine/run/settings.h"
#include "engine/sampling/importance_sampling.h"
#include "engine/session/trust.h"

namespace nrg {

struct SweepOptions {
    Settings base; ///< of every point, but for the value
    std::string key = "temperature";
    std::vector<OptionValue> values;
    std::optional<double> seconds;     ///< training time a point
    std::optional<std::int64_t> steps; ///< a point; the first of both that is reached ends its training
    std::int64_t samples
        = 16384;               ///< fresh ones that a point is measured on, with the run's seed plus the point's number
    bool fromPrevious = false; ///< starts from the trained parameters of the last point, where shapes agree

    bool operator==(const SweepOptions&) const = default;
};

inline constexpr std::size_t kMaxSweepPoints = 1000;
inline constexpr double kMaxSweepSeconds = 1e6;
inline constexpr std::int64_t kMaxSweepSteps = 1'000'000'000;

/// The options of a run that can be swept, in the order of the form: all that change what a run gives.
std::vector<const OptionRow*> sweepableOptions(const Settings& settings);

/// Evenly spaced values.
struct SweepRange {
    double from = 0;
    double to = 0; ///< may lie below `from`
    int points = 7;
    bool logarithmic = false; ///< evenly in the logarithm, both ends positive
};

/// Brought to admissible values of the row: whole numbers are rounded and choices are the nearest ones, each once. Real
/// numbers are rounded to twelve digits. Throws SettingsError for a row without numbers, or ends out of its range.
std::vector<OptionValue> sweepRange(const OptionRow& row, const SweepRange& range);

/// Settings of the point at this value; not validated.
Settings pointSettings(const SweepOptions& options, const OptionValue& value);

/// Every problem, those of each point's settings among them, named by the value; empty where the sweep can run here.
std::vector<Problem> validate(const SweepOptions& options);

/// One quantity at one point, by the id of the target's table.
struct SweepFigure {
    std::string id;
    std::optional<Estimate> estimate;  ///< importance-weighted; empty where the verdict says it cannot be trusted
    std::optional<double> exact;       ///< mean over pi where it is known at once
    std::optional<Estimate> reference; ///< of the target's exact sampler, e.g. Wolff's clusters; empty without one
};

/// What one value gave.
struct SweepPoint {
    OptionValue value;
    std::string
        problem; ///< one sentence where the point failed; what follows is then empty as far as it was not reached
    bool isWarmStart = false; ///< began with parameters of an earlier point
    std::int64_t steps = 0;   ///< of training
    double seconds = 0;       ///< of training
    std::int64_t parameters = 0;
    int sites = 0;
    std::int64_t samples = 0;           ///< 0: not measured
    std::optional<Estimate> freeEnergy; ///< the bound F, nats
    std::optional<double> minusLogZ;    ///< exact, nats
    std::optional<double> ess;          ///< share of effective samples
    std::optional<Trust> trust;
    std::optional<Estimate> logZ;     ///< importance-weighted, nats; empty where it cannot be trusted
    std::vector<SweepFigure> figures; ///< rows of the target's table, then derived ones

    bool isMeasured() const { return samples > 0; }
    /// F + ln Z, nats, with the error of F; empty where ln Z is not known.
    std::optional<Estimate> gap() const;
    std::optional<Estimate> gapPerSite() const;
    std::optional<Estimate> minusLogZPerSite() const;
    std::optional<double> exactMinusLogZPerSite() const;
    /// With this id, or null.
    const SweepFigure* figure(std::string_view id) const;
};

/// Trained parameters for the next point to start from.
struct SweepStart {
    std::size_t point = 0; ///< that they were trained at
    std::vector<Real> theta;
};

/// A sweep under way: what it is, and what is done of it.
struct Sweep {
    SweepOptions options;
    std::vector<std::optional<SweepPoint>> points; ///< a value each; empty where it is not done
    std::optional<SweepStart> start;               ///< where points start from the one before

    Sweep() = default;
    explicit Sweep(SweepOptions options);

    /// The first point from `first` on that is not done, or the number of points.
    std::size_t nextPoint(std::size_t first = 0) const;
    std::size_t doneCount() const;
    bool isComplete() const { return doneCount() == points.size(); }
    /// Makes points that have failed points that are not done; not where points start from the one before, since later
    /// ones did without them.
    void forgetFailures();
};

} // namespace nrg
