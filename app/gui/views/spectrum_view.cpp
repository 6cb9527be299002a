#include "app/gui/views/spectrum_view.h"

#include <QtCharts/QLineSeries>

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "app/gui/views/age.h"
#include "app/gui/views/sampling_curves.h"
#include "app/gui/views/target_words.h"
#include "app/gui/widgets/color_bar.h"
#include "app/gui/widgets/curve_chart.h"
#include "app/gui/widgets/heat_map.h"
#include "app/gui/widgets/key_line.h"
#include "app/gui/widgets/scroll_guard.h"
#include "app/gui/widgets/text.h"

namespace nrg::gui {

namespace {

constexpr int kLeastWidth = 260; ///< pixels
constexpr int kWide = 800;       ///< pixels, from which maps and averages stand side by side
constexpr double kSmallest = 1e-6;
constexpr double kReferenceWidth = 5; ///< seen on both sides of a curve that lies on it, pixels

/// The wave vector with number `index` of the map moved so that k = 0 stands in the middle, in units of 2 pi / L.
Eigen::Index centred(Eigen::Index index, Eigen::Index lattice)
{
    return (index + lattice - lattice / 2) % lattice;
}

/// The colour scale's share of every S(k), k = 0 in the middle; NaN where there is no value above zero.
HeatMapData sharesOf(const Eigen::MatrixXd& map, double lower, double upper)
{
    const auto side = static_cast<int>(map.rows());
    HeatMapData data{.maps = side > 0 ? 1 : 0, .rows = side, .columns = side, .values = {}};
    for (Eigen::Index row = 0; row < side; ++row)
        for (Eigen::Index column = 0; column < side; ++column) {
            const double value = map(centred(row, side), centred(column, side));
            const double share = std::log(std::max(value, lower) / lower) / std::log(upper / lower);
            data.values.push_back(std::isfinite(value) ? static_cast<float>(share) : NAN);
        }
    return data;
}

const Eigen::MatrixXd& mapOf(const nrg::SamplingSnapshot& sampling, nrg::SamplerKind kind)
{
    static const Eigen::MatrixXd kNothing;
    const nrg::SamplerReport* report = findReport(sampling.samplers, kind);
    return report ? report->structureFactorMap : kNothing;
}

/// k in units of pi: the number beside pi.
QString inPi(Eigen::Index component, int lattice)
{
    return fixedText(2.0 * static_cast<double>(component) / lattice, 3) + QStringLiteral(" π");
}

} // namespace

SpectrumView::SpectrumView(QWidget* parent)
    : View(parent)
    , m_showAverage(new QToolButton(this))
    , m_maps(makeMaps())
    , m_averages(makeAverages())
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 0, 4, 0);
    layout->setSpacing(12);
    layout->addWidget(m_maps, 1);
    layout->addWidget(m_averages, 1);
    m_showAverage->setText(tr("Angular average"));
    m_showAverage->setCheckable(true);
    m_showAverage->setAutoRaise(true);
    m_showAverage->setToolTip(tr("Show the mean of S(k) over directions, of all samplers, instead of the maps (A)"));
    m_showAverage->setShortcut(Qt::Key_A);
    m_showAverage->installEventFilter(new ScrollGuard(m_showAverage));
    connect(m_showAverage, &QToolButton::toggled, this, &SpectrumView::arrange);
    setMinimumWidth(kLeastWidth); // also while two parts stand side by side
    setAccessibleName(tr("Structure factor by wave vector"));
    applyTheme(themeOf(palette()));
    arrange();
    draw();
}

HeatMap* SpectrumView::makeMap(const QString& name)
{
    auto* map = new HeatMap(this);
    map->setColorScale(ColorScale::Sequential);
    map->setMinimumHint({60, 60});
    map->setAccessibleName(name);
    return map;
}

