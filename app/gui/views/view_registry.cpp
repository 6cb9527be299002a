#include "app/gui/views/view_registry.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

#include "app/gui/panels/sampling_bar.h"
#include "app/gui/views/diagnostics_view.h"
#include "app/gui/views/free_energy_view.h"
#include "app/gui/views/gap_view.h"
#include "app/gui/views/information_view.h"
#include "app/gui/views/laboratory_view.h"
#include "app/gui/views/network_view.h"
#include "app/gui/views/order_parameter_view.h"
#include "app/gui/views/race_view.h"
#include "app/gui/views/response_view.h"
#include "app/gui/views/samples_view.h"
#include "app/gui/views/spectrum_view.h"
#include "app/gui/views/stack_view.h"
#include "app/gui/views/structure_factor_view.h"
#include "app/gui/views/sweep_view.h"

namespace nrg::gui {

namespace {

template <typename Kind>
View* make(QWidget* parent)
{
    return new Kind(parent);
}

QString tr(const char* text)
{
    return QCoreApplication::translate("ViewRegistry", text);
}

const QString kTraining = QStringLiteral("training");
const QString kSampling = QStringLiteral("sampling");
const QString kVariables = QStringLiteral("variables");
const QString kLaboratory = QStringLiteral("laboratory");

QWidget* makeSamplingBar(RunController& run, QWidget* parent)
{
    return new SamplingBar(run, parent);
}

QString observableHelp()
{
    return tr("The target's leading observable as the chains run from a cold start to equilibrium.");
}

std::vector<ViewRow> trainingViews()
{
    return {
        {QStringLiteral("free-energy"), kTraining, tr("Free energy bound"),
            tr("The variational bound <i>F<sub>θ</sub></i> = E[ln <i>q(x)</i> − ln <i>π(x)</i>] ≥ −ln <i>Z</i> falls "
               "onto the exact value as the flow learns the lattice. Band: standard deviation of ln(<i>q/π</i>) in a "
               "batch; it vanishes when <i>q</i> is exact."),
            0, 3, make<FreeEnergyView>},
        {QStringLiteral("gap"), kTraining, tr("Gap to the exact value"),
            tr("<i>F<sub>θ</sub></i> + ln <i>Z</i> = KL(<i>q</i> || <i>π/Z</i>) in nats and, on the right, as a share "
               "of |ln <i>Z</i>|. Sampling noise can push a step below zero: a triangle at the lower edge marks it."),
            0, 2, make<GapView>},
        {QStringLiteral("samples"), kTraining, tr("Samples of the flow"),
            tr("Fields <i>x</i> = <i>g(z)</i> drawn by the flow in the newest step."), 1, 1, make<SamplesView>},
        {QStringLiteral("training-structure-factor"), kTraining, tr("Structure factor S(0)"), observableHelp(), 0, 2,
            make<StructureFactorView>},
    };
}

std::vector<ViewRow> samplingViews()
{
    return {
        {QStringLiteral("structure-factor"), kSampling, tr("Structure factor S(0)"), observableHelp(), 0, 5,
            make<StructureFactorView>},
        {QStringLiteral("race"), kSampling, tr("Race of the samplers"),
            tr("All samplers start together from the same kind of cold start, <i>x</i> ~ N(0, 1), latent HMC at "
               "<i>z</i> = <i>g</i><sup>−1</sup>(<i>x</i>), and get equal wall time. A leapfrog in the latents costs "
               "more than one in the fields; the race shows whether it is worth the time. Physical HMC runs with "
               "several "
               "leapfrog counts, and its best one is drawn."),
            0, 7, make<RaceView>},
        {QStringLiteral("sweep"), kSampling, tr("Sweep"),
            tr("The run trained anew at several values of one setting, for equal time, and measured on fresh samples. "
               "Against <i>T</i>: energy, specific heat, −ln <i>Z</i>/<i>N</i> and <i>S</i>(0) = ⟨<i>m</i>²⟩ by "
               "reweighting, with errors, above their exact values."),
            0, 7, make<SweepView>},
        {QStringLiteral("spectrum"), kSampling, tr("Structure factor S(k)"),
            tr("The mean square of the wave with wave vector <i>k</i>; <i>k</i> = 0 is in the middle."), 1, 7,
            make<SpectrumView>},
        {QStringLiteral("order-parameter"), kSampling, tr("Order parameter"),
            tr("Distribution of the target's order parameter in draws of the flow and in the chains. A flow that has "
               "collapsed onto one sign shows here."),
            1, 6, make<OrderParameterView>},
        {QStringLiteral("diagnostics"), kSampling, tr("Can the flow be trusted?"),
            tr("Fresh draws of the flow, weighted by <i>w</i> = <i>π(x)/q(x)</i>. ⟨<i>w</i>⟩ = <i>Z</i> holds for any "
               "flow: ln <i>Z</i> without the bias of the bound, if the draws include those of large weight. The "
               "effective sample size (Σ <i>w</i>)² / Σ "
               "<i>w</i>² is the number of independent draws that are worth as much."),
            1, 7, make<DiagnosticsView>},
    };
}

std::vector<ViewRow> variablesViews()
{
    return {
        {QStringLiteral("response"), kVariables, tr("Response"),
            tr("E[∂<i>z<sub>i</sub></i>/∂<i>x</i>]: how a latent responds to each site, averaged over configurations "
               "(Fig. 4a). A collective variable responds to a region, as a wavelet does. A wavelet has no spread over "
               "configurations."),
            0, 5, make<ResponseView>},
        {QStringLiteral("information"), kVariables, tr("Mutual information"),
            tr("<i>I</i>(<i>x<sub>i</sub></i>; <i>x<sub>j</sub></i>) = ∫ <i>p<sub>ij</sub></i> "
               "ln(<i>p<sub>ij</sub></i> / <i>p<sub>i</sub>p<sub>j</sub></i>) ≥ 0 of all pairs of latents and of "
               "sites, in nats (Fig. 4b, c). The two maps have different ranges of colours: the latents share far less "
               "information."),
            0, 6, make<InformationView>},
        {QStringLiteral("network"), kVariables, tr("Network"),
            tr("Levels of bijectors (Fig. 1a) along one row of the lattice, and the whole of each layer beside it. The "
               "key names the parts of the layers. At the end of a level some variables leave as latents, ×, and the "
               "others go on. The colour of a part is its log-Jacobian, which renormalises the couplings."),
            1, 1, make<NetworkView>},
    };
}

std::vector<ViewRow> laboratoryViews()
{
    return {
        {QStringLiteral("laboratory"), kLaboratory, tr("Latent lab"),
            tr("Drag a latent and the field follows, <i>x</i> = <i>g</i>(<i>z</i>); paint a field and see its latents, "
               "<i>z</i> = <i>g</i><sup>−1</sup>(<i>x</i>), with ln <i>q</i> and ln <i>π</i>."),
            0, 5, make<LaboratoryView>},
        {QStringLiteral("stack"), kLaboratory, tr("RG stack"),
            tr("The same configuration at every scale: the field that each level keeps, the latents that leave, and "
               "the log-Jacobian of the level. Coarse-grain it, or generate it from the top down."),
            1, 1, make<StackView>},
    };
}

} // namespace

const std::vector<PageRow>& pageRegistry()
{
    static const std::vector<PageRow> kPages{
        {kTraining, tr("Training"), tr("The flow learns: its free energy falls onto the exact value."), {2, 1}},
        {kSampling, tr("Sampling"),
            tr("Monte Carlo in the flow's latent variables compared with Monte Carlo in the fields."), {3, 2},
            makeSamplingBar},
        {kVariables, tr("Collective variables"), tr("What the flow's latent variables mean."), {3, 2}},
        {kLaboratory, tr("Latent lab"), tr("Change a latent of one configuration and see how the field follows."),
            {3, 2}},
    };
    return kPages;
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
    static const std::vector<ViewRow> kRows = [] {
        std::vector<ViewRow> rows;
        for (const auto& part : {trainingViews(), samplingViews(), variablesViews(), laboratoryViews()})
            rows.insert(rows.end(), part.begin(), part.end());
        return rows;
    }();
    return kRows;
}

QString helpPageOf(const ViewRow& row)
{
    const QString prefix = row.page + QLatin1Char('-');
    return row.id.startsWith(prefix) ? row.id.mid(prefix.size()) : row.id;
}

} // namespace nrg::gui
