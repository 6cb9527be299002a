#pragma once
// How far the flow can be trusted: effective samples, the spread of its weights, and ln Z without the bound's bias; in
// a sentence, in figures and as a picture.

#include <cstdint>
#include <memory>

#include "app/gui/views/view.h"

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace nrg::gui {

class IntervalPlot;

/// Whether the flow alone may be trusted, as a sentence for students.
QString trustSentence(const nrg::Evaluation& evaluation);

class DiagnosticsView final : public View {
    Q_OBJECT

public:
    explicit DiagnosticsView(QWidget* parent = nullptr);

    using View::show;
    void show(const RunHistory& history, const nrg::Snapshot& snapshot) override;
    bool isFilled() const override;
    std::vector<DataTable> tables() const override;

    QString sentence() const;
    /// On which draws it stands, and of which step.
    QString basis() const;
    /// Its draws are of an earlier model than the one it stands beside.
    bool isStale() const;
    const IntervalPlot& plot() const { return *m_plot; }

protected:
    void applyTheme(const Theme& theme) override;

private:
    void draw();
    void drawAge();

    QLabel* m_sentence;
    QLabel* m_figures;
    QLabel* m_basis;
    IntervalPlot* m_plot;
    std::shared_ptr<const nrg::SamplingSnapshot> m_sampling;
    std::int64_t m_step = 0; ///< of the model beside which it stands
};

} // namespace nrg::gui
