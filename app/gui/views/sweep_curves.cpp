#include "app/gui/views/sweep_curves.h"

#include <algorithm>
#include <cmath>

#include "app/gui/views/target_words.h"
#include "app/gui/widgets/text.h"
#include "app/gui/widgets/tr.h"
#include "engine/run/build_model.h"
#include "engine/run/settings_options.h"
#include "engine/targets/dual_ising/exact_ising.h"

namespace nrg::gui {

namespace {

constexpr double kWide = 30; ///< last value over first, from which positions are logarithmic
constexpr int kFinePoints = 121;

const QString kGap = QStringLiteral("gap");
const QString kGapPerSite = QStringLiteral("gap-per-site");
const QString kMinusLogZ = QStringLiteral("minus-log-z");

/// Why weighted figures are not shown.
QString doubtText(nrg::Trust trust)
{
    switch (trust) {
    case nrg::Trust::TooFew:
        return tr("Not shown: the weighted samples count as fewer than 100.");
    case nrg::Trust::Contradicted:
        return tr("Not shown: an exactly known value is more than three standard errors off.");
    default:
        return tr("Not shown: a few samples weigh so much that still heavier ones must have been missed.");
    }
}

double numberOf(const nrg::OptionValue& value)
{
    if (const auto* const whole = std::get_if<std::int64_t>(&value))
        return static_cast<double>(*whole);
    return std::get<double>(value);
}

/// Where the values stand, in the sweep's order.
std::vector<double> positionsOf(const nrg::SweepOptions& options, const nrg::OptionRow& row, SweepCurve& curve)
{
    std::vector<double> positions;
    if (!row.isNumber()) {
        for (const nrg::OptionValue& value : options.values) {
            positions.push_back(static_cast<double>(positions.size()));
            curve.names.push_back(sweepValueText(row, value));
        }
    } else {
        for (const nrg::OptionValue& value : options.values)
            positions.push_back(numberOf(value));
        const auto [least, most] = std::ranges::minmax_element(positions);
        curve.isLogarithmic = *least > 0 && *most / *least >= kWide;
        if (curve.isLogarithmic)
            for (double& position : positions)
                position = std::log10(position);
    }
    const auto [least, most] = std::ranges::minmax_element(positions);
    curve.first = *least;
    curve.last = *most;
    return positions;
}

void fill(SweepMark& mark, const nrg::SweepPoint& point, const QString& quantity)
{
    if (!point.problem.empty()) {
        mark.problem = localNumbers(engineText(point.problem));
        return;
    }
    if (quantity == kGap || quantity == kGapPerSite) {
        mark.value = quantity == kGap ? point.gap() : point.gapPerSite();
        if (!mark.value)
            mark.problem = tr("ln Z is not known exactly here, so that there is no gap.");
        return;
    }
    if (quantity == kMinusLogZ) {
        mark.value = point.minusLogZPerSite();
        mark.exact = point.exactMinusLogZPerSite();
    } else if (const nrg::SweepFigure* const figure = point.figure(quantity.toStdString())) {
        mark.value = figure->estimate;
        mark.exact = figure->exact;
        mark.reference = figure->reference;
    }
    if (!mark.value && point.trust && !nrg::isReliable(*point.trust))
        mark.problem = doubtText(*point.trust);
    else if (!mark.value)
        mark.problem = tr("This was not measured.");
}

std::optional<double> exactOf(const nrg::ExactIsing& exact, const QString& quantity, int sites)
{
    if (quantity == kMinusLogZ)
        return exact.minusLogZ / sites;
    if (quantity == QLatin1String("energy"))
        return exact.energyPerSite;
    if (quantity == QLatin1String("specific_heat"))
        return exact.specificHeat;
    return std::nullopt;
}

/// Of a sweep of the Ising model's temperature; empty for others.
QList<QPointF> fineLine(const nrg::SweepOptions& options, const SweepCurve& curve, const QString& quantity)
{
    QList<QPointF> line;
    if (options.base.target.id != "dual-ising" || options.key != "temperature" || !(curve.last > curve.first))
        return line;
    for (int i = 0; i < kFinePoints; ++i) {
        const double position = curve.first + (curve.last - curve.first) * i / (kFinePoints - 1);
        const double temperature = curve.isLogarithmic ? std::pow(10.0, position) : position;
        const int lattice = options.base.lattice;
        const auto value = exactOf(nrg::exactIsing(lattice, temperature), quantity, lattice * lattice);
        if (!value)
            return {};
        line.append({position, *value});
    }
    return line;
}

} // namespace

std::vector<SweepQuantity> sweepQuantities(const nrg::Settings& base)
{
    nrg::Settings small = base;
    small.lattice = 4; // the table's names are those of any size
    const std::shared_ptr<const nrg::Target> target = nrg::buildTarget(small);
    std::vector<SweepQuantity> all;
    if (target->minusLogZ()) {
        all.push_back({kGap, tr("Gap"), tr("F + ln Z in nats"), tr("F + ln Z"), tr("nats")});
        all.push_back({kGapPerSite, tr("Gap per site"), tr("(F + ln Z)/N in nats"), tr("(F + ln Z)/N"), tr("nats")});
    }
    all.push_back({kMinusLogZ, tr("−ln Z per site"), tr("−ln Z/N in nats"), tr("−ln Z/N"), tr("nats")});
    if (!target->observables())
        return all;
    const auto add = [&all](const auto& row, const QString& axis) {
        all.push_back({QString::fromStdString(row.id), engineText(row.title), axis, engineText(row.symbol),
            engineText(row.unit)});
    };
    for (const nrg::Observable& row : target->observables()->rows)
        add(row, symbolWithUnit(row));
    for (const nrg::DerivedObservable& row : target->observables()->derived)
        add(row,
            row.unit.empty() ? engineText(row.symbol)
                             : tr("%1 in %2").arg(engineText(row.symbol), engineText(row.unit)));
    return all;
}

SweepCurve sweepCurve(const nrg::Sweep& sweep, const QString& quantity)
{
    SweepCurve curve;
    const nrg::OptionRow* const row = nrg::findOption(sweep.options.base, sweep.options.key);
    if (!row || sweep.options.values.empty())
        return curve;
    const std::vector<double> positions = positionsOf(sweep.options, *row, curve);
    for (std::size_t i = 0; i < sweep.points.size(); ++i) {
        if (!sweep.points[i])
            continue;
        SweepMark mark;
        mark.point = i;
        mark.position = positions[i];
        fill(mark, *sweep.points[i], quantity);
        curve.marks.push_back(std::move(mark));
    }
    std::ranges::sort(curve.marks, {}, &SweepMark::position);
    curve.exact = fineLine(sweep.options, curve, quantity);
    if (curve.exact.isEmpty())
        for (const SweepMark& mark : curve.marks)
            if (mark.exact)
                curve.exact.append({mark.position, *mark.exact});
    return curve;
}

QString sweepValueText(const nrg::OptionRow& row, const nrg::OptionValue& value)
{
    if (const auto* const flag = std::get_if<bool>(&value))
        return *flag ? tr("on") : tr("off");
    for (const nrg::Choice& choice : row.choices)
        if (choice.value == nrg::formatValue(value))
            return engineText(choice.label);
    if (const auto* const text = std::get_if<std::string>(&value))
        return QString::fromStdString(*text);
    return significantText(numberOf(value), 6);
}

QString sweepAxisText(const nrg::OptionRow& row)
{
    const QString name = engineText(row.label);
    const QString symbol = engineText(row.symbol);
    const QString text = symbol.isEmpty() ? name : tr("%1 %2").arg(name, symbol);
    return row.unit.empty() ? text : tr("%1 in %2").arg(text, engineText(row.unit));
}

} // namespace nrg::gui
