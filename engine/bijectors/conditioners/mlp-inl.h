// The hot loops of the multilayer perceptrons: one network for each number of the map. Included once per instruction
// set by Highway's foreach_target, hence the guard.

#if defined(NRG_MLP_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef NRG_MLP_INL_H
#undef NRG_MLP_INL_H
#else
#define NRG_MLP_INL_H
#endif

#include <hwy/highway.h>

#include "engine/bijectors/conditioners/dense_kernels-inl.h"
#include "engine/bijectors/conditioners/narrow_kernels-inl.h"
#include "engine/bijectors/coupling.h"

HWY_BEFORE_NAMESPACE();
namespace nrg {
namespace HWY_NAMESPACE {
namespace {

/// A conditioner as Coupling expects it. A network's tensors, in order: weight0 (hidden x passive), bias0, weight1
/// (hidden x hidden), ..., weight<last> (active x hidden), bias<last>; weights row-major.
class MlpKernel {
public:
    MlpKernel(const CouplingPlan& plan, int numbers, Real* scratch)
        : m_half(plan.half())
        , m_width(plan.conditioner.hidden)
        , m_layers(plan.conditioner.hiddenLayers)
        , m_parameters(plan.conditionerParameters / numbers)
        , m_activations(scratch)
    {
        scratch += hiddenSize() * m_layers * numbers;
        m_dHidden[0] = scratch;
        m_dHidden[1] = scratch + hiddenSize();
    }

    static Index scratchSize(const CouplingPlan& plan, int numbers)
    {
        const Index hidden = static_cast<Index>(plan.conditioner.hidden) * kTileStride;
        return hidden * plan.conditioner.hiddenLayers * numbers + 2 * hidden;
    }

    /// Number n of all active variables, (half x rows) in out; the hidden layers stay where kKeep is set.
    template <bool kKeep>
    void evaluate(int n, const Real* theta, const Real* passive, Real* out, int rows) const
    {
        theta += n * m_parameters;
        Real* hidden = activations(kKeep ? n : 0);
        if (narrow()) {
            narrowEvaluate<kKeep>(theta, m_width, passive, hidden, out, rows);
            return;
        }
        const Real* in = passive;
        int inputs = m_half;
        for (int layer = 0; layer < m_layers; ++layer) {
            denseElu(theta, inputs, m_width, in, hidden, rows);
            theta += static_cast<Index>(m_width) * (inputs + 1);
            in = hidden;
            inputs = m_width;
            hidden += hiddenSize();
        }
        denseLinear(theta, inputs, m_half, in, out, rows);
    }

    /// Backward through the network of number n: adds to dPassive and, unless null, to dTheta.
    /// @param dOut  (half x rows), derivatives by that number
    void product(
        int n, const Real* theta, const Real* passive, const Real* dOut, Real* dPassive, int rows, Real* dTheta) const
    {
        theta += n * m_parameters;
        if (dTheta)
            dTheta += n * m_parameters;
        const Real* const hidden = activations(n);
        if (narrow()) {
            narrowProduct(theta, m_width, passive, hidden, dOut, dPassive, rows, dTheta);
            return;
        }
        Index offset = m_parameters;
        int outputs = m_half;
        for (int layer = m_layers; layer >= 0; --layer) {
            const int inputs = layer == 0 ? m_half : m_width;
            const Real* in = layer == 0 ? passive : hidden + (layer - 1) * hiddenSize();
            offset -= static_cast<Index>(outputs) * (inputs + 1);
            if (dTheta)
                denseWeightGradient(inputs, outputs, in, dOut, rows, dTheta + offset);
            if (layer > 0) {
                Real* const dIn = m_dHidden[layer % 2];
                denseInputGradientElu(theta + offset, inputs, outputs, dOut, in, dIn, rows);
                dOut = dIn;
            } else {
                denseInputGradientAdd(theta + offset, inputs, outputs, dOut, dPassive, rows);
            }
            outputs = m_width;
        }
    }

private:
    bool narrow() const { return m_half == 2 && m_layers == 1; }
    Index hiddenSize() const { return static_cast<Index>(m_width) * kTileStride; }
    Real* activations(int n) const { return m_activations + static_cast<Index>(n) * m_layers * hiddenSize(); }

    int m_half;
    int m_width;
    int m_layers;
    Index m_parameters;  ///< of one network
    Real* m_activations; ///< (numbers x layers x hidden x rows)
    Real* m_dHidden[2];  ///< dS/d(hidden layer), two in turn
};

} // namespace
} // namespace HWY_NAMESPACE
} // namespace nrg
HWY_AFTER_NAMESPACE();

#endif
