#pragma once
// A program that is told to end, or loses its display, keeps its run first.

#include <QObject>

#include <functional>

namespace nrg::gui {

/// While it exists, SIGINT, SIGTERM and SIGHUP (unless nohup has it ignored) call `keep` and end the application with
/// 0, and so does any other exit() on the way out, such as that of a lost display.
class EarlyEnd : public QObject {
    Q_OBJECT

public:
    explicit EarlyEnd(std::function<void()> keep, QObject* parent = nullptr);
    ~EarlyEnd() override;

private:
    void keepOnce();

    std::function<void()> m_keep;
};

} // namespace nrg::gui
