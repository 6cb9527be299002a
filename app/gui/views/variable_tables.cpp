// What the views of latents draw, as tables.

#include "app/gui/export/data_table.h"
#include "app/gui/views/information_view.h"
#include "app/gui/views/response_view.h"

namespace nrg::gui {

namespace {

/// Each pair i < j; `levels` may be empty, for sites.
DataTable pairsOf(
    const nrg::PairInformation& information, const std::vector<int>& levels, const QString& series, int lattice)
{
    DataTable table{.series = series,
        .columns = {QStringLiteral("row of i"), QStringLiteral("column of i"), QStringLiteral("scale of i"),
            QStringLiteral("row of j"), QStringLiteral("column of j"), QStringLiteral("scale of j"),
            QStringLiteral("I [nats]"), QStringLiteral("error [nats]")},
        .values = {}};
    const auto count
        = std::min<std::size_t>(information.variables.size(), static_cast<std::size_t>(information.values.rows()));
    const auto levelOf = [&](std::size_t i) { return i < levels.size() ? static_cast<double>(levels[i]) : 0.0; };
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t j = i + 1; j < count; ++j) {
            const auto row = static_cast<Eigen::Index>(i);
            const auto column = static_cast<Eigen::Index>(j);
            const int first = information.variables[i];
            const int second = information.variables[j];
            table.add({whole(first / lattice), whole(first % lattice), levelOf(i), whole(second / lattice),
                whole(second % lattice), levelOf(j), decimalOf(information.values(row, column)),
                decimalOf(information.errors(row, column))});
        }
    return table;
}

} // namespace

std::vector<DataTable> InformationView::tables() const
{
    std::vector<DataTable> tables;
    if (m_report.latents.values.size() > 0)
        tables.push_back(
            pairsOf(m_report.latents, m_report.latentLevels, QStringLiteral("pairs of latents"), m_report.lattice));
    if (m_report.sites.values.size() > 0)
        tables.push_back(pairsOf(m_report.sites, {}, QStringLiteral("pairs of sites"), m_report.lattice));
    if (m_report.fromOrigin.size() > 0) {
        DataTable table{.series = QStringLiteral("sites by displacement"),
            .columns = {QStringLiteral("rows apart"), QStringLiteral("columns apart"), QStringLiteral("I [nats]"),
                QStringLiteral("error [nats]")},
            .values = {}};
        for (Eigen::Index row = 0; row < m_report.fromOrigin.rows(); ++row)
            for (Eigen::Index column = 0; column < m_report.fromOrigin.cols(); ++column)
                table.add({static_cast<double>(row), static_cast<double>(column),
                    decimalOf(m_report.fromOrigin(row, column)), decimalOf(m_report.fromOriginError(row, column))});
        tables.push_back(table);
    }
    return tables;
}

std::vector<DataTable> ResponseView::tables() const
{
    const QString quantity = isInfluence() ? QStringLiteral("dx/dz") : QStringLiteral("dz/dx");
    std::vector<DataTable> tables;
    for (const Tile& tile : m_tiles) {
        if (!tile.row)
            continue;
        const auto latent = static_cast<Eigen::Index>(*tile.row);
        DataTable table{.series = QStringLiteral("%1, scale %2").arg(nameOf(*tile.row)).arg(m_report.levels[*tile.row]),
            .columns = {QStringLiteral("row"), QStringLiteral("column"), QStringLiteral("E[%1]").arg(quantity),
                QStringLiteral("error"), QStringLiteral("spread over samples"), QStringLiteral("Haar wavelet")},
            .values = {}};
        for (Eigen::Index site = 0; site < m_report.mean.cols(); ++site)
            table.add({whole(site / m_report.lattice), whole(site % m_report.lattice),
                decimalOf(m_report.mean(latent, site)), decimalOf(m_report.error(latent, site)),
                decimalOf(m_report.spread(latent, site)), decimalOf(m_report.wavelet(latent, site))});
        tables.push_back(table);
    }
    return tables;
}

} // namespace nrg::gui
