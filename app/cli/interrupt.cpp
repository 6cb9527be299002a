#include "app/cli/interrupt.h"

#include <csignal>

namespace nrg::cli {

namespace {

volatile std::sig_atomic_t interruptRequested = 0; // a signal handler may change nothing else

void request(int)
{
    interruptRequested = 1;
}

void handle(void (*handler)(int))
{
    struct sigaction action { };
    action.sa_handler = handler;
    action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

} // namespace

InterruptGuard::InterruptGuard()
{
    interruptRequested = 0;
    handle(request);
}

InterruptGuard::~InterruptGuard()
{
    handle(SIG_DFL);
}

bool InterruptGuard::interrupted() const
{
    return interruptRequested != 0;
}

} // namespace nrg::cli
