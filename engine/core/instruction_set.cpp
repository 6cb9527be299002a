#include "engine/core/instruction_set.h"

#include <cstdint>
#include <stdexcept>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/core/instruction_set.cpp"
#include <hwy/foreach_target.h> // IWYU pragma: keep
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace nrg {
namespace HWY_NAMESPACE {

std::int64_t CurrentTarget()
{
    return HWY_TARGET;
}

} // namespace HWY_NAMESPACE
} // namespace nrg
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace nrg {

HWY_EXPORT(CurrentTarget);

namespace {

/// The sets that are compiled in and that the machine has, one bit each; better ones have lower bits.
std::vector<std::int64_t> targets()
{
    std::vector<std::int64_t> found;
    const std::int64_t available = hwy::SupportedTargets() & HWY_TARGETS;
    for (int bit = 0; bit < 63; ++bit)
        if (const std::int64_t target = available & (std::int64_t(1) << bit))
            found.push_back(target);
    return found;
}

} // namespace

std::vector<std::string> instructionSets()
{
    std::vector<std::string> names;
    for (const std::int64_t target : targets())
        names.emplace_back(hwy::TargetName(target));
    return names;
}

std::string instructionSet()
{
    return hwy::TargetName(HWY_DYNAMIC_DISPATCH(CurrentTarget)());
}

void selectInstructionSet(const std::string& name)
{
    std::string known;
    std::int64_t chosen = 0;
    for (const std::int64_t target : targets()) {
        known += (known.empty() ? "" : ", ") + std::string(hwy::TargetName(target));
        if (name.empty() || name == hwy::TargetName(target))
            chosen |= target;
    }
    if (!chosen)
        throw std::invalid_argument("the instruction set is '" + name + "'; this machine has " + known);
    hwy::GetChosenTarget().Update(chosen);
}

} // namespace nrg
#endif // HWY_ONCE
