#include "app/cli/interrupt.h"

#include <csignal>

namespace nrg::cli {

namespace {

// A signal handler may change nothing else.
volatile std::sig_atomic_t interruptRequested = 0;
volatile std::sig_atomic_t checkpointRequested = 0;

void requestEnd(int)
{
    interruptRequested = 1;
}

void requestCheckpoint(int)
{
    checkpointRequested = 1;
}

void handle(int signal, void (*handler)(int))
{
    struct sigaction action { };
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(signal, &action, nullptr);
}

constexpr int kSignals[] = {SIGINT, SIGTERM, SIGHUP, SIGUSR1};

void handleAll(void (*end)(int), void (*checkpoint)(int))
{
    for (const int signal : kSignals) {
        struct sigaction before { };
        const bool survivesLogout = signal == SIGHUP && sigaction(signal, nullptr, &before) == 0
            && before.sa_handler == SIG_IGN; // started by nohup
        if (!survivesLogout)
            handle(signal, signal == SIGUSR1 ? checkpoint : end);
    }
}

} // namespace

InterruptGuard::InterruptGuard()
{
    interruptRequested = 0;
    checkpointRequested = 0;
    handleAll(requestEnd, requestCheckpoint);
}

InterruptGuard::~InterruptGuard()
{
    handleAll(interrupted() ? SIG_IGN : SIG_DFL, SIG_DFL); // the program ends by itself now
}

bool InterruptGuard::interrupted() const
{
    return interruptRequested != 0;
}

bool InterruptGuard::takeCheckpointRequest() const
{
    const bool requested = checkpointRequested != 0;
    checkpointRequested = 0;
    return requested;
}

} // namespace nrg::cli
