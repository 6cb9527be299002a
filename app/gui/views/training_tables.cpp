// What the views of training draw, as tables.

#include <algorithm>
#include <cmath>
#include <limits>

#include <QComboBox>

#include "app/gui/export/data_table.h"
#include "app/gui/views/free_energy_view.h"
#include "app/gui/views/gap_view.h"
#include "app/gui/views/samples_view.h"

namespace nrg::gui {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

} // namespace

std::vector<DataTable> FreeEnergyView::tables() const
{
    if (!m_history || m_history->empty())
        return {};
    DataTable table{.series = QStringLiteral("training"),
        .columns = {QStringLiteral("step"), QStringLiteral("training time [s]"), QStringLiteral("F_theta [nats]"),
            QStringLiteral("sigma of ln(q/pi) [nats]"), QStringLiteral("F_theta, mean of the last steps [nats]"),
            QStringLiteral("sigma, mean of the last steps [nats]"), QStringLiteral("gradient norm"),
            QStringLiteral("learning rate"), QStringLiteral("exact -ln Z [nats]")},
        .values = {}};
    const auto rows = m_history->rows();
    for (std::size_t i = 0; i < rows.size(); ++i)
        table.add({static_cast<double>(rows[i].step), rows[i].seconds, rows[i].freeEnergy, rows[i].sigma,
            m_history->freeEnergies()[i].y(), m_history->sigmas()[i].y(), rows[i].gradientNorm, rows[i].learningRate,
            m_exactValue.value_or(kNone)});
    return {table};
}

std::vector<DataTable> GapView::tables() const
{
    if (!m_history || m_history->empty() || !m_minusLogZ)
        return {};
    DataTable table{.series = QStringLiteral("training"),
        .columns = {QStringLiteral("step"), QStringLiteral("training time [s]"), QStringLiteral("gap [nats]"),
            QStringLiteral("gap, mean of the last steps [nats]"),
            QStringLiteral("gap / |ln Z|, mean of the last steps")},
        .values = {}};
    const auto rows = m_history->rows();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const double mean = m_history->freeEnergies()[i].y() - *m_minusLogZ;
        table.add({static_cast<double>(rows[i].step), rows[i].seconds, rows[i].freeEnergy - *m_minusLogZ, mean,
            mean / std::abs(*m_minusLogZ)});
    }
    return {table};
}

std::vector<DataTable> SamplesView::tables() const
{
    if (!m_samples)
        return {};
    DataTable table{.series = QStringLiteral("samples"),
        .columns = {QStringLiteral("sample"), QStringLiteral("row"), QStringLiteral("column"), QStringLiteral("x"),
            QStringLiteral("spin")},
        .values = {}};
    const int lattice = m_samples->lattice;
    const auto count = std::min<Eigen::Index>(m_count->currentData().toInt(), m_samples->fields.rows());
    for (Eigen::Index sample = 0; sample < count; ++sample)
        for (int site = 0; site < lattice * lattice; ++site) {
            const bool hasSpin = sample < m_samples->spins.rows();
            table.add({static_cast<double>(sample + 1), whole(site / lattice), whole(site % lattice),
                decimalOf(m_samples->fields(sample, site)),
                hasSpin ? static_cast<double>(m_samples->spins(sample, site)) : kNone});
        }
    return {table};
}

} // namespace nrg::gui
