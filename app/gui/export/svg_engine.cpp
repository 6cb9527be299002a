#include "app/gui/export/svg_engine.h"

#include <QBuffer>
#include <QFontInfo>
#include <QImage>
#include <QPixmap>

#include <cmath>

namespace nrg::gui {

namespace {

/// With at most two decimals.
QByteArray number(double value)
{
    QByteArray text = QByteArray::number(std::round(value * 100) / 100, 'f', 2);
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith('.'))
        text.chop(1);
    return text == "-0" ? QByteArray("0") : text;
}

QByteArray attribute(const char* name, const QByteArray& value)
{
    return ' ' + QByteArray(name) + "=\"" + value + '"';
}

QByteArray pathText(const QPainterPath& path)
{
    QByteArray text;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        if (!std::isfinite(element.x) || !std::isfinite(element.y))
            continue;
        if (element.isMoveTo())
            text += 'M';
        else if (element.isLineTo())
            text += 'L';
        else if (element.type == QPainterPath::CurveToElement)
            text += 'C';
        else
            text += ' ';
        text += number(element.x) + ' ' + number(element.y);
    }
    return text;
}

QByteArray matrixText(const QTransform& t)
{
    return "matrix(" + QByteArray::number(t.m11(), 'g', 6) + ' ' + QByteArray::number(t.m12(), 'g', 6) + ' '
        + QByteArray::number(t.m21(), 'g', 6) + ' ' + QByteArray::number(t.m22(), 'g', 6) + ' ' + number(t.dx()) + ' '
        + number(t.dy()) + ')';
}

/// By how much lines get thicker.
double scaleOf(const QTransform& t)
{
    return std::sqrt(std::abs(t.determinant()));
}

QByteArray strokeText(const QPen& pen, double scale)
{
    const double width = pen.widthF() == 0 ? 1 : pen.widthF() * (pen.isCosmetic() ? 1 : scale);
    QByteArray text = attribute("stroke-width", number(width));
    if (pen.capStyle() != Qt::FlatCap)
        text += attribute("stroke-linecap", pen.capStyle() == Qt::RoundCap ? "round" : "square");
    if (pen.joinStyle() == Qt::RoundJoin || pen.joinStyle() == Qt::BevelJoin)
        text += attribute("stroke-linejoin", pen.joinStyle() == Qt::RoundJoin ? "round" : "bevel");
    QByteArray dashes;
    for (const qreal dash : pen.dashPattern())
        dashes += (dashes.isEmpty() ? "" : ",") + number(dash * width);
    if (pen.style() != Qt::SolidLine && !dashes.isEmpty())
        text += attribute("stroke-dasharray", dashes);
    return text;
}

} // namespace

SvgEngine::SvgEngine()
    : QPaintEngine(PrimitiveTransform | PixmapTransform | AlphaBlend | PainterPaths | Antialiasing | ConstantOpacity
        | PaintOutsidePaintEvent)
{
}

bool SvgEngine::begin(QPaintDevice*)
{
    m_definitions.clear();
    m_elements.clear();
    m_clipNames.clear();
    setActive(true);
    return true;
}

bool SvgEngine::end()
{
    setActive(false);
    return true;
}

void SvgEngine::updateState(const QPaintEngineState& now)
{
    const DirtyFlags flags = now.state();
    if (flags & DirtyTransform)
        m_transform = now.transform();
    if (flags & DirtyPen)
        m_pen = now.pen();
    if (flags & DirtyBrush)
        m_brush = now.brush();
    if (flags & DirtyOpacity)
        m_opacity = now.opacity();
    if (flags & DirtyClipPath)
        clip(now, now.clipPath());
    if (flags & DirtyClipRegion) {
        QPainterPath path;
        path.addRegion(now.clipRegion());
        clip(now, path);
    }
    if (flags & DirtyClipEnabled)
        m_clips = now.isClipEnabled() && !m_clip.isEmpty();
}

void SvgEngine::clip(const QPaintEngineState& now, const QPainterPath& path)
{
    const QPainterPath here = now.transform().map(path);
    if (now.clipOperation() == Qt::NoClip)
        m_clips = false;
    else {
        m_clip = now.clipOperation() == Qt::IntersectClip && m_clips ? m_clip.intersected(here) : here;
        m_clips = true;
    }
    if (!m_clips)
        m_clip = {};
}

QByteArray SvgEngine::clipText()
{
    if (!m_clips)
        return {};
    QByteArray& name = m_clipNames[pathText(m_clip)];
    if (name.isEmpty()) {
        name = "clip" + QByteArray::number(static_cast<qulonglong>(m_clipNames.size()));
        m_definitions += "<clipPath id=\"" + name + "\"><path d=\"" + pathText(m_clip) + "\"/></clipPath>\n";
    }
    return attribute("clip-path", "url(#" + name + ')');
}

