#pragma once
// Waiting in the window's thread while its events go on, for what runs without a user.

#include <QEventLoop>
#include <QTimer>

#include <functional>

namespace nrg::gui {

/// Handles events until the condition holds or the time is up; true when it holds.
inline bool waitUntil(const std::function<bool()>& condition, int timeoutMs)
{
    if (condition())
        return true;
    QEventLoop loop;
    QTimer check;
    check.setTimerType(Qt::PreciseTimer);
    QObject::connect(&check, &QTimer::timeout, &loop, [&] {
        if (condition())
            loop.quit();
    });
    check.start(1);
    QTimer::singleShot(timeoutMs, &loop, &QEventLoop::quit);
    loop.exec();
    return condition();
}

/// Handles events for that long, without looking at anything.
inline void waitFor(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace nrg::gui
