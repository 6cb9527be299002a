#pragma once
// Six scenes about the run in the window: noise and a magnet, training, the bound, a droplet, fine scales, and what is
// shared. It goes on where it was left.

#include <optional>

#include "app/gui/window/narration.h"

namespace nrg::gui {

class Selection;
class StageView;

class Tour final : public Narration {
    Q_OBJECT

public:
    enum Scene { Noise, Train, Bound, Droplet, FineScales, Shared };

    Tour(RunController& run, Selection& selection, ViewPages& pages, CaptionBar& bar, QObject* parent);

    /// Ids of the views that a scene is about.
    QStringList views(int scene) const;

protected:
    QString obstacle() const override { return {}; }
    int firstScene() const override { return m_next; }
    void prepare() override;
    void enter(int scene) override;
    void leave(int scene) override;
    void finish(bool afterLast) override;
    void follow() override;
    Caption caption() const override;

private:
    /// What the user sees done to the configuration.
    struct Edit {
        std::int64_t step = 0; ///< of the model
        int sites = 0;         ///< painted, or latents drawn again
        int latent = 0;
        double from = 0;
        double to = 0;
        int scales = 0;  ///< drawn again
        double kept = 0; ///< share of the sites that keep their sign
    };

    void reveal(const QString& view);
    bool canTrain() const;
    /// Whether the learning rate has fallen to 0.
    bool isAtEnd() const;
    void pauseWhenDrawn();
    void paintDroplet();
    void forgetFineScales();
    QString nameOfTarget() const;
    QString sentence() const;
    QString bound() const;
    QString droplet() const;
    QString fineScales() const;
    QString shared() const;
    QString ofModel() const;

    Selection& m_selection;
    StageView& m_stage;
    int m_next = 0; ///< scene with which it starts
    int m_direction = 0;
    bool m_mayPause = false;
    std::optional<Edit> m_edit;
};

} // namespace nrg::gui
