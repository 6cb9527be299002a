#include "app/gui/window/main_window.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QStatusBar>
#include <QTabBar>
#include <QThread>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <exception>
#include <utility>

#include "app/gui/export/view_exporter.h"
#include "app/gui/panels/run_bar.h"
#include "app/gui/panels/run_list_panel.h"
#include "app/gui/panels/settings_panel.h"
#include "app/gui/panels/step_progress.h"
#include "app/gui/run/left_runs.h"
#include "app/gui/run/selection.h"
#include "app/gui/run/step_cost.h"
#include "app/gui/views/view_frame.h"
#include "app/gui/widgets/message_bar.h"
#include "app/gui/widgets/text.h"
#include "app/gui/widgets/theme.h"
#include "app/gui/window/guide.h"
#include "app/gui/window/recent_files.h"
#include "app/gui/window/slow_step.h"
#include "app/gui/window/view_pages.h"
#include "app/gui/window/window_memory.h"
#include "engine/run/presets.h"

namespace nrg::gui {

namespace {

constexpr QSize kUsualSize(1440, 900);
constexpr QSize kDecorations(40, 80); ///< about what the desktop puts around a window

constexpr int kWholeBar = 1024;    ///< width of a screen from which all buttons stand in the bar
constexpr int kSettingsFit = 1200; ///< width from which the form stands beside the views by itself
constexpr double kLectureType = 1.8;
constexpr int kLectureWidth = 1280; ///< of the screen; smaller type on a narrower one
constexpr int kHandle = 4;          ///< of the splitter, pixels

constexpr int kStatusMs = 500;      ///< between updates of the status line
constexpr int kBetweenFramesMs = 5; ///< for all other events, where views are left for another frame

QString stateText(const RunController& run)
{
    if (run.isPausing())
        return MainWindow::tr("pausing after this step");
    switch (run.snapshot().state) {
    case nrg::RunState::Running:
        if (const nrg::GrowthReport& growth = run.snapshot().growth; growth.lattice > 0)
            return MainWindow::tr("growing: %1 x %1 sites, step %2 of %3")
                .arg(growth.lattice)
                .arg(countText(growth.step), countText(growth.steps));
        return MainWindow::tr("training");
    case nrg::RunState::Finished:
        return MainWindow::tr("finished");
    case nrg::RunState::Failed:
        return MainWindow::tr("failed");
    case nrg::RunState::Diverged:
        return MainWindow::tr("diverged");
    case nrg::RunState::Paused:
        break;
    }
    if (const qint64 last = run.settings().training.decaySteps; last > 0 && run.snapshot().step == last)
        return MainWindow::tr("finished"); // opened from a file
    return run.isRunning() ? MainWindow::tr("starting") : MainWindow::tr("paused");
}

} // namespace

MainWindow::MainWindow(const nrg::Settings& settings, RunQuestions& questions, QWidget* parent)
    : QMainWindow(parent)
    , m_questions(questions)
    , m_run(new RunController(settings, questions, this))
    , m_selection(new Selection(this))
{
    m_clock.start();
    setAcceptDrops(true);
    resize(kUsualSize);
    makeParts();
}

MainWindow::~MainWindow() = default;

void MainWindow::remember()
{
    m_preferences.keep();
    restoreWindow(*this, *m_pages, m_preferences);
    const int look = m_preferences.value(kLook, static_cast<int>(Look::System)).toInt();
    for (QAction* action : findChild<QActionGroup*>(kLook)->actions())
        if (action->data().toInt() == look)
            action->trigger();
}

void MainWindow::fitToScreen()
{
    const QSize room = screen()->availableSize();
    m_isCompact = room.width() < kWholeBar;
    m_bar->setCompact(m_isCompact);
    const QSize wanted = kUsualSize + kDecorations;
    if (room.width() < wanted.width() || room.height() < wanted.height())
        setWindowState(windowState() | Qt::WindowMaximized);
}

void MainWindow::arrangePanels()
{
    const bool alone = m_pages->enlarged() || m_lecture;
    m_panel->setVisible(!alone && m_settingsAction->isChecked());
    const int panel = m_panel->isHidden() ? 0 : m_panel->minimumWidth() + kHandle;
    const int others = std::max(m_bar->minimumSizeHint().width(), panel + m_pages->minimumSizeHint().width());
    setMinimumWidth(others); // else the list would keep the window wide
    m_runs->setVisible(!alone && !m_pages->isWide() && width() >= others + kHandle + RunListPanel::kWidth);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    const bool narrow = width() < kSettingsFit;
    if (narrow != std::exchange(m_isNarrow, narrow) && !m_lecture)
        m_settingsAction->setChecked(!narrow);
    arrangePanels();
}

void MainWindow::setLecture(bool lecture)
{
    if (lecture == m_lecture)
        return;
    m_lecture = lecture;
    m_lectureAction->setChecked(lecture);
    const double room = std::max(width(), screen()->availableSize().width());
    applyType(lecture ? kLectureType * std::min(1.0, room / kLectureWidth) : 1);
    // Qt 6.4 does not hand the new font on to every child of a window.
    for (QWidget* const part : std::initializer_list<QWidget*>{this, m_bar, m_messages, m_panel, m_pages, m_runs})
        part->setFont(QApplication::font());
    m_bar->setLecture(lecture);
    m_pages->setLecture(lecture);
    menuBar()->setVisible(!lecture);
    statusBar()->setVisible(!lecture);
    arrangePanels();
}

void MainWindow::makeStatusLine()
{
    m_stateLabel = new QLabel(this);
    m_speedLabel = new QLabel(this);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(10, 0, 10, 0);
    m_stepProgress = new StepProgress(this);
    statusBar()->addWidget(m_stepProgress);
    statusBar()->addWidget(m_stateLabel, 1);
    statusBar()->addPermanentWidget(m_speedLabel);
    auto* timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &MainWindow::showStatus);
    timer->start(kStatusMs);
}

