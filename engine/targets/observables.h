#pragma once
// What is measured on a target's configurations, as tables that samplers, shell and window read.
//
// Measurements are made on a quantity t(x) of every site, e.g. the field itself or the mean of a spin given the field:
//     const Matrix t = observables.quantity(x);                                      // (batch x sites)
//     const Vector perConfiguration = observables.rows.front().measure(t);           // (batch)
// Means over x ~ pi are what samplers have to reproduce.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/core/types.h"

namespace nrg {

/// One number for each configuration. Texts are plain; `_` marks a subscript.
struct Observable {
    std::string id;                     ///< key of the shell's documents, e.g. "energy", beside "energy_error"
    std::string title;                  ///< as read, e.g. "Energy per site"
    std::string symbol;                 ///< as in equations, e.g. "E/N"
    std::string unit;                   ///< may be empty
    std::string help;                   ///< a sentence: what it is, with its equation
    std::optional<double> exact = {};   ///< its mean over pi where it is known at once
    std::optional<double> minimum = {}; ///< of the mean, where there is one
    std::optional<double> maximum = {};
    std::function<Vector(const ConstMatrixRef& quantity)> measure = {}; ///< (batch x sites) to (batch)
};

/// An observable whose distribution tells phases and signs apart. It changes sign with x where the target is even.
struct OrderParameter {
    Observable row;
    double lower = -1; ///< what a histogram covers
    double upper = 1;
};

/// S(k), the mean square of the quantity's wave with wave vector k.
struct StructureFactor {
    std::string help; ///< a sentence with its equation
    /// Averaged over the batch, (L x L): entry (m, n) belongs to k = 2 pi / L (m, n), m across the rows of the lattice.
    std::function<Eigen::MatrixXd(const ConstMatrixRef& quantity, int threads)> measure = {};
    Eigen::MatrixXd exact = {};         ///< its mean over pi, as above; empty where it is not known at once
    std::optional<double> maximum = {}; ///< of every mean, where there is one
};

/// A function of means over pi, such as a variance: value(<f_1>, <f_2>, ...).
struct DerivedObservable {
    std::string id;     ///< as of an observable
    std::string title;  ///< as read
    std::string symbol; ///< as in equations
    std::string unit;   ///< may be empty
    std::string help;   ///< a sentence with its equation
    std::optional<double> exact = {};
    std::function<Eigen::MatrixXd(const ConstMatrixRef& quantity)> moments = {}; ///< f, (batch x sites) to (batch x f)
    std::function<double(const Eigen::VectorXd& means)> value = {};
};

/// Exact means over pi.
struct ExactMeans {
    std::vector<std::optional<double>> rows; ///< of each row of the table
    Eigen::MatrixXd structureFactor;         ///< (L x L) as above; empty where it is not known
};

/// Exact means that take longer than a target may take to be made: the work, in pieces of some milliseconds.
class ExactWork {
public:
    virtual ~ExactWork() = default;
    /// One piece, or one for each thread. Nothing once done.
    virtual void advance(int threads) = 0;
    virtual bool isDone() const = 0;
    virtual double share() const = 0;      ///< of all work, 0 to 1
    virtual ExactMeans result() const = 0; ///< once done; those of the table, too
};

struct Observables {
    std::function<Matrix(const ConstMatrixRef& x)> quantity; ///< t of fields, (batch x sites) both
    /// Even under x -> -x where the target is. The first one leads: samplers are compared by its course and its
    /// autocorrelation.
    std::vector<Observable> rows;
    std::optional<OrderParameter> orderParameter = {};
    std::optional<StructureFactor> structureFactor = {};
    std::vector<DerivedObservable> derived = {};
    /// Makes the work for exact means that are not in the table. Empty where the table has all that are known.
    std::function<std::unique_ptr<ExactWork>()> exactWork = {};
};

/// The exact means that the table has.
ExactMeans knownMeans(const Observables& observables);

/// Told the share that is done, 0 to 1; returns false to cancel.
using ExactProgress = std::function<bool(double share)>;

/// All exact means, also those that take work. Empty where cancelled.
std::optional<ExactMeans> exactMeans(const Observables& observables, int threads, const ExactProgress& progress = {});

/// All rows of fields (batch x sites): (batch x rows).
Eigen::MatrixXd measure(const Observables& observables, const ConstMatrixRef& x);

} // namespace nrg
