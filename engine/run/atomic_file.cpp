#include "engine/run/atomic_file.h"

#include <cerrno>
#include <cstring>
#include <string>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "engine/core/errors.h"

namespace nrg {

namespace {

namespace fs = std::filesystem;

constexpr int kNameAttempts = 100;

/// What a link leads to, so that the link survives and its file is replaced.
fs::path resolved(const fs::path& target)
{
    std::error_code error;
    const fs::path real = fs::weakly_canonical(target, error);
    return error ? target : real;
}

void expectReplaceable(const fs::path& shown, const fs::path& target)
{
    std::error_code error;
    const fs::file_status status = fs::status(target, error);
    if (!fs::exists(status))
        return;
    if (fs::is_directory(status))
        throw FileError(shown.string() + " cannot be written because it is a directory; name a file in it.");
    if (!fs::is_regular_file(status))
        throw FileError(shown.string() + " cannot be written because it is not a regular file; name another one.");
    if (access(target.c_str(), W_OK) != 0)
        throw FileError(shown.string() + " cannot be written because it is write-protected; name another file.");
}

} // namespace

AtomicFile::AtomicFile(const fs::path& target)
    : m_shown(target)
    , m_target(resolved(target))
{
    if (target.empty() || m_target.filename().empty())
        throw FileError(
            "\"" + target.string() + "\" cannot be written because it does not name a file; give a file name.");
    expectReplaceable(m_shown, m_target);
    for (int attempt = 0; attempt < kNameAttempts && m_descriptor < 0; ++attempt) {
        m_temporary = m_target;
        m_temporary += ".part-" + std::to_string(getpid()) + '-' + std::to_string(attempt);
        m_descriptor = open(m_temporary.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (m_descriptor < 0 && errno != EEXIST)
            break;
    }
    if (m_descriptor < 0)
        fail("written");
    struct stat old { };
    if (stat(m_target.c_str(), &old) == 0)
        static_cast<void>(fchmod(m_descriptor, old.st_mode & 07777));
}

AtomicFile::~AtomicFile()
{
    if (m_descriptor >= 0) {
        close(m_descriptor);
        unlink(m_temporary.c_str());
    }
}

void AtomicFile::append(const void* data, std::size_t bytes)
{
    writeAt(m_end, data, bytes);
}

void AtomicFile::writeAt(std::uint64_t offset, const void* data, std::size_t bytes)
{
    const char* next = static_cast<const char*>(data);
    while (bytes > 0) {
        const ssize_t written = pwrite(m_descriptor, next, bytes, static_cast<off_t>(offset));
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
    if (fsync(m_descriptor) != 0)
        fail("flushed to disk");
    if (rename(m_temporary.c_str(), m_target.c_str()) != 0)
        fail("put in place");
    close(m_descriptor);
    m_descriptor = -1;
    // The rename itself reaches the disk with the directory; where that cannot be opened there is nothing to add.
    const int directory = open(m_target.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directory >= 0) {
        static_cast<void>(fsync(directory));
        close(directory);
    }
}

void AtomicFile::fail(const char* doing) const
{
    const int reason = errno;
    throw FileError(m_shown.string() + " cannot be " + doing + ": " + std::strerror(reason)
        + "; make room or name a file in a folder that you may write to.");
}

void expectWritable(const fs::path& target)
{
    const AtomicFile probe(target);
}

} // namespace nrg
