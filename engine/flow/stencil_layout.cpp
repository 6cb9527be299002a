#include "engine/flow/stencil_layout.h"

#include <algorithm>

#include "engine/flow/levels.h"

namespace nrg {

namespace {

/// (row, column) in units of the level's spacing.
struct Displacement {
    int row;
    int column;
};

// The nearest ones first, so that a narrow stencil is the beginning of a wide one.
constexpr Displacement kFill[]
    = {{-1, -1}, {-1, 1}, {1, -1}, {1, 1}, {-1, -3}, {-1, 3}, {1, -3}, {1, 3}, {-3, -1}, {-3, 1}, {3, -1}, {3, 1}};
constexpr Displacement kCheckerboard[]
    = {{-1, 0}, {0, -1}, {0, 1}, {1, 0}, {-2, -1}, {-2, 1}, {-1, -2}, {-1, 2}, {1, -2}, {1, 2}, {2, -1}, {2, 1}};

class Builder {
public:
    explicit Builder(const LayoutOptions& options)
        : m_options(options)
    {
        m_layout.lattice = options.lattice;
    }

    /// Layers are added in `generate` order, coarsest first.
    Layout build()
    {
        for (int level = m_options.depth - 1; level >= 0; --level)
            addLevel(level);
        std::reverse(m_layout.layers.begin(), m_layout.layers.end());
        for (Layer& layer : m_layout.layers)
            layer.parameterGroup = m_layout.parameterGroups++;
        m_layout.latentLevel = latentLevelsOf(m_options.lattice, m_options.depth);
        return std::move(m_layout);
    }

private:
    void addLevel(int level)
    {
        const bool spectral = m_options.spectral && m_options.lattice >> level >= 4;
        addStencil(level, "fill", kFill, [](int a, int b) { return a % 2 != 0 && b % 2 != 0; });
        m_layout.layers.back().decimator = true;
        const int middle = m_options.checkerboards / 2;
        for (int c = 0; c < m_options.checkerboards; ++c) {
            addStencil(level, "checkerboard-" + std::to_string(c), kCheckerboard,
                [c](int a, int b) { return (a + b) % 2 != c % 2; });
            if (spectral && m_options.innerSpectra && c + 1 == middle)
                addSpectrum(level, "spectrum-0");
        }
        if (spectral && (m_options.innerSpectra || level == 0))
            addSpectrum(level, "spectrum-1");
    }

    Layer& addLayer(int level, const std::string& name, LayerKind kind)
    {
        Layer& layer = m_layout.layers.emplace_back();
        layer.name = "level" + std::to_string(level) + '/' + name;
        layer.kind = kind;
        layer.level = level;
        layer.dilation = 1 << level;
        return layer;
    }

    template <std::size_t kCount, class IsActive>
    void addStencil(int level, const std::string& name, const Displacement (&stencil)[kCount], const IsActive& isActive)
    {
        Layer& layer = addLayer(level, name, LayerKind::Stencil);
        layer.blockSide = 1;
        const int L = m_options.lattice;
        const int n = L / layer.dilation;
        const auto site = [&](int a, int b) { return ((a + n) % n * L + (b + n) % n) * layer.dilation; };
        for (int a = 0; a < n; ++a)
            for (int b = 0; b < n; ++b) {
                if (!isActive(a, b))
                    continue;
                layer.sites.push_back(site(a, b));
                layer.surroundings.push_back(site(a, b));
                for (int j = 0; j < m_options.neighbours; ++j) // those that coincide keep weights of their own
                    layer.surroundings.push_back(site((a + stencil[j].row) % n, (b + stencil[j].column) % n));
            }
    }

    void addSpectrum(int level, const std::string& name)
    {
        Layer& layer = addLayer(level, name, LayerKind::Spectral);
        const int L = m_options.lattice;
        layer.blockSide = L / layer.dilation;
        for (int row = 0; row < L; row += layer.dilation)
            for (int column = 0; column < L; column += layer.dilation)
                layer.sites.push_back(row * L + column);
    }

    LayoutOptions m_options;
    Layout m_layout;
};

Layout makeStencil(const LayoutOptions& options)
{
    return Builder(options).build();
}

std::vector<OptionRow> stencilOptions()
{
    return {{.key = "depth",
                .label = "Depth",
                .symbol = "d",
                .help = "Levels, each twice as coarse as the one before; 0 stands for log2 L.",
                .unit = "",
                .standard = std::int64_t(0),
                .minimum = 0,
                .maximum = 32,
                .zeroMeans = "all levels"},
        {.key = "checkerboards",
            .label = "Checkerboard couplings",
            .symbol = "K",
            .help = "Couplings of each level after the fill; each moves every second site of a checkerboard.",
            .unit = "",
            .standard = std::int64_t(8),
            .minimum = 1,
            .maximum = 64},
        {.key = "neighbours",
            .label = "Sites read",
            .symbol = "P",
            .help = "Passive sites around an active one that a coupling's network reads.",
            .unit = "",
            .standard = std::int64_t(12),
            .minimum = 4,
            .maximum = 12,
            .choices = {{"4", "4, the nearest"}, {"12", "12"}}},
        {.key = "spectra",
            .label = "Fourier layers",
            .symbol = "D",
            .help
            = "Layers that scale every Fourier mode, the last one like the target's Gaussian part: learned (two on "
              "each level), fixed (that last one alone, as the target has it) or none.",
            .unit = "",
            .standard = std::string("learned"),
            .choices = {{"learned", "Learned"}, {"fixed", "Fixed"}, {"none", "None"}}}};
}

} // namespace

LayoutRow stencilLayout()
{
    return {"stencil", "Stencils",
        "Couplings of single sites with their surroundings, the same all over the lattice, scale by scale", 1,
        levelCountOf, levelCountOf, false, makeStencil, stencilOptions(), {"equivariant", "plain"}};
}

} // namespace nrg
