// Sweeps at L = 4, where every state is enumerated: exact references, verdicts, resuming, cancelling, failing.

#include <chrono>
#include <cmath>

#include <gtest/gtest.h>

#include "engine/run/build_model.h"
#include "engine/run/settings_options.h"
#include "engine/sampling/sampling_cases.h"
#include "engine/session/base64.h"
#include "engine/session/sweep_clock.h"
#include "engine/session/sweep_document.h"
#include "engine/session/sweep_file.h"
#include "engine/session/sweep_runner.h"
#include "engine/targets/dual_ising/exact_ising.h"
#include "support/faulty_target.h"
#include "support/temporary_folder.h"

namespace nrg::test {

namespace {

constexpr int kSites = 16;

Settings smallSettings()
{
    return settingsWith({{"lattice", "4"}, {"couplings", "4"}, {"hidden", "16"}, {"batch", "128"}, {"threads", "1"},
        {"gradient", "path"}, {"learning-rate", "5e-3"}, {"translation-scale", "0.1"}});
}

SweepOptions temperatures(std::vector<OptionValue> values, std::int64_t steps)
{
    return {.base = smallSettings(),
        .key = "temperature",
        .values = std::move(values),
        .seconds = std::nullopt,
        .steps = steps,
        .samples = 4096,
        .fromPrevious = false};
}

SweepOrder goOn(const SweepStage&)
{
    return {.goOn = true, .threads = 1};
}

/// All points that are not done.
void finish(Sweep& sweep, const SweepModelMaker& makeModel = {})
{
    SweepRunner runner(sweep.options, makeModel);
    for (std::size_t i = sweep.nextPoint(); i < sweep.points.size(); i = sweep.nextPoint(i))
        sweep.points[i] = runner.run(i, sweep.start, goOn);
}

Sweep finished(const SweepOptions& options)
{
    Sweep sweep(options);
    finish(sweep);
    return sweep;
}

/// What a sweep has found, but for the times.
nlohmann::ordered_json figuresOf(const Sweep& sweep)
{
    nlohmann::ordered_json document = sweepDocument(sweep);
    for (auto& point : document["points"])
        if (!point.is_null())
            point.erase("seconds");
    return document;
}

TEST(Sweep, referencesAreThoseOfEnumeration)
{
    const Sweep sweep = finished(temperatures({1.8, kCriticalTemperature, 3.0}, 5));
    for (const std::optional<SweepPoint>& point : sweep.points) {
        ASSERT_TRUE(point && point->problem.empty());
        const double temperature = std::get<double>(point->value);
        const ExactObservables exact = enumerate(temperature);
        const SweepFigure& square = *point->figure("structure_factor");
        const SweepFigure& energy = *point->figure("energy");
        EXPECT_NEAR(*square.exact, exact.structureFactor, 1e-9);
        EXPECT_NEAR(*energy.exact, exact.energyPerSite, 1e-9);
        EXPECT_NEAR(square.reference->mean, exact.structureFactor, 4 * square.reference->error);
        EXPECT_NEAR(energy.reference->mean, exact.energyPerSite, 4 * energy.reference->error);
        EXPECT_LT(square.reference->error, 0.01);
        EXPECT_NEAR(*point->exactMinusLogZPerSite(), exactIsing(4, temperature).minusLogZ / kSites, 1e-12);
        EXPECT_NEAR(*point->figure("specific_heat")->exact, exactIsing(4, temperature).specificHeat, 1e-12);
        EXPECT_EQ(point->sites, kSites);
        EXPECT_EQ(point->steps, 5);
        EXPECT_GT(point->gap()->mean, 0);
        EXPECT_GT(point->gap()->error, 0);
    }
}

TEST(Sweep, whatTheVerdictDoesNotTrustIsEmpty)
{
    const Sweep sweep = finished(temperatures({1.8}, 1));
    const SweepPoint& point = *sweep.points.front();
    EXPECT_FALSE(isReliable(*point.trust));
    EXPECT_TRUE(point.freeEnergy && point.gap());
    EXPECT_FALSE(point.logZ || point.minusLogZPerSite());
    for (const SweepFigure& figure : point.figures)
        EXPECT_FALSE(figure.estimate) << figure.id;
}

TEST(Sweep, estimatesOfLearnedPointsAgreeWithExactValues)
{
    const Sweep sweep = finished(temperatures({3.5, 4.5}, 800));
    for (const std::optional<SweepPoint>& point : sweep.points) {
        ASSERT_TRUE(isReliable(*point->trust)) << idOf(*point->trust);
        for (const char* const id : {"energy", "structure_factor", "specific_heat"}) {
            const SweepFigure& figure = *point->figure(id);
            EXPECT_NEAR(figure.estimate->mean, *figure.exact, 4 * figure.estimate->error) << id;
        }
        EXPECT_NEAR(
            point->minusLogZPerSite()->mean, *point->exactMinusLogZPerSite(), 4 * point->minusLogZPerSite()->error);
    }
}

TEST(Sweep, resumedEqualsStraight)
{
    const TemporaryFolder folder;
    for (const bool fromPrevious : {false, true}) {
        SweepOptions options = temperatures({2.5, 3.0, 3.5}, 40);
        options.fromPrevious = fromPrevious;
        const Sweep straight = finished(options);
        Sweep begun(options);
        SweepRunner runner(options);
        for (std::size_t i = 0; i < 2; ++i)
            begun.points[i] = runner.run(i, begun.start, goOn);
        writeSweep(folder / "a.json", begun);
        Sweep resumed = readSweep(folder / "a.json");
        EXPECT_EQ(resumed.options, options);
        EXPECT_EQ(resumed.doneCount(), 2U);
        EXPECT_EQ(resumed.start.has_value(), fromPrevious);
        finish(resumed);
        EXPECT_EQ(figuresOf(resumed), figuresOf(straight));
        EXPECT_EQ(resumed.points[2]->isWarmStart, fromPrevious);
        EXPECT_FALSE(resumed.points[0]->isWarmStart);
    }
}

TEST(Sweep, pointsOfOtherShapesStartFromScratch)
{
    SweepOptions options = temperatures({}, 3);
    options.key = "layout";
    options.values = {std::string("mera"), std::string("tree")};
    options.fromPrevious = true;
    ASSERT_TRUE(validate(options).empty()) << validate(options).front().message;
    const Sweep sweep = finished(options);
    EXPECT_FALSE(sweep.points[1]->isWarmStart);
    EXPECT_NE(sweep.points[0]->parameters, sweep.points[1]->parameters);
    options.fromPrevious = false;
    EXPECT_EQ(figuresOf(finished(options))["points"][1], figuresOf(sweep)["points"][1]);
}

TEST(Sweep, everyPartOfAPointCanBeCancelledAtOnce)
{
    using Part = SweepStage::Part;
    for (const Part part : {Part::Training, Part::Measuring, Part::Reference}) {
        SweepOptions options = temperatures({3.0}, part == Part::Training ? kMaxSweepSteps : 2);
        SweepRunner runner(options);
        std::optional<SweepStart> start;
        std::optional<std::chrono::steady_clock::time_point> asked;
        const std::optional<SweepPoint> point = runner.run(0, start, [&](const SweepStage& stage) {
            if (stage.part != part || (part == Part::Training && stage.step == 0))
                return SweepOrder{};
            if (!asked)
                asked = std::chrono::steady_clock::now();
            return SweepOrder{.goOn = false, .threads = 1};
        });
        EXPECT_FALSE(point);
        ASSERT_TRUE(asked);
        EXPECT_LT(std::chrono::steady_clock::now() - *asked, std::chrono::seconds(2));
    }
}

TEST(Sweep, aPointThatFailsIsASentenceAndTheSweepGoesOn)
{
    const auto makeModel = [](const Settings& settings) -> std::shared_ptr<const Model> {
        auto model = std::make_shared<Model>(*buildModel(settings));
        const double temperature = settings.target.options.number("temperature");
        auto target = std::make_shared<FaultyTarget>(4, temperature);
        if (temperature == 3.0)
            target->setFault(throwing(std::runtime_error("the target broke")), 5);
        else if (temperature == 3.5)
            target->setFault(throwing(std::bad_alloc()), 5);
        model->target = target;
        return model;
    };
    Sweep sweep(temperatures({2.5, 3.0, 3.5, 4.0}, 20));
    finish(sweep, makeModel);
    EXPECT_EQ(sweep.points[0]->problem, "");
    EXPECT_EQ(sweep.points[1]->problem, "The target broke.");
    EXPECT_NE(sweep.points[2]->problem.find("run out of memory"), std::string::npos) << sweep.points[2]->problem;
    EXPECT_EQ(sweep.points[3]->problem, "");
    EXPECT_FALSE(sweep.points[1]->isMeasured() || sweep.points[1]->gap());
    EXPECT_TRUE(sweep.points[3]->isMeasured());

    const TemporaryFolder folder;
    writeSweep(folder / "a.json", sweep);
    Sweep again = readSweep(folder / "a.json");
    EXPECT_EQ(figuresOf(again), figuresOf(sweep));
    again.forgetFailures();
    EXPECT_EQ(again.doneCount(), 2U);
    finish(again);
    EXPECT_EQ(again.points[1]->problem, "");
}

TEST(Sweep, aDivergedPointIsASentence)
{
    SweepOptions options = temperatures({}, 300);
    options.base = settingsWith({{"lattice", "8"}, {"couplings", "4"}, {"hidden", "24"}, {"translation-scale", "0.05"},
        {"gradient", "path"}, {"batch", "256"}, {"threads", "1"}});
    options.key = "learning-rate";
    options.values = {1.0, 1e-3};
    options.steps = 60;
    const Sweep sweep = finished(options);
    EXPECT_NE(sweep.points[0]->problem, "");
    EXPECT_EQ(sweep.points[1]->problem, "");
}

TEST(Sweep, rangesHoldAdmissibleValuesOnce)
{
    const Settings settings;
    const auto of
        = [&](const char* key, const SweepRange& range) { return sweepRange(*findOption(settings, key), range); };
    using Values = std::vector<OptionValue>;
    EXPECT_EQ(of("temperature", {1.8, 3, 7}), (Values{1.8, 2.0, 2.2, 2.4, 2.6, 2.8, 3.0}));
    EXPECT_EQ(of("temperature", {3, 2, 3}), (Values{3.0, 2.5, 2.0}));
    EXPECT_EQ(of("temperature", {3, 2, 1}), (Values{3.0}));
    EXPECT_EQ(of("learning-rate", {1e-4, 1e-2, 3, true}), (Values{1e-4, 1e-3, 1e-2}));
    const auto whole = [](std::int64_t value) { return OptionValue(value); };
    EXPECT_EQ(of("depth", {1, 3, 9}), (Values{whole(1), whole(2), whole(3)}));
    EXPECT_EQ(of("lattice", {4, 32, 4, true}), (Values{whole(4), whole(8), whole(16), whole(32)}));
    EXPECT_THROW(of("temperature", {0.01, 3, 7}), SettingsError);
    EXPECT_THROW(of("layout", {1, 2, 2}), SettingsError);
    EXPECT_THROW(of("depth", {0, 3, 3, true}), SettingsError);
    EXPECT_THROW(of("temperature", {1, std::nan(""), 3}), SettingsError);
}

TEST(Sweep, whatCannotBeSweptIsRefusedByName)
{
    const auto first = [](const SweepOptions& options) { return validate(options).at(0).message; };
    SweepOptions options = temperatures({2.0, 3.0}, 5);
    EXPECT_TRUE(validate(options).empty());
    options.values = {2.0, 2.0};
    EXPECT_EQ(first(options), "temperature 2 is there twice; give it once.");
    options.values = {0.01};
    EXPECT_NE(first(options).find("temperature is 0.01"), std::string::npos);
    options.values.clear();
    EXPECT_NE(first(options).find("0 values"), std::string::npos);
    options.key = "depth";
    options.values = {std::int64_t(1), std::int64_t(9)};
    EXPECT_NE(first(options).find("At depth 9: "), std::string::npos) << first(options);
    options.key = "threads";
    EXPECT_NE(first(options).find("threads"), std::string::npos);
    options.key = "checkerboards"; // of another layout
    EXPECT_NE(first(options).find("checkerboards"), std::string::npos);
    options = temperatures({2.0}, 5);
    options.steps.reset();
    EXPECT_NE(first(options).find("seconds or steps"), std::string::npos);
    options.seconds = std::nan("");
    EXPECT_NE(first(options).find("seconds is nan"), std::string::npos);
}

TEST(Sweep, anotherSweepIsRefusedByName)
{
    const SweepOptions stored = temperatures({2.0, 3.0}, 5);
    const auto refusal = [&](const SweepOptions& asked) -> std::string {
        try {
            expectSameSweep(stored, asked, "a.json");
        } catch (const SettingsError& error) {
            return error.problems().front().field;
        }
        return {};
    };
    EXPECT_EQ(refusal(stored), "");
    SweepOptions asked = stored;
    asked.base.training.threads = 2;
    EXPECT_EQ(refusal(asked), "");
    asked.base.training.batch = 64;
    EXPECT_EQ(refusal(asked), "batch");
    asked = stored;
    asked.values = {2.0, 4.0};
    EXPECT_EQ(refusal(asked), "values");
    asked = stored;
    asked.steps = 6;
    EXPECT_EQ(refusal(asked), "steps");
    asked = stored;
    asked.fromPrevious = true;
    EXPECT_EQ(refusal(asked), "from-previous");
}

TEST(SweepFile, nonsenseIsASentence)
{
    const TemporaryFolder folder;
    const std::filesystem::path path = folder / "a.json";
    EXPECT_THROW(readSweep(path), FileError);
    writeSweep(path, Sweep(temperatures({2.0, 3.0}, 5)));
    const std::string good = readBytes(path);
    EXPECT_NO_THROW(readSweep(path));
    for (const auto& [from, to] :
        std::vector<std::pair<std::string, std::string>>{{"{", "["}, {"neuralrg-sweep", "other"},
            {"\"format_version\": 1", "\"format_version\": 2"}, {"\"over\": \"temperature\"", "\"over\": \"depth\""},
            {"2.0,", "\"x\","}, {"2.0,", "null,"}, {"\"batch\": \"128\"", "\"batch\": 128"},
            {"\"batch\": \"128\"", "\"batch\": \"no\""}, {"null,\n  null", "null,\n  null, null"},
            {"null,\n  null", "7, null"}, {"null,\n  null", "{}, null"}, {"\"samples\": 4096", "\"samples\": -1"}}) {
        std::string bad = good;
        const std::size_t place = bad.find(from);
        ASSERT_NE(place, std::string::npos) << from;
        bad.replace(place, from.size(), to);
        writeBytes(path, bad);
        EXPECT_THROW(readSweep(path), FileError) << to;
    }
    for (std::size_t length = 0; length < good.size(); length += 37) {
        writeBytes(path, good.substr(0, length));
        EXPECT_THROW(readSweep(path), FileError);
    }
}

TEST(SweepFile, aTableAsCsv)
{
    Sweep sweep = finished(temperatures({3.0}, 2));
    sweep.points.front()->problem = "a \"quoted\", broken one.";
    const std::string text = sweepCsv(sweep);
    EXPECT_EQ(text.substr(0, 20), "temperature,problem,");
    EXPECT_NE(text.find("\n3.0,\"a \"\"quoted\"\", broken one.\","), std::string::npos) << text;
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 2);
}

TEST(SweepFile, parametersAreKeptToTheBit)
{
    for (std::size_t count = 0; count < 8; ++count) {
        std::vector<Real> values;
        for (std::size_t i = 0; i < count; ++i)
            values.push_back(static_cast<Real>(std::ldexp(1.0 + 0.1 * static_cast<double>(i), 3 - 40 * int(i % 3))));
        EXPECT_EQ(realsOf(base64Of(values)), values);
    }
    EXPECT_EQ(base64Of(std::vector<Real>{1}), "AACAPw==");
    for (const char* const bad : {"A", "AACAPw=", "AACA", "AAC*Pw==", "====", "AA=A"})
        EXPECT_THROW(realsOf(bad), std::runtime_error) << bad;
}

TEST(SweepClock, toldBySecondsAPointThenByWhatPointsTook)
{
    SweepOptions options = temperatures({2.0, 2.5, 3.0, 3.5}, 5);
    options.steps.reset();
    options.seconds = 10;
    SweepClock clock{Sweep(options)};
    const SweepClock::Time start{};
    const auto at = [start](int seconds) { return start + std::chrono::seconds(seconds); };
    clock.begin(0, start);
    clock.begin(1, start);
    clock.show(0, 0.5);
    EXPECT_DOUBLE_EQ(clock.share(), 0.125);
    EXPECT_DOUBLE_EQ(clock.secondsLeft(2, at(5)), 15);
    clock.end(0, at(12), true);
    clock.end(1, at(12), true);
    EXPECT_DOUBLE_EQ(clock.secondsLeft(2, at(12)), 12);
    EXPECT_DOUBLE_EQ(clock.share(), 0.5);
    options.seconds.reset();
    options.steps = 5;
    EXPECT_TRUE(std::isnan(SweepClock{Sweep(options)}.secondsLeft(1, start)));
}

} // namespace

} // namespace nrg::test
