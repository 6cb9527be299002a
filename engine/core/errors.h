#pragma once
// Errors that a user may meet. Each carries one sentence: what is wrong, where, and what to do.

#include <stdexcept>
#include <string>
#include <vector>

namespace nrg {

/// A file could not be read, understood or written.
class FileError : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// One problem of one setting; field is the parameter's key, e.g. "lattice".
struct Problem {
    std::string field;
    std::string message;

    bool operator==(const Problem&) const = default;
};

/// Settings that cannot be run; what() joins the problems into one sentence each.
class SettingsError : public std::invalid_argument {
public:
    explicit SettingsError(std::vector<Problem> problems);

    const std::vector<Problem>& problems() const { return m_problems; }

private:
    std::vector<Problem> m_problems;
};

} // namespace nrg
