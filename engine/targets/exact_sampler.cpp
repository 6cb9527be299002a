#include "engine/targets/exact_sampler.h"

#include <utility>

#include "engine/targets/observables.h"

namespace nrg {

namespace {

class IndependentRounds final : public ReferenceChains {
public:
    IndependentRounds(const Observables& observables, std::function<Matrix(std::uint64_t number)> draw)
        : m_observables(observables)
        , m_draw(std::move(draw))
    {
    }

    std::optional<ReferenceRound> advance() override
    {
        ReferenceRound round;
        round.fields = m_draw(m_number++);
        const Eigen::MatrixXd values = measure(m_observables, round.fields);
        for (Index row = 0; row < values.cols(); ++row)
            round.observables.emplace_back(values.col(row).transpose());
        return round;
    }

private:
    const Observables& m_observables;
    std::function<Matrix(std::uint64_t number)> m_draw;
    std::uint64_t m_number = 0;
};

} // namespace

std::unique_ptr<ReferenceChains> independentRounds(
    const Observables& observables, std::function<Matrix(std::uint64_t number)> draw)
{
    return std::make_unique<IndependentRounds>(observables, std::move(draw));
}

} // namespace nrg
