#pragma once
// How the target's order parameter is distributed: draws of the flow, the chains, the exact sampler; and whether the
// flow prefers one sign.

#include <array>
#include <memory>

#include "app/gui/views/sampler_style.h"
#include "app/gui/views/view.h"

QT_BEGIN_NAMESPACE
class QAreaSeries;
class QBoxLayout;
class QLabel;
class QLineSeries;
class QToolButton;
QT_END_NAMESPACE

namespace nrg::gui {

class CurveChart;
class KeyLine;
struct ChartReadout;

class OrderParameterView final : public View {
    Q_OBJECT

public:
    explicit OrderParameterView(QWidget* parent = nullptr);

    using View::show;
    void show(const RunHistory& history, const nrg::Snapshot& snapshot) override;
    bool isFilled() const override;
    std::vector<DataTable> tables() const override;
    QWidget* headerControl() override;
    bool suits() const override;
    QString title() const override;
    QString help() const override;

    /// Empty unless the flow covers one sign only.
    QString warning() const;
    qsizetype flowPoints() const;
    /// The flow's curves are of an earlier model than the one they stand beside.
    bool isStale() const;
    double flowOpacity() const;
    QStringList legend() const;
    qsizetype samplerPoints(nrg::SamplerKind kind) const;
    qsizetype signBiasPoints() const;

protected:
    void applyTheme(const Theme& theme) override;
    void resizeEvent(QResizeEvent* event) override;
    void targetChanged() override;

private:
    CurveChart* makeChart(const QString& position);
    void arrange();
    void drawKey();
    void drawAge();
    void draw();
    void drawDistributions(const nrg::SamplingSnapshot& sampling);
    void drawSignBias(const nrg::SamplingSnapshot& sampling);
    void drawWarning(const nrg::SamplingSnapshot& sampling);
    std::optional<ChartReadout> densityAt(double m) const;
    std::optional<ChartReadout> signBiasAt(double bias) const;

    /// "m" of the target.
    QString symbol() const;

    QToolButton* m_showBias;
    QLabel* m_warning;
    CurveChart* m_chart;
    QAreaSeries* m_reference;
    std::array<QLineSeries*, kSamplerKinds> m_samplers;
    QLineSeries* m_flow;
    CurveChart* m_biasChart;
    QAreaSeries* m_bias;
    double m_highest = 0;
    double m_highestBias = 0;
    double m_biasLimit = 0;
    KeyLine* m_key;                        ///< below the header, which has no room for it
    std::vector<nrg::SamplerKind> m_kinds; ///< in the key
    std::shared_ptr<const nrg::SamplingSnapshot> m_sampling;
    std::int64_t m_step = 0; ///< of the model beside which it stands
};

} // namespace nrg::gui
