// Responses and mutual information, given by hand, as the views draw them; and what the desk asks of the session.

#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <cmath>
#include <limits>
#include <memory>

#include "app/gui/run/run_controller.h"
#include "app/gui/run/selection.h"
#include "app/gui/views/information_view.h"
#include "app/gui/views/response_view.h"
#include "app/gui/widgets/heat_map.h"
#include "tests/app/analysis_snapshots.h"
#include "tests/app/small_run.h"

using namespace nrg::gui;

class TestAnalysisViews : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data();
    void init();

    void topLevelResponsesStandSideBySide();
    void theSpreadIsShownAsAnAmount();
    void waveletsAreOutlined();
    void theChosenLatentGetsItsMap();
    void aClickOnAMapChoosesItsLatent();
    void bothMapsHaveColoursOfTheirOwn();
    void scaleBoundariesAreWhereTheScaleChanges();
    void aRowOfTheMapChoosesItsLatent();
    void theEstimateRefinesThePreview();
    void thePreviewStandsWhereThereIsNoEstimateYet();
    void hoveringTellsValueErrorAndScale();
    void whatALatentWritesIsAskedForAndNamed();
    void theDeskAsksForWhatIsSeen();
    void theDeskStopsFollowingWhatNobodySees();
    void cancellingKeepsTheResponses();

private:
    void show(View& view, std::optional<nrg::ResponseReport> response, std::optional<nrg::InformationReport> pairs,
        bool working = false);

    Answers m_answers;
    std::unique_ptr<RunController> m_run;
    std::unique_ptr<Selection> m_selection;
};

void TestAnalysisViews::initTestCase_data()
{
    QTest::addColumn<bool>("stencils");
    QTest::newRow("blocks") << false;
    QTest::newRow("stencils") << true;
}

void TestAnalysisViews::init()
{
    QFETCH_GLOBAL(bool, stencils);
    m_run = std::make_unique<RunController>(stencils ? smallStencils() : smallSettings(), m_answers);
    m_selection = std::make_unique<Selection>();
}

void TestAnalysisViews::show(View& view, std::optional<nrg::ResponseReport> response,
    std::optional<nrg::InformationReport> pairInformation, bool working)
{
    nrg::AnalysisSnapshot analysis;
    analysis.response = std::move(response);
    analysis.information = std::move(pairInformation);
    analysis.working = working;
    analysis.request.information = working;
    nrg::Snapshot snapshot = m_run->snapshot();
    snapshot.analysis = std::make_shared<const nrg::AnalysisSnapshot>(std::move(analysis));
    view.resize(900, 320);
    view.show(m_run->history(), snapshot);
}

void TestAnalysisViews::topLevelResponsesStandSideBySide()
{
    ResponseView view;
    view.attach(*m_run, *m_selection);
    show(view, quadrants(false), std::nullopt);
    QCOMPARE(view.shownLatents(), kTop);
    const auto maps = view.maps();
    QCOMPARE(maps.size(), std::size_t(4));
    QCOMPARE(maps[0]->data().at(0, 0, 0), 0.5F);
    QCOMPARE(maps[0]->data().at(0, 3, 3), 0.0F);
    QCOMPARE(maps[3]->data().at(0, 3, 3), 0.5F);
    for (const HeatMap* map : maps)
        QCOMPARE(map->limit(), maps[0]->limit()); // to be compared
    bool overlapSaid = false;
    for (const QLabel* label : view.findChildren<QLabel*>())
        overlapSaid = overlapSaid || label->text().contains(QLocale().toString(0.07, 'f', 2));
    QVERIFY(overlapSaid);
    QVERIFY(!view.grab().isNull());
}

void TestAnalysisViews::theSpreadIsShownAsAnAmount()
{
    ResponseView view;
    view.attach(*m_run, *m_selection);
    show(view, quadrants(false), std::nullopt);
    view.quantity().setCurrentIndex(1);
    QCOMPARE(view.maps().front()->data().at(0, 2, 2), 0.25F);
}

void TestAnalysisViews::waveletsAreOutlined()
{
    ResponseView view;
    view.attach(*m_run, *m_selection);
    show(view, quadrants(false), std::nullopt);
    QVERIFY(view.maps().front()->outlines().empty());
    view.waveletsButton().setChecked(true);
    const auto& outlines = view.maps().front()->outlines();
    QCOMPARE(outlines.size(), std::size_t(2)); // above and below zero
    QVERIFY(outlines[0].inside[1] && !outlines[0].inside[0]);
    QVERIFY(outlines[1].inside[0] && outlines[1].dashed);
}

