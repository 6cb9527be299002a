// The Latent lab: dragging, painting, resampling and undoing change the configuration as the engine says.

#include <QComboBox>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>

#include <cmath>
#include <memory>

#include "app/gui/run/run_controller.h"
#include "app/gui/run/selection.h"
#include "app/gui/run/specimen.h"
#include "app/gui/views/laboratory_view.h"
#include "app/gui/views/lattice_maps.h"
#include "app/gui/views/scale_tile.h"
#include "app/gui/views/stage_player.h"
#include "app/gui/views/stage_tiles.h"
#include "app/gui/views/stage_view.h"
#include "app/gui/widgets/heat_map.h"
#include "tests/app/small_run.h"
#include "tests/support/sanitizers.h"

using namespace nrg::gui;

namespace {

constexpr int kPatience = nrg::test::kPatienceMs;

double distance(const Eigen::VectorXf& a, const Eigen::VectorXf& b)
{
    return static_cast<double>((a - b).cwiseAbs().maxCoeff());
}

void drag(HeatMap& map, const HeatMapCell& cell, const QPoint& offset)
{
    const QPoint start = map.cellRect(cell).center().toPoint();
    QTest::mousePress(&map, Qt::LeftButton, {}, start);
    for (int part = 1; part <= 4; ++part) {
        const QPoint at = start + offset * part / 4;
        QMouseEvent move(QEvent::MouseMove, at, map.mapToGlobal(at), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&map, &move);
    }
    QTest::mouseRelease(&map, Qt::LeftButton, {}, start + offset);
}

} // namespace

class TestLaboratory : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data();
    void init();
    void cleanup();

    void draggingALatentChangesItAndTheFieldFollows();
    void plusAndMinusStepTheChosenLatent();
    void theSliderTurnsTheChosenLatent();
    void theAmplitudeKeepsThePattern();
    void resamplingAScaleKeepsTheOthers();
    void paintingTheFieldGivesItsLatents();
    void shiftPaintsTheOpposite();
    void paintedSpinsGiveAField();
    void everyChangeIsUndoneAndRedone();
    void aSelectionFromElsewhereIsShownWithItsRegion();
    void anotherLatticeStartsAnew();
    void aNewerModelKeepsTheLatents();
    void theStageShowsEveryScale();
    void theStagePlaysInBothDirections();
    void theStageStepsOneScale();
    void theStageCoarseGrainsPhysicalConfigurations();
    void theStagesWordsSuitEveryLayout();
    void hoveringTellsValuePlaceAndScale();

private:
    const nrg::Exploration& now() { return m_run->specimen().exploration(); }
    ScaleTile& top() { return *m_lab->scales().back(); }
    int firstTopLatent() { return m_run->specimen().explorer()->topLatents().front(); }

    Answers m_answers;
    std::unique_ptr<RunController> m_run;
    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<LaboratoryView> m_lab;
    std::unique_ptr<StageView> m_stage;
};

void TestLaboratory::initTestCase_data()
{
    QTest::addColumn<int>("lattice");
    QTest::addColumn<bool>("stencils");
    QTest::newRow("4 x 4") << 4 << false;
    QTest::newRow("8 x 8") << 8 << false;
    QTest::newRow("8 x 8, stencils") << 8 << true;
}

void TestLaboratory::init()
{
    QFETCH_GLOBAL(int, lattice);
    QFETCH_GLOBAL(bool, stencils);
    nrg::Settings settings = stencils ? smallStencils() : smallSettings();
    settings.lattice = lattice;
    m_run = std::make_unique<RunController>(settings, m_answers);
    m_run->train();
    QTRY_VERIFY_WITH_TIMEOUT(m_run->snapshot().step >= 5, kPatience);
    m_run->pause();
    QTRY_VERIFY_WITH_TIMEOUT(!m_run->isPausing(), kPatience);
    m_selection = std::make_unique<Selection>();
    m_lab = std::make_unique<LaboratoryView>();
    m_stage = std::make_unique<StageView>();
    for (View* view : std::initializer_list<View*>{m_lab.get(), m_stage.get()}) {
        view->attach(*m_run, *m_selection);
        view->resize(900, 420);
        view->show();
        view->show(m_run->history(), m_run->snapshot());
    }
    QVERIFY(QTest::qWaitForWindowExposed(m_lab.get()));
}

void TestLaboratory::cleanup()
{
    m_lab.reset();
    m_stage.reset();
    m_run.reset();
}

