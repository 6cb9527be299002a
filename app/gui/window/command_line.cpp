#include "app/gui/window/command_line.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

#include "app/gui/views/view_registry.h"
#include "app/gui/widgets/language.h"
#include "app/gui/widgets/text.h"
#include "app/gui/widgets/tr.h"
#include "engine/run/presets.h"
#include "engine/run/training_settings.h"
#include "engine/session/worker_options.h"

namespace nrg::gui {

namespace {

const QString kPreset = QStringLiteral("preset");
const QString kThreads = QStringLiteral("threads");
const QString kMeasure = QStringLiteral("measure-responsiveness");
const QString kDemonstrate = QStringLiteral("demonstrate");
const QString kScreenshot = QStringLiteral("screenshot");
const QString kPage = QStringLiteral("page");
const QString kView = QStringLiteral("view");
const QString kSize = QStringLiteral("size");
const QString kPaused = QStringLiteral("paused");
const QString kRace = QStringLiteral("race");
const QString kSeconds = QStringLiteral("seconds");
const QString kOverwrite = QStringLiteral("overwrite");
const QString kLanguageOption = QStringLiteral("language");

QString viewNames()
{
    QStringList names;
    for (const ViewRow& row : viewRegistry())
        names << row.id;
    return names.join(QStringLiteral(", "));
}

QString languageNames()
{
    QStringList codes;
    for (const LanguageRow& row : languages())
        codes << row.code;
    return codes.join(QStringLiteral(", "));
}

/// Options of QGuiApplication and QApplication with a value, on Linux.
const QStringList kQtOptions{QStringLiteral("platform"), QStringLiteral("platformpluginpath"),
    QStringLiteral("platformtheme"), QStringLiteral("plugin"), QStringLiteral("session"), QStringLiteral("display"),
    QStringLiteral("name"), QStringLiteral("geometry"), QStringLiteral("qwindowgeometry"), QStringLiteral("icon"),
    QStringLiteral("qwindowicon"), QStringLiteral("title"), QStringLiteral("qwindowtitle"), QStringLiteral("style"),
    QStringLiteral("stylesheet")};
/// Those without one.
const QStringList kQtFlags{
    QStringLiteral("reverse"), QStringLiteral("nograb"), QStringLiteral("dograb"), QStringLiteral("widgetcount")};

struct SortedArguments {
    QStringList ours;
    QStringList forQt;   ///< all, with those of Qt's as it wants them: -platform NAME, since it ignores --platform=NAME
    QStringList qtNames; ///< of Qt's options that are given
    QString problem;     ///< empty where there is none
};

SortedArguments sortOut(const QStringList& arguments)
{
    static const QRegularExpression kOption(QStringLiteral("^--?([a-z]+)(=.*)?$"));
    SortedArguments sorted;
    const qsizetype end = arguments.contains(QStringLiteral("--")) ? arguments.indexOf(QStringLiteral("--"))
                                                                   : arguments.size(); // what follows are files
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QRegularExpressionMatch match
            = i > 0 && i < end ? kOption.match(arguments[i]) : QRegularExpressionMatch();
        const QString name = match.captured(1);
        const bool isFlag = match.hasMatch() && !match.hasCaptured(2) && kQtFlags.contains(name);
        const bool takesValue = match.hasMatch() && kQtOptions.contains(name);
        if (!isFlag && !takesValue) {
            sorted.ours << arguments[i];
            sorted.forQt << arguments[i];
            continue;
        }
        sorted.qtNames << name;
        sorted.forQt << QLatin1Char('-') + name;
        if (isFlag)
            continue;
        const bool isNext = !match.hasCaptured(2);
        const QString value = isNext ? arguments.value(i + 1) : match.captured(2).mid(1);
        if (value.isEmpty() || (isNext && i + 1 >= end))
            sorted.problem = tr("-%1 needs a value.").arg(name);
        sorted.forQt << value;
        if (isNext)
            ++i;
    }
    return sorted;
}

constexpr QSize kLeastSize(100, 100);
constexpr QSize kGreatestSize(8192, 8192);

/// Invalid where the text is no size of a picture.
QSize sizeOf(const QString& text)
{
    static const QRegularExpression kPattern(QStringLiteral("^(\\d{2,5})x(\\d{2,5})$"));
    const QRegularExpressionMatch match = kPattern.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    const bool fits = size == size.expandedTo(kLeastSize).boundedTo(kGreatestSize);
    return match.hasMatch() && fits ? size : QSize();
}

void describe(QCommandLineParser& parser)
{
    parser.setApplicationDescription(tr("Watch a neural network learn the renormalization group of a lattice model."));
    parser.addPositionalArgument(QStringLiteral("file"), tr("A run (.nrg) to open."), QStringLiteral("[FILE.nrg]"));
    parser.addOptions({
        {{QStringLiteral("h"), QStringLiteral("help")}, tr("Show this help.")},
        {{QStringLiteral("v"), QStringLiteral("version")}, tr("Show the version.")},
        {kPreset, tr("Start from a preset."), QStringLiteral("NAME")},
        {kThreads, tr("Train on this many threads (0: all cores)."), QStringLiteral("N")},
        {kLanguageOption, tr("Language of all texts: one of %1.").arg(languageNames()), QStringLiteral("CODE")},
        {kDemonstrate,
            tr("Train a preset (quick-look unless --preset says otherwise) to its end and write the pictures and the "
               "run "
               "into a folder; needs no display."),
            QStringLiteral("DIR")},
        {kMeasure,
            tr("Train a preset (paper unless --preset says otherwise) in the window at every depth and print how "
               "responsive it stayed, as JSON."),
            QStringLiteral("SECONDS")},
        {kScreenshot, tr("Train for --seconds, write a picture of the window and end."), QStringLiteral("FILE.png")},
        {kPage, tr("For --screenshot: one of %1.").arg(shownPages().join(QStringLiteral(", "))),
            QStringLiteral("NAME")},
        {kView, tr("For --screenshot: one of %1.").arg(viewNames()), QStringLiteral("NAME")},
        {kSize, tr("For --screenshot: size of the window, e.g. 1280x720."), QStringLiteral("WxH")},
        {kPaused, tr("For --screenshot: wait for --seconds without training.")},
        {kRace,
            tr("For --screenshot: instead of training, race all samplers on the flow for so many seconds each, to the "
               "end; shows the view race unless --page or --view say otherwise."),
            QStringLiteral("SECONDS")},
        {kSeconds, tr("For --screenshot (default 10)."), QStringLiteral("N")},
        {kOverwrite, tr("Replace the files of --screenshot or --demonstrate where there are any.")},
    });
}

CommandLine wrong(const QString& text)
{
    CommandLine line;
    line.task = CommandLine::Task::Wrong;
    line.text = text;
    return line;
}

QString presetNames()
{
    QStringList names;
    for (const nrg::Preset& preset : nrg::presets())
        names << QString::fromStdString(preset.id);
    return names.join(QStringLiteral(", "));
}

/// What is wrong with the value of an option that has a row in the engine, or an empty text.
QString problemOf(const QString& option, const nrg::OptionRow& row, const QCommandLineParser& parser)
{
    try {
        nrg::parseValue(row, parser.value(option).toStdString());
        return {};
    } catch (const nrg::SettingsError&) {
        const QString what = row.isWhole() ? tr("a whole number") : tr("a number");
        return tr("--%1 needs %2 from %3, not \"%4\".")
            .arg(option, what, engineText(nrg::rangeText(row)), parser.value(option));
    }
}

/// A file that would be overwritten unseen, or an empty text.
QString fileInTheWay(const QCommandLineParser& parser)
{
    const QString path = parser.isSet(kDemonstrate) ? parser.value(kDemonstrate) + QStringLiteral("/run.nrg")
                                                    : parser.value(kScreenshot);
    return !parser.isSet(kOverwrite) && QFileInfo(path).isFile() ? path : QString();
}

/// What is wrong with the options' values, or an empty text.
QString problemOf(const QCommandLineParser& parser)
{
    bool ok = true;
    if (parser.isSet(kPreset) && !nrg::findPreset(parser.value(kPreset).toStdString()))
        return tr("There is no preset \"%1\"; choose one of %2.").arg(parser.value(kPreset), presetNames());
    if (parser.isSet(kLanguageOption) && !isLanguage(parser.value(kLanguageOption)))
        return tr("There is no language \"%1\"; choose one of %2.").arg(parser.value(kLanguageOption), languageNames());
    if (parser.isSet(kRace))
        if (QString text = problemOf(kRace, findOption(nrg::raceOptions(), "seconds")->row, parser); !text.isEmpty())
            return text;
    if (parser.isSet(kThreads))
        if (QString text = problemOf(kThreads, findOption(nrg::trainingOptions(), "threads")->row, parser);
            !text.isEmpty())
            return text;
    for (const QString& option : {kMeasure, kSeconds})
        if (parser.isSet(option)) {
            const double seconds = parser.value(option).toDouble(&ok);
            if (!ok || !(seconds > 0 && seconds <= 86400))
                return tr("--%1 needs a number of seconds from above 0 to 86400, not \"%2\".")
                    .arg(option, parser.value(option));
        }
    if (parser.positionalArguments().size() > 1)
        return tr("Only one run can be opened at a time.");
    if (parser.isSet(kMeasure) + parser.isSet(kDemonstrate) + parser.isSet(kScreenshot) > 1)
        return tr("Use one of --%1, --%2 and --%3 at a time.").arg(kMeasure, kDemonstrate, kScreenshot);
    for (const QString& option : {kSeconds, kPage, kView, kSize, kPaused, kRace})
        if (parser.isSet(option) && !parser.isSet(kScreenshot))
            return tr("--%1 belongs to --screenshot.").arg(option);
    if (parser.isSet(kPage) && !shownPages().contains(parser.value(kPage)))
        return tr("There is no page \"%1\"; choose one of %2.")
            .arg(parser.value(kPage), shownPages().join(QStringLiteral(", ")));
    if (parser.isSet(kView)
        && std::ranges::none_of(viewRegistry(), [&](const ViewRow& row) { return row.id == parser.value(kView); }))
        return tr("There is no view \"%1\"; choose one of %2.").arg(parser.value(kView), viewNames());
    if (parser.isSet(kSize) && !sizeOf(parser.value(kSize)).isValid())
        return tr("--size needs a width and a height such as 1280x720, from %1x%2 to %3x%4, not \"%5\".")
            .arg(kLeastSize.width())
            .arg(kLeastSize.height())
            .arg(kGreatestSize.width())
            .arg(kGreatestSize.height())
            .arg(parser.value(kSize));
    if (!parser.positionalArguments().isEmpty()
        && (parser.isSet(kPreset) || parser.isSet(kMeasure) || parser.isSet(kDemonstrate)))
        return tr("A run brings its own settings: open it without --%1, --%2 and --%3.")
            .arg(kPreset, kMeasure, kDemonstrate);
    if (parser.isSet(kOverwrite) && !parser.isSet(kScreenshot) && !parser.isSet(kDemonstrate))
        return tr("--%1 belongs to --%2 and --%3.").arg(kOverwrite, kScreenshot, kDemonstrate);
    if (const QString path = fileInTheWay(parser); !path.isEmpty())
        return tr("%1 exists; give --%2 to replace it, or choose another name.").arg(path, kOverwrite);
    return {};
}

} // namespace

