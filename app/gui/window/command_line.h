#pragma once
// What the program was asked to do.

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace nrg::gui {

struct CommandLine {
    enum class Task { Window, Help, Version, Measure, Demonstrate, Screenshot, Wrong };

    Task task = Task::Window;
    QString text;     ///< of help, version or what is wrong
    QString file;     ///< run to open, may be empty
    QString preset;   ///< may be empty
    QString language; ///< may be empty; see widgets/language.h
    QString output;   ///< folder of a demonstration, or picture file
    QString page;     ///< to show, may be empty
    QString view;     ///< to show alone, may be empty
    QSize size;       ///< of the window; invalid: the usual
    bool train = true;
    std::optional<double> race; ///< seconds for every entrant of a race that the picture waits for
    double seconds = 0;
    std::optional<int> threads;
    QStringList forQt;          ///< what QApplication is to get, the program's name first
    bool namesPlatform = false; ///< by Qt's own option
    bool namesStyle = false;    ///< the same
};

/// The language that is asked for, or an empty text: known before all else, since what is wrong is told in it.
QString languageAmong(const QStringList& arguments);

/// Arguments as main got them, the program's name first; needs a QCoreApplication. Qt's own options, such as -platform
/// and -session, are left to QApplication, which reads them from CommandLine::forQt.
CommandLine parseCommandLine(const QStringList& arguments);

} // namespace nrg::gui
