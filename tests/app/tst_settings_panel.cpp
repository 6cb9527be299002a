// The form of the settings: built from the table, consistent, and naming what is wrong.

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "app/gui/panels/settings_panel.h"
#include "app/gui/widgets/number_field.h"
#include "app/gui/widgets/text.h"
#include "engine/run/settings_options.h"
#include "engine/targets/dual_ising/exact_ising.h"
#include "tests/app/small_run.h"

using namespace nrg::gui;

namespace {

constexpr std::string_view kFirst[] = {"temperature", "lattice", "depth", "symmetric", "learning-rate"};

} // namespace

class TestSettingsPanel : public QObject {
    Q_OBJECT

private slots:
    void everyOptionHasAControlWithTooltip();
    void theShortFormShowsWhatPeopleChange();
    void whatCannotBeChosenIsNotShown();
    void rowsOfBlocksAppearWithThem();
    void anotherLayoutShowsItsOptionsAndKeepsValuesAndFocus();
    void aLayoutBringsNetworksThatFitAndGreysOutTheOthers();
    void unfinishedTextGoesAwayWithItsField();
    void theFormSaysOnceAGroupThatItRestarts();
    void zeroSaysWhatItStandsFor();
    void everyFieldHasTheRangeOfItsRow();
    void aHiddenRowThatIsWrongIsShown();
    void showingSettingsEmitsNothingAndKeepsAllDigits();
    void temperatureReducedAndCouplingMoveTogether();
    void unitReducedTemperatureIsExactlyCritical();
    void aValueOutOfRangeIsExplainedBesideTheField();
    void problemsOfSeveralFieldsCanBeMendedOneByOne();
    void leavingAFieldUntouchedChangesNothing();
    void numbersAreReadInBothNotations();

private:
    static bool isShown(const SettingsPanel& panel, const char* field)
    {
        const auto* control = panel.findChild<QWidget*>(QString::fromLatin1(field));
        return control && control->isVisibleTo(&panel);
    }

    static void chooseValue(SettingsPanel& panel, const char* field, const char* value)
    {
        auto* box = panel.findChild<QComboBox*>(QString::fromLatin1(field));
        QVERIFY(box);
        box->setCurrentIndex(box->findData(QString::fromLatin1(value)));
        emit box->activated(box->currentIndex());
    }

    static void edit(SettingsPanel& panel, const char* field, double value)
    {
        auto* number = panel.findChild<NumberField*>(QString::fromLatin1(field));
        QVERIFY(number);
        number->setValue(value);
        emit number->editingFinished();
    }

