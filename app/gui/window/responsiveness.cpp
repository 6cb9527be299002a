#include "app/gui/window/responsiveness.h"

#include <QEvent>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>
#include <QThreadPool>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <cstdio>

#include "app/gui/panels/run_bar.h"
#include "app/gui/views/free_energy_view.h"
#include "app/gui/views/view_frame.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/view_pages.h"
#include "app/gui/window/waiting.h"

namespace nrg::gui {

namespace {

constexpr int kHeartbeatMs = 10;
constexpr int kPauses = 5;
constexpr double kPageSeconds = 8;  ///< on each page but the first
constexpr int kPatienceMs = 60'000; ///< for what should take a fraction of a second

double milliseconds(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) * 1e-6;
}

double largest(const std::vector<double>& values)
{
    return values.empty() ? 0 : *std::ranges::max_element(values);
}

/// Records the time between beats of a 10 ms timer in the window's thread.
class Heartbeat {
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_gaps.push_back(milliseconds(m_last));
            m_last.restart();
        });
        m_last.start();
        m_timer.start(kHeartbeatMs);
    }

    void stop() { m_timer.stop(); }
    const std::vector<double>& gaps() const { return m_gaps; }

private:
    QTimer m_timer;
    QElapsedTimer m_last;
    std::vector<double> m_gaps;
};

/// Counts events of a type that an object gets.
class EventWatch : public QObject {
public:
    EventWatch(QObject* watched, QEvent::Type type)
        : m_type(type)
    {
        watched->installEventFilter(this);
    }

    int count() const { return m_count; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == m_type)
            ++m_count;
        return QObject::eventFilter(watched, event);
    }

private:
    QEvent::Type m_type;
    int m_count = 0;
};

const FreeEnergyView* freeEnergyView(MainWindow& window)
{
    for (const ViewFrame* frame : window.pages().views())
        if (const auto* view = qobject_cast<const FreeEnergyView*>(frame->view()))
            return view;
    return nullptr;
}

/// From the click on Train to the first painted point of the curve.
double trainAndAwaitPoint(MainWindow& window)
{
    const FreeEnergyView* view = freeEnergyView(window);
    QElapsedTimer timer;
    timer.start();
    window.bar().trainButton()->click();
    waitUntil([view] { return view->pointCount() > 0; }, kPatienceMs);
    const EventWatch paints(view->findChild<CurveChart*>()->viewport(), QEvent::Paint);
    waitUntil([&] { return paints.count() > 0; }, 1000);
    return milliseconds(timer);
}

struct PauseTimes {
    std::vector<double> acknowledged; ///< from the click on Pause until the button is painted again
    std::vector<double> stopped;      ///< until the step under way has ended and training stands still
};

void pauseOnce(MainWindow& window, PauseTimes& times)
{
    const EventWatch paints(window.bar().trainButton(), QEvent::Paint);
    QElapsedTimer timer;
    timer.start();
    window.bar().trainButton()->click();
    waitUntil([&] { return paints.count() > 0; }, kPatienceMs);
    times.acknowledged.push_back(milliseconds(timer));
    waitUntil([&] { return !window.run().isRunning() && !window.run().isPausing(); }, kPatienceMs);
    times.stopped.push_back(milliseconds(timer));
}

PauseTimes pauseSeveralTimes(MainWindow& window)
{
    PauseTimes times;
    for (int i = 0; i < kPauses; ++i) {
        pauseOnce(window, times);
        window.bar().trainButton()->click();
        waitFor(310 + 70 * i); // another moment of the step each time
    }
    return times;
}

/// Figures of the frames from `first` up to `last`.
void addFrames(QJsonObject& result, const std::vector<double>& all, std::size_t first, std::size_t last)
{
    const std::vector<double> some(
        all.begin() + static_cast<std::ptrdiff_t>(first), all.begin() + static_cast<std::ptrdiff_t>(last));
    result[QStringLiteral("frame_p50_ms")] = quantile(some, 0.5);
    result[QStringLiteral("frame_p95_ms")] = quantile(some, 0.95);
    result[QStringLiteral("frame_max_ms")] = largest(some);
    result[QStringLiteral("frames")] = static_cast<qint64>(some.size());
}

/// Frames of every page but the first, and how long each took to show; ends on the first page.
QJsonObject measureFurtherPages(MainWindow& window, double seconds)
{
    QJsonObject result;
    const QStringList pages = shownPages();
    for (const QString& page : pages.mid(1)) {
        QJsonObject figures;
        QElapsedTimer timer;
        timer.start();
        window.pages().showPage(page);
        window.repaint();
        figures[QStringLiteral("shown_ms")] = milliseconds(timer);
        waitFor(100); // what laying out the page costs belongs to showing it
        const std::size_t first = window.frames().recorded().size();
        waitFor(static_cast<int>(1000 * seconds));
        addFrames(figures, window.frames().recorded(), first, window.frames().recorded().size());
        result[page] = figures;
    }
    window.pages().showPage(pages.front());
    return result;
}

double closeNow(std::unique_ptr<MainWindow> window)
{
    QElapsedTimer timer;
    timer.start();
    window->close();
    window.reset();
    QThreadPool::globalInstance()->waitForDone();
    return milliseconds(timer);
}

} // namespace

int measureResponsiveness(std::unique_ptr<MainWindow> window, double seconds, const QElapsedTimer& sinceStart)
{
    QJsonObject result;
    FrameMeter& frames = window->frames();
    frames.setRecording(true);
    const EventWatch paints(window->centralWidget(), QEvent::Paint);
    window->show();
    waitUntil([&] { return paints.count() > 0; }, kPatienceMs);
    result[QStringLiteral("window_usable_ms")] = milliseconds(sinceStart);

    Heartbeat heartbeat;
    result[QStringLiteral("first_point_ms")] = trainAndAwaitPoint(*window);
    waitFor(static_cast<int>(1000 * seconds));
    const std::size_t onFirstPage = frames.recorded().size();
    result[QStringLiteral("pages")] = measureFurtherPages(*window, std::min(seconds, kPageSeconds));
    heartbeat.stop();
    result[QStringLiteral("heartbeat_p50_ms")] = quantile(heartbeat.gaps(), 0.5);
    result[QStringLiteral("heartbeat_p99_ms")] = quantile(heartbeat.gaps(), 0.99);
    result[QStringLiteral("heartbeat_max_ms")] = largest(heartbeat.gaps());
    result[QStringLiteral("heartbeats")] = static_cast<qint64>(heartbeat.gaps().size());
    addFrames(result, frames.recorded(), 0, onFirstPage);

    const nrg::Snapshot& snapshot = window->run().snapshot();
    result[QStringLiteral("steps")] = static_cast<qint64>(snapshot.step);
    result[QStringLiteral("step_ms")] = 1000 * snapshot.figures.secondsPerStep;
    result[QStringLiteral("lattice")] = snapshot.settings->lattice;
    result[QStringLiteral("threads")]
        = snapshot.settings->training.threads > 0 ? snapshot.settings->training.threads : QThread::idealThreadCount();
    result[QStringLiteral("platform")] = QGuiApplication::platformName();

    const PauseTimes pauses = pauseSeveralTimes(*window);
    result[QStringLiteral("pause_ms")] = largest(pauses.acknowledged);
    result[QStringLiteral("pause_stopped_ms")] = largest(pauses.stopped);
    result[QStringLiteral("close_ms")] = closeNow(std::move(window));
    std::printf("%s", QJsonDocument(result).toJson().constData());
    return 0;
}

} // namespace nrg::gui
