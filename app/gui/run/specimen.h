#pragma once
// The one configuration that the user changes: its latents, its painted field or spins, and the
// flow's fields at every scale. Shared by the network, the stack and the laboratory.

#include <QElapsedTimer>
#include <QObject>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "engine/session/explorer.h"

namespace nrg::gui {

class Specimen : public QObject {
    Q_OBJECT

public:
    /// What the user gave; all else follows from it, also with a newer model.
    enum class Given { Latents, Field, Spins };

    using QObject::QObject;

    /// Follows a newer model, at a cadence that leaves the window its time. Another lattice or layout starts with a new
    /// draw and nothing to undo.
    void setModel(const std::shared_ptr<const nrg::FrozenModel>& frozen);
    /// Forgets everything; before the models of another run.
    void clear();

    /// Null before the first model.
    const nrg::Explorer* explorer() const { return m_explorer.get(); }
    /// Of the present configuration; meaningful only with an explorer.
    const nrg::Exploration& exploration() const { return m_exploration; }
    /// E[s | x], or the spins themselves where those were painted (sites); empty where the target has no spins.
    const Eigen::VectorXf& spins() const;
    Given given() const { return m_state.given; }
    /// Root mean square of a scale's latents; 1 is typical of the prior.
    double amplitude(int level) const;
    /// How the field answers to one latent: the difference quotient of x over half a unit of it (sites).
    Eigen::VectorXf influence(int site);
    /// How the latents answer to one site: the difference quotient of z over half a unit of its field (sites).
    Eigen::VectorXf reading(int site);
    /// What the last change took, from the command to the new configuration.
    double lastSeconds() const { return m_lastSeconds; }
    /// Grows with every change.
    std::uint64_t revision() const { return m_revision; }

    bool canUndo() const { return !m_undo.empty(); }
    bool canRedo() const { return !m_redo.empty(); }

    /// All changes until the next beginEdit() are undone as one; the commands without a drag call it themselves. Sites
    /// and levels that the network does not have are passed over.
    void beginEdit();
    void setLatent(int site, double value);
    /// Scales the latents of a level to this root mean square; their pattern is kept, also through 0.
    void setAmplitude(int level, double amplitude);
    void paintField(const std::vector<int>& sites, double value);
    /// x ~ p(x | s) for the painted spins, with the same noise until the next new configuration; nothing where the
    /// target has no spins.
    void paintSpins(const std::vector<int>& sites, int spin);

public slots:
    /// Latents from the prior.
    void drawNew();
    /// A configuration of the target's exact sampler, or of the flow where there is none.
    void drawFromTarget();
    void resample(int level);
    /// So many scales, from the finest on, at once.
    void resampleFinest(int levels);
    void undo();
    void redo();

signals:
    void changed();
    /// There is another network, or none: what is drawn of the one before stands for nothing any more, and what a user
    /// does to it must reach nothing. Before changed().
    void replaced();

private:
    struct State {
        Given given = Given::Latents;
        Eigen::VectorXf values; ///< latents, field or spins (sites)
        std::uint64_t draw = 0; ///< number of the noise that goes with spins
    };

    bool hasSite(int site) const;
    bool hasLevel(int level) const;
    void take(State state);
    void evaluate();
    void goTo(std::vector<State>& from, std::vector<State>& to);

    std::unique_ptr<nrg::Explorer> m_explorer;
    nrg::Exploration m_exploration;
    State m_state;
    Eigen::VectorXf m_pattern; ///< latents before amplitudes were turned
    std::vector<State> m_undo;
    std::vector<State> m_redo;
    std::uint64_t m_draws = 0;
    std::uint64_t m_revision = 0;
    double m_lastSeconds = 0;
    QElapsedTimer m_sinceModel;
};

} // namespace nrg::gui
