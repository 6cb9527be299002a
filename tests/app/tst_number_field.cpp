// Fields for numbers under keys and wheel: refusals are told and change nothing, steps stay in range, Escape restores.

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include "app/gui/panels/settings_panel.h"
#include "app/gui/widgets/number_field.h"
#include "engine/targets/dual_ising/exact_ising.h"
#include "tests/app/small_run.h"

using namespace nrg::gui;

class TestNumberField : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aTypedNumberMeansTheSameInEveryWindow_data();
    void aTypedNumberMeansTheSameInEveryWindow();
    void whatIsNoNumberIsToldAndChangesNothing();
    void escapeGivesUpWhatIsTyped();
    void escapeBringsTheRunningValueBack();
    void whatIsNotAppliedIsRed();
    void stepsStayInTheRange_data();
    void stepsStayInTheRange();
    void stepsFromBelowZeroHaveNoNewDigits();
    void visitingTheFormsOfTheTemperatureChangesNothing();
    void theWheelStaysInTheRange();
    void smallNumbersKeepTheirDigits();
    void problemsAreInTheFormsNotation();

private:
    NumberField* field(const char* name) const { return m_panel->findChild<NumberField*>(QString::fromLatin1(name)); }

    /// As a person does: from the keyboard, and on to the next field.
    void type(const char* name, const QString& text) const
    {
        NumberField* const number = field(name);
        number->setFocus();
        number->selectAll();
        QTest::keyClicks(number, text);
        QTest::keyClick(number, Qt::Key_Tab);
    }

    QString problem(const char* name) const
    {
        return m_panel->findChild<QLabel*>(QString::fromLatin1(name) + QStringLiteral("-problem"))->text();
    }

    std::unique_ptr<SettingsPanel> m_panel;
};

void TestNumberField::init()
{
    QLocale::setDefault(QLocale::c());
    m_panel = std::make_unique<SettingsPanel>();
    m_panel->resize(400, 900);
    m_panel->setSettings(smallSettings());
    m_panel->show();
    m_panel->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
}

void TestNumberField::aTypedNumberMeansTheSameInEveryWindow_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value"); // 0: refused
    for (const char* locale : {"C", "en_US", "de_DE", "fr_FR", "de_CH", "sv_SE", "ar_EG", "hi_IN"}) {
        const auto row = [&](const char* name, const char* text, double value) {
            QTest::addRow("%s %s %s", locale, name, text) << locale << name << text << value;
        };
        row("learning-rate", "0.001", 0.001);
        row("learning-rate", "1e-3", 0.001);
        row("learning-rate", "0.05", 0.05);
        row("temperature", "2.269", 2.269);
        row("temperature", "1.234", 1.234);
        row("temperature", "1,234,5", 0);
        row("batch", "0.004", 0);
        row("batch", "1.000", 0);
        row("batch", "1,000", 0);
        row("batch", "1 000", 0);
        row("batch", "64", 64);
    }
    QTest::newRow("English comma") << "en_US"
                                   << "temperature"
                                   << "2,3" << 0.0;
    QTest::newRow("English thousands") << "en_US"
                                       << "temperature"
                                       << "1,234" << 0.0;
    QTest::newRow("German comma") << "de_DE"
                                  << "temperature"
                                  << "2,3" << 2.3;
    QTest::newRow("German comma and three digits") << "de_DE"
                                                   << "temperature"
                                                   << "1,234" << 1.234;
}

void TestNumberField::aTypedNumberMeansTheSameInEveryWindow()
{
    QFETCH(QString, locale);
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(double, value);
    QLocale::setDefault(QLocale(locale));
    SettingsPanel panel;
    panel.setSettings(smallSettings());
    panel.show();
    panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    auto* number = panel.findChild<NumberField*>(name);
    const double before = number->value();
    number->setFocus();
    number->selectAll();
    QTest::keyClicks(number, text);
    QTest::keyClick(number, Qt::Key_Tab);
    QCOMPARE(number->value(), value == 0 ? before : value);
    const QString told = panel.findChild<QLabel*>(name + QStringLiteral("-problem"))->text();
    QCOMPARE(told.contains(text), value == 0);
}

void TestNumberField::whatIsNoNumberIsToldAndChangesNothing()
{
    const QSignalSpy edited(m_panel.get(), &SettingsPanel::edited);
    type("temperature", QStringLiteral("2,3"));
    QCOMPARE(edited.count(), 0);
    QCOMPARE(field("temperature")->value(), nrg::kCriticalTemperature);
    QCOMPARE(field("temperature")->text(), QStringLiteral("2.26919"));
    QVERIFY2(
        problem("temperature").contains(QStringLiteral("\"2,3\" was not applied")), qPrintable(problem("temperature")));
    type("temperature", QStringLiteral("2.3"));
    QCOMPARE(edited.count(), 1);
    QVERIFY(problem("temperature").isEmpty());
    type("temperature", QStringLiteral("9").repeated(400));
    QVERIFY(problem("temperature").size() < 150);
    QCOMPARE(field("temperature")->value(), 2.3);
}

