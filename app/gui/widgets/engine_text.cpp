// Words of the engine, which knows no Qt: its tables in engine_strings.cpp, its sentences in engine_messages.cpp.

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <vector>

#include "app/gui/widgets/engine_messages.h"
#include "app/gui/widgets/text.h"

namespace nrg::gui {

namespace {

constexpr int kDeepest = 4; ///< a value in a sentence may be a sentence with values

struct Pattern {
    const char* source;
    QRegularExpression expression;
    std::vector<int> places; ///< number of the placeholder that each capture stands for
};

Pattern patternOf(const char* source)
{
    static const QRegularExpression kPlace(QStringLiteral("%([1-9])"));
    const QString text = QString::fromUtf8(source);
    Pattern pattern{.source = source, .expression = {}, .places = {}};
    QString expression = QStringLiteral("\\A");
    qsizetype end = 0;
    for (auto match = kPlace.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch place = match.next();
        expression += QRegularExpression::escape(text.mid(end, place.capturedStart() - end)) + QStringLiteral("(.+?)");
        pattern.places.push_back(place.captured(1).toInt());
        end = place.capturedEnd();
    }
    expression += QRegularExpression::escape(text.mid(end)) + QStringLiteral("\\z");
    pattern.expression = QRegularExpression(expression, QRegularExpression::DotMatchesEverythingOption);
    return pattern;
}

const std::vector<Pattern>& patterns()
{
    static const std::vector<Pattern> kPatterns = [] {
        std::vector<Pattern> all;
        std::ranges::transform(engineMessages(), std::back_inserter(all), patternOf);
        return all;
    }();
    return kPatterns;
}

QString translated(const QString& text, int depth)
{
    const QByteArray source = text.toUtf8();
    QString found = QCoreApplication::translate("Engine", source.constData());
    if (found != text || depth >= kDeepest)
        return found;
    for (const Pattern& pattern : patterns()) {
        const QRegularExpressionMatch match = pattern.expression.match(text);
        if (!match.hasMatch())
            continue;
        QString sentence = QCoreApplication::translate("EngineMessages", pattern.source);
        if (sentence == QString::fromUtf8(pattern.source))
            return text;
        std::vector<QString> values(10);
        for (std::size_t i = 0; i < pattern.places.size(); ++i)
            values[static_cast<std::size_t>(pattern.places[i])]
                = translated(match.captured(static_cast<int>(i) + 1), depth + 1);
        QString filled;
        for (qsizetype i = 0; i < sentence.size(); ++i)
            if (sentence[i] == QLatin1Char('%') && i + 1 < sentence.size() && sentence[i + 1].isDigit())
                filled += values[static_cast<std::size_t>(sentence[++i].digitValue())];
            else
                filled += sentence[i];
        return filled;
    }
    return text;
}

} // namespace

QString engineText(const std::string& text)
{
    return text.empty() ? QString() : translated(QString::fromStdString(text), 0);
}

} // namespace nrg::gui
