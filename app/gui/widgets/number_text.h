#pragma once
// Typed numbers: text that means the same number in every locale, or none.

#include <QLocale>
#include <QString>

#include <optional>

namespace nrg::gui {

enum class NumberKind { Whole, Real };

/// Up to here whole numbers are exact: 2^53.
inline constexpr double kLargestTyped = 9007199254740992;

/// The number that a person typed, or nothing where the text is no number, is larger than kLargestTyped, or could be
/// read in two ways.
///
/// C notation (0.001, 1e-3, -2.5) works in every locale. A locale whose decimal mark is a comma takes that as well. No
/// locale takes separators of thousands: 1,234 is 1.234 where the comma is the decimal mark and nothing elsewhere, and
/// 1.234 is never 1234. A whole number has no decimal mark, since 1.000 means one to some and a thousand to others.
std::optional<double> numberFromText(const QLocale& locale, const QString& text, NumberKind kind);

/// The number as numberFromText() reads it in the same locale, with at most `digits` significant digits.
QString numberToText(const QLocale& locale, double value, NumberKind kind, int digits);

} // namespace nrg::gui
