#include "app/gui/views/view_registry.h"

#include <QCoreApplication>

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

} // namespace

const std::vector<ViewRow>& viewRegistry()
{
    static const std::vector<ViewRow> kRows{
        {QStringLiteral("free-energy"), tr("Free energy bound"),
            tr("The variational bound <i>F<sub>θ</sub></i> = E[ln <i>q(x)</i> − ln <i>π(x)</i>] ≥ −ln <i>Z</i> falls "
               "onto the "
               "exact value as the flow learns the lattice. Band: standard deviation of ln(<i>q/π</i>) in a batch; it "
               "vanishes when <i>q</i> is exact."),
            ViewColumn::Main, 3, make<FreeEnergyView>},
        {QStringLiteral("gap"), tr("Gap to the exact value"),
            tr("<i>F<sub>θ</sub></i> + ln <i>Z</i> = KL(<i>q</i> || <i>π/Z</i>) in nats and, on the right, as a share "
               "of "
               "|ln <i>Z</i>|. Sampling noise can push a step below zero: a triangle at the lower edge marks it."),
            ViewColumn::Main, 2, make<GapView>},
        {QStringLiteral("samples"), tr("Samples of the flow"),
            tr("Fields <i>x</i> = <i>g(z)</i> drawn by the flow in the newest step, and spins drawn from them: "
               "P(<i>s<sub>i</sub></i> = ±1 | <i>x</i>) = 1 / (1 + exp(∓2<i>x<sub>i</sub></i>))."),
            ViewColumn::Side, 1, make<SamplesView>},
    };
    return kRows;
}

} // namespace nrg::gui
