#include "app/gui/run/session_folder.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QSaveFile>
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

/// Of all runs in a folder, in their order.
std::vector<int> runNumbers(const fs::path& folder)
{
    std::vector<int> numbers;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error))
        if (const int number = runNumber(entry.path()); number >= 0)
            numbers.push_back(number);
    std::ranges::sort(numbers);
    return numbers;
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
            if (!runNumbers(folder).empty())
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
    for (const int run : m_discarded)
        remove(run);
    if (m_isDiscarded)
        fs::remove_all(m_folder, error);
}

fs::path SessionFolder::last(int run) const
{
    return m_folder / ("run-" + std::to_string(run) + ".nrg");
}

fs::path SessionFolder::best(int run) const
{
    return m_folder / ("run-" + std::to_string(run) + ".best.nrg");
}

fs::path SessionFolder::chains(int run) const
{
    return m_folder / ("run-" + std::to_string(run) + ".chains.safetensors");
}

fs::path SessionFolder::noteFile(int run) const
{
    return m_folder / ("run-" + std::to_string(run) + ".json");
}

std::vector<int> SessionFolder::runs() const
{
    return runNumbers(m_folder);
}

void SessionFolder::setPresent(int run) const
{
    notes(m_folder).setValue(QStringLiteral("present"), run);
}

int SessionFolder::present() const
{
    const std::vector<int> written = runs();
    const int newest = written.empty() ? 0 : written.back(); // of a window that kept one run at a time
    const int run = notes(m_folder).value(QStringLiteral("present"), newest).toInt();
    return std::ranges::binary_search(written, run) ? run : 0;
}

void SessionFolder::setFile(const QString& path) const
{
    notes(m_folder).setValue(QStringLiteral("file"), path);
}

QString SessionFolder::file() const
{
    return notes(m_folder).value(QStringLiteral("file")).toString();
}

void SessionFolder::setNote(int run, const QByteArray& note) const
{
    const QString path = QString::fromStdString(noteFile(run).string());
    if (note.isEmpty()) {
        QFile::remove(path);
        return;
    }
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(note) == note.size())
        file.commit();
}

QByteArray SessionFolder::note(int run) const
{
    QFile file(QString::fromStdString(noteFile(run).string()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void SessionFolder::remove(int run) const
{
    std::error_code error;
    for (const fs::path& path : {last(run), best(run), chains(run), noteFile(run)})
        fs::remove(path, error);
}

bool SessionFolder::takeRun(const SessionFolder& other, int run, int number) const
{
    std::error_code error;
    fs::rename(other.best(run), best(number), error); // it may not be there
    fs::rename(other.chains(run), chains(number), error);
    fs::rename(other.noteFile(run), noteFile(number), error);
    fs::rename(other.last(run), last(number), error);
    return !error;
}

} // namespace nrg::gui
