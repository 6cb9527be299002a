#include "engine/run/file_lock.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstring>
#include <functional>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "engine/core/errors.h"
#include "engine/run/link_target.h"

namespace nrg {

namespace {

namespace fs = std::filesystem;

/// Beside the file that symbolic links lead to, so that two names of one file have one lock.
fs::path lockPath(const fs::path& target)
{
    const fs::path end = linkTarget(target);
    std::error_code error;
    const fs::path folder = fs::weakly_canonical(fs::absolute(end, error).parent_path(), error);
    const fs::path file = error ? end : folder / end.filename();
    std::string name = '.' + file.filename().string() + ".lock";
    if (name.size() > NAME_MAX)
        name = ".lock-" + std::to_string(std::hash<std::string>()(file.filename().string()));
    return file.parent_path() / name;
}

/// Whether the descriptor is still of the file with this name, which its last holder may have removed.
bool isOf(int descriptor, const fs::path& path)
{
    struct stat opened { };
    struct stat named { };
    return fstat(descriptor, &opened) == 0 && stat(path.c_str(), &named) == 0 && opened.st_ino == named.st_ino
        && opened.st_dev == named.st_dev;
}

/// "process 1234", as the holder has written.
std::string holderIn(int descriptor)
{
    std::array<char, 64> text{};
    const ssize_t length = pread(descriptor, text.data(), text.size(), 0);
    const std::string holder(text.data(), static_cast<std::size_t>(std::max<ssize_t>(length, 0)));
    const bool isSound = !holder.empty() && holder.find_first_not_of("0123456789") == std::string::npos;
    return isSound ? "process " + holder : "another process";
}

} // namespace

FileLock::FileLock(const fs::path& target)
    : m_path(lockPath(target))
{
    for (;;) {
        m_descriptor = open(m_path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
        if (m_descriptor < 0)
            throw FileError(target.string() + " cannot be written: " + std::strerror(errno)
                + "; name a file in a folder that you may write to.");
        if (flock(m_descriptor, LOCK_EX | LOCK_NB) != 0) {
            const std::string holder = holderIn(m_descriptor);
            close(m_descriptor);
            throw FileError(target.string() + " is being written by " + holder
                + "; wait until that has ended, or name another file.");
        }
        if (isOf(m_descriptor, m_path))
            break;
        close(m_descriptor);
    }
    const std::string process = std::to_string(getpid());
    if (ftruncate(m_descriptor, 0) == 0) // for the sentence alone: the lock holds without it
        static_cast<void>(!pwrite(m_descriptor, process.data(), process.size(), 0));
}

FileLock::~FileLock()
{
    unlink(m_path.c_str()); // while it is held: another process sees then that the name is gone
    close(m_descriptor);
}

bool isLocked(const fs::path& target)
{
    const int descriptor = open(lockPath(target).c_str(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool held = flock(descriptor, LOCK_EX | LOCK_NB) != 0;
    close(descriptor);
    return held;
}

} // namespace nrg
