// The drawn network against the layouts of the engine, and how it is chosen from.

#include <QComboBox>
#include <QTest>

#include <memory>
#include <string_view>

#include "app/gui/run/run_controller.h"
#include "app/gui/run/selection.h"
#include "app/gui/run/specimen.h"
#include "app/gui/views/stage_tiles.h"
#include "app/gui/views/stage_view.h"
#include "app/gui/widgets/heat_map.h"
#include "app/gui/widgets/network_diagram.h"
#include "app/gui/widgets/network_parts.h"
#include "app/gui/window/main_window.h"
#include "engine/flow/layout.h"
#include "tests/app/small_run.h"

using namespace nrg::gui;

class TestNetwork : public QObject {
    Q_OBJECT

private slots:
    void everyLayerHasItsBlocksInTheCut_data();
    void everyLayerHasItsBlocksInTheCut();
    void latentsLeaveWhereTheLayoutSays_data();
    void latentsLeaveWhereTheLayoutSays();
    void theConeIsTheEngines();
    void aSitesConeHoldsWhatChangesWithIt_data();
    void aSitesConeHoldsWhatChangesWithIt();
    void clicksChooseBlocksAndLatents();
    void arrowsWalkThroughTheNetwork();
    void returnChoosesTheLatentsOfADecimator();
    void theViewShowsConeAndValues_data();
    void theViewShowsConeAndValues();
    void aSelectedLatentChoosesItsBlock_data();
    void aSelectedLatentChoosesItsBlock();
    void editedSettingsAreDrawnBeforeTheyAreTrained();
    void largeNetworksFitAndCanBeDrawn();

private:
    Answers m_answers;
};

void TestNetwork::everyLayerHasItsBlocksInTheCut_data()
{
    QTest::addColumn<QString>("layout");
    QTest::addColumn<int>("lattice");
    QTest::addColumn<int>("depth");
    QTest::addColumn<int>("block");
    QTest::newRow("paper") << "mera" << 16 << 4 << 2;
    QTest::newRow("4 x 4 blocks") << "mera" << 16 << 4 << 4;
    QTest::newRow("shallow") << "mera" << 16 << 2 << 2;
    QTest::newRow("tree") << "tree" << 8 << 3 << 2;
    QTest::newRow("brickwork") << "brickwork" << 8 << 3 << 2;
    QTest::newRow("large") << "mera" << 128 << 7 << 2;
    QTest::newRow("stencils") << "stencil" << 16 << 4 << 2;
    QTest::newRow("shallow stencils") << "stencil" << 16 << 2 << 2;
    QTest::newRow("large, stencils") << "stencil" << 128 << 7 << 2;
}

void TestNetwork::everyLayerHasItsBlocksInTheCut()
{
    QFETCH(QString, layout);
    QFETCH(int, lattice);
    QFETCH(int, depth);
    QFETCH(int, block);
    const nrg::Layout network = nrg::makeLayout(
        layout.toStdString(), {.lattice = lattice, .depth = depth, .repeats = 1, .block = block, .shareLevels = false});
    for (const int row : {0, 2, lattice - 2}) {
        const QRectF area(0, 0, 800, 600);
        const NetworkGeometry geometry = layOut(network, row, area);
        QCOMPARE(geometry.layers.size(), network.layers.size());
        std::vector<std::size_t> inLayer(network.layers.size());
        for (const BlockShape& shape : geometry.blocks) {
            ++inLayer[static_cast<std::size_t>(shape.address.layer)];
            const nrg::Layer& layer = network.layers[static_cast<std::size_t>(shape.address.layer)];
            const bool isStencil = layer.kind == nrg::LayerKind::Stencil;
            const int cut = cutRow(row, layer.level);
            QVERIFY(std::ranges::any_of(layer.writes(shape.address.block), [&](int site) {
                return site / lattice == cut || (isStencil && site / lattice == cut + layer.dilation);
            }));
            for (const QRectF& part : shape.parts)
                QVERIFY(area.adjusted(-1e-9, -1e-9, 1e-9, 1e-9).contains(part) && part.width() > 0);
        }
        for (std::size_t i = 0; i < inLayer.size(); ++i) {
            // One row of blocks, a colour of eight (on 2 x 2 sites of four) in two rows, or the only Fourier layer.
            const int side = lattice / network.layers[i].dilation;
            const nrg::Layer& layer = network.layers[i];
            int expected = layer.kind == nrg::LayerKind::Spectral ? 1 : side / layer.blockSide;
            if (partKind(layer) == PartKind::Fill)
                expected = side / 2;
            else if (layer.kind == nrg::LayerKind::Stencil)
                expected = side == 2 ? 1 : side / 4;
            QCOMPARE(inLayer[i], static_cast<std::size_t>(expected));
        }
    }
}

