#include "engine/run/link_target.h"

namespace nrg {

namespace fs = std::filesystem;

fs::path linkTarget(const fs::path& path)
{
    constexpr int kMaxLinks = 40; // the system's own limit
    fs::path file = path;
    std::error_code error;
    for (int links = 0; links < kMaxLinks && fs::is_symlink(file, error); ++links) {
        const fs::path next = fs::read_symlink(file, error);
        if (error)
            return path;
        file = next.is_absolute() ? next : file.parent_path() / next;
    }
    const fs::path folder = fs::weakly_canonical(fs::absolute(file, error).parent_path(), error);
    return error ? file : folder / file.filename();
}

} // namespace nrg
