// One writer a file, whatever name it goes by.

#include <string>

#include <sys/wait.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include "engine/core/errors.h"
#include "engine/run/file_lock.h"
#include "support/temporary_folder.h"

namespace nrg::test {

namespace {

std::string complaint(const std::filesystem::path& path)
{
    try {
        const FileLock lock(path);
    } catch (const FileError& error) {
        return error.what();
    }
    return {};
}

std::size_t entries(const std::filesystem::path& folder)
{
    return static_cast<std::size_t>(
        std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator()));
}

} // namespace

TEST(FileLock, theSecondIsToldWhoHasTheFileAndNothingStays)
{
    const TemporaryFolder folder;
    {
        const FileLock lock(folder / "a.nrg");
        EXPECT_TRUE(isLocked(folder / "a.nrg"));
        EXPECT_FALSE(isLocked(folder / "b.nrg"));
        EXPECT_NE(complaint(folder / "a.nrg").find("process " + std::to_string(getpid())), std::string::npos);
        EXPECT_EQ(complaint(folder / "b.nrg"), "");
    }
    EXPECT_FALSE(isLocked(folder / "a.nrg"));
    EXPECT_EQ(complaint(folder / "a.nrg"), "");
    EXPECT_EQ(entries(folder.path()), 0u);
}

TEST(FileLock, aLinkAndItsFileAreOne)
{
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "real");
    std::filesystem::create_symlink(folder / "real/a.nrg", folder / "link.nrg");
    const FileLock lock(folder / "link.nrg");
    EXPECT_NE(complaint(folder / "real/a.nrg"), "");
}

TEST(FileLock, endsWithItsProcess)
{
    const TemporaryFolder folder;
    const pid_t child = fork();
    if (child == 0) {
        new FileLock(folder / "a.nrg"); // never released
        _exit(isLocked(folder / "a.nrg") ? 0 : 1);
    }
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    EXPECT_EQ(status, 0);
    EXPECT_EQ(complaint(folder / "a.nrg"), "");
}

TEST(FileLock, aLongNameAndAFolderThatIsNotThere)
{
    const TemporaryFolder folder;
    const std::string name(251, 'x');
    const FileLock lock(folder / (name + ".nrg"));
    EXPECT_NE(complaint(folder / (name + ".nrg")), "");
    EXPECT_NE(complaint(folder / "no/such/a.nrg").find("No such file"), std::string::npos);
}

} // namespace nrg::test