void TestNetwork::latentsLeaveWhereTheLayoutSays_data()
{
    QTest::addColumn<QString>("layout");
    QTest::newRow("blocks") << "mera";
    QTest::newRow("stencils") << "stencil";
}

void TestNetwork::latentsLeaveWhereTheLayoutSays()
{
    QFETCH(QString, layout);
    const nrg::Layout network = nrg::makeLayout(layout.toStdString(), {.lattice = 16, .depth = 4});
    const NetworkGeometry geometry = layOut(network, 6, QRectF(0, 0, 800, 600));
    QCOMPARE(geometry.latents.size(), std::size_t(16));
    std::vector<int> perLevel(4);
    for (const LatentShape& latent : geometry.latents) {
        QCOMPARE(latent.level, network.latentLevel[static_cast<std::size_t>(latent.site)]);
        ++perLevel[static_cast<std::size_t>(latent.level)];
    }
    QCOMPARE(perLevel, (std::vector<int>{8, 4, 2, 2})); // half of a row at each level, and both at the top
}

void TestNetwork::theConeIsTheEngines()
{
    for (const char* name : {"mera", "tree", "brickwork", "stencil", "stencil without Fourier layers"}) {
        const bool spectral = std::string_view(name) == "stencil";
        const nrg::Layout network = nrg::makeLayout(std::string_view(name).starts_with("stencil") ? "stencil" : name,
            {.lattice = 8, .depth = 3, .checkerboards = 9, .spectral = spectral});
        for (int layer = 0; layer < static_cast<int>(network.layers.size()); ++layer)
            for (int block = 0; block < network.layers[static_cast<std::size_t>(layer)].blockCount(); ++block) {
                const NetworkCone below = coneBelow(network, {layer, block});
                const auto& cone = below.parts;
                const std::vector<bool> sites = nrg::causalCone(network, {layer, block});
                // What the parts of the cone read, all together, is the cone in the lattice.
                std::vector<bool> read(sites.size());
                for (std::size_t i = 0; i < cone.size(); ++i)
                    for (std::size_t part = 0; part < cone[i].size(); ++part)
                        if (cone[i][part])
                            for (const int site : network.layers[i].reads(static_cast<int>(part)))
                                read[static_cast<std::size_t>(site)] = true;
                QVERIFY(read == sites);
                QVERIFY(below.fields == sites);
            }
    }
}

void TestNetwork::aSitesConeHoldsWhatChangesWithIt_data()
{
    theViewShowsConeAndValues_data();
}

/// Against the flow itself: no latent outside of the cone may answer to the site, and many inside do.
void TestNetwork::aSitesConeHoldsWhatChangesWithIt()
{
    QFETCH(bool, stencils);
    nrg::Settings settings = stencils ? smallStencils() : smallSettings();
    settings.lattice = 8;
    if (stencils) {
        setOption(settings, "checkerboards", 1);
        setOption(settings, "spectra", std::string("none"));
        setOption(settings, "neighbours", 4);
    }
    RunController run(settings, m_answers);
    run.specimen().setModel(run.snapshot().model);
    for (const int site : {0, 19, 63}) {
        const NetworkCone cone = coneAbove(run.specimen().explorer()->layout(), site);
        const Eigen::VectorXf reading = run.specimen().reading(site);
        int inside = 0;
        for (int latent = 0; latent < 64; ++latent) {
            inside += cone.latents[static_cast<std::size_t>(latent)] ? 1 : 0;
            if (!cone.latents[static_cast<std::size_t>(latent)])
                QCOMPARE(reading[latent], 0.0F);
        }
        QVERIFY(inside < 64);
        QVERIFY((reading.array() != 0).count() > inside / 2);
    }
}