void TestAnalysisViews::theChosenLatentGetsItsMap()
{
    ResponseView view;
    view.attach(*m_run, *m_selection);
    m_selection->setLatent(5);
    show(view, quadrants(true), std::nullopt);
    QCOMPARE(view.shownLatents(), (std::vector<int>{0, 2, 8, 10, 5}));
    QCOMPARE(view.maps().back()->data().at(0, 1, 1), -1.5F);
    m_selection->setLatent(2); // one of those shown anyway
    QCOMPARE(view.shownLatents(), kTop);
    QCOMPARE(view.maps()[1]->outlines().size(), std::size_t(1)); // framed
}

void TestAnalysisViews::aClickOnAMapChoosesItsLatent()
{
    ResponseView view;
    view.attach(*m_run, *m_selection);
    show(view, quadrants(false), std::nullopt);
    view.show();
    HeatMap* map = view.maps()[2];
    QTest::mouseClick(map, Qt::LeftButton, {}, map->cellRect({0, 1, 1}).center().toPoint());
    QCOMPARE(m_selection->latent(), std::optional(8));
}

void TestAnalysisViews::bothMapsHaveColoursOfTheirOwn()
{
    InformationView view;
    view.attach(*m_run, *m_selection);
    show(view, std::nullopt, information(false, 1));
    QCOMPARE(view.latents().data().rows, 7);
    QCOMPARE(view.sites().data().rows, 16);
    QVERIFY(view.sites().limit() > 5 * view.latents().limit());
    QCOMPARE(view.latents().data().at(0, 0, 1), 0.0F); // drawn from zero
    QVERIFY(std::isnan(view.latents().data().at(0, 3, 3)));
    QVERIFY(std::isnan(view.fromOrigin().data().at(0, 0, 0)));
    QVERIFY2(view.latentsCaption().contains(QStringLiteral("nats")), qPrintable(view.latentsCaption()));
    QVERIFY(!view.grab().isNull());
}

void TestAnalysisViews::scaleBoundariesAreWhereTheScaleChanges()
{
    InformationView view;
    view.attach(*m_run, *m_selection);
    show(view, std::nullopt, information(false, 1));
    QCOMPARE(view.latents().dividers(), std::vector<int>{4});
}

void TestAnalysisViews::aRowOfTheMapChoosesItsLatent()
{
    InformationView view;
    view.attach(*m_run, *m_selection);
    show(view, std::nullopt, information(false, 1));
    view.show();
    QTest::mouseClick(&view.latents(), Qt::LeftButton, {}, view.latents().cellRect({0, 5, 2}).center().toPoint());
    QCOMPARE(m_selection->latent(), std::optional(3));
    QCOMPARE(view.latents().chosenLine(), std::optional(5));
    m_selection->setLatent(10); // elsewhere
    QCOMPARE(view.latents().chosenLine(), std::optional(3));
    m_selection->setLatent(7); // not among those of the map
    QVERIFY(!view.latents().chosenLine());
}

void TestAnalysisViews::theEstimateRefinesThePreview()
{
    InformationView view;
    view.attach(*m_run, *m_selection);
    show(view, std::nullopt, information(true, 0.4), true);
    const auto* progress = view.headerControl()->findChild<QProgressBar*>();
    QVERIFY(!progress->isHidden());
    QCOMPARE(progress->value(), 40);
    QCOMPARE(view.button().text(), QStringLiteral("Cancel"));
    show(view, std::nullopt, information(false, 1));
    QVERIFY(progress->isHidden());
    QCOMPARE(view.button().text(), QStringLiteral("Estimate"));
}

void TestAnalysisViews::thePreviewStandsWhereThereIsNoEstimateYet()
{
    InformationView view;
    view.attach(*m_run, *m_selection);
    show(view, std::nullopt, information(true, 0), true);
    nrg::InformationReport partial = information(false, 0.1);
    partial.latents.values.setConstant(std::numeric_limits<float>::quiet_NaN());
    partial.latents.values(2, 3) = partial.latents.values(3, 2) = 0.05F;
    show(view, std::nullopt, partial, true);
    QCOMPARE(view.latents().data().at(0, 2, 3), 0.05F);
    QCOMPARE(view.latents().data().at(0, 4, 5), 0.01F);
    QVERIFY(std::isnan(view.latents().data().at(0, 4, 4)));
}

