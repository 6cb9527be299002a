#pragma once
// The runs of the window beside the views: click overlays, Enter goes on, Delete removes, Ctrl+Z brings back.

#include <QElapsedTimer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QListView;
QT_END_NAMESPACE

namespace nrg::gui {

class RunController;
class RunListModel;

class RunListPanel final : public QWidget {
    Q_OBJECT

public:
    static constexpr int kWidth = 296;

    /// The run must outlive the panel.
    explicit RunListPanel(RunController& run, QWidget* parent = nullptr);

    QListView& list() { return *m_list; }
    const RunListModel& model() const { return *m_model; }
    QSize sizeHint() const override { return {kWidth, 400}; }
    /// The settings in which an earlier run differs from the present one, in a dialog.
    void compare(int number);

public slots:
    /// Brings back the run that was deleted last.
    void undoDelete();

signals:
    void sweepWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// Number of the earlier run in the current row; 0 where it is the present one.
    int currentRun() const;
    bool doKey(int key, Qt::KeyboardModifiers modifiers);
    void toggleOverlay(int number);
    void refresh();
    void refreshPresent();
    void showMenu(const QPoint& at);
    void applyTheme();

    RunController& m_run;
    RunListModel* m_model;
    QListView* m_list;
    QLabel* m_unit;
    QLabel* m_hint;
    QElapsedTimer m_sincePresent;
};

} // namespace nrg::gui
