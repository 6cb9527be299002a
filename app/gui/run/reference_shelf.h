#pragma once
// The spins' references of earlier runs: drawn once for every lattice and temperature, whatever run asks again.

#include <deque>
#include <memory>

#include "engine/session/sampling_snapshot.h"

namespace nrg::gui {

class ReferenceShelf {
public:
    static constexpr std::size_t kCapacity = 64; ///< the oldest goes first

    /// Keeps a reference that is done; ignores all others, and those that are here already.
    void keep(const nrg::SpinReference& reference);
    /// Null where there is none.
    std::shared_ptr<const nrg::SpinReference> find(int lattice, double temperature) const;

private:
    std::deque<std::shared_ptr<const nrg::SpinReference>> m_references;
};

} // namespace nrg::gui
