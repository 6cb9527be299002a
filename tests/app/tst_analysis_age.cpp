// The views of an analysis: what they say of its errors, and of a model that has moved on.

#include <QLabel>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "app/gui/run/run_controller.h"
#include "app/gui/run/selection.h"
#include "app/gui/views/information_view.h"
#include "app/gui/views/response_view.h"
#include "app/gui/widgets/heat_map.h"
#include "tests/app/analysis_snapshots.h"
#include "tests/app/small_run.h"

using namespace nrg::gui;

class TestAnalysisAge : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init()
    {
        m_run = std::make_unique<RunController>(smallSettings(), m_answers);
        m_selection = std::make_unique<Selection>();
    }

    void aTotalHasItsErrorAndIsNeverNegative();
    void whatIsOlderThanItsModelIsDimmed();
    void latentsAreUnmixedWhereThePriorAllowsIt();

private:
    void show(View& view, std::optional<nrg::ResponseReport> response, std::optional<nrg::InformationReport> pairs)
    {
        nrg::AnalysisSnapshot analysis;
        analysis.response = std::move(response);
        analysis.information = std::move(pairs);
        nrg::Snapshot snapshot = m_run->snapshot();
        snapshot.analysis = std::make_shared<const nrg::AnalysisSnapshot>(std::move(analysis));
        view.show(m_run->history(), snapshot);
    }

    Answers m_answers;
    std::unique_ptr<RunController> m_run;
    std::unique_ptr<Selection> m_selection;
};

void TestAnalysisAge::aTotalHasItsErrorAndIsNeverNegative()
{
    InformationView view;
    view.attach(*m_run, *m_selection);
    nrg::InformationReport report = information(false, 1);
    report.latents.meanError = report.sites.meanError = 0.001;
    report.floor = 0.002;
    report.floorError = 0.0005;
    show(view, std::nullopt, report); // 21 pairs of 0.01 - 0.002 nats
    QVERIFY2(
        view.latentsCaption().contains(QStringLiteral("0.17 nats</b> ± 0.023")), qPrintable(view.latentsCaption()));
    report.latents.mean = 0.001; // below the floor
    show(view, std::nullopt, report);
    QVERIFY2(view.latentsCaption().contains(QStringLiteral("&lt; 0.047 nats")), qPrintable(view.latentsCaption()));
    const auto labels = view.findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(
        labels, [](const QLabel* label) { return label->text().contains(QStringLiteral("floor 0.00200 ± 0.00050")); }));
    report.preview = true;
    show(view, std::nullopt, report);
    QVERIFY(!view.latentsCaption().contains(QStringLiteral("nats"))); // a preview has no error
}

void TestAnalysisAge::whatIsOlderThanItsModelIsDimmed()
{
    ResponseView response;
    InformationView pairsView;
    for (const qint64 step : {1234, 1235}) {
        nrg::Snapshot snapshot = m_run->snapshot();
        nrg::AnalysisSnapshot analysis;
        analysis.response = quadrants(false);
        analysis.information = information(false, 1);
        snapshot.analysis = std::make_shared<const nrg::AnalysisSnapshot>(std::move(analysis));
        snapshot.step = step;
        response.show(m_run->history(), snapshot);
        pairsView.show(m_run->history(), snapshot);
        const bool isStale = step > 1234;
        QCOMPARE(response.isStale(), isStale);
        QCOMPARE(pairsView.isStale(), isStale);
        QCOMPARE(response.maps().front()->opacity(), isStale ? 0.45 : 1.0);
        QCOMPARE(pairsView.sites().opacity(), isStale ? 0.45 : 1.0);
    }
}

void TestAnalysisAge::latentsAreUnmixedWhereThePriorAllowsIt()
{
    ResponseView view;
    view.attach(*m_run, *m_selection);
    QVERIFY(!view.rotatedButton().isChecked());
    show(view, quadrants(false), std::nullopt);
    QVERIFY(view.rotatedButton().isChecked());
    view.rotatedButton().setChecked(false);
    show(view, quadrants(false), std::nullopt);
    QVERIFY(!view.rotatedButton().isChecked()); // as the user wants it
}

QTEST_MAIN(TestAnalysisAge)
#include "tst_analysis_age.moc"
