// Which rows the form of the settings shows, and when.

#include <QComboBox>
#include <QLabel>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <optional>
#include <utility>

#include "app/gui/panels/settings_panel.h"
#include "app/gui/widgets/number_field.h"
#include "engine/run/settings_options.h"
#include "tests/app/form.h"
#include "tests/app/small_run.h"

using namespace nrg::gui;

namespace {

constexpr std::string_view kFirst[] = {"temperature", "lattice", "depth", "symmetric", "learning-rate"};

} // namespace

class TestSettingsRows : public QObject {
    Q_OBJECT

private slots:
    void theShortFormShowsWhatPeopleChange();
    void whatCannotBeChosenIsNotShown();
    void rowsOfBlocksAppearWithThem();
    void anotherLayoutShowsItsOptionsAndKeepsValuesAndFocus();
    void aLayoutBringsNetworksThatFitAndGreysOutTheOthers();
    void unfinishedTextGoesAwayWithItsField();
    void theFormSaysOnceAGroupThatItRestarts();
    void aHiddenRowThatIsWrongIsShown();

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
};

void TestSettingsRows::theShortFormShowsWhatPeopleChange()
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

void TestSettingsRows::whatCannotBeChosenIsNotShown()
{
    const SettingsPanel panel;
    for (const nrg::OptionGroup& group : nrg::optionGroups(panel.draft()))
        for (const nrg::OptionRow* const row : group.rows)
            QCOMPARE(panel.findChild<QWidget*>(QString::fromStdString(row->key)) != nullptr, row->choices.size() != 1);
}

void TestSettingsRows::rowsOfBlocksAppearWithThem()
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

void TestSettingsRows::anotherLayoutShowsItsOptionsAndKeepsValuesAndFocus()
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

void TestSettingsRows::aLayoutBringsNetworksThatFitAndGreysOutTheOthers()
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

void TestSettingsRows::unfinishedTextGoesAwayWithItsField()
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

void TestSettingsRows::theFormSaysOnceAGroupThatItRestarts()
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

void TestSettingsRows::aHiddenRowThatIsWrongIsShown()
{
    SettingsPanel panel;
    panel.setSettings(nrg::withOptions(smallSettings(), {{"block", "4"}}));
    edit(panel, "block-couplings", 0);
    chooseValue(panel, "block", "2");
    QVERIFY(isShown(panel, "block-couplings"));
    edit(panel, "block-couplings", 1);
    QVERIFY(!isShown(panel, "block-couplings"));
}

QTEST_MAIN(TestSettingsRows)
#include "tst_settings_rows.moc"