void TestLaboratory::draggingALatentChangesItAndTheFieldFollows()
{
    const Eigen::VectorXf x = now().x;
    const Eigen::VectorXf z = now().z;
    const int site = firstTopLatent();
    drag(top().map(), {0, 0, 0}, {0, -40}); // upwards by one unit
    QVERIFY(std::abs(now().z[site] - z[site] - 1) < 1e-4F);
    QVERIFY(distance(now().x, x) > 1e-3);
    Eigen::VectorXf expected = z;
    expected[site] += 1;
    nrg::Explorer explorer(m_run->snapshot().model, 1);
    QVERIFY(distance(now().x, explorer.generate(expected).x) < 1e-4);
    QCOMPARE(m_selection->latent(), std::optional(site));
    QCOMPARE(m_lab->field().data().at(0, 1, 1), now().x[m_run->settings().lattice + 1]); // and it is what is drawn
    QVERIFY(m_lab->numbers().contains(QStringLiteral("nats")));
}

void TestLaboratory::plusAndMinusStepTheChosenLatent()
{
    const int site = firstTopLatent();
    m_selection->setLatent(site);
    const float z = now().z[site];
    top().map().setFocus();
    QTest::keyClick(&top().map(), Qt::Key_Plus);
    QTest::keyClick(&top().map(), Qt::Key_Plus);
    QTest::keyClick(&top().map(), Qt::Key_Minus);
    QVERIFY(std::abs(now().z[site] - z - 0.25F) < 1e-5F);
}

void TestLaboratory::theSliderTurnsTheChosenLatent()
{
    QVERIFY(!m_lab->latentSlider().isEnabled());
    const int site = firstTopLatent();
    m_selection->setLatent(site);
    QVERIFY(m_lab->latentSlider().isEnabled());
    m_lab->latentSlider().setValue(-150);
    QVERIFY(std::abs(now().z[site] + 1.5F) < 1e-5F);
    m_run->specimen().undo();
    QVERIFY(std::abs(now().z[site] + 1.5F) > 1e-3F);
}

void TestLaboratory::theAmplitudeKeepsThePattern()
{
    const Eigen::VectorXf z = now().z;
    const auto& sites = m_run->specimen().explorer()->latentsOf(0);
    ScaleTile& finest = *m_lab->scales().front();
    finest.amplitude().setValue(0);
    for (const int site : sites)
        QCOMPARE(now().z[site], 0.0F);
    finest.amplitude().setValue(200);
    QVERIFY(std::abs(m_run->specimen().amplitude(0) - 2) < 1e-4);
    const float ratio = now().z[sites.front()] / z[sites.front()];
    for (const int site : sites)
        QVERIFY(std::abs(now().z[site] - ratio * z[site]) < 1e-3F);
    QCOMPARE(now().z[firstTopLatent()], z[firstTopLatent()]);
}

void TestLaboratory::resamplingAScaleKeepsTheOthers()
{
    const Eigen::VectorXf z = now().z;
    QTest::mouseClick(&top().resampleButton(), Qt::LeftButton);
    const auto& levels = m_run->specimen().explorer()->latentLevels();
    const int topLevel = m_run->specimen().explorer()->levelCount() - 1;
    for (std::size_t site = 0; site < levels.size(); ++site) {
        const auto index = static_cast<Eigen::Index>(site);
        QCOMPARE(now().z[index] != z[index], levels[site] == topLevel);
    }
}

void TestLaboratory::paintingTheFieldGivesItsLatents()
{
    const Eigen::VectorXf before = now().x;
    const Eigen::VectorXf z = now().z;
    QTest::mouseClick(&m_lab->field(), Qt::LeftButton, {}, m_lab->field().cellRect({0, 1, 2}).center().toPoint());
    const int L = m_run->settings().lattice;
    int changed = 0;
    for (int site = 0; site < L * L; ++site) {
        const bool painted = (site / L == 1 || site / L == 2) && (site % L == 2 || site % L == 3); // a dab of 2 x 2
        if (painted)
            QCOMPARE(now().x[site], 4.0F);
        else
            QCOMPARE(now().x[site], before[site]);
        changed += now().z[site] != z[site];
    }
    QVERIFY(changed > 0);
    QVERIFY(m_run->specimen().given() == Specimen::Given::Field);
    nrg::Explorer explorer(m_run->snapshot().model, 1);
    QVERIFY(distance(explorer.generate(now().z).x, now().x) < 1e-3); // they are the latents of this field
}

