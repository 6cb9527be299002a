#pragma once
// A field for a number, whole or real, that shows few digits and keeps all of them.

#include <QDoubleSpinBox>

#include "app/gui/widgets/number_text.h"

namespace nrg::gui {

/// Accepts any number of numberFromText(), so that what lies outside a parameter's range can be typed and be answered
/// with a reason. Applies when editing is finished; text that is no number is refused then, and the value before it is
/// back. Keys and wheel step within the step range. Escape gives up what is typed. Letters that no number has go to the
/// window's shortcuts.
class NumberField : public QDoubleSpinBox {
    Q_OBJECT

public:
    using Kind = NumberKind;

    explicit NumberField(Kind kind, QWidget* parent = nullptr);

    /// Text for a special value, e.g. "0 (all cores)".
    void setNote(double value, const QString& note);

    /// Steps do not leave this range.
    void setStepRange(double minimum, double maximum);

    QString textFromValue(double value) const override;
    double valueFromText(const QString& text) const override;
    QValidator::State validate(QString& text, int& position) const override;
    void fixup(QString& text) const override;
    void stepBy(int steps) override;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    /// The text differs from the value: it is being edited.
    bool hasUnfinishedText() const;

signals:
    /// Editing has finished with a text that is no number: a sentence that says so. Comes before editingFinished().
    void refused(const QString& sentence);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    StepEnabled stepEnabled() const override { return StepUpEnabled | StepDownEnabled; }

private:
    void reportRefusal();
    bool isNote(const QString& text) const { return !text.isEmpty() && text == m_note; }

    Kind m_kind;
    double m_leastStep;
    double m_greatestStep;
    mutable QString m_refusedText; ///< until editing is finished; set by fixup()
    double m_noteValue = 0;
    QString m_note;
};

} // namespace nrg::gui
