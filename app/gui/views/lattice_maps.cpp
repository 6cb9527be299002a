#include "app/gui/views/lattice_maps.h"

#include <QCoreApplication>

#include <limits>

#include "app/gui/widgets/text.h"

namespace nrg::gui {

HeatMapData mapOfSites(const Eigen::VectorXf& values, int lattice)
{
    return {.maps = 1, .rows = lattice, .columns = lattice, .values = {values.begin(), values.end()}};
}

HeatMapData mapOfField(const Eigen::MatrixXf& field)
{
    HeatMapData data{
        .maps = 1, .rows = static_cast<int>(field.rows()), .columns = static_cast<int>(field.cols()), .values = {}};
    for (Eigen::Index row = 0; row < field.rows(); ++row)
        for (Eigen::Index column = 0; column < field.cols(); ++column)
            data.values.push_back(field(row, column));
    return data;
}

int sideOfScale(const std::vector<int>& levels, int lattice, int level)
{
    // The latents of a scale fill a grid whose pitch is the smallest distance along a row or a column.
    int pitch = lattice;
    for (int site = 0; site < lattice * lattice; ++site)
        if (levels[static_cast<std::size_t>(site)] == level)
            for (const int coordinate : {site / lattice, site % lattice})
                while (coordinate % pitch != 0)
                    pitch /= 2;
    return lattice / pitch;
}

int siteOfCell(const HeatMapCell& cell, int side, int lattice)
{
    const int pitch = lattice / side;
    return cell.row * pitch * lattice + cell.column * pitch;
}

HeatMapCell cellOfSite(int site, int side, int lattice)
{
    const int pitch = lattice / side;
    return {0, site / lattice / pitch, site % lattice / pitch};
}

HeatMapData mapOfScale(const Eigen::VectorXf& latents, const std::vector<int>& levels, int lattice, int level)
{
    const int side = sideOfScale(levels, lattice, level);
    HeatMapData data{.maps = 1, .rows = side, .columns = side, .values = {}};
    for (int i = 0; i < side * side; ++i) {
        const int site = siteOfCell({0, i / side, i % side}, side, lattice);
        const bool here = levels[static_cast<std::size_t>(site)] == level;
        data.values.push_back(here ? latents[site] : std::numeric_limits<float>::quiet_NaN());
    }
    return data;
}

QString siteText(int site, int lattice)
{
    return QCoreApplication::translate("LatticeMaps", "row %1, column %2").arg(site / lattice).arg(site % lattice);
}

QString oneConfigurationText()
{
    return QCoreApplication::translate("LatticeMaps", " (of one configuration: no error)");
}

QString latentText(int site, int lattice)
{
    return QStringLiteral("z(%1, %2)").arg(site / lattice).arg(site % lattice);
}

QString stageText(const nrg::AnalysisSnapshot& analysis)
{
    const QString stage = engineText(analysis.stage);
    return analysis.stageProgress > 0
        ? QCoreApplication::translate("LatticeMaps", "%1, %2").arg(stage, percentText(analysis.stageProgress))
        : stage;
}

} // namespace nrg::gui
