#pragma once
// Numbers as people read them, in the locale's way and with a real minus sign; words of the engine, translated.

#include <QString>

#include <string>

namespace nrg::gui {

/// A word or sentence of the engine in the language of the window. Sentences with values in them are found by their
/// patterns, see engine_messages.cpp; what is not known there stays English.
QString engineText(const std::string& text);

/// With that many decimals, as long as that is readable; with powers of ten where it is not.
QString fixedText(double value, int decimals);
/// With that many significant digits, in plain notation where that is readable.
QString significantText(double value, int digits);
/// The same with powers of ten as people write them: 10⁻⁸, 3·10⁻⁵.
QString readableText(double value, int digits);
/// With the decimals that labels `tick` apart need, or powers of ten.
QString tickText(double value, double tick);
/// A title within a line of text: in small letters, except where the language writes nouns with capitals.
QString inSentence(const QString& title);

/// Plain text as rich text, with the subscripts of T_c or q_sym set as such.
QString richText(const QString& plain);
/// 0.5444 ± 0.0021: with the decimals that two digits of the error need; six digits without an error.
QString withError(double value, double error);
/// 12.4 %.
QString percentText(double share, int decimals = 0);
QString countText(qint64 value);
/// A count as tr() takes it to choose among plurals.
int pluralOf(qint64 count);
/// Rounded to a whole number; any number may come.
QString roundedText(double value);
/// A sentence of the engine with the locale's decimal mark in its numbers.
QString localNumbers(QString sentence);
/// 0:07, 12:34 or 1:02:03.
QString durationText(double seconds);

} // namespace nrg::gui
