#include "app/gui/views/view_registry.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

#include "app/gui/views/free_energy_view.h"
#include "app/gui/views/gap_view.h"
#include "app/gui/views/samples_view.h"

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
            tr("Fields <i>x</i> = <i>g(z)</i> drawn by the flow in the newest step, and spins drawn from them: "
               "P(<i>s<sub>i</sub></i> = ±1 | <i>x</i>) = 1 / (1 + exp(∓2<i>x<sub>i</sub></i>))."),
            1, 1, make<SamplesView>},
    };
}

} // namespace

const std::vector<PageRow>& pageRegistry()
{
    static const std::vector<PageRow> kPages{
        {kTraining, tr("Training"), tr("The flow learns: its free energy falls onto the exact value."), {2, 1}},
        {kSampling, tr("Sampling"),
            tr("The flow at work: Monte Carlo in its latent variables against Monte Carlo in the fields."), {2, 1}},
        {kVariables, tr("Collective variables"), tr("What the flow's latent variables mean."), {1, 1}},
        {kLaboratory, tr("Latent lab"), tr("Take the flow apart: turn a latent and see what follows."), {1, 1}},
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
        for (const auto& part : {trainingViews()})
            rows.insert(rows.end(), part.begin(), part.end());
        return rows;
    }();
    return kRows;
}

} // namespace nrg::gui
