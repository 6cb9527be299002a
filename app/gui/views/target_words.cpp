#include "app/gui/views/target_words.h"

#include <cmath>

#include "app/gui/widgets/text.h"
#include "app/gui/widgets/tr.h"

namespace nrg::gui {

namespace {

const nrg::Observables* observablesOf(const nrg::Target* target)
{
    return target ? target->observables() : nullptr;
}

} // namespace

const nrg::Observable* leadingObservable(const nrg::Target* target)
{
    const nrg::Observables* const table = observablesOf(target);
    return table && !table->rows.empty() ? &table->rows.front() : nullptr;
}

const nrg::OrderParameter* orderParameter(const nrg::Target* target)
{
    const nrg::Observables* const table = observablesOf(target);
    return table && table->orderParameter ? &*table->orderParameter : nullptr;
}

const nrg::StructureFactor* structureFactor(const nrg::Target* target)
{
    const nrg::Observables* const table = observablesOf(target);
    return table && table->structureFactor ? &*table->structureFactor : nullptr;
}

QString symbolWithUnit(const nrg::Observable& observable)
{
    const QString symbol = engineText(observable.symbol);
    return observable.unit.empty() ? symbol : tr("%1 in %2").arg(symbol, engineText(observable.unit));
}

std::optional<ReferenceValue> referenceValue(const nrg::Target* target, const nrg::TargetReference& reference)
{
    const nrg::Observable* const row = leadingObservable(target);
    if (row && row->exact)
        return ReferenceValue{.value = *row->exact, .title = tr("exact")};
    if (row && !reference.exact.rows.empty() && reference.exact.rows.front())
        return ReferenceValue{.value = *reference.exact.rows.front(), .title = tr("exact")};
    if (!row || !reference.leading())
        return std::nullopt;
    return ReferenceValue{.value = reference.leading()->mean,
        .error = std::isfinite(reference.leading()->error) ? reference.leading()->error : 0, // draws that are all alike
        .title = referenceTitle(target),
        .progress = reference.done ? 1 : reference.progress};
}

QString referenceTitle(const nrg::Target* target)
{
    return target && target->exactSampler() ? engineText(target->exactSampler()->title()) : tr("exact");
}

QString capitalized(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace nrg::gui