QString languageAmong(const QStringList& arguments)
{
    static const QRegularExpression kGiven(QStringLiteral("^--?language=(.*)$"));
    for (qsizetype i = 1; i < arguments.size() && arguments[i] != QLatin1String("--"); ++i) {
        if (arguments[i] == QLatin1String("--language") || arguments[i] == QLatin1String("-language"))
            return arguments.value(i + 1);
        if (const auto match = kGiven.match(arguments[i]); match.hasMatch())
            return match.captured(1);
    }
    return {};
}

CommandLine parseCommandLine(const QStringList& arguments)
{
    QCommandLineParser parser;
    describe(parser);
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    CommandLine line;
    const SortedArguments sorted = sortOut(arguments);
    if (!sorted.problem.isEmpty())
        return wrong(sorted.problem);
    if (!parser.parse(sorted.ours))
        return wrong(parser.errorText());
    line.forQt = sorted.forQt;
    line.namesPlatform = sorted.qtNames.contains(QStringLiteral("platform"));
    line.namesStyle = sorted.qtNames.contains(QStringLiteral("style"));
    if (parser.isSet(QStringLiteral("help"))) {
        line.task = CommandLine::Task::Help;
        line.text = parser.helpText();
        return line;
    }
    if (parser.isSet(QStringLiteral("version"))) {
        line.task = CommandLine::Task::Version;
        line.text
            = QStringLiteral("%1 %2").arg(QCoreApplication::applicationName(), QCoreApplication::applicationVersion());
        return line;
    }
    if (const QString problem = problemOf(parser); !problem.isEmpty())
        return wrong(problem);
    line.file = parser.positionalArguments().value(0);
    line.preset = parser.value(kPreset);
    line.language = parser.value(kLanguageOption);
    if (parser.isSet(kThreads))
        line.threads = parser.value(kThreads).toInt();
    if (parser.isSet(kMeasure)) {
        line.task = CommandLine::Task::Measure;
        line.seconds = parser.value(kMeasure).toDouble();
    } else if (parser.isSet(kDemonstrate)) {
        line.task = CommandLine::Task::Demonstrate;
        line.output = parser.value(kDemonstrate);
    } else if (parser.isSet(kScreenshot)) {
        line.task = CommandLine::Task::Screenshot;
        line.output = parser.value(kScreenshot);
        line.page = parser.value(kPage);
        line.view = parser.value(kView);
        line.size = sizeOf(parser.value(kSize));
        line.train = !parser.isSet(kPaused) && !parser.isSet(kRace);
        if (parser.isSet(kRace)) {
            line.race = parser.value(kRace).toDouble();
            if (line.page.isEmpty() && line.view.isEmpty())
                line.view = kRace; // the view has the same name
        }
        line.seconds = parser.isSet(kSeconds) ? parser.value(kSeconds).toDouble() : 10;
    }
    return line;
}

} // namespace nrg::gui
