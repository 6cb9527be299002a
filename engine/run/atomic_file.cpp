#include "engine/run/atomic_file.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "engine/core/errors.h"
#include "engine/core/excerpt.h"
#include "engine/run/left_files.h"
#include "engine/run/link_target.h"

namespace nrg {

namespace {

namespace fs = std::filesystem;

constexpr int kNameAttempts = 100;

/// A path as messages show it.
std::string shown(const fs::path& path)
{
    constexpr std::size_t kLongest = 300;
    const std::string text = path.string();
    return text.size() <= kLongest ? text : excerpt(text);
}

[[noreturn]] void refuse(const std::string& target, const std::string& why)
{
    throw FileError(target + " cannot be written because " + why + '.');
}

void expectReplaceable(const std::string& shown, int folder, const std::string& name)
{
    struct stat old { };
    if (fstatat(folder, name.c_str(), &old, 0) != 0)
        return;
    if (S_ISDIR(old.st_mode))
        refuse(shown, "it is a directory; name a file in it");
    if (!S_ISREG(old.st_mode))
        refuse(shown, "it is not a regular file; name another one");
    if (faccessat(folder, name.c_str(), W_OK, 0) != 0)
        refuse(shown, "it is write-protected; name another file");
}

/// What to do about a failure.
const char* adviceFor(int reason)
{
    switch (reason) {
    case ENOSPC:
    case EDQUOT:
        return "make room or name a file on another disk";
    case EACCES:
    case EPERM:
    case EROFS:
        return "name a file in a folder that you may write to";
    case ENAMETOOLONG:
        return "choose a shorter name";
    case EFBIG:
        return "raise the limit on the size of files (ulimit -f) or write less";
    case ENOENT:
    case ENOTDIR:
        return "create the folder first or name a file in another one";
    case EMFILE:
    case ENFILE:
        return "close other files or raise the limit on open files (ulimit -n)";
    default:
        return "name a file on another disk";
    }
}

} // namespace

AtomicFile::AtomicFile(const fs::path& target)
    : m_shown(shown(target))
{
    const fs::path end = linkTarget(target);
    m_name = end.filename().string();
    if (target.empty() || m_name.empty())
        throw FileError("\"" + m_shown + "\" cannot be written because it does not name a file; give a file name.");
    const fs::path folder = end.has_parent_path() ? end.parent_path() : ".";
    m_folder = open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (m_folder < 0) {
        const int reason = errno;
        if (reason == ENOENT)
            refuse(m_shown, "there is no folder " + shown(folder) + "; create it first or name another one");
        errno = reason;
        fail("written");
    }
    try {
        expectReplaceable(m_shown, m_folder, m_name);
        removeLeftFiles(m_folder);
        createTemporary();
    } catch (...) {
        close();
        throw;
    }
}

AtomicFile::~AtomicFile()
{
    if (m_file >= 0)
        unlinkat(m_folder, m_temporary.c_str(), 0);
    close();
}

void AtomicFile::close()
{
    for (int* const descriptor : {&m_file, &m_folder})
        if (*descriptor >= 0)
            ::close(std::exchange(*descriptor, -1));
}

void AtomicFile::createTemporary()
{
    struct stat old { };
    const bool isThere = fstatat(m_folder, m_name.c_str(), &old, 0) == 0;
    for (int attempt = 0; attempt < kNameAttempts && m_file < 0; ++attempt) {
        m_temporary = temporaryName();
        m_file = openat(m_folder, m_temporary.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (m_file < 0 && errno != EEXIST)
            break;
    }
    if (m_file < 0)
        fail("written");
    claim(m_file);
    if (isThere)
        static_cast<void>(fchmod(m_file, old.st_mode & 07777));
}

void AtomicFile::append(const void* data, std::size_t bytes)
{
    writeAt(m_end, data, bytes);
}

void AtomicFile::writeAt(std::uint64_t offset, const void* data, std::size_t bytes)
{
    const char* next = static_cast<const char*>(data);
    while (bytes > 0) {
        const ssize_t written = pwrite(m_file, next, bytes, static_cast<off_t>(offset));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            fail("written");
        next += written;
        offset += static_cast<std::uint64_t>(written);
        bytes -= static_cast<std::size_t>(written);
    }
    m_end = std::max(m_end, offset);
}

void AtomicFile::commit()
{
    if (fsync(m_file) != 0)
        fail("flushed to disk");
    if (renameat(m_folder, m_temporary.c_str(), m_folder, m_name.c_str()) != 0)
        fail("put in place");
    ::close(std::exchange(m_file, -1));
    // The rename itself reaches the disk with the directory; where that cannot be opened there is nothing to add.
    const int directory = openat(m_folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directory >= 0) {
        static_cast<void>(fsync(directory));
        ::close(directory);
    }
}

void AtomicFile::fail(const char* doing) const
{
    const int reason = errno;
    throw FileError(m_shown + " cannot be " + doing + ": " + std::strerror(reason) + "; " + adviceFor(reason) + '.');
}

void expectWritable(const fs::path& target)
{
    const AtomicFile probe(target);
}

} // namespace nrg
