#include "app/gui/views/scale_tile.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <algorithm>
#include <cmath>

#include "app/gui/run/specimen.h"
#include "app/gui/views/lattice_maps.h"
#include "app/gui/widgets/heat_map.h"
#include "app/gui/widgets/scroll_guard.h"
#include "app/gui/widgets/text.h"

namespace nrg::gui {

namespace {

constexpr double kPixelsPerUnit = 40;  ///< of a drag, for one standard deviation of the prior
constexpr double kStep = 0.25;         ///< of + and -
constexpr double kLargestLatent = 8;   ///< beyond it the networks were never trained
constexpr double kSliderPerUnit = 100; ///< of the amplitude
constexpr double kLargestAmplitude = 3;

} // namespace

ScaleTile::ScaleTile(int level, Specimen& specimen, QWidget* parent)
    : QWidget(parent)
    , m_level(level)
    , m_specimen(specimen)
    , m_title(new QLabel(this))
    , m_map(new HeatMap(this))
    , m_amplitude(new QSlider(Qt::Horizontal, this))
    , m_amplitudeText(new QLabel(this))
    , m_resample(new QToolButton(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->setSizeConstraint(QLayout::SetMinAndMaxSize);
    layout->addWidget(m_title);
    layout->addWidget(m_map, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_amplitude, 1);
    row->addWidget(m_amplitudeText);
    row->addWidget(m_resample);
    layout->addLayout(row);
    m_title->setAlignment(Qt::AlignHCenter);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_map->setMinimumHint({56, 56});
    m_map->setSquare(true);
    m_map->setInteractive(true);
    m_map->setAccessibleName(tr("Latents of scale %1").arg(level));
    m_map->setCellText([this](const HeatMapCell& cell, float value) {
        return tr("%1, scale %2\nz = %3%4\ndrag up or down, or + and −")
            .arg(latentText(siteOf(cell.row, cell.column), m_specimen.explorer()->lattice()))
            .arg(m_level)
            .arg(fixedText(static_cast<double>(value), 3), oneConfigurationText());
    });
    m_amplitude->setRange(0, static_cast<int>(kLargestAmplitude * kSliderPerUnit));
    m_amplitude->setMinimumWidth(30);
    m_amplitude->setAccessibleName(tr("Amplitude of scale %1").arg(level));
    m_amplitude->setToolTip(tr("<p>Root mean square of the latents of this scale, 0 to 3; the prior's is 1. Their "
                               "pattern stays.</p>"));
    m_amplitude->installEventFilter(new ScrollGuard(m_amplitude));
    m_amplitudeText->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("0.00")));
    m_resample->setText(tr("⟳"));
    m_resample->setAccessibleName(tr("Resample scale %1").arg(level));
    m_resample->setToolTip(tr("<p>Draw the latents of this scale again from N(0, 1), and keep all others.</p>"));

    connect(m_map, &HeatMap::cellPressed, this, [this](const HeatMapCell& cell) {
        const int site = siteOf(cell.row, cell.column);
        m_dragStart = static_cast<double>(m_specimen.exploration().z[site]);
        m_dragging = false;
        emit latentChosen(site);
    });
    connect(m_map, &HeatMap::cellDragged, this,
        [this](const HeatMapCell& from, const std::optional<HeatMapCell>&, const QPointF& offset) {
            drag(siteOf(from.row, from.column), -offset.y() / kPixelsPerUnit, !m_dragging);
            m_dragging = true;
        });
    connect(m_map, &HeatMap::cellStepped, this, [this](const HeatMapCell& cell, double steps) {
        const int site = siteOf(cell.row, cell.column);
        m_dragStart = static_cast<double>(m_specimen.exploration().z[site]);
        emit latentChosen(site);
        drag(site, steps * kStep, true);
    });
    connect(m_amplitude, &QSlider::sliderPressed, this, [this] {
        m_specimen.beginEdit();
        m_dragging = true;
    });
    connect(m_amplitude, &QSlider::sliderReleased, this, [this] { m_dragging = false; });
    connect(m_amplitude, &QSlider::valueChanged, this, [this](int value) {
        if (!m_dragging) // the keyboard, or a click beside the handle
            m_specimen.beginEdit();
        m_specimen.setAmplitude(m_level, value / kSliderPerUnit);
    });
    connect(m_resample, &QToolButton::clicked, this, [this] { m_specimen.resample(m_level); });
}

int ScaleTile::siteOf(int row, int column) const
{
    return siteOfCell({0, row, column}, m_map->data().rows, m_specimen.explorer()->lattice());
}

void ScaleTile::drag(int site, double offset, bool first)
{
    if (first)
        m_specimen.beginEdit();
    m_specimen.setLatent(site, std::clamp(m_dragStart + offset, -kLargestLatent, kLargestLatent));
}

void ScaleTile::rest()
{
    setEnabled(false);
    m_map->setData({}, 1);
}

void ScaleTile::draw(double limit)
{
    setEnabled(true);
    const nrg::Explorer& explorer = *m_specimen.explorer();
    const bool top = m_level == explorer.levelCount() - 1;
    const auto count = explorer.latentsOf(m_level).size();
    m_title->setText(top ? tr("scale %1, top: %2 <i>z</i>").arg(m_level).arg(countText(static_cast<qint64>(count)))
                         : tr("scale %1: %2 <i>z</i>").arg(m_level).arg(countText(static_cast<qint64>(count))));
    m_map->setData(mapOfScale(m_specimen.exploration().z, explorer.latentLevels(), explorer.lattice(), m_level), limit);
    const double amplitude = m_specimen.amplitude(m_level);
    const QSignalBlocker blocker(m_amplitude);
    if (!m_amplitude->isSliderDown())
        m_amplitude->setValue(static_cast<int>(std::lround(amplitude * kSliderPerUnit)));
    m_amplitudeText->setText(fixedText(amplitude, 2));
}

void ScaleTile::setChosen(std::optional<int> site)
{
    const nrg::Explorer& explorer = *m_specimen.explorer();
    const int L = explorer.lattice();
    const bool here = site && *site < L * L && explorer.latentLevels()[static_cast<std::size_t>(*site)] == m_level;
    m_map->setSelected(here ? std::optional(cellOfSite(*site, m_map->data().rows, L)) : std::nullopt);
}

} // namespace nrg::gui
