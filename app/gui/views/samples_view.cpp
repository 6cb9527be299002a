#include "app/gui/views/samples_view.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

#include "app/gui/widgets/color_bar.h"
#include "app/gui/widgets/color_map.h"
#include "app/gui/widgets/heat_map.h"
#include "app/gui/widgets/scroll_guard.h"
#include "app/gui/widgets/text.h"
#include "engine/targets/spin_picture.h"

namespace nrg::gui {

namespace {

/// Spins are drawn at this part of the colours' range: softer than the fields' extremes.
constexpr double kSpinLimit = 1.3;

template <typename Array>
HeatMapData mapsOf(const Array& configurations, int lattice, int count)
{
    HeatMapData data{.maps = std::min(count, static_cast<int>(configurations.rows())),
        .rows = lattice,
        .columns = lattice,
        .values = {}};
    data.values.reserve(static_cast<std::size_t>(data.maps) * static_cast<std::size_t>(lattice * lattice));
    for (int sample = 0; sample < data.maps; ++sample)
        for (int site = 0; site < lattice * lattice; ++site)
            data.values.push_back(static_cast<float>(configurations(sample, site)));
    return data;
}

} // namespace

SamplesView::SamplesView(QWidget* parent)
    : View(parent)
    , m_count(new QComboBox(this))
    , m_fields(new HeatMap(this))
    , m_bar(new ColorBar(this))
    , m_spins(new HeatMap(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 0, 4, 4);
    layout->setSpacing(6);
    addCaption(tr("Fields <i>x</i> = <i>g(z)</i>"));
    layout->addWidget(m_fields, 1);
    layout->addWidget(m_bar);
    m_spinKey = addCaption({});
    m_spinKey->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(m_spins, 1);

    for (const int count : {1, 4, 9, 16})
        m_count->addItem(tr("%1 shown").arg(count), count);
    m_count->setCurrentIndex(2);
    m_count->setAccessibleName(tr("Number of samples"));
    m_count->setToolTip(tr("How many samples are shown"));
    m_count->installEventFilter(new ScrollGuard(m_count));
    connect(m_count, &QComboBox::activated, this, [this] { draw(); });

    for (HeatMap* const map : {m_fields, m_spins})
        map->setMinimumHint({60, 44});
    m_bar->setTitle(tr("x, dimensionless"));
    m_fields->setAccessibleName(tr("Sampled fields x"));
    m_fields->setPlaceholder(tr("Samples appear with the first step."));
    m_fields->setCellText([](const HeatMapCell& cell, float value) {
        return tr("sample %1, row %2, column %3\nx = %4")
            .arg(cell.map + 1)
            .arg(cell.row)
            .arg(cell.column)
            .arg(fixedText(static_cast<double>(value), 3));
    });
    m_spins->setAccessibleName(tr("Sampled spins s"));
    m_spins->setCellText([this](const HeatMapCell& cell, float value) {
        const auto field = static_cast<double>(m_fields->data().at(cell.map, cell.row, cell.column));
        return tr("sample %1, row %2, column %3\ns = %4, drawn with x = %5")
            .arg(cell.map + 1)
            .arg(cell.row)
            .arg(cell.column)
            .arg(value > 0 ? QStringLiteral("+1") : fixedText(-1, 0), fixedText(field, 3));
    });
    applyTheme(themeOf(palette()));
}

QLabel* SamplesView::addCaption(const QString& text)
{
    auto* caption = new QLabel(text, this);
    static_cast<QVBoxLayout*>(layout())->addWidget(caption);
    return caption;
}

void SamplesView::targetChanged()
{
    const bool spins = target()->spins() != nullptr;
    m_spinKey->setVisible(spins);
    m_spins->setVisible(spins);
}

QString SamplesView::help() const
{
    if (!target() || !target()->spins())
        return {};
    return tr("Fields <i>x</i> = <i>g(z)</i> drawn by the flow in the newest step, and spins drawn from them: %1.")
        .arg(richText(engineText(target()->spins()->equation())));
}

QWidget* SamplesView::headerControl()
{
    return m_count;
}

void SamplesView::applyTheme(const Theme& theme)
{
    const DivergingMap colors(theme.dark);
    const auto square = [&](double spin) { return QColor(colors.color(spin, kSpinLimit)).name(); };
    m_spinKey->setText(tr("Spins <i>s</i> drawn from them&nbsp;&nbsp; <span style='color:%1'>■</span> +1&nbsp; "
                          "<span style='color:%2'>■</span> −1")
                           .arg(square(1), square(-1)));
}

bool SamplesView::isFilled() const
{
    return m_samples && m_samples->fields.size() > 0;
}

void SamplesView::show(const RunHistory&, const nrg::Snapshot& snapshot)
{
    follow(snapshot);
    if (snapshot.samples == m_samples)
        return;
    if (!snapshot.samples || !m_samples || snapshot.samples->lattice != m_samples->lattice)
        m_limit = 0;
    m_samples = snapshot.samples;
    draw();
}

void SamplesView::draw()
{
    static const nrg::Samples kNone;
    const nrg::Samples& samples = m_samples ? *m_samples : kNone;
    const int count = m_count->currentData().toInt();
    HeatMapData fields = mapsOf(samples.fields, samples.lattice, count);
    m_limit = symmetricLimit(fields.values, m_limit);
    m_bar->setLimit(m_limit);
    m_fields->setData(std::move(fields), m_limit);
    m_spins->setData(mapsOf(samples.spins, samples.lattice, count), kSpinLimit);
}

} // namespace nrg::gui
