// The sweep in the window: its empty state, a tiny sweep that fills the curve, cancelling, what hovering shows, files.

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

#include "app/gui/panels/sweep_panel.h"
#include "app/gui/run/run_controller.h"
#include "app/gui/run/run_departure.h"
#include "app/gui/run/selection.h"
#include "app/gui/views/sweep_chart.h"
#include "app/gui/views/sweep_view.h"
#include "app/gui/views/view_registry.h"
#include "app/gui/widgets/language.h"
#include "app/gui/widgets/number_field.h"
#include "engine/session/sweep_file.h"
#include "tests/app/small_run.h"
#include "tests/support/sanitizers.h"

using namespace nrg::gui;

namespace {

/// A measured point with made-up figures.
nrg::SweepPoint pointAt(nrg::OptionValue value, double gap)
{
    nrg::SweepPoint point;
    point.value = std::move(value);
    point.steps = 1200;
    point.seconds = 3;
    point.sites = 16;
    point.samples = 1000;
    point.minusLogZ = -30;
    point.freeEnergy = nrg::Estimate{-30 + gap, 0.01};
    point.ess = 0.93;
    point.trust = nrg::Trust::Alone;
    point.logZ = nrg::Estimate{29.9, 0.16};
    point.figures = {{.id = "structure_factor",
                         .estimate = nrg::Estimate{0.5, 0.01},
                         .exact = 0.51,
                         .reference = nrg::Estimate{0.512, 0.003}},
        {.id = "energy", .estimate = nrg::Estimate{-1.2, 0.02}, .exact = -1.21, .reference = std::nullopt}};
    return point;
}

nrg::Sweep made(std::vector<nrg::OptionValue> values, const std::string& key = "temperature")
{
    nrg::SweepOptions options;
    options.base = smallSettings();
    options.key = key;
    options.values = std::move(values);
    options.seconds = 3;
    return nrg::Sweep(options);
}

SweepQuantity quantityOf(const nrg::Sweep& sweep, const QString& id)
{
    for (SweepQuantity& quantity : sweepQuantities(sweep.options.base))
        if (quantity.id == id)
            return quantity;
    return {};
}

} // namespace

class TestSweepView : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init();
    void cleanup();

    void theEmptyStateSaysWhatWillComeAndOffersTheButton();
    void aTinySweepFillsTheCurve();
    void cancelWorksAndTheSweepCanGoOn();
    void aSweepIsSavedAndOpened();
    void aRangeThatIsNoneIsASentence();
    void choicesHaveNoRange();
    void theCurveHoldsWhatThePointsSay();
    void whatCannotBeTrustedIsACrossWithAReason();
    void hoveringShowsValueErrorAndExactValue();
    void wideGapsAndValuesAreDrawnLogarithmically();
    void extremeNumbersAreDrawn();
    void aNarrowColumnHoldsIt();
    void theViewStandsOnTheSamplingPage();

private:
    void tiny(const char* seconds);
    SweepDesk& desk() { return m_run->sweep(); }

    Answers m_answers;
    std::unique_ptr<RunController> m_run;
    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<SweepView> m_view;
};

void TestSweepView::init()
{
    m_run = std::make_unique<RunController>(smallSettings(), m_answers);
    m_selection = std::make_unique<Selection>();
    m_view = std::make_unique<SweepView>();
    m_view->attach(*m_run, *m_selection);
    m_view->resize(900, 420);
    m_view->QWidget::show();
    m_view->show(m_run->history(), m_run->snapshot());
}

void TestSweepView::cleanup()
{
    m_view.reset();
    m_run.reset();
    waitForDepartedRuns();
}

/// Three temperatures, typed as a person does.
void TestSweepView::tiny(const char* seconds)
{
    const auto type = [](NumberField* field, const char* text) {
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, QLatin1String(text));
        QTest::keyClick(field, Qt::Key_Return);
    };
    type(m_view->panel()->from(), "2.5");
    type(m_view->panel()->to(), "3.5");
    type(m_view->panel()->points(), "3");
    type(m_view->panel()->seconds(), seconds);
}

