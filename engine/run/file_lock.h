#pragma once
// One writer a file.

#include <filesystem>
#include <string>

namespace nrg {

/// Holds a file for this process while it exists: a hidden file beside it is locked and names the process. The lock
/// ends with the process, however it ends.
class FileLock {
public:
    /// Throws FileError where another holder has the file, saying who, or where no file can be made beside it.
    explicit FileLock(const std::filesystem::path& target);
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

private:
    std::filesystem::path m_path;
    int m_descriptor = -1;
};

/// Whether a process holds the file.
bool isLocked(const std::filesystem::path& target);

} // namespace nrg
