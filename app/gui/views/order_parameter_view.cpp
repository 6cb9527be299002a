#include "app/gui/views/order_parameter_view.h"

#include <QtCharts/QAreaSeries>
#include <QtCharts/QLineSeries>

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

#include "app/gui/views/age.h"
#include "app/gui/views/sampling_curves.h"
#include "app/gui/views/target_words.h"
#include "app/gui/widgets/curve_chart.h"
#include "app/gui/widgets/key_line.h"
#include "app/gui/widgets/scroll_guard.h"
#include "app/gui/widgets/text.h"

namespace nrg::gui {

namespace {

constexpr int kBiasBins = 40;
constexpr int kLeastWidth = 260; ///< pixels
constexpr int kWide = 800;       ///< pixels, from which both histograms stand side by side

/// Keeps its value while that still fits, so that the axis stands still.
double ceilingOf(double needed, double previous)
{
    needed = std::min(needed, kGreatestOnAxis);
    if (needed <= previous && needed > 0.55 * previous)
        return previous;
    const double step = niceStep(std::max(needed, 1e-3) / 5);
    return std::ceil(1.15 * needed / step) * step;
}

double highestOf(const QList<QPointF>& points)
{
    double highest = 0;
    for (const QPointF& point : points)
        highest = std::max(highest, point.y());
    return highest;
}

QList<QPointF> floorOf(const QList<QPointF>& outline)
{
    if (outline.isEmpty())
        return {};
    return {{outline.front().x(), 0}, {outline.back().x(), 0}};
}

QList<QPointF> outlineOf(const nrg::OrderHistogram& histogram)
{
    return densityOutline(histogram.density, histogram.lower, histogram.upper);
}

} // namespace

OrderParameterView::OrderParameterView(QWidget* parent)
    : View(parent)
    , m_showBias(new QToolButton(this))
    , m_warning(new QLabel(this))
    , m_chart(makeChart({}))
    , m_reference(m_chart->addBand())
    , m_biasChart(makeChart(tr("ln q(x) − ln q(−x) in nats")))
    , m_bias(m_biasChart->addBand())
    , m_key(new KeyLine(this))
{
    for (QLineSeries*& sampler : m_samplers)
        sampler = m_chart->addCurve();
    m_flow = m_chart->addCurve();
    m_chart->setReadout([this](double m) { return densityAt(m); });
    m_biasChart->setReadout([this](double bias) { return signBiasAt(bias); });
    m_warning->setObjectName(QStringLiteral("one-sign-warning"));
    m_warning->setWordWrap(true);
    m_warning->setTextFormat(Qt::PlainText);
    m_warning->setToolTip(
        tr("<p style='white-space:normal'>x and −x are equally likely in the target. A flow that knows "
           "one of them only can come no closer than ln 2 to −ln Z, and its reweighted averages miss "
           "the other half of the configurations, whatever the effective sample size says.</p>"));
    m_warning->setAutoFillBackground(true);
    m_warning->setBackgroundRole(QPalette::Window);
    m_warning->setForegroundRole(QPalette::WindowText);
    m_warning->setContentsMargins(8, 4, 8, 4);
    m_warning->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_warning);
    layout->addWidget(m_key);
    auto* charts = new QHBoxLayout;
    charts->addWidget(m_chart, 1);
    charts->addWidget(m_biasChart, 1);
    layout->addLayout(charts, 1);
    m_showBias->setText(tr("Sign bias"));
    m_showBias->setCheckable(true);
    m_showBias->setAutoRaise(true);
    m_showBias->setShortcut(Qt::Key_B);
    m_showBias->setToolTip(tr("<p style='white-space:normal'>ln q(x) − ln q(−x) of the plain q, before any "
                              "symmetrisation, at its own draws, in nats: 0 where both signs are equally likely, as "
                              "the target has them (B)</p>"));
    m_showBias->installEventFilter(new ScrollGuard(m_showBias));
    connect(m_showBias, &QToolButton::toggled, this, &OrderParameterView::arrange);
    setMinimumWidth(kLeastWidth); // also while two parts stand side by side
    applyTheme(themeOf(palette()));
    arrange();
    draw();
}

CurveChart* OrderParameterView::makeChart(const QString& position)
{
    auto* chart = new CurveChart(this);
    chart->setMinimumSize(180, 60);
    chart->setTitles(position, tr("density"));
    return chart;
}

bool OrderParameterView::suits() const
{
    return !target() || orderParameter(target());
}

QString OrderParameterView::title() const
{
    const nrg::OrderParameter* const order = orderParameter(target());
    return order ? engineText(order->row.title) : QString();
}

