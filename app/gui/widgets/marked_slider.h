#pragma once
// A slider over numbers with one of them marked, which it snaps to.

#include <QSlider>
#include <QString>

namespace nrg::gui {

class MarkedSlider : public QSlider {
    Q_OBJECT

public:
    /// @param mark  a value within the range, and the rich text below it
    MarkedSlider(double lower, double upper, double mark, const QString& markText, QWidget* parent = nullptr);

    /// Moves the handle to the nearest place; emits nothing.
    void setNumber(double number);
    /// Where the handle stands; the mark itself within a step or two of it.
    double number() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {100, sizeHint().height()}; }

signals:
    void numberMoved(double number);  ///< while it is dragged
    void numberChosen(double number); ///< by the mouse on release, or by a key

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int placeOf(double number) const;

    double m_lower;
    double m_upper;
    double m_mark;
    QString m_markText;
    bool m_isQuiet = false;
};

} // namespace nrg::gui
