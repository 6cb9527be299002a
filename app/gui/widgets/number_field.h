#pragma once
// A field for a number, whole or real, that shows few digits and keeps all of them.

#include <QDoubleSpinBox>

namespace nrg::gui {

/// Accepts any number, so that what lies outside a parameter's range can be typed and be answered with a reason.
/// Applies when editing is finished. Letters that no number has go to the window's shortcuts.
class NumberField : public QDoubleSpinBox {
    Q_OBJECT

public:
    enum class Kind { Whole, Real };

    explicit NumberField(Kind kind, QWidget* parent = nullptr);

    /// Text for a special value, e.g. "0 (all cores)".
    void setNote(double value, const QString& note);

    QString textFromValue(double value) const override;
    double valueFromText(const QString& text) const override;
    QValidator::State validate(QString& text, int& position) const override;
    void stepBy(int steps) override;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent* event) override;
    StepEnabled stepEnabled() const override { return StepUpEnabled | StepDownEnabled; }

private:
    Kind m_kind;
    double m_noteValue = 0;
    QString m_note;
};

} // namespace nrg::gui
