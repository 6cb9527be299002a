#pragma once
// The bar over the window: Train/Pause, Step, Slow, Reset, preset, depth, and figures large enough for a lecture hall.

#include <QWidget>

#include <optional>
#include <string>

#include "engine/session/snapshot.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QToolButton;
QT_END_NAMESPACE

namespace nrg::gui {

class PresetBox;

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
    /// @param shipped  id of the trained run that is open; empty where it is another one
    void setSettings(const nrg::Settings& settings, const std::string& shipped);
    void show(const nrg::Snapshot& snapshot);
    using QWidget::show;
    /// Puts the control of the depth into the bar.
    void addDepth(QWidget& depth);
    /// For a lecture: the run's name and the figures, without buttons.
    void setLecture(bool lecture);
    /// Without what the menu has as well, for a narrow screen.
    void setCompact(bool compact);

    QToolButton* trainButton() const { return m_train; }
    QToolButton* stepButton() const { return m_step; }
    QToolButton* slowButton() const { return m_slow; }
    QToolButton* resetButton() const { return m_reset; }
    PresetBox* presetBox() const { return m_preset; }

signals:
    void trainClicked();
    void stepClicked();
    void slowClicked();
    void resetClicked();
    void presetChosen(const std::string& id);
    void shippedChosen(const std::string& id);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Figure {
        QLabel* value = nullptr;
        QLabel* caption = nullptr;
        int characters = 0; ///< that it has room for
    };

    QToolButton* addButton(const QString& name, const QString& text, const QString& toolTip);
    Figure addFigure(const QString& toolTip, int characters);
    void applyIcons();
    void applyType();

    QToolButton* m_train = nullptr;
    QToolButton* m_step = nullptr;
    QToolButton* m_slow = nullptr;
    QToolButton* m_reset = nullptr;
    PresetBox* m_preset = nullptr;
    QWidget* m_depth = nullptr;
    QLabel* m_name = nullptr; ///< of the run, for a lecture
    Figure m_steps;
    Figure m_bound;
    Figure m_gap;
    RunBarState m_state;
    bool m_lecture = false;
    bool m_compact = false;
};

} // namespace nrg::gui
