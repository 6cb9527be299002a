// What the views of samplers draw, as tables.

#include <limits>
#include <numbers>

#include "app/gui/export/data_table.h"
#include "app/gui/views/diagnostics_view.h"
#include "app/gui/views/order_parameter_view.h"
#include "app/gui/views/race_view.h"
#include "app/gui/views/sampling_curves.h"
#include "app/gui/views/spectrum_view.h"
#include "app/gui/views/structure_factor_view.h"
#include "app/gui/views/target_words.h"

namespace nrg::gui {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

QString idOf(nrg::SamplerKind kind)
{
    return QString::fromStdString(nrg::samplerRow(kind).id);
}

QString entrantName(const nrg::SamplerReport& entrant)
{
    return entrant.leapfrogs > 0 ? QStringLiteral("%1, %2 leapfrogs").arg(idOf(entrant.kind)).arg(entrant.leapfrogs)
                                 : idOf(entrant.kind);
}

struct ValueColumns {
    QString value;
    QString error;
};

ValueColumns columnsOf(const nrg::Observable& row)
{
    const QString id = QString::fromStdString(row.id);
    const QString unit = QString::fromStdString(row.unit);
    return {columnTitle(id, unit), columnTitle(id + QStringLiteral("_error"), unit)};
}

DataTable curveOf(const nrg::SamplerReport& report, const QString& series, const ValueColumns& columns)
{
    DataTable table{.series = series,
        .columns = {QStringLiteral("step"), QStringLiteral("leapfrogs"), QStringLiteral("sampling time [s]"),
            columns.value, columns.error},
        .values = {}};
    for (const nrg::SamplingPoint& point : report.curve)
        table.add({point.step, point.leapfrogs, point.seconds, point.value, point.error});
    return table;
}

/// Acceptance, autocorrelation and mean, as in the key or the table beside the chart.
DataTable figuresOf(
    const nrg::SamplerReport& report, const QString& series, const ValueColumns& columns, double trainingSeconds)
{
    DataTable table{.series = series + QStringLiteral(": figures"),
        .columns = {QStringLiteral("step"), QStringLiteral("sampling time [s]"), columns.value, columns.error,
            QStringLiteral("acceptance"), QStringLiteral("tau [leapfrogs]"), QStringLiteral("tau error [leapfrogs]"),
            QStringLiteral("ESS per second [1/s]"), QStringLiteral("R-hat"), QStringLiteral("training time [s]")},
        .values = {}};
    const nrg::ChainStatistics* const leading = report.leading();
    const double perStep = leading && leading->tau > 0 ? report.tauLeapfrogs / leading->tau : kNone;
    table.add({static_cast<double>(report.steps), report.seconds, leading ? leading->mean : kNone,
        leading ? leading->error : kNone, report.warmingUp ? kNone : report.acceptance,
        leading ? report.tauLeapfrogs : kNone, leading ? perStep * leading->tauError : kNone,
        leading ? report.essPerSecond : kNone, leading ? leading->rHat : kNone, trainingSeconds});
    return table;
}

void addReference(
    std::vector<DataTable>& tables, const std::optional<ReferenceValue>& reference, const ValueColumns& columns)
{
    if (!reference)
        return;
    tables.push_back({.series = QStringLiteral("reference"), .columns = {columns.value, columns.error}, .values = {}});
    tables.back().add({reference->value, reference->error});
}

/// Every wave vector once, each component between -L/2 and L/2 - 1 times 2 pi / L.
DataTable spectrumOf(const Eigen::MatrixXd& map, const QString& series)
{
    DataTable table{.series = series,
        .columns
        = {QStringLiteral("k across rows [1/a]"), QStringLiteral("k across columns [1/a]"), QStringLiteral("S(k)")},
        .values = {}};
    const Eigen::Index lattice = map.rows();
    const double unit = 2 * std::numbers::pi / static_cast<double>(lattice);
    for (Eigen::Index m = -(lattice / 2); m < lattice - lattice / 2; ++m)
        for (Eigen::Index n = -(lattice / 2); n < lattice - lattice / 2; ++n)
            table.add({unit * static_cast<double>(m), unit * static_cast<double>(n),
                map((m + lattice) % lattice, (n + lattice) % lattice)});
    return table;
}

DataTable averageOf(const std::vector<QPointF>& points, const QString& series)
{
    DataTable table{.series = series + QStringLiteral(": mean over directions"),
        .columns = {QStringLiteral("|k| [1/a]"), QStringLiteral("S(k)")},
        .values = {}};
    for (const QPointF& point : points)
        table.add({point.x(), point.y()});
    return table;
}

DataTable histogramOf(const nrg::OrderHistogram& histogram, const QString& series, const QString& name)
{
    DataTable table{.series = series,
        .columns = {name + QStringLiteral(" from"), name + QStringLiteral(" to"), QStringLiteral("density")},
        .values = {}};
    const auto bins = static_cast<double>(histogram.density.size());
    for (std::size_t i = 0; i < histogram.density.size(); ++i) {
        const auto edge = [&](std::size_t number) {
            return histogram.lower + (histogram.upper - histogram.lower) * static_cast<double>(number) / bins;
        };
        table.add({edge(i), edge(i + 1), histogram.density[i]});
    }
    return table;
}

} // namespace

