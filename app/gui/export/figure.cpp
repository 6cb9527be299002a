#include "app/gui/export/figure.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

#include <algorithm>
#include <memory>

#include "app/gui/export/svg_device.h"
#include "app/gui/export/widget_painter.h"
#include "app/gui/views/view.h"
#include "app/gui/views/view_frame.h"

namespace nrg::gui {

namespace {

constexpr int kMargin = 8; ///< as in the frames of the window
constexpr int kGap = 6;
constexpr int kPixelsPerPixel = 2;
constexpr int kDotsPerInch = 96;
constexpr double kInchesPerMetre = 1 / 0.0254;

/// Rich text in one colour, broken where it is wider than the room.
struct Text {
    std::shared_ptr<QTextDocument> document;
    QColor color;

    Text(const QString& html, const QFont& font, const QColor& ink, double room)
        : document(std::make_shared<QTextDocument>())
        , color(ink)
    {
        document->setDocumentMargin(0);
        document->setDefaultFont(font);
        document->setHtml(html);
        if (document->idealWidth() > room)
            document->setTextWidth(room);
    }

    QSize size() const { return document->size().toSize() + QSize(1, 0); }

    void paint(QPainter& painter, const QPointF& at) const
    {
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette.setColor(QPalette::Text, color);
        painter.save();
        painter.translate(at);
        document->documentLayout()->draw(&painter, context);
        painter.restore();
    }
};

QFont titleFont(const QWidget& widget)
{
    QFont font = widget.font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.15);
    return font;
}

void paint(const Figure& figure, QPainter& painter)
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::LosslessImageRendering);
    painter.fillRect(QRect(QPoint(), figure.size), figure.ground);
    figure.paint(painter);
}

QByteArray svgOf(const Figure& figure)
{
    SvgDevice device(figure.size, figure.title, figure.description);
    QPainter painter(&device);
    paint(figure, painter);
    painter.end();
    return device.document();
}

QByteArray pdfOf(const Figure& figure)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(figure.title);
    writer.setCreator(QCoreApplication::applicationName());
    writer.setResolution(kDotsPerInch);
    writer.setPageMargins({});
    writer.setPageSize(QPageSize(QSizeF(figure.size) / kDotsPerInch, QPageSize::Inch, {}, QPageSize::ExactMatch));
    QPainter painter(&writer);
    paint(figure, painter);
    painter.end();
    return bytes;
}

QByteArray pngOf(const Figure& figure)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    imageOf(figure).save(&buffer, "PNG");
    return bytes;
}

} // namespace

Figure figureOf(View& view, const QString& title)
{
    const Theme theme = themeOf(view.palette());
    const int width = view.width() + 2 * kMargin;
    const int room = width - 2 * kMargin;
    const Text heading(title.toHtmlEscaped(), titleFont(view), theme.text, room);
    const Text key(keyText(view.key()), view.font(), theme.muted, room);
    const bool beside = heading.size().width() + 3 * kGap + key.size().width() <= room;
    const int below = beside || view.key().isEmpty() ? 0 : key.size().height() + kGap;
    const int top = kMargin + heading.size().height() + kGap;
    const auto paint = [&view, heading, key, beside, top, below, width](QPainter& painter) {
        heading.paint(painter, QPointF(kMargin, kMargin));
        if (beside)
            key.paint(painter, QPointF(width - kMargin - key.size().width(), kMargin + 2));
        else
            key.paint(painter, QPointF(kMargin, top));
        paintWidget(painter, view, QPointF(kMargin, top + below));
    };
    return {.size = QSize(width, top + below + view.height() + kMargin),
        .ground = theme.surface,
        .title = title,
        .description = {},
        .paint = paint};
}

Figure figureOf(const std::vector<ViewFrame*>& frames, const QString& heading)
{
    struct Part {
        QRect place;
        Figure figure;
    };
    std::vector<Part> parts;
    for (ViewFrame* frame : frames) {
        const QPoint corner = frame->mapTo(frame->window(), QPoint());
        Part part{QRect(corner, frame->size()), figureOf(*frame->view(), frame->title())};
        part.place.setSize(part.figure.size);
        parts.push_back(std::move(part));
    }
    std::ranges::stable_sort(parts, {}, [](const Part& part) { return part.place.top(); });
    for (std::size_t i = 0; i < parts.size(); ++i) // a figure may be larger than its view: those below make room
        for (std::size_t j = 0; j < i; ++j)
            if (parts[i].place.intersects(parts[j].place))
                parts[i].place.moveTop(parts[j].place.bottom() + 1);
    QRect whole;
    for (const Part& part : parts)
        whole |= part.place;
    const QWidget& first = *frames.front();
    const Theme theme = themeOf(first.palette());
    const Text text(heading.toHtmlEscaped(), titleFont(first), theme.text, whole.width() - 2 * kMargin);
    const int top = kMargin + text.size().height();
    return {.size = whole.size() + QSize(0, top),
        .ground = theme.surface,
        .title = heading,
        .description = {},
        .paint = [parts, text, origin = QPointF(0, top) - whole.topLeft()](QPainter& painter) {
            text.paint(painter, QPointF(kMargin, kMargin));
            for (const Part& part : parts) {
                painter.save();
                painter.translate(origin + part.place.topLeft());
                part.figure.paint(painter);
                painter.restore();
            }
        }};
}

QImage imageOf(const Figure& figure)
{
    QImage image(figure.size * kPixelsPerPixel, QImage::Format_RGB32);
    image.setDevicePixelRatio(kPixelsPerPixel);
    image.setDotsPerMeterX(static_cast<int>(kPixelsPerPixel * kDotsPerInch * kInchesPerMetre));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    image.setText(QStringLiteral("Title"), figure.title);
    image.setText(QStringLiteral("Description"), figure.description);
    QPainter painter(&image);
    paint(figure, painter);
    return image;
}

QByteArray encoded(const Figure& figure, FigureFormat format)
{
    switch (format) {
    case FigureFormat::Svg:
        return svgOf(figure);
    case FigureFormat::Pdf:
        return pdfOf(figure);
    case FigureFormat::Png:
        break;
    }
    return pngOf(figure);
}

} // namespace nrg::gui
