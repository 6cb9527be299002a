#include "app/gui/window/tour.h"

#include <QComboBox>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <vector>

#include "app/gui/run/run_controller.h"
#include "app/gui/run/selection.h"
#include "app/gui/views/lattice_maps.h"
#include "app/gui/views/shared_information.h"
#include "app/gui/views/stage_player.h"
#include "app/gui/views/stage_view.h"
#include "app/gui/views/view_frame.h"
#include "app/gui/widgets/text.h"
#include "app/gui/window/view_pages.h"
#include "engine/run/settings_options.h"
#include "engine/session/frozen_model.h"
#include "engine/targets/catalog.h"
#include "engine/targets/dual_ising/exact_ising.h"

namespace nrg::gui {

namespace {

constexpr int kScenes = 6;
constexpr double kScalesPerSecond = 1;
constexpr std::int64_t kFewSteps = 20; ///< from which a curve can be seen
constexpr double kFewSeconds = 4;      ///< or as many as there are then

const QString kStage = QStringLiteral("stage");
const QString kBound = QStringLiteral("free-energy");
const QString kLaboratory = QStringLiteral("laboratory");
const QString kInformation = QStringLiteral("information");

/// Sites within a quarter of the lattice from its middle, at least a few.
std::vector<int> dropletSites(int lattice)
{
    const int radius = std::max(1, lattice / 4);
    const int middle = lattice / 2;
    std::vector<int> sites;
    for (int row = 0; row < lattice; ++row)
        for (int column = 0; column < lattice; ++column)
            if (std::hypot(row - middle, column - middle) <= radius)
                sites.push_back(row * lattice + column);
    return sites;
}

double shareOfEqualSigns(const Eigen::VectorXf& a, const Eigen::VectorXf& b)
{
    return static_cast<double>((a.array() * b.array() > 0).count()) / static_cast<double>(a.size());
}

} // namespace

Tour::Tour(RunController& run, Selection& selection, ViewPages& pages, CaptionBar& bar, QObject* parent)
    : Narration(run, pages, bar, parent)
    , m_selection(selection)
    , m_stage(*qobject_cast<StageView*>(pages.find(kStage)->view()))
{
    setSceneCount(kScenes);
}

QStringList Tour::views(int scene) const
{
    switch (scene) {
    case Bound:
        return {kBound, kStage};
    case Droplet:
    case FineScales:
        return {m_pages.isLecture() ? kStage : kLaboratory}; // a lecture shows two views of a page
    case Shared:
        return {kInformation};
    default:
        return {kStage};
    }
}

void Tour::reveal(const QString& view)
{
    m_pages.enlarge(nullptr);
    m_pages.reveal(m_pages.find(view));
}

bool Tour::isAtEnd() const
{
    const nrg::TrainingSettings& training = m_run.settings().training;
    return training.decaySteps > 0 && !m_run.lastStep() && training.finalLearningRate == 0;
}

bool Tour::canTrain() const
{
    const nrg::RunState state = m_run.snapshot().state;
    return !isAtEnd() && state != nrg::RunState::Failed && state != nrg::RunState::Diverged;
}

void Tour::prepare()
{
    m_direction = m_stage.player().direction().currentIndex();
}

void Tour::enter(int scene)
{
    m_next = scene;
    m_edit.reset();
    m_mayPause = scene >= Bound;
    reveal(views(scene).front());
    if (scene == Noise)
        m_stage.player().generate(kScalesPerSecond);
    const bool trains = scene == Train || (scene == Bound && m_run.history().empty());
    if (trains && canTrain() && !m_run.isRunning())
        m_run.train();
    if (scene == Shared)
        m_run.analysis().setInformationWanted(true);
}

void Tour::leave(int scene)
{
    if (scene == Noise) {
        m_stage.player().finish();
        m_stage.player().direction().setCurrentIndex(m_direction);
    }
}

void Tour::finish(bool afterLast)
{
    if (afterLast)
        m_next = 0;
}

void Tour::follow()
{
    pauseWhenDrawn();
    if (m_edit || m_run.isRunning() || m_run.isPausing() || !m_run.specimen().explorer()
        || m_run.specimen().explorer()->frozen().step != m_run.snapshot().step) // it follows in a moment
        return;
    if (scene() == Droplet)
        paintDroplet();
    else if (scene() == FineScales)
        forgetFineScales();
}

void Tour::pauseWhenDrawn()
{
    const nrg::Snapshot& now = m_run.snapshot();
    if (!m_mayPause || !m_run.isRunning())
        return;
    if (scene() == Bound && now.step < kFewSteps && (now.step == 0 || now.seconds < kFewSeconds))
        return;
    m_mayPause = false; // the user may go on training
    m_run.pause();
}

void Tour::paintDroplet()
{
    Specimen& specimen = m_run.specimen();
    const nrg::Exploration before = specimen.exploration();
    const std::vector<int> sites = dropletSites(specimen.explorer()->lattice());
    float sum = 0;
    for (const int site : sites)
        sum += before.x[site];
    const double size = std::sqrt(static_cast<double>(before.x.squaredNorm()) / static_cast<double>(before.x.size()));
    specimen.beginEdit();
    specimen.paintField(sites, sum > 0 ? -size : size);
    const Eigen::VectorXf& after = specimen.exploration().z;
    Eigen::Index most = 0;
    (after - before.z).cwiseAbs().maxCoeff(&most);
    m_edit = Edit{.step = specimen.explorer()->frozen().step,
        .sites = static_cast<int>(sites.size()),
        .latent = static_cast<int>(most),
        .from = static_cast<double>(before.z[most]),
        .to = static_cast<double>(after[most])};
    m_selection.setLatent(static_cast<int>(most));
}

void Tour::forgetFineScales()
{
    Specimen& specimen = m_run.specimen();
    const Eigen::VectorXf before = specimen.exploration().x;
    const int scales = std::min(2, specimen.explorer()->levelCount() - 1);
    int latents = 0;
    for (int scale = 0; scale < scales; ++scale)
        latents += static_cast<int>(specimen.explorer()->latentsOf(scale).size());
    specimen.resampleFinest(scales);
    m_edit = Edit{.step = specimen.explorer()->frozen().step,
        .sites = latents,
        .scales = scales,
        .kept = shareOfEqualSigns(before, specimen.exploration().x)};
}

Caption Tour::caption() const
{
    return {.place = {}, .sentence = sentence(), .equation = {}};
}

/// "the critical Ising model on 16 x 16 sites".
QString Tour::nameOfTarget() const
{
    const nrg::Settings& settings = m_run.settings();
    const int lattice = settings.lattice;
    if (settings.target.id == "dual-ising") {
        const double temperature = std::get<double>(nrg::optionOf(settings, "temperature"));
        if (std::abs(temperature - nrg::kCriticalTemperature) < 1e-3)
            return tr("a critical magnet of %1 × %1 sites").arg(lattice);
        return tr("a magnet of %1 × %1 sites at <i>T</i> = %2").arg(lattice).arg(significantText(temperature, 4));
    }
    const nrg::TargetRow* const row = nrg::findTarget(settings.target.id);
    return tr("%1, %2 × %2 sites").arg(row ? engineText(row->title) : QString()).arg(lattice);
}

QString Tour::sentence() const
{
    const nrg::Snapshot& now = m_run.snapshot();
    switch (scene()) {
    case Noise:
        if (now.step == 0)
            return tr("Independent noise <i>z</i> enters at the top. The network is not trained yet, so what leaves "
                      "below is not yet %1.")
                .arg(nameOfTarget());
        return tr("Independent noise <i>z</i> enters at the top; scale by scale it becomes a configuration <i>x</i> of "
                  "%1, after %2 updates.")
            .arg(nameOfTarget(), countText(now.step));
    case Train:
        if (isAtEnd())
            return tr("This run is trained to its end, where the learning rate is 0. Ctrl+R starts it from the "
                      "beginning and keeps this one; F2 then goes on here.");
        if (!canTrain())
            return tr("This run has stopped and cannot train on. Reset starts it from the beginning.");
        return tr("The network trains, step %1. Watch the fields on the right from the coarsest scale down; the bars "
                  "show how much each part changes its variables.")
            .arg(countText(now.step));
    case Bound:
        return bound();
    case Droplet:
        return droplet();
    case FineScales:
        return fineScales();
    default:
        return shared();
    }
}

QString Tour::bound() const
{
    const nrg::Snapshot& now = m_run.snapshot();
    if (!std::isfinite(now.figures.freeEnergy))
        return tr("The free energy of the flow falls from its first update on; the curve begins in a moment.");
    const QString mean = fixedText(now.figures.freeEnergy, 2);
    if (!now.minusLogZ || !now.figures.gap)
        return tr("The free energy of the flow is %1 nats at step %2. It may never fall below −ln <i>Z</i>, whose "
                  "exact value is not known here.")
            .arg(mean, countText(now.step));
    return tr("The line it may never cross: the flow's free energy is %1 nats at step %2, the exact −ln <i>Z</i> is "
              "%3. Only the scatter of a batch can show less.")
        .arg(mean, countText(now.step), fixedText(*now.minusLogZ, 2));
}

QString Tour::ofModel() const
{
    return m_edit && m_edit->step != m_run.snapshot().step
        ? tr(" (At step %1; the flow has changed since.)").arg(countText(m_edit->step))
        : QString();
}

QString Tour::droplet() const
{
    if (!m_edit)
        return tr("A droplet of the opposite sign is painted as soon as training rests.");
    const nrg::Explorer& explorer = *m_run.specimen().explorer();
    return tr("A droplet of the opposite sign was painted on %1 sites. Which latent notices? %2 of scale %3 changed "
              "most, from %4 to %5.")
               .arg(m_edit->sites)
               .arg(latentText(m_edit->latent, explorer.lattice()))
               .arg(explorer.latentLevels()[static_cast<std::size_t>(m_edit->latent)])
               .arg(fixedText(m_edit->from, 2), fixedText(m_edit->to, 2))
        + ofModel();
}

QString Tour::fineScales() const
{
    if (!m_edit)
        return tr("The fine scales are drawn again as soon as training rests.");
    if (m_edit->scales == 0)
        return tr("This network has one scale alone: there is no coarse one to keep.");
    const int all = m_run.settings().lattice * m_run.settings().lattice;
    return (m_edit->scales == 1 ? tr("Forget the finest scale: its %1 of %2 latents were drawn again. ")
                                : tr("Forget the two finest scales: their %1 of %2 latents were drawn again. "))
               .arg(m_edit->sites)
               .arg(all)
        + tr("The other %1 were kept, and %2 of all sites keep their sign; chance alone would give half.")
              .arg(all - m_edit->sites)
              .arg(percentText(m_edit->kept))
        + ofModel();
}

QString Tour::shared() const
{
    const auto& analysis = m_run.snapshot().analysis;
    const nrg::InformationReport report
        = analysis && analysis->information ? *analysis->information : nrg::InformationReport();
    const auto sites = sharedBySites(report);
    const auto latents = sharedByLatents(report);
    if (!sites || !latents)
        return tr("What sites share, latents should not: the mutual information of all pairs is being estimated, %1.")
            .arg(percentText(report.progress));
    const QString stale
        = report.modelStep != m_run.snapshot().step ? tr(" (Of step %1.)").arg(countText(report.modelStep)) : QString();
    return tr("What the sites shared, the latents do not: all pairs of sites together %1, all pairs of latents %2.")
               .arg(totalText(*sites).toHtmlEscaped(), totalText(*latents).toHtmlEscaped())
        + stale;
}

} // namespace nrg::gui
