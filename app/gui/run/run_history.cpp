#include "app/gui/run/run_history.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

#include "app/gui/widgets/text.h"
#include "engine/run/settings_options.h"
#include "engine/session/training_figures.h"

namespace nrg::gui {

namespace {

/// Mean of the finite ones; NaN where there is none.
double meanOf(std::span<const nrg::StepReport> rows, double nrg::StepReport::*quantity)
{
    double sum = 0;
    int count = 0;
    for (const nrg::StepReport& row : rows)
        if (std::isfinite(row.*quantity)) {
            sum += row.*quantity;
            ++count;
        }
    return count > 0 ? sum / count : std::numeric_limits<double>::quiet_NaN();
}

/// "learning rate 0.0005"
QString markText(const nrg::RunMark& mark)
{
    if (mark.key == nrg::RunMark::kResume)
        return QCoreApplication::translate("RunHistory", "resumed");
    const std::vector<const nrg::OptionRow*> rows = nrg::allOptionRows(mark.key);
    QString name = engineText(rows.empty() ? mark.key : rows.front()->label);
    name.replace(0, 1, name.at(0).toLower());
    QString value = QString::fromStdString(mark.to);
    bool isNumber = false;
    if (const double number = value.toDouble(&isNumber); isNumber)
        value = significantText(number, 3);
    return QStringLiteral("%1 %2").arg(name, value);
}

} // namespace

void RunHistory::clear()
{
    restore(nrg::History{});
}

void RunHistory::restore(nrg::History history)
{
    m_rows = std::move(history);
    readMarks();
    m_singles.clear();
    m_freeEnergies.clear();
    m_sigmas.clear();
    derive();
}

void RunHistory::append(std::span<const nrg::StepReport> reports)
{
    if (reports.empty())
        return;
    for (const nrg::StepReport& report : reports)
        m_rows.append(report);
    if (m_rows.marks().size() != m_marks.size())
        readMarks();
    derive();
}

void RunHistory::setMarks(const std::vector<nrg::RunMark>& marks)
{
    m_rows.setMarks(marks);
    readMarks();
    ++m_revision;
}

void RunHistory::readMarks()
{
    m_marks.clear();
    for (const nrg::RunMark& mark : m_rows.marks())
        m_marks.push_back({mark.step, markText(mark)});
}

void RunHistory::derive()
{
    ++m_revision;
    if (m_rows.stride() != m_derivedStride) { // neighbours were merged: every row is another
        m_derivedStride = m_rows.stride();
        m_singles.clear();
        m_freeEnergies.clear();
        m_sigmas.clear();
    }
    const auto all = m_rows.rows();
    for (std::size_t i = m_singles.size(); i < all.size(); ++i) {
        const std::size_t steps = nrg::figureSteps(all[i].step);
        const std::size_t window = std::clamp<std::size_t>(steps / static_cast<std::size_t>(m_derivedStride), 1, i + 1);
        const auto last = all.subspan(i + 1 - window, window);
        const auto step = static_cast<double>(all[i].step);
        m_singles.emplace_back(step, all[i].freeEnergy);
        m_freeEnergies.emplace_back(step, meanOf(last, &nrg::StepReport::freeEnergy));
        m_sigmas.emplace_back(step, meanOf(last, &nrg::StepReport::sigma));
    }
}

std::optional<nrg::StepReport> RunHistory::newest() const
{
    const std::vector<nrg::StepReport> last = m_rows.recent(1);
    return last.empty() ? std::nullopt : std::optional(last.back());
}

std::size_t RunHistory::nearestRow(double step) const
{
    const auto all = rows();
    const auto after = std::ranges::lower_bound(
        all, step, {}, [](const nrg::StepReport& row) { return static_cast<double>(row.step); });
    if (after == all.begin())
        return 0;
    const auto index = static_cast<std::size_t>(after - all.begin());
    if (after == all.end())
        return all.size() - 1;
    const double above = static_cast<double>(all[index].step) - step;
    const double below = step - static_cast<double>(all[index - 1].step);
    return above < below ? index : index - 1;
}

double errorOfMean(double sigma, std::int64_t step, int batch)
{
    nrg::TrainingFigures figures;
    figures.sigma = sigma;
    return nrg::figuresError(figures, step, batch);
}

} // namespace nrg::gui
