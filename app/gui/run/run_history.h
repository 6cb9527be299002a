#pragma once
// The course of a run, as the views draw it.

#include <QPointF>
#include <QString>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/run/history.h"

namespace nrg::gui {

/// A live change, at the step after which it held, or that the run was opened again.
struct HistoryMark {
    std::int64_t step = 0;
    QString text;

    bool operator==(const HistoryMark&) const = default;
};

class RunHistory {
public:
    void clear();
    /// With its marks.
    void restore(nrg::History history);
    void append(std::span<const nrg::StepReport> reports);
    /// Takes over what the session has marked since.
    void setMarks(const std::vector<nrg::RunMark>& marks);

    std::span<const nrg::StepReport> rows() const { return m_rows.rows(); }
    bool empty() const { return m_rows.rows().empty(); }
    /// The newest single step, also where rows stand for several.
    std::optional<nrg::StepReport> newest() const;
    const std::vector<HistoryMark>& marks() const { return m_marks; }
    /// The same as the run has them, one for one.
    const std::vector<nrg::RunMark>& runMarks() const { return m_rows.marks(); }

    /// All curves have (step, nats), one point a row.
    std::span<const QPointF> singleFreeEnergies() const { return m_singles; }
    /// Means over the last steps, as the training figures (figureSteps()); a row that was not finite does not count.
    std::span<const QPointF> freeEnergies() const { return m_freeEnergies; }
    /// The same of sigma, the standard deviation of ln(q/pi) in a batch.
    std::span<const QPointF> sigmas() const { return m_sigmas; }

    /// Index of the row nearest to a step; the history must not be empty.
    std::size_t nearestRow(double step) const;

    /// Grows with every change.
    std::uint64_t revision() const { return m_revision; }

private:
    void derive();
    void readMarks();

    nrg::History m_rows;
    std::int64_t m_derivedStride = 1;
    std::vector<QPointF> m_singles;
    std::vector<QPointF> m_freeEnergies;
    std::vector<QPointF> m_sigmas;
    std::vector<HistoryMark> m_marks; ///< those of m_rows
    std::uint64_t m_revision = 0;
};

/// Standard error of the mean that is drawn at a step.
/// @param sigma  of single draws there, nats
double errorOfMean(double sigma, std::int64_t step, int batch);

} // namespace nrg::gui
