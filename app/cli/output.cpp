#include "app/cli/output.h"

#include <cerrno>
#include <iostream>
#include <stdexcept>

namespace nrg::cli {

Json orNull(const std::optional<double>& value)
{
    return value ? Json(*value) : Json(nullptr);
}

Json perSite(const std::optional<double>& value, int sites)
{
    return value ? Json(*value / sites) : Json(nullptr);
}

void print(const Json& document)
{
    std::cout << document.dump(2, ' ', false, Json::error_handler_t::replace) << std::endl;
    if (!std::cout && errno != EPIPE) // a reader that has gone wants nothing more
        throw std::runtime_error("The result could not be written to standard output.");
}

} // namespace nrg::cli
