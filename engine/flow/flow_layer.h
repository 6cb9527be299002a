#pragma once
// One layer of a flow: an invertible map of the whole lattice, made of units that may work side by side.
//
// A unit writes some sites and reads these and, possibly, others (Layer names both). No site is written by two units of
// a layer, so that their order does not matter. What they read may overlap: then derivatives by it are formed unit by
// unit and summed per site in a fixed order, so that results have equal bits on any number of threads.

#include <cstdint>
#include <span>
#include <vector>

#include "engine/bijectors/bijector.h"
#include "engine/core/aligned.h"
#include "engine/core/stop_flag.h"
#include "engine/core/types.h"
#include "engine/flow/layout.h"

namespace nrg {

/// Scratch of all passes, sized at first use. Several threads may run passes of one flow, each with its own workspace.
struct FlowWorkspace {
    static constexpr int kMaxChunks = 64;

    explicit FlowWorkspace(int threadCount = 1)
        : threads(threadCount)
    {
    }

    int threads;
    /// A layer's tiles form at most this many chunks, the units of work of the threads; results depend on it, and not
    /// on the number of threads. 1 where the threads share the batch instead (BatchSlices).
    int maxChunks = kMaxChunks;
    std::vector<AlignedBuffer<Real>> tiles; ///< one a thread
    bool keepUnits = false;                 ///< whether a pass leaves unitLogDet
    AlignedBuffer<Real> unitLogDet;         ///< (batch x units) of the last pass, ln|det| of each unit, nats
    AlignedBuffer<Real> chunkGradients;     ///< (parameters of a group x chunks), where there are several
    const StopFlag* stop = nullptr;         ///< a pass that it abandons leaves nothing of use
};

/// theta is the layer's own part of the flow's parameters. Passes work in place on the state (batch x sites) and add to
/// logAbsDetJacobian (batch), nats.
class FlowLayer {
public:
    explicit FlowLayer(Layer place)
        : m_place(std::move(place))
    {
    }
    virtual ~FlowLayer() = default;

    /// Where it stands in the network, what its units write and read, and its parameter group.
    const Layer& place() const { return m_place; }

    virtual Index parameterCount() const = 0;
    /// All parameters once, in order; names and offsets are relative to the layer.
    virtual std::vector<ParameterTensor> tensors() const = 0;
    /// Of one evaluation for one configuration.
    virtual OperationCount operations() const = 0;
    /// Whether products do without evaluating the layer once more, since its Jacobian is the same everywhere.
    virtual bool isLinear() const { return false; }
    /// Whether it commutes with x -> -x, so that its Jacobian is even, whatever theta.
    virtual bool isOdd() const { return false; }
    /// Whether threads share its work by rows of the batch alone, since its units read beyond what they write.
    virtual bool sharesRowsOnly() const { return false; }
    virtual void initialize(std::span<Real> theta, std::uint64_t seed) const = 0;

    /// z side -> x side.
    /// @param score   null, or (batch x sites), in: d ln q/d(z side), out: d ln q/d(x side) at fixed theta
    /// @param record  null, or left with the written sites as they were before, (batch x written)
    virtual void generate(Parameters theta, MatrixRef state, MatrixRef* score, VectorRef logAbsDetJacobian,
        Matrix* record, FlowWorkspace& workspace) const = 0;
    /// x side -> z side.
    virtual void infer(Parameters theta, MatrixRef state, VectorRef logAbsDetJacobian, Matrix* record,
        FlowWorkspace& workspace) const = 0;

    /// Vector-Jacobian product of generate.
    /// @param state    x side; becomes the z side, the written sites exactly as recorded
    /// @param dState   (batch x sites), in: dS/d(x side), out: dS/d(z side)
    /// @param dLogDet  (batch), dS / d ln|det d(x side)/d(z side)|
    /// @param dTheta   empty, or dS/dtheta is added
    virtual void generateProduct(Parameters theta, MatrixRef state, const Matrix& record, MatrixRef dState,
        const ConstVectorRef& dLogDet, Gradient dTheta, FlowWorkspace& workspace) const = 0;
    /// The same of infer, from the z side to the x side.
    virtual void inferProduct(Parameters theta, MatrixRef state, const Matrix& record, MatrixRef dState,
        const ConstVectorRef& dLogDet, Gradient dTheta, FlowWorkspace& workspace) const = 0;

private:
    Layer m_place;
};

} // namespace nrg
