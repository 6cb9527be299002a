#pragma once
// The target's leading observable in the chains beside training, as S(0) in Fig. 3(b) of the paper: every sampler from
// its cold start to where all should meet, which the exact value or the exact sampler tells.

#include <memory>

#include "app/gui/views/sampling_curves.h"
#include "app/gui/views/view.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QStackedLayout;
QT_END_NAMESPACE

namespace nrg::gui {

class KeyLine;
class SamplingChart;

class StructureFactorView final : public View {
    Q_OBJECT

public:
    explicit StructureFactorView(QWidget* parent = nullptr);

    using View::show;
    void show(const RunHistory& history, const nrg::Snapshot& snapshot) override;
    bool isFilled() const override;
    std::vector<DataTable> tables() const override;
    QWidget* headerControl() override;
    bool suits() const override;
    QString title() const override;
    QString help() const override;

    qsizetype pointCount(nrg::SamplerKind kind) const;
    /// What stands in the key: samplers with acceptance and tau.
    QStringList legend() const;

protected:
    void applyTheme(const Theme& theme) override;
    void targetChanged() override;

private:
    void drawKey();
    void draw();
    SamplingAxis axis() const;

    QComboBox* m_axis;
    QStackedLayout* m_stack;
    QLabel* m_nothing; ///< instead of the chart, while there is nothing to draw
    SamplingChart* m_chart;
    KeyLine* m_key;
    std::shared_ptr<const nrg::SamplingSnapshot> m_sampling;
};

} // namespace nrg::gui
