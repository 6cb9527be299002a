#pragma once
// From a sweep to points on a chart.

#include <QList>
#include <QPointF>
#include <QString>

#include <optional>
#include <vector>

#include "engine/session/sweep.h"

namespace nrg::gui {

/// What can be drawn of a sweep.
struct SweepQuantity {
    QString id; ///< "gap", "gap-per-site", "minus-log-z", or a name of the target's table
    QString title;
    QString axis; ///< symbol and unit
    QString symbol;
    QString unit;

    bool operator==(const SweepQuantity&) const = default;
};

/// Of a sweep of this run: the gap, then what the target measures.
std::vector<SweepQuantity> sweepQuantities(const nrg::Settings& base);

/// One point of a curve.
struct SweepMark {
    std::size_t point = 0; ///< of the sweep
    double position = 0;
    std::optional<nrg::Estimate> value; ///< empty where there is none that can be trusted
    std::optional<double> exact;
    std::optional<nrg::Estimate> reference;
    QString problem; ///< a sentence where there is no value
};

struct SweepCurve {
    std::vector<SweepMark> marks; ///< of points that are done, from left to right
    QList<QPointF> exact;         ///< the exact values as a line, finer than the points where that is cheap
    bool isLogarithmic = false;   ///< positions are decimal logarithms
    std::vector<QString> names;   ///< of positions 0, 1, ... where the values are no numbers; else empty
    double first = 0;             ///< positions of all values lie between these, also of those that are not done
    double last = 0;
};

SweepCurve sweepCurve(const nrg::Sweep& sweep, const QString& quantity);

/// A value as people read it: "2.2", "MERA", "on".
QString sweepValueText(const nrg::OptionRow& row, const nrg::OptionValue& value);

/// "T", or the label where the option has no symbol, with its unit.
QString sweepAxisText(const nrg::OptionRow& row);

} // namespace nrg::gui
