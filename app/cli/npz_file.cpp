#include "app/cli/npz_file.h"

#include <stdexcept>

#include "engine/core/errors.h"
#include "engine/run/atomic_file.h"

#ifdef NRG_NPZ
#include <memory>

#include <archive.h>
#include <archive_entry.h>
#endif

namespace nrg::cli {

std::string npyHeader(Dtype dtype, const std::vector<std::int64_t>& shape)
{
    constexpr std::size_t kPreamble = 10;
    constexpr std::size_t kAlignment = 64;
    const char* const type = dtype == Dtype::F32 ? "<f4"
        : dtype == Dtype::F64                    ? "<f8"
        : dtype == Dtype::I64                    ? "<i8"
                                                 : "|i1";
    std::string dictionary = "{'descr': '" + std::string(type) + "', 'fortran_order': False, 'shape': (";
    for (const std::int64_t side : shape)
        dictionary += std::to_string(side) + ", ";
    dictionary += "), }";
    const std::size_t total = (kPreamble + dictionary.size() + 1 + kAlignment - 1) / kAlignment * kAlignment;
    dictionary.resize(total - kPreamble - 1, ' ');
    dictionary += '\n';
    const auto length = static_cast<std::uint16_t>(dictionary.size());
    std::string header("\x93NUMPY\x01\x00", 8);
    header += static_cast<char>(length & 0xff);
    header += static_cast<char>(length >> 8);
    return header + dictionary;
}

#ifdef NRG_NPZ

namespace {

struct Free {
    void operator()(archive* written) const { archive_write_free(written); }
    void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};

/// libarchive's errors become FileError; those of the file itself have been kept aside, since no exception may pass
/// through a library in C.
class Zip {
public:
    explicit Zip(AtomicFile& file)
        : m_file(file)
        , m_archive(archive_write_new())
    {
        if (!m_archive)
            throw std::bad_alloc();
        check(archive_write_set_format_zip(m_archive.get()));
        check(archive_write_zip_set_compression_store(m_archive.get()));
        check(archive_write_set_bytes_in_last_block(m_archive.get(), 1));
        check(archive_write_open(m_archive.get(), this, nullptr, &Zip::append, nullptr));
    }

    void add(const std::string& name, const std::string& header, std::span<const std::byte> values)
    {
        const std::unique_ptr<archive_entry, Free> entry(archive_entry_new());
        if (!entry)
            throw std::bad_alloc();
        archive_entry_set_pathname(entry.get(), name.c_str());
        archive_entry_set_size(entry.get(), static_cast<la_int64_t>(header.size() + values.size()));
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), 0644);
        archive_entry_set_mtime(entry.get(), 0, 0); // equal runs write equal files
        check(archive_write_header(m_archive.get(), entry.get()));
        write(header.data(), header.size());
        write(values.data(), values.size());
        check(archive_write_finish_entry(m_archive.get()));
    }

    void close() { check(archive_write_close(m_archive.get())); }

private:
    static la_ssize_t append(archive* written, void* zip, const void* data, std::size_t bytes)
    {
        auto& self = *static_cast<Zip*>(zip);
        try {
            self.m_file.append(data, bytes);
            return static_cast<la_ssize_t>(bytes);
        } catch (...) {
            self.m_failure = std::current_exception();
            archive_set_error(written, -1, "the file could not be written");
            return -1;
        }
    }

    void write(const void* data, std::size_t bytes)
    {
        if (archive_write_data(m_archive.get(), data, bytes) != static_cast<la_ssize_t>(bytes))
            check(ARCHIVE_FATAL);
    }

    void check(int result)
    {
        if (result == ARCHIVE_OK)
            return;
        if (m_failure)
            std::rethrow_exception(m_failure);
        const char* const why = archive_error_string(m_archive.get());
        throw FileError("The archive could not be written: " + std::string(why ? why : "unknown reason") + '.');
    }

    AtomicFile& m_file;
    std::exception_ptr m_failure;
    std::unique_ptr<archive, Free> m_archive; // last: freeing it may write
};

} // namespace

bool canWriteNpz()
{
    return true;
}

void writeNpz(const std::filesystem::path& path, const std::vector<NpzArray>& arrays)
{
    AtomicFile file(path);
    Zip zip(file);
    for (const NpzArray& array : arrays)
        zip.add(array.name + ".npy", npyHeader(array.dtype, array.shape), array.values);
    zip.close();
    file.commit();
}

#else

bool canWriteNpz()
{
    return false;
}

void writeNpz(const std::filesystem::path&, const std::vector<NpzArray>&)
{
    throw std::logic_error("This build has no libarchive.");
}

#endif

} // namespace nrg::cli
