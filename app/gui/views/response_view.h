#pragma once
// Fig. 4(a): the responses E[dz_i/dx] of the top level's latents, and of the chosen one; and what the same latents
// write into the field, E[dx/dz_i].

#include <memory>
#include <optional>
#include <vector>

#include "app/gui/views/view.h"
#include "engine/session/analysis_snapshot.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QToolButton;
QT_END_NAMESPACE

namespace nrg::gui {

class ColorBar;
class HeatMap;

class ResponseView final : public View {
    Q_OBJECT

public:
    explicit ResponseView(QWidget* parent = nullptr);

    using View::show;
    void attach(RunController& run, Selection& selection) override;
    void show(const RunHistory& history, const nrg::Snapshot& snapshot) override;
    bool isFilled() const override;
    std::vector<DataTable> tables() const override;
    QWidget* headerControl() override;

    QComboBox& quantity() { return *m_quantity; }
    QToolButton& waveletsButton() { return *m_wavelets; }
    QToolButton& rotatedButton() { return *m_rotated; }

    /// Of the maps that are shown, from left to right.
    std::vector<int> shownLatents() const;
    std::vector<HeatMap*> maps() const;
    /// Of an earlier model than the one it stands beside.
    bool isStale() const;

protected:
    void applyTheme(const Theme& theme) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    struct Tile {
        QWidget* box = nullptr;
        HeatMap* map = nullptr;
        QLabel* caption = nullptr;
        std::optional<std::size_t> row; ///< in the report
    };

    void addTile();
    void draw();
    void drawTile(Tile& tile, double limit);
    void drawSummary();
    QString nameOf(std::size_t row) const;
    QString cellText(const Tile& tile, int row, int column) const;
    bool spread() const;
    /// Of the report that is shown; another one may have been asked for.
    bool isInfluence() const { return m_report.kind == nrg::MapKind::Influence; }
    void ask();
    /// On where the prior does not distinguish latents from their rotations.
    void offerRotation(bool possible);
    void drawAge();

    QWidget* m_controls;
    QComboBox* m_quantity;
    QToolButton* m_wavelets;
    QToolButton* m_rotated;
    std::vector<Tile> m_tiles;
    ColorBar* m_bar;
    QLabel* m_summary;
    RunController* m_run = nullptr;
    Selection* m_selection = nullptr;
    nrg::ResponseReport m_report;
    std::shared_ptr<const nrg::AnalysisSnapshot> m_shown; ///< last
    std::int64_t m_step = 0;                              ///< of the model beside which it stands
    std::optional<bool> m_isRotationPossible;             ///< unknown before the first model
    double m_meanLimit = 0;
    double m_spreadLimit = 0;
};

} // namespace nrg::gui