QString OrderParameterView::help() const
{
    const nrg::OrderParameter* const order = orderParameter(target());
    if (!order)
        return {};
    const nrg::ExactSampler* const exact = target()->exactSampler();
    const QString shaded
        = exact ? tr(", and in fields drawn %1 (shaded)").arg(richText(engineText(exact->method()))) : QString();
    return tr(
        "%1 Its distribution in draws of the flow, in the chains%2. A flow that has collapsed onto one sign shows "
        "here.")
        .arg(richText(engineText(order->row.help)), shaded);
}

QString OrderParameterView::symbol() const
{
    const nrg::OrderParameter* const order = orderParameter(target());
    return order ? engineText(order->row.symbol) : QString();
}

void OrderParameterView::targetChanged()
{
    if (const nrg::OrderParameter* const order = orderParameter(target())) {
        const QString name = engineText(order->row.title);
        m_chart->setTitles(tr("%1 %2").arg(inSentence(name), symbolWithUnit(order->row)), tr("density"));
        m_chart->setStepLimits(niceLimits(order->lower, order->upper, 4));
        setAccessibleName(tr("Distribution: %1").arg(name));
    }
    drawKey();
}

QWidget* OrderParameterView::headerControl()
{
    return m_showBias;
}

void OrderParameterView::drawKey()
{
    const Theme theme = themeOf(palette());
    const std::int64_t step = m_sampling && m_sampling->diagnostics ? m_sampling->diagnostics->modelStep : 0;
    QList<KeyEntry> entries{
        {theme.bound, datedName(tr("flow"), isStale(), step)}, {theme.exact, referenceTitle(target())}};
    for (const nrg::SamplerKind kind : m_kinds)
        entries.append({samplerColor(theme, kind), samplerTitle(kind)});
    m_key->setEntries(entries);
}

QString OrderParameterView::warning() const
{
    return m_warning->isHidden() ? QString() : m_warning->text();
}

qsizetype OrderParameterView::flowPoints() const
{
    return m_flow->count();
}

qsizetype OrderParameterView::samplerPoints(nrg::SamplerKind kind) const
{
    return m_samplers[static_cast<std::size_t>(kind)]->count();
}

qsizetype OrderParameterView::signBiasPoints() const
{
    return m_bias->upperSeries()->count();
}

void OrderParameterView::applyTheme(const Theme& theme)
{
    const auto translucent = [](QColor color, int alpha) {
        color.setAlpha(alpha);
        return color;
    };
    m_chart->applyTheme(theme);
    m_biasChart->applyTheme(theme);
    m_reference->setPen(Qt::NoPen);
    m_reference->setBrush(translucent(theme.exact, 80));
    m_flow->setPen(QPen(theme.bound, 2.2));
    for (int i = 0; i < kSamplerKinds; ++i)
        m_samplers[static_cast<std::size_t>(i)]->setPen(
            QPen(samplerColor(theme, static_cast<nrg::SamplerKind>(i)), 1.6));
    m_bias->setPen(Qt::NoPen);
    m_bias->setBrush(translucent(theme.text, 110));
    QPalette colors = palette();
    colors.setColor(QPalette::Window, theme.onSurface(translucent(theme.problem, theme.dark ? 56 : 30)));
    colors.setColor(QPalette::WindowText, theme.problem);
    m_warning->setPalette(colors);
    drawKey();
}

void OrderParameterView::resizeEvent(QResizeEvent* event)
{
    View::resizeEvent(event);
    arrange();
}

void OrderParameterView::arrange()
{
    const bool wide = width() >= kWide;
    m_showBias->setVisible(!wide);
    m_chart->setVisible(wide || !m_showBias->isChecked());
    m_biasChart->setVisible(wide || m_showBias->isChecked());
    m_key->setVisible(m_chart->isVisibleTo(this));
}

bool OrderParameterView::isFilled() const
{
    return m_sampling && m_sampling->diagnostics && !m_sampling->diagnostics->orderParameter.density.empty();
}

void OrderParameterView::show(const RunHistory&, const nrg::Snapshot& snapshot)
{
    follow(snapshot);
    const bool isNew = snapshot.sampling != m_sampling;
    if (!isNew && snapshot.step == m_step)
        return;
    m_sampling = snapshot.sampling;
    m_step = snapshot.step;
    if (isNew)
        draw();
    drawAge();
}

bool OrderParameterView::isStale() const
{
    return m_sampling && m_sampling->diagnostics && m_sampling->diagnostics->modelStep != m_step;
}

double OrderParameterView::flowOpacity() const
{
    return m_flow->opacity();
}

QStringList OrderParameterView::legend() const
{
    return m_key->texts();
}

