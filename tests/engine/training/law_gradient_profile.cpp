// The gradient of each layer that a training step leaves, against differences of the loss, in float64.

#include <cmath>
#include <map>
#include <vector>

#include <gtest/gtest.h>

#include "engine/flow/model.h"
#include "engine/training/distillation_loss.h"
#include "engine/training/trainer.h"
#include "support/flow_cases.h"

namespace nrg::test {

namespace {

constexpr int kBatch = 6;
constexpr std::uint64_t kSeed = 5;

FlowOptions smallFlow(bool shareLevels)
{
    FlowOptions options = withNetworks({.layout = "mera", .couplings = 2}, {.hidden = 3});
    options.lattice = {.lattice = 4, .depth = 2, .shareLevels = shareLevels};
    return options;
}

Trainer smallTrainer(const FlowOptions& options)
{
    return {modelOf(options, 2.0, true),
        {.estimator = GradientEstimator::Total, .batch = kBatch, .learningRate = 1e-2, .seed = kSeed, .threads = 1}};
}

/// dF/dtheta of the trainer's next batch by central differences.
std::vector<double> differences(const Trainer& trainer)
{
    constexpr double kStep = 1e-5;
    const Model& model = trainer.model();
    DistillationWorkspace workspace(1);
    workspace.z.resize(kBatch, model.flow().siteCount());
    model.prior().draw(workspace.z, kSeed, Stream::Prior, static_cast<std::uint64_t>(trainer.state().step), 0, 1);
    std::vector<Real> theta = trainer.state().theta;
    const auto loss
        = [&] { return distillationLoss(model, theta, GradientEstimator::Total, {}, workspace).freeEnergy; };
    std::vector<double> result;
    for (Real& parameter : theta) {
        const Real before = parameter;
        parameter = before + static_cast<Real>(kStep);
        const double above = loss();
        parameter = before - static_cast<Real>(kStep);
        result.push_back((above - loss()) / (2 * kStep));
        parameter = before;
    }
    return result;
}

} // namespace

TEST(GradientProfile, isTheRootMeanSquareOfTheLossesDifferences)
{
    for (const bool shareLevels : {false, true}) {
        Trainer trainer = smallTrainer(smallFlow(shareLevels));
        trainer.step();
        const std::vector<double> expected = differences(trainer);
        const std::int64_t step = trainer.step().step;
        const GradientProfile& profile = trainer.lastGradient();
        EXPECT_EQ(profile.step, step);
        const Layout& layout = trainer.model().flow().layout();
        ASSERT_EQ(profile.layers.size(), layout.layers.size());

        // Where a layer's parameters are: by the names of the tensors, which the profile does not use.
        std::map<std::string, std::pair<double, int>> squares;
        for (const ParameterTensor& tensor : trainer.model().flow().tensors())
            for (const Layer& layer : layout.layers)
                if (tensor.name.starts_with("theta/" + layer.name + '/')) {
                    auto& [sum, count] = squares[layer.name];
                    for (Index i = tensor.offset; i < tensor.offset + tensor.size(); ++i)
                        sum += expected[static_cast<std::size_t>(i)] * expected[static_cast<std::size_t>(i)];
                    count += static_cast<int>(tensor.size());
                    break;
                }
        for (std::size_t i = 0; i < layout.layers.size(); ++i) {
            const auto& [sum, count] = squares.at(layout.layers[i].name);
            ASSERT_GT(count, 0);
            const double rms = std::sqrt(sum / count);
            EXPECT_GT(rms, 0);
            EXPECT_NEAR(profile.layers[i], rms, 1e-5 * (1 + rms)) << layout.layers[i].name;
        }
    }
}

TEST(GradientProfile, isThatOfTheLastCompleteStep)
{
    Trainer trainer = smallTrainer(smallFlow(false));
    EXPECT_EQ(trainer.lastGradient().step, 0);
    EXPECT_TRUE(trainer.lastGradient().layers.empty());
    trainer.step();
    const GradientProfile before = trainer.lastGradient();
    const StopFlag stop{1};
    EXPECT_TRUE(trainer.step(0, &stop).abandoned);
    EXPECT_EQ(trainer.lastGradient().step, 1);
    EXPECT_EQ(trainer.lastGradient().layers, before.layers);
    trainer.restore(TrainerState(trainer.state()));
    EXPECT_TRUE(trainer.lastGradient().layers.empty()) << "the parameters may be others";
}

} // namespace nrg::test
