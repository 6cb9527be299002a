#pragma once
// Lays out and wires: bar, settings, views, status line. Computes nothing.

#include <QElapsedTimer>
#include <QMainWindow>

#include "app/gui/run/run_controller.h"
#include "app/gui/window/frame_meter.h"
#include "app/gui/window/preferences.h"

QT_BEGIN_NAMESPACE
class QAction;
class QLabel;
class QTimer;
QT_END_NAMESPACE

namespace nrg::gui {

class Guide;
class HelpDialog;
class MessageBar;
class RecentFiles;
class RunBar;
class StepProgress;
class RunListPanel;
class Selection;
class SettingsPanel;
class ViewExporter;
class ViewPages;
struct ViewRow;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// The questions must outlive the window. Throws nrg::SettingsError.
    MainWindow(const nrg::Settings& settings, RunQuestions& questions, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// From now on the run is kept below this folder while it trains; offers what an earlier window left there.
    void keepRunsIn(const std::filesystem::path& base);

    /// All texts in another language, also while a run trains; the views are made anew. See language.h for the codes.
    void setLanguage(const QString& code);

    /// From now on look, size, folders and recent files are those of the last time, and are kept for the next.
    void remember();
    /// Fills a screen that has little more room than the window needs.
    void fitToScreen();

    RunController& run() { return *m_run; }
    RunBar& bar() { return *m_bar; }
    SettingsPanel& panel() { return *m_panel; }
    MessageBar& messages() { return *m_messages; }
    FrameMeter& frames() { return m_frames; }
    ViewPages& pages() { return *m_pages; }
    /// Large type, the stage, one chart and three figures; all else is folded away.
    void setLecture(bool lecture);
    bool isLecture() const { return m_lecture; }
    RunListPanel& runs() { return *m_runs; }
    Selection& selection() { return *m_selection; }
    ViewExporter& exporter() { return *m_exporter; }
    RecentFiles& recentFiles() { return *m_recent; }
    Guide& guide() { return *m_guide; }

public slots:
    void openFile();

protected:
    bool event(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makeParts();
    void deleteParts();
    void makeMenus();
    void makeLanguageMenu(QMenu& menu);
    void makeFileMenu();
    void makeEditMenu();
    void makeRunMenu();
    void makeViewMenu();
    void addPageActions(QMenu& menu);
    void makeHelpMenu();
    QAction* addAction(QMenu& menu, const QString& text, const QList<QKeySequence>& keys);
    void makeStatusLine();
    void wire();
    void refresh();       ///< all views at once
    void refreshInTurn(); ///< as many as a frame has room for, and the others after it
    void endFrame();
    void showState();
    void showStatus();
    /// Of a step, where it is worth saying; what was said of another run goes.
    void showCost();
    void offer(std::unique_ptr<SessionFolder> orphan);
    void choosePreset(const std::string& id);
    /// Which panels stand beside the pages, by the window's width and what is shown.
    void arrangePanels();
    void showHelp(const ViewRow& row);
    void showShortcuts();
    void showAbout();

    Preferences m_preferences;
    RunQuestions& m_questions;
    RunController* m_run;
    Selection* m_selection;
    RunBar* m_bar = nullptr;
    MessageBar* m_messages = nullptr;
    SettingsPanel* m_panel = nullptr;
    ViewPages* m_pages = nullptr;
    RunListPanel* m_runs = nullptr;
    ViewExporter* m_exporter = nullptr;
    RecentFiles* m_recent = nullptr;
    Guide* m_guide = nullptr;     ///< slow step and tour
    QTimer* m_rest = nullptr;     ///< until the remaining views are refreshed
    HelpDialog* m_help = nullptr; ///< made when it is asked for
    QAction* m_trainAction = nullptr;
    QAction* m_settingsAction = nullptr; ///< whether the form is wanted
    QAction* m_lectureAction = nullptr;
    bool m_lecture = false;
    int m_shownRun = 0;       ///< its number
    double m_stepSeconds = 0; ///< that one of its steps should take
    StepProgress* m_stepProgress = nullptr;
    bool m_isNarrow = false;
    bool m_isCompact = false; ///< the bar, on a small screen
    QLabel* m_stateLabel = nullptr;
    QLabel* m_speedLabel = nullptr;
    FrameMeter m_frames;
    QElapsedTimer m_clock;
    double m_frameMs = 0; ///< spent on updating and painting since the last refresh
};

} // namespace nrg::gui
