#pragma once
// The rates of this machine that bound the time of a training step from below. Networks consist of multiply-adds, which
// a large matrix product does as fast as the machine allows, and of exponentials or inverse roots.

namespace nrg {

/// Operations a second (two for each multiply-add) of Eigen's float32 matrix product, on all threads at once, each with
/// matrices of its own. Eigen uses the instruction set that the compiler may assume: the whole machine's only where the
/// build is for it (NRG_NATIVE).
/// @param seconds  how long each thread multiplies
double matrixProductRate(int threads, double seconds);

/// Exponentials a second of the kernels' own exp(x) - 1 for x <= 0 (ELU's), on all threads at once, from first-level
/// cache into first-level cache. Four independent vectors are under way at a time, so that this is throughput, not
/// latency.
/// @param seconds  how long each thread computes
double exponentialRate(int threads, double seconds);

/// Inverse square roots a second of the stencils' hidden units, likewise.
double inverseRootRate(int threads, double seconds);

} // namespace nrg
