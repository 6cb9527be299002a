// Options of sampling, races, analyses and evaluation: the engine takes the whole range of every row and no more, and
// says so in a sentence.

#include <cmath>

#include <gtest/gtest.h>

#include "engine/run/build_model.h"
#include "engine/run/settings_options.h"
#include "engine/session/analysis_worker.h"
#include "engine/session/race.h"
#include "engine/session/sampling_worker.h"
#include "engine/session/worker_options.h"

namespace nrg::test {

namespace {

/// The number as a value of the row.
OptionValue valueOf(const OptionRow& row, double number)
{
    return row.isWhole() ? OptionValue(static_cast<std::int64_t>(number)) : OptionValue(number);
}

/// Calls take(options) with each row at both ends, and expects a refusal beyond.
template <class T, class Take>
void expectRanges(const MemberOptions<T>& options, const Take& take)
{
    for (const MemberOption<T>& option : options) {
        const OptionRow& row = option.row;
        SCOPED_TRACE(row.key);
        EXPECT_TRUE(row.isNumber());
        EXPECT_FALSE(row.label.empty());
        EXPECT_TRUE(row.help.ends_with('.'));
        for (const double end : {row.minimum, row.maximum}) {
            T values;
            option.set(values, valueOf(row, end));
            EXPECT_NO_THROW(take(values)) << end;
        }
        const double step = row.isWhole() ? 1 : 1e-6;
        for (const double beyond : {row.minimum - step, row.maximum + step}) {
            T values;
            option.set(values, valueOf(row, beyond));
            if (option.get(values) != valueOf(row, beyond))
                continue; // the member cannot hold it
            try {
                take(values);
                ADD_FAILURE() << beyond << " was taken";
            } catch (const SettingsError& error) {
                EXPECT_EQ(std::string(error.what()),
                    row.key + " is " + formatValue(valueOf(row, beyond)) + "; expected "
                        + (row.isWhole() ? "a whole number" : "a number") + " from " + rangeText(row) + '.');
            }
        }
    }
}

TEST(WorkerOptions, samplingTakesTheWholeRangeOfEveryRow)
{
    SamplingWorker worker([](auto, auto) {});
    expectRanges(samplingOptions(), [&](const SamplingOptions& options) { worker.setOptions(options); });
}

TEST(WorkerOptions, aRaceTakesTheWholeRangeOfEveryRow)
{
    expectRanges(raceOptions(), validateRace);
    const OptionRow& row = raceLeapfrogs();
    for (const double end : {row.minimum, row.maximum})
        EXPECT_NO_THROW(validateRace({.physicalLeapfrogs = {30, static_cast<int>(end)}}));
    for (const double beyond : {row.minimum - 1, row.maximum + 1})
        EXPECT_THROW(validateRace({.physicalLeapfrogs = {30, static_cast<int>(beyond)}}), SettingsError);
    EXPECT_THROW(validateRace({.physicalLeapfrogs = {}}), SettingsError);
}

TEST(WorkerOptions, anAnalysisTakesTheWholeRangeOfEveryRow)
{
    AnalysisWorker worker([](auto) {});
    expectRanges(analysisOptions(), [&](const AnalysisRequest& request) { worker.request(request); });
}

TEST(WorkerOptions, aSamplerTakesTheWholeRangeOfEveryRow)
{
    const auto target = buildTarget(settingsWith({{"lattice", "4"}}));
    expectRanges(samplerOptions(), [&](const SamplerOptions& options) {
        EXPECT_NE(makePhysicalSampler(SamplerKind::Physical, target, options), nullptr);
    });
}

TEST(WorkerOptions, anEvaluationTakesTheWholeRangeOfEveryRow)
{
    const Settings settings = settingsWith({{"lattice", "4"}, {"couplings", "1"}, {"hidden", "1"}});
    const auto model = buildModel(settings);
    const std::vector<Real> theta(static_cast<std::size_t>(model->flow().parameterCount()));
    expectRanges(evaluationOptions(), [&](const EvaluationOptions& options) {
        EXPECT_EQ(evaluate(*model, theta, options, [](std::int64_t) { return false; }), std::nullopt);
    });
}

TEST(WorkerOptions, oneChainIsRefusedInWords)
{
    SamplingWorker worker([](auto, auto) {});
    try {
        worker.setOptions({.on = true, .chains = 1});
        FAIL();
    } catch (const std::invalid_argument& error) {
        EXPECT_STREQ(error.what(), "chains is 1; expected a whole number from 2 to 4096.");
    }
}

} // namespace

} // namespace nrg::test
