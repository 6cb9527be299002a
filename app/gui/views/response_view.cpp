#include "app/gui/views/response_view.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>
#include <utility>

#include "app/gui/run/analysis_desk.h"
#include "app/gui/run/run_controller.h"
#include "app/gui/run/selection.h"
#include "app/gui/views/age.h"
#include "app/gui/views/lattice_maps.h"
#include "app/gui/widgets/color_bar.h"
#include "app/gui/widgets/heat_map.h"
#include "app/gui/widgets/scroll_guard.h"
#include "app/gui/widgets/text.h"

namespace nrg::gui {

namespace {

constexpr std::size_t kTop = 4;   ///< maps of the top level, as in Fig. 4(a)
constexpr std::size_t kTiles = 5; ///< and the chosen latent's

HeatMapData mapOfRow(const Eigen::MatrixXf& values, std::size_t row, int lattice)
{
    return mapOfSites(values.row(static_cast<Eigen::Index>(row)).transpose(), lattice);
}

std::vector<bool> where(const Eigen::MatrixXf& values, std::size_t row, double sign)
{
    std::vector<bool> inside;
    for (const float value : values.row(static_cast<Eigen::Index>(row)))
        inside.push_back(sign * static_cast<double>(value) > 1e-6);
    return inside;
}

} // namespace

ResponseView::ResponseView(QWidget* parent)
    : View(parent)
    , m_controls(new QWidget(this))
    , m_quantity(new QComboBox(m_controls))
    , m_wavelets(new QToolButton(m_controls))
    , m_rotated(new QToolButton(m_controls))
    , m_bar(new ColorBar(this))
    , m_summary(new QLabel(this))
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    for (std::size_t i = 0; i < kTiles; ++i) {
        addTile();
        row->addWidget(m_tiles.back().box, 1);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 0, 4, 0);
    layout->setSpacing(4);
    layout->addLayout(row, 1);
    layout->addWidget(m_bar);
    layout->addWidget(m_summary);
    m_summary->setAlignment(Qt::AlignHCenter);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* controls = new QHBoxLayout(m_controls);
    controls->setContentsMargins(0, 0, 0, 0);
    controls->addWidget(m_wavelets);
    controls->addWidget(m_rotated);
    controls->addWidget(m_quantity);
    m_quantity->addItem(tr("E[∂z/∂x]"));
    m_quantity->addItem(tr("spread of ∂z/∂x"));
    m_quantity->addItem(tr("E[∂x/∂z]"));
    m_quantity->addItem(tr("spread of ∂x/∂z"));
    m_quantity->setAccessibleName(tr("Mean or spread, of what a latent reads or writes"));
    m_quantity->setToolTip(tr(
        "<p>E[∂<i>z<sub>i</sub></i>/∂<i>x</i>]: what a latent reads of the field (Fig. 4a), the mean over "
        "configurations. E[∂<i>x</i>/∂<i>z<sub>i</sub></i>]: what it writes into the field. Spread: the standard "
        "deviation from one configuration to the next; a linear transformation, such as a wavelet's, has "
        "none.</p><p>All latents have unit variance, so that they respond most to what varies least in the target: the "
        "waves "
        "that alternate from site to site.</p>"));
    m_quantity->installEventFilter(new ScrollGuard(m_quantity));
    connect(m_quantity, &QComboBox::currentIndexChanged, this, &ResponseView::ask);
    m_wavelets->setText(tr("Haar"));
    m_wavelets->setAccessibleName(tr("Haar wavelets"));
    m_wavelets->setToolTip(tr("<p>Outline the nearest Haar wavelet of the same scale: solid where it is positive, "
                              "dashed where it is negative.</p>"));
    connect(m_wavelets, &QToolButton::toggled, this, &ResponseView::draw);
    m_rotated->setText(tr("Unmix"));
    m_rotated->setAccessibleName(tr("Rotate the top latents"));
    m_rotated->setToolTip(tr("<p>Rotate the top level's latents among themselves, <i>z′</i> = <i>Oz</i>, so that their "
                             "responses are as local as possible (varimax). The prior N(0, 1) does not distinguish "
                             "latents from their rotations, so training may leave them mixed.</p>"));
    connect(m_rotated, &QToolButton::toggled, this, &ResponseView::ask);
    m_wavelets->setCheckable(true);
    m_rotated->setCheckable(true);
    applyTheme(themeOf(palette()));
}

