// A byte that chooses the kind of number, and any text typed into a field of the window: the same number in every
// locale, or none; what is read is shown, and what is shown is read again.

#include <cmath>
#include <limits>
#include <optional>

#include <QLocale>
#include <QString>

#include "app/gui/widgets/number_text.h"
#include "expect.h"

using namespace nrg::gui;

namespace {

/// Of the window's languages, and those that write numbers least like C.
const QLocale* const kLocales = [] {
    static const QLocale locales[] = {QLocale::c(), QLocale(QLocale::English), QLocale(QLocale::German),
        QLocale(QLocale::Chinese), QLocale(QLocale::German, QLocale::Switzerland), QLocale(QLocale::Swedish),
        QLocale(QLocale::Arabic, QLocale::Egypt), QLocale(QLocale::Persian)};
    return locales;
}();
constexpr int kLocaleCount = 8;

void readAgain(const QLocale& locale, double value, NumberKind kind)
{
    const QString shown = numberToText(locale, value, kind, std::numeric_limits<double>::max_digits10);
    nrg::fuzz::expect(numberFromText(locale, shown, kind) == value, "what a field shows is read as the same number");
}

void take(const QString& text, NumberKind kind)
{
    std::optional<double> number;
    for (int i = 0; i < kLocaleCount; ++i) {
        const std::optional<double> read = numberFromText(kLocales[i], text, kind);
        if (!read)
            continue;
        nrg::fuzz::expect(std::abs(*read) <= kLargestTyped, "a number that is read is finite and not too large");
        nrg::fuzz::expect(kind == NumberKind::Real || std::floor(*read) == *read, "a whole number is whole");
        nrg::fuzz::expect(!number || *number == *read, "a text means one number");
        number = read;
        readAgain(kLocales[i], *read, kind);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size > 0)
        take(QString::fromUtf8(reinterpret_cast<const char*>(data) + 1, static_cast<qsizetype>(size - 1)),
            data[0] % 2 == 0 ? NumberKind::Real : NumberKind::Whole);
    return 0;
}
