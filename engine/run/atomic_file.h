#pragma once
// A file that appears whole or not at all: written beside its target under another name, flushed, then renamed.

#include <cstdint>
#include <filesystem>
#include <string>

namespace nrg {

class AtomicFile {
public:
    /// Opens the temporary file, and removes those that programs which no longer run have left beside it. Symbolic
    /// links are followed, also where their end does not exist yet. Throws FileError, as all members do.
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
    void createTemporary();
    void close();
    [[noreturn]] void fail(const char* doing) const;

    std::string m_shown;     ///< the target as the user named it
    std::string m_name;      ///< of the target in its folder, at the end of all links
    std::string m_temporary; ///< likewise
    std::uint64_t m_end = 0;
    int m_folder = -1; ///< descriptors
    int m_file = -1;
};

/// Throws FileError unless a file could be written there now. Changes nothing, but for what dead programs have left.
void expectWritable(const std::filesystem::path& target);

} // namespace nrg
