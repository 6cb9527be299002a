#include "app/gui/views/network_view.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

#include "app/gui/run/run_controller.h"
#include "app/gui/run/selection.h"
#include "app/gui/run/specimen.h"
#include "app/gui/views/lattice_maps.h"
#include "app/gui/widgets/color_bar.h"
#include "app/gui/widgets/network_diagram.h"
#include "app/gui/widgets/network_parts.h"
#include "app/gui/widgets/scroll_guard.h"
#include "app/gui/widgets/text.h"
#include "engine/run/build_model.h"
#include "engine/run/settings_options.h"

namespace nrg::gui {

namespace {

/// Whether the layers stand in the same places; what is inside of them does not count.
bool sameNetwork(const nrg::Settings& a, const nrg::Settings& b)
{
    const auto same = [&](const char* key) {
        const auto value = [key](const nrg::Settings& settings) {
            return nrg::findOption(settings, key) ? nrg::optionOf(settings, key) : nrg::OptionValue(false);
        };
        return value(a) == value(b);
    };
    constexpr const char* kPlaces[]
        = {"layout", "lattice", "repeats", "block", "checkerboards", "neighbours", "spectra"};
    return nrg::resolvedDepth(a) == nrg::resolvedDepth(b) && std::ranges::all_of(kPlaces, same);
}

/// Whether parts are shown by their ln|det| per site: a Fourier layer moves all sites of a scale, a coupling one.
bool isPerSite(const nrg::Layout& layout)
{
    return std::ranges::any_of(
        layout.layers, [](const nrg::Layer& layer) { return layer.kind != nrg::LayerKind::Blocks; });
}

std::vector<float> allOf(const std::vector<Eigen::VectorXf>& layers)
{
    std::vector<float> values;
    for (const Eigen::VectorXf& layer : layers)
        values.insert(values.end(), layer.begin(), layer.end());
    return values;
}

} // namespace

NetworkView::NetworkView(QWidget* parent)
    : View(parent)
    , m_scroll(new QScrollArea(this))
    , m_diagram(new NetworkDiagram)
    , m_what(new QComboBox(this))
    , m_bar(new ColorBar(this))
    , m_cone(new HeatMap(this))
    , m_key(new QLabel(this))
    , m_caption(new QLabel(this))
{
    auto* below = new QHBoxLayout;
    below->setSpacing(10);
    below->addWidget(m_cone);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_key);
    words->addWidget(m_bar);
    words->addWidget(m_caption, 1);
    below->addLayout(words, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    m_scroll->setWidget(m_diagram);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    layout->addWidget(m_scroll, 1);
    // A network that is higher than the view is first seen from below, where the fields are.
    QScrollBar* const bar = m_scroll->verticalScrollBar();
    connect(bar, &QScrollBar::actionTriggered, this, [this] { m_fromBottom = false; });
    connect(bar, &QScrollBar::rangeChanged, this, [this, bar](int, int most) {
        if (m_fromBottom)
            bar->setValue(most);
    });
    layout->addLayout(below);
    m_cone->setFixedSize(116, 116);
    m_cone->setAccessibleName(tr("Causal cone of the chosen part in the lattice"));
    m_cone->setPlaceholder(tr("x"));
    m_cone->setCellText([](const HeatMapCell& cell, float value) {
        return tr("row %1, column %2, scale 0\nx = %3%4")
            .arg(cell.row)
            .arg(cell.column)
            .arg(fixedText(static_cast<double>(value), 3), oneConfigurationText());
    });
    m_key->setWordWrap(true);
    m_caption->setWordWrap(true);
    m_caption->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_caption->setMinimumHeight(4 * fontMetrics().lineSpacing());
    m_what->addItem(tr("ln|det|"));
    m_what->addItem(tr("latents"));
    m_what->setAccessibleName(tr("What the network shows"));
    m_what->setToolTip(tr("<p>What each part of a layer shows of the laboratory's configuration: its log-Jacobian "
                          "ln|det&nbsp;∂z/∂x| in nats, which is how it renormalises the couplings, or the latents "
                          "<i>z</i> that leave at it.</p>"));
    m_what->installEventFilter(new ScrollGuard(m_what));
    connect(m_what, &QComboBox::currentIndexChanged, this, [this] { drawValues(); });
    m_diagram->setAccessibleName(tr("The network"));
    connect(m_diagram, &NetworkDiagram::blockChosen, this, [this](const nrg::BlockAddress& part) {
        scrollTo(part.layer);
        drawCone();
    });
    connect(m_diagram, &NetworkDiagram::latentChosen, this, [this](int site) {
        if (m_selection)
            m_selection->setLatent(site);
    });
    applyTheme(themeOf(palette()));
}

QWidget* NetworkView::headerControl()
{
    return m_what;
}

QString NetworkView::caption() const
{
    return m_caption->text();
}

void NetworkView::applyTheme(const Theme& theme)
{
    drawKey(theme);
    drawCone();
}

void NetworkView::drawKey(const Theme& theme)
{
    QList<KeyEntry> entries;
    for (const PartKind kind : partKinds(m_diagram->network()))
        entries << KeyEntry{partFrame(theme, kind), partName(kind).replace(QLatin1Char(' '), QChar::Nbsp)};
    m_key->setText(keyText(entries) + tr("&nbsp;&nbsp; <b>×</b>&nbsp;latent"));
}

void NetworkView::attach(RunController& run, Selection& selection)
{
    m_run = &run;
    m_selection = &selection;
    m_specimen = &run.specimen();
    connect(&selection, &Selection::latentChanged, this, &NetworkView::takeSelection);
    connect(&run, &RunController::draftChanged, this, &NetworkView::drawSettings);
    connect(m_specimen, &Specimen::changed, this, [this] {
        if (isVisible())
            drawValues();
    });
    drawSettings();
}

void NetworkView::show(const RunHistory&, const nrg::Snapshot& snapshot)
{
    drawSettings();
    m_specimen->setModel(snapshot.model);
    if (m_revision != m_specimen->revision())
        drawValues();
}

void NetworkView::scrollTo(int layer)
{
    const QPointF middle = m_diagram->geometry().layers.at(static_cast<std::size_t>(layer)).center();
    m_fromBottom = false;
    m_scroll->ensureVisible(static_cast<int>(middle.x()), static_cast<int>(middle.y()), 0, 40);
}

void NetworkView::drawSettings()
{
    const nrg::Settings& settings = m_run->draft();
    if (m_drawn && sameNetwork(*m_drawn, settings))
        return;
    m_drawn = settings;
    m_diagram->setNetwork(nrg::buildLayout(settings));
    drawKey(themeOf(palette()));
    m_fromBottom = true;
    m_logDetLimit = 0;
    m_latentLimit = 0;
    // Stencils have more to say: the caption does not grow when a part is chosen.
    m_caption->setMinimumHeight((isPerSite(m_diagram->network()) ? 6 : 4) * fontMetrics().lineSpacing());
    m_fieldLimit = 0;
    takeSelection();
    drawValues();
}

void NetworkView::drawValues()
{
    const bool latents = m_what->currentIndex() == 1;
    m_diagram->setShow(latents ? NetworkDiagram::Show::Latents : NetworkDiagram::Show::LogDeterminants);
    const bool perSite = isPerSite(m_diagram->network());
    m_bar->setTitle(latents ? tr("z") : perSite ? tr("ln|det| per site, nats") : tr("ln|det|, nats"));
    NetworkValues values;
    m_revision = m_specimen ? m_specimen->revision() : 0;
    const bool ran = m_specimen && m_specimen->explorer() && sameNetwork(*m_drawn, m_run->settings())
        && m_specimen->explorer()->lattice() == m_drawn->lattice;
    if (ran) {
        const nrg::Exploration& exploration = m_specimen->exploration();
        std::vector<Eigen::VectorXf> logDets = exploration.blockLogDet;
        for (std::size_t i = 0; perSite && i < logDets.size(); ++i)
            logDets[i] /= static_cast<float>(m_diagram->network().layers[i].variablesPerBlock());
        m_logDetLimit = symmetricLimit(allOf(logDets), m_logDetLimit);
        m_latentLimit = symmetricLimit({exploration.z.begin(), exploration.z.end()}, m_latentLimit);
        m_fieldLimit = symmetricLimit({exploration.x.begin(), exploration.x.end()}, m_fieldLimit);
        values
            = {std::move(logDets), exploration.z, exploration.x, perSite, m_logDetLimit, m_latentLimit, m_fieldLimit};
        m_bar->setLimit(latents ? m_latentLimit : m_logDetLimit);
        m_cone->setData(mapOfSites(exploration.x, m_drawn->lattice), m_fieldLimit);
    } else {
        m_cone->setData({}, 1);
    }
    m_diagram->setValues(std::move(values));
    drawCone();
}

void NetworkView::drawCone()
{
    const auto chosen = m_diagram->chosen();
    if (!chosen) {
        m_cone->setOutlines({});
        const bool edited = m_run && !sameNetwork(m_run->draft(), m_run->settings());
        m_caption->setText(edited ? tr("The network of the edited settings. It is not trained yet.")
                                  : tr("The RG flows upwards: <i>z</i> = <i>g</i><sup>−1</sup>(<i>x</i>). A click or "
                                       "the arrow keys choose a part of a layer and show its causal cone; Return "
                                       "chooses its latents."));
        return;
    }
    const nrg::Layout& layout = m_diagram->network();
    std::vector<bool> cone = nrg::causalCone(layout, *chosen);
    const auto size = std::ranges::count(cone, true);
    QString text = QStringLiteral("<b>%1</b>").arg(partTitle(layout, *chosen));
    if (isPerSite(layout))
        text += QStringLiteral("<br/>") + partPlace(layout, *chosen);
    const auto number = static_cast<std::size_t>(chosen->layer);
    if (m_specimen && m_specimen->explorer() && sameNetwork(*m_drawn, m_run->settings())
        && number < m_specimen->exploration().blockLogDet.size())
        text += tr("<br/>ln|det ∂z/∂x| = %1 nats")
                    .arg(fixedText(
                        static_cast<double>(m_specimen->exploration().blockLogDet[number][chosen->block]), 3));
    text += tr("<br/>Its causal cone: %1 of %2 sites").arg(size).arg(layout.lattice * layout.lattice);
    const auto below = std::span(layout.layers).first(number);
    if (std::ranges::any_of(below, [](const nrg::Layer& l) { return l.kind == nrg::LayerKind::Spectral; }))
        text += tr(", since a Fourier layer below it mixes all sites of its scale");
    m_caption->setText(text);
    m_cone->setOutlines({{.map = 0, .inside = std::move(cone), .color = themeOf(palette()).text, .width = 2.5}});
}

void NetworkView::takeSelection()
{
    if (!m_selection)
        return;
    const auto site = m_selection->latent();
    const nrg::Layout& layout = m_diagram->network();
    const bool there = site && *site < layout.lattice * layout.lattice;
    m_diagram->setChosenLatent(there ? site : std::nullopt);
    if (there)
        m_diagram->setChosen(m_diagram->partOfLatent(*site));
    if (there && m_diagram->chosen())
        scrollTo(m_diagram->chosen()->layer);
    drawCone();
}

} // namespace nrg::gui
