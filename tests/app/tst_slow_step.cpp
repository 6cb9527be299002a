// A slow step by real keys: five stages, one update, and a usable window wherever it ends.

#include <QComboBox>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include <cmath>
#include <memory>

#include "app/gui/panels/run_bar.h"
#include "app/gui/run/run_departure.h"
#include "app/gui/views/free_energy_view.h"
#include "app/gui/views/stage_player.h"
#include "app/gui/views/stage_tiles.h"
#include "app/gui/views/stage_view.h"
#include "app/gui/views/view_frame.h"
#include "app/gui/widgets/caption_bar.h"
#include "app/gui/widgets/text.h"
#include "app/gui/window/guide.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/slow_step.h"
#include "app/gui/window/tour.h"
#include "app/gui/window/view_pages.h"
#include "engine/session/frozen_model.h"
#include "tests/app/small_run.h"

using namespace nrg::gui;

class TestSlowStep : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void fiveStagesMakeOneUpdate();
    void eachStageLightsItsTerm();
    void theLatentsComeAlone();
    void whatIsWeighedIsWhatIsShown();
    void theGradientIsThatOfTheLastUpdate();
    void goingBackMakesNoSecondUpdate();
    void itPausesTraining();
    void endsInEveryStage_data();
    void endsInEveryStage();
    void endsWhereTheStageIsLeft();
    void endsWithAnotherRun();
    void endsWhereTrainingGoesOn();
    void aFieldKeepsItsKeys();
    void theTourTakesItsPlace();

private:
    RunController& run() { return m_window->run(); }
    SlowStep& slow() { return m_window->guide().slowStep(); }
    CaptionBar& bar() { return m_window->guide().bar(); }
    StageView& stage() { return *m_stage; }
    FreeEnergyView& chart() { return *m_chart; }
    void press(Qt::Key key)
    {
        QTest::keyClick(m_window->focusWidget() ? m_window->focusWidget() : m_window.get(), key);
    }
    /// Starts, and goes on to a stage.
    void start(int stage = 0);
    void train(int steps);
    int litTerm() const;

    Answers m_answers;
    std::unique_ptr<MainWindow> m_window;
    StageView* m_stage = nullptr;
    FreeEnergyView* m_chart = nullptr;
};

void TestSlowStep::init()
{
    m_window = std::make_unique<MainWindow>(smallSettings(), m_answers);
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_stage = qobject_cast<StageView*>(m_window->pages().find(QStringLiteral("stage"))->view());
    m_chart = qobject_cast<FreeEnergyView*>(m_window->pages().find(QStringLiteral("free-energy"))->view());
    QTRY_VERIFY(run().specimen().explorer());
}

void TestSlowStep::cleanup()
{
    m_window.reset();
    waitForDepartedRuns();
}

void TestSlowStep::start(int stage)
{
    QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ShiftModifier);
    QVERIFY(slow().isActive());
    QTRY_VERIFY(!run().isRunning() && !run().isPausing());
    for (int i = 0; i < stage; ++i) {
        QTRY_COMPARE(slow().scene(), i);
        press(Qt::Key_Space);
    }
    QCOMPARE(slow().scene(), stage);
}

void TestSlowStep::train(int steps)
{
    const std::int64_t wanted = run().snapshot().step + steps;
    for (int i = 0; i < steps; ++i)
        run().step();
    QTRY_COMPARE(run().snapshot().step, wanted);
    QTRY_COMPARE(run().specimen().explorer()->frozen().step, wanted);
}

int TestSlowStep::litTerm() const
{
    int lit = -1;
    for (const EquationTerm& term : m_window->guide().bar().caption().equation)
        if (term.lit && lit < 0)
            lit = static_cast<int>(&term - m_window->guide().bar().caption().equation.constData());
    return lit;
}