void MainWindow::wire()
{
    connect(m_bar, &RunBar::trainClicked, m_run, &RunController::trainOrPause);
    connect(m_bar, &RunBar::stepClicked, m_run, &RunController::step);
    connect(m_bar, &RunBar::slowClicked, &m_guide->slowStep(), &Narration::start);
    connect(m_bar, &RunBar::resetClicked, m_run, &RunController::reset);
    connect(m_bar, &RunBar::presetChosen, this, &MainWindow::choosePreset);
    connect(m_bar, &RunBar::shippedChosen, m_run, &RunController::openShipped);
    connect(m_runs, &RunListPanel::sweepWanted, m_pages,
        [this] { m_pages->reveal(m_pages->find(QStringLiteral("sweep"))); });
    m_bar->addDepth(m_pages->tabs());
    connect(m_pages, &ViewPages::changed, this, [this] {
        arrangePanels();
        refresh();
    });
    connect(m_panel, &SettingsPanel::drafted, m_run, &RunController::setDraft);
    connect(m_panel, &SettingsPanel::edited, this, [this](const nrg::Settings& settings) {
        if (!m_run->changeSettings(settings))
            m_panel->setSettings(m_run->settings());
    });
    connect(m_run, &RunController::settingsChanged, this, [this] {
        m_panel->setSettings(m_run->settings());
        m_bar->setSettings(m_run->settings(), m_run->shipped());
        showCost();
        refresh(); // another run: no view may keep anything of the last one
    });
    connect(m_run, &RunController::updated, this, &MainWindow::refreshInTurn);
    m_rest->setSingleShot(true);
    m_rest->setInterval(kBetweenFramesMs);
    connect(m_pages, &ViewPages::viewsLeft, m_rest, qOverload<>(&QTimer::start));
    connect(m_rest, &QTimer::timeout, this, &MainWindow::refreshInTurn);
    connect(m_run, &RunController::stateChanged, this, &MainWindow::showState);
    connect(m_run, &RunController::noted, this,
        [this](const QString& text) { m_messages->showMessage(MessageBar::Kind::Note, text); });
    connect(m_run, &RunController::failed, this,
        [this](const QString& text) { m_messages->showMessage(MessageBar::Kind::Problem, text); });
    connect(m_guide, &Guide::noted, this,
        [this](const QString& text) { m_messages->showMessage(MessageBar::Kind::Note, text); });
    connect(m_exporter, &ViewExporter::noted, this,
        [this](const QString& text) { m_messages->showMessage(MessageBar::Kind::Note, text); });
    connect(m_exporter, &ViewExporter::failed, this,
        [this](const QString& text) { m_messages->showMessage(MessageBar::Kind::Problem, text); });
    connect(m_exporter, &ViewExporter::helpWanted, this, [this](ViewFrame* frame) { showHelp(frame->row()); });
    connect(m_run, &RunController::diverged, this, [this](const QString& text, qint64 bestStep) {
        m_messages->showOffer(MessageBar::Kind::Problem, localNumbers(text),
            {{tr("Back to step %1, half the learning rate").arg(countText(bestStep)), [this] { m_run->goBack(); }}});
    });
}

void MainWindow::showCost()
{
    const double rate = rateOf(m_run->snapshot());
    const QString cost = costText(m_run->settings(), rate);
    m_stepSeconds = nrg::estimateStepCost(m_run->settings(), rate).seconds;
    const bool isNews = cost != m_panel->cost();
    m_panel->setCost(cost);
    if (std::exchange(m_shownRun, m_run->number()) == m_run->number() && !isNews)
        return;
    m_messages->leaveRun();
    if (!cost.isEmpty() && m_run->snapshot().step == 0)
        m_messages->showOffer(MessageBar::Kind::Note, cost, {}); // stays until another run begins
}

void MainWindow::keepRunsIn(const std::filesystem::path& base)
{
    std::unique_ptr<SessionFolder> orphan = SessionFolder::takeOrphan(base);
    try {
        m_run->keepIn(SessionFolder::create(base));
    } catch (const std::exception& error) {
        m_messages->showMessage(
            MessageBar::Kind::Problem, tr("Runs are not kept while they train: %1").arg(engineText(error.what())));
    }
    if (orphan)
        offer(std::move(orphan));
}

