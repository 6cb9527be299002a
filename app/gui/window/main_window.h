#pragma once
// Lays out and wires: bar, settings, views, status line. Computes nothing.

#include <QElapsedTimer>
#include <QMainWindow>

#include <vector>

#include "app/gui/run/run_controller.h"
#include "app/gui/window/frame_meter.h"

QT_BEGIN_NAMESPACE
class QAction;
class QLabel;
class QSplitter;
QT_END_NAMESPACE

namespace nrg::gui {

class MessageBar;
class RunBar;
class SettingsPanel;
class ViewFrame;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// The questions must outlive the window. Throws nrg::SettingsError.
    MainWindow(const nrg::Settings& settings, RunQuestions& questions, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Fills a screen that has little more room than the window needs.
    void fitToScreen();

    RunController& run() { return *m_run; }
    RunBar& bar() { return *m_bar; }
    SettingsPanel& panel() { return *m_panel; }
    MessageBar& messages() { return *m_messages; }
    FrameMeter& frames() { return m_frames; }
    const std::vector<ViewFrame*>& views() const { return m_views; }
    /// The view enlarged to the whole window, or null.
    ViewFrame* enlarged() const { return m_enlarged; }

public slots:
    void openFile();
    /// The current view to the whole window, and back.
    void toggleEnlarged();

protected:
    bool event(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeViews();
    void makeMenus();
    void makeFileMenu();
    void makeRunMenu();
    void makeViewMenu();
    void makeHelpMenu();
    QAction* addAction(QMenu& menu, const QString& text, const QList<QKeySequence>& keys);
    void makeStatusLine();
    void wire();
    void refresh();
    void showState();
    void showStatus();
    void choosePreset(const std::string& id);
    void enlarge(ViewFrame* frame);
    ViewFrame* currentView() const;
    void showShortcuts();
    void showAbout();

    RunController* m_run;
    RunBar* m_bar;
    MessageBar* m_messages;
    SettingsPanel* m_panel;
    std::vector<ViewFrame*> m_views;
    std::vector<QSplitter*> m_columns;
    ViewFrame* m_enlarged = nullptr;
    QAction* m_trainAction = nullptr;
    QLabel* m_stateLabel = nullptr;
    QLabel* m_speedLabel = nullptr;
    FrameMeter m_frames;
    QElapsedTimer m_clock;
    double m_frameMs = 0; ///< spent on updating and painting since the last refresh
};

} // namespace nrg::gui
