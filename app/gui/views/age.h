#pragma once
// What is older than the model that it stands beside: it is dimmed and dated until it is renewed.

#include <QString>

#include <cstdint>

namespace nrg::gui {

inline constexpr double kStaleOpacity = 0.45;

/// Of curves, maps and plots.
inline double opacityOf(bool isStale)
{
    return isStale ? kStaleOpacity : 1;
}

/// "step 1,200".
QString ageText(std::int64_t step);

/// A name with its age where it is stale: "flow, step 1,200".
QString datedName(const QString& name, bool isStale, std::int64_t step);

} // namespace nrg::gui
