#include "engine/run/link_target.h"

#include "engine/core/errors.h"
#include "engine/core/excerpt.h"

namespace nrg {

namespace fs = std::filesystem;

fs::path linkTarget(const fs::path& path)
{
    constexpr int kMostLinks = 40; // as of the kernel
    fs::path target = path;
    std::error_code error;
    for (int links = 0; fs::is_symlink(fs::symlink_status(target, error)); ++links) {
        if (links == kMostLinks)
            throw FileError(
                excerpt(path.string()) + " cannot be written because its links lead in a circle; name another file.");
        const fs::path next = fs::read_symlink(target, error);
        if (error)
            break;
        target = next.is_absolute() ? next : target.parent_path() / next;
    }
    if (error == std::errc::filename_too_long)
        throw FileError(
            excerpt(path.string()) + " cannot be written because its name is too long; choose a shorter name.");
    return target;
}

} // namespace nrg
