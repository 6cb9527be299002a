#pragma once
// Owns the sweep and its worker: takes the user's commands, and looks at what the worker shows while there is something
// to see. Without a sweep there is neither a thread nor a timer.

#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>

#include "engine/session/sweep_worker.h"

namespace nrg::gui {

class SweepDesk : public QObject {
    Q_OBJECT

public:
    explicit SweepDesk(QObject* parent = nullptr);
    ~SweepDesk() override;

    /// The newest; its sweep is null before the first one.
    const nrg::SweepSnapshot& snapshot() const { return *m_snapshot; }
    bool isRunning() const { return m_snapshot->running; }

    /// A new sweep in place of the one there is. False where it cannot be: failed() says why.
    bool start(const nrg::SweepOptions& options);
    /// Goes on with the points that are not done.
    void resume();
    void cancel();
    /// Writes the sweep to this file, and again after every point.
    void keepIn(const QString& path);
    void open(const QString& path);
    void exportCsv(const QString& path);

    /// A sweep shares the cores with training: it takes one of them while training runs, else as many as the run.
    void setTraining(bool running, int threads);

signals:
    void updated();
    void failed(const QString& text); ///< one sentence: what happened and what to do

private:
    nrg::SweepWorker& worker();
    /// Looks again soon, since a command was given.
    void watch();
    void poll();

    std::shared_ptr<const nrg::SweepSnapshot> m_snapshot;
    int m_threads = 1;
    int m_quietPolls = 0; ///< since the worker has shown anything new
    QTimer m_timer;
    std::unique_ptr<nrg::SweepWorker> m_worker; ///< null before the first command
};

} // namespace nrg::gui
