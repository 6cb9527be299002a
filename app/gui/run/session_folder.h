#pragma once
// Where a window keeps all its runs, so that a restart loses nothing, and a crash or a lost display costs seconds.

#include <QByteArray>
#include <QString>

#include <filesystem>
#include <memory>
#include <vector>

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

    /// The files of a run; they may not be there yet.
    std::filesystem::path last(int run) const;
    std::filesystem::path best(int run) const;
    std::filesystem::path chains(int run) const;
    /// Numbers of the runs that are written, in their order.
    std::vector<int> runs() const;

    /// Which run is under way; 0 where none is.
    void setPresent(int run) const;
    int present() const;
    /// The user's own file of the present run, remembered with it.
    void setFile(const QString& path) const;
    QString file() const;

    /// What the list of runs says of a run besides its file; written whole. An empty one removes it.
    void setNote(int run, const QByteArray& note) const;
    QByteArray note(int run) const;

    /// Removes the files of a run.
    void remove(int run) const;
    /// Moves a run of another folder, or of this one, here under a number that is free. False where it stays.
    bool takeRun(const SessionFolder& other, int run, int number) const;

    /// Nothing of it is wanted: the folder goes with this object.
    void discard() { m_isDiscarded = true; }
    /// The same of one run: its files go with this object.
    void discard(int run) { m_discarded.push_back(run); }

private:
    explicit SessionFolder(const std::filesystem::path& folder);
    std::filesystem::path noteFile(int run) const;

    std::filesystem::path m_folder;
    std::unique_ptr<nrg::FileLock> m_lock;
    std::vector<int> m_discarded;
    bool m_isDiscarded = false;
};

} // namespace nrg::gui
