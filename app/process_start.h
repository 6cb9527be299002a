#pragma once
// What both programs arrange before anything else.

#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace nrg {

/// A closed stdin, stdout or stderr is opened on /dev/null, since the next file would get its number and all that is
/// meant for a terminal. A reader that has gone, and a file beyond the limit of its size, become errors of the write
/// instead of the end of the program.
inline void prepareProcess()
{
    for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; ++descriptor)
        if (::fcntl(descriptor, F_GETFD) < 0 && errno == EBADF)
            static_cast<void>(::open("/dev/null", O_RDWR)); // takes the lowest free number, which is this one
    ::signal(SIGPIPE, SIG_IGN);
    ::signal(SIGXFSZ, SIG_IGN);
}

} // namespace nrg