void ResponseView::addTile()
{
    Tile tile;
    tile.box = new QWidget(this);
    tile.map = new HeatMap(tile.box);
    tile.caption = new QLabel(tile.box);
    tile.caption->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    tile.caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    tile.map->setMinimumHint({64, 64});
    tile.map->setInteractive(true);
    tile.map->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(tile.box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    tile.map->setSquare(true);
    layout->addStretch(1); // what a square map leaves, above and below
    layout->addWidget(tile.map, 100);
    layout->addWidget(tile.caption);
    layout->addStretch(1);
    const std::size_t index = m_tiles.size();
    if (index == 0)
        tile.map->setPlaceholder(tr("Responses appear with the first analysis."));
    tile.map->setCellText(
        [this, index](const HeatMapCell& cell, float) { return cellText(m_tiles[index], cell.row, cell.column); });
    connect(tile.map, &HeatMap::cellPressed, this, [this, index] {
        m_tiles[index].map->setSelected(std::nullopt); // a map is chosen, not a site of it
        if (m_selection && m_tiles[index].row)
            m_selection->setLatent(m_report.latents[*m_tiles[index].row]);
    });
    m_tiles.push_back(tile);
}

QWidget* ResponseView::headerControl()
{
    return m_controls;
}

void ResponseView::attach(RunController& run, Selection& selection)
{
    m_run = &run;
    m_selection = &selection;
    connect(&selection, &Selection::latentChanged, this, [this] {
        m_run->analysis().setLatent(m_selection->latent());
        draw();
    });
}

void ResponseView::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    if (m_run)
        m_run->analysis().setWatched(AnalysisDesk::Part::Response, this, true);
}

void ResponseView::hideEvent(QHideEvent* event)
{
    View::hideEvent(event);
    if (m_run)
        m_run->analysis().setWatched(AnalysisDesk::Part::Response, this, false);
}

bool ResponseView::isFilled() const
{
    return !m_report.latents.empty();
}

void ResponseView::show(const RunHistory&, const nrg::Snapshot& snapshot)
{
    offerRotation(snapshot.model->model->prior().isRotationInvariant());
    const nrg::AnalysisSnapshot* analysis = snapshot.analysis.get();
    if (std::exchange(m_step, snapshot.step) != snapshot.step)
        drawAge();
    if (!analysis || snapshot.analysis == m_shown)
        return;
    m_shown = snapshot.analysis;
    m_report = analysis->response.value_or(nrg::ResponseReport());
    draw();
    drawAge();
    if (m_report.latents.empty() && analysis->working)
        m_tiles.front().map->setPlaceholder(stageText(*analysis));
}

void ResponseView::offerRotation(bool possible)
{
    if (m_isRotationPossible == possible)
        return;
    m_isRotationPossible = possible;
    m_rotated->setVisible(possible);
    m_rotated->setChecked(possible); // no training can tell the latents from their rotations
}

bool ResponseView::isStale() const
{
    return !m_report.latents.empty() && m_report.modelStep != m_step;
}

void ResponseView::drawAge()
{
    for (const Tile& tile : m_tiles) {
        tile.map->setOpacity(opacityOf(isStale()));
        tile.caption->setEnabled(!isStale());
    }
}

bool ResponseView::spread() const
{
    return m_quantity->currentIndex() % 2 == 1;
}

void ResponseView::ask()
{
    if (m_run)
        m_run->analysis().setMaps(
            m_quantity->currentIndex() < 2 ? nrg::MapKind::Response : nrg::MapKind::Influence, m_rotated->isChecked());
    draw();
}

QString ResponseView::nameOf(std::size_t row) const
{
    const QString name = latentText(m_report.latents[row], m_report.lattice);
    const bool mixed = row < static_cast<std::size_t>(m_report.rotation.rows());
    return mixed ? QString(name).insert(1, QChar(0x2032)) : name;
}

std::vector<int> ResponseView::shownLatents() const
{
    std::vector<int> latents;
    for (const Tile& tile : m_tiles)
        if (tile.row)
            latents.push_back(m_report.latents[*tile.row]);
    return latents;
}

std::vector<HeatMap*> ResponseView::maps() const
{
    std::vector<HeatMap*> maps;
    for (const Tile& tile : m_tiles)
        if (tile.row)
            maps.push_back(tile.map);
    return maps;
}

void ResponseView::draw()
{
    for (Tile& tile : m_tiles)
        tile.row.reset();
    const int top = m_report.levels.empty() ? 0 : *std::ranges::max_element(m_report.levels);
    const auto chosen = m_selection ? m_selection->latent() : std::nullopt;
    std::size_t next = 0;
    for (std::size_t i = 0; i < m_report.latents.size() && next < kTop; ++i)
        if (m_report.levels[i] == top)
            m_tiles[next++].row = i;
    for (std::size_t i = 0; i < m_report.latents.size() && chosen; ++i)
        if (m_report.latents[i] == *chosen
            && std::ranges::none_of(m_tiles, [i](const Tile& tile) { return tile.row == i; }))
            m_tiles[kTiles - 1].row = i;
    const Eigen::MatrixXf& values = spread() ? m_report.spread : m_report.mean;
    double& limit = spread() ? m_spreadLimit : m_meanLimit;
    // Colours are for what is shown; a single extreme site must not make the rest pale.
    limit = symmetricLimit({values.data(), values.data() + values.size()}, limit, 0.998);
    m_bar->setScale(spread() ? ColorScale::Sequential : ColorScale::Diverging);
    m_bar->setTitle(m_quantity->itemText((isInfluence() ? 2 : 0) + (spread() ? 1 : 0)));
    m_bar->setLimit(limit);
    m_bar->setVisible(!m_report.latents.empty()); // the colours of the run before say nothing
    for (Tile& tile : m_tiles)
        drawTile(tile, limit);
    drawSummary();
}

