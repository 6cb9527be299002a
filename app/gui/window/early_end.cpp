#include "app/gui/window/early_end.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <csignal>
#include <cstdlib>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace nrg::gui {

namespace {

constexpr int kSignals[] = {SIGINT, SIGTERM, SIGHUP};

int wakeUp[2] = {-1, -1};         ///< a pipe: a signal handler may do little more than write into it
std::function<void()> keepAtExit; ///< empty once it was called

void onSignal(int)
{
    const char byte = 0;
    static_cast<void>(!write(wakeUp[1], &byte, 1));
}

void onExit()
{
    if (const std::function<void()> keep = std::exchange(keepAtExit, nullptr))
        keep();
}

} // namespace

EarlyEnd::EarlyEnd(std::function<void()> keep, QObject* parent)
    : QObject(parent)
    , m_keep(std::move(keep))
{
    static const bool kIsRegistered = std::atexit(onExit) == 0;
    if (kIsRegistered)
        keepAtExit = [this] { keepOnce(); };
    if (wakeUp[0] < 0 && pipe2(wakeUp, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    auto* notifier = new QSocketNotifier(wakeUp[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        keepOnce();
        QCoreApplication::exit(0);
    });
    for (const int signal : kSignals)
        if (std::signal(signal, onSignal) == SIG_IGN && signal == SIGHUP)
            std::signal(signal, SIG_IGN); // started by nohup
}

EarlyEnd::~EarlyEnd()
{
    for (const int signal : kSignals)
        std::signal(signal, SIG_DFL);
    keepAtExit = nullptr;
}

void EarlyEnd::keepOnce()
{
    if (const std::function<void()> keep = std::exchange(m_keep, nullptr))
        keep();
}

} // namespace nrg::gui
