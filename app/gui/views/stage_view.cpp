#include "app/gui/views/stage_view.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "app/gui/run/run_controller.h"
#include "app/gui/run/selection.h"
#include "app/gui/run/specimen.h"
#include "app/gui/views/lattice_maps.h"
#include "app/gui/views/stage_player.h"
#include "app/gui/views/stage_tiles.h"
#include "app/gui/widgets/network_diagram.h"
#include "app/gui/widgets/network_parts.h"
#include "app/gui/widgets/scroll_guard.h"
#include "app/gui/widgets/text.h"
#include "engine/run/build_model.h"
#include "engine/run/settings_options.h"
#include "engine/targets/exact_sampler.h"

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
        = {"layout", "lattice", "repeats", "block", "colours", "checkerboards", "neighbours", "spectra"};
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

QLabel* quietLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setAlignment(Qt::AlignHCenter | Qt::AlignBottom);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

StageView::StageView(QWidget* parent)
    : View(parent)
    , m_controls(new QWidget(this))
    , m_what(new QComboBox(m_controls))
    , m_player(new StagePlayer(m_controls))
    , m_top(new QHBoxLayout)
    , m_bottom(new QHBoxLayout)
    , m_noise(new QLabel(this))
    , m_latentsShare(new QLabel(this))
    , m_fieldTitle(quietLabel(tr("field"), this))
    , m_latentTitle(quietLabel(tr("latents that leave"), this))
    , m_diagram(new NetworkDiagram(this))
    , m_caption(new QLabel(this))
    , m_sitesShare(new QLabel(this))
{
    m_top->setContentsMargins(16, 0, 16, 0);
    m_top->addWidget(m_noise, 1);
    m_top->addWidget(m_latentsShare, 0, Qt::AlignRight);
    m_bottom->setContentsMargins(16, 0, 16, 0);
    m_bottom->addWidget(m_caption, 1);
    m_bottom->addWidget(m_sitesShare);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(m_top);
    layout->addWidget(m_diagram, 1);
    layout->addLayout(m_bottom);
    m_noise->setText(tr("<b><i>z</i></b>&nbsp; independent noise enters here"));
    m_caption->setWordWrap(true);
    m_caption->setTextFormat(Qt::RichText);
    for (QLabel* const label : {m_caption, m_noise})
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_caption->setMinimumHeight(2 * fontMetrics().lineSpacing());
    for (QLabel* const label : {m_latentsShare, m_sitesShare}) {
        label->setTextFormat(Qt::RichText);
        label->setToolTip(tr("<p>Σ <i>I</i>(<i>i</i>; <i>j</i>) over pairs, in nats, beyond what independent variables "
                             "would seem to share (Fig. 4b, c). A flow that has learned the renormalization group "
                             "turns sites that share much into latents that share nothing.</p>"));
    }
    m_diagram->setAccessibleName(tr("The network"));
    makeControls();
    connectDiagram();
    applyTheme(themeOf(palette()));
}

void StageView::makeControls()
{
    auto* row = new QHBoxLayout(m_controls);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_what);
    row->addWidget(m_player);
    m_what->addItem(tr("ln|det|"));
    m_what->addItem(tr("latents"));
    m_what->addItem(tr("gradient"));
    m_what->setAccessibleName(tr("What the network shows"));
    m_what->setToolTip(tr("<p>What each part of a scale shows of the configuration: its log-Jacobian "
                          "|ln|det&nbsp;∂z/∂x|| in nats, which is how it renormalises the couplings, the latents "
                          "<i>z</i> that leave at it, or the gradient ∂<i>F</i>/∂<i>θ</i> of its layer: the root mean "
                          "square over the layer's parameters, in nats per unit of <i>θ</i>, of the whole batch of the "
                          "last update. Layers that share their parameters have one value.</p>"));
    m_what->installEventFilter(new ScrollGuard(m_what));
    connect(m_what, &QComboBox::currentIndexChanged, this, [this] { drawSpecimen(); });
    connect(m_player, &StagePlayer::moved, this, &StageView::drawPlay);
    connect(m_player, &StagePlayer::newRequested, this, [this] {
        if (!m_specimen)
            return;
        if (m_player->isUpwards())
            m_specimen->drawFromTarget();
        else
            m_specimen->drawNew();
    });
}

