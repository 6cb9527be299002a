#include "app/gui/widgets/text.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <limits>

#include "app/gui/widgets/language.h"

namespace nrg::gui {

namespace {

constexpr double kLargestPlain = 1e12; ///< numbers from here on, and steps below the next, need powers of ten
constexpr double kSmallestPlain = 1e-9;
constexpr int kDigits = 6;

QString typeset(QString number)
{
    return number.replace(QLatin1Char('-'), QChar(0x2212));
}

} // namespace

QString fixedText(double value, int decimals)
{
    if (!(std::abs(value) < kLargestPlain))
        return significantText(value, kDigits);
    return typeset(QLocale().toString(value, 'f', decimals));
}

QString significantText(double value, int digits)
{
    return typeset(QLocale().toString(value, 'g', digits));
}

QString readableText(double value, int digits)
{
    const QString plain = QString::number(value, 'g', digits);
    const qsizetype mark = plain.indexOf(QLatin1Char('e'));
    if (!std::isfinite(value) || mark < 0)
        return significantText(value, digits);
    static const QString kRaised = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    const int exponent = plain.mid(mark + 1).toInt();
    const QString mantissa = significantText(plain.left(mark).toDouble(), digits);
    QString text = mantissa == QLatin1String("1") ? QStringLiteral("10") : QStringLiteral("%1·10").arg(mantissa);
    if (exponent < 0)
        text += QStringLiteral("⁻");
    for (const QChar digit : QString::number(std::abs(exponent)))
        text += kRaised[digit.digitValue()];
    return text;
}

QString tickText(double value, double tick)
{
    if (!(tick > kSmallestPlain && tick < kLargestPlain))
        return significantText(value, kDigits);
    const int decimals = std::max(0, static_cast<int>(-std::floor(std::log10(tick) + 1e-9)));
    return fixedText(std::abs(value) < tick * 1e-3 ? 0.0 : value, decimals);
}

QString withError(double value, double error)
{
    if (!std::isfinite(error) || error <= 0)
        return significantText(value, 6);
    const int decimals = std::clamp(1 - static_cast<int>(std::floor(std::log10(error) + 1e-9)), 0, 6);
    return QStringLiteral("%1 ± %2").arg(fixedText(value, decimals), fixedText(error, decimals));
}

QString percentText(double share, int decimals)
{
    return QStringLiteral("%1\u00a0%").arg(fixedText(100 * share, decimals));
}

QString inSentence(const QString& title)
{
    return languageCode() == QStringLiteral("de") ? title : title.toLower();
}

QString richText(const QString& plain)
{
    static const QRegularExpression kSubscript(QStringLiteral("(?<=[A-Za-zθπ])_([A-Za-z]+)"));
    return plain.toHtmlEscaped().replace(kSubscript, QStringLiteral("<sub>\\1</sub>"));
}

int pluralOf(qint64 count)
{
    return static_cast<int>(std::clamp<qint64>(count, 0, std::numeric_limits<int>::max()));
}

QString countText(qint64 value)
{
    return typeset(QLocale().toString(value));
}

QString roundedText(double value)
{
    return std::abs(value) < kLargestPlain ? countText(std::llround(value)) : significantText(value, kDigits);
}

QString localNumbers(QString sentence)
{
    static const QRegularExpression kPoint(QStringLiteral("(?<=[0-9])\\.(?=[0-9])"));
    return sentence.replace(kPoint, QLocale().decimalPoint());
}

QString durationText(double seconds)
{
    const auto total = static_cast<qint64>(std::clamp(seconds > 0 ? seconds : 0.0, 0.0, kLargestPlain));
    const QLatin1Char zero('0');
    const QString rest
        = QStringLiteral("%1:%2").arg(total / 60 % 60, total >= 3600 ? 2 : 1, 10, zero).arg(total % 60, 2, 10, zero);
    return total >= 3600 ? QStringLiteral("%1:%2").arg(total / 3600).arg(rest) : rest;
}

} // namespace nrg::gui