QWidget* SpectrumView::makeMaps()
{
    auto* maps = new QWidget(this);
    auto* grid = new QGridLayout(maps);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(4);
    m_sampler = new QComboBox(maps);
    m_sampler->setAccessibleName(tr("Sampler of the left map"));
    m_sampler->setToolTip(tr("Whose S(k) is shown beside the reference"));
    m_sampler->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_sampler->installEventFilter(new ScrollGuard(m_sampler));
    connect(m_sampler, &QComboBox::activated, this, [this] {
        draw();
        drawAge();
    });
    m_caption = new QLabel(maps);
    m_caption->setAlignment(Qt::AlignCenter);
    m_map = makeMap(tr("S(k) of the sampler"));
    m_map->setPlaceholder(tr("after warm-up"));
    m_referenceMap = makeMap(tr("S(k) of the reference"));
    m_referenceMap->setPlaceholder(tr("being measured"));
    const auto textOf = [this](const auto& matrix) {
        return [this, matrix](const HeatMapCell& cell, float) {
            const Eigen::MatrixXd& map = matrix();
            const Eigen::Index lattice = map.rows();
            if (cell.row >= lattice || cell.column >= lattice)
                return QString();
            return tr("k = (%1, %2)\nS(k) = %3")
                .arg(inPi(cell.row - lattice / 2, m_lattice), inPi(cell.column - lattice / 2, m_lattice),
                    significantText(map(centred(cell.row, lattice), centred(cell.column, lattice)), 3));
        };
    };
    m_map->setCellText(textOf([this]() -> const Eigen::MatrixXd& {
        static const nrg::SamplingSnapshot kNothing;
        return mapOf(
            m_sampling ? *m_sampling : kNothing, static_cast<nrg::SamplerKind>(m_sampler->currentData().toInt()));
    }));
    m_referenceMap->setCellText(textOf([this]() -> const Eigen::MatrixXd& { return reference(); }));
    m_bar = new ColorBar(maps);
    m_bar->setTitle(tr("S(k)"));
    grid->addWidget(m_sampler, 0, 0);
    grid->addWidget(m_caption, 0, 1);
    grid->addWidget(m_map, 1, 0);
    grid->addWidget(m_referenceMap, 1, 1);
    grid->addWidget(m_bar, 2, 0, 1, 2);
    grid->setRowStretch(1, 100);
    grid->setRowStretch(3, 1); // takes what square maps leave
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return maps;
}

QWidget* SpectrumView::makeAverages()
{
    auto* averages = new QWidget(this);
    auto* layout = new QVBoxLayout(averages);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    m_key = new KeyLine(averages);
    layout->addWidget(m_key);
    m_chart = new CurveChart(averages);
    layout->addWidget(m_chart, 1);
    m_chart->setMinimumSize(180, 60);
    m_chart->setTitles(tr("|k| in 1 / lattice spacing"), tr("S(k)"));
    m_reference = m_chart->addCurve(); // below the samplers, which would else be hidden where they agree
    for (QLineSeries*& curve : m_curves)
        curve = m_chart->addCurve();
    m_chart->setReadout([this](double length) { return readout(length); });
    return averages;
}

void SpectrumView::drawKey()
{
    const Theme theme = themeOf(palette());
    QList<KeyEntry> entries{{theme.exact, referenceName()}};
    for (const nrg::SamplerKind kind : m_kinds)
        entries.append({samplerColor(theme, kind), nameOf(kind)});
    m_key->setEntries(entries);
}

bool SpectrumView::suits() const
{
    return !target() || structureFactor(target());
}

QString SpectrumView::help() const
{
    const nrg::StructureFactor* const structure = structureFactor(target());
    return structure ? tr("%1 <i>k</i> = 0 is in the middle.").arg(richText(engineText(structure->help))) : QString();
}

void SpectrumView::targetChanged()
{
    m_caption->setText(capitalized(referenceName()));
    drawKey();
}

const Eigen::MatrixXd& SpectrumView::reference() const
{
    static const Eigen::MatrixXd kNothing;
    const nrg::StructureFactor* const structure = structureFactor(target());
    if (structure && structure->exact.size() > 0)
        return structure->exact;
    if (m_sampling && m_sampling->reference.exact.structureFactor.size() > 0)
        return m_sampling->reference.exact.structureFactor;
    return m_sampling ? m_sampling->reference.structureFactorMap : kNothing;
}

QString SpectrumView::referenceName() const
{
    const nrg::StructureFactor* const structure = structureFactor(target());
    const bool isFound = m_sampling && m_sampling->reference.exact.structureFactor.size() > 0;
    return isFound || (structure && structure->exact.size() > 0) ? tr("exact") : referenceTitle(target());
}

QWidget* SpectrumView::headerControl()
{
    return m_showAverage;
}

qsizetype SpectrumView::shellCount(nrg::SamplerKind kind) const
{
    return m_curves[static_cast<std::size_t>(kind)]->count();
}

void SpectrumView::applyTheme(const Theme& theme)
{
    m_chart->applyTheme(theme);
    for (int i = 0; i < kSamplerKinds; ++i) {
        QLineSeries& curve = *m_curves[static_cast<std::size_t>(i)];
        curve.setPen(QPen(samplerColor(theme, static_cast<nrg::SamplerKind>(i)), 2));
        curve.setPointsVisible(true);
    }
    m_reference->setPen(QPen(theme.exact, kReferenceWidth));
    drawKey();
}

void SpectrumView::resizeEvent(QResizeEvent* event)
{
    View::resizeEvent(event);
    arrange();
}

