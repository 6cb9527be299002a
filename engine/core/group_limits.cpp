#include "engine/core/group_limits.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <functional>
#include <sstream>
#include <string>
#include <vector>

namespace nrg {

namespace {

namespace fs = std::filesystem;

constexpr double kUnlimited = std::numeric_limits<double>::infinity();

/// Numbers of a file, with "max" and negative ones as infinite; empty where it cannot be read.
std::vector<double> numbersIn(const fs::path& file)
{
    std::vector<double> numbers;
    std::ifstream stream(file);
    for (std::string word; stream >> word;) {
        double number = 0;
        if (word == "max")
            numbers.push_back(kUnlimited);
        else if (std::istringstream(word) >> number)
            numbers.push_back(number < 0 ? kUnlimited : number);
    }
    return numbers;
}

/// Quota over period.
double coresOf(const std::vector<double>& quota)
{
    return quota.size() == 2 && quota[0] > 0 && quota[1] > 0 ? quota[0] / quota[1] : kUnlimited;
}

double coresOfVersion2(const fs::path& group)
{
    return coresOf(numbersIn(group / "cpu.max"));
}

double coresOfVersion1(const fs::path& group)
{
    std::vector<double> quota = numbersIn(group / "cpu.cfs_quota_us");
    for (const double period : numbersIn(group / "cpu.cfs_period_us"))
        quota.push_back(period);
    return coresOf(quota);
}

double bytesIn(const fs::path& file)
{
    const std::vector<double> bytes = numbersIn(file);
    return bytes.size() == 1 && bytes[0] > 0 ? bytes[0] : kUnlimited;
}

/// The least of a limit from a group up to the root. In a container the root is the container's own group while the
/// group may be named as outside of it, so groups that are not there are passed over.
double leastUpwards(const fs::path& root, const fs::path& group, const std::function<double(const fs::path&)>& limitOf)
{
    double least = limitOf(root);
    fs::path place = root;
    for (const fs::path& part : group.relative_path()) {
        if (part == "..")
            break; // outside of what is mounted
        place /= part;
        least = std::min(least, limitOf(place));
    }
    return least;
}

/// One line of the membership file: "0::/user.slice" of version 2, "4:cpu,cpuacct:/docker/1234" of version 1.
struct Membership {
    std::string controllers;
    fs::path group;

    bool hasController(const std::string& name) const
    {
        return (',' + controllers + ',').find(',' + name + ',') != std::string::npos;
    }
};

std::vector<Membership> membershipsIn(const fs::path& file)
{
    std::vector<Membership> memberships;
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) {
        const std::size_t first = line.find(':');
        const std::size_t second = first == std::string::npos ? first : line.find(':', first + 1);
        if (second != std::string::npos)
            memberships.push_back({line.substr(first + 1, second - first - 1), line.substr(second + 1)});
    }
    return memberships;
}

} // namespace

GroupLimits groupLimits(const fs::path& root, const fs::path& membership)
{
    GroupLimits limits;
    const auto lower = [](double& limit, double other) { limit = std::min(limit, other); };
    const auto memoryOfVersion2 = [](const fs::path& group) { return bytesIn(group / "memory.max"); };
    const auto memoryOfVersion1 = [](const fs::path& group) { return bytesIn(group / "memory.limit_in_bytes"); };
    for (const Membership& of : membershipsIn(membership)) {
        if (of.controllers.empty()) {
            for (const fs::path& mount : {root, root / "unified"}) { // unified: beside groups of version 1
                lower(limits.cores, leastUpwards(mount, of.group, coresOfVersion2));
                lower(limits.memory, leastUpwards(mount, of.group, memoryOfVersion2));
            }
            continue;
        }
        if (of.hasController("cpu"))
            for (const fs::path& mount : {root / of.controllers, root / "cpu"})
                lower(limits.cores, leastUpwards(mount, of.group, coresOfVersion1));
        if (of.hasController("memory"))
            for (const fs::path& mount : {root / of.controllers, root / "memory"})
                lower(limits.memory, leastUpwards(mount, of.group, memoryOfVersion1));
    }
    return limits;
}

int threadsWithin(int cores, double quota)
{
    return quota < cores ? std::max(1, static_cast<int>(std::ceil(quota))) : cores;
}

} // namespace nrg
