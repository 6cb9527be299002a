#include "app/gui/window/demonstration.h"

#include <QDir>
#include <QElapsedTimer>
#include <QPixmap>
#include <QPushButton>
#include <QRegularExpression>
#include <QSaveFile>
#include <QTextDocumentFragment>

#include <algorithm>
#include <cstdio>

#include "app/gui/panels/sweep_panel.h"
#include "app/gui/views/sweep_view.h"
#include "app/gui/views/view.h"
#include "app/gui/views/view_frame.h"
#include "app/gui/widgets/message_bar.h"
#include "app/gui/widgets/number_field.h"
#include "app/gui/widgets/text.h"
#include "app/gui/widgets/tr.h"
#include "app/gui/window/command_line.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/view_pages.h"
#include "app/gui/window/waiting.h"

namespace nrg::gui {

namespace {

constexpr int kHourMs = 3600 * 1000;
constexpr int kSettleMs = 100;         ///< until a page that was just shown is laid out
constexpr double kDefaultSeconds = 60; ///< where neither schedule nor preset sets a time
constexpr double kPictureScale = 2;    ///< pixels a window pixel, for print
constexpr int kFillMs = 600 * 1000;    ///< until a page has all it draws; a large lattice's analysis takes minutes
constexpr int kTellMs = 2000;          ///< between two lines about progress
constexpr double kRaceSeconds = 1;     ///< for each entrant of the demonstration's race
constexpr int kSweepPoints = 3;        ///< of the demonstration's sweep
constexpr double kSweepSeconds = 2;    ///< for each of them

void tell(const QString& text)
{
    std::fprintf(stderr, "%s\n", qPrintable(text));
}

QString progressText(const nrg::Snapshot& snapshot, double share)
{
    QString text = QStringLiteral("%1 %  step %2").arg(static_cast<int>(100 * share), 3).arg(countText(snapshot.step));
    if (snapshot.figures.gap && snapshot.figures.relativeError)
        text += QStringLiteral("  gap %1 nats (%2 %)")
                    .arg(*snapshot.figures.gap, 0, 'f', 2)
                    .arg(100 * *snapshot.figures.relativeError, 0, 'f', 2);
    if (share > 0)
        text += QStringLiteral("  %1 left").arg(durationText(snapshot.seconds / share - snapshot.seconds));
    return text;
}

/// Share of the run that is done: by its schedule, or by time.
double shareDone(const RunController& run, double seconds)
{
    const nrg::Snapshot& snapshot = run.snapshot();
    if (snapshot.state == nrg::RunState::Finished)
        return 1;
    if (const int last = snapshot.settings->training.decaySteps; last > 0)
        return static_cast<double>(snapshot.step) / last;
    return std::min(1.0, snapshot.seconds / seconds);
}

/// True when training finished.
bool trainToEnd(RunController& run, double seconds)
{
    QElapsedTimer sinceTold;
    sinceTold.start();
    run.train();
    waitUntil(
        [&] {
            const double share = shareDone(run, seconds);
            if (sinceTold.elapsed() > kTellMs) {
                tell(progressText(run.snapshot(), share));
                sinceTold.restart();
            }
            return share >= 1 || run.snapshot().state == nrg::RunState::Failed;
        },
        12 * kHourMs);
    if (run.isRunning())
        run.pause();
    waitUntil([&] { return !run.isRunning() && !run.isPausing(); }, kHourMs);
    tell(progressText(run.snapshot(), shareDone(run, seconds)));
    return run.snapshot().state != nrg::RunState::Failed;
}

/// Prints the path with `caption`, where there is one.
bool savePicture(QWidget& widget, const QString& path, const QString& caption = {})
{
    QPixmap picture(widget.size() * kPictureScale);
    picture.setDevicePixelRatio(kPictureScale);
    widget.render(&picture);
    QSaveFile file(path); // whole or not at all
    if (file.open(QIODevice::WriteOnly) && picture.save(&file, "PNG") && file.commit()) {
        std::printf("%s\n", qPrintable(caption.isEmpty() ? path : path + QStringLiteral(": ") + caption));
        std::fflush(stdout); // in its place among the lines on stderr
        return true;
    }
    tell(tr("Cannot write %1; is the folder there and writable?").arg(path));
    return false;
}

/// The first sentence of rich text, in one plain line.
QString firstSentence(QString html)
{
    html.replace(QStringLiteral("<sub>"), QStringLiteral("_")).replace(QStringLiteral("<sup>"), QStringLiteral("^"));
    static const QRegularExpression kEnd(QStringLiteral("(?<=[.?!]) (?=\\p{Lu})"));
    return QTextDocumentFragment::fromHtml(html).toPlainText().simplified().section(kEnd, 0, 0);
}

/// What a view's picture shows, in one line.
QString captionOf(const ViewFrame& frame)
{
    const QString own = frame.view()->help();
    const QString title = frame.title();
    return title + (title.endsWith(QLatin1Char('?')) ? QStringLiteral(" ") : QStringLiteral(". "))
        + firstSentence(own.isEmpty() ? frame.row().help : own);
}

/// Views of the page whose picture would not be full yet.
std::vector<ViewFrame*> unfilledViews(MainWindow& window, const QString& page)
{
    std::vector<ViewFrame*> views = window.pages().viewsOf(page);
    std::erase_if(views, [](const ViewFrame* frame) { return !frame->view()->suits() || frame->view()->isFilled(); });
    return views;
}

QString namesOf(const std::vector<ViewFrame*>& views)
{
    QStringList names;
    for (const ViewFrame* frame : views)
        names << frame->title();
    return names.join(QStringLiteral(", "));
}

/// A short sweep of what the view proposes.
void startSweep(const SweepView& view)
{
    view.panel()->points()->setValue(kSweepPoints);
    view.panel()->seconds()->setValue(kSweepSeconds);
    view.panel()->startButton()->click();
}

/// Waits for what the page's views draw, and for the race and the sweep where it has those views. False where something
/// is missing after all.
bool fillPage(MainWindow& window, const QString& page)
{
    const auto views = window.pages().viewsOf(page);
    const bool races = std::ranges::any_of(views,
        [](const ViewFrame* frame) { return frame->row().id == QStringLiteral("race") && frame->view()->suits(); });
    if (races)
        window.run().startRace({.seconds = kRaceSeconds});
    for (const ViewFrame* frame : views)
        if (const auto* sweep = qobject_cast<const SweepView*>(frame->view()))
            startSweep(*sweep);
    const auto raceFailed = [&] {
        const auto& race = window.run().snapshot().race;
        return races && race && !race->running && !race->finished;
    };
    QElapsedTimer sinceTold;
    sinceTold.start();
    waitUntil(
        [&] {
            const std::vector<ViewFrame*> left = unfilledViews(window, page);
            if (!left.empty())
                window.pages().reveal(left.front()); // a hidden view is told nothing
            if (!left.empty() && sinceTold.elapsed() > kTellMs) {
                tell(tr("Waiting for: %1").arg(namesOf(left)));
                sinceTold.restart();
            }
            return left.empty() || raceFailed();
        },
        kFillMs);
    waitFor(kSettleMs);
    const std::vector<ViewFrame*> left = unfilledViews(window, page);
    if (!left.empty())
        tell(tr("Not complete, and without a picture: %1").arg(namesOf(left)));
    return left.empty();
}

/// A picture of the window for every page, and one of every view.
bool savePages(MainWindow& window, const QDir& folder)
{
    bool done = true;
    const QStringList pages = shownPages();
    for (const QString& page : pages) {
        window.pages().showPage(page);
        waitFor(kSettleMs);
        done = fillPage(window, page) && done;
        const std::vector<ViewFrame*> views = window.pages().viewsOf(page);
        for (auto frame = views.rbegin(); frame != views.rend(); ++frame)
            window.pages().reveal(*frame); // the first of each place stays on top
        const QString name = page == pages.front() ? QStringLiteral("window") : QStringLiteral("window-") + page;
        const auto row = std::ranges::find(pageRegistry(), page, &PageRow::id);
        done = savePicture(window, folder.filePath(name + QStringLiteral(".png")),
                   tr("The page \"%1\". %2").arg(row->title, row->help))
            && done;
        for (ViewFrame* frame : window.pages().viewsOf(page))
            if (frame->view()->suits() && frame->view()->isFilled()) {
                window.pages().reveal(frame);
                waitFor(kSettleMs);
                done = savePicture(*frame, folder.filePath(frame->row().id + QStringLiteral(".png")), captionOf(*frame))
                    && done;
            }
    }
    window.pages().showPage(pages.front());
    return done;
}

bool saveRun(MainWindow& window, const QString& path)
{
    window.run().saveTo(path);
    waitUntil([&] { return !window.messages().text().isEmpty(); }, kHourMs);
    if (window.run().hasUnsavedSteps()) {
        tell(window.messages().text());
        return false;
    }
    std::printf("%s: %s\n", qPrintable(path), qPrintable(tr("The run; neuralrg-lab and neuralrg go on with it.")));
    return true;
}

} // namespace

int demonstrate(MainWindow& window, const nrg::Preset& preset, const QString& folder)
{
    if (!QDir().mkpath(folder)) {
        tell(tr("Cannot create the folder %1; choose another one.").arg(folder));
        return 1;
    }
    tell(tr("Training the preset %1: %2").arg(QString::fromStdString(preset.id), engineText(preset.description)));
    window.show();
    waitFor(50);
    if (!trainToEnd(window.run(), preset.seconds.value_or(kDefaultSeconds))) {
        tell(window.messages().text());
        return 1;
    }
    const QDir target(folder);
    bool done = savePages(window, target);
    done = saveRun(window, target.filePath(QStringLiteral("run.nrg"))) && done;
    return done ? 0 : 1;
}

namespace {

/// False where the race could not be started or failed.
bool raceToEnd(RunController& run, double seconds)
{
    const auto race = [&] { return run.snapshot().race; };
    run.startRace({.seconds = seconds});
    waitUntil([&] { return race() && !race()->running; }, 12 * kHourMs);
    if (!race() || !race()->finished)
        return false;
    const auto reference = [&]() -> const nrg::TargetReference& { return run.snapshot().sampling->reference; };
    waitUntil([&] { return reference().done || reference().target.empty(); }, kHourMs);
    waitFor(kSettleMs);
    return true;
}

} // namespace

int takeScreenshot(MainWindow& window, const CommandLine& line)
{
    if (!line.page.isEmpty())
        window.pages().showPage(line.page);
    if (line.size.isValid())
        window.resize(line.size);
    const auto& views = window.pages().views();
    const auto view = std::ranges::find_if(views, [&](const ViewFrame* frame) { return frame->row().id == line.view; });
    if (view != views.end())
        window.pages().enlarge(*view);
    window.show();
    waitFor(200);
    if (line.train)
        window.run().train();
    if (!line.race) {
        waitFor(static_cast<int>(1000 * line.seconds));
    } else if (!raceToEnd(window.run(), *line.race)) {
        tell(tr("The race did not finish."));
        return 1;
    }
    return savePicture(view != views.end() ? static_cast<QWidget&>(**view) : window, line.output) ? 0 : 1;
}

} // namespace nrg::gui
