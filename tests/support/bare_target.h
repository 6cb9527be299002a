#pragma once
// A target of which nothing is known but its density: independent sites, ln pi(x) = -sum x_i^4 / 4.

#include <string>

#include "engine/targets/target.h"

namespace nrg::test {

class BareTarget final : public Target {
public:
    explicit BareTarget(int lattice)
        : m_lattice(lattice)
    {
    }

    int lattice() const override { return m_lattice; }
    std::string key() const override { return "bare, L = " + std::to_string(m_lattice); }
    bool isEven() const override { return true; }
    std::optional<double> minusLogZ() const override { return std::nullopt; }

    void evaluate(const ConstMatrixRef& x, VectorRef logPi, MatrixRef* gradient, int, TargetWorkspace&) const override
    {
        logPi = -0.25 * x.cast<double>().array().square().square().rowwise().sum();
        if (gradient)
            *gradient = -x.array().cube();
    }

private:
    int m_lattice;
};

} // namespace nrg::test
