// The trained runs that come with the program.

#include <QTest>

#include "app/gui/run/shipped_runs.h"
#include "engine/session/evaluation.h"
#include "engine/session/frozen_model.h"

using namespace nrg::gui;

class TestShippedRuns : public QObject {
    Q_OBJECT

private slots:
    void everyRunOpensTrained();
};

void TestShippedRuns::everyRunOpensTrained()
{
    QVERIFY(shippedRuns().size() >= 2);
    for (const ShippedRun& shipped : shippedRuns()) {
        const std::unique_ptr<nrg::Session> session = openShippedRun(shipped, nrg::Priority::Normal);
        const std::shared_ptr<const nrg::FrozenModel> frozen = session->snapshot()->model;
        QVERIFY2(frozen && frozen->step > 0, shipped.id.c_str());
        const auto evaluation = nrg::evaluate(*frozen->model, *frozen->theta, {.samples = 512});
        const double sites = frozen->model->flow().siteCount();
        QVERIFY2(evaluation && *evaluation->gap / sites < 2e-4, shipped.id.c_str()); // nats; untrained 0.4 and more
        QVERIFY2(evaluation->ess > 0.3, shipped.id.c_str());
    }
}

QTEST_GUILESS_MAIN(TestShippedRuns)
#include "tst_shipped_runs.moc"