void StageView::connectDiagram()
{
    connect(m_diagram, &NetworkDiagram::placed, this, &StageView::place);
    connect(m_diagram, &NetworkDiagram::blockChosen, this, [this] {
        if (m_selection)
            m_selection->setSite(std::nullopt);
        drawChosen();
    });
    connect(m_diagram, &NetworkDiagram::latentChosen, this, [this](int site) {
        if (m_selection)
            m_selection->setLatent(site);
    });
    connect(m_diagram, &NetworkDiagram::siteChosen, this, [this](int site) {
        if (m_selection)
            m_selection->setSite(site);
    });
    connect(m_diagram, &NetworkDiagram::siteHovered, this, &StageView::pointAtSite);
    connect(m_diagram, &NetworkDiagram::latentHovered, this, &StageView::pointAtLatent);
    connect(m_diagram, &NetworkDiagram::blockHovered, this, &StageView::pointAtPart);
}

void StageView::attach(RunController& run, Selection& selection)
{
    m_run = &run;
    m_selection = &selection;
    m_specimen = &run.specimen();
    m_tiles = new StageTiles(*m_specimen, *m_diagram);
    connectTiles();
    connect(&selection, &Selection::latentChanged, this, &StageView::drawChosen);
    connect(&selection, &Selection::siteChanged, this, &StageView::drawChosen);
    connect(&run, &RunController::draftChanged, this, &StageView::drawSettings);
    connect(m_specimen, &Specimen::changed, this, [this] {
        if (isVisible())
            drawSpecimen();
    });
    drawSettings();
}

void StageView::connectTiles()
{
    connect(m_tiles, &StageTiles::siteHovered, this, &StageView::pointAtSite);
    connect(m_tiles, &StageTiles::latentHovered, this, &StageView::pointAtLatent);
    connect(m_tiles, &StageTiles::siteChosen, m_selection, [this](int site) { m_selection->setSite(site); });
    connect(m_tiles, &StageTiles::latentChosen, m_selection, [this](int site) { m_selection->setLatent(site); });
}

QWidget* StageView::headerControl()
{
    return m_controls;
}

QList<KeyEntry> StageView::key() const
{
    const Theme theme = themeOf(palette());
    QList<KeyEntry> entries;
    for (const PartKind kind : partKinds(m_diagram->network()))
        entries << KeyEntry{partFrame(theme, kind), partName(kind)};
    entries << KeyEntry{QColor(), tr("× latent")};
    return entries;
}

QString StageView::caption() const
{
    return m_caption->text();
}

QString StageView::latentsShare() const
{
    return m_latentsShare->text();
}

QString StageView::sitesShare() const
{
    return m_sitesShare->text();
}

bool StageView::isTrained() const
{
    return m_specimen && m_specimen->explorer() && m_drawn && sameNetwork(*m_drawn, m_run->settings())
        && m_specimen->explorer()->lattice() == m_drawn->lattice && m_revision == m_specimen->revision();
}

void StageView::applyTheme(const Theme&)
{
    for (QLabel* const label : {m_latentsShare, m_sitesShare, m_caption})
        label->update();
    m_analysis.reset();
    drawChosen();
}

void StageView::targetChanged()
{
    const nrg::ExactSampler* const sampler = target()->exactSampler();
    const QString ofFlow = tr("one of the flow, all latents from the prior N(0, 1)");
    const QString given = sampler
        ? tr("a physical one, of the target itself, drawn %1").arg(richText(engineText(sampler->method())))
        : ofFlow;
    m_player->newButton().setToolTip(
        tr("<p>Draw another configuration. To coarse-grain: %1. To generate: %2.</p>").arg(given, ofFlow));
}

void StageView::show(const RunHistory&, const nrg::Snapshot& snapshot)
{
    follow(snapshot);
    drawSettings();
    m_specimen->setModel(snapshot.model);
    if (m_revision != m_specimen->revision())
        drawSpecimen();
    drawTotals(snapshot);
}

void StageView::drawSettings()
{
    const nrg::Settings& settings = m_run->draft();
    if (m_drawn && sameNetwork(*m_drawn, settings))
        return;
    m_drawn = settings;
    m_logDetLimit = 0;
    m_diagram->setNetwork(nrg::buildLayout(settings));
    emit keyChanged();
    drawSpecimen();
}

