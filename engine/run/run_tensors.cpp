#include "engine/run/run_tensors.h"

#include <map>

namespace nrg {

namespace {

/// Names of the parameter groups: the level (or "shared", where levels share their weights), the kind of block, and
/// its number among those of the same kind and level.
std::vector<std::string> groupNames(const Layout& layout, bool shareLevels)
{
    std::vector<std::string> names(static_cast<std::size_t>(layout.parameterGroups));
    std::map<std::string, int> counts;
    for (const Layer& layer : layout.layers) {
        std::string& name = names[static_cast<std::size_t>(layer.parameterGroup)];
        if (!name.empty())
            continue; // shares the weights of an earlier layer
        std::string kind = shareLevels ? "shared" : "level" + std::to_string(layer.level);
        kind += layer.decimator ? "/decimator-" : "/disentangler-";
        const std::string side = std::to_string(layer.blockSide);
        kind.append(side).append("x").append(side);
        name = kind + '-' + std::to_string(counts[kind]++);
    }
    return names;
}

} // namespace

std::size_t RunTensor::size() const
{
    std::size_t size = 1;
    for (const Index side : shape)
        size *= static_cast<std::size_t>(side);
    return size;
}

std::vector<RunTensor> runTensors(const Settings& settings, const RenormalizationFlow& flow)
{
    const std::vector<std::string> names = groupNames(flow.layout(), settings.layout.options.flag("share-levels"));
    std::vector<RunTensor> tensors;
    for (const ParameterTensor& tensor : flow.parameterTensors()) {
        // theta/<group>/<coupling>/<rest>
        const std::size_t group = tensor.name.find('/') + 1;
        const std::size_t coupling = tensor.name.find('/', group) + 1;
        const std::string& name = names[std::stoul(tensor.name.substr(group))];
        tensors.push_back({.name = "theta/" + name + "/coupling" + tensor.name.substr(coupling),
            .legacyName = tensor.name,
            .shape = tensor.shape,
            .offset = tensor.offset});
    }
    return tensors;
}

} // namespace nrg