std::vector<DataTable> StructureFactorView::tables() const
{
    const nrg::Observable* const row = leadingObservable(target());
    if (!row || !m_sampling)
        return {};
    std::vector<DataTable> tables;
    for (const nrg::SamplerReport& report : m_sampling->samplers) {
        tables.push_back(curveOf(report, idOf(report.kind), columnsOf(*row)));
        tables.push_back(figuresOf(report, idOf(report.kind), columnsOf(*row), kNone));
    }
    addReference(tables, referenceValue(target(), m_sampling->reference), columnsOf(*row));
    return tables;
}

std::vector<DataTable> RaceView::tables() const
{
    const nrg::Observable* const row = leadingObservable(target());
    if (!row || !m_race)
        return {};
    std::vector<DataTable> tables;
    for (const nrg::SamplerReport& entrant : m_race->entrants) {
        const bool usesFlow = nrg::samplerRow(entrant.kind).needsFlow;
        tables.push_back(curveOf(entrant, entrantName(entrant), columnsOf(*row)));
        tables.push_back(
            figuresOf(entrant, entrantName(entrant), columnsOf(*row), usesFlow ? m_race->trainingSeconds : 0));
    }
    addReference(tables, m_reference, columnsOf(*row));
    return tables;
}

std::vector<DataTable> SpectrumView::tables() const
{
    std::vector<DataTable> tables;
    if (m_sampling)
        for (const nrg::SamplerReport& report : m_sampling->samplers)
            if (report.structureFactorMap.size() > 0) {
                tables.push_back(spectrumOf(report.structureFactorMap, idOf(report.kind)));
                tables.push_back(averageOf(m_points[static_cast<std::size_t>(report.kind)], idOf(report.kind)));
            }
    if (reference().size() > 0) {
        tables.push_back(spectrumOf(reference(), QStringLiteral("reference")));
        tables.push_back(averageOf(m_referencePoints, QStringLiteral("reference")));
    }
    return tables;
}

std::vector<DataTable> OrderParameterView::tables() const
{
    const nrg::OrderParameter* const order = orderParameter(target());
    if (!order || !m_sampling)
        return {};
    const QString name = columnTitle(QString::fromStdString(order->row.id), QString::fromStdString(order->row.unit));
    std::vector<DataTable> tables;
    const auto add = [&](const nrg::OrderHistogram& histogram, const QString& series) {
        if (!histogram.density.empty())
            tables.push_back(histogramOf(histogram, series, name));
    };
    if (m_sampling->diagnostics)
        add(m_sampling->diagnostics->orderParameter, QStringLiteral("flow"));
    for (const nrg::SamplerReport& report : m_sampling->samplers)
        add(report.orderParameter, idOf(report.kind));
    add(m_sampling->reference.orderParameter, QStringLiteral("reference"));
    if (m_sampling->diagnostics && !m_sampling->diagnostics->signBias.empty())
        tables.push_back({.series = QStringLiteral("sign bias"),
            .columns = {QStringLiteral("ln q(x) - ln q(-x) [nats]")},
            .values = m_sampling->diagnostics->signBias});
    return tables;
}

std::vector<DataTable> DiagnosticsView::tables() const
{
    if (!m_sampling || !m_sampling->diagnostics)
        return {};
    const nrg::Evaluation& evaluation = m_sampling->diagnostics->evaluation;
    std::vector<DataTable> tables;
    const auto add = [&](const QString& series, double value, double error) {
        tables.push_back({.series = series,
            .columns = {QStringLiteral("-ln Z [nats]"), QStringLiteral("error [nats]")},
            .values = {}});
        tables.back().add({value, error});
    };
    add(QStringLiteral("bound"), evaluation.freeEnergy, evaluation.freeEnergyError);
    add(QStringLiteral("reweighted"), -evaluation.logZ, evaluation.logZError);
    if (evaluation.minusLogZ)
        add(QStringLiteral("exact"), *evaluation.minusLogZ, 0);
    tables.push_back({.series = QStringLiteral("figures"),
        .columns = {QStringLiteral("step"), QStringLiteral("draws"), QStringLiteral("ESS / draws"),
            QStringLiteral("sigma of ln(q/pi) [nats]"), QStringLiteral("tail shape")},
        .values = {}});
    tables.back().add({static_cast<double>(m_sampling->diagnostics->modelStep), static_cast<double>(evaluation.samples),
        evaluation.ess, evaluation.freeEnergySigma, nrg::heaviestTailOf(evaluation)});
    return tables;
}

} // namespace nrg::gui
