#pragma once
// What only the user can decide. The window asks with dialogs, tests answer by themselves.

#include <QList>
#include <QString>

namespace nrg::gui {

class RunQuestions {
public:
    enum class Reason { Restart, Reset, Grow, Open, Close };
    enum class Answer { Save, Discard, Cancel };

    virtual ~RunQuestions() = default;

    /// A run with steps that no file holds is about to go.
    virtual Answer unsavedRun(Reason reason, qint64 steps) = 0;

    /// Where to save; empty when the user changes their mind.
    virtual QString saveFileName(const QString& suggestion) = 0;

    /// A kind of file that can be written.
    struct FileKind {
        QString suffix; ///< without the dot
        QString title;  ///< as the dialog lists it
    };

    /// Where to write what is exported; the name ends with the suffix of its kind, and may be replaced if it exists.
    /// Empty when the user changes their mind.
    virtual QString exportFileName(
        const QString& /*title*/, const QString& /*suggestion*/, const QList<FileKind>& /*kinds*/)
    {
        return {};
    }
};

} // namespace nrg::gui
