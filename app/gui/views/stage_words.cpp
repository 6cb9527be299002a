// What the stage says of the thing that is pointed at, or chosen.

#include <QComboBox>
#include <QLabel>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "app/gui/run/run_controller.h"
#include "app/gui/run/selection.h"
#include "app/gui/run/specimen.h"
#include "app/gui/views/lattice_maps.h"
#include "app/gui/views/stage_player.h"
#include "app/gui/views/stage_tiles.h"
#include "app/gui/views/stage_view.h"
#include "app/gui/widgets/network_diagram.h"
#include "app/gui/widgets/network_parts.h"
#include "app/gui/widgets/text.h"

namespace nrg::gui {

namespace {

constexpr int kNamed = 4;                 ///< latents, or sites, that a line names
constexpr std::size_t kMoved = 64;        ///< sites that a latent's contour holds at most
constexpr float kShareOfStrongest = 0.2F; ///< from which an answer counts

/// The sites of the largest entries, largest first; those that count at all.
std::vector<int> strongest(const Eigen::VectorXf& answers, std::size_t most)
{
    std::vector<int> order(static_cast<std::size_t>(answers.size()));
    std::iota(order.begin(), order.end(), 0);
    const std::size_t count = std::min(most, order.size());
    const auto larger = [&](int a, int b) { return std::abs(answers[a]) > std::abs(answers[b]); };
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count), order.end(), larger);
    order.resize(count);
    std::erase_if(order, [&](int site) {
        return std::abs(answers[site]) < kShareOfStrongest * std::abs(answers[order.front()]) || answers[site] == 0;
    });
    return order;
}

std::vector<bool> marksOf(const std::vector<int>& sites, Eigen::Index count)
{
    std::vector<bool> marks(static_cast<std::size_t>(count));
    for (const int site : sites)
        marks[static_cast<std::size_t>(site)] = true;
    return marks;
}

/// A cone that holds nearly everything says nothing, as above a Fourier layer, which mixes all sites of its scale.
bool saysSomething(const NetworkCone& cone)
{
    std::size_t inside = 0;
    std::size_t all = 0;
    for (const std::vector<bool>& parts : cone.parts) {
        inside += static_cast<std::size_t>(std::ranges::count(parts, true));
        all += parts.size();
    }
    return 4 * inside < 3 * all;
}

} // namespace

void StageView::say(const QString& text)
{
    m_caption->setText(text);
    m_diagram->setAccessibleDescription(text);
}

QString StageView::siteReading(int site)
{
    const int L = m_specimen->explorer()->lattice();
    const Eigen::VectorXf reading = m_specimen->reading(site);
    const std::vector<int> first = strongest(reading, kNamed);
    QStringList latents;
    for (const int latent : first)
        latents << tr("%1 of scale %2: %3")
                       .arg(latentText(latent, L))
                       .arg(m_specimen->explorer()->latentLevels()[static_cast<std::size_t>(latent)])
                       .arg(fixedText(static_cast<double>(reading[latent]), 2));
    m_tiles->setMarked(marksOf(first, reading.size()));
    return tr("<b>site (%1, %2)</b> &nbsp;x = %3, read most by %4 (∂z/∂x)")
        .arg(site / L)
        .arg(site % L)
        .arg(fixedText(static_cast<double>(m_specimen->exploration().x[site]), 2), latents.join(QStringLiteral(", ")));
}

QString StageView::influenceText(int site, const Eigen::VectorXf& influence) const
{
    const int L = m_specimen->explorer()->lattice();
    const int count = static_cast<int>((influence.array().abs() > 0.35F * influence.cwiseAbs().maxCoeff()).count());
    const std::vector<int> first = strongest(influence, 1);
    const QString most = first.empty() ? tr("it moves nothing")
                                       : tr("it moves %n site(s), most of all (%1, %2): %3 (∂x/∂z)", nullptr, count)
                                             .arg(first.front() / L)
                                             .arg(first.front() % L)
                                             .arg(fixedText(static_cast<double>(influence[first.front()]), 2));
    return tr("<b>%1, scale %2</b> &nbsp;z = %3; %4")
        .arg(latentText(site, L))
        .arg(m_specimen->explorer()->latentLevels()[static_cast<std::size_t>(site)])
        .arg(fixedText(static_cast<double>(m_specimen->exploration().z[site]), 2), most);
}

