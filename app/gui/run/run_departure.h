#pragma once
// A run on its way out of the window: paused and written on another thread, since a step may take seconds.

#include <chrono>
#include <filesystem>
#include <future>
#include <memory>
#include <string>

#include "app/gui/run/run_entry.h"

namespace nrg::gui {

class RunDeparture {
public:
    struct Outcome {
        RunFigures figures;                 ///< once it stood
        std::string error;                  ///< why it could not be written; empty otherwise
        std::shared_ptr<nrg::Session> held; ///< the run, where no file holds it; else null
    };

    /// @param file  empty: the run is only paused, and handed back
    RunDeparture(int number, std::shared_ptr<nrg::Session> session, std::filesystem::path file);

    int number() const { return m_number; }
    /// Waits at most so long; true when it is done.
    bool wait(std::chrono::milliseconds time) const;
    /// Once it is done.
    Outcome take() { return m_outcome.get(); }

private:
    int m_number;
    std::future<Outcome> m_outcome;
};

/// Ends a run that nothing is kept of, on another thread.
void retire(std::shared_ptr<nrg::Session> session);

/// Returns when all runs that have left the window are gone.
void waitForDepartedRuns();

/// What they hold of the memory until then, in bytes, estimated.
double bytesOfDepartingRuns();
/// Whether a run that needs so many bytes may begin beside those that leave.
bool hasRoomBeside(double leaving, double needed, double available);

} // namespace nrg::gui