void TestNumberField::escapeGivesUpWhatIsTyped()
{
    const QSignalSpy edited(m_panel.get(), &SettingsPanel::edited);
    NumberField* const batch = field("batch");
    batch->setFocus();
    batch->selectAll();
    QTest::keyClicks(batch, QStringLiteral("77"));
    QTest::keyClick(batch, Qt::Key_Escape);
    QCOMPARE(batch->text(), QStringLiteral("32"));
    QTest::keyClick(batch, Qt::Key_Tab);
    QCOMPARE(edited.count(), 0);
    QCOMPARE(batch->value(), 32.0);
}

void TestNumberField::escapeBringsTheRunningValueBack()
{
    const QSignalSpy edited(m_panel.get(), &SettingsPanel::edited);
    type("temperature", QStringLiteral("-1"));
    QVERIFY(!problem("temperature").isEmpty());
    QCOMPARE(field("temperature")->value(), -1.0);
    QTest::keyClick(field("temperature"), Qt::Key_Escape);
    QCOMPARE(field("temperature")->value(), nrg::kCriticalTemperature);
    QVERIFY(problem("temperature").isEmpty());
    QVERIFY(m_panel->draft() == smallSettings());
    QCOMPARE(edited.count(), 0);
}

void TestNumberField::whatIsNotAppliedIsRed()
{
    const auto color = [&](const char* name) { return field(name)->palette().color(QPalette::Text); };
    const QColor usual = color("temperature");
    type("temperature", QStringLiteral("-1"));
    QVERIFY(color("temperature") != usual);
    QVERIFY(color("coupling") != usual);
    QCOMPARE(color("batch"), usual);
    type("batch", QStringLiteral("64")); // cannot be applied either, for now
    QVERIFY(color("batch") != usual);
    type("temperature", QStringLiteral("3"));
    QCOMPARE(color("temperature"), usual);
    QCOMPARE(color("batch"), usual);
}

void TestNumberField::stepsStayInTheRange_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name :
        {"depth", "batch", "hidden", "learning-rate", "temperature", "reduced-temperature", "coupling"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestNumberField::stepsStayInTheRange()
{
    QFETCH(QString, name);
    auto* number = m_panel->findChild<NumberField*>(name);
    const auto isFine = [&] { return !nrg::validate(m_panel->draft()).size(); };
    for (int i = 0; i < 60; ++i) {
        number->stepBy(-10);
        QVERIFY2(isFine(), qPrintable(number->text()));
    }
    if (name == QStringLiteral("depth"))
        return; // how deep it may be depends on the lattice as well
    for (int i = 0; i < 300; ++i)
        number->stepBy(10);
    QVERIFY2(number->value() <= kLargestTyped, qPrintable(number->text()));
    for (const nrg::Problem& problem : nrg::validate(m_panel->draft()))
        QVERIFY2(QString::fromStdString(problem.field) != name, problem.message.c_str());
}

void TestNumberField::stepsFromBelowZeroHaveNoNewDigits()
{
    NumberField number(NumberField::Kind::Real);
    number.setValue(-1);
    number.stepBy(1);
    QCOMPARE(number.value(), -0.9);
    number.stepBy(1);
    QCOMPARE(number.value(), -0.89);
    number.setValue(0.004);
    number.stepBy(2);
    QCOMPARE(number.value(), 0.0042);
    type("temperature", QStringLiteral("-1"));
    field("temperature")->stepBy(1);
    QCOMPARE(field("temperature")->value(), 0.1); // the least that the row admits
}

void TestNumberField::visitingTheFormsOfTheTemperatureChangesNothing()
{
    const QSignalSpy edited(m_panel.get(), &SettingsPanel::edited);
    for (const double value : {-1.0, 2.3, 1.7, nrg::kCriticalTemperature, 0.3}) {
        type("temperature", QString::number(value, 'g', 17));
        const auto before = edited.count();
        for (const char* name : {"reduced-temperature", "coupling", "temperature"}) {
            field(name)->setFocus();
            QTest::keyClick(field(name), Qt::Key_Return);
            QTest::keyClick(field(name), Qt::Key_Tab);
        }
        QCOMPARE(m_panel->draft().target.options.number("temperature"), value);
        QCOMPARE(edited.count(), before);
    }
}

void TestNumberField::theWheelStaysInTheRange()
{
    NumberField* const depth = field("depth");
    depth->setFocus();
    for (int i = 0; i < 6; ++i) {
        const QPointF middle = QRectF(depth->rect()).center();
        QWheelEvent turn(
            middle, depth->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(depth, &turn);
    }
    QCOMPARE(depth->value(), 0.0);
    QVERIFY(problem("depth").isEmpty());
}

void TestNumberField::smallNumbersKeepTheirDigits()
{
    NumberField number(NumberField::Kind::Real);
    number.setValue(1.25e-30);
    QCOMPARE(number.value(), 1.25e-30);
    QCOMPARE(number.text(), QStringLiteral("1.25e-30"));
}

void TestNumberField::problemsAreInTheFormsNotation()
{
    QLocale::setDefault(QLocale(QLocale::German));
    SettingsPanel panel;
    panel.setSettings(smallSettings());
    auto* number = panel.findChild<NumberField*>(QStringLiteral("temperature"));
    number->setValue(-0.5);
    emit number->editingFinished();
    QCOMPARE(number->text(), QStringLiteral("-0,5"));
    const QString told = panel.findChild<QLabel*>(QStringLiteral("temperature-problem"))->text();
    QVERIFY2(told.contains(QStringLiteral("−0,5")), qPrintable(told));
}

QTEST_MAIN(TestNumberField)
#include "tst_number_field.moc"