QString StageView::partText(const nrg::BlockAddress& part) const
{
    const nrg::Layout& layout = m_diagram->network();
    const std::vector<bool> cone = nrg::causalCone(layout, part);
    QString text = QStringLiteral("<b>%1</b> &nbsp;%2").arg(partTitle(layout, part), partPlace(layout, part));
    const auto number = static_cast<std::size_t>(part.layer);
    if (isTrained() && number < m_specimen->exploration().blockLogDet.size())
        text += tr("; ln|det ∂z/∂x| = %1 nats")
                    .arg(fixedText(static_cast<double>(m_specimen->exploration().blockLogDet[number][part.block]), 3));
    text += tr("; its causal cone: %1 of %2 sites")
                .arg(std::ranges::count(cone, true))
                .arg(layout.lattice * layout.lattice);
    const auto below = std::span(layout.layers).first(number);
    if (std::ranges::any_of(below, [](const nrg::Layer& l) { return l.kind == nrg::LayerKind::Spectral; }))
        text += tr(", since a Fourier layer below it mixes all sites of its scale");
    return text;
}

void StageView::pointAtSite(const std::optional<int>& site)
{
    if (!site || !isTrained()) {
        m_diagram->pointAt(std::nullopt);
        drawChosen();
        return;
    }
    NetworkCone cone = coneAbove(m_diagram->network(), *site);
    say(siteReading(*site));
    m_tiles->setSelectedSite(site);
    m_diagram->pointAt(saysSomething(cone) ? std::optional(std::move(cone)) : std::nullopt);
}

void StageView::pointAtLatent(const std::optional<int>& site)
{
    const auto part = site ? m_diagram->partOfLatent(*site) : std::nullopt;
    if (!site || !isTrained()) {
        m_diagram->pointAt(std::nullopt);
        drawChosen();
        return;
    }
    const Eigen::VectorXf influence = m_specimen->influence(*site);
    say(influenceText(*site, influence));
    m_tiles->setCone(marksOf(strongest(influence, kMoved), influence.size()));
    if (!part)
        return;
    NetworkCone cone = coneBelow(m_diagram->network(), *part);
    m_diagram->pointAt(saysSomething(cone) ? std::optional(std::move(cone)) : std::nullopt);
}

void StageView::pointAtPart(const std::optional<nrg::BlockAddress>& part)
{
    if (!part) {
        m_diagram->pointAt(std::nullopt);
        drawChosen();
        return;
    }
    NetworkCone cone = coneBelow(m_diagram->network(), *part);
    say(partText(*part));
    if (m_tiles)
        m_tiles->setCone(cone.fields);
    m_diagram->pointAt(saysSomething(cone) ? std::optional(std::move(cone)) : std::nullopt);
}

void StageView::drawChosen()
{
    if (!m_selection || !m_drawn)
        return;
    const int sites = m_drawn->lattice * m_drawn->lattice;
    const auto there = [sites](std::optional<int> site) { return site && *site < sites ? site : std::nullopt; };
    const auto latent = there(m_selection->latent());
    const auto site = there(m_selection->site());
    m_diagram->setChosenLatent(latent);
    m_diagram->setChosenSite(site);
    if (latent)
        m_diagram->setChosen(m_diagram->partOfLatent(*latent));
    if (m_tiles->scales() > 0 && isTrained()) {
        m_tiles->setSelectedSite(site);
        m_tiles->setSelectedLatent(latent);
        m_tiles->setMarked({});
        const auto part = m_diagram->chosen();
        m_tiles->setCone(part ? nrg::causalCone(m_diagram->network(), *part) : std::vector<bool>());
    }
    if (!isTrained())
        m_chosenText = tr("The network of the edited settings. It is not trained yet.");
    else if (site)
        m_chosenText = siteReading(*site);
    else if (latent)
        m_chosenText = influenceText(*latent, m_specimen->influence(*latent));
    else if (const auto part = m_diagram->chosen())
        m_chosenText = partText(*part);
    else if (m_what->currentIndex() == Gradient)
        m_chosenText = gradientText();
    else
        m_chosenText = tr("A configuration <b><i>x</i></b> leaves below. Point at a site, a latent or a part; drag a "
                          "latent or a site up or down to change it.");
    if (m_player->rests())
        say(m_chosenText);
}

} // namespace nrg::gui
