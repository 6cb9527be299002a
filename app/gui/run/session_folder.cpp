#include "app/gui/run/session_folder.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QSettings>

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <system_error>
#include <vector>

namespace nrg::gui {

namespace {

namespace fs = std::filesystem;

/// The number in run-<number>.nrg; -1 of another name.
int runNumber(const fs::path& file)
{
    const std::string name = file.filename().string();
    const std::string start = "run-";
    int number = -1;
    if (!name.starts_with(start) || !name.ends_with(".nrg"))
        return -1;
    const char* const end = name.data() + name.size();
    const auto [rest, error] = std::from_chars(name.data() + start.size(), end, number);
    return error == std::errc{} && std::string_view(rest, end) == ".nrg" ? number : -1;
}

/// Of the newest run in a folder; -1 where it has none.
int newestRun(const fs::path& folder)
{
    int newest = -1;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error))
        newest = std::max(newest, runNumber(entry.path()));
    return newest;
}

/// What the lock of a folder is named after.
fs::path held(const fs::path& folder)
{
    return folder / "session";
}

QSettings notes(const fs::path& folder)
{
    return QSettings(QString::fromStdString((folder / "session.ini").string()), QSettings::IniFormat);
}

} // namespace

SessionFolder::SessionFolder(const fs::path& folder)
    : m_folder(folder)
    , m_lock(std::make_unique<nrg::FileLock>(held(folder)))
    , m_run(std::max(newestRun(folder), 0))
{
}

std::unique_ptr<SessionFolder> SessionFolder::create(const fs::path& base)
{
    const QString time = QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-hhmmss-zzz"));
    const fs::path folder = base / (time.toStdString() + '-' + std::to_string(QCoreApplication::applicationPid()));
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        throw std::runtime_error(folder.string() + " cannot be made: " + error.message() + '.');
    return std::unique_ptr<SessionFolder>(new SessionFolder(folder));
}

std::unique_ptr<SessionFolder> SessionFolder::takeOrphan(const fs::path& base)
{
    std::vector<fs::path> folders;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(base, error))
        folders.push_back(entry.path());
    std::sort(folders.rbegin(), folders.rend()); // their names begin with the time
    for (const fs::path& folder : folders) {
        if (nrg::isLocked(held(folder)))
            continue;
        try {
            std::unique_ptr<SessionFolder> found(new SessionFolder(folder));
            if (newestRun(folder) >= 0)
                return found;
            found->discard(); // its window ended before there was anything to keep
        } catch (const std::exception&) {
            continue; // not ours, or another window was faster
        }
    }
    return nullptr;
}

SessionFolder::~SessionFolder()
{
    m_lock.reset();
    std::error_code error;
    if (m_isDiscarded)
        fs::remove_all(m_folder, error);
}

void SessionFolder::dropEarlierRuns() const
{
    std::vector<fs::path> earlier;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(m_folder, error))
        if (const int number = runNumber(entry.path()); number >= 0 && number < m_run)
            earlier.push_back(entry.path());
    for (fs::path file : earlier) {
        fs::remove(file, error);
        fs::remove(file.replace_extension(".best.nrg"), error);
    }
}

void SessionFolder::setFile(const QString& path) const
{
    notes(m_folder).setValue(QStringLiteral("file"), path);
}

QString SessionFolder::file() const
{
    return notes(m_folder).value(QStringLiteral("file")).toString();
}

} // namespace nrg::gui
