#pragma once
// S(k) of a sampler beside that of the spins, as maps on one logarithmic colour scale and as angular averages.

#include <array>
#include <memory>
#include <vector>

#include "app/gui/views/sampler_style.h"
#include "app/gui/views/view.h"
#include "app/gui/widgets/axis_limits.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QLineSeries;
class QToolButton;
QT_END_NAMESPACE

namespace nrg::gui {

class ColorBar;
class CurveChart;
class HeatMap;
class KeyLine;
struct ChartReadout;

class SpectrumView final : public View {
    Q_OBJECT

public:
    explicit SpectrumView(QWidget* parent = nullptr);

    using View::show;
    void show(const RunHistory& history, const nrg::Snapshot& snapshot) override;
    QWidget* headerControl() override;

    /// Shells of the drawn average of a sampler.
    qsizetype shellCount(nrg::SamplerKind kind) const;
    const HeatMap& samplerMap() const { return *m_map; }
    const HeatMap& referenceMap() const { return *m_referenceMap; }

protected:
    void applyTheme(const Theme& theme) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct LogRange {
        double lower = 1e-3;
        double upper = 1;

        bool operator==(const LogRange&) const = default;
    };

    QWidget* makeMaps();
    QWidget* makeAverages();
    HeatMap* makeMap(const QString& name);
    void arrange();
    void drawKey();
    void chooseSamplers();
    void draw();
    void drawAverages();
    std::optional<ChartReadout> readout(double length) const;

    QToolButton* m_showAverage;
    QWidget* m_maps;
    QWidget* m_averages;
    QComboBox* m_sampler;
    HeatMap* m_map;
    HeatMap* m_referenceMap;
    ColorBar* m_bar;
    CurveChart* m_chart;
    std::array<QLineSeries*, kSamplerKinds> m_curves;
    QLineSeries* m_reference;
    std::array<std::vector<QPointF>, kSamplerKinds> m_points; ///< (|k|, S)
    std::vector<QPointF> m_referencePoints;
    LogRange m_range;
    LogRange m_drawnRange{.lower = 0, .upper = 0};
    int m_lattice = 0;
    KeyLine* m_key;                        ///< below the header, which has no room for it
    std::vector<nrg::SamplerKind> m_kinds; ///< in the key
    std::shared_ptr<const nrg::SamplingSnapshot> m_sampling;
};

} // namespace nrg::gui
