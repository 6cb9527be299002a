#include "app/gui/views/structure_factor_view.h"

#include <QComboBox>
#include <QLabel>
#include <QResizeEvent>
#include <QStackedLayout>

#include "app/gui/views/sampler_style.h"
#include "app/gui/views/sampling_chart.h"
#include "app/gui/widgets/scroll_guard.h"
#include "app/gui/widgets/text.h"

namespace nrg::gui {

namespace {

constexpr int kRoomForLegend = 170; ///< pixels of height; below it the key and the crosshair must do

} // namespace

StructureFactorView::StructureFactorView(QWidget* parent)
    : View(parent)
    , m_axis(new QComboBox(this))
    , m_stack(new QStackedLayout(this))
    , m_nothing(new QLabel(this))
{
    m_chart = new SamplingChart(this);
    m_stack->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_chart);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);

    m_axis->addItem(tr("against steps"), static_cast<int>(SamplingAxis::Steps));
    m_axis->addItem(tr("against leapfrogs"), static_cast<int>(SamplingAxis::Leapfrogs));
    m_axis->addItem(tr("against wall time"), static_cast<int>(SamplingAxis::Seconds));
    m_axis->setAccessibleName(tr("Horizontal axis"));
    m_axis->setToolTip(
        tr("What the samplers are compared at: steps (trajectories or proposals), leapfrogs (gradients), "
           "or the time spent in the sampler"));
    m_axis->installEventFilter(new ScrollGuard(m_axis));
    connect(m_axis, &QComboBox::currentIndexChanged, this, &StructureFactorView::draw);
    setAccessibleName(tr("Structure factor chart"));
    applyTheme(themeOf(palette()));
}

QWidget* StructureFactorView::headerControl()
{
    return m_axis;
}

SamplingAxis StructureFactorView::axis() const
{
    return static_cast<SamplingAxis>(m_axis->currentData().toInt());
}

QString StructureFactorView::key() const
{
    if (hasRoomForLegend())
        return {}; // which says it
    const Theme theme = themeOf(palette());
    QList<KeyEntry> entries;
    for (const nrg::SamplerKind kind : m_kinds)
        entries.append({samplerColor(theme, kind), samplerTitle(kind)});
    return keyText(entries);
}

qsizetype StructureFactorView::pointCount(nrg::SamplerKind kind) const
{
    return m_chart->pointCount(kind);
}

void StructureFactorView::applyTheme(const Theme& theme)
{
    m_chart->setTheme(theme);
    draw(); // the legend's colours
}

bool StructureFactorView::hasRoomForLegend() const
{
    return height() >= kRoomForLegend;
}

void StructureFactorView::resizeEvent(QResizeEvent* event)
{
    View::resizeEvent(event);
    if ((event->oldSize().height() >= kRoomForLegend) == hasRoomForLegend())
        return;
    draw();
    emit keyChanged();
}

std::vector<QStringList> StructureFactorView::legend() const
{
    std::vector<QStringList> lines;
    if (!m_sampling)
        return lines;
    for (const nrg::SamplerReport& report : m_sampling->samplers)
        lines.push_back({samplerTitle(report.kind),
            report.warmingUp ? tr("warming up") : percentText(report.acceptance), tauText(report)});
    return lines;
}

void StructureFactorView::show(const RunHistory&, const nrg::Snapshot& snapshot)
{
    if (snapshot.sampling == m_sampling)
        return;
    m_sampling = snapshot.sampling;
    draw();
}

void StructureFactorView::draw()
{
    static const nrg::SamplingSnapshot kNothing;
    const nrg::SamplingSnapshot& sampling = m_sampling ? *m_sampling : kNothing;
    std::vector<SamplingCurve> curves;
    std::vector<ChartLegendRow> rows;
    std::vector<nrg::SamplerKind> kinds;
    QStringList sentences;
    for (const nrg::SamplerReport& report : sampling.samplers) {
        curves.push_back({report.kind, report.curve});
        kinds.push_back(report.kind);
        if (report.structureFactor)
            sentences << tr("%1: S(0) = %2")
                             .arg(samplerTitle(report.kind),
                                 withError(report.structureFactor->mean, report.structureFactor->error));
    }
    if (hasRoomForLegend() && !sampling.samplers.empty()) {
        rows.push_back({QColor(), {QString(), tr("accepted"), tr("τ, leapfrogs")}});
        const std::vector<QStringList> lines = legend();
        for (std::size_t i = 0; i < lines.size(); ++i)
            rows.push_back({samplerColor(themeOf(palette()), kinds[i]), lines[i]});
    }
    m_chart->setLegend(std::move(rows));
    m_chart->show(curves, sampling.reference, axis());
    if (kinds != m_kinds) {
        m_kinds = kinds;
        emit keyChanged();
    }
    const bool nothing = curves.empty() && sampling.reference.structureFactor <= 0;
    if (nothing)
        m_nothing->setText(!sampling.message.empty() ? QString::fromStdString(sampling.message)
                : sampling.options.on                ? tr("The chains are about to start.")
                                                     : tr("Sampling is off. Switch it on at the page \"Sampling\"."));
    m_stack->setCurrentIndex(nothing ? 0 : 1);
    setAccessibleDescription(sentences.join(QStringLiteral("; ")));
}

} // namespace nrg::gui