void StageView::drawSpecimen()
{
    m_revision = m_specimen ? m_specimen->revision() : 0;
    m_diagram->setShow(static_cast<NetworkDiagram::Show>(m_what->currentIndex()));
    if (!isTrained()) {
        if (m_tiles)
            m_tiles->clear();
        m_player->setScales(0);
        m_diagram->setMargin(0);
        m_diagram->setValues({});
        drawChosen();
        return;
    }
    const nrg::Exploration& exploration = m_specimen->exploration();
    const bool perSite = isPerSite(m_diagram->network());
    std::vector<Eigen::VectorXf> logDets = exploration.blockLogDet;
    for (std::size_t i = 0; perSite && i < logDets.size(); ++i)
        logDets[i] /= static_cast<float>(m_diagram->network().layers[i].variablesPerBlock());
    m_logDetLimit = symmetricLimit(allOf(logDets), m_logDetLimit);
    const int scalesBefore = m_tiles->scales();
    m_tiles->draw();
    m_player->setScales(m_tiles->scales());
    if (m_latentsAlone)
        logDets.clear();
    m_diagram->setValues({.blockLogDet = std::move(logDets),
        .latents = exploration.z,
        .fields = m_latentsAlone ? Eigen::VectorXf() : exploration.x,
        .perSite = perSite,
        .logDetLimit = m_logDetLimit,
        .latentLimit = m_tiles->latentLimit(),
        .fieldLimit = m_tiles->fieldLimit(),
        .gradients = m_specimen->explorer()->frozen().gradient.layers,
        .litScales = m_litScales.value_or(m_tiles->scales())});
    if (m_tiles->scales() != scalesBefore)
        place();
    drawPlay();
    drawChosen();
}

void StageView::place()
{
    if (!m_tiles || m_tiles->scales() == 0) {
        m_fieldTitle->hide();
        m_latentTitle->hide();
        return;
    }
    const int side = StageTiles::largestSide(m_diagram->size(), m_tiles->scales());
    const int margin = StageTiles::marginOf(side);
    m_diagram->setMargin(margin);                     // comes back here where it is new
    m_top->setContentsMargins(16, 0, margin + 16, 0); // the titles of the tiles stand there
    m_tiles->place(m_diagram->geometry(), m_diagram->width(), margin);
    const int height = fontMetrics().lineSpacing();
    m_latentTitle->setText(tr("latents that leave"));
    if (m_latentTitle->sizeHint().width() > side + 40)
        m_latentTitle->setText(tr("latents"));
    const std::pair<QLabel*, HeatMap*> titles[]
        = {{m_fieldTitle, m_tiles->fields().back()}, {m_latentTitle, m_tiles->latents().back()}};
    for (const auto& [title, tile] : titles) {
        const QPoint middle = tile->mapTo(this, QPoint(tile->width() / 2, 0));
        const int width = std::max(side + 20, title->sizeHint().width());
        const int left = std::min(middle.x() - width / 2, this->width() - width);
        title->setGeometry(left, m_diagram->y() - height - 2, width, height);
        title->show();
        title->raise();
    }
}

void StageView::resizeEvent(QResizeEvent* event)
{
    View::resizeEvent(event);
    place();
    arrangeWords();
}

/// Words stand beside the numbers: above, where there is room for them; below, or else on lines of their own.
void StageView::arrangeWords()
{
    const QMargins around = m_top->contentsMargins();
    const int left = width() - around.left() - around.right() - m_latentsShare->sizeHint().width() - m_top->spacing();
    m_noise->setVisible(m_noise->sizeHint().width() <= left);
    constexpr int kLetters = 40;
    const int room = width() - m_sitesShare->sizeHint().width() - 32;
    const bool isBeside = room > kLetters * fontMetrics().averageCharWidth();
    m_bottom->setDirection(isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_bottom->setAlignment(m_sitesShare, isBeside ? Qt::Alignment() : Qt::AlignRight);
}

void StageView::changeEvent(QEvent* event)
{
    View::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_caption)
        m_caption->setMinimumHeight(2 * fontMetrics().lineSpacing());
}

void StageView::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    if (m_run)
        m_run->analysis().setWatched(AnalysisDesk::Part::Information, this, true);
    place();
}

void StageView::hideEvent(QHideEvent* event)
{
    View::hideEvent(event);
    m_player->stop();
    if (m_run)
        m_run->analysis().setWatched(AnalysisDesk::Part::Information, this, false);
}

} // namespace nrg::gui