void TestSlowStep::fiveStagesMakeOneUpdate()
{
    train(3);
    QTest::mouseClick(m_window->bar().slowButton(), Qt::LeftButton);
    QVERIFY(slow().isActive() && bar().isVisible());
    const Qt::Key keys[] = {Qt::Key_Space, Qt::Key_Return, Qt::Key_Right, Qt::Key_PageDown};
    for (int stage = 0; stage < 4; ++stage) {
        QCOMPARE(slow().scene(), stage);
        QCOMPARE(bar().caption().place, QStringLiteral("%1 of 5").arg(stage + 1));
        QCOMPARE(run().snapshot().step, 3);
        press(keys[stage]);
    }
    QCOMPARE(slow().scene(), int(SlowStep::Update));
    QTRY_COMPARE(run().snapshot().step, 4);
    QTRY_VERIFY(chart().marked());
    const nrg::StepReport report = run().history().rows().back();
    QCOMPARE(report.step, 4);
    QCOMPARE(*chart().marked(), QPointF(4, report.freeEnergy));
    QVERIFY2(bar().caption().sentence.contains(fixedText(report.freeEnergy, 2)), qPrintable(bar().caption().sentence));
    QVERIFY(bar().caption().sentence.contains(fixedText(run().snapshot().figures.freeEnergy, 3)));
    press(Qt::Key_Space);
    QVERIFY(!slow().isActive() && !bar().isVisible());
    QVERIFY(!chart().marked());
    QTest::qWait(50);
    QCOMPARE(run().snapshot().step, 4);
    QVERIFY(!run().isRunning());
}

void TestSlowStep::eachStageLightsItsTerm()
{
    start();
    QStringList lit;
    for (int stage = 0; stage < 5; ++stage) {
        lit << bar().caption().equation.at(litTerm()).html;
        QVERIFY(!bar().caption().sentence.isEmpty());
        press(Qt::Key_Space);
    }
    QCOMPARE(lit,
        (QStringList{QStringLiteral("<i>z</i> ~ <i>p</i>"), QStringLiteral("<i>x</i> = <i>g<sub>θ</sub></i>(<i>z</i>)"),
            QStringLiteral("ln <i>q</i>(<i>x</i>) − ln <i>π</i>(<i>x</i>)"), QStringLiteral("∂<i>F</i>/∂<i>θ</i>"),
            QStringLiteral("<i>θ</i> ← <i>θ</i> − <i>η</i>&nbsp;")}));
}

void TestSlowStep::theLatentsComeAlone()
{
    const Eigen::VectorXf before = run().specimen().exploration().z;
    start();
    QVERIFY((run().specimen().exploration().z - before).cwiseAbs().maxCoeff() > 0.1F);
    const auto opacity = [this](HeatMap* map) { return map->opacity(); };
    for (HeatMap* const field : stage().tiles()->fields())
        QCOMPARE(opacity(field), 0.0);
    for (HeatMap* const latents : stage().tiles()->latents())
        QCOMPARE(opacity(latents), 1.0);
    press(Qt::Key_Space);
    QVERIFY(stage().player().isPlaying());
    QTRY_COMPARE_WITH_TIMEOUT(opacity(stage().tiles()->fields().front()), 1.0, 20000);
    press(Qt::Key_Space);
    for (HeatMap* const field : stage().tiles()->fields())
        QCOMPARE(opacity(field), 1.0);
}

void TestSlowStep::whatIsWeighedIsWhatIsShown()
{
    train(2);
    start(SlowStep::Weigh);
    const nrg::Exploration& shown = run().specimen().exploration();
    const QString sentence = bar().caption().sentence;
    for (const double number : {shown.logQ, shown.logPi, shown.logQ - shown.logPi, *run().snapshot().minusLogZ})
        QVERIFY2(sentence.contains(fixedText(number, 2)), qPrintable(sentence));
}

