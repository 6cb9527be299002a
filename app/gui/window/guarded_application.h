#pragma once
// The last net: a fault of the program itself ends the event that met it, not the program with all its runs.

#include <QApplication>

namespace nrg::gui {

class GuardedApplication final : public QApplication {
    Q_OBJECT

public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override;

signals:
    /// What an event handler threw.
    void faulted(const QString& what);
};

} // namespace nrg::gui
