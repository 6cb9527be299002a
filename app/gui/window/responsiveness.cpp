#include "app/gui/window/responsiveness.h"
#include "app/gui/run/run_departure.h"

#include <QEvent>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <cstdio>
#include <functional>

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
    const auto hasPoint = [&] { return view->pointCount() > 0 || window.run().hasGrowthCurve(); };
    waitUntil(hasPoint, kPatienceMs);
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

/// What the window does in some stretch of time: frames, and how late the beats come.
class Stretch {
public:
    Stretch(const FrameMeter& frames, const Heartbeat& heartbeat)
        : m_frames(frames.recorded())
        , m_gaps(heartbeat.gaps())
        , m_firstFrame(m_frames.size())
        , m_firstGap(m_gaps.size())
    {
    }

    void addTo(QJsonObject& result) const
    {
        const std::vector<double> frames(m_frames.begin() + static_cast<std::ptrdiff_t>(m_firstFrame), m_frames.end());
        const std::vector<double> gaps(m_gaps.begin() + static_cast<std::ptrdiff_t>(m_firstGap), m_gaps.end());
        result[QStringLiteral("frame_p50_ms")] = quantile(frames, 0.5);
        result[QStringLiteral("frame_p95_ms")] = quantile(frames, 0.95);
        result[QStringLiteral("frame_max_ms")] = largest(frames);
        result[QStringLiteral("frames")] = static_cast<qint64>(frames.size());
        result[QStringLiteral("heartbeat_p50_ms")] = quantile(gaps, 0.5);
        result[QStringLiteral("heartbeat_p99_ms")] = quantile(gaps, 0.99);
        result[QStringLiteral("heartbeat_max_ms")] = largest(gaps);
        result[QStringLiteral("heartbeats")] = static_cast<qint64>(gaps.size());
    }

private:
    const std::vector<double>& m_frames;
    const std::vector<double>& m_gaps;
    std::size_t m_firstFrame;
    std::size_t m_firstGap;
};

/// Every depth, and the lecture mode, while the run trains; ends at the first depth.
QJsonObject measureDepths(MainWindow& window, const Heartbeat& heartbeat, double seconds)
{
    QJsonObject result;
    const auto measure = [&](const QString& name, const std::function<void()>& show) {
        QJsonObject figures;
        QElapsedTimer timer;
        timer.start();
        show();
        window.repaint();
        figures[QStringLiteral("shown_ms")] = milliseconds(timer);
        waitFor(100); // what laying out the page costs belongs to showing it
        const Stretch stretch(window.frames(), heartbeat);
        waitFor(static_cast<int>(1000 * seconds));
        stretch.addTo(figures);
        result[name] = figures;
    };
    const QStringList pages = shownPages();
    for (const QString& page : pages)
        measure(page, [&] { window.pages().showPage(page); });
    window.pages().showPage(pages.front());
    measure(QStringLiteral("lecture"), [&] { window.setLecture(true); });
    window.setLecture(false);
    return result;
}

/// From showing a depth until each of its views `isReady`, of the run that the program starts with. A race begins at a
/// button only.
QJsonObject measureFilling(MainWindow& window, bool (View::*isReady)() const)
{
    QJsonObject result;
    const auto fill = [&](const QString& page) {
        QElapsedTimer timer;
        timer.start();
        window.pages().showPage(page);
        const auto isFilled = [&](const ViewFrame* frame) {
            const bool isShown = frame->view()->suits() && window.pages().isOnTop(frame);
            return !isShown || (frame->view()->*isReady)() || frame->row().id == QStringLiteral("race");
        };
        const bool isDone
            = waitUntil([&] { return std::ranges::all_of(window.pages().viewsOf(page), isFilled); }, kPatienceMs);
        result[page] = isDone ? QJsonValue(milliseconds(timer)) : QJsonValue();
    };
    window.run().openShipped("critical-16");
    for (const QString& page : shownPages())
        fill(page);
    window.pages().showPage(shownPages().front());
    return result;
}

double closeNow(std::unique_ptr<MainWindow> window)
{
    QElapsedTimer timer;
    timer.start();
    window->close();
    window.reset();
    waitForDepartedRuns();
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
    const nrg::Settings settings = window->run().settings();
    result[QStringLiteral("filled_ms")] = measureFilling(*window, &View::hasPicture);
    result[QStringLiteral("final_ms")] = measureFilling(*window, &View::isFilled);

    window->run().changeSettings(settings, RunController::Origin::Beginning);
    const Heartbeat heartbeat;
    result[QStringLiteral("first_point_ms")] = trainAndAwaitPoint(*window);
    waitFor(1000); // once the run has settled
    const Stretch whole(frames, heartbeat);
    result[QStringLiteral("depths")] = measureDepths(*window, heartbeat, seconds / 4);
    whole.addTo(result);

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