void TestAnalysisViews::hoveringTellsValueErrorAndScale()
{
    InformationView view;
    view.attach(*m_run, *m_selection);
    show(view, std::nullopt, information(false, 1));
    view.latents().setSelected(HeatMapCell{0, 4, 0});
    const QString text = view.latents().accessibleDescription(); // what the tooltip says, too
    for (const char* part : {"0.0100", "0.0020", "z(0, 1), scale 0", "z(0, 0), scale 1"})
        QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
    view.latents().setSelected(HeatMapCell{0, 0, 1});
    QVERIFY(view.latents().accessibleDescription().contains(QLocale().toString(0.001, 'f', 4))); // as estimated
    for (HeatMap* map : {&view.sites(), &view.fromOrigin()}) {                                   // which are only read
        map->setInteractive(true);
        map->setSelected(HeatMapCell{0, 1, 2});
    }
    QString sites = view.sites().accessibleDescription();
    for (const char* part : {"0.2000", "0.0400", "x(0, 1), scale 0", "x(0, 2), scale 0"})
        QVERIFY2(sites.contains(QLatin1String(part)), qPrintable(sites));
    QString distance = view.fromOrigin().accessibleDescription();
    for (const char* part : {"0.2000", "0.0125", "(1, 2)"})
        QVERIFY2(distance.contains(QLatin1String(part)), qPrintable(distance));
    ResponseView response;
    response.attach(*m_run, *m_selection);
    show(response, quadrants(false), std::nullopt);
    response.maps()[1]->setSelected(HeatMapCell{0, 1, 3});
    const QString map = response.maps()[1]->accessibleDescription();
    for (const char* part : {"z(0, 2), scale 1", "row 1, column 3", "0.5000", "0.0156", "0.2500", "256"})
        QVERIFY2(map.contains(QLatin1String(part)), qPrintable(map));
}

void TestAnalysisViews::whatALatentWritesIsAskedForAndNamed()
{
    ResponseView view;
    view.attach(*m_run, *m_selection);
    view.show(); // a hidden view asks for nothing
    std::optional<nrg::AnalysisRequest> last;
    const QObject here; // ends the connection
    connect(&m_run->analysis(), &AnalysisDesk::requested, &here, [&](const nrg::AnalysisRequest& r) { last = r; });
    view.quantity().setCurrentIndex(2);
    QVERIFY(last && last->kind == nrg::MapKind::Influence && !last->rotated);
    view.rotatedButton().setChecked(true);
    QVERIFY(last->rotated);
    nrg::ResponseReport report = quadrants(true);
    report.kind = nrg::MapKind::Influence;
    report.rotation = Eigen::MatrixXd::Identity(4, 4);
    m_selection->setLatent(5);
    show(view, report, std::nullopt);
    QVERIFY(view.maps()[0]->accessibleName().contains(QStringLiteral("z′(0, 0)")));
    QVERIFY(view.maps()[4]->accessibleName().contains(QStringLiteral("z(1, 1)"))); // of no rotation
    view.maps()[0]->setSelected(HeatMapCell{0, 0, 0});
    QVERIFY(view.maps()[0]->accessibleDescription().contains(QStringLiteral("E[∂x/∂z]")));
    view.quantity().setCurrentIndex(1);
    QVERIFY(last->kind == nrg::MapKind::Response);
}

void TestAnalysisViews::theDeskAsksForWhatIsSeen()
{
    AnalysisDesk desk;
    std::vector<nrg::AnalysisRequest> requests;
    connect(&desk, &AnalysisDesk::requested, this, [&](const nrg::AnalysisRequest& r) { requests.push_back(r); });
    desk.setLatent(7); // no view is visible
    QVERIFY(requests.empty());
    desk.setWatched(AnalysisDesk::Part::Response, &desk, true);
    QCOMPARE(requests.size(), std::size_t(1));
    QVERIFY(!requests.back().information && requests.back().follow);
    QCOMPARE(requests.back().latents, std::vector<int>{7});
    desk.setWatched(AnalysisDesk::Part::Information, &desk, true);
    QVERIFY(requests.back().information);
    desk.setLatent(7); // nothing new
    QCOMPARE(requests.size(), std::size_t(2));
    desk.restart();
    QCOMPARE(requests.size(), std::size_t(3));
}

void TestAnalysisViews::theDeskStopsFollowingWhatNobodySees()
{
    AnalysisDesk desk;
    std::optional<nrg::AnalysisRequest> last;
    connect(&desk, &AnalysisDesk::requested, this, [&](const nrg::AnalysisRequest& r) { last = r; });
    desk.setWatched(AnalysisDesk::Part::Information, &desk, true);
    desk.setWatched(AnalysisDesk::Part::Information, &desk, false);
    QVERIFY(last->information && !last->follow); // ends what it does
}

void TestAnalysisViews::cancellingKeepsTheResponses()
{
    AnalysisDesk desk;
    std::optional<nrg::AnalysisRequest> last;
    connect(&desk, &AnalysisDesk::requested, this, [&](const nrg::AnalysisRequest& r) { last = r; });
    desk.setWatched(AnalysisDesk::Part::Response, &desk, true);
    desk.setWatched(AnalysisDesk::Part::Information, &desk, true);
    desk.setInformationWanted(false);
    QVERIFY(!last->information && last->follow);
    desk.setInformationWanted(true);
    QVERIFY(last->information);
}

QTEST_MAIN(TestAnalysisViews)
#include "tst_analysis_views.moc"
