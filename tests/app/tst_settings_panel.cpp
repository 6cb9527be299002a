// The values in the form of the settings: consistent, kept to the last digit, and explained when wrong.

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <utility>

#include "app/gui/panels/settings_panel.h"
#include "app/gui/widgets/number_field.h"
#include "app/gui/widgets/text.h"
#include "engine/run/settings_options.h"
#include "engine/targets/dual_ising/exact_ising.h"
#include "tests/app/form.h"
#include "tests/app/small_run.h"

using namespace nrg::gui;

class TestSettingsPanel : public QObject {
    Q_OBJECT

private slots:
    void everyOptionHasAControlWithTooltip();
    void zeroSaysWhatItStandsFor();
    void everyFieldHasTheRangeOfItsRow();
    void showingSettingsEmitsNothingAndKeepsAllDigits();
    void temperatureReducedAndCouplingMoveTogether();
    void unitReducedTemperatureIsExactlyCritical();
    void aValueOutOfRangeIsExplainedBesideTheField();
    void problemsOfSeveralFieldsCanBeMendedOneByOne();
    void leavingAFieldUntouchedChangesNothing();
    void numbersAreReadInBothNotations();
};

void TestSettingsPanel::everyOptionHasAControlWithTooltip()
{
    const SettingsPanel panel;
    for (const nrg::OptionGroup& group : nrg::optionGroups(panel.draft()))
        for (const nrg::OptionRow* const row : group.rows) {
            if (row->choices.size() == 1)
                continue;
            const auto* control = panel.findChild<QWidget*>(QString::fromStdString(row->key));
            QVERIFY2(control, row->key.c_str());
            QVERIFY2(!control->accessibleName().isEmpty(), row->key.c_str());
            const QString toolTip = control->toolTip() + control->parentWidget()->toolTip();
            QVERIFY2(
                toolTip.contains(row->live ? QStringLiteral("Live") : QStringLiteral("Restarts")), row->key.c_str());
        }
}

void TestSettingsPanel::zeroSaysWhatItStandsFor()
{
    SettingsPanel panel;
    nrg::Settings settings = smallSettings();
    settings.training.threads = 0;
    panel.setSettings(settings);
    const std::pair<const char*, const char*> notes[]
        = {{"threads", "all cores"}, {"depth", "all levels"}, {"clip-norm", "off"}, {"decay-steps", "constant"}};
    for (const auto& [key, note] : notes) {
        QCOMPARE(shown(panel, key), 0.0);
        QCOMPARE(panel.findChild<NumberField*>(QString::fromLatin1(key))->text(), QString::fromLatin1(note));
    }
}

void TestSettingsPanel::everyFieldHasTheRangeOfItsRow()
{
    SettingsPanel panel;
    const nrg::Settings settings = nrg::withOptions(smallSettings(), {{"block", "4"}});
    for (const nrg::OptionGroup& group : nrg::optionGroups(settings))
        for (const nrg::OptionRow* const row : group.rows) {
            if (!row->isNumber() || !row->choices.empty())
                continue;
            const auto* problem = panel.findChild<QLabel*>(QString::fromStdString(row->key + "-problem"));
            const double step = row->isWhole() ? 1 : 1e-6 * std::max(1.0, row->maximum);
            const std::pair<double, bool> values[] = {{row->minimum - step, false}, {row->minimum, true},
                {row->maximum, row->key != "depth"}, // which depends on the lattice as well
                {row->maximum + step, false}};
            for (const auto& [value, admissible] : values) {
                panel.setSettings(settings);
                edit(panel, row->key.c_str(), value);
                QVERIFY2(problem->text().isEmpty() == admissible, qPrintable(problem->text()));
                if (!admissible && value != row->maximum) {
                    QVERIFY2(
                        problem->text().contains(QStringLiteral("it has to be from")), qPrintable(problem->text()));
                    for (const double bound : {row->minimum, row->maximum})
                        QVERIFY2(problem->text().contains(readableText(bound, 6)), qPrintable(problem->text()));
                }
            }
        }
}

