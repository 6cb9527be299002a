#pragma once
// The key of a heat map: its colours, with the values at both ends and in the middle.

#include <QWidget>

#include "app/gui/widgets/color_map.h"

namespace nrg::gui {

class ColorBar : public QWidget {
    Q_OBJECT

public:
    explicit ColorBar(QWidget* parent = nullptr);

    /// What the colours run over, see ColorScale.
    void setScale(ColorScale scale);
    void setLimit(double limit);
    /// A sequential scale of the logarithm, from `lower` to `upper`, both positive.
    void setLogarithmic(double lower, double upper);
    void setTitle(const QString& title);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ColorScale m_scale = ColorScale::Diverging;
    double m_limit = 1;
    double m_lower = 0; ///< positive where the scale is logarithmic
    QString m_title;
};

} // namespace nrg::gui
