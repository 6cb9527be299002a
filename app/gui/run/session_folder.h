#pragma once
// Where a window keeps its run while it trains, so that a crash or a lost display costs seconds.

#include <QString>

#include <filesystem>
#include <memory>

#include "engine/run/file_lock.h"

namespace nrg::gui {

class SessionFolder {
public:
    /// A new one below `base`, held by this process. Throws std::runtime_error.
    static std::unique_ptr<SessionFolder> create(const std::filesystem::path& base);
    /// Takes over the newest one below `base` that holds a run and that no process holds any more; null where there is
    /// none.
    static std::unique_ptr<SessionFolder> takeOrphan(const std::filesystem::path& base);

    /// What is not discarded stays for the next window.
    ~SessionFolder();
    SessionFolder(const SessionFolder&) = delete;
    SessionFolder& operator=(const SessionFolder&) = delete;

    /// The file of the present run; it may not be there yet.
    std::filesystem::path last() const { return m_folder / (name() + ".nrg"); }
    std::filesystem::path best() const { return m_folder / (name() + ".best.nrg"); }
    /// From now on the files are of another run.
    void startRun() { ++m_run; }
    /// Removes the files of earlier runs, since the present one is written.
    void dropEarlierRuns() const;

    /// The user's own file of the run, remembered with it.
    void setFile(const QString& path) const;
    QString file() const;

    /// Nothing of it is wanted: the folder goes with this object.
    void discard() { m_isDiscarded = true; }

private:
    explicit SessionFolder(const std::filesystem::path& folder);
    std::string name() const { return "run-" + std::to_string(m_run); }

    std::filesystem::path m_folder;
    std::unique_ptr<nrg::FileLock> m_lock;
    int m_run = 0;
    bool m_isDiscarded = false;
};

} // namespace nrg::gui
