#pragma once
// The elements of an SVG document from a painter's commands; see SvgDevice.

#include <QPaintEngine>
#include <QPainterPath>

#include <map>

namespace nrg::gui {

class SvgEngine : public QPaintEngine {
public:
    SvgEngine();

    bool begin(QPaintDevice* device) override;
    bool end() override;
    void updateState(const QPaintEngineState& now) override;
    void drawPath(const QPainterPath& path) override;
    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override;
    void drawPolygon(const QPoint* points, int count, PolygonDrawMode mode) override;
    void drawPixmap(const QRectF& to, const QPixmap& pixmap, const QRectF& from) override;
    void drawImage(const QRectF& to, const QImage& image, const QRectF& from, Qt::ImageConversionFlags flags) override;
    void drawTextItem(const QPointF& at, const QTextItem& item) override;
    Type type() const override { return SVG; }

    QByteArray definitions() const { return m_definitions; }
    QByteArray elements() const { return m_elements; }

private:
    void clip(const QPaintEngineState& now, const QPainterPath& path);
    void draw(const QPainterPath& path, bool filled);
    /// In a group that is clipped: a clip is given in the coordinates of the element that it stands on.
    void addClipped(const QByteArray& element);
    /// ` clip-path="url(#clip1)"`, or nothing.
    QByteArray clipText();
    /// `fill="#123456" fill-opacity="0.5"`.
    QByteArray paint(const char* what, const QColor& color) const;

    QByteArray m_definitions;
    QByteArray m_elements;
    std::map<QByteArray, QByteArray> m_clipNames; ///< by path
    QTransform m_transform;
    QPen m_pen;
    QBrush m_brush;
    double m_opacity = 1;
    bool m_clips = false;
    QPainterPath m_clip; ///< in the document's coordinates
};

} // namespace nrg::gui