void TestLaboratory::shiftPaintsTheOpposite()
{
    QTest::mouseClick(
        &m_lab->field(), Qt::LeftButton, Qt::ShiftModifier, m_lab->field().cellRect({0, 0, 0}).center().toPoint());
    QCOMPARE(now().x[0], -4.0F);
}

void TestLaboratory::paintedSpinsGiveAField()
{
    HeatMap& map = m_lab->spins();
    QTest::mouseClick(&map, Qt::LeftButton, Qt::ShiftModifier, map.cellRect({0, 0, 0}).center().toPoint());
    QVERIFY(m_run->specimen().given() == Specimen::Given::Spins);
    for (const float spin : map.data().values)
        QVERIFY(spin == 1.0F || spin == -1.0F);
    QCOMPARE(map.data().at(0, 1, 1), -1.0F);
    const Eigen::VectorXf x = now().x;
    QTest::mouseClick(&map, Qt::LeftButton, Qt::ShiftModifier, map.cellRect({0, 0, 0}).center().toPoint());
    QCOMPARE(distance(now().x, x), 0.0); // the same spins and the same noise: the same field
}

void TestLaboratory::everyChangeIsUndoneAndRedone()
{
    QVERIFY(!m_run->specimen().canUndo());
    const Eigen::VectorXf first = now().x;
    drag(top().map(), {0, 1, 1}, {0, 30});
    const Eigen::VectorXf second = now().x;
    QTest::mouseClick(&m_lab->newButton(), Qt::LeftButton);
    const Eigen::VectorXf third = now().x;
    QTest::mouseClick(&m_lab->spins(), Qt::LeftButton, {}, m_lab->spins().cellRect({0, 1, 1}).center().toPoint());
    const Eigen::VectorXf fourth = now().x;
    QVERIFY(distance(first, second) > 0 && distance(second, third) > 0 && distance(third, fourth) > 0);
    for (const Eigen::VectorXf& expected : {third, second, first}) {
        QTest::mouseClick(&m_lab->undoButton(), Qt::LeftButton);
        QCOMPARE(distance(now().x, expected), 0.0);
    }
    QVERIFY(!m_lab->undoButton().isEnabled()); // a whole drag is one change
    for (const Eigen::VectorXf& expected : {second, third, fourth}) {
        QTest::mouseClick(&m_lab->redoButton(), Qt::LeftButton);
        QCOMPARE(distance(now().x, expected), 0.0);
    }
    QVERIFY(!m_lab->redoButton().isEnabled());
}

void TestLaboratory::aSelectionFromElsewhereIsShownWithItsRegion()
{
    QVERIFY(m_lab->field().outlines().empty());
    m_selection->setLatent(firstTopLatent());
    QCOMPARE(top().map().selected(), std::optional(HeatMapCell{0, 0, 0}));
    QVERIFY(!m_lab->scales().front()->map().selected());
    QCOMPARE(m_lab->field().outlines().size(), std::size_t(1));
    const auto& inside = m_lab->field().outlines().front().inside;
    QVERIFY(std::ranges::count(inside, true) > 0);
    QCOMPARE(m_stage->tiles()->latents().back()->selected(), std::optional(HeatMapCell{0, 0, 0}));
    m_selection->setLatent(1); // of the finest scale
    QVERIFY(!top().map().selected());
    QCOMPARE(m_lab->scales().front()->map().selected(), std::optional(HeatMapCell{0, 0, 1}));
}

void TestLaboratory::anotherLatticeStartsAnew()
{
    drag(top().map(), {0, 0, 0}, {0, 30});
    nrg::Settings other = m_run->settings();
    other.lattice = 16;
    QVERIFY(m_run->changeSettings(other));
    m_lab->show(m_run->history(), m_run->snapshot());
    QCOMPARE(now().x.size(), 256);
    QCOMPARE(m_lab->scales().size(), std::size_t(4));
    QVERIFY(!m_run->specimen().canUndo());
    QVERIFY(!m_lab->grab().isNull());
}

void TestLaboratory::aNewerModelKeepsTheLatents()
{
    const Eigen::VectorXf z = now().z;
    const Eigen::VectorXf x = now().x;
    m_run->step();
    QTRY_VERIFY_WITH_TIMEOUT(!m_run->isRunning() && m_run->snapshot().step >= 6, kPatience);
    const auto hasMoved = [&] { // on a busy machine the lab waits longer before it takes another model
        m_lab->show(m_run->history(), m_run->snapshot());
        return distance(now().x, x) > 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasMoved(), kPatience);
    QCOMPARE(distance(now().z, z), 0.0);
}

