#include "engine/run/left_files.h"

#include <atomic>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <ctime>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace nrg {

namespace {

constexpr std::string_view kPrefix = ".part-neuralrg-";
constexpr std::time_t kLeastAge = 300; ///< seconds

/// The process in the name of a temporary file; empty of other names.
std::optional<pid_t> processOf(std::string_view name)
{
    if (!name.starts_with(kPrefix))
        return std::nullopt;
    name.remove_prefix(kPrefix.size());
    const char* const end = name.data() + name.size();
    pid_t process = 0;
    unsigned number = 0;
    const auto first = std::from_chars(name.data(), end, process);
    if (first.ec != std::errc{} || process <= 0 || first.ptr == end || *first.ptr != '-')
        return std::nullopt;
    const auto second = std::from_chars(first.ptr + 1, end, number);
    if (second.ec != std::errc{} || second.ptr != end)
        return std::nullopt;
    return process;
}

bool runs(pid_t process)
{
    return kill(process, 0) == 0 || errno != ESRCH;
}

bool isOld(int file)
{
    struct stat status { };
    return fstat(file, &status) == 0 && S_ISREG(status.st_mode) && std::time(nullptr) - status.st_mtime > kLeastAge;
}

void removeIfLeft(int folder, const std::string& name)
{
    const std::optional<pid_t> process = processOf(name);
    if (!process || runs(*process))
        return;
    const int file = openat(folder, name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (file < 0)
        return;
    if (isOld(file) && flock(file, LOCK_EX | LOCK_NB) == 0)
        unlinkat(folder, name.c_str(), 0);
    close(file);
}

} // namespace

std::string temporaryName()
{
    static std::atomic<unsigned> next{0};
    return std::string(kPrefix) + std::to_string(getpid()) + '-' + std::to_string(next++);
}

void claim(int file)
{
    static_cast<void>(flock(file, LOCK_EX | LOCK_NB)); // not every file system has locks
}

void removeLeftFiles(int folder)
{
    const int listed = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const std::unique_ptr<DIR, int (*)(DIR*)> entries(listed < 0 ? nullptr : fdopendir(listed), closedir);
    if (!entries) {
        if (listed >= 0)
            close(listed);
        return;
    }
    std::vector<std::string> names;
    while (const dirent* const entry = readdir(entries.get()))
        if (processOf(entry->d_name))
            names.emplace_back(entry->d_name);
    for (const std::string& name : names)
        removeIfLeft(folder, name);
}

} // namespace nrg
