#pragma once
// How often and how fast the window draws.

#include <cstddef>
#include <vector>

namespace nrg::gui {

/// The value that a share (0 to 1) of the values does not exceed; 0 where there are none.
double quantile(std::vector<double> values, double share);

/// Takes the time of every frame: updating the views and all painting until the next update. Keeps all of them while
/// recording, else only those of the last second, for the rate.
class FrameMeter {
public:
    void addFrame(double atSeconds, double milliseconds);

    /// Frames a second over about the last second.
    double rate(double atSeconds) const;

    void setRecording(bool recording) { m_recording = recording; }
    const std::vector<double>& recorded() const { return m_recorded; }

private:
    std::vector<double> m_times; ///< of the last frames, seconds
    std::vector<double> m_recorded;
    bool m_recording = false;
};

} // namespace nrg::gui
