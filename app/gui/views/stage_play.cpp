// What the stage shows of a configuration on its way, of the gradient that comes back, and of what is shared.

#include <QComboBox>
#include <QLabel>

#include <algorithm>
#include <cmath>

#include "app/gui/run/specimen.h"
#include "app/gui/views/shared_information.h"
#include "app/gui/views/stage_player.h"
#include "app/gui/views/stage_tiles.h"
#include "app/gui/views/stage_view.h"
#include "app/gui/widgets/network_diagram.h"
#include "app/gui/widgets/text.h"
#include "engine/session/frozen_model.h"

namespace nrg::gui {

void StageView::drawPlay()
{
    if (!isTrained())
        return;
    for (int scale = 0; scale < m_tiles->scales(); ++scale) {
        const auto number = static_cast<std::size_t>(scale);
        m_tiles->fields()[number]->setOpacity(m_latentsAlone ? 0 : m_player->fieldOpacity(scale));
        m_tiles->latents()[number]->setOpacity(m_latentsAlone ? 1 : m_player->latentOpacity(scale));
    }
    if (m_player->rests()) {
        say(m_chosenText);
        return;
    }
    const int scale = m_player->scale();
    const QString logDet = fixedText(m_specimen->exploration().levelLogDet[static_cast<std::size_t>(scale)], 2);
    say((m_player->isUpwards() ? tr("Scale %1: its latents leave. ln|det| = %2 nats")
                               : tr("Scale %1: its latents enter. ln|det| = %2 nats"))
            .arg(scale)
            .arg(logDet));
}

void StageView::drawTotals(const nrg::Snapshot& snapshot)
{
    const bool isStale = snapshot.analysis && snapshot.analysis->information
        && snapshot.analysis->information->modelStep != snapshot.step;
    if (snapshot.analysis == m_analysis && m_analysis && isStale == m_isStale)
        return;
    m_analysis = snapshot.analysis;
    m_isStale = isStale;
    const nrg::InformationReport report
        = m_analysis && m_analysis->information ? *m_analysis->information : nrg::InformationReport();
    const QFont large = typeOf(font(), TypeSize::Headline);
    m_latentsShare->setText(
        sharedText(tr("latents share"), sharedByLatents(report), report, isStale, large, palette()));
    m_sitesShare->setText(sharedText(tr("sites share"), sharedBySites(report), report, isStale, large, palette()));
    arrangeWords();
}

void StageView::showLatentsAlone(bool alone)
{
    if (alone == m_latentsAlone)
        return;
    m_latentsAlone = alone;
    drawSpecimen();
}

void StageView::lightScales(std::optional<int> scales)
{
    if (scales == m_litScales)
        return;
    m_litScales = scales;
    drawSpecimen();
}

QString StageView::gradientText() const
{
    const nrg::GradientProfile& gradient = m_specimen->explorer()->frozen().gradient;
    double largest = 0;
    for (const double layer : gradient.layers)
        largest = std::max(largest, layer);
    if (largest == 0)
        return tr("No update has been made here yet. The gradient appears with the next one.");
    return tr("<b>∂<i>F</i>/∂<i>θ</i></b> &nbsp;of the batch of update %1: a layer in full colour has %2 nats per unit "
              "of <i>θ</i>, root mean square over its parameters.")
        .arg(countText(gradient.step), significantText(largest, 3));
}

} // namespace nrg::gui
