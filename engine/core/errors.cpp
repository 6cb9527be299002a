#include "engine/core/errors.h"

namespace nrg {

namespace {

std::string joined(const std::vector<Problem>& problems)
{
    std::string text;
    for (const Problem& problem : problems) {
        if (!text.empty())
            text += ' ';
        text += problem.message;
    }
    return text;
}

} // namespace

SettingsError::SettingsError(std::vector<Problem> problems)
    : std::invalid_argument(joined(problems))
    , m_problems(std::move(problems))
{
}

} // namespace nrg
