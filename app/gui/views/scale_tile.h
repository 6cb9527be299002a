#pragma once
// The latents of one scale, to be turned: a map whose cells are dragged up and down, the amplitude of them all, and a
// button that draws them again.

#include <QWidget>

#include <optional>

QT_BEGIN_NAMESPACE
class QLabel;
class QSlider;
class QToolButton;
QT_END_NAMESPACE

namespace nrg::gui {

class HeatMap;
class Specimen;

class ScaleTile : public QWidget {
    Q_OBJECT

public:
    ScaleTile(int level, Specimen& specimen, QWidget* parent = nullptr);

    /// Of the present configuration.
    void draw(double limit);
    /// Empty and without effect until the next draw().
    void rest();
    void setChosen(std::optional<int> site);

    HeatMap& map() { return *m_map; }
    QSlider& amplitude() { return *m_amplitude; }
    QToolButton& resampleButton() { return *m_resample; }

signals:
    void latentChosen(int site);

private:
    int siteOf(int row, int column) const;
    void drag(int site, double offset, bool first);

    int m_level;
    Specimen& m_specimen;
    QLabel* m_title;
    HeatMap* m_map;
    QSlider* m_amplitude;
    QLabel* m_amplitudeText;
    QToolButton* m_resample;
    double m_dragStart = 0; ///< z where the drag began
    bool m_dragging = false;
};

} // namespace nrg::gui
