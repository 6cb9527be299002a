#pragma once
// The brush of the laboratory: the value it paints with, how many sites one dab covers, and which.

#include <QObject>

#include <vector>

QT_BEGIN_NAMESPACE
class QBoxLayout;
class QComboBox;
class QLabel;
class QSlider;
class QWidget;
QT_END_NAMESPACE

namespace nrg::gui {

struct HeatMapCell;

class Brush final : public QObject {
    Q_OBJECT

public:
    explicit Brush(QWidget* parent);

    /// Appends the controls to a row.
    /// @param stretch  of the slider in it
    void addTo(QBoxLayout& row, int stretch);
    /// Says in the tooltip what is painted.
    void setPaintsSpins(bool spins);

    QSlider& slider() { return *m_slider; }
    double value() const;
    std::vector<int> sitesAt(const HeatMapCell& cell, int lattice) const;

private:
    QLabel* m_name;
    QSlider* m_slider;
    QLabel* m_value;
    QComboBox* m_size;
};

} // namespace nrg::gui