void TestSlowStep::theGradientIsThatOfTheLastUpdate()
{
    // Before the first update there is none.
    start(SlowStep::Gradient);
    QVERIFY(run().snapshot().model->gradient.layers.empty());
    QVERIFY(bar().caption().sentence.contains(QStringLiteral("No update has been made")));
    press(Qt::Key_Escape);
    train(2);
    start(SlowStep::Gradient);
    const nrg::GradientProfile& gradient = run().specimen().explorer()->frozen().gradient;
    QCOMPARE(gradient.step, 2);
    // The norms of the parts, each group once, make up the gradient's norm that the step has reported.
    const nrg::Flow& flow = run().snapshot().model->model->flow();
    std::vector<bool> seen(static_cast<std::size_t>(flow.layout().parameterGroups));
    double squares = 0;
    double largest = 0;
    for (std::size_t i = 0; i < gradient.layers.size(); ++i) {
        largest = std::max(largest, gradient.layers[i]);
        const auto group = static_cast<std::size_t>(flow.layout().layers[i].parameterGroup);
        if (seen[group])
            continue;
        seen[group] = true;
        squares += gradient.layers[i] * gradient.layers[i] * static_cast<double>(flow.layers()[i]->parameterCount());
    }
    const double norm = run().history().rows().back().gradientNorm;
    QVERIFY2(std::abs(std::sqrt(squares) - norm) < 1e-9 * norm, qPrintable(QString::number(std::sqrt(squares) / norm)));
    QVERIFY2(bar().caption().sentence.contains(significantText(largest, 3)), qPrintable(bar().caption().sentence));
    QCOMPARE(stage().what().currentIndex(), int(StageView::Gradient));
}

void TestSlowStep::goingBackMakesNoSecondUpdate()
{
    start(SlowStep::Update);
    QTRY_VERIFY(chart().marked());
    const QPointF dot = *chart().marked();
    press(Qt::Key_Left);
    QCOMPARE(slow().scene(), int(SlowStep::Gradient));
    press(Qt::Key_PageUp);
    QCOMPARE(slow().scene(), int(SlowStep::Weigh));
    const Eigen::VectorXf latents = run().specimen().exploration().z;
    press(Qt::Key_Left);
    press(Qt::Key_Left);
    QCOMPARE(slow().scene(), int(SlowStep::Draw));
    QCOMPARE(run().specimen().exploration().z, latents);
    press(Qt::Key_Left);
    QCOMPARE(slow().scene(), int(SlowStep::Draw));
    for (int i = 0; i < 4; ++i)
        press(Qt::Key_Space);
    QCOMPARE(slow().scene(), int(SlowStep::Update));
    QTest::qWait(50);
    QCOMPARE(run().snapshot().step, 1);
    QCOMPARE(*chart().marked(), dot);
}

void TestSlowStep::itPausesTraining()
{
    run().train();
    QTRY_VERIFY(run().snapshot().step > 3);
    start();
    QTRY_VERIFY(bar().caption().sentence.contains(QStringLiteral("N(0, 1)")));
    const std::int64_t step = run().snapshot().step;
    QVERIFY(!run().snapshot().model->gradient.layers.empty()); // also where a step was abandoned
    for (int i = 0; i < 4; ++i)
        press(Qt::Key_Space);
    QTRY_VERIFY(chart().marked());
    QCOMPARE(run().snapshot().step, step + 1);
    QVERIFY(!run().isRunning());
}

void TestSlowStep::endsInEveryStage_data()
{
    QTest::addColumn<int>("stage");
    QTest::addColumn<bool>("byKey");
    for (int stage = 0; stage < 5; ++stage)
        for (const bool byKey : {true, false})
            QTest::addRow("stage %d by %s", stage, byKey ? "Escape" : "the button") << stage << byKey;
}

