#include "app/gui/views/stage_tiles.h"

#include <algorithm>
#include <cmath>

#include "app/gui/run/specimen.h"
#include "app/gui/views/lattice_maps.h"
#include "app/gui/widgets/text.h"
#include "app/gui/widgets/theme.h"

namespace nrg::gui {

namespace {

constexpr int kGap = 24;
constexpr int kMostSide = 200;
constexpr double kShareOfWidth = 0.16;
constexpr double kPixelsPerUnit = 40; ///< of a drag, for a unit of the field or of a latent
constexpr double kStep = 0.25;        ///< of + and -
constexpr double kLargest = 8;        ///< beyond it the networks were never trained
constexpr double kChanged = 0.1;      ///< of the colours' limit, from which a site counts as changed
constexpr int kChangedMs = 1000;

} // namespace

StageTiles::StageTiles(Specimen& specimen, QWidget& ground)
    : QObject(&ground)
    , m_specimen(specimen)
    , m_ground(ground)
{
    connect(&specimen, &Specimen::replaced, this, &StageTiles::rest);
    m_forget.setSingleShot(true);
    m_forget.setInterval(kChangedMs);
    connect(&m_forget, &QTimer::timeout, this, [this] {
        m_before.reset();
        outline();
    });
}

StageTiles::~StageTiles() = default;

int StageTiles::largestSide(const QSize& ground, int scales)
{
    const int byHeight = static_cast<int>(1.15 * ground.height() / std::max(scales, 2)) - 14;
    return std::clamp(std::min(byHeight, static_cast<int>(kShareOfWidth * ground.width())), 36, kMostSide);
}

int StageTiles::marginOf(int side)
{
    return 2 * side + 3 * kGap;
}

HeatMap* StageTiles::addTile(Kind kind, int scale)
{
    auto* map = new HeatMap(&m_ground);
    const bool isField = kind == Kind::Field;
    map->setMinimumHint({20, 20});
    map->setAccessibleName(isField ? tr("Field of scale %1").arg(scale) : tr("Latents of scale %1").arg(scale));
    map->setCellText([this, kind, scale, isField](const HeatMapCell& cell, float value) {
        const int site = siteOf(kind, scale, cell);
        const int lattice = m_specimen.explorer()->lattice();
        const QString number = fixedText(static_cast<double>(value), 3);
        const bool canDrag = !isField || scale == 0;
        return (isField ? tr("%1, scale %2\nx = %3%4") : tr("%1, scale %2\nz = %3%4"))
                   .arg(isField ? siteText(site, lattice) : latentText(site, lattice))
                   .arg(scale)
                   .arg(number, oneConfigurationText())
            + (canDrag ? tr("\ndrag up or down, or + and −") : QString());
    });
    map->setInteractive(true);
    connect(map, &HeatMap::cellHovered, this, [=, this](const std::optional<HeatMapCell>& cell) {
        std::optional<int> site;
        if (cell && map->data().hasValue(*cell) && m_specimen.explorer())
            site = siteOf(kind, scale, *cell);
        if (isField)
            emit siteHovered(site);
        else
            emit latentHovered(site);
    });
    connect(map, &HeatMap::cellPressed, this, [this, kind, scale, isField](const HeatMapCell& cell) {
        const int site = siteOf(kind, scale, cell);
        m_dragStart = valueOf(kind, site);
        m_dragging = false;
        if (isField)
            emit siteChosen(site);
        else
            emit latentChosen(site);
    });
    if (isField && scale > 0)
        return map; // follows from the finest field
    connect(map, &HeatMap::cellDragged, this,
        [this, kind, scale](const HeatMapCell& from, const std::optional<HeatMapCell>&, const QPointF& offset) {
            setValue(kind, siteOf(kind, scale, from), m_dragStart - offset.y() / kPixelsPerUnit, !m_dragging);
            m_dragging = true;
        });
    connect(map, &HeatMap::cellStepped, this, [this, kind, scale](const HeatMapCell& cell, double steps) {
        const int site = siteOf(kind, scale, cell);
        setValue(kind, site, valueOf(kind, site) + steps * kStep, true);
    });
    return map;
}

void StageTiles::setScales(int scales)
{
    if (scales == static_cast<int>(m_fields.size()))
        return;
    rest();
    for (const auto* maps : {&m_fields, &m_latents})
        for (HeatMap* const map : *maps)
            map->deleteLater();
    m_fields.clear();
    m_latents.clear();
    m_fieldLimit = m_latentLimit = 0;
    m_before.reset();
    for (int scale = 0; scale < scales; ++scale) {
        m_fields.push_back(addTile(Kind::Field, scale));
        m_latents.push_back(addTile(Kind::Latents, scale));
    }
}

void StageTiles::rest()
{
    for (const auto* maps : {&m_fields, &m_latents})
        for (HeatMap* const map : *maps) {
            map->setEnabled(false);
            map->setData({}, 1);
        }
}

void StageTiles::clear()
{
    setScales(0);
}

int StageTiles::siteOf(Kind kind, int scale, const HeatMapCell& cell) const
{
    const HeatMap* const map = (kind == Kind::Field ? m_fields : m_latents)[static_cast<std::size_t>(scale)];
    return siteOfCell(cell, map->data().rows, m_specimen.explorer()->lattice());
}

double StageTiles::valueOf(Kind kind, int site) const
{
    const nrg::Exploration& exploration = m_specimen.exploration();
    return static_cast<double>(kind == Kind::Field ? exploration.x[site] : exploration.z[site]);
}

void StageTiles::begin()
{
    m_specimen.beginEdit();
    if (!m_before)
        m_before = m_specimen.exploration().x;
}

void StageTiles::setValue(Kind kind, int site, double value, bool first)
{
    if (first)
        begin();
    m_forget.start();
    const double bounded = std::clamp(value, -kLargest, kLargest);
    if (kind == Kind::Field)
        m_specimen.paintField({site}, bounded);
    else
        m_specimen.setLatent(site, bounded);
}

void StageTiles::draw()
{
    const nrg::Explorer& explorer = *m_specimen.explorer();
    const nrg::Exploration& exploration = m_specimen.exploration();
    setScales(explorer.levelCount());
    std::vector<float> all;
    for (const Eigen::MatrixXf& field : exploration.fields)
        all.insert(all.end(), field.data(), field.data() + field.size());
    m_fieldLimit = symmetricLimit(all, m_fieldLimit);
    m_latentLimit = symmetricLimit({exploration.z.begin(), exploration.z.end()}, m_latentLimit);
    for (std::size_t scale = 0; scale < m_fields.size(); ++scale) {
        m_fields[scale]->setEnabled(true);
        m_latents[scale]->setEnabled(true);
        m_fields[scale]->setData(mapOfField(exploration.fields[scale]), m_fieldLimit);
        m_latents[scale]->setData(
            mapOfScale(exploration.z, explorer.latentLevels(), explorer.lattice(), static_cast<int>(scale)),
            m_latentLimit);
    }
    outline();
}

void StageTiles::place(const NetworkGeometry& geometry, int width, int margin)
{
    const int most = (margin - 3 * kGap) / 2;
    for (std::size_t scale = 0; scale < m_fields.size() && scale < geometry.bands.size(); ++scale) {
        const QRectF& band = geometry.bands[scale];
        const int side = std::clamp(static_cast<int>(band.height()) - 10, 12, most);
        const int top = static_cast<int>(band.center().y()) - side / 2;
        const int middle = width - margin + kGap + most / 2;
        m_fields[scale]->setGeometry(middle - side / 2, top, side, side);
        m_latents[scale]->setGeometry(middle + most + kGap - side / 2, top, side, side);
        m_fields[scale]->show();
        m_latents[scale]->show();
    }
}

void StageTiles::setSelectedSite(std::optional<int> site)
{
    if (!m_specimen.explorer())
        return;
    for (HeatMap* const map : m_fields)
        map->setSelected(
            site ? std::optional(cellOfSite(*site, map->data().rows, m_specimen.explorer()->lattice())) : std::nullopt);
}

void StageTiles::setSelectedLatent(std::optional<int> site)
{
    const nrg::Explorer* const explorer = m_specimen.explorer();
    if (!explorer)
        return;
    for (std::size_t scale = 0; scale < m_latents.size(); ++scale) {
        HeatMap* const map = m_latents[scale];
        const bool here = site && *site < explorer->siteCount()
            && explorer->latentLevels()[static_cast<std::size_t>(*site)] == static_cast<int>(scale);
        map->setSelected(here ? std::optional(cellOfSite(*site, map->data().rows, explorer->lattice())) : std::nullopt);
    }
}

void StageTiles::setCone(std::vector<bool> sites)
{
    m_cone = std::move(sites);
    outline();
}

void StageTiles::setMarked(std::vector<bool> latents)
{
    m_marked = std::move(latents);
    outline();
}

void StageTiles::outline()
{
    const nrg::Explorer* const explorer = m_specimen.explorer();
    if (m_fields.empty() || !explorer)
        return;
    const Theme theme = themeOf(m_ground.palette());
    const auto sites = static_cast<std::size_t>(explorer->siteCount());
    std::vector<MapOutline> outlines;
    if (m_cone.size() == sites && std::ranges::find(m_cone, false) != m_cone.end())
        outlines.push_back({.map = 0, .inside = m_cone, .color = theme.accent, .width = 1.5});
    if (m_before && m_before->size() == explorer->siteCount()) {
        const Eigen::VectorXf& now = m_specimen.exploration().x;
        std::vector<bool> changed(sites);
        for (std::size_t i = 0; i < sites; ++i) {
            const auto site = static_cast<Eigen::Index>(i);
            changed[i] = std::abs(static_cast<double>(now[site] - (*m_before)[site])) > kChanged * m_fieldLimit;
        }
        outlines.push_back({.map = 0, .inside = std::move(changed), .color = theme.text, .width = 1});
    }
    m_fields.front()->setOutlines(std::move(outlines));
    for (HeatMap* const map : m_latents) {
        const int side = map->data().rows;
        std::vector<bool> inside;
        for (int i = 0; i < side * side && m_marked.size() == sites; ++i) {
            const HeatMapCell cell{0, i / side, i % side};
            inside.push_back(map->data().hasValue(cell)
                && m_marked[static_cast<std::size_t>(siteOfCell(cell, side, explorer->lattice()))]);
        }
        map->setOutlines(inside.empty() ? std::vector<MapOutline>()
                                        : std::vector{MapOutline{0, std::move(inside), theme.accent, 1.5}});
    }
}

} // namespace nrg::gui
