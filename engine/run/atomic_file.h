#pragma once
// A file that appears whole or not at all: written beside its target under another name, flushed, then renamed.

#include <cstdint>
#include <filesystem>

namespace nrg {

class AtomicFile {
public:
    /// Opens the temporary file. Throws FileError, as all members do.
    explicit AtomicFile(const std::filesystem::path& target);
    /// Removes the temporary file unless it was committed.
    ~AtomicFile();
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    void append(const void* data, std::size_t bytes);
    void writeAt(std::uint64_t offset, const void* data, std::size_t bytes);

    /// Flushes to disk and takes the target's place; until then an older file there is intact.
    void commit();

private:
    [[noreturn]] void fail(const char* doing) const;

    std::filesystem::path m_shown;  ///< as the user named it
    std::filesystem::path m_target; ///< what symbolic links lead to
    std::filesystem::path m_temporary;
    std::uint64_t m_end = 0;
    int m_descriptor = -1;
};

/// Throws FileError unless a file could be written there now. Changes nothing.
void expectWritable(const std::filesystem::path& target);

} // namespace nrg
