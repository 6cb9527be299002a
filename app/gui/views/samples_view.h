#pragma once
// Configurations that the flow draws now: the fields x and, where they stand for spins, spins s drawn from them.

#include <memory>
#include <vector>

#include "app/gui/views/view.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
QT_END_NAMESPACE

namespace nrg::gui {

class ColorBar;
class HeatMap;

class SamplesView final : public View {
    Q_OBJECT

public:
    explicit SamplesView(QWidget* parent = nullptr);

    using View::show;
    void show(const RunHistory& history, const nrg::Snapshot& snapshot) override;
    bool isFilled() const override;
    std::vector<DataTable> tables() const override;
    QWidget* headerControl() override;
    QString help() const override;

protected:
    void applyTheme(const Theme& theme) override;
    void targetChanged() override;

private:
    QLabel* addCaption(const QString& text);
    void draw();

    QComboBox* m_count;
    HeatMap* m_fields;
    ColorBar* m_bar;
    HeatMap* m_spins;
    QLabel* m_spinKey;
    std::shared_ptr<const nrg::Samples> m_samples; ///< null before the first
    double m_limit = 0;
};

} // namespace nrg::gui
