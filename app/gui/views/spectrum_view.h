#pragma once
// S(k) of a sampler beside what it should be, the exact one or that of the exact sampler, as maps on one logarithmic
// colour scale and as angular averages.

#include <array>
#include <initializer_list>
#include <memory>
#include <vector>

#include "app/gui/views/sampler_style.h"
#include "app/gui/views/view.h"
#include "app/gui/widgets/axis_limits.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
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
    bool isFilled() const override;
    std::vector<DataTable> tables() const override;
    QWidget* headerControl() override;
    bool suits() const override;
    QString help() const override;

    /// Shells of the drawn average of a sampler.
    qsizetype shellCount(nrg::SamplerKind kind) const;
    const HeatMap& samplerMap() const { return *m_map; }
    const HeatMap& referenceMap() const { return *m_referenceMap; }

protected:
    void applyTheme(const Theme& theme) override;
    void resizeEvent(QResizeEvent* event) override;
    void targetChanged() override;

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
    void drawAge();
    bool isStale(nrg::SamplerKind kind) const;
    /// Dated where it is stale.
    QString nameOf(nrg::SamplerKind kind) const;
    void chooseSamplers();
    /// The exact S(k) where it is known, else that of the exact sampler; may be empty.
    const Eigen::MatrixXd& reference() const;
    QString referenceName() const;
    void draw();
    void drawAverages();
    LogRange rangeOf(std::initializer_list<const Eigen::MatrixXd*> maps) const;
    std::optional<ChartReadout> readout(double length) const;

    QToolButton* m_showAverage;
    QWidget* m_maps;
    QWidget* m_averages;
    QComboBox* m_sampler;
    QLabel* m_caption; ///< of the reference
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
    std::int64_t m_step = 0; ///< of the model beside which it stands
};

} // namespace nrg::gui
