#pragma once
// Earlier runs as the charts draw them behind the present one.

#include <QList>
#include <QPointF>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace nrg::gui {

struct Ghost {
    int number = 0;
    QString title;
    QList<QPointF> curve;            ///< (step, F_theta in nats)
    std::optional<double> minusLogZ; ///< nats, where it is known
    int lattice = 0;                 ///< L
    bool isSameTarget = false;       ///< as the present run's: free energies can be compared as they are

    bool operator==(const Ghost&) const = default;
};

struct Ghosts {
    std::vector<Ghost> runs;
    int lattice = 0;            ///< of the present run
    std::uint64_t revision = 0; ///< grows with every change
};

/// The point of a curve whose step is nearest; nothing beyond its ends.
std::optional<QPointF> pointNear(const QList<QPointF>& curve, double step);

} // namespace nrg::gui
