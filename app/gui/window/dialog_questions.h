#pragma once
// The run's questions as dialogs over the window.

#include <QCoreApplication>

#include "app/gui/run/run_questions.h"

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace nrg::gui {

class DialogQuestions : public RunQuestions {
    Q_DECLARE_TR_FUNCTIONS(nrg::gui::DialogQuestions)

public:
    /// Dialogs stand over this window, once there is one.
    void setWindow(QWidget* window) { m_window = window; }

    Answer unsavedRun(Reason reason, qint64 count) override;
    QString saveFileName(const QString& suggestion) override;
    QString exportFileName(const QString& title, const QString& suggestion, const QList<FileKind>& kinds) override;

private:
    bool mayReplace(const QString& title, const QString& path);

    QWidget* m_window = nullptr;
};

/// For demonstrations and measurements: discards what is unsaved and never asks.
class NoQuestions : public RunQuestions {
public:
    Answer unsavedRun(Reason, qint64) override { return Answer::Discard; }
    QString saveFileName(const QString&) override { return {}; }
};

} // namespace nrg::gui