    static double shown(const SettingsPanel& panel, const char* field)
    {
        return panel.findChild<NumberField*>(QString::fromLatin1(field))->value();
    }
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

void TestSettingsPanel::theShortFormShowsWhatPeopleChange()
{
    SettingsPanel panel;
    panel.setSettings(smallSettings());
    QStringList seen;
    for (const nrg::OptionGroup& group : nrg::optionGroups(panel.draft()))
        for (const nrg::OptionRow* const row : group.rows)
            if (isShown(panel, row->key.c_str()))
                seen << QString::fromStdString(row->key);
    QStringList expected;
    for (const std::string_view key : kFirst)
        expected << QString::fromLatin1(key.data());
    QCOMPARE(QSet<QString>(seen.begin(), seen.end()), QSet<QString>(expected.begin(), expected.end()));
    auto* more = panel.findChild<QToolButton*>(QStringLiteral("more"));
    more->click();
    QVERIFY(isShown(panel, "batch") && isShown(panel, "layout") && isShown(panel, "coupling"));
    more->click();
    QVERIFY(!isShown(panel, "batch") && !isShown(panel, "coupling"));
}

void TestSettingsPanel::whatCannotBeChosenIsNotShown()
{
    const SettingsPanel panel;
    for (const nrg::OptionGroup& group : nrg::optionGroups(panel.draft()))
        for (const nrg::OptionRow* const row : group.rows)
            QCOMPARE(panel.findChild<QWidget*>(QString::fromStdString(row->key)) != nullptr, row->choices.size() != 1);
}

void TestSettingsPanel::rowsOfBlocksAppearWithThem()
{
    SettingsPanel panel;
    panel.setMore(true);
    panel.setSettings(smallSettings());
    QVERIFY(!isShown(panel, "block-couplings") && !isShown(panel, "block-hidden"));
    QVERIFY(isShown(panel, "couplings") && isShown(panel, "hidden"));
    chooseValue(panel, "block", "4");
    QVERIFY(isShown(panel, "block-couplings") && isShown(panel, "block-hidden"));
    edit(panel, "block-hidden", 9);
    chooseValue(panel, "block", "2");
    QVERIFY(!isShown(panel, "block-couplings") && !isShown(panel, "block-hidden"));
    chooseValue(panel, "block", "4");
    QCOMPARE(shown(panel, "block-hidden"), 9.0);
}

void TestSettingsPanel::anotherLayoutShowsItsOptionsAndKeepsValuesAndFocus()
{
    SettingsPanel panel;
    panel.setMore(true);
    panel.setSettings(smallSettings());
    panel.show();
    panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    chooseValue(panel, "block", "4");
    edit(panel, "block-couplings", 7);
    edit(panel, "repeats", 3);
    auto* layout = panel.findChild<QComboBox*>(QStringLiteral("layout"));
    layout->setFocus();
    const QSignalSpy edited(&panel, &SettingsPanel::edited);
    chooseValue(panel, "layout", "tree");
    QCOMPARE(edited.count(), 1);
    QVERIFY(panel.draft() == nrg::withOptions(smallSettings(), {{"layout", "tree"}, {"repeats", "3"}}));
    QVERIFY(!panel.findChild<QWidget*>(QStringLiteral("block")));
    QVERIFY(!isShown(panel, "block-hidden"));
    QCOMPARE(shown(panel, "repeats"), 3.0);
    QVERIFY(layout->hasFocus());
    panel.setSettings(nrg::Settings(panel.draft())); // as the window does when the run has started again
    QVERIFY(layout->hasFocus());
    QTest::keyClick(layout, Qt::Key_Tab);
    QCOMPARE(panel.focusWidget()->objectName(), QStringLiteral("repeats"));
    chooseValue(panel, "layout", "mera");
    QCOMPARE(shown(panel, "block-couplings"), 7.0);
    QCOMPARE(panel.draft().layout.options.integer("block"), 4);
}

void TestSettingsPanel::aLayoutBringsNetworksThatFitAndGreysOutTheOthers()
{
    SettingsPanel panel;
    panel.setMore(true);
    panel.setSettings(smallSettings());
    edit(panel, "hidden", 9);
    const auto offered = [&](const char* id) {
        const auto* box = panel.findChild<QComboBox*>(QStringLiteral("conditioner"));
        const int row = box->findData(QString::fromLatin1(id));
        const bool enabled = box->model()->flags(box->model()->index(row, 0)).testFlag(Qt::ItemIsEnabled);
        const QString reason = box->itemData(row, Qt::ToolTipRole).toString();
        return enabled == reason.isEmpty() ? std::optional(enabled) : std::nullopt; // greyed out with a reason only
    };
    const QSignalSpy edited(&panel, &SettingsPanel::edited);
    QVERIFY(offered("mlp") == true);
    QVERIFY(offered("equivariant") == false);
    QVERIFY(offered("plain") == false);
    chooseValue(panel, "layout", "stencil");
    QCOMPARE(edited.count(), 1); // nothing is wrong with it
    QCOMPARE(panel.draft().conditioner.id, std::string("equivariant"));
    QCOMPARE(panel.findChild<QComboBox*>(QStringLiteral("conditioner"))->currentData().toString(),
        QStringLiteral("equivariant"));
    QVERIFY(offered("mlp") == false);
    QVERIFY(offered("equivariant") == true);
    QVERIFY(offered("plain") == true);
    for (const char* key : {"checkerboards", "neighbours", "spectra", "stencil-hidden"})
        QVERIFY2(isShown(panel, key), key);
    for (const char* key : {"couplings", "repeats", "block", "share-levels", "hidden", "hidden-layers"})
        QVERIFY2(!isShown(panel, key), key);
    chooseValue(panel, "layout", "mera");
    QCOMPARE(edited.count(), 2);
    QCOMPARE(panel.draft().conditioner.id, std::string("mlp"));
    QCOMPARE(shown(panel, "hidden"), 9.0);
    QVERIFY(offered("mlp") == true);
    QVERIFY(offered("plain") == false);
    QVERIFY(isShown(panel, "couplings") && !isShown(panel, "checkerboards") && !isShown(panel, "stencil-hidden"));
}

void TestSettingsPanel::unfinishedTextGoesAwayWithItsField()
{
    const std::pair<const char*, const char*> others[] = {{"block", "2"}, {"layout", "tree"}}; // hides it, deletes it
    for (const auto& [key, value] : others) {
        SettingsPanel panel;
        panel.setSettings(nrg::withOptions(smallSettings(), {{"block", "4"}}));
        panel.show();
        panel.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        auto* field = panel.findChild<NumberField*>(QStringLiteral("block-couplings"));
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("7"));
        QCOMPARE(field->text(), QStringLiteral("7"));
        const QSignalSpy edited(&panel, &SettingsPanel::edited);
        const nrg::Settings settings = nrg::withOptions(smallSettings(), {{key, value}});
        panel.setSettings(settings);
        QVERIFY(!isShown(panel, "block-couplings"));
        QVERIFY(panel.draft() == settings);
        QCOMPARE(edited.count(), 0);
    }
}

void TestSettingsPanel::theFormSaysOnceAGroupThatItRestarts()
{
    SettingsPanel panel;
    panel.setMore(true);
    panel.setSettings(smallSettings());
    std::size_t groups = 0, live = 0;
    std::string title;
    for (const nrg::OptionGroup& group : nrg::optionGroups(panel.draft()))
        for (const nrg::OptionRow* const row : group.rows) {
            if (row->choices.size() == 1)
                continue;
            live += row->live;
            if (std::ranges::find(kFirst, row->key) != std::end(kFirst))
                continue; // stands above without a heading
            groups += std::exchange(title, group.title) != group.title;
        }
    std::size_t restartMarks = 0, liveMarks = 0;
    for (const QLabel* label : panel.findChildren<QLabel*>()) {
        restartMarks += label->isVisibleTo(&panel) && label->text() == QStringLiteral("restarts");
        liveMarks += label->isVisibleTo(&panel) && label->text() == QStringLiteral("live");
    }
    QCOMPARE(restartMarks, groups);
    QCOMPARE(liveMarks, live);
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

void TestSettingsPanel::aHiddenRowThatIsWrongIsShown()
{
    SettingsPanel panel;
    panel.setSettings(nrg::withOptions(smallSettings(), {{"block", "4"}}));
    edit(panel, "block-couplings", 0);
    chooseValue(panel, "block", "2");
    QVERIFY(isShown(panel, "block-couplings"));
    edit(panel, "block-couplings", 1);
    QVERIFY(!isShown(panel, "block-couplings"));
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