void TestSlowStep::endsInEveryStage()
{
    QFETCH(int, stage);
    QFETCH(bool, byKey);
    train(1);
    const int what = this->stage().what().currentIndex();
    const int direction = this->stage().player().direction().currentIndex();
    start(stage);
    if (byKey)
        press(Qt::Key_Escape);
    else
        QTest::mouseClick(bar().endButton(), Qt::LeftButton);
    QVERIFY(!slow().isActive() && !bar().isVisible());
    QCOMPARE(this->stage().what().currentIndex(), what);
    QCOMPARE(this->stage().player().direction().currentIndex(), direction);
    QVERIFY(this->stage().player().rests());
    for (HeatMap* const field : this->stage().tiles()->fields())
        QCOMPARE(field->opacity(), 1.0);
    QVERIFY(!chart().marked());
    const std::int64_t steps = stage == SlowStep::Update ? 2 : 1;
    QTRY_COMPARE(run().snapshot().step, steps);
    press(Qt::Key_S); // the keys are the window's again
    QTRY_COMPARE(run().snapshot().step, steps + 1);
    QTest::keyClick(m_window.get(), Qt::Key_Space);
    QTRY_VERIFY(run().snapshot().step > steps + 3);
    QTest::keyClick(m_window.get(), Qt::Key_Space);
    QTRY_VERIFY(!run().isRunning());
}

void TestSlowStep::endsWhereTheStageIsLeft()
{
    start(SlowStep::Flow);
    m_window->pages().showPage(QStringLiteral("inspect"));
    QVERIFY(!slow().isActive());
    start(SlowStep::Weigh); // from another page
    QCOMPARE(m_window->pages().currentPage(), QStringLiteral("watch"));
    m_window->pages().enlarge(m_window->pages().find(QStringLiteral("trust")));
    QVERIFY(!slow().isActive());
    start(); // from an enlarged view
    QVERIFY(!m_window->pages().enlarged());
}

void TestSlowStep::endsWithAnotherRun()
{
    for (const int stage : {0, 3}) {
        start(stage);
        nrg::Settings settings = run().settings();
        setOption(settings, "temperature", 2.5 + 0.1 * stage);
        QVERIFY(run().changeSettings(settings));
        QVERIFY(!slow().isActive());
        QTRY_VERIFY(run().specimen().explorer());
    }
    train(1);
    start(SlowStep::Gradient);
    run().reset();
    QVERIFY(!slow().isActive());
}

void TestSlowStep::endsWhereTrainingGoesOn()
{
    start(SlowStep::Weigh);
    QTest::mouseClick(m_window->bar().trainButton(), Qt::LeftButton);
    QTRY_VERIFY(run().isRunning());
    QVERIFY(!slow().isActive());
    run().pause();
    QTRY_VERIFY(!run().isPausing());
    start(SlowStep::Weigh);
    QTest::mouseClick(m_window->bar().stepButton(), Qt::LeftButton);
    QTRY_VERIFY(!slow().isActive());
}

void TestSlowStep::aFieldKeepsItsKeys()
{
    start();
    auto* field = m_window->findChild<QAbstractSpinBox*>(QStringLiteral("temperature"));
    QVERIFY(field && field->isVisible());
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Right);
    QTest::keyClick(field, Qt::Key_Left);
    QCOMPARE(slow().scene(), 0);
    bar().setFocus();
    press(Qt::Key_Right);
    QCOMPARE(slow().scene(), 1);
}

void TestSlowStep::theTourTakesItsPlace()
{
    start(SlowStep::Gradient);
    press(Qt::Key_F2);
    QVERIFY(!slow().isActive());
    QVERIFY(m_window->guide().tour().isActive() && bar().isVisible());
    QCOMPARE(bar().caption().place, QStringLiteral("1 of 6"));
    QVERIFY(bar().caption().equation.isEmpty());
    QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ShiftModifier);
    QVERIFY(slow().isActive() && !m_window->guide().tour().isActive());
    QVERIFY(bar().isVisible());
}

QTEST_MAIN(TestSlowStep)
#include "tst_slow_step.moc"
