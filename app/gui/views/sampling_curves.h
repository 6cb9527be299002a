#pragma once
// From what samplers report to points on a chart.

#include <QList>
#include <QPointF>

#include <span>
#include <vector>

#include <Eigen/Core>

#include "engine/session/snapshot.h"

namespace nrg::gui {

/// What a sampler's course is drawn against.
enum class SamplingAxis { Steps, Leapfrogs, Seconds };

/// An observable with its band; x is the decimal logarithm of the position, all three lists are equally long.
struct ErrorCurve {
    QList<QPointF> mean;
    QList<QPointF> upper;
    QList<QPointF> lower;
};

/// Means over stretches of equal width on the logarithmic axis, so that what is drawn stays bounded; the band is the
/// mean of the points' errors. Leaves out what is not finite and what has no logarithm.
/// @param offset  added to every position, e.g. the time of training
ErrorCurve errorCurve(std::span<const nrg::SamplingPoint> points, SamplingAxis axis, double offset = 0);

double positionOf(const nrg::SamplingPoint& point, SamplingAxis axis);

/// Mean of S(k) over the wave vectors whose length rounds to the same multiple of 2 pi / L: (|k|, mean), the lengths
/// being means as well; k = 0 stands alone. Each component of k is the smallest of its images.
/// @param map  (L x L) as in observables.h
std::vector<QPointF> angularAverage(const Eigen::MatrixXd& map);

/// Counts of values in equal bins as an outline, (left edge, density), (right edge, density) ...; values beyond the
/// limits are left out of the picture, not of the normalisation.
QList<QPointF> histogramOutline(std::span<const double> values, double lower, double upper, int bins);

/// The same of densities that are given.
QList<QPointF> densityOutline(std::span<const double> densities, double lower, double upper);

} // namespace nrg::gui