void OrderParameterView::drawAge()
{
    m_flow->setOpacity(opacityOf(isStale()));
    m_bias->setOpacity(opacityOf(isStale()));
    m_warning->setEnabled(!isStale());
    drawKey();
    const QString title = tr("ln q(x) − ln q(−x) in nats");
    const std::int64_t step = m_sampling && m_sampling->diagnostics ? m_sampling->diagnostics->modelStep : 0;
    m_biasChart->setTitles(datedName(title, isStale(), step), tr("density"));
}

void OrderParameterView::draw()
{
    static const nrg::SamplingSnapshot kNothing;
    const nrg::SamplingSnapshot& sampling = m_sampling ? *m_sampling : kNothing;
    drawDistributions(sampling);
    drawSignBias(sampling);
    drawWarning(sampling);
    std::vector<nrg::SamplerKind> kinds;
    for (const nrg::SamplerReport& report : sampling.samplers)
        kinds.push_back(report.kind);
    if (kinds != m_kinds) {
        m_kinds = kinds;
        drawKey();
    }
}

void OrderParameterView::drawDistributions(const nrg::SamplingSnapshot& sampling)
{
    const QList<QPointF> flow
        = sampling.diagnostics ? outlineOf(sampling.diagnostics->orderParameter) : QList<QPointF>{};
    const QList<QPointF> reference = outlineOf(sampling.reference.orderParameter);
    double highest = std::max(highestOf(flow), highestOf(reference));
    std::array<QList<QPointF>, kSamplerKinds> outlines;
    for (int i = 0; i < kSamplerKinds; ++i) {
        const nrg::SamplerReport* report = findReport(sampling.samplers, static_cast<nrg::SamplerKind>(i));
        QList<QPointF>& outline = outlines[static_cast<std::size_t>(i)];
        if (report)
            outline = outlineOf(report->orderParameter);
        highest = std::max(highest, highestOf(outline));
    }
    if (const double ceiling = ceilingOf(highest, m_highest); ceiling != m_highest) {
        m_highest = ceiling;
        const AxisLimits limits{.lower = 0, .upper = ceiling, .tick = niceStep(ceiling / 5)};
        m_chart->setValueLimits(limits.lower, limits.upper, ticksOf(limits));
    }
    m_chart->setPoints(*m_flow, flow);
    m_chart->setPoints(*m_reference->upperSeries(), reference);
    m_chart->setPoints(*m_reference->lowerSeries(), floorOf(reference));
    for (std::size_t i = 0; i < outlines.size(); ++i)
        m_chart->setPoints(*m_samplers[i], outlines[i]);
}

void OrderParameterView::drawSignBias(const nrg::SamplingSnapshot& sampling)
{
    static const std::vector<double> kNothing;
    const std::vector<double>& values = sampling.diagnostics ? sampling.diagnostics->signBias : kNothing;
    double needed = 1;
    if (!values.empty()) // sorted: leave one in a hundred outside at each end
        needed = std::max(
            {needed, std::abs(values[values.size() / 100]), std::abs(values[values.size() - 1 - values.size() / 100])});
    const double limit = ceilingOf(needed, m_biasLimit);
    const QList<QPointF> outline = histogramOutline(values, -limit, limit, kBiasBins);
    if (limit != m_biasLimit) {
        m_biasLimit = limit;
        m_biasChart->setStepLimits(AxisLimits{.lower = -limit, .upper = limit, .tick = niceStep(limit / 3)});
    }
    const double ceiling = ceilingOf(highestOf(outline), m_highestBias);
    if (ceiling != m_highestBias) {
        m_highestBias = ceiling;
        const AxisLimits limits{.lower = 0, .upper = ceiling, .tick = niceStep(ceiling / 5)};
        m_biasChart->setValueLimits(limits.lower, limits.upper, ticksOf(limits));
    }
    m_biasChart->setPoints(*m_bias->upperSeries(), outline);
    m_biasChart->setPoints(*m_bias->lowerSeries(), floorOf(outline));
}

void OrderParameterView::drawWarning(const nrg::SamplingSnapshot& sampling)
{
    const bool oneSign = sampling.diagnostics && sampling.diagnostics->coversOneSign;
    if (oneSign) {
        const double positive = sampling.diagnostics->orderParameter.positiveShare;
        m_warning->setText(tr("The flow covers one sign only: %1 of its draws have %2 %3 0. Switch \"Symmetrised\" on.")
                               .arg(percentText(std::max(positive, 1 - positive), 1), symbol(),
                                   positive > 0.5 ? QStringLiteral(">") : QStringLiteral("<")));
        setAccessibleDescription(m_warning->text());
    } else {
        setAccessibleDescription({});
    }
    m_warning->setVisible(oneSign);
}

} // namespace nrg::gui