void SpectrumView::arrange()
{
    const bool wide = width() >= kWide;
    m_showAverage->setVisible(!wide);
    m_maps->setVisible(wide || !m_showAverage->isChecked());
    m_averages->setVisible(wide || m_showAverage->isChecked());
    const int side = std::max(60, (wide ? (width() - 20) / 2 : width() - 8) / 2 - 5);
    m_map->setMaximumHeight(side);
    m_referenceMap->setMaximumHeight(side);
}

bool SpectrumView::isFilled() const
{
    return m_sampling && !m_sampling->samplers.empty()
        && std::ranges::none_of(
            m_sampling->samplers, [](const auto& report) { return report.structureFactorMap.size() == 0; })
        && (reference().size() > 0 || m_sampling->reference.target.empty());
}

void SpectrumView::show(const RunHistory&, const nrg::Snapshot& snapshot)
{
    const nrg::Target* const before = target();
    follow(snapshot);
    const bool isNew = snapshot.sampling != m_sampling || target() != before;
    if (!isNew && snapshot.step == m_step)
        return;
    m_sampling = snapshot.sampling;
    m_step = snapshot.step;
    if (isNew)
        draw();
    drawAge();
}

bool SpectrumView::isStale(nrg::SamplerKind kind) const
{
    return m_sampling && nrg::samplerRow(kind).needsFlow && m_sampling->modelStep != m_step;
}

QString SpectrumView::nameOf(nrg::SamplerKind kind) const
{
    return datedName(samplerTitle(kind), isStale(kind), m_sampling ? m_sampling->modelStep : 0);
}

void SpectrumView::drawAge()
{
    for (const nrg::SamplerKind kind : m_kinds)
        m_curves[static_cast<std::size_t>(kind)]->setOpacity(opacityOf(isStale(kind)));
    for (int i = 0; i < m_sampler->count(); ++i)
        m_sampler->setItemText(i, nameOf(static_cast<nrg::SamplerKind>(m_sampler->itemData(i).toInt())));
    m_map->setOpacity(opacityOf(isStale(static_cast<nrg::SamplerKind>(m_sampler->currentData().toInt()))));
    drawKey();
}

void SpectrumView::chooseSamplers()
{
    std::vector<nrg::SamplerKind> kinds;
    if (m_sampling)
        for (const nrg::SamplerReport& report : m_sampling->samplers)
            kinds.push_back(report.kind);
    if (kinds == m_kinds)
        return;
    m_kinds = kinds;
    drawKey();
    const QVariant before = m_sampler->currentData();
    m_sampler->clear();
    for (const nrg::SamplerKind kind : kinds)
        m_sampler->addItem(samplerTitle(kind), static_cast<int>(kind));
    if (const int again = m_sampler->findData(before); again >= 0)
        m_sampler->setCurrentIndex(again);
}

void SpectrumView::draw()
{
    static const nrg::SamplingSnapshot kNothing;
    const nrg::SamplingSnapshot& sampling = m_sampling ? *m_sampling : kNothing;
    chooseSamplers();
    if (m_caption->text() != capitalized(referenceName()))
        targetChanged(); // the exact values have been found meanwhile
    const auto kind = static_cast<nrg::SamplerKind>(m_sampler->currentData().toInt());
    const Eigen::MatrixXd& map = mapOf(sampling, kind);
    m_lattice = static_cast<int>(std::max(map.rows(), reference().rows()));
    m_range = rangeOf({&map, &reference()});
    m_bar->setLogarithmic(m_range.lower, m_range.upper);
    m_map->setData(sharesOf(map, m_range.lower, m_range.upper), 1);
    m_referenceMap->setData(sharesOf(reference(), m_range.lower, m_range.upper), 1);
    drawAverages();
}

SpectrumView::LogRange SpectrumView::rangeOf(std::initializer_list<const Eigen::MatrixXd*> maps) const
{
    double lowest = std::numeric_limits<double>::infinity();
    double highest = 0;
    for (const Eigen::MatrixXd* map : maps)
        for (const double value : map->reshaped())
            if (std::isfinite(value) && value > 0) {
                lowest = std::min(lowest, value);
                highest = std::max(highest, value);
            }
    const nrg::StructureFactor* const structure = structureFactor(target());
    const std::optional<double> maximum = structure ? structure->maximum : std::nullopt;
    LogRange range{.lower = 0.1, .upper = maximum.value_or(highest > 0 ? logCeiling(highest) : 1)};
    lowest = std::pow(10.0, std::floor(std::log10(std::min(lowest, range.upper)) + 1e-9));
    range.lower = std::min(std::max(kSmallest, lowest), 0.1 * range.upper);
    return range;
}

} // namespace nrg::gui
