#include "engine/flow/layout.h"

#include <algorithm>
#include <bit>
#include <map>
#include <stdexcept>
#include <utility>

#include "engine/flow/layout_options.h"
#include "engine/flow/levels.h"
#include "engine/flow/stencil_layout.h"

namespace nrg {

namespace {

/// Collects layers and gives each its parameter group.
class Builder {
public:
    /// @param isLayered  whether each `level` is a scale of its own
    explicit Builder(const LayoutOptions& options, bool isLayered = true)
        : m_options(options)
        , m_isLayered(isLayered)
    {
        m_layout.lattice = options.lattice;
    }

    /// Blocks of k x k sites `dilation` apart on the whole lattice, first corner at `offset` (in lattice units).
    void addLayer(int level, int dilation, int blockSide, int rowOffset, int columnOffset, bool decimator)
    {
        const int L = m_options.lattice;
        Layer layer;
        layer.level = level;
        layer.dilation = dilation;
        layer.blockSide = blockSide;
        layer.offset[0] = rowOffset;
        layer.offset[1] = columnOffset;
        layer.decimator = decimator;
        layer.parameterGroup = groupOf(level, blockSide);
        layer.name = nameOf(layer);
        const int stride = blockSide * dilation;
        for (int row = 0; row < L; row += stride)
            for (int column = 0; column < L; column += stride)
                for (int u = 0; u < blockSide * blockSide; ++u) {
                    const int r = (row + rowOffset + u / blockSide * dilation) % L;
                    const int c = (column + columnOffset + u % blockSide * dilation) % L;
                    layer.sites.push_back(r * L + c);
                }
        m_layout.layers.push_back(std::move(layer));
    }

    Layout finish(bool decimated)
    {
        const int L = m_options.lattice;
        m_layout.parameterGroups = m_groups;
        if (decimated)
            m_layout.latentLevel = latentLevelsOf(L, m_options.depth);
        else
            m_layout.latentLevel.assign(static_cast<std::size_t>(L) * static_cast<std::size_t>(L), 0);
        return std::move(m_layout);
    }

private:
    /// The n-th layer of a block size within a level shares with the n-th of every other level, if levels share.
    int groupOf(int level, int blockSide)
    {
        if (level != m_level) {
            m_level = level;
            m_indexInLevel.clear();
        }
        if (!m_options.shareLevels)
            return m_groups++;
        const std::pair key(blockSide, m_indexInLevel[blockSide]++);
        const auto [place, isNew] = m_shared.try_emplace(key, m_groups);
        if (isNew)
            ++m_groups;
        return place->second;
    }

    /// By its place among the layers of its kind within a level, or among those that share.
    std::string nameOf(const Layer& layer)
    {
        const auto [name, isNew] = m_names.try_emplace(layer.parameterGroup);
        if (isNew) {
            const std::string side = std::to_string(layer.blockSide);
            const std::string part
                = m_options.shareLevels ? "shared" : "level" + std::to_string(m_isLayered ? layer.level : 0);
            const std::string kind
                = part + '/' + (layer.decimator ? "decimator-" : "disentangler-") + side + 'x' + side + '-';
            name->second = kind + std::to_string(m_kinds[kind]++);
        }
        return name->second;
    }