void TestSweepView::theEmptyStateSaysWhatWillComeAndOffersTheButton()
{
    QVERIFY(m_view->isEmpty());
    QVERIFY(m_view->emptyStart()->isVisible() && m_view->emptyStart()->isEnabled());
    QStringList texts;
    for (const QLabel* const label : m_view->findChildren<QLabel*>())
        texts << label->text();
    const QString all = texts.join(QLatin1Char('\n'));
    QVERIFY2(all.contains(QStringLiteral("from 1.8 to 3: 7 points")), qPrintable(all));
    tiny("0.05");
    m_view->emptyStart()->click();
    QTRY_VERIFY_WITH_TIMEOUT(!m_view->isEmpty(), nrg::test::kPatienceMs);
}

void TestSweepView::aTinySweepFillsTheCurve()
{
    tiny("0.05");
    m_view->panel()->startButton()->click();
    QTRY_COMPARE_WITH_TIMEOUT(m_view->status(), QStringLiteral("finished"), nrg::test::kPatienceMs);
    QCOMPARE(m_view->panel()->startButton()->text(), QStringLiteral("Start sweep"));
    const std::vector<SweepMark>& marks = m_view->chart()->curve().marks;
    QCOMPARE(marks.size(), 3U);
    for (const SweepMark& mark : marks) {
        QVERIFY(mark.value && mark.value->mean > 0 && mark.value->error > 0);
        QVERIFY(m_view->chart()->readout(mark.position));
    }
    for (int i = 0; i < m_view->quantity()->count(); ++i) {
        m_view->quantity()->setCurrentIndex(i);
        QVERIFY(!m_view->grab().isNull());
    }
    m_view->quantity()->setCurrentIndex(m_view->quantity()->findData(QStringLiteral("energy")));
    QVERIFY(m_view->chart()->curve().exact.size() > 100);
    QCOMPARE(m_run->snapshot().step, 0); // the run stays as it is
}

void TestSweepView::cancelWorksAndTheSweepCanGoOn()
{
    tiny("500");
    m_view->panel()->startButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(desk().isRunning() && desk().snapshot().stage.step > 0, nrg::test::kPatienceMs);
    QTRY_COMPARE(m_view->panel()->startButton()->text(), QStringLiteral("Cancel sweep"));
    QVERIFY(m_view->status().contains(QStringLiteral("1 of 3: 2.5")));
    QVERIFY(!m_view->panel()->from()->isEnabled());
    m_view->panel()->startButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(!desk().isRunning(), nrg::test::kPatienceMs);
    QTRY_COMPARE(m_view->panel()->startButton()->text(), QStringLiteral("Start sweep"));
    QVERIFY(m_view->status().startsWith(QStringLiteral("cancelled: 0 of 3")));
    QVERIFY(m_view->panel()->from()->isEnabled());
    desk().resume();
    QTRY_VERIFY_WITH_TIMEOUT(desk().isRunning(), nrg::test::kPatienceMs);
}

void TestSweepView::aSweepIsSavedAndOpened()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("s.json"));
    nrg::Sweep sweep = made({2.5, 3.0});
    sweep.points[0] = pointAt(2.5, 0.4);
    nrg::writeSweep(path.toStdString(), sweep);
    desk().open(path);
    QTRY_COMPARE_WITH_TIMEOUT(m_view->chart()->curve().marks.size(), 1U, nrg::test::kPatienceMs);
    QVERIFY(m_view->status().startsWith(QStringLiteral("cancelled: 1 of 2")));
    desk().exportCsv(folder.filePath(QStringLiteral("s.csv")));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder.filePath(QStringLiteral("s.csv"))), nrg::test::kPatienceMs);
    QSignalSpy failures(&desk(), &SweepDesk::failed);
    desk().open(folder.filePath(QStringLiteral("missing.json")));
    QTRY_COMPARE_WITH_TIMEOUT(failures.size(), 1, nrg::test::kPatienceMs);
    QVERIFY(m_view->status().contains(QStringLiteral("missing.json")));
    desk().open(folder.filePath(QStringLiteral("missing.json"))); // the same sentence again
    QTRY_COMPARE_WITH_TIMEOUT(failures.size(), 2, nrg::test::kPatienceMs);
    QCOMPARE(m_view->chart()->curve().marks.size(), 1U);
    desk().keepIn(folder.filePath(QStringLiteral("t.json")));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder.filePath(QStringLiteral("t.json"))), nrg::test::kPatienceMs);
}

