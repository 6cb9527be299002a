// Files that appear whole or not at all: names of any length, links, limits, and what killed programs have left.

#include <csignal>
#include <string>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include "engine/core/errors.h"
#include "engine/run/atomic_file.h"
#include "engine/run/left_files.h"
#include "support/temporary_folder.h"

namespace nrg::test {

namespace {

namespace fs = std::filesystem;

void writeAtomically(const fs::path& path, const std::string& text)
{
    AtomicFile file(path);
    file.append(text.data(), text.size());
    file.commit();
}

/// What is said where the file cannot be written; empty where it can.
std::string complaint(const fs::path& path)
{
    try {
        writeAtomically(path, "new");
        return {};
    } catch (const FileError& error) {
        const std::string text = error.what();
        EXPECT_TRUE(text.ends_with('.')) << text;
        EXPECT_EQ(text.find("make room"), std::string::npos) << text; // that is for full disks
        return text;
    }
}

std::ptrdiff_t entriesIn(const fs::path& folder)
{
    return std::distance(fs::directory_iterator(folder), {});
}

TEST(AtomicFile, namesMayBeAsLongAsTheSystemAllows)
{
    const TemporaryFolder folder;
    for (const std::size_t length : {1, 240, 248, 255}) {
        const std::string name(length, 'n');
        EXPECT_EQ(complaint(folder / name), "") << length;
        EXPECT_EQ(readBytes(folder / name), "new");
    }
    const std::string text = complaint(folder / std::string(256, 'n'));
    EXPECT_NE(text.find("shorter name"), std::string::npos) << text;
    EXPECT_EQ(entriesIn(folder.path()), 4);
}

TEST(AtomicFile, pathsMayBeAsLongAsTheSystemAllows)
{
    const TemporaryFolder folder;
    constexpr std::size_t kLongest = 4095; // PATH_MAX without the final zero
    fs::path deep = folder.path();
    while (deep.native().size() + 102 < kLongest - 1)
        deep /= std::string(100, 'd');
    fs::create_directories(deep);
    const std::string name(kLongest - deep.native().size() - 1, 'n');
    EXPECT_EQ(complaint(deep / name), "");
    EXPECT_EQ(readBytes(deep / name), "new");
    const std::string text = complaint(deep / (name + 'n'));
    EXPECT_NE(text.find("shorter name"), std::string::npos) << text;
    EXPECT_LT(text.size(), 300u);
}

TEST(AtomicFile, linksAreWrittenThrough)
{
    const TemporaryFolder folder;
    fs::create_directory(folder / "scratch");
    fs::create_symlink("scratch/run.nrg", folder / "dangling");
    fs::create_symlink("dangling", folder / "chain");
    fs::create_symlink(folder / "chain", folder / "absolute");
    for (const char* const link : {"dangling", "chain", "absolute"}) {
        SCOPED_TRACE(link);
        fs::remove(folder / "scratch/run.nrg");
        EXPECT_EQ(complaint(folder / link), "");
        EXPECT_TRUE(fs::is_symlink(folder / link));
        EXPECT_EQ(readBytes(folder / "scratch/run.nrg"), "new");
    }
    EXPECT_EQ(entriesIn(folder.path()), 4);
    EXPECT_EQ(entriesIn(folder / "scratch"), 1);
}

TEST(AtomicFile, linksThatLeadNowhereAreRefused)
{
    const TemporaryFolder folder;
    fs::create_symlink("scratch/run.nrg", folder / "run.nrg");
    const std::string text = complaint(folder / "run.nrg");
    EXPECT_NE(text.find("there is no folder"), std::string::npos) << text;
    EXPECT_NE(text.find("scratch"), std::string::npos) << text;
    fs::create_symlink("b", folder / "a");
    fs::create_symlink("a", folder / "b");
    EXPECT_NE(complaint(folder / "a").find("circle"), std::string::npos) << complaint(folder / "a");
    EXPECT_TRUE(fs::is_symlink(folder / "run.nrg"));
    EXPECT_EQ(entriesIn(folder.path()), 3);
}

TEST(AtomicFile, aRelativeNameIsOfTheFolderThatItWasOpenedIn)
{
    const TemporaryFolder folder;
    const fs::path before = fs::current_path();
    fs::current_path(folder.path());
    {
        AtomicFile file("a");
        fs::current_path(before);
        file.append("new", 3);
        file.commit();
    }
    EXPECT_EQ(readBytes(folder / "a"), "new");
}

TEST(AtomicFile, everyReasonHasItsOwnAdvice)
{
    const TemporaryFolder folder;
    EXPECT_NE(complaint(folder / "no/such/a").find("there is no folder"), std::string::npos);
    writeBytes(folder / "file", "");
    EXPECT_NE(complaint(folder / "file/a").find("create the folder"), std::string::npos);
    EXPECT_NE(complaint(folder / "").find("does not name a file"), std::string::npos);
    EXPECT_NE(complaint(folder.path()).find("directory"), std::string::npos);
    EXPECT_NE(complaint("/proc/a").find("cannot be written"), std::string::npos);
}

/// Runs in a process of its own, which may spoil its limits. Returns whether it said "yes".
template <class Work>
bool elsewhere(Work work)
{
    const pid_t child = fork();
    if (child == 0) {
        bool good = false;
        try {
            good = work();
        } catch (...) {
        }
        _exit(good ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

TEST(AtomicFile, theLimitOnTheSizeOfFilesIsASentence)
{
    const TemporaryFolder folder;
    writeBytes(folder / "a", "precious");
    EXPECT_TRUE(elsewhere([&] {
        std::signal(SIGXFSZ, SIG_IGN); // as both programs do
        const rlimit limit{10'000, 10'000};
        setrlimit(RLIMIT_FSIZE, &limit);
        try {
            writeAtomically(folder / "a", std::string(20'000, 'x'));
        } catch (const FileError& error) {
            return std::string(error.what()).find("ulimit -f") != std::string::npos;
        }
        return false;
    }));
    EXPECT_EQ(readBytes(folder / "a"), "precious");
    EXPECT_EQ(entriesIn(folder.path()), 1);
}

TEST(AtomicFile, aReadOnlyFolderIsNamedAsSuch)
{
    const TemporaryFolder folder;
    fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
    EXPECT_TRUE(elsewhere([&] {
        constexpr uid_t kNobody = 65534;
        if (geteuid() == 0 && (chown(folder.path().c_str(), kNobody, kNobody) != 0 || seteuid(kNobody) != 0))
            return false;
        return complaint(folder / "a").find("that you may write to") != std::string::npos;
    }));
    fs::permissions(folder.path(), fs::perms::owner_all);
}

/// A process that has ended.
pid_t deadProcess()
{
    const pid_t child = fork();
    if (child == 0)
        _exit(0);
    waitpid(child, nullptr, 0);
    return child;
}

/// A file that is so many seconds old.
void putOld(const fs::path& path, std::time_t age)
{
    writeBytes(path, "left");
    const timespec then{std::time(nullptr) - age, 0};
    const timespec times[2] = {then, then};
    ASSERT_EQ(utimensat(AT_FDCWD, path.c_str(), times, 0), 0);
}

TEST(AtomicFile, whatADeadProcessLeftIsRemovedAndNothingElse)
{
    const TemporaryFolder folder;
    constexpr std::time_t kHour = 3600;
    const std::string prefix = ".part-neuralrg-";
    const std::string dead = prefix + std::to_string(deadProcess());
    putOld(folder / (dead + "-0"), kHour);
    putOld(folder / (dead + "-17"), kHour);
    const std::string kept[] = {prefix + std::to_string(getpid()) + "-99", // runs
        dead + "-1",                                                       // young
        dead + "-2",                                                       // claimed
        dead + "-x", dead, dead + "-3.nrg", prefix + "-4", prefix + "0-1", "a" + dead + "-5", "run.nrg"};
    for (const std::string& name : kept)
        putOld(folder / name, name == kept[1] ? 10 : kHour);
    fs::create_directory(folder / (dead + "-6"));
    fs::create_symlink("run.nrg", folder / (dead + "-7"));
    const int claimed = open((folder / kept[2]).c_str(), O_RDWR | O_CLOEXEC);
    claim(claimed);

    EXPECT_EQ(complaint(folder / "new.nrg"), "");
    close(claimed);
    EXPECT_FALSE(fs::exists(folder / (dead + "-0")));
    EXPECT_FALSE(fs::exists(folder / (dead + "-17")));
    for (const std::string& name : kept)
        EXPECT_TRUE(fs::exists(folder / name)) << name;
    EXPECT_TRUE(fs::exists(folder / (dead + "-6")));
    EXPECT_TRUE(fs::is_symlink(folder / (dead + "-7")));
}

TEST(AtomicFile, aKilledProgramsFileIsRemovedOnceItIsOld)
{
    const TemporaryFolder folder;
    const pid_t child = fork();
    if (child == 0) {
        AtomicFile file(folder / "a");
        file.append("half", 4);
        raise(SIGKILL);
    }
    waitpid(child, nullptr, 0);
    ASSERT_EQ(entriesIn(folder.path()), 1);
    const fs::path left = fs::directory_iterator(folder.path())->path();
    EXPECT_EQ(complaint(folder / "a"), "");
    EXPECT_TRUE(fs::exists(left)); // young: another host or container may be writing it
    putOld(left, 3600);
    EXPECT_EQ(complaint(folder / "a"), "");
    EXPECT_FALSE(fs::exists(left));
    EXPECT_EQ(entriesIn(folder.path()), 1);
}

} // namespace

} // namespace nrg::test
