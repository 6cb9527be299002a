#pragma once
// The bar over the window: preset, Train/Pause, Step, Reset, and figures large enough for a lecture hall.

#include <QWidget>

#include <optional>
#include <string>

#include "engine/session/snapshot.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QToolButton;
QT_END_NAMESPACE

namespace nrg::gui {

/// What the buttons and the elapsed time go by.
struct RunBarState {
    bool running = false;
    bool pausing = false;
    bool failed = false;
    std::optional<std::int64_t> lastStep;
};

class RunBar : public QWidget {
    Q_OBJECT

public:
    explicit RunBar(QWidget* parent = nullptr);

    void setState(const RunBarState& state);
    /// Chooses the preset with these settings (threads aside), or none.
    void setSettings(const nrg::Settings& settings);
    void show(const nrg::Snapshot& snapshot);
    using QWidget::show;

    QToolButton* trainButton() const { return m_train; }
    QToolButton* stepButton() const { return m_step; }
    QToolButton* resetButton() const { return m_reset; }
    QComboBox* presetBox() const { return m_preset; }

signals:
    void trainClicked();
    void stepClicked();
    void resetClicked();
    void presetChosen(const std::string& id);

protected:
    void changeEvent(QEvent* event) override;

private:
    QToolButton* addButton(const QString& name, const QString& text, const QString& toolTip);
    QLabel* addFigure(const QString& caption, const QString& toolTip, int minimumCharacters);
    void applyIcons();

    QComboBox* m_preset = nullptr;
    QToolButton* m_train = nullptr;
    QToolButton* m_step = nullptr;
    QToolButton* m_reset = nullptr;
    QLabel* m_steps = nullptr;
    QLabel* m_time = nullptr;
    QLabel* m_bound = nullptr;
    QLabel* m_gap = nullptr;
    QLabel* m_relative = nullptr;
    RunBarState m_state;
};

} // namespace nrg::gui