void TestSweepView::aRangeThatIsNoneIsASentence()
{
    tiny("0.05");
    m_view->panel()->from()->setValue(0.01);
    m_view->panel()->startButton()->click();
    QVERIFY2(m_view->status().contains(QStringLiteral("from is 0.01")), qPrintable(m_view->status()));
    QVERIFY(!desk().isRunning());
    m_view->panel()->from()->setValue(2);
    m_view->panel()->seconds()->setValue(-3);
    m_view->panel()->startButton()->click();
    QVERIFY2(m_view->status().contains(QStringLiteral("seconds is -3")), qPrintable(m_view->status()));
}

void TestSweepView::choicesHaveNoRange()
{
    m_view->panel()->choose("layout");
    QVERIFY(!m_view->panel()->from()->isVisible());
    QCOMPARE(m_view->panel()->options().values.size(), 4U);
    QVERIFY2(
        m_view->panel()->summary().contains(QStringLiteral("all 4 choices")), qPrintable(m_view->panel()->summary()));
    m_view->panel()->choose("symmetric");
    QCOMPARE(m_view->panel()->options().values, (std::vector<nrg::OptionValue>{false, true}));
    m_view->panel()->choose("depth");
    QVERIFY(m_view->panel()->from()->isVisible());
    QCOMPARE(m_view->panel()->options().values, (std::vector<nrg::OptionValue>{std::int64_t(1), std::int64_t(2)}));
    m_view->panel()->choose("learning-rate");
    QCOMPARE(m_view->panel()->options().values.size(), 5U);
    for (int i = 0; i < m_view->panel()->setting()->count(); ++i) { // a range of each can be proposed
        m_view->panel()->setting()->setCurrentIndex(i);
        QVERIFY(!m_view->panel()->options().values.empty());
    }
}

void TestSweepView::theCurveHoldsWhatThePointsSay()
{
    nrg::Sweep sweep = made({3.0, 2.5, 2.0});
    sweep.points[0] = pointAt(3.0, 0.2);
    sweep.points[1] = pointAt(2.5, 0.4);
    const SweepCurve gap = sweepCurve(sweep, QStringLiteral("gap"));
    QCOMPARE(gap.marks.size(), 2U);
    QCOMPARE(gap.marks[0].position, 2.5); // from left to right
    QVERIFY(std::abs(gap.marks[0].value->mean - 0.4) < 1e-9);
    QCOMPARE(gap.first, 2.0);
    QCOMPARE(gap.last, 3.0);
    const SweepCurve square = sweepCurve(sweep, QStringLiteral("structure_factor"));
    QCOMPARE(square.marks[1].reference->mean, 0.512);
    QCOMPARE(square.exact.size(), 2); // known at the points only
    QCOMPARE(sweepCurve(sweep, QStringLiteral("minus-log-z")).marks[0].value->mean, -29.9 / 16);
    nrg::Sweep layouts = made({std::string("mera"), std::string("tree")}, "layout");
    layouts.points[1] = pointAt(std::string("tree"), 0.3);
    const SweepCurve named = sweepCurve(layouts, QStringLiteral("gap"));
    QCOMPARE(named.names.size(), 2U);
    QCOMPARE(named.names[1], QStringLiteral("Tree"));
    QCOMPARE(named.marks[0].position, 1.0);
}

void TestSweepView::whatCannotBeTrustedIsACrossWithAReason()
{
    nrg::Sweep sweep = made({2.0, 2.5});
    sweep.points[0] = pointAt(2.0, 0.4);
    sweep.points[0]->trust = nrg::Trust::HeavyTail;
    sweep.points[0]->figures[1].estimate.reset();
    sweep.points[1].emplace();
    sweep.points[1]->value = 2.5;
    sweep.points[1]->problem = "The loss grew.";
    const SweepCurve energy = sweepCurve(sweep, QStringLiteral("energy"));
    QVERIFY(!energy.marks[0].value && energy.marks[0].problem.contains(QStringLiteral("still heavier ones")));
    QCOMPARE(energy.marks[1].problem, QStringLiteral("The loss grew."));
    QVERIFY(sweepCurve(sweep, QStringLiteral("gap")).marks[0].value); // needs no weights
    SweepChart chart;
    chart.resize(500, 300);
    chart.show(sweep, quantityOf(sweep, QStringLiteral("energy")), QStringLiteral("spins (Wolff)"));
    QVERIFY(!chart.grab().isNull());
    QVERIFY(chart.readout(2.5)->html.contains(QStringLiteral("The loss grew.")));
}

