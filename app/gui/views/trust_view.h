#pragma once
// Whether the flow can be trusted, in one sentence.

#include <cstdint>
#include <memory>

#include "app/gui/views/view.h"

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace nrg::gui {

class TrustView final : public View {
    Q_OBJECT

public:
    explicit TrustView(QWidget* parent = nullptr);

    using View::show;
    void show(const RunHistory& history, const nrg::Snapshot& snapshot) override;

    QString sentence() const;
    /// On which draws it stands, and of which step.
    QString basis() const;

protected:
    void applyTheme(const Theme& theme) override;

private:
    QLabel* m_sentence;
    QLabel* m_basis;
    std::shared_ptr<const nrg::SamplingSnapshot> m_sampling;
    std::int64_t m_step = -1; ///< of the model beside which it stands
};

} // namespace nrg::gui
