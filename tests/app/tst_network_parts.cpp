// Networks of stencil couplings and Fourier layers, drawn and named as what they are.

#include <QLabel>
#include <QTest>

#include "app/gui/run/run_controller.h"
#include "app/gui/run/selection.h"
#include "app/gui/views/stage_view.h"
#include "app/gui/widgets/network_diagram.h"
#include "app/gui/widgets/network_parts.h"
#include "engine/flow/layout.h"
#include "tests/app/small_run.h"

using namespace nrg::gui;

class TestNetworkParts : public QObject {
    Q_OBJECT

private slots:
    void partsAreCalledWhatTheyAre();
    void returnChoosesTheLatentThatLeaves();
    void aLatentThatNoLayerMovesChoosesNothing();
    void noTextSpeaksOfBlocksWhereThereAreNone();
    void everyLayerOfManyIsInSight();

private:
    Answers m_answers;
};

void TestNetworkParts::partsAreCalledWhatTheyAre()
{
    const nrg::Layout stencils
        = nrg::makeLayout("stencil", {.lattice = 8, .depth = 3, .colours = 2, .checkerboards = 2});
    // Upwards: a Fourier layer, the second colour coupling, a Fourier layer, the first, the fill.
    QCOMPARE(partTitle(stencils, {0, 0}), QStringLiteral("Fourier layer, layer 0, scale 0"));
    QCOMPARE(partTitle(stencils, {1, 3}), QStringLiteral("Colour coupling 3 of layer 1, scale 0"));
    QCOMPARE(partTitle(stencils, {2, 0}), QStringLiteral("Fourier layer, layer 2, scale 0"));
    QCOMPARE(partTitle(stencils, {4, 1}), QStringLiteral("Fill 1 of layer 4, scale 0"));
    QCOMPARE(partPlace(stencils, {4, 1}), QStringLiteral("moves row 1, column 3; reads 12 sites, 1 apart"));
    QCOMPARE(partPlace(stencils, {5, 0}), QStringLiteral("scales every Fourier mode of the 4 × 4 variables 2 apart"));
    QVERIFY(partKinds(stencils) == (std::vector<PartKind>{PartKind::Colour, PartKind::Fill, PartKind::Fourier}));
    const nrg::Layout blocks = nrg::makeLayout("mera", {.lattice = 8, .depth = 3});
    QCOMPARE(partTitle(blocks, {3, 2}), QStringLiteral("Decimator 2 of layer 3, scale 1"));
    QCOMPARE(partPlace(blocks, {3, 0}), QStringLiteral("2 × 2 variables 2 apart, from row 2, column 2"));
}

void TestNetworkParts::returnChoosesTheLatentThatLeaves()
{
    NetworkDiagram diagram;
    diagram.resize(600, 900);
    diagram.setNetwork(nrg::makeLayout("stencil", {.lattice = 8, .depth = 3, .colours = 2, .checkerboards = 2}));
    std::vector<int> chosen;
    connect(&diagram, &NetworkDiagram::latentChosen, this, [&](int site) { chosen.push_back(site); });
    diagram.setChosen(nrg::BlockAddress{1, 0}); // row 0, column 0 goes on to scale 1
    QTest::keyClick(&diagram, Qt::Key_Return);
    QVERIFY(chosen.empty());
    diagram.setChosen(nrg::BlockAddress{3, 0}); // row 0, column 1
    QTest::keyClick(&diagram, Qt::Key_Return);
    diagram.setChosen(nrg::BlockAddress{4, 0}); // row 1, column 1
    QTest::keyClick(&diagram, Qt::Key_Return);
    QCOMPARE(chosen, (std::vector<int>{1, 9}));
}

void TestNetworkParts::aLatentThatNoLayerMovesChoosesNothing()
{
    nrg::Settings settings = smallStencils();
    setOption(settings, "colours", 2);
    setOption(settings, "checkerboards", 1);
    setOption(settings, "spectra", "none");
    RunController run(settings, m_answers);
    Selection selection;
    StageView view;
    view.attach(run, selection);
    view.show(run.history(), run.snapshot());
    selection.setLatent(1);
    QVERIFY(view.diagram().chosen());
    selection.setLatent(0);
    QVERIFY(!view.diagram().chosen());
    QVERIFY(!view.grab().isNull());
}

void TestNetworkParts::noTextSpeaksOfBlocksWhereThereAreNone()
{
    RunController run(smallStencils(), m_answers);
    Selection selection;
    StageView view;
    view.attach(run, selection);
    view.resize(500, 700);
    view.show();
    view.show(run.history(), run.snapshot());
    QStringList texts{view.caption()};
    for (const KeyEntry& entry : view.key())
        texts << entry.text;
    const int layers = static_cast<int>(view.diagram().network().layers.size());
    QTest::keyClick(&view.diagram(), Qt::Key_Right);
    for (int layer = 0; layer < layers; ++layer, QTest::keyClick(&view.diagram(), Qt::Key_Up)) {
        QCOMPARE(view.diagram().chosen()->layer, layer);
        texts << view.caption() << view.diagram().accessibleDescription();
    }
    for (const auto* widget : view.findChildren<QWidget*>())
        texts << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription();
    for (const auto* label : view.findChildren<QLabel*>())
        texts << label->text().replace(QChar::Nbsp, QLatin1Char(' '));
    const QString all = texts.join(QLatin1Char('\n'));
    for (const char* word : {"block", "isentangle", "ecimator"})
        QVERIFY2(!all.contains(QLatin1String(word)), qPrintable(all));
    for (const char* word : {"fill", "colour coupling", "Fourier layer"})
        QVERIFY2(all.contains(QLatin1String(word)), qPrintable(all));
}

void TestNetworkParts::everyLayerOfManyIsInSight()
{
    nrg::Settings settings = smallStencils();
    settings.lattice = 16;
    setOption(settings, "checkerboards", 24);
    RunController run(settings, m_answers);
    Selection selection;
    StageView view;
    view.attach(run, selection);
    view.resize(700, 420);
    view.show();
    view.show(run.history(), run.snapshot());
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const NetworkGeometry& geometry = view.diagram().geometry();
    QCOMPARE(geometry.layers.size(), std::size_t(106));
    for (std::size_t i = 0; i < geometry.layers.size(); ++i) {
        const QRectF& strip = geometry.layers[i];
        QVERIFY(QRectF(view.diagram().rect()).contains(strip) && strip.height() > 1);
        QVERIFY(i == 0 || strip.bottom() <= geometry.layers[i - 1].top() + 1e-9); // upwards, one above the other
    }
    for (std::size_t scale = 1; scale < geometry.bands.size(); ++scale)
        QVERIFY(geometry.bands[scale].height() < geometry.bands[scale - 1].height());
}

QTEST_MAIN(TestNetworkParts)
#include "tst_network_parts.moc"
