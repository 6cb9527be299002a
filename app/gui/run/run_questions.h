#pragma once
// What only the user can decide. The window asks with dialogs, tests answer by themselves.

#include <QList>
#include <QString>

namespace nrg::gui {

class RunQuestions {
public:
    enum class Reason {
        Close,      ///< the window closes, and the present run has steps that no file holds
        CloseOthers ///< the window closes, and earlier runs are in memory only
    };
    enum class Answer { Save, Discard, Cancel };

    virtual ~RunQuestions() = default;

    /// Something that no file holds is about to go.
    /// @param count  steps of the present run, or earlier runs
    virtual Answer unsavedRun(Reason reason, qint64 count) = 0;

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
