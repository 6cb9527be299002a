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

constexpr int kEndSignals[] = {SIGINT, SIGTERM, SIGHUP};

/// Handles a signal unless whoever started the program has it ignored, as nohup does.
void handleUnlessIgnored(int signal, void (*handler)(int))
{
    struct sigaction before { };
    if (sigaction(signal, nullptr, &before) == 0 && before.sa_handler != SIG_IGN)
        handle(signal, handler);
}

} // namespace

InterruptGuard::InterruptGuard()
{
    interruptRequested = 0;
    checkpointRequested = 0;
    for (const int signal : kEndSignals)
        handleUnlessIgnored(signal, requestEnd);
    handleUnlessIgnored(SIGUSR1, requestCheckpoint);
}

InterruptGuard::~InterruptGuard()
{
    for (const int signal : kEndSignals)
        handleUnlessIgnored(signal, SIG_DFL);
    handleUnlessIgnored(SIGUSR1, SIG_DFL);
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
