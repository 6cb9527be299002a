// neuralrg-lab: the window, and what it does without a user.

#include <QApplication>
#include <QElapsedTimer>
#include <QIcon>
#include <QStandardPaths>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <memory>
#include <vector>

#include "app/gui/widgets/language.h"
#include "app/gui/widgets/message_bar.h"
#include "app/gui/widgets/text.h"
#include "app/gui/widgets/theme.h"
#include "app/gui/window/command_line.h"
#include "app/gui/window/demonstration.h"
#include "app/gui/window/dialog_questions.h"
#include "app/gui/window/display.h"
#include "app/gui/window/early_end.h"
#include "app/gui/window/guarded_application.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/preferences.h"
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
    nrg::gui::applyLanguage(nrg::gui::languageAmong(QCoreApplication::arguments()));
    return nrg::gui::parseCommandLine(QCoreApplication::arguments());
}

/// The one that is asked for; a window without that speaks the one it was last set to.
QString languageOf(const CommandLine& line)
{
    if (!line.language.isEmpty() || line.task != CommandLine::Task::Window)
        return line.language;
    nrg::gui::Preferences preferences;
    preferences.keep();
    return preferences.value(nrg::gui::kLanguage).toString();
}

/// Arguments in the form that main gets, as QApplication needs them while it lives.
class ArgumentVector {
public:
    explicit ArgumentVector(const QStringList& arguments)
    {
        for (const QString& argument : arguments)
            m_texts.push_back(argument.toLocal8Bit());
        for (QByteArray& text : m_texts)
            m_pointers.push_back(text.data());
        m_count = static_cast<int>(m_pointers.size());
        m_pointers.push_back(nullptr);
    }

    int& count() { return m_count; }
    char** values() { return m_pointers.data(); }

private:
    std::vector<QByteArray> m_texts;
    std::vector<char*> m_pointers;
    int m_count = 0;
};

bool hasDisplay(const CommandLine& line)
{
    const bool named = line.namesPlatform || qEnvironmentVariableIsSet("DISPLAY")
        || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
    if (!named)
        return false;
    ArgumentVector arguments(line.forQt);
    return nrg::gui::displayWorks(arguments.count(), arguments.values());
}

/// Makes Qt do without a display where the task can. False where the window needs one and there is none.
bool findDisplay(const CommandLine& line)
{
    const bool isChosen = line.namesPlatform || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
    const bool needsNone = line.task == CommandLine::Task::Demonstrate && !isChosen;
    if (!needsNone && hasDisplay(line))
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
    else if (line.preset.isEmpty())
        window.run().openShipped("critical-16");
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    window.keepRunsIn(std::filesystem::path(data.toStdString()) / "sessions");
    const auto* const application = qobject_cast<nrg::gui::GuardedApplication*>(qApp);
    QObject::connect(application, &nrg::gui::GuardedApplication::faulted, &window, [&window](const QString& what) {
        const QString text = nrg::gui::MainWindow::tr("The program has made a mistake: %1. Save the run and start the "
                                                      "program again; please report what you did.");
        window.messages().showMessage(nrg::gui::MessageBar::Kind::Problem, text.arg(what));
    });
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
    if (!findDisplay(line)) {
        std::fprintf(stderr,
            "neuralrg-lab: there is no display that works%s; neuralrg-lab --demonstrate DIR needs none.\n",
            qPrintable(displayName()));
        return kFailed;
    }
    if (line.task == CommandLine::Task::Demonstrate && !qEnvironmentVariableIsSet("QT_LOGGING_RULES"))
        qputenv("QT_LOGGING_RULES", "default.warning=false"); // hides warnings of the offscreen platform
    ArgumentVector arguments(line.forQt);
    const nrg::gui::GuardedApplication application(arguments.count(), arguments.values());
    if (!line.namesStyle)
        QApplication::setStyle(QStringLiteral("fusion"));
    nrg::gui::applyLanguage(languageOf(line));
    nrg::gui::applyLook(nrg::gui::Look::System);
    QApplication::setApplicationDisplayName(QStringLiteral("NeuralRG Lab"));
    nrg::gui::applyType(1);
    QGuiApplication::setDesktopFileName(QStringLiteral(NRG_DESKTOP_ID)); // Wayland finds the icon by it
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/neuralrg-lab.svg")));
    try {
        return work(line, sinceStart);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "neuralrg-lab: %s\n", error.what());
        return kFailed;
    }
}
