#pragma once
// From vectors over the sites to maps, and how sites and latents are named.

#include <Eigen/Core>

#include "app/gui/widgets/heat_map.h"
#include "engine/session/analysis_snapshot.h"

namespace nrg::gui {

/// @param values  (sites), row by row
HeatMapData mapOfSites(const Eigen::VectorXf& values, int lattice);
/// @param field  (rows x columns)
HeatMapData mapOfField(const Eigen::MatrixXf& field);
/// The latents of one scale at their places on the coarse lattice of that scale; NaN where a variable goes on.
/// @param latents  (sites)  @param levels  scale of the latent at each site
HeatMapData mapOfScale(const Eigen::VectorXf& latents, const std::vector<int>& levels, int lattice, int level);

/// Sites a side of a scale's coarse lattice, and the site of a cell on it.
int sideOfScale(const std::vector<int>& levels, int lattice, int level);
int siteOfCell(const HeatMapCell& cell, int side, int lattice);
HeatMapCell cellOfSite(int site, int side, int lattice);

/// "row 3, column 12".
QString siteText(int site, int lattice);
/// What stands in the place of an error where a map shows a single configuration.
QString oneConfigurationText();
/// "z(3, 12)".
QString latentText(int site, int lattice);

/// What an analysis is doing and how far it is: "drawing samples, 34 %".
QString stageText(const nrg::AnalysisSnapshot& analysis);

} // namespace nrg::gui
