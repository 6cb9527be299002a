// The window with each target of the catalog: what it says belongs to the target that is open, and views of parts that
// the target does not have are left out.

#include <QAbstractAxis>
#include <QAbstractButton>
#include <QAction>
#include <QChart>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTabBar>
#include <QTableView>
#include <QTest>

#include <memory>

#include "app/gui/run/run_departure.h"
#include "app/gui/views/laboratory_view.h"
#include "app/gui/views/order_parameter_view.h"
#include "app/gui/views/race_view.h"
#include "app/gui/views/samples_view.h"
#include "app/gui/views/spectrum_view.h"
#include "app/gui/views/structure_factor_view.h"
#include "app/gui/views/view_frame.h"
#include "app/gui/widgets/curve_chart.h"
#include "app/gui/widgets/heat_map.h"
#include "app/gui/widgets/key_line.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/view_pages.h"
#include "engine/run/build_model.h"
#include "engine/run/settings_options.h"
#include "engine/targets/catalog.h"
#include "engine/targets/gaussian/free_field.h"
#include "tests/app/sampling_snapshots.h"
#include "tests/app/small_run.h"
#include "tests/support/bare_target.h"
#include "tests/support/sanitizers.h"

using namespace nrg::gui;

namespace {

constexpr int kPatience = nrg::test::kPatienceMs;

/// Words of the Ising model, its spins, its exact solution and its algorithm.
const QRegularExpression kIsingWords(
    QStringLiteral(
        "spin|ising|wolff|cluster|magneti|tanh x|tanh <i>x|J/k|critical|T_c|T<sub>c|kaufman|onsager|Eq\\. \\(7\\)"),
    QRegularExpression::CaseInsensitiveOption);

void addTexts(const QWidget& widget, QStringList& texts)
{
    texts << widget.toolTip() << widget.accessibleName() << widget.accessibleDescription() << widget.windowTitle();
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        texts << label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        texts << button->text();
    if (const auto* choice = qobject_cast<const QComboBox*>(&widget))
        texts << choice->currentText();
    if (const auto* key = qobject_cast<const KeyLine*>(&widget))
        texts << key->texts();
    if (const auto* tabs = qobject_cast<const QTabBar*>(&widget))
        for (int tab = 0; tab < tabs->count(); ++tab)
            texts << tabs->tabText(tab) << tabs->tabToolTip(tab);
    if (const auto* menu = qobject_cast<const QMenu*>(&widget))
        for (const QAction* action : menu->actions())
            if (action->isVisible())
                texts << action->text() << action->toolTip();
    if (const auto* chart = qobject_cast<const CurveChart*>(&widget)) {
        for (const QAbstractAxis* axis : chart->chart()->axes())
            texts << axis->titleText();
        for (const ChartLabel& label : chart->labels())
            texts << label.text;
    }
    if (const auto* table = qobject_cast<const QTableView*>(&widget))
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            for (const int role : {Qt::DisplayRole, Qt::ToolTipRole})
                texts << table->model()->headerData(column, Qt::Horizontal, role).toString();
            for (int row = 0; row < table->model()->rowCount(); ++row)
                for (const int role : {Qt::DisplayRole, Qt::ToolTipRole})
                    texts << table->model()->index(row, column).data(role).toString();
        }
}

/// Everything that can be read on the page shown and on the form; of a list of choices the one that is chosen.
QStringList textsOf(MainWindow& window)
{
    QStringList texts;
    addTexts(window, texts);
    for (const QWidget* widget : window.findChildren<QWidget*>())
        if (widget->isVisibleTo(&window) || qobject_cast<const QMenu*>(widget))
            addTexts(*widget, texts);
    return texts;
}

nrg::Settings settingsWith(const std::string& target)
{
    nrg::Settings settings = smallSettings();
    setOption(settings, "target", target);
    return settings;
}

} // namespace

class TestTargetWords : public QObject {
    Q_OBJECT

private slots:
    void cleanup();