void TestLaboratory::theStageShowsEveryScale()
{
    const int L = m_run->settings().lattice;
    const auto fields = m_stage->tiles()->fields();
    int side = L;
    for (std::size_t i = 0; i < fields.size(); ++i, side /= 2) {
        QCOMPARE(fields[i]->data().rows, side);
        QCOMPARE(fields[i]->data().at(0, 0, 1), now().fields[i](0, 1));
    }
    QCOMPARE(side, 1); // the last is 2 x 2
    int latents = 0;
    for (const HeatMap* map : m_stage->tiles()->latents())
        latents += static_cast<int>(std::ranges::count_if(map->data().values, [](float z) { return !std::isnan(z); }));
    QCOMPARE(latents, L * L); // each latent once
}

void TestLaboratory::theStagePlaysInBothDirections()
{
    for (const int direction : {0, 1}) {
        m_stage->player().direction().setCurrentIndex(direction);
        QTest::mouseClick(&m_stage->player().playButton(), Qt::LeftButton);
        QVERIFY(m_stage->player().position() < 1);
        const auto fields = m_stage->tiles()->fields();
        QCOMPARE(fields.front()->opacity(), direction == 0 ? 1.0 : 0.0); // up from x, or down to it
        QCOMPARE(fields.back()->opacity(), 0.0);
        QTRY_COMPARE_WITH_TIMEOUT(m_stage->player().position(), static_cast<double>(fields.size()), kPatience);
        for (const HeatMap* map : fields)
            QCOMPARE(map->opacity(), 1.0);
    }
}

void TestLaboratory::theStageStepsOneScale()
{
    QTest::mouseClick(&m_stage->player().stepButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->player().position(), 1.0, kPatience);
    QTest::qWait(150);
    QCOMPARE(m_stage->player().position(), 1.0);
    QCOMPARE(m_stage->tiles()->latents().front()->opacity(), 1.0);
    QCOMPARE(m_stage->tiles()->latents().back()->opacity(), 0.0);
    QVERIFY(m_stage->caption().contains(QStringLiteral("ln|det|")));
}

void TestLaboratory::theStageCoarseGrainsPhysicalConfigurations()
{
    m_stage->player().direction().setCurrentIndex(0);
    QTest::mouseClick(&m_stage->player().newButton(), Qt::LeftButton);
    QCOMPARE(m_run->specimen().given(), Specimen::Given::Field);
    const Eigen::VectorXf x = now().x;
    QTest::mouseClick(&m_stage->player().newButton(), Qt::LeftButton);
    QVERIFY(distance(now().x, x) > 0);
    m_run->specimen().undo();
    QCOMPARE(distance(now().x, x), 0.0);
    m_stage->player().direction().setCurrentIndex(1);
    QTest::mouseClick(&m_stage->player().newButton(), Qt::LeftButton);
    QCOMPARE(m_run->specimen().given(), Specimen::Given::Latents);
}

void TestLaboratory::theStagesWordsSuitEveryLayout()
{
    for (const int direction : {0, 1}) {
        m_stage->player().direction().setCurrentIndex(direction);
        QTest::mouseClick(&m_stage->player().stepButton(), Qt::LeftButton);
        QTest::qWait(50);
        QVERIFY2(m_stage->caption().contains(QStringLiteral("its latents")), qPrintable(m_stage->caption()));
        QVERIFY2(!m_stage->caption().contains(QStringLiteral("entangle")), qPrintable(m_stage->caption()));
    }
}

void TestLaboratory::hoveringTellsValuePlaceAndScale()
{
    HeatMap* const map = m_stage->tiles()->fields()[1];
    map->setSelected(HeatMapCell{0, 1, 0});
    const QString text = map->accessibleDescription();
    for (const QString& part :
        {QStringLiteral("row 2, column 0"), QStringLiteral("scale 1"), // its place on the lattice

            QLocale().toString(static_cast<double>(std::abs(now().fields[1](1, 0))), 'f', 3),
            QStringLiteral("one configuration")})
        QVERIFY2(text.contains(part), qPrintable(text));
}

QTEST_MAIN(TestLaboratory)
#include "tst_laboratory.moc"