void TestSettingsPanel::showingSettingsEmitsNothingAndKeepsAllDigits()
{
    SettingsPanel panel;
    const QSignalSpy edited(&panel, &SettingsPanel::edited);
    nrg::Settings settings = smallSettings();
    settings.training.learningRate = 0.00123456789012345;
    settings.training.seed = 9007199254740991;
    panel.setSettings(settings);
    QVERIFY(panel.draft() == settings);
    QCOMPARE(edited.count(), 0);
    QCOMPARE(shown(panel, "temperature"), nrg::kCriticalTemperature);
    QCOMPARE(shown(panel, "learning-rate"), 0.00123456789012345);
    edit(panel, "batch", 64); // another field leaves these as they were
    QCOMPARE(panel.draft().training.learningRate, 0.00123456789012345);
    QCOMPARE(panel.draft().training.seed, std::uint64_t(9007199254740991));
}

void TestSettingsPanel::temperatureReducedAndCouplingMoveTogether()
{
    SettingsPanel panel;
    panel.setSettings(smallSettings());
    edit(panel, "temperature", 4);
    QCOMPARE(shown(panel, "coupling"), 0.25);
    QCOMPARE(shown(panel, "reduced-temperature"), 4 / nrg::kCriticalTemperature);
    edit(panel, "coupling", 0.5);
    QCOMPARE(shown(panel, "temperature"), 2.0);
    QCOMPARE(panel.draft().target.options.number("temperature"), 2.0);
    edit(panel, "reduced-temperature", 1.5);
    QCOMPARE(panel.draft().target.options.number("temperature"), 1.5 * nrg::kCriticalTemperature);
    QCOMPARE(shown(panel, "coupling"), 1 / (1.5 * nrg::kCriticalTemperature));
}

void TestSettingsPanel::unitReducedTemperatureIsExactlyCritical()
{
    SettingsPanel panel;
    nrg::Settings settings = smallSettings();
    setOption(settings, "temperature", 3);
    panel.setSettings(settings);
    edit(panel, "reduced-temperature", 1);
    QVERIFY(panel.draft().target.options.number("temperature") == nrg::kCriticalTemperature);
}

void TestSettingsPanel::aValueOutOfRangeIsExplainedBesideTheField()
{
    SettingsPanel panel;
    panel.setSettings(smallSettings());
    const QSignalSpy edited(&panel, &SettingsPanel::edited);
    const auto* problem = panel.findChild<QLabel*>(QStringLiteral("temperature-problem"));
    QVERIFY(problem->isHidden());
    edit(panel, "temperature", 500);
    QCOMPARE(edited.count(), 0);
    QVERIFY(!problem->isHidden());
    QVERIFY(problem->text().contains(QStringLiteral("500")));
    edit(panel, "temperature", 2);
    QCOMPARE(edited.count(), 1);
    QVERIFY(problem->isHidden());
}

void TestSettingsPanel::problemsOfSeveralFieldsCanBeMendedOneByOne()
{
    SettingsPanel panel;
    panel.setSettings(smallSettings());
    const QSignalSpy edited(&panel, &SettingsPanel::edited);
    edit(panel, "batch", 0);
    edit(panel, "hidden", -3);
    QCOMPARE(edited.count(), 0);
    edit(panel, "batch", 8);
    QCOMPARE(edited.count(), 0);
    edit(panel, "hidden", 4);
    QCOMPARE(edited.count(), 1);
    QCOMPARE(panel.draft().training.batch, 8);
}

void TestSettingsPanel::leavingAFieldUntouchedChangesNothing()
{
    SettingsPanel panel;
    panel.setSettings(smallSettings());
    panel.show();
    const QSignalSpy edited(&panel, &SettingsPanel::edited);
    auto* field = panel.findChild<NumberField*>(QStringLiteral("temperature"));
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(edited.count(), 0);
    QVERIFY(panel.draft().target.options.number("temperature") == nrg::kCriticalTemperature);
}

void TestSettingsPanel::numbersAreReadInBothNotations()
{
    NumberField field(NumberField::Kind::Real);
    QCOMPARE(field.valueFromText(QStringLiteral("4e-3")), 0.004);
    QCOMPARE(field.valueFromText(QStringLiteral("0.004")), 0.004);
    field.setLocale(QLocale(QLocale::German));
    QCOMPARE(field.valueFromText(QStringLiteral("0,004")), 0.004);
    int position = 0;
    QString word = QStringLiteral("warm");
    QCOMPARE(field.validate(word, position), QValidator::Intermediate);
    NumberField whole(NumberField::Kind::Whole);
    QString half = QStringLiteral("2.5");
    QCOMPARE(whole.validate(half, position), QValidator::Intermediate);
}

QTEST_MAIN(TestSettingsPanel)
#include "tst_settings_panel.moc"
