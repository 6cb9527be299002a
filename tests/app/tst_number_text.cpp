// A typed number means the same in every locale or is refused, and what a field shows is what it reads.

#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <limits>
#include <map>

#include "app/gui/widgets/language.h"
#include "app/gui/widgets/number_text.h"
#include "app/gui/widgets/text.h"

using namespace nrg::gui;

class TestNumberText : public QObject {
    Q_OBJECT

private slots:
    void cNotationMeansTheSameEverywhere();
    void aCommaIsADecimalMarkOrNothing();
    void separatorsOfThousandsAreRefusedEverywhere();
    void wholeNumbersHaveNoDecimalMark();
    void whatIsNoNumberIsRefused();
    void whatIsShownIsRead();
    void noTextMeansTwoNumbers();
    void oneIsASingular();
    void powersAreWrittenAsPeopleWriteThem();

private:
    static QList<QLocale> locales()
    {
        return QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory);
    }
};

void TestNumberText::cNotationMeansTheSameEverywhere()
{
    const std::map<QString, double> numbers{{"0.001", 0.001}, {"1e-3", 1e-3}, {"1E-3", 1e-3}, {"-2.5", -2.5}, {"+3", 3},
        {"\u22122.5", -2.5}, {"2.269", 2.269}, {"1.234", 1.234}, {"0.004", 0.004}, {".5", 0.5}, {"2.", 2}, {" 7 ", 7},
        {"1e\u22123", 1e-3}, {"1.5e+2", 150}};
    QVERIFY(locales().size() > 300);
    for (const QLocale& locale : locales())
        for (const auto& [text, value] : numbers) {
            const auto read = numberFromText(locale, text, NumberKind::Real);
            QVERIFY2(read == value, qPrintable(locale.name() + QLatin1Char(' ') + text));
        }
}

void TestNumberText::aCommaIsADecimalMarkOrNothing()
{
    const QLocale german(QLocale::German);
    const QLocale english(QLocale::English);
    QVERIFY(numberFromText(german, "2,3", NumberKind::Real) == 2.3);
    QVERIFY(numberFromText(german, "1,234", NumberKind::Real) == 1.234);
    QVERIFY(numberFromText(german, "-1,5e-3", NumberKind::Real) == -1.5e-3);
    for (const char* text : {"2,3", "1,234", "0,001", ",5"})
        for (const QLocale& locale : {english, QLocale::c()})
            QVERIFY2(!numberFromText(locale, QString::fromLatin1(text), NumberKind::Real), text);
}

void TestNumberText::separatorsOfThousandsAreRefusedEverywhere()
{
    const QStringList texts{"1,234,567", "1.234.567", "1.234,5", "1,234.5", "1 234", "1\u00a0234", "1\u202f234",
        "1'234", "1\u2019234", "1_234"};
    for (const QLocale& locale : locales())
        for (const NumberKind kind : {NumberKind::Whole, NumberKind::Real})
            for (const QString& text : texts)
                QVERIFY2(!numberFromText(locale, text, kind), qPrintable(locale.name() + QLatin1Char(' ') + text));
}

void TestNumberText::wholeNumbersHaveNoDecimalMark()
{
    for (const QLocale& locale : locales()) {
        for (const char* text : {"1.000", "1,000", "4.0", "2.5", "2,5", "1e-1"})
            QVERIFY2(!numberFromText(locale, QString::fromLatin1(text), NumberKind::Whole), text);
        QVERIFY(numberFromText(locale, "1000", NumberKind::Whole) == 1000);
        QVERIFY(numberFromText(locale, "1e3", NumberKind::Whole) == 1000);
        QVERIFY(numberFromText(locale, "-2", NumberKind::Whole) == -2);
    }
}

