#include "app/gui/views/brush.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QSlider>

#include "app/gui/widgets/heat_map_data.h"
#include "app/gui/widgets/scroll_guard.h"
#include "app/gui/widgets/text.h"

namespace nrg::gui {

namespace {

constexpr double kScale = 10; ///< slider steps a unit
constexpr double kLargest = 10;
constexpr double kUsual = 4;

} // namespace

Brush::Brush(QWidget* parent)
    : QObject(parent)
    , m_name(new QLabel(tr("Brush"), parent))
    , m_slider(new QSlider(Qt::Horizontal, parent))
    , m_value(new QLabel(parent))
    , m_size(new QComboBox(parent))
{
    m_value->setMinimumWidth(parent->fontMetrics().horizontalAdvance(QStringLiteral("−00.00")));
    m_slider->setRange(static_cast<int>(-kLargest * kScale), static_cast<int>(kLargest * kScale));
    m_slider->setValue(static_cast<int>(kUsual * kScale));
    m_slider->setAccessibleName(tr("Value of the brush"));
    for (const int side : {1, 2, 4})
        m_size->addItem(tr("%1 × %1").arg(side), side);
    m_size->setCurrentIndex(1);
    m_size->setAccessibleName(tr("Size of the brush"));
    m_size->setToolTip(tr("Sites that one dab of the brush covers"));
    m_size->installEventFilter(new ScrollGuard(m_size));
    m_slider->installEventFilter(new ScrollGuard(m_slider));
    const auto showValue = [this] { m_value->setText(fixedText(value(), 2)); };
    connect(m_slider, &QSlider::valueChanged, this, showValue);
    showValue();
}

void Brush::addTo(QBoxLayout& row, int stretch)
{
    row.addWidget(m_name);
    row.addWidget(m_slider, stretch);
    row.addWidget(m_value);
    row.addWidget(m_size);
}

void Brush::setPaintsSpins(bool spins)
{
    m_slider->setToolTip(spins
            ? tr("<p>What the brush paints: this <i>x</i> on the field, its sign on the spins; with Shift the "
                 "opposite.</p>")
            : tr("<p>What the brush paints: this <i>x</i> on the field; with Shift the opposite.</p>"));
}

double Brush::value() const
{
    return m_slider->value() / kScale;
}

std::vector<int> Brush::sitesAt(const HeatMapCell& cell, int lattice) const
{
    const int side = m_size->currentData().toInt();
    std::vector<int> sites;
    sites.reserve(static_cast<std::size_t>(side) * static_cast<std::size_t>(side));
    for (int i = 0; i < side * side; ++i) // the lattice is periodic
        sites.push_back((cell.row + i / side) % lattice * lattice + (cell.column + i % side) % lattice);
    return sites;
}

} // namespace nrg::gui
