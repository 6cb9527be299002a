// Layouts against their definition in PHYSICS.md.

#include <map>
#include <set>
#include <stdexcept>

#include <gtest/gtest.h>

#include "engine/flow/layout.h"

namespace nrg::test {

namespace {

Layout mera(int lattice, int depth, int repeats = 1, int block = 2, bool share = false)
{
    return makeLayout(
        "mera", {.lattice = lattice, .depth = depth, .repeats = repeats, .block = block, .shareLevels = share});
}

} // namespace

TEST(Layout, everyLayerTouchesEachSiteOfItsGridOnce)
{
    for (const LayoutRow& row : layoutCatalog())
        for (const int lattice : {4, 16, 64, 128}) {
            const Layout layout = makeLayout(row.id,
                {.lattice = lattice,
                    .depth = row.defaultDepth(lattice),
                    .repeats = 2,
                    .block = row.allowsBlock4 ? 4 : 2});
            for (const Layer& layer : layout.layers) {
                const std::set<int> unique(layer.sites.begin(), layer.sites.end());
                EXPECT_EQ(unique.size(), layer.sites.size());
                const int side = lattice / layer.dilation;
                const int share = layer.kind != LayerKind::Stencil ? 1
                    : layer.decimator || side == 2                 ? 4
                                                                   : 8; // fills, colours
                EXPECT_EQ(static_cast<int>(layer.sites.size()), side * side / share);
                for (const int site : layer.sites) {
                    EXPECT_EQ(site / lattice % layer.dilation, 0);
                    EXPECT_EQ(site % lattice % layer.dilation, 0);
                }
            }
        }
}

TEST(Layout, meraAlternatesPlainAndShiftedBlocks)
{
    const Layout layout = mera(16, 4, 2);
    ASSERT_EQ(layout.layers.size(), 16U);
    for (std::size_t i = 0; i < layout.layers.size(); ++i) {
        const Layer& layer = layout.layers[i];
        const int dilation = 1 << (i / 4);
        EXPECT_EQ(layer.dilation, dilation);
        EXPECT_EQ(layer.offset[0], i % 2 == 0 ? 0 : dilation);
        EXPECT_EQ(layer.offset[1], i % 2 == 0 ? 0 : dilation);
        EXPECT_EQ(layer.decimator, i % 4 == 3);
        EXPECT_EQ(layer.parameterGroup, static_cast<int>(i));
    }
}

TEST(Layout, farCornerOfAMeraDecimatorGoesOn)
{
    const Layout layout = mera(16, 4);
    for (const Layer& layer : layout.layers) {
        if (!layer.decimator)
            continue;
        for (int block = 0; block < layer.blockCount(); ++block)
            for (int u = 0; u < 4; ++u) {
                const int site = layer.sites[static_cast<std::size_t>(4 * block + u)];
                const bool kept = site / 16 % (2 * layer.dilation) == 0 && site % 16 % (2 * layer.dilation) == 0;
                EXPECT_EQ(kept, u == 3);
            }
    }
}

TEST(Layout, nearCornerOfATreeDecimatorGoesOn)
{
    const Layout layout = makeLayout("tree", {.lattice = 16, .depth = 4});
    for (const Layer& layer : layout.layers)
        for (std::size_t i = 0; i < layer.sites.size(); ++i) {
            const int site = layer.sites[i];
            const bool kept = site / 16 % (2 * layer.dilation) == 0 && site % 16 % (2 * layer.dilation) == 0;
            EXPECT_EQ(kept, i % 4 == 0);
        }
}

TEST(Layout, latentsOfEachScaleAreCounted)
{
    std::map<int, int> full;
    for (const int level : mera(16, 4).latentLevel)
        ++full[level];
    EXPECT_EQ(full, (std::map<int, int>{{0, 192}, {1, 48}, {2, 12}, {3, 4}}));
    std::map<int, int> shallow;
    for (const int level : mera(16, 2).latentLevel)
        ++shallow[level];
    EXPECT_EQ(shallow, (std::map<int, int>{{0, 192}, {1, 64}}));
}

TEST(Layout, blockFourBeginsEveryLevelThatHasFourSitesASide)
{
    const Layout layout = mera(16, 4, 1, 4);
    std::map<int, int> large;
    for (const Layer& layer : layout.layers)
        large[layer.level] += layer.blockSide == 4;
    EXPECT_EQ(large, (std::map<int, int>{{0, 6}, {1, 6}, {2, 6}, {3, 0}}));
    EXPECT_EQ(layout.layers[1].offset[0], 2);
    EXPECT_EQ(layout.layers[2].offset[0], 2);
    EXPECT_EQ(layout.layers[2].offset[1], 0);
    EXPECT_EQ(layout.layers[8 + 5].offset[0], 6); // (3, 3) in units of delta = 2
}

TEST(Layout, sharedLevelsUseTheSameGroups)
{
    const Layout layout = mera(16, 4, 1, 2, true);
    EXPECT_EQ(layout.parameterGroups, 2);
    const Layout large = mera(16, 4, 1, 4, true);
    EXPECT_EQ(large.parameterGroups, 8);
}

TEST(Layout, badOptionsNameArgumentAndValue)
{
    EXPECT_THROW(mera(12, 2), std::invalid_argument);
    EXPECT_THROW(mera(16, 5), std::invalid_argument);
    EXPECT_THROW(mera(16, 0), std::invalid_argument);
    EXPECT_THROW(makeLayout("tree", {.lattice = 16, .depth = 4, .repeats = 1, .block = 4}), std::invalid_argument);
    EXPECT_THROW(makeLayout("stencil", {.lattice = 16, .depth = 4, .colours = 4}), std::invalid_argument);
    EXPECT_THROW(makeLayout("brickwork", {.lattice = 16, .depth = 33}), std::invalid_argument);
    try {
        makeLayout("ring", {});
        FAIL();
    } catch (const std::invalid_argument& error) {
        EXPECT_NE(std::string(error.what()).find("\"ring\""), std::string::npos);
    }
}

TEST(Layout, stencilsReadOtherColoursAlone)
{
    // Within a coupling no site is both moved and read, so that its units may work in any order.
    for (const auto& [colours, neighbours] : {std::pair{2, 4}, {2, 12}, {8, 4}, {8, 12}}) {
        const Layout layout = makeLayout(
            "stencil", {.lattice = 16, .depth = 4, .colours = colours, .checkerboards = 8, .neighbours = neighbours});
        EXPECT_EQ(layout.layers.size(), 42u); // four levels of a fill and eight couplings, three with two spectra
        EXPECT_EQ(layout.layers.front().kind, LayerKind::Spectral);
        for (const Layer& layer : layout.layers) {
            if (layer.kind != LayerKind::Stencil)
                continue;
            // On 2 x 2 sites two steps lead back to the active site, which no network reads.
            const bool isDisc = colours == 8 && !layer.decimator && layer.dilation == 8;
            const std::set<int> written(layer.sites.begin(), layer.sites.end());
            for (int unit = 0; unit < layer.blockCount(); ++unit) {
                const std::span<const int> reads = layer.reads(unit);
                ASSERT_EQ(static_cast<int>(reads.size()), 1 + (isDisc ? std::min(neighbours, 8) : neighbours));
                EXPECT_EQ(reads.front(), layer.writes(unit).front());
                for (const int site : reads.subspan(1))
                    EXPECT_FALSE(written.contains(site)) << layer.name;
            }
        }
    }
}

TEST(Layout, couplingsOfEightColoursReadAllWithinTwoSitesAndMoveEverySiteInTurn)
{
    const int L = 16;
    const Layout layout = makeLayout("stencil", {.lattice = L, .depth = 4, .colours = 8, .checkerboards = 8});
    std::map<int, std::map<int, int>> moved; // per level and site
    for (const Layer& layer : layout.layers) {
        if (layer.kind != LayerKind::Stencil || layer.decimator)
            continue;
        const int n = L / layer.dilation;
        EXPECT_EQ(layer.blockCount(), n == 2 ? 1 : n * n / 8) << layer.name;
        for (int unit = 0; unit < layer.blockCount(); ++unit) {
            const int active = layer.writes(unit).front();
            ++moved[layer.level][active];
            if (n < 8)
                continue; // around which all sites within two are different ones
            std::set<int> within;
            for (int row = -2; row <= 2; ++row)
                for (int column = -2; column <= 2; ++column)
                    if (const int squared = row * row + column * column; squared > 0 && squared <= 4)
                        within.insert((active / L + row * layer.dilation + L) % L * L
                            + (active % L + column * layer.dilation + L) % L);
            const std::span<const int> reads = layer.reads(unit).subspan(1);
            EXPECT_EQ(std::set<int>(reads.begin(), reads.end()), within) << layer.name;
        }
    }
    for (const auto& [level, sites] : moved) {
        const int n = L >> level;
        EXPECT_EQ(static_cast<int>(sites.size()), n * n);
        for (const auto& [site, times] : sites)
            EXPECT_EQ(times, n == 2 ? 2 : 1) << site;
    }
}

} // namespace nrg::test