void ResponseView::drawTile(Tile& tile, double limit)
{
    tile.box->setVisible(tile.row.has_value() || (m_report.latents.empty() && &tile == &m_tiles.front()));
    if (!tile.row) {
        tile.map->setData({}, limit);
        tile.caption->clear();
        return;
    }
    const std::size_t row = *tile.row;
    const int latent = m_report.latents[row];
    tile.map->setColorScale(spread() ? ColorScale::Sequential : ColorScale::Diverging);
    tile.map->setData(mapOfRow(spread() ? m_report.spread : m_report.mean, row, m_report.lattice), limit);
    std::vector<MapOutline> outlines;
    const Theme theme = themeOf(palette());
    if (m_wavelets->isChecked()) {
        outlines.push_back({.map = 0, .inside = where(m_report.wavelet, row, 1), .color = theme.text, .width = 2});
        outlines.push_back(
            {.map = 0, .inside = where(m_report.wavelet, row, -1), .color = theme.text, .width = 2, .dashed = true});
    }
    const bool chosen = m_selection && m_selection->latent() == latent;
    if (chosen)
        outlines.push_back({.map = 0,
            .inside = std::vector<bool>(static_cast<std::size_t>(m_report.lattice * m_report.lattice), true),
            .color = palette().color(QPalette::Highlight),
            .width = 3});
    tile.map->setOutlines(std::move(outlines));
    const QString name = nameOf(row);
    tile.map->setAccessibleName((isInfluence() ? tr("Influence of %1") : tr("Response of %1")).arg(name));
    tile.caption->setText(tr("%1, scale %2<br/>%3 % in %4 × %4<br/>Haar %5")
                              .arg(chosen ? QStringLiteral("<b>%1</b>").arg(name) : name)
                              .arg(m_report.levels[row])
                              .arg(fixedText(100 * m_report.regionShare[row], 0))
                              .arg(m_report.regionSide[row])
                              .arg(fixedText(m_report.overlap[row], 2)));
    tile.caption->setToolTip(
        tr("<p>The share of Σ<i>R</i>² that lies in one square of the size of the scale: an even map of the top level "
           "has a quarter in each quadrant. Haar: the overlap ⟨<i>R</i>, <i>w</i>⟩/|<i>R</i>| of the mean response "
           "with the nearest wavelet of its scale; 1 is the wavelet itself.</p><p>Waves that alternate from site to "
           "site (cos <i>k<sub>x</sub></i> + cos <i>k<sub>y</sub></i> &lt; 0) hold %1 of this map; white "
           "noise has half of them.</p><p>A click on a "
           "map chooses its latent in all views.</p>")
            .arg(percentText(m_report.staggeredShare[row])));
}

void ResponseView::drawSummary()
{
    if (m_report.latents.empty()) {
        m_summary->clear();
        return;
    }
    double least = 1;
    double most = 0;
    for (const Tile& a : m_tiles)
        for (const Tile& b : m_tiles)
            if (a.row && b.row && *a.row < *b.row && &a != &m_tiles.back() && &b != &m_tiles.back()) {
                const double overlap
                    = m_report.mutualOverlap(static_cast<Eigen::Index>(*a.row), static_cast<Eigen::Index>(*b.row));
                least = std::min(least, overlap);
                most = std::max(most, overlap);
            }
    QString text = tr("%1 sample(s), step %2", nullptr, m_report.samples)
                       .arg(countText(m_report.samples), countText(m_report.modelStep));
    if (most >= least)
        text = tr("overlap of the regions %1 to %2  ·  %3").arg(fixedText(least, 2), fixedText(most, 2), text);
    m_summary->setText(text);
    m_summary->setToolTip(tr("<p>Overlap Σ|<i>R<sub>i</sub></i>||<i>R<sub>j</sub></i>| / "
                             "(|<i>R<sub>i</sub></i>||<i>R<sub>j</sub></i>|) of two top-level responses: 0 where they "
                             "look at different sites, 1 where at the same.</p>"));
}

QString ResponseView::cellText(const Tile& tile, int row, int column) const
{
    if (!tile.row)
        return {};
    const auto latent = static_cast<Eigen::Index>(*tile.row);
    const Eigen::Index site = row * m_report.lattice + column;
    const auto spreadHere = static_cast<double>(m_report.spread(latent, site));
    return tr("%1, scale %2, at row %3, column %4\n%5 = %6 ± %7\nspread %8 over %9 samples")
        .arg(nameOf(*tile.row))
        .arg(m_report.levels[*tile.row])
        .arg(row)
        .arg(column)
        .arg(m_quantity->itemText(isInfluence() ? 2 : 0))
        .arg(fixedText(static_cast<double>(m_report.mean(latent, site)), 4),
            fixedText(static_cast<double>(m_report.error(latent, site)), 4), fixedText(spreadHere, 4))
        .arg(countText(m_report.samples));
}

void ResponseView::applyTheme(const Theme& theme)
{
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, theme.muted);
    m_summary->setPalette(quiet);
    draw();
}

} // namespace nrg::gui
