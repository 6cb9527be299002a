#pragma once
// A sweep of one setting: what it varies, how far it is, and what it has found.

#include "app/gui/run/sweep_desk.h"
#include "app/gui/views/sweep_curves.h"
#include "app/gui/views/view.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;
class QStackedLayout;
class QToolButton;
QT_END_NAMESPACE

namespace nrg::gui {

class SweepChart;
class SweepPanel;

class SweepView final : public View {
    Q_OBJECT

public:
    explicit SweepView(QWidget* parent = nullptr);

    void attach(RunController& run, Selection& selection) override;
    using View::show;
    void show(const RunHistory& history, const nrg::Snapshot& snapshot) override;
    QList<KeyEntry> key() const override;
    QWidget* headerControl() override;

    SweepPanel* panel() const { return m_panel; }
    SweepChart* chart() const { return m_chart; }
    QComboBox* quantity() const { return m_quantity; }
    QPushButton* emptyStart() const { return m_emptyStart; }
    QString status() const;
    bool isEmpty() const;
    /// There are points, and none is under way.
    bool isFilled() const override;

protected:
    void applyTheme(const Theme& theme) override;

private:
    QLayout* makeProgress();
    QWidget* makeEmpty();
    void fillMenu();
    void startOrCancel();
    void update();
    void drawEmpty();
    void drawProgress();
    void drawCurve();
    void listQuantities(const nrg::Settings& base);
    QString progressText() const;
    QString doneText() const;
    void save();
    void open();
    void exportTable();

    RunController* m_run = nullptr;
    SweepDesk* m_desk = nullptr;
    SweepPanel* m_panel;
    QToolButton* m_more;
    QMenu* m_menu;
    QAction* m_resume = nullptr;
    QAction* m_save = nullptr;
    QAction* m_export = nullptr;
    QAction* m_open = nullptr;
    QProgressBar* m_progress;
    QLabel* m_status;
    QStackedLayout* m_stack;
    QLabel* m_hint;
    QPushButton* m_emptyStart;
    QComboBox* m_quantity;
    SweepChart* m_chart;
    std::vector<SweepQuantity> m_quantities;
    std::shared_ptr<const nrg::Sweep> m_drawn;
    QString m_referenceTitle;
    QString m_failure; ///< of the last command
};

} // namespace nrg::gui
