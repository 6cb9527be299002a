// neuralrg-lab: the window, and what it does without a user.

#include <QApplication>
#include <QElapsedTimer>
#include <QIcon>
#include <QStandardPaths>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <memory>

#include "app/gui/widgets/message_bar.h"
#include "app/gui/widgets/theme.h"
#include "app/gui/window/command_line.h"
#include "app/gui/window/demonstration.h"
#include "app/gui/window/dialog_questions.h"
#include "app/gui/window/display.h"
#include "app/gui/window/early_end.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/responsiveness.h"
#include "app/passive_waiting.h"
#include "app/process_start.h"
#include "engine/run/presets.h"

namespace {

using nrg::gui::CommandLine;

constexpr int kFailed = 1;
constexpr int kBadUsage = 2;

void nameApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("neuralrg-lab"));
    QCoreApplication::setApplicationVersion(QStringLiteral(NRG_VERSION));
}

/// Reads the arguments with an application that needs no display.
CommandLine readCommandLine(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    return nrg::gui::parseCommandLine(QCoreApplication::arguments());
}

bool hasDisplay(int argc, char** argv, const CommandLine& line)
{
    const bool named = line.namesPlatform || qEnvironmentVariableIsSet("DISPLAY")
        || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
    return named && nrg::gui::displayWorks(argc, argv);
}

/// Makes Qt do without a display where the task can. False where the window needs one and there is none.
bool findDisplay(int argc, char** argv, const CommandLine& line)
{
    const bool isChosen = line.namesPlatform || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
    const bool needsNone = line.task == CommandLine::Task::Demonstrate && !isChosen;
    if (!needsNone && hasDisplay(argc, argv, line))
        return true;
    if (line.task == CommandLine::Task::Window || isChosen)
        return false;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return true;
}

/// The display as the user named it, or an empty text.
QString displayName()
{
    for (const char* const name : {"QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"})
        if (qEnvironmentVariableIsSet(name))
            return QStringLiteral(" (%1=%2)").arg(QString::fromLatin1(name), qEnvironmentVariable(name));
    return {};
}

const nrg::Preset& chosenPreset(const CommandLine& line)
{
    if (const nrg::Preset* preset = nrg::findPreset(line.preset.toStdString()))
        return *preset;
    const nrg::Preset* usual = nrg::findPreset(line.task == CommandLine::Task::Demonstrate ? "quick-look" : "paper");
    return usual ? *usual : nrg::presets().front();
}

int runWindow(const CommandLine& line, nrg::gui::MainWindow& window)
{
    window.remember();
    window.show();
    if (!line.file.isEmpty())
        window.run().open(line.file);
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    window.keepRunsIn(std::filesystem::path(data.toStdString()) / "sessions");
    const nrg::gui::EarlyEnd earlyEnd([&window] { window.run().keepNow(); });
    return QApplication::exec();
}

int work(const CommandLine& line, const QElapsedTimer& sinceStart)
{
    const nrg::Preset& preset = chosenPreset(line);
    nrg::Settings settings = preset.settings;
    if (line.threads)
        settings.training.threads = *line.threads;
    nrg::gui::DialogQuestions dialogs;
    nrg::gui::NoQuestions silence;
    nrg::gui::RunQuestions& questions
        = line.task == CommandLine::Task::Window ? static_cast<nrg::gui::RunQuestions&>(dialogs) : silence;
    auto window = std::make_unique<nrg::gui::MainWindow>(settings, questions);
    dialogs.setWindow(window.get());
    if (line.task == CommandLine::Task::Window || line.task == CommandLine::Task::Measure)
        window->fitToScreen();
    switch (line.task) {
    case CommandLine::Task::Measure:
        return nrg::gui::measureResponsiveness(std::move(window), line.seconds, sinceStart);
    case CommandLine::Task::Demonstrate:
        return nrg::gui::demonstrate(*window, preset, line.output);
    case CommandLine::Task::Screenshot:
        if (!line.file.isEmpty() && !window->run().open(line.file)) {
            std::fprintf(stderr, "neuralrg-lab: %s\n", qPrintable(window->messages().text()));
            return kFailed;
        }
        return nrg::gui::takeScreenshot(*window, line);
    default:
        return runWindow(line, *window);
    }
}

} // namespace

int main(int argc, char** argv)
{
    nrg::prepareProcess();
    nrg::waitPassively(argv);
    QElapsedTimer sinceStart;
    sinceStart.start();
    nameApplication();
    const CommandLine line = readCommandLine(argc, argv);
    if (line.task == CommandLine::Task::Help || line.task == CommandLine::Task::Version) {
        std::printf("%s\n", qPrintable(line.text.trimmed()));
        return 0;
    }
    if (line.task == CommandLine::Task::Wrong) {
        std::fprintf(stderr, "neuralrg-lab: %s\n", qPrintable(line.text));
        return kBadUsage;
    }
    if (!findDisplay(argc, argv, line)) {
        std::fprintf(stderr,
            "neuralrg-lab: there is no display that works%s; neuralrg-lab --demonstrate DIR needs none.\n",
            qPrintable(displayName()));
        return kFailed;
    }
    if (line.task == CommandLine::Task::Demonstrate && !qEnvironmentVariableIsSet("QT_LOGGING_RULES"))
        qputenv("QT_LOGGING_RULES", "default.warning=false"); // hides warnings of the offscreen platform
    QApplication application(argc, argv);
    if (!line.namesStyle)
        QApplication::setStyle(QStringLiteral("fusion"));
    nrg::gui::applyLook(nrg::gui::Look::System);
    QApplication::setApplicationDisplayName(QStringLiteral("NeuralRG Lab"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/neuralrg-lab.svg")));
    try {
        return work(line, sinceStart);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "neuralrg-lab: %s\n", error.what());
        return kFailed;
    }
}
