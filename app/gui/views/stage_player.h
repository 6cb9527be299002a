#pragma once
// Plays a configuration scale by scale: up the renormalisation group, or down again from the noise.

#include <QTimer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QToolButton;
QT_END_NAMESPACE

namespace nrg::gui {

/// The controls, and how far the play has come.
class StagePlayer : public QWidget {
    Q_OBJECT

public:
    explicit StagePlayer(QWidget* parent = nullptr);

    /// Ends a play.
    void setScales(int scales);
    int scales() const { return m_scales; }

    bool isUpwards() const;
    /// Scales done; all of them at rest.
    double position() const { return m_position; }
    bool rests() const { return m_position >= m_scales; }
    bool isPlaying() const { return m_timer.isActive(); }
    /// Opacity of the field and of the latents of a scale now.
    double fieldOpacity(int scale) const;
    double latentOpacity(int scale) const;
    /// The scale that is under way; meaningful unless it rests.
    int scale() const;

    /// Downwards from the noise to the field, from the start, at this many scales a second.
    void generate(double scalesPerSecond);
    void stop();
    /// Ends a play with everything shown.
    void finish();

    QComboBox& direction() { return *m_direction; }
    QToolButton& playButton() { return *m_play; }
    QToolButton& stepButton() { return *m_step; }
    QToolButton& newButton() { return *m_new; }

signals:
    void moved();        ///< position or direction
    void newRequested(); ///< another configuration

protected:
    void changeEvent(QEvent* event) override;

private:
    void play();
    void step();
    /// Moves on to this position, from the start where the end is reached.
    void goTo(double target);
    void tick();
    void applyIcons();

    QComboBox* m_direction;
    QToolButton* m_play;
    QToolButton* m_step;
    QCheckBox* m_slow;
    QToolButton* m_new;
    QTimer m_timer;
    int m_scales = 0;
    double m_speed = 0;    ///< scales a second, where a caller has asked for it; 0 otherwise
    double m_position = 0; ///< scales done
    double m_target = 0;
};

} // namespace nrg::gui