void TestNetwork::clicksChooseBlocksAndLatents()
{
    NetworkDiagram diagram;
    diagram.resize(600, 500);
    diagram.setNetwork(nrg::makeLayout("mera", {.lattice = 8, .depth = 3}));
    diagram.show();
    std::optional<nrg::BlockAddress> block;
    std::optional<int> latent;
    connect(&diagram, &NetworkDiagram::blockChosen, this, [&](const nrg::BlockAddress& b) { block = b; });
    connect(&diagram, &NetworkDiagram::latentChosen, this, [&](int site) { latent = site; });
    const BlockShape shape = diagram.geometry().blocks.at(5);
    QTest::mouseClick(&diagram, Qt::LeftButton, {}, shape.parts.front().center().toPoint());
    QCOMPARE(block == shape.address, true);
    QCOMPARE(diagram.chosen() == shape.address, true);
    const LatentShape leaving = diagram.geometry().latents.at(3);
    QTest::mouseClick(&diagram, Qt::LeftButton, {}, leaving.at.toPoint());
    QCOMPARE(latent, std::optional(leaving.site));
    QVERIFY(!diagram.grab().isNull());
    std::optional<int> chosenSite;
    connect(&diagram, &NetworkDiagram::siteChosen, this, [&](int site) { chosenSite = site; });
    const LatentShape variable = diagram.geometry().variables.at(4);
    QTest::mouseClick(&diagram, Qt::LeftButton, {}, variable.at.toPoint());
    QCOMPARE(chosenSite, std::optional(variable.site));
    QVERIFY(!diagram.chosen());
    diagram.setChosen(shape.address);
    QTest::mouseClick(&diagram, Qt::LeftButton, {}, QPoint(3, 3)); // beside everything: nothing is chosen any more
    QVERIFY(!diagram.chosen());
}

void TestNetwork::arrowsWalkThroughTheNetwork()
{
    NetworkDiagram diagram;
    diagram.resize(600, 500);
    diagram.setNetwork(nrg::makeLayout("mera", {.lattice = 8, .depth = 3}));
    QTest::keyClick(&diagram, Qt::Key_Right);
    QCOMPARE(diagram.chosen()->layer, 0);
    for (int layer = 1; layer < 6; ++layer) {
        QTest::keyClick(&diagram, Qt::Key_Up);
        QCOMPARE(diagram.chosen()->layer, layer);
    }
    QTest::keyClick(&diagram, Qt::Key_Up); // there is nothing above
    QCOMPARE(diagram.chosen()->layer, 5);
    QTest::keyClick(&diagram, Qt::Key_Down);
    const nrg::BlockAddress before = *diagram.chosen();
    QTest::keyClick(&diagram, Qt::Key_Right);
    QTest::keyClick(&diagram, Qt::Key_Left);
    QCOMPARE(*diagram.chosen() == before, true);
}

void TestNetwork::returnChoosesTheLatentsOfADecimator()
{
    NetworkDiagram diagram;
    diagram.resize(600, 500);
    const nrg::Layout network = nrg::makeLayout("mera", {.lattice = 8, .depth = 3});
    diagram.setNetwork(network);
    std::vector<int> chosen;
    connect(&diagram, &NetworkDiagram::latentChosen, this, [&](int site) { chosen.push_back(site); });
    diagram.setChosen(nrg::BlockAddress{0, 0}); // a disentangler has none
    QTest::keyClick(&diagram, Qt::Key_Return);
    QVERIFY(chosen.empty());
    diagram.setChosen(nrg::BlockAddress{1, 0});
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(&diagram, Qt::Key_Return);
    QCOMPARE(chosen.size(), std::size_t(4));
    QCOMPARE(chosen[3], chosen[0]); // three latents, then the first again
    for (const int site : chosen)
        QCOMPARE(nrg::blockOfLatent(network, site) == (nrg::BlockAddress{1, 0}), true);
}

void TestNetwork::theViewShowsConeAndValues_data()
{
    QTest::addColumn<bool>("stencils");
    QTest::newRow("blocks") << false;
    QTest::newRow("stencils") << true;
}

