#pragma once
// One configuration at every scale: the field that is kept level by level, the latents that leave, and what each level
// does to volumes. Plays in both directions: coarse-graining a configuration, or generating one.

#include <QTimer>

#include <vector>

#include "app/gui/views/view.h"

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QLabel;
class QToolButton;
class QVBoxLayout;
QT_END_NAMESPACE

namespace nrg::gui {

class ColorBar;
class HeatMap;
class Specimen;

class StackView final : public View {
    Q_OBJECT

public:
    enum class Direction { CoarseGrain, Generate };

    explicit StackView(QWidget* parent = nullptr);

    using View::show;
    void attach(RunController& run, Selection& selection) override;
    void show(const RunHistory& history, const nrg::Snapshot& snapshot) override;
    QWidget* headerControl() override;
    bool changesSpecimen() const override { return true; }

    /// Maps of the kept fields, from the finest scale to the coarsest, and of the latents that leave at each.
    std::vector<HeatMap*> fields() const;
    std::vector<HeatMap*> latents() const;
    QComboBox& direction() { return *m_direction; }
    QToolButton& playButton() { return *m_play; }
    QToolButton& stepButton() { return *m_step; }
    QToolButton& newButton() { return *m_new; }
    /// Levels done; all of them at rest.
    double position() const { return m_position; }
    QString caption() const;

protected:
    void applyTheme(const Theme& theme) override;
    void hideEvent(QHideEvent* event) override;
    void targetChanged() override;

private:
    struct Level {
        QWidget* box = nullptr;
        QLabel* title = nullptr;
        HeatMap* field = nullptr;
        QLabel* jacobian = nullptr;
        HeatMap* latents = nullptr;
    };

    void makeControls();
    void addLevel();
    void setLevelCount(int count);
    void draw();
    void drawSelection();
    void drawPosition();
    void play();
    void step();
    /// Moves on to this position, from the start where the end is reached.
    void goTo(double target);
    void stop();
    void tick();
    int levelCount() const { return static_cast<int>(m_levels.size()); }

    QWidget* m_controls;
    QComboBox* m_direction;
    QToolButton* m_play;
    QToolButton* m_step;
    QCheckBox* m_slow;
    QToolButton* m_new;
    QVBoxLayout* m_rows;
    std::vector<Level> m_levels;
    ColorBar* m_fieldBar;
    ColorBar* m_latentBar;
    QLabel* m_caption;
    Selection* m_selection = nullptr;
    Specimen* m_specimen = nullptr;
    QTimer m_timer;
    double m_position = 0; ///< levels done
    double m_target = 0;
    std::uint64_t m_revision = 0;
    double m_fieldLimit = 0;
    double m_latentLimit = 0;
};

} // namespace nrg::gui