void SvgEngine::addClipped(const QByteArray& element)
{
    m_elements += m_clips ? "<g" + clipText() + '>' + element + "</g>\n" : element + '\n';
}

QByteArray SvgEngine::paint(const char* what, const QColor& color) const
{
    const double opacity = m_opacity * static_cast<double>(color.alphaF());
    QByteArray text = attribute(what, color.name().toLatin1());
    if (opacity < 1)
        text += attribute((QByteArray(what) + "-opacity").constData(), QByteArray::number(opacity, 'g', 3));
    return text;
}

void SvgEngine::draw(const QPainterPath& path, bool filled)
{
    const bool fills = filled && m_brush.style() != Qt::NoBrush;
    const bool strokes = m_pen.style() != Qt::NoPen;
    const QByteArray shape = pathText(m_transform.map(path));
    if (shape.isEmpty() || (!fills && !strokes))
        return;
    m_elements += "<path" + attribute("d", shape);
    m_elements += fills ? paint("fill", m_brush.color()) : attribute("fill", "none");
    if (fills && path.fillRule() == Qt::OddEvenFill)
        m_elements += attribute("fill-rule", "evenodd");
    if (strokes)
        m_elements += paint("stroke", m_pen.color()) + strokeText(m_pen, scaleOf(m_transform));
    m_elements += clipText() + "/>\n";
}

void SvgEngine::drawPath(const QPainterPath& path)
{
    draw(path, true);
}

void SvgEngine::drawPolygon(const QPointF* points, int count, PolygonDrawMode mode)
{
    if (count == 0)
        return;
    QPainterPath path(points[0]);
    for (int i = 1; i < count; ++i)
        path.lineTo(points[i]);
    if (mode != PolylineMode)
        path.closeSubpath();
    path.setFillRule(mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
    draw(path, mode != PolylineMode);
}

void SvgEngine::drawPolygon(const QPoint* points, int count, PolygonDrawMode mode)
{
    const QList<QPointF> exact(points, points + count);
    drawPolygon(exact.constData(), count, mode);
}

void SvgEngine::drawPixmap(const QRectF& to, const QPixmap& pixmap, const QRectF& from)
{
    drawImage(to, pixmap.toImage(), from, Qt::AutoColor);
}

void SvgEngine::drawImage(const QRectF& to, const QImage& image, const QRectF& from, Qt::ImageConversionFlags)
{
    const QRect part = from.toAlignedRect().intersected(image.rect());
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    (part == image.rect() ? image : image.copy(part)).save(&buffer, "PNG");
    QByteArray text = "<image" + attribute("x", number(to.x())) + attribute("y", number(to.y()))
        + attribute("width", number(to.width())) + attribute("height", number(to.height()))
        + attribute("preserveAspectRatio", "none") + attribute("style", "image-rendering:pixelated");
    if (m_opacity < 1)
        text += attribute("opacity", QByteArray::number(m_opacity, 'g', 3));
    if (!m_transform.isIdentity())
        text += attribute("transform", matrixText(m_transform));
    addClipped(text + attribute("xlink:href", "data:image/png;base64," + png.toBase64()) + "/>");
}

void SvgEngine::drawTextItem(const QPointF& at, const QTextItem& item)
{
    const QFont font = item.font();
    const double pixels
        = font.pixelSize() > 0 ? font.pixelSize() : font.pointSizeF() * paintDevice()->logicalDpiY() / 72;
    const QString family = QFontInfo(font).family().toHtmlEscaped();
    QByteArray text = "<text";
    if (m_transform.type() <= QTransform::TxTranslate) {
        const QPointF here = m_transform.map(at);
        text += attribute("x", number(here.x())) + attribute("y", number(here.y()));
    } else {
        text += attribute("x", number(at.x())) + attribute("y", number(at.y()))
            + attribute("transform", matrixText(m_transform));
    }
    text += attribute("font-family", "'" + family.toUtf8() + "', sans-serif") + attribute("font-size", number(pixels));
    if (font.weight() != QFont::Normal)
        text += attribute("font-weight", QByteArray::number(font.weight()));
    if (font.italic())
        text += attribute("font-style", "italic");
    text
        += paint("fill", m_pen.color()) + " xml:space=\"preserve\">" + item.text().toHtmlEscaped().toUtf8() + "</text>";
    addClipped(text);
}

} // namespace nrg::gui
