#include "engine/flow/stencil_layout.h"

#include <algorithm>
#include <span>

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
constexpr Displacement kDisc[]
    = {{-1, 0}, {0, -1}, {0, 1}, {1, 0}, {-1, -1}, {-1, 1}, {1, -1}, {1, 1}, {-2, 0}, {0, -2}, {0, 2}, {2, 0}};

/// The sites that move at the same time have one colour, and do not read each other. With 2 colours on a checkerboard
/// half of the sites around an active one are of its own colour. With 8, (a, b) has that of (a + 2, b + 2) and of (a +
/// 4, b), and reads all sites within two of it. On 2 x 2 sites each has its own.
class Colours {
public:
    Colours(int colours, int side)
        : m_step(colours == 2 ? 1 : std::min(side, 4))
    {
    }

    /// Sites with a + b odd come first, since the fill has just placed others.
    bool isActive(int coupling, int a, int b) const { return colourOf(a, b) == coupling % (2 * m_step); }

private:
    int colourOf(int a, int b) const
    {
        const int even = (a + b) % 2 == 0;
        const int diagonal = ((a - b) % m_step + m_step) % m_step;
        return even * m_step + b % 2 * m_step / 2 + diagonal / 2;
    }

    int m_step;
};

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
        const bool isCheckerboard = m_options.colours == 2;
        const Colours colours(m_options.colours, m_options.lattice >> level);
        for (int c = 0; c < m_options.checkerboards; ++c) {
            addStencil(level, (isCheckerboard ? "checkerboard-" : "colour-") + std::to_string(c),
                isCheckerboard ? kCheckerboard : kDisc, [&](int a, int b) { return colours.isActive(c, a, b); });
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
        const auto site = [&](int a, int b) { return ((a % n + n) % n * L + (b % n + n) % n) * layer.dilation; };
        const auto neighbours = static_cast<std::size_t>(m_options.neighbours);
        for (int a = 0; a < n; ++a)
            for (int b = 0; b < n; ++b) {
                if (!isActive(a, b))
                    continue;
                layer.sites.push_back(site(a, b));
                layer.surroundings.push_back(site(a, b));
                for (const Displacement& to :
                    std::span(stencil).first(neighbours)) // coinciding ones keep their weights
                    if (to.row % n != 0 || to.column % n != 0)
                        layer.surroundings.push_back(site(a + to.row, b + to.column));
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
        {.key = "colours",
            .label = "Colours",
            .symbol = "C",
            .help
            = "Sites of one colour move at a time. A checkerboard has 2; with 8, a site reads all sites within two "
              "of it, which makes the flow much sharper.",
            .unit = "",
            .standard = std::int64_t(8),
            .minimum = 2,
            .maximum = 8,
            .choices = {{"2", "2, a checkerboard"}, {"8", "8"}}},
        {.key = "checkerboards",
            .label = "Couplings of a level",
            .symbol = "K",
            .help = "Couplings of each level after the fill; each moves the sites of the next colour.",
            .unit = "",
            .standard = std::int64_t(24),
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
