#include "app/gui/widgets/number_text.h"

#include <QRegularExpression>

#include <cmath>

namespace nrg::gui {

namespace {

constexpr char16_t kMinus = 0x2212;

/// What a locale writes around a number and nobody types: marks of direction.
bool isMark(QChar letter)
{
    const char16_t code = letter.unicode();
    return code == 0x200E || code == 0x200F || code == 0x061C;
}

/// The text in C notation, as far as its letters are the locale's.
QString inC(const QLocale& locale, QString text)
{
    text = text.trimmed();
    text.removeIf(isMark);
    const auto put = [&text](QString local, QLatin1Char plain) {
        local.removeIf(isMark);
        if (!local.isEmpty())
            text.replace(local, QString(plain), Qt::CaseInsensitive);
    };
    put(locale.exponential(), QLatin1Char('e'));
    put(locale.negativeSign(), QLatin1Char('-'));
    put(locale.positiveSign(), QLatin1Char('+'));
    put(QString(QChar(kMinus)), QLatin1Char('-'));
    const QString point = locale.decimalPoint();
    if (point != QStringLiteral(".") && !(text.contains(point) && text.contains(QLatin1Char('.'))))
        put(point, QLatin1Char('.'));
    const QList<uint> zero = locale.zeroDigit().toUcs4(); // some digits are outside the basic plane
    for (char32_t digit = 0; digit < 10 && zero.size() == 1; ++digit) {
        const char32_t local = zero.front() + digit;
        text.replace(QString::fromUcs4(&local, 1), QString(QChar(static_cast<char16_t>(u'0' + digit))));
    }
    return text;
}

} // namespace

std::optional<double> numberFromText(const QLocale& locale, const QString& text, NumberKind kind)
{
    static const QRegularExpression kReal(
        QStringLiteral("^[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?$"), QRegularExpression::DontCaptureOption);
    const QString plain = inC(locale, text);
    if (!kReal.match(plain).hasMatch())
        return std::nullopt;
    bool ok = false;
    const double value = QLocale::c().toDouble(plain, &ok);
    if (!ok || !(std::abs(value) <= kLargestTyped))
        return std::nullopt;
    if (kind == NumberKind::Whole && (plain.contains(QLatin1Char('.')) || std::floor(value) != value))
        return std::nullopt;
    return value;
}

QString numberToText(const QLocale& locale, double value, NumberKind kind, int digits)
{
    QLocale plain = locale;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    return kind == NumberKind::Whole ? plain.toString(value, 'f', 0) : plain.toString(value, 'g', digits);
}

} // namespace nrg::gui