void MainWindow::offer(std::unique_ptr<SessionFolder> orphan)
{
    const QString what = leftRunsText(*orphan);
    const auto folder = std::make_shared<std::unique_ptr<SessionFolder>>(std::move(orphan));
    m_messages->showOffer(MessageBar::Kind::Note, what,
        {{tr("Go on with it"), [this, folder] { m_run->recover(std::move(*folder)); }},
            {tr("Delete it"), [folder] { (*folder)->discard(); }}});
}

void MainWindow::choosePreset(const std::string& id)
{
    const nrg::Preset* preset = nrg::findPreset(id);
    if (!preset)
        return;
    nrg::Settings settings = preset->settings;
    settings.training.threads = m_run->settings().training.threads; // of this machine, not of the preset
    if (!m_run->changeSettings(settings, RunController::Origin::Beginning))
        m_bar->setSettings(m_run->settings(), m_run->shipped());
}

void MainWindow::endFrame()
{
    if (m_frameMs > 0)
        m_frames.addFrame(static_cast<double>(m_clock.nsecsElapsed()) * 1e-9, m_frameMs);
    m_frameMs = 0;
}

void MainWindow::refreshInTurn()
{
    endFrame();
    QElapsedTimer timer;
    timer.start();
    m_bar->show(m_run->snapshot());
    m_pages->showInTurn(m_run->history(), m_run->snapshot());
    m_frameMs += static_cast<double>(timer.nsecsElapsed()) * 1e-6;
}

void MainWindow::refresh()
{
    endFrame();
    QElapsedTimer timer;
    timer.start();
    m_bar->show(m_run->snapshot());
    m_pages->show(m_run->history(), m_run->snapshot());
    m_frameMs += static_cast<double>(timer.nsecsElapsed()) * 1e-6;
}

void MainWindow::showState()
{
    const bool failed = m_run->snapshot().state == nrg::RunState::Failed;
    m_bar->setState({.running = m_run->isRunning(),
        .pausing = m_run->isPausing(),
        .failed = failed,
        .lastStep = m_run->lastStep()});
    m_bar->show(m_run->snapshot());
    m_trainAction->setText(m_run->isRunning() ? tr("&Pause") : tr("&Train"));
    const QString name = m_run->filePath().isEmpty() ? tr("new run") : QFileInfo(m_run->filePath()).fileName();
    setWindowTitle(tr("%1[*]").arg(name));
    setWindowModified(m_run->hasUnsavedSteps());
    showStatus();
}

void MainWindow::showStatus()
{
    const nrg::Snapshot& snapshot = m_run->snapshot();
    m_stateLabel->setText(stateText(*m_run));
    m_stepProgress->show(snapshot, m_stepSeconds);
    QStringList parts;
    if (snapshot.figures.secondsPerStep > 0)
        parts << tr("%1 ms a step").arg(significantText(1000 * snapshot.figures.secondsPerStep, 3));
    parts << tr("%1 frames/s").arg(fixedText(m_frames.rate(static_cast<double>(m_clock.nsecsElapsed()) * 1e-9), 0));
    parts << (m_run->settings().training.threads > 0 ? tr("%n thread(s)", nullptr, m_run->settings().training.threads)
                                                     : tr("all %n core(s)", nullptr, QThread::idealThreadCount()));
    parts << tr("%1 parameter(s)", nullptr, pluralOf(snapshot.parameters)).arg(countText(snapshot.parameters));
    if (snapshot.skippedSteps > 0)
        parts
            << tr("%1 step(s) skipped", nullptr, pluralOf(snapshot.skippedSteps)).arg(countText(snapshot.skippedSteps));
    m_speedLabel->setText(parts.join(QStringLiteral("   |   ")));
}

void MainWindow::openFile()
{
    const QString folder = QFileInfo(m_run->filePath()).path();
    const QString path
        = QFileDialog::getOpenFileName(this, tr("Open a run"), folder, tr("NeuralRG runs (*.nrg);;All files (*)"));
    if (!path.isEmpty())
        m_run->open(path);
}

bool MainWindow::event(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange && m_bar)
        m_bar->setPalette(palette()); // Qt 6.4 hands none on to it, whose children have style sheets
    if (event->type() == QEvent::LayoutRequest && centralWidget())
        arrangePanels();
    if (event->type() != QEvent::UpdateRequest)
        return QMainWindow::event(event);
    QElapsedTimer timer;
    timer.start();
    const bool handled = QMainWindow::event(event); // paints all that is due
    m_frameMs += static_cast<double>(timer.nsecsElapsed()) * 1e-6;
    return handled;
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_run->mayClose()) {
        event->ignore();
        return;
    }
    m_run->forget();
    rememberWindow(*this, *m_pages, m_preferences);
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().toLocalFile().endsWith(QLatin1String(".nrg")))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QString path = event->mimeData()->urls().value(0).toLocalFile();
    event->acceptProposedAction();
    m_run->open(path);
}

} // namespace nrg::gui