    LayoutOptions m_options;
    bool m_isLayered;
    Layout m_layout;
    int m_groups = 0;
    std::map<int, std::string> m_names; ///< of the groups so far
    std::map<std::string, int> m_kinds;
    int m_level = -1;
    std::map<int, int> m_indexInLevel;
    std::map<std::pair<int, int>, int> m_shared;
};

/// Fig. 1(a): disentanglers and shifted decimators, level by level.
Layout makeMera(const LayoutOptions& options)
{
    Builder builder(options);
    constexpr int kBlock4Offsets[6][2] = {{0, 0}, {2, 2}, {2, 0}, {0, 2}, {1, 1}, {3, 3}};
    for (int level = 0; level < options.depth; ++level) {
        const int dilation = 1 << level;
        if (options.block == 4 && options.lattice / dilation >= 4)
            for (const auto& offset : kBlock4Offsets)
                builder.addLayer(level, dilation, 4, offset[0] * dilation, offset[1] * dilation, false);
        for (int repeat = 0; repeat < options.repeats; ++repeat) {
            builder.addLayer(level, dilation, 2, 0, 0, false);
            builder.addLayer(level, dilation, 2, dilation, dilation, repeat == options.repeats - 1);
        }
    }
    return builder.finish(true);
}

/// Decimators only, on unshifted blocks: the near corner goes on.
Layout makeTree(const LayoutOptions& options)
{
    Builder builder(options);
    for (int level = 0; level < options.depth; ++level)
        for (int repeat = 0; repeat < options.repeats; ++repeat)
            builder.addLayer(level, 1 << level, 2, 0, 0, repeat == options.repeats - 1);
    return builder.finish(true);
}

/// Fig. 2(a): disentanglers only, all at the finest scale.
Layout makeBrickwork(const LayoutOptions& options)
{
    Builder builder(options, false);
    for (int round = 0; round < options.depth; ++round)
        for (int repeat = 0; repeat < options.repeats; ++repeat) {
            builder.addLayer(round, 1, 2, 0, 0, false);
            builder.addLayer(round, 1, 2, 1, 1, false);
        }
    Layout layout = builder.finish(false);
    for (Layer& layer : layout.layers)
        layer.level = 0;
    return layout;
}

} // namespace

const std::vector<LayoutRow>& layoutCatalog()
{
    static const std::vector<LayoutRow> kRows = {
        {"mera", "MERA", "Disentanglers and decimators, scale by scale (Fig. 1a)", 1, levelCountOf, levelCountOf, true,
            makeMera, layoutOptions(true), {"mlp"}},
        {"tree", "Tree", "Decimators only, like a tree tensor network", 1, levelCountOf, levelCountOf, false, makeTree,
            layoutOptions(false), {"mlp"}},
        {"brickwork", "Brickwork", "Disentanglers only, all at the finest scale (Fig. 2a)", 1, [](int) { return 32; },
            levelCountOf, false, makeBrickwork, layoutOptions(false), {"mlp"}},
        stencilLayout(),
    };
    return kRows;
}

const LayoutRow* findLayout(const std::string& id)
{
    const auto& rows = layoutCatalog();
    const auto row = std::find_if(rows.begin(), rows.end(), [&id](const LayoutRow& r) { return r.id == id; });
    return row == rows.end() ? nullptr : &*row;
}

Layout makeLayout(const std::string& id, const LayoutOptions& options)
{
    const LayoutRow* const row = findLayout(id);
    if (!row) {
        std::string all;
        for (const LayoutRow& other : layoutCatalog())
            all += (all.empty() ? "" : ", ") + other.id;
        throw std::invalid_argument("layout is \"" + id + "\"; expected one of " + all);
    }
    const int L = options.lattice;
    if (L < 4 || L > 128 || !std::has_single_bit(static_cast<unsigned>(L)))
        throw std::invalid_argument("lattice is " + std::to_string(L) + "; expected a power of two from 4 to 128");
    if (options.depth < row->minimumDepth || options.depth > row->maximumDepth(L))
        throw std::invalid_argument("depth is " + std::to_string(options.depth) + "; expected "
            + std::to_string(row->minimumDepth) + " to " + std::to_string(row->maximumDepth(L)) + " for " + id);
    if (options.repeats < 1)
        throw std::invalid_argument("repeats is " + std::to_string(options.repeats) + "; expected at least 1");
    if (options.block != 2 && !(options.block == 4 && row->allowsBlock4))
        throw std::invalid_argument("block is " + std::to_string(options.block) + "; expected 2"
            + (row->allowsBlock4 ? " or 4" : " for " + id));
    if (options.colours != 2 && options.colours != 8)
        throw std::invalid_argument("colours is " + std::to_string(options.colours) + "; expected 2 or 8");
    if (options.checkerboards < 1)
        throw std::invalid_argument(
            "checkerboards is " + std::to_string(options.checkerboards) + "; expected at least 1");
    if (options.neighbours != 4 && options.neighbours != 12)
        throw std::invalid_argument("neighbours is " + std::to_string(options.neighbours) + "; expected 4 or 12");
    return row->make(options);
}

} // namespace nrg