    void theWordsAreTheOpenTargets_data();
    void theWordsAreTheOpenTargets();
    void theFreeFieldStandsBesideItsExactValues();
    void anotherTargetChangesTheWindow();
    void viewsOfMissingPartsAreLeftOut();

private:
    void open(const std::string& target);
    /// Trains, samples and races until every view has something to show.
    void fill();
    template <typename Kind>
    Kind* view() const;
    const ViewFrame* frame(const QString& id) const;

    Answers m_answers;
    std::unique_ptr<MainWindow> m_window;
};

void TestTargetWords::cleanup()
{
    m_window.reset();
    waitForDepartedRuns();
}

void TestTargetWords::open(const std::string& target)
{
    m_window = std::make_unique<MainWindow>(settingsWith(target), m_answers);
    m_window->resize(1440, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestTargetWords::fill()
{
    RunController& run = m_window->run();
    run.setSampling({.on = true, .effort = 1, .chains = 8});
    run.train();
    QTRY_VERIFY_WITH_TIMEOUT(run.snapshot().step > 20, kPatience);
    run.pause();
    const auto sampling = [&]() -> const nrg::SamplingSnapshot& { return *run.snapshot().sampling; };
    QTRY_VERIFY_WITH_TIMEOUT(sampling().reference.done && sampling().diagnostics, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(!sampling().samplers.empty() && sampling().samplers.front().leading(), kPatience);
    run.startRace({.seconds = 0.1});
    QTRY_VERIFY_WITH_TIMEOUT(run.snapshot().race && run.snapshot().race->finished, kPatience);
    QTest::qWait(200);
}

template <typename Kind>
Kind* TestTargetWords::view() const
{
    for (const ViewFrame* frame : m_window->pages().views())
        if (auto* found = qobject_cast<Kind*>(frame->view()))
            return found;
    return nullptr;
}

const ViewFrame* TestTargetWords::frame(const QString& id) const
{
    for (const ViewFrame* frame : m_window->pages().views())
        if (frame->row().id == id)
            return frame;
    return nullptr;
}

void TestTargetWords::theWordsAreTheOpenTargets_data()
{
    QTest::addColumn<QString>("target");
    for (const nrg::TargetRow& row : nrg::targetCatalog())
        QTest::newRow(row.id.c_str()) << QString::fromStdString(row.id);
}

void TestTargetWords::theWordsAreTheOpenTargets()
{
    QFETCH(QString, target);
    open(target.toStdString());
    fill();
    QStringList texts;
    for (const QString& page : shownPages()) {
        m_window->pages().showPage(page);
        for (ViewFrame* const shown : m_window->pages().viewsOf(page)) {
            m_window->pages().reveal(shown); // also those that share their place
            QTest::qWait(100);
            texts << textsOf(*m_window);
        }
    }
    QVERIFY(texts.size() > 200);
    const QStringList found = texts.filter(kIsingWords);
    if (target == QStringLiteral("dual-ising"))
        QVERIFY2(found.join(QLatin1Char('\n')).contains(QStringLiteral("spins (Wolff)")), "the words are not read");
    else
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
}

void TestTargetWords::theFreeFieldStandsBesideItsExactValues()
{
    open("gaussian");
    fill();
    m_window->pages().showPage(QStringLiteral("measure"));
    QTest::qWait(200);
    const auto* chart = view<StructureFactorView>()->findChild<CurveChart*>();
    QCOMPARE(chart->labels().size(), std::size_t(1));
    const std::shared_ptr<const nrg::Target> target = nrg::buildTarget(settingsWith("gaussian"));
    const double exact = *target->observables()->rows.front().exact;
    QVERIFY2(
        chart->labels().front().text.startsWith(QStringLiteral("exact: ")), qPrintable(chart->labels().front().text));
    QCOMPARE(chart->labels().front().at.y(), exact);
    QCOMPARE(frame(QStringLiteral("order-parameter"))->title(), QStringLiteral("Mean field"));
    m_window->pages().reveal(m_window->pages().find(QStringLiteral("order-parameter")));
    QTRY_VERIFY_WITH_TIMEOUT(view<OrderParameterView>()->flowPoints() > 0, kPatience);
    QVERIFY(view<OrderParameterView>()->samplerPoints(nrg::SamplerKind::Latent) > 0);
    // The map beside the sampler's is the exact one: its largest value is at k = 0, in the middle.
    const std::vector<float>& values = view<SpectrumView>()->referenceMap().data().values;
    QCOMPARE(values.size(), std::size_t(16));
    QCOMPARE(std::ranges::max_element(values) - values.begin(), 2 * 4 + 2);
    QCOMPARE(view<SamplesView>()->findChildren<HeatMap*>().back()->data().maps, 0);
}

void TestTargetWords::anotherTargetChangesTheWindow()
{
    open("dual-ising");
    const auto spinsShown = [&] {
        const auto maps = view<SamplesView>()->findChildren<HeatMap*>();
        return maps.back()->isVisibleTo(view<SamplesView>());
    };
    const auto menuHas = [&](const QString& title) {
        for (const QAction* menu : m_window->menuBar()->actions())
            for (const QAction* action : menu->menu()->actions())
                if (action->text() == title)
                    return true;
        return false;
    };
    QTRY_COMPARE_WITH_TIMEOUT(
        frame(QStringLiteral("order-parameter"))->title(), QStringLiteral("Magnetisation"), kPatience);
    QVERIFY(spinsShown());
    QVERIFY(view<LaboratoryView>()->spins().isVisibleTo(view<LaboratoryView>()));

    QVERIFY(m_window->run().changeSettings(settingsWith("gaussian")));
    QTRY_COMPARE_WITH_TIMEOUT(
        frame(QStringLiteral("order-parameter"))->title(), QStringLiteral("Mean field"), kPatience);
    QVERIFY(!spinsShown());
    QVERIFY(!view<LaboratoryView>()->spins().isVisibleTo(view<LaboratoryView>()));
    QVERIFY(menuHas(QStringLiteral("Mean field")));
    QVERIFY(!menuHas(QStringLiteral("Magnetisation")));

    QVERIFY(m_window->run().changeSettings(settingsWith("dual-ising")));
    QTRY_COMPARE_WITH_TIMEOUT(
        frame(QStringLiteral("order-parameter"))->title(), QStringLiteral("Magnetisation"), kPatience);
    QVERIFY(spinsShown());
}

void TestTargetWords::viewsOfMissingPartsAreLeftOut()
{
    const auto snapshotWith = [](std::shared_ptr<const nrg::Target> target) {
        nrg::Snapshot snapshot;
        snapshot.model = modelWith(std::move(target));
        return snapshot;
    };
    const nrg::Snapshot bare = snapshotWith(std::make_shared<nrg::test::BareTarget>(4));
    const nrg::Snapshot free = snapshotWith(std::make_shared<nrg::FreeField>(4, 2));
    StructureFactorView structure;
    RaceView race;
    SpectrumView spectrum;
    OrderParameterView order;
    for (View* view : std::initializer_list<View*>{&structure, &race, &spectrum, &order}) {
        view->follow(free);
        QVERIFY(view->suits());
        view->follow(bare);
        QVERIFY(!view->suits());
        QVERIFY(view->help().isEmpty());
    }

    // On the pages the others take the room, and a view that suits again comes back.
    open("gaussian");
    static const RunHistory kHistory;
    ViewPages pages(m_window->run(), m_window->selection());
    pages.resize(1200, 800);
    pages.showPage(QStringLiteral("measure"));
    const auto shown = [&] {
        QStringList ids;
        for (const ViewFrame* frame : pages.viewsOf(QStringLiteral("measure")))
            if (frame->isVisibleTo(&pages))
                ids << frame->row().id;
        return ids;
    };
    nrg::Snapshot snapshot = bare;
    snapshot.sampling = std::make_shared<nrg::SamplingSnapshot>();
    pages.show(kHistory, snapshot);
    // What holds for any target: the gap, or why there is none, sweeps, samples, and the draws' weights.
    QCOMPARE(shown(), (QStringList{QStringLiteral("sweep"), QStringLiteral("diagnostics")})); // samples share a place
    QCOMPARE(pages.currentView()->row().id, QStringLiteral("sweep"));
    snapshot.model = free.model;
    pages.show(kHistory, snapshot);
    QCOMPARE(shown().size(), 4);
}

QTEST_MAIN(TestTargetWords)
#include "tst_target_words.moc"
