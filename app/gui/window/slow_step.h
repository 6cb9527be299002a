#pragma once
// One update of the parameters, slowly: draw z, flow down, weigh, the gradient comes back, the parameters move.

#include <QTimer>

#include <optional>

#include "app/gui/window/narration.h"
#include "engine/run/history.h"

namespace nrg::gui {

class FreeEnergyView;
class StageView;

class SlowStep final : public Narration {
    Q_OBJECT

public:
    enum Stage { Draw, Flow, Weigh, Gradient, Update };

    SlowStep(RunController& run, ViewPages& pages, CaptionBar& bar, QObject* parent);

protected:
    QString obstacle() const override;
    void prepare() override;
    void enter(int scene) override;
    void leave(int scene) override;
    void finish(bool afterLast) override;
    bool mayGoOn() const override;
    void follow() override;
    Caption caption() const override;

private:
    /// What the window has shown before.
    struct Before {
        int what = 0;
        int direction = 0;
    };

    void drawOnce();
    /// Lets the gradient come back scale by scale.
    void lightUp();
    void takeOutcome();
    QString sentence() const;
    QString weighing() const;
    QString gradient() const;
    QString outcome() const;

    StageView& m_stage;
    FreeEnergyView& m_chart;
    QTimer m_timer; ///< of the gradient's way
    int m_lit = 0;
    Before m_before;
    std::int64_t m_start = 0; ///< step before the update
    double m_meanBefore = 0;
    bool m_isPausing = false;
    bool m_isDrawn = false;
    bool m_isAsked = false;                  ///< for the update
    std::optional<nrg::StepReport> m_report; ///< of the update, once it is done
};

} // namespace nrg::gui
