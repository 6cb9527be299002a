#include "engine/run/warm_start.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <utility>
#include <vector>

#include "engine/run/build_model.h"

namespace nrg {

namespace {

bool hasTheSameTensors(const Flow& a, const Flow& b)
{
    return std::ranges::equal(a.tensors(), b.tensors(), [](const ParameterTensor& one, const ParameterTensor& other) {
        return one.name == other.name && one.shape == other.shape;
    });
}

} // namespace

bool parametersFit(const Settings& from, const Settings& to)
{
    const auto isSameFlow = [&](Component Settings::*part) { return from.*part == to.*part; };
    return from.lattice == to.lattice && from.target.id == to.target.id && isSameFlow(&Settings::prior)
        && isSameFlow(&Settings::layout) && isSameFlow(&Settings::conditioner) && isSameFlow(&Settings::map)
        && from.training.seed == to.training.seed && from.training.growFrom == to.training.growFrom
        && from.training.growSteps == to.training.growSteps;
}

Settings warmSettings(const Settings& settings)
{
    Settings warm = settings;
    warm.training.growFrom = 0;
    return warm;
}

std::unique_ptr<Trainer> warmTrainer(const Flow& from, Parameters theta, const Settings& settings)
{
    auto trainer = std::make_unique<Trainer>(buildModel(settings), trainerOptions(settings));
    if (!hasTheSameTensors(from, trainer->model().flow()))
        throw std::invalid_argument("The parameters are of another network: start from the beginning.");
    if (!std::ranges::all_of(theta, [](Real value) { return std::isfinite(value); }))
        throw std::invalid_argument("A parameter is not a finite number: start from the beginning.");
    TrainerState state = trainer->state(); // Adam's moments are zero
    state.theta.assign(theta.begin(), theta.end());
    trainer->restore(std::move(state));
    return trainer;
}

} // namespace nrg
