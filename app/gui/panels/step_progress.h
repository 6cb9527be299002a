#pragma once
// How far a step of more than a second is, by the clock, or a flow that grows before its first step; in the status
// line.

#include <QElapsedTimer>
#include <QWidget>

#include <cstdint>

QT_BEGIN_NAMESPACE
class QLabel;
class QProgressBar;
QT_END_NAMESPACE

namespace nrg {
struct Snapshot;
}

namespace nrg::gui {

/// Hidden while no step takes that long and nothing grows. The bar needs an earlier step to know how long one takes.
class StepProgress final : public QWidget {
    Q_OBJECT

public:
    explicit StepProgress(QWidget* parent = nullptr);

    /// @param expected  seconds of a step, before the run has made any
    void show(const nrg::Snapshot& snapshot, double expected);
    using QWidget::show;

    QString text() const;

private:
    QProgressBar* m_bar;
    QLabel* m_label;
    QElapsedTimer m_timer; ///< since the last step ended
    std::int64_t m_step = -1;
    bool m_isRunning = false;
};

} // namespace nrg::gui
