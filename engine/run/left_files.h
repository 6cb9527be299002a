#pragma once
// Names of temporary files, and the removal of those that a killed program has left.

#include <string>

namespace nrg {

/// A name that no other thread of this process takes: short, since a target's name may be as long as the system allows.
std::string temporaryName();

/// Keeps others from removing a temporary file for as long as its descriptor is open.
void claim(int file);

/// Removes the temporary files in a folder whose process no longer runs. All must hold: no such process is on this
/// host, nobody claims the file, and it has not been written to for some minutes, as another host's or container's
/// would have been.
void removeLeftFiles(int folder);

} // namespace nrg
