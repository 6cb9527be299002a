#pragma once
// References of earlier runs: drawn once for every target, whatever run asks again.

#include <deque>
#include <memory>
#include <string>

#include "engine/session/sampling_snapshot.h"

namespace nrg::gui {

class ReferenceShelf {
public:
    static constexpr std::size_t kCapacity = 64; ///< the oldest goes first

    /// Keeps a reference that is done; ignores all others, and those that are here already.
    void keep(const nrg::TargetReference& reference);
    /// Of the target with this key, or null.
    std::shared_ptr<const nrg::TargetReference> find(const std::string& target) const;

private:
    std::deque<std::shared_ptr<const nrg::TargetReference>> m_references;
};

} // namespace nrg::gui
