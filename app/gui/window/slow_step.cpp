#include "app/gui/window/slow_step.h"

#include <QComboBox>

#include <algorithm>
#include <cmath>

#include "app/gui/run/run_controller.h"
#include "app/gui/views/free_energy_view.h"
#include "app/gui/views/stage_player.h"
#include "app/gui/views/stage_view.h"
#include "app/gui/views/view_frame.h"
#include "app/gui/widgets/text.h"
#include "app/gui/window/view_pages.h"
#include "engine/session/frozen_model.h"
#include "engine/session/training_figures.h"

namespace nrg::gui {

namespace {

const QString kPage = QStringLiteral("watch");
constexpr int kStages = 5;
constexpr double kScalesPerSecond = 1;
constexpr int kGradientMs = 500; ///< that the gradient takes through a scale

template <class Kind>
Kind& viewOf(const ViewPages& pages, const QString& id)
{
    return *qobject_cast<Kind*>(pages.find(id)->view());
}

/// The largest entry's scale and value; nothing where there is no gradient.
std::optional<std::pair<int, double>> strongestScale(const nrg::GradientProfile& gradient, const nrg::Layout& layout)
{
    std::optional<std::pair<int, double>> found;
    for (std::size_t i = 0; i < std::min(gradient.layers.size(), layout.layers.size()); ++i)
        if (std::isfinite(gradient.layers[i]) && gradient.layers[i] > (found ? found->second : 0))
            found = {layout.layers[i].level, gradient.layers[i]};
    return found;
}

} // namespace

SlowStep::SlowStep(RunController& run, ViewPages& pages, CaptionBar& bar, QObject* parent)
    : Narration(run, pages, bar, parent)
    , m_stage(viewOf<StageView>(pages, QStringLiteral("stage")))
    , m_chart(viewOf<FreeEnergyView>(pages, QStringLiteral("free-energy")))
{
    setSceneCount(kStages);
    m_timer.setInterval(kGradientMs);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_stage.lightScales(++m_lit);
        if (m_lit >= m_stage.player().scales())
            m_timer.stop();
    });
}

QString SlowStep::obstacle() const
{
    const nrg::Snapshot& now = m_run.snapshot();
    if (now.state == nrg::RunState::Failed)
        return tr("This run has failed and makes no more updates. Reset starts it from the beginning.");
    if (now.state == nrg::RunState::Diverged)
        return tr("This run has diverged and makes no more updates. Go back to its best step first.");
    if (now.growth.lattice > 0)
        return tr("The flow still grows. A slow step follows an update on the whole lattice.");
    return {};
}

void SlowStep::prepare()
{
    m_before = {m_stage.what().currentIndex(), m_stage.player().direction().currentIndex()};
    m_isDrawn = false;
    m_isAsked = false;
    m_report.reset();
    m_start = m_run.snapshot().step;
    m_isPausing = m_run.isRunning();
    if (m_isPausing)
        m_run.pause();
    m_pages.enlarge(nullptr);
    m_pages.showPage(kPage);
}

void SlowStep::enter(int scene)
{
    m_stage.what().setCurrentIndex(scene == Draw ? StageView::Latents
            : scene >= Gradient                  ? StageView::Gradient
                                                 : StageView::LogJacobian);
    switch (scene) {
    case Draw:
        drawOnce();
        m_stage.showLatentsAlone(true);
        break;
    case Flow:
        m_stage.player().generate(kScalesPerSecond);
        break;
    case Gradient:
        lightUp();
        break;
    case Update:
        if (!m_isAsked) {
            m_isAsked = true;
            m_start = m_run.snapshot().step;
            m_meanBefore = m_run.snapshot().figures.freeEnergy;
            m_run.step();
        }
        takeOutcome();
        break;
    default:
        break;
    }
}

void SlowStep::leave(int)
{
    m_timer.stop();
    m_stage.lightScales(std::nullopt);
    m_stage.showLatentsAlone(false);
    m_stage.player().finish();
    m_chart.setMarked(std::nullopt);
}

void SlowStep::finish(bool)
{
    m_stage.player().direction().setCurrentIndex(m_before.direction);
    m_stage.what().setCurrentIndex(m_before.what);
}

void SlowStep::drawOnce()
{
    if (m_isDrawn || m_isPausing || !m_run.specimen().explorer())
        return;
    m_isDrawn = true;
    m_run.specimen().drawNew();
}

bool SlowStep::mayGoOn() const
{
    return m_isDrawn && (scene() != Update || m_report);
}

void SlowStep::follow()
{
    if (m_pages.currentPage() != kPage || m_pages.enlarged()) {
        end();
        return;
    }
    const std::int64_t step = m_run.snapshot().step;
    if (m_isPausing) {
        m_start = step;
        m_isPausing = m_run.isPausing() || m_run.isRunning();
    } else if (scene() == Draw && !m_isAsked && !m_run.isRunning()) {
        m_start = step; // an update that was asked for before
    } else if (m_run.isRunning() || step > m_start + (m_isAsked ? 1 : 0) || step < m_start) {
        end(); // someone else moves the parameters
        return;
    }
    drawOnce();
    takeOutcome();
}

void SlowStep::lightUp()
{
    m_lit = 0;
    m_stage.lightScales(m_lit);
    m_timer.start();
}

