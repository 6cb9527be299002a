#include "app/cli/rescue.h"

#include <cstdlib>
#include <string>
#include <system_error>

#include <unistd.h>

namespace nrg::cli {

namespace {

namespace fs = std::filesystem;

/// That of the desktop's base directories, or an empty path.
fs::path dataFolder()
{
    if (const char* const data = std::getenv("XDG_DATA_HOME"); data && *data == '/')
        return data;
    if (const char* const home = std::getenv("HOME"); home && *home == '/')
        return fs::path(home) / ".local" / "share";
    return {};
}

} // namespace

std::vector<fs::path> rescuePaths(const fs::path& target)
{
    const std::string name = target.stem().string().substr(0, 200) + '-' + std::to_string(getpid()) + ".nrg";
    std::error_code error;
    std::vector<fs::path> paths;
    if (const fs::path data = dataFolder(); !data.empty()) {
        const fs::path folder = data / "neuralrg" / "rescued";
        fs::create_directories(folder, error); // where that fails, writing fails, and the next path is tried
        paths.push_back(folder / name);
    }
    if (const fs::path temporary = fs::temp_directory_path(error); !error)
        paths.push_back(temporary / name);
    return paths;
}

} // namespace nrg::cli
