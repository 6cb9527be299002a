#pragma once
// Trains and measures one point of a sweep at a time.

#include <functional>
#include <memory>
#include <optional>

#include "engine/core/priority.h"
#include "engine/session/sampling_snapshot.h"
#include "engine/session/sweep.h"

namespace nrg {

struct Model;

/// Where a point is.
struct SweepStage {
    enum class Part { Training, Measuring, Reference };
    Part part = Part::Training;
    double share = 0;          ///< of the whole point, 0 to 1
    std::int64_t step = 0;     ///< of training
    std::optional<double> gap; ///< mean of the last steps, nats
};

/// What the caller wants of a point that is under way.
struct SweepOrder {
    bool goOn = true;
    int threads = 1; ///< results do not depend on it
};

/// Told where the point is, every 20 ms or after a piece of work, on the thread that runs it.
using SweepControl = std::function<SweepOrder(const SweepStage& stage)>;

/// Makes the model of a point. Throws SettingsError.
using SweepModelMaker = std::function<std::shared_ptr<const Model>(const Settings& settings)>;

class SweepRunner {
public:
    /// The options must be admissible, see validate(). Without a maker it is buildModel().
    explicit SweepRunner(SweepOptions options, SweepModelMaker makeModel = {}, Priority priority = Priority::Normal);

    /// Trains, measures and compares the point with this number. What fails is a sentence in the point. Empty where
    /// `control` has ended it: a step under way is abandoned.
    /// @param start  in: where the point may start from. out, where points start from the one before: what it has
    ///               learned, unless it failed
    std::optional<SweepPoint> run(std::size_t index, std::optional<SweepStart>& start, const SweepControl& control);

private:
    struct Trained;

    bool train(SweepPoint& point, const Settings& settings, const std::optional<SweepStart>& start,
        const SweepControl& control, Trained& trained) const;
    bool measure(SweepPoint& point, const Trained& trained, const SweepControl& control) const;
    bool compare(SweepPoint& point, const Trained& trained, const SweepControl& control);
    bool shapesAgree(const SweepStart& start, const Model& model) const;

    SweepOptions m_options;
    SweepModelMaker m_makeModel;
    Priority m_priority;
    TargetReference m_reference; ///< of the last target, which a sweep over an option of training keeps
    std::uint64_t m_referenceSeed = 0;
};

} // namespace nrg