void TestNetwork::theViewShowsConeAndValues()
{
    QFETCH(bool, stencils);
    RunController run(stencils ? smallStencils() : smallSettings(), m_answers);
    Selection selection;
    StageView view;
    view.attach(run, selection);
    view.resize(500, 600);
    view.show();
    view.show(run.history(), run.snapshot());
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const auto outlines = [&view] { return view.tiles()->fields().front()->outlines(); };
    QCOMPARE(view.tiles()->fields().front()->data().rows, 4);
    view.diagram().setFocus();
    QTest::keyClick(&view.diagram(), Qt::Key_Right);
    QTest::keyClick(&view.diagram(), Qt::Key_Up);
    const auto block = *view.diagram().chosen();
    const auto expected = run.specimen().explorer()->causalCone(block);
    if (std::ranges::find(expected, false) != expected.end()) {
        QCOMPARE(outlines().size(), std::size_t(1));
        QCOMPARE(outlines().front().inside, expected);
    } else {
        QVERIFY(outlines().empty()); // a line around everything would say nothing
    }
    QVERIFY2(view.caption().contains(QStringLiteral("%1 of 16").arg(std::ranges::count(expected, true))),
        qPrintable(view.caption()));
    QVERIFY(!view.grab().isNull());
}

void TestNetwork::aSelectedLatentChoosesItsBlock_data()
{
    theViewShowsConeAndValues_data();
}

void TestNetwork::aSelectedLatentChoosesItsBlock()
{
    QFETCH(bool, stencils);
    RunController run(stencils ? smallStencils() : smallSettings(), m_answers);
    Selection selection;
    StageView view;
    view.attach(run, selection);
    view.show(run.history(), run.snapshot());
    for (const int site : {1, 2, 10}) {
        selection.setLatent(site);
        QCOMPARE(*view.diagram().chosen() == run.specimen().explorer()->blockOfLatent(site), true);
    }
}

void TestNetwork::editedSettingsAreDrawnBeforeTheyAreTrained()
{
    RunController run(smallSettings(), m_answers);
    Selection selection;
    StageView view;
    view.attach(run, selection);
    view.show(run.history(), run.snapshot());
    QCOMPARE(view.diagram().network().layers.size(), std::size_t(4));
    nrg::Settings edited = run.settings();
    setOption(edited, "repeats", 3);
    run.setDraft(edited);
    QCOMPARE(view.diagram().network().layers.size(), std::size_t(12));
    QCOMPARE(run.settings().layout.options.integer("repeats"), 1); // nothing has happened to the run
    QVERIFY2(view.caption().contains(QStringLiteral("not trained yet")), qPrintable(view.caption()));
    run.setDraft(run.settings());
    QCOMPARE(view.diagram().network().layers.size(), std::size_t(4));
    run.setDraft(smallStencils());
    QCOMPARE(view.diagram().network().layers.size(), std::size_t(12));
    edited = smallStencils();
    for (const auto& [spectra, layers] : {std::pair("fixed", 11), std::pair("none", 10)}) {
        setOption(edited, "spectra", std::string(spectra));
        run.setDraft(edited);
        QCOMPARE(view.diagram().network().layers.size(), static_cast<std::size_t>(layers));
    }
}

void TestNetwork::largeNetworksFitAndCanBeDrawn()
{
    NetworkDiagram diagram;
    diagram.resize(360, 420);
    for (const auto& [name, lattice] : {std::pair("mera", 32), std::pair("mera", 64), std::pair("mera", 128),
             std::pair("stencil", 64), std::pair("stencil", 128)}) {
        diagram.setNetwork(nrg::makeLayout(name, {.lattice = lattice, .depth = 5}));
        diagram.setChosen(nrg::BlockAddress{3, 7});
        QVERIFY(diagram.chosen());
        for (const QRectF& strip : diagram.geometry().layers)
            QVERIFY(strip.top() >= 0 && strip.bottom() <= diagram.height() && strip.right() <= diagram.width());
        QVERIFY(!diagram.grab().isNull());
    }
}

QTEST_MAIN(TestNetwork)
#include "tst_network.moc"