void SlowStep::takeOutcome()
{
    const std::optional<nrg::StepReport> newest = m_run.history().newest();
    if (m_isAsked && !m_report && m_run.snapshot().step == m_start + 1 && newest && newest->step == m_start + 1) {
        m_report = newest;
        if (scene() == Update)
            lightUp(); // the gradient of this very update
    }
    if (m_report && scene() == Update)
        m_chart.setMarked(QPointF(static_cast<double>(m_report->step), m_report->freeEnergy));
}

Caption SlowStep::caption() const
{
    const int now = scene();
    const auto term = [now](const QString& html, int stage) { return EquationTerm{html, stage == now}; };
    const auto plain = [](const QString& html) { return EquationTerm{html}; };
    const QString gap = QStringLiteral(",&nbsp;&nbsp;&nbsp; ");
    Caption result;
    result.sentence = sentence();
    result.equation = {plain(QStringLiteral("<i>F</i> = E[&nbsp;")),
        term(QStringLiteral("ln <i>q</i>(<i>x</i>) − ln <i>π</i>(<i>x</i>)"), Weigh), plain(QStringLiteral("&nbsp;]")),
        plain(gap), term(QStringLiteral("<i>x</i> = <i>g<sub>θ</sub></i>(<i>z</i>)"), Flow), plain(gap),
        term(QStringLiteral("<i>z</i> ~ <i>p</i>"), Draw), plain(QStringLiteral(";&nbsp;&nbsp;&nbsp; ")),
        term(QStringLiteral("<i>θ</i> ← <i>θ</i> − <i>η</i>&nbsp;"), Update),
        EquationTerm{QStringLiteral("∂<i>F</i>/∂<i>θ</i>"), now == Gradient || now == Update}};
    return result;
}

QString SlowStep::sentence() const
{
    switch (scene()) {
    case Draw:
        if (!m_isDrawn)
            return tr("Training pauses first.");
        return tr("Draw <i>z</i>: %1 latents, each from the Gaussian N(0, 1) and independent of all others.")
            .arg(m_run.settings().lattice * m_run.settings().lattice);
    case Flow:
        return tr("The noise flows down through the scales, the coarsest first: each scale adds its latents to the "
                  "field, and a configuration <i>x</i> leaves.");
    case Weigh:
        return weighing();
    case Gradient:
        return gradient();
    default:
        return outcome();
    }
}

QString SlowStep::weighing() const
{
    const nrg::Exploration& now = m_run.specimen().exploration();
    QString text = tr("Weigh this one configuration: ln <i>q</i> − ln <i>π</i> = %1 − (%2) = <b>%3 nats</b>.")
                       .arg(fixedText(now.logQ, 2), fixedText(now.logPi, 2), fixedText(now.logQ - now.logPi, 2));
    if (const std::optional<double> exact = m_run.snapshot().minusLogZ)
        text += tr(" Its mean over many draws is <i>F</i>, which is never below −ln <i>Z</i> = %1 (exact).")
                    .arg(fixedText(*exact, 2));
    else
        text += tr(" Its mean over many draws is <i>F</i>, which is never below −ln <i>Z</i>.");
    return text;
}

QString SlowStep::gradient() const
{
    const nrg::FrozenModel& frozen = m_run.specimen().explorer()->frozen();
    const nrg::Layout& layout = m_run.specimen().explorer()->layout();
    const auto strongest = strongestScale(frozen.gradient, layout);
    if (!strongest)
        return tr("The gradient comes back through the blocks, from <i>x</i> up to <i>z</i>. No update has been made "
                  "here yet: it lights up with the next stage, which makes one.");
    QString text = tr("The gradient comes back through the blocks, from <i>x</i> up to <i>z</i>. Shown: that of update "
                      "%1, of its whole batch of %2 configurations; largest on scale %3, %4 nats per unit of <i>θ</i>.")
                       .arg(countText(frozen.gradient.step), countText(m_run.settings().training.batch))
                       .arg(strongest->first)
                       .arg(significantText(strongest->second, 3));
    if (layout.parameterGroups < static_cast<int>(layout.layers.size()))
        text += tr(" Layers that share their parameters have one value.");
    return text;
}

QString SlowStep::outcome() const
{
    if (!m_report)
        return tr("The parameters move: one update on a new batch of %1 configurations is under way.")
            .arg(countText(m_run.settings().training.batch));
    if (m_report->skipped)
        return tr("Update %1 was skipped: its loss or gradient was too large or not a number. The parameters have not "
                  "moved.")
            .arg(countText(m_report->step));
    QString text
        = tr("Update %1: with the parameters before it, the loss of its batch of %2 was <b>%3 nats</b>, the new "
             "dot. The colours now show its gradient; Adam scales each component of it.")
              .arg(countText(m_report->step), countText(m_run.settings().training.batch),
                  fixedText(m_report->freeEnergy, 2));
    if (m_report->learningRate == 0)
        text += tr(" The learning rate <i>η</i> has fallen to 0, so that they stay as they are.");
    const double mean = m_run.snapshot().figures.freeEnergy;
    const auto count = static_cast<qint64>(nrg::figureSteps(m_report->step));
    if (std::isfinite(m_meanBefore) && std::isfinite(mean))
        text += tr(" The mean of the last losses (%1) went from %2 to %3.")
                    .arg(countText(count), fixedText(m_meanBefore, 3), fixedText(mean, 3));
    return text;
}

} // namespace nrg::gui