void TestSweepView::hoveringShowsValueErrorAndExactValue()
{
    applyLanguage(QStringLiteral("en")); // with its plurals
    nrg::Sweep sweep = made({2.0, 2.5});
    sweep.points[0] = pointAt(2.0, 0.4);
    SweepChart chart;
    chart.resize(500, 300);
    chart.show(sweep, quantityOf(sweep, QStringLiteral("structure_factor")), QStringLiteral("spins (Wolff)"));
    const auto found = chart.readout(2.01);
    QVERIFY(found);
    for (const char* const part : {"T = 2", "S(0): 0.500 ± 0.010", "exact: 0.51", "spins (Wolff): 0.5120 ± 0.0030",
             "93.0", "alone", "1,200 steps in 3 s"})
        QVERIFY2(found->html.contains(QString::fromUtf8(part)), qPrintable(found->html));
    QVERIFY(!chart.readout(2.3));
}

void TestSweepView::wideGapsAndValuesAreDrawnLogarithmically()
{
    nrg::Sweep sweep = made({1e-4, 1e-3, 1e-2}, "learning-rate");
    sweep.points[0] = pointAt(1e-4, 40);
    sweep.points[2] = pointAt(1e-2, 0.1);
    const SweepCurve curve = sweepCurve(sweep, QStringLiteral("gap"));
    QVERIFY(curve.isLogarithmic);
    QCOMPARE(curve.marks[0].position, -4.0);
    SweepChart chart;
    chart.resize(500, 300);
    chart.show(sweep, quantityOf(sweep, QStringLiteral("gap")), {});
    QVERIFY(std::abs(chart.readout(-4)->dots.front().at.y() - std::log10(40)) < 1e-6);
}

void TestSweepView::extremeNumbersAreDrawn()
{
    for (const double number : {0.0, 1e-300, 1e300, -1e300}) {
        nrg::Sweep sweep = made({2.0, 3.0});
        sweep.points[0] = pointAt(2.0, number);
        sweep.points[0]->freeEnergy->error = 1e300;
        sweep.points[0]->figures[1].estimate = nrg::Estimate{number, 1e300};
        SweepChart chart;
        chart.resize(400, 200);
        for (const char* const id : {"gap", "energy"}) {
            chart.show(sweep, quantityOf(sweep, QLatin1String(id)), {});
            QVERIFY(!chart.grab().isNull());
        }
    }
}

void TestSweepView::aNarrowColumnHoldsIt()
{
    m_view->resize(1000, 400);
    QVERIFY(m_view->panel()->height() < 60);
    m_view->resize(480, 400);
    QTRY_COMPARE(m_view->width(), 480);
    for (const QWidget* const widget : m_view->panel()->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
        if (widget->isVisible())
            QVERIFY2(m_view->panel()->rect().contains(widget->geometry()),
                qPrintable(QStringLiteral("%1 at %2 + %3 of %4")
                               .arg(widget->objectName())
                               .arg(widget->x())
                               .arg(widget->width())
                               .arg(m_view->panel()->width())));
}

void TestSweepView::theViewStandsOnTheSamplingPage()
{
    const auto& rows = viewRegistry();
    const auto row = std::ranges::find(rows, QStringLiteral("sweep"), &ViewRow::id);
    QVERIFY(row != rows.end());
    QCOMPARE(row->page, QStringLiteral("measure"));
    QVERIFY(QFile::exists(QStringLiteral(":/help/%1.html").arg(helpPageOf(*row))));
}

QTEST_MAIN(TestSweepView)
#include "tst_sweep_view.moc"
