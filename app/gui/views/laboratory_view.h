#pragma once
// The flow taken apart by hand: latents of every scale to be turned, the field that follows at once, and the other way
// round, a field (or the spins that it stands for) to be painted and the latents they have.

#include <optional>
#include <vector>

#include "app/gui/views/view.h"

QT_BEGIN_NAMESPACE
class QGridLayout;
class QLabel;
class QSlider;
class QToolButton;
QT_END_NAMESPACE

namespace nrg::gui {

class Brush;
class ColorBar;
class HeatMap;
struct HeatMapCell;
class ScaleTile;
class Specimen;

class LaboratoryView final : public View {
    Q_OBJECT

public:
    explicit LaboratoryView(QWidget* parent = nullptr);

    using View::show;
    void attach(RunController& run, Selection& selection) override;
    void show(const RunHistory& history, const nrg::Snapshot& snapshot) override;
    QWidget* headerControl() override;
    bool changesSpecimen() const override { return true; }
    QString help() const override;
    bool isFilled() const override;

    /// From the finest scale to the top.
    const std::vector<ScaleTile*>& scales() const { return m_scales; }
    HeatMap& field() { return *m_field; }
    HeatMap& spins() { return *m_spins; }
    QSlider& latentSlider() { return *m_latent; }
    QSlider& brush();
    QToolButton& undoButton() { return *m_undo; }
    QToolButton& redoButton() { return *m_redo; }
    QToolButton& newButton() { return *m_new; }
    QString numbers() const;

protected:
    void applyTheme(const Theme& theme) override;
    void showEvent(QShowEvent* event) override;
    void targetChanged() override;

private:
    QToolButton* addButton(const QString& text, const QString& toolTip);
    QWidget* makeFields();
    QWidget* makeTools();
    void connectPainting(HeatMap& map, bool spins);
    void setScaleCount(int count);
    void rest(); ///< empties what shows another network
    void draw();
    void drawNumbers();
    void drawSelection();
    /// Outlines the sites that answer to the chosen latent.
    void drawRegion();
    void paint(const HeatMapCell& cell, bool spins);
    std::optional<int> chosenLatent() const;

    QWidget* m_controls;
    QToolButton* m_new;
    QToolButton* m_undo;
    QToolButton* m_redo;
    QGridLayout* m_grid;
    std::vector<ScaleTile*> m_scales;
    HeatMap* m_field;
    HeatMap* m_spins;
    QLabel* m_fieldCaption;
    QLabel* m_spinsCaption;
    ColorBar* m_fieldBar;
    QLabel* m_latentName;
    QSlider* m_latent;
    QLabel* m_latentValue;
    Brush* m_brush;
    QLabel* m_numbers;
    Selection* m_selection = nullptr;
    Specimen* m_specimen = nullptr;
    std::uint64_t m_revision = 0;
    std::optional<double> m_minusLogZ;
    double m_fieldLimit = 0;
    double m_latentLimit = 0;
    int m_sign = 1; ///< of the stroke under way
};

} // namespace nrg::gui
