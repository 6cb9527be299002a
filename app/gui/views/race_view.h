#pragma once
// All samplers at equal wall time.

#include <memory>

#include "app/gui/views/target_words.h"
#include "app/gui/views/view.h"

QT_BEGIN_NAMESPACE
class QBoxLayout;
class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedLayout;
QT_END_NAMESPACE

namespace nrg::gui {

class NumberField;
class SamplerTable;
class SamplingChart;

class RaceView final : public View {
    Q_OBJECT

public:
    explicit RaceView(QWidget* parent = nullptr);

    void attach(RunController& run, Selection& selection) override;
    using View::show;
    void show(const RunHistory& history, const nrg::Snapshot& snapshot) override;
    bool isFilled() const override;
    std::vector<DataTable> tables() const override;
    bool suits() const override;

    qsizetype pointCount(nrg::SamplerKind kind) const;
    QPushButton* startButton() const { return m_start; }
    QCheckBox* countTraining() const { return m_countTraining; }

protected:
    void applyTheme(const Theme& theme) override;
    void resizeEvent(QResizeEvent* event) override;
    void targetChanged() override;

private:
    QBoxLayout* makeControls();
    void startOrCancel();
    void draw();
    void drawProgress();
    bool isRunning() const;

    RunController* m_run = nullptr;
    QPushButton* m_start;
    NumberField* m_seconds;
    QCheckBox* m_countTraining;
    QProgressBar* m_progress;
    QLabel* m_status;
    QStackedLayout* m_stack;
    QLabel* m_hint; ///< before the first race
    QBoxLayout* m_body;
    SamplingChart* m_chart;
    SamplerTable* m_table;
    std::shared_ptr<const nrg::RaceSnapshot> m_race;
    std::optional<ReferenceValue> m_reference;
};

} // namespace nrg::gui
