#pragma once
// The key of a heat map: its colours, with the values at both ends and zero in the middle.

#include <QWidget>

namespace nrg::gui {

class ColorBar : public QWidget {
    Q_OBJECT

public:
    explicit ColorBar(QWidget* parent = nullptr);

    /// Colours run over [-limit, limit].
    void setLimit(double limit);
    void setTitle(const QString& title);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_limit = 1;
    QString m_title;
};

} // namespace nrg::gui