void TestNumberText::whatIsNoNumberIsRefused()
{
    const QStringList texts{"", " ", "-", "+", ".", "e", "1e", "e5", "1e+", "--1", "1-", "0x10", "0b1", "inf", "-inf",
        "nan", "1f", "1.2.3", "1e2.5", "1e999", "1e300", "9007199254740994", "2,", "T", "1%", "1 e3",
        QString(100000, QLatin1Char('9')), QString(QChar(0)), QStringLiteral("1") + QChar(0) + QStringLiteral("2")};
    for (const QString& text : texts)
        QVERIFY2(!numberFromText(QLocale(QLocale::English), text, NumberKind::Real), qPrintable(text.left(40)));
}

void TestNumberText::whatIsShownIsRead()
{
    for (const QLocale& locale : locales())
        for (const double value : {0.0, 0.001, 1e-5, -2.5, 123456.0, 1234567.0, -1e12, 2.269185, 1e-300}) {
            const QString text = numberToText(locale, value, NumberKind::Real, 6);
            const auto read = numberFromText(locale, text, NumberKind::Real);
            QVERIFY2(read, qPrintable(locale.name() + QLatin1Char(' ') + text));
            QVERIFY(std::abs(*read - value) <= 1e-5 * std::abs(value));
        }
    for (const QLocale& locale : locales())
        for (const double value : {0.0, -3.0, 1000.0, 1234567.0, kLargestTyped}) {
            const QString text = numberToText(locale, value, NumberKind::Whole, 6);
            QVERIFY2(numberFromText(locale, text, NumberKind::Whole) == value,
                qPrintable(locale.name() + QLatin1Char(' ') + text));
        }
}

void TestNumberText::noTextMeansTwoNumbers()
{
    const QList<QLocale> some{QLocale::c(), QLocale(QLocale::English), QLocale(QLocale::German),
        QLocale(QLocale::French), QLocale(QLocale::German, QLocale::Switzerland), QLocale(QLocale::Swedish),
        QLocale(QLocale::Arabic, QLocale::Egypt), QLocale(QLocale::Persian), QLocale(QLocale::Hindi)};
    const QString letters = QStringLiteral("0123456789000111.,.,'' eE+-\u2212\u00a0\u202f\u066b\u066c\u0661\u06f1x");
    QRandomGenerator random(1);
    int read = 0;
    for (int i = 0; i < 40'000; ++i) {
        QString text;
        for (int length = random.bounded(1, 9); length > 0; --length)
            text += letters[random.bounded(static_cast<int>(letters.size()))];
        for (const NumberKind kind : {NumberKind::Whole, NumberKind::Real}) {
            std::optional<double> meaning;
            for (const QLocale& locale : some)
                if (const auto value = numberFromText(locale, text, kind)) {
                    QVERIFY2(!meaning || *meaning == *value, qPrintable(text));
                    meaning = value;
                    ++read;
                }
        }
    }
    QVERIFY(read > 10'000);
}

void TestNumberText::oneIsASingular()
{
    applyLanguage(QStringLiteral("en"));
    const auto told = [](const char* context, const char* text, int count) {
        return QCoreApplication::translate(context, text, nullptr, count);
    };
    QCOMPARE(told("nrg::gui::MainWindow", "all %n core(s)", 1), QStringLiteral("all 1 core"));
    QCOMPARE(told("nrg::gui::MainWindow", "all %n core(s)", 2), QStringLiteral("all 2 cores"));
    QCOMPARE(told("nrg::gui", "The run of %1 step(s) is not saved.", 0),
        QStringLiteral("The run of %1 steps is not saved."));
    QCOMPARE(told("", "file(s)", -1), QStringLiteral("file(s)")); // not counted: as it stands
    QCOMPARE(pluralOf(1), 1);
    QVERIFY(pluralOf(std::numeric_limits<qint64>::max()) > 1);
}

void TestNumberText::powersAreWrittenAsPeopleWriteThem()
{
    QCOMPARE(readableText(1e-8, 6), QStringLiteral("10⁻⁸"));
    QCOMPARE(readableText(3e-5, 6), QStringLiteral("3·10⁻⁵"));
    QCOMPARE(readableText(5, 6), QStringLiteral("5"));
    QCOMPARE(readableText(0.004, 6), significantText(0.004, 6));
}

QTEST_GUILESS_MAIN(TestNumberText)
#include "tst_number_text.moc"
