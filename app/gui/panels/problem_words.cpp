#include "app/gui/panels/problem_words.h"

#include <QRegularExpression>
#include <QStringList>

#include "app/gui/widgets/text.h"
#include "app/gui/widgets/tr.h"
#include "engine/run/settings_options.h"

namespace nrg::gui {

namespace {

constexpr int kDigits = 6;

QString valueText(const nrg::OptionRow& row, const nrg::OptionValue& value)
{
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return countText(*whole);
    if (const auto* number = std::get_if<double>(&value))
        return readableText(*number, kDigits);
    const std::string text = nrg::formatValue(value);
    for (const nrg::Choice& choice : row.choices)
        if (choice.value == text)
            return engineText(choice.label);
    return QString::fromStdString(text);
}

QString rangeSentence(const nrg::OptionRow& row, const nrg::OptionValue& value)
{
    const QString label = engineText(row.label);
    QStringList choices;
    for (const nrg::Choice& choice : row.choices)
        choices << engineText(choice.label);
    if (!choices.isEmpty())
        return tr("%1 is %2; it has to be one of %3.")
            .arg(label, valueText(row, value), choices.join(QStringLiteral(", ")));
    return tr("%1 is %2; it has to be from %3 to %4.")
        .arg(label, valueText(row, value), readableText(row.minimum, kDigits), readableText(row.maximum, kDigits));
}

/// The engine's sentence with the form's labels: at its beginning as they are, elsewhere in small letters.
QString withLabels(QString sentence, const nrg::Settings& draft)
{
    for (const nrg::OptionGroup& group : nrg::optionGroups(draft))
        for (const nrg::OptionRow* const row : group.rows) {
            const QString key = QString::fromStdString(row->key);
            const QString label = engineText(row->label);
            if (sentence.startsWith(key + QLatin1Char(' ')))
                sentence.replace(0, key.size(), label);
            if (key.contains(QLatin1Char('-')))
                sentence.replace(key, label.toLower());
        }
    return localNumbers(sentence);
}

} // namespace

QString problemText(const nrg::Problem& problem, const nrg::Settings& draft)
{
    const nrg::OptionRow* const row = nrg::findOption(draft, problem.field);
    if (row && (row->isNumber() || !row->choices.empty())) {
        const nrg::OptionValue value = nrg::optionOf(draft, row->key);
        if (nrg::problemOf(*row, value))
            return rangeSentence(*row, value);
    }
    return withLabels(engineText(problem.message), draft);
}

} // namespace nrg::gui
