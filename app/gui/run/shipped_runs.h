#pragma once
// Trained runs that come with the program, so that its first screen is full.

#include <QString>

#include <string>
#include <vector>

#include "engine/session/session.h"

namespace nrg::gui {

struct ShippedRun {
    std::string id;
    QString title;
    QString description; ///< one sentence
};

const std::vector<ShippedRun>& shippedRuns();

/// The one with this id, or null.
const ShippedRun* findShippedRun(const std::string& id);

/// Throws what Session::open() throws.
std::unique_ptr<nrg::Session> openShippedRun(const ShippedRun& run, nrg::Priority priority);

} // namespace nrg::gui
