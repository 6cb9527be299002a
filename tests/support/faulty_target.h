#pragma once
// A target that can be made to fail, to reach the failure path of the code that evaluates it.

#include <functional>
#include <limits>
#include <mutex>
#include <utility>

#include "engine/targets/dual_ising/dual_ising.h"
#include "engine/targets/gaussian_part.h"

namespace nrg::test {

/// The dual Ising target, and a fault of the test's choice after some more evaluations.
class FaultyTarget final : public Target, private GaussianPart {
public:
    /// Called with the result of an evaluation, which it may change. May throw or take its time.
    using Fault = std::function<void(VectorRef logPi)>;

    FaultyTarget(int lattice, double temperature)
        : m_ising(lattice, temperature)
    {
    }

    /// From the evaluation after the next `after` ones on, on whatever thread; an empty fault repairs the target.
    void setFault(Fault fault, int after = 0)
    {
        const std::lock_guard lock(m_mutex);
        m_fault = std::move(fault);
        m_after = after;
    }

    int lattice() const override { return m_ising.lattice(); }
    bool isEven() const override { return m_ising.isEven(); }
    std::optional<double> minusLogZ() const override { return m_ising.minusLogZ(); }
    std::string key() const override { return "faulty " + m_ising.key(); }
    const Observables* observables() const override { return m_ising.observables(); }
    const ExactSampler* exactSampler() const override { return m_ising.exactSampler(); }
    const GaussianPart* gaussianPart() const override { return this; }

    void evaluate(const ConstMatrixRef& x, VectorRef logPi, MatrixRef* gradient, int threads,
        TargetWorkspace& workspace) const override
    {
        m_ising.evaluate(x, logPi, gradient, threads, workspace);
        strike(logPi);
    }

private:
    const Eigen::MatrixXd& spectrum() const override { return m_ising.gaussianPart()->spectrum(); }

    void evaluateRest(const ConstMatrixRef& x, VectorRef rest, MatrixRef* gradient, int threads) const override
    {
        m_ising.gaussianPart()->evaluateRest(x, rest, gradient, threads);
        strike(rest);
    }

    void strike(VectorRef values) const
    {
        Fault fault;
        {
            const std::lock_guard lock(m_mutex);
            if (!m_fault || m_after-- > 0)
                return;
            m_after = 0;
            fault = m_fault;
        }
        fault(values);
    }

    DualIsing m_ising;
    mutable std::mutex m_mutex;
    Fault m_fault;           ///< guarded by m_mutex
    mutable int m_after = 0; ///< guarded by m_mutex
};

/// Faults by what they do.
template <class Exception>
FaultyTarget::Fault throwing(Exception exception)
{
    return [exception](VectorRef) { throw exception; };
}

inline void makeNotFinite(VectorRef logPi)
{
    logPi.setConstant(std::numeric_limits<double>::quiet_NaN());
}

} // namespace nrg::test
