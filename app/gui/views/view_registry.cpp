#include "app/gui/views/view_registry.h"

#include <QStringList>

#include <algorithm>
#include <map>

#include "app/gui/panels/sampling_bar.h"
#include "app/gui/views/diagnostics_view.h"
#include "app/gui/views/free_energy_view.h"
#include "app/gui/views/gap_view.h"
#include "app/gui/views/information_view.h"
#include "app/gui/views/laboratory_view.h"
#include "app/gui/views/order_parameter_view.h"
#include "app/gui/views/race_view.h"
#include "app/gui/views/response_view.h"
#include "app/gui/views/samples_view.h"
#include "app/gui/views/spectrum_view.h"
#include "app/gui/views/stage_view.h"
#include "app/gui/views/structure_factor_view.h"
#include "app/gui/views/sweep_view.h"
#include "app/gui/views/trust_view.h"
#include "app/gui/widgets/language.h"
#include "app/gui/widgets/tr.h"

namespace nrg::gui {

namespace {

template <typename Kind>
View* make(QWidget* parent)
{
    return new Kind(parent);
}

const QString kWatch = QStringLiteral("watch");
const QString kMeasure = QStringLiteral("measure");
const QString kInspect = QStringLiteral("inspect");

QWidget* makeSamplingBar(RunController& run, QWidget* parent)
{
    return new SamplingBar(run, parent);
}

QString observableHelp()
{
    return tr("The target's leading observable as the chains run from a cold start to equilibrium.");
}

std::vector<ViewRow> watchViews()
{
    return {
        {QStringLiteral("stage"), kWatch, tr("The network"),
            tr("Scales of bijectors (Fig. 1a) along one row of the lattice: noise <i>z</i> enters at the top, a "
               "configuration <i>x</i> = <i>g(z)</i> leaves below. Beside each scale stand the field that it keeps and "
               "the latents that leave there, ×. The bar in a part is its |ln|det||, which renormalises the "
               "couplings."),
            0, 1, make<StageView>},
        {QStringLiteral("free-energy"), kWatch, tr("Free energy"),
            tr("The variational bound <i>F<sub>θ</sub></i> = E[ln <i>q(x)</i> − ln <i>π(x)</i>] ≥ −ln <i>Z</i> falls "
               "onto the exact value as the flow learns the lattice. Band: standard deviation of ln(<i>q/π</i>) in a "
               "batch; it vanishes when <i>q</i> is exact."),
            1, 4, make<FreeEnergyView>},
        {QStringLiteral("watch-structure-factor"), kWatch, tr("Structure factor S(0)"), observableHelp(), 1, 4,
            make<StructureFactorView>},
        {QStringLiteral("trust"), kWatch, tr("Trust"),
            tr("Whether the flow can be trusted alone, or corrected by the weights <i>π(x)/q(x)</i>, as fresh draws "
               "show."),
            1, 2, make<TrustView>},
    };
}

std::vector<ViewRow> measureViews()
{
    return {
        {QStringLiteral("structure-factor"), kMeasure, tr("Structure factor S(0)"), observableHelp(), 0, 5,
            make<StructureFactorView>},
        {QStringLiteral("race"), kMeasure, tr("Race of the samplers"),
            tr("All samplers get equal wall time: hybrid Monte Carlo from a cold start, <i>x</i> ~ N(0, 1), in the "
               "latents at <i>z</i> = <i>g</i><sup>−1</sup>(<i>x</i>), and flow Metropolis from draws of the flow. "
               "A leapfrog in the latents costs more than one in the fields; the race shows whether it is worth the "
               "time. Physical HMC runs with several leapfrog counts, and its best one is drawn."),
            0, 7, make<RaceView>, true},
        {QStringLiteral("sweep"), kMeasure, tr("Sweep"),
            tr("The run trained anew at several values of one setting, for equal time, and measured on fresh samples. "
               "Against <i>T</i>: energy, specific heat, −ln <i>Z</i>/<i>N</i> and <i>S</i>(0) = ⟨<i>m</i>²⟩ by "
               "reweighting, with errors, above their exact values."),
            0, 7, make<SweepView>, true},
        {QStringLiteral("gap"), kMeasure, tr("Gap to the exact value"),
            tr("<i>F<sub>θ</sub></i> + ln <i>Z</i> = KL(<i>q</i> || <i>π/Z</i>) in nats and, on the right, as a share "
               "of |ln <i>Z</i>|. Sampling noise can push a step below zero: a triangle at the lower edge marks it."),
            0, 7, make<GapView>, true},
        {QStringLiteral("samples"), kMeasure, tr("Samples of the flow"),
            tr("Fields <i>x</i> = <i>g(z)</i> drawn by the flow in the newest step."), 0, 7, make<SamplesView>, true},
        {QStringLiteral("spectrum"), kMeasure, tr("Structure factor S(k)"),
            tr("The mean square of the wave with wave vector <i>k</i>; <i>k</i> = 0 is in the middle."), 1, 7,
            make<SpectrumView>, true},
        {QStringLiteral("order-parameter"), kMeasure, tr("Order parameter"),
            tr("Distribution of the target's order parameter in draws of the flow and in the chains. A flow that has "
               "collapsed onto one sign shows here."),
            1, 7, make<OrderParameterView>, true},
        {QStringLiteral("diagnostics"), kMeasure, tr("Can the flow be trusted?"),
            tr("Fresh draws of the flow, weighted by <i>w</i> = <i>π(x)/q(x)</i>. ⟨<i>w</i>⟩ = <i>Z</i> holds for any "
               "flow: ln <i>Z</i> without the bias of the bound, if the draws include those of large weight. The "
               "effective sample size (Σ <i>w</i>)² / Σ "
               "<i>w</i>² is the number of independent draws that are worth as much."),
            1, 6, make<DiagnosticsView>},
    };
}

std::vector<ViewRow> inspectViews()
{
    return {
        {QStringLiteral("response"), kInspect, tr("Response"),
            tr("E[∂<i>z<sub>i</sub></i>/∂<i>x</i>]: how a latent responds to each site, averaged over configurations "
               "(Fig. 4a). A collective variable responds to a region, as a wavelet does. A wavelet has no spread over "
               "configurations."),
            0, 5, make<ResponseView>},
        {QStringLiteral("information"), kInspect, tr("Mutual information"),
            tr("<i>I</i>(<i>x<sub>i</sub></i>; <i>x<sub>j</sub></i>) = ∫ <i>p<sub>ij</sub></i> "
               "ln(<i>p<sub>ij</sub></i> / <i>p<sub>i</sub>p<sub>j</sub></i>) ≥ 0 of all pairs of latents and of "
               "sites, in nats (Fig. 4b, c). The two maps have different ranges of colours: the latents share far less "
               "information."),
            0, 6, make<InformationView>},
        {QStringLiteral("laboratory"), kInspect, tr("Latent lab"),
            tr("Drag a latent and the field follows, <i>x</i> = <i>g</i>(<i>z</i>); paint a field and see its latents, "
               "<i>z</i> = <i>g</i><sup>−1</sup>(<i>x</i>), with ln <i>q</i> and ln <i>π</i>."),
            1, 1, make<LaboratoryView>},
    };
}

} // namespace

const std::vector<PageRow>& pageRegistry()
{
    static std::map<QString, std::vector<PageRow>> byLanguage;
    std::vector<PageRow>& pages = byLanguage[languageCode()];
    if (pages.empty())
        pages = {{kWatch, tr("Watch"), tr("The network learns: one scale after another falls into place."),
                     Qt::Vertical, {5, 2}},
            {kMeasure, tr("Measure"),
                tr("Monte Carlo in the flow's latent variables compared with Monte Carlo in the fields."),
                Qt::Horizontal, {3, 2}, makeSamplingBar, true},
            {kInspect, tr("Inspect"),
                tr("What the flow's latent variables mean, and what they do when they are pulled."), Qt::Horizontal,
                {3, 2}, nullptr, true}};
    return pages;
}

QStringList shownPages()
{
    QStringList ids;
    for (const PageRow& page : pageRegistry())
        if (std::ranges::any_of(viewRegistry(), [&](const ViewRow& row) { return row.page == page.id; }))
            ids << page.id;
    return ids;
}

const std::vector<ViewRow>& viewRegistry()
{
    static std::map<QString, std::vector<ViewRow>> byLanguage;
    std::vector<ViewRow>& rows = byLanguage[languageCode()];
    if (rows.empty())
        for (const auto& part : {watchViews(), measureViews(), inspectViews()})
            rows.insert(rows.end(), part.begin(), part.end());
    return rows;
}

QString helpPageOf(const ViewRow& row)
{
    const QString prefix = row.page + QLatin1Char('-');
    return row.id.startsWith(prefix) ? row.id.mid(prefix.size()) : row.id;
}

} // namespace nrg::gui
