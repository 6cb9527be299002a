#include "app/gui/export/report.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

#include <algorithm>
#include <memory>
#include <vector>

#include "app/gui/export/figure.h"
#include "app/gui/export/report_words.h"
#include "app/gui/run/run_controller.h"
#include "app/gui/views/free_energy_view.h"
#include "app/gui/views/gap_view.h"
#include "app/gui/views/information_view.h"
#include "app/gui/views/order_parameter_view.h"
#include "app/gui/views/response_view.h"
#include "app/gui/views/samples_view.h"
#include "app/gui/views/spectrum_view.h"
#include "app/gui/views/structure_factor_view.h"
#include "app/gui/widgets/theme.h"
#include "app/gui/widgets/tr.h"

namespace nrg::gui {

namespace {

constexpr int kDotsPerInch = 96;
constexpr QRectF kRoom(48, 40, 698, 1044); ///< of the page, in pixels of 1/96 inch
constexpr double kGap = 12;
constexpr double kPoints = 7.5; ///< size of the text
constexpr double kChart = 1.3;  ///< pixels of a view for each of the page
constexpr double kMaps = 1.7;   ///< the same where several stand beside each other
constexpr double kMostHeight = 300;

/// A view that is drawn nowhere else.
struct Plate {
    std::unique_ptr<View> view;
    QString title;
    double density = 1; ///< pixels of the view for each of the page
};

template <typename Kind>
void add(std::vector<Plate>& plates, const QString& title, double density, const RunController& run)
{
    auto view = std::make_unique<Kind>();
    view->setPalette(lightPalette());
    view->setAttribute(Qt::WA_DontShowOnScreen);
    view->follow(run.snapshot());
    if (QWidget* control = view->headerControl())
        control->hide(); // no frame takes it
    if (!view->suits())
        return;
    static_cast<View*>(view.get())->show(run.history(), run.snapshot());
    if (view->tables().empty())
        return;
    const QString own = view->title();
    plates.push_back({std::move(view), own.isEmpty() ? title : own, density});
}

std::vector<Plate> platesOf(const RunController& run)
{
    std::vector<Plate> plates;
    add<FreeEnergyView>(plates, tr("Free energy bound"), kChart, run);
    add<GapView>(plates, tr("Gap to the exact value"), kChart, run);
    add<SamplesView>(plates, tr("Samples of the flow"), kMaps, run);
    add<StructureFactorView>(plates, tr("Structure factor S(0)"), kChart, run);
    add<SpectrumView>(plates, tr("Structure factor S(k)"), kChart, run);
    add<OrderParameterView>(plates, tr("Order parameter"), kChart, run);
    add<ResponseView>(plates, tr("Response"), kMaps, run);
    add<InformationView>(plates, tr("Mutual information"), kMaps, run);
    return plates;
}

void layOut(QWidget& view, const QSize& size)
{
    view.resize(size);
    view.QWidget::show();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    view.grab(); // charts arrange their parts as they are drawn for the first time
}

double drawText(QPainter& painter, const QString& html, const QRectF& room)
{
    QTextDocument document;
    QFont font = QApplication::font();
    font.setPointSizeF(kPoints);
    document.setDocumentMargin(0);
    document.setDefaultFont(font);
    document.setHtml(html);
    document.setTextWidth(room.width());
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, lightPalette().color(QPalette::WindowText));
    painter.save();
    painter.translate(room.topLeft());
    document.documentLayout()->draw(&painter, context);
    painter.restore();
    return document.size().height();
}

double heightOf(const QString& html, double width)
{
    QImage nowhere(1, 1, QImage::Format_RGB32);
    nowhere.setDotsPerMeterX(static_cast<int>(kDotsPerInch / 0.0254));
    nowhere.setDotsPerMeterY(nowhere.dotsPerMeterX());
    QPainter painter(&nowhere);
    return drawText(painter, html, QRectF(0, 0, width, 0));
}

void drawPlate(QPainter& painter, const Plate& plate, const QRectF& room)
{
    const QSize wanted = (room.size() * plate.density).toSize();
    layOut(*plate.view, wanted);
    const QSize frame = figureOf(*plate.view, plate.title).size - plate.view->size(); // title, key and margins
    layOut(*plate.view, wanted - frame);
    const Figure figure = figureOf(*plate.view, plate.title);
    const double scale = std::min(room.width() / figure.size.width(), room.height() / figure.size.height());
    painter.save();
    painter.translate(room.center().x() - scale * figure.size.width() / 2, room.top());
    painter.scale(scale, scale);
    figure.paint(painter);
    painter.restore();
    plate.view->hide();
}

/// Two beside each other, in rows of equal height.
void drawPlates(QPainter& painter, const std::vector<Plate>& plates, const QRectF& room)
{
    const auto rows = static_cast<int>((plates.size() + 1) / 2);
    if (rows == 0)
        return;
    const double height = std::min(kMostHeight, (room.height() - kGap * (rows - 1)) / rows);
    const double width = (room.width() - kGap) / 2;
    for (std::size_t i = 0; i < plates.size(); ++i) {
        const std::size_t row = i / 2;
        const QPointF corner(static_cast<double>(i % 2) * (width + kGap), static_cast<double>(row) * (height + kGap));
        drawPlate(painter, plates[i], QRectF(room.topLeft() + corner, QSizeF(width, height)));
    }
}

void drawPage(QPainter& painter, const RunController& run)
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::LosslessImageRendering);
    const double half = (kRoom.width() - kGap) / 2;
    double top = kRoom.top();
    top += drawText(painter, reportTitle(run), kRoom);
    const double settings
        = drawText(painter, reportSettings(run) + reportTrust(run), QRectF(kRoom.left(), top, half, kRoom.height()));
    const double figures
        = drawText(painter, reportFigures(run), QRectF(kRoom.right() - half, top, half, kRoom.height()));
    top += std::max(settings, figures) + kGap;
    const QString footer = reportFooter(run);
    const double bottom = kRoom.bottom() - heightOf(footer, kRoom.width());
    drawText(painter, footer, QRectF(kRoom.left(), bottom, kRoom.width(), kRoom.bottom() - bottom));
    drawPlates(painter, platesOf(run), QRectF(kRoom.left(), top, kRoom.width(), bottom - kGap - top));
}

} // namespace

QByteArray reportOf(const RunController& run)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(QCoreApplication::translate("Report", "Report of a NeuralRG run"));
    writer.setCreator(QCoreApplication::applicationName());
    writer.setResolution(kDotsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({});
    QPainter painter(&writer);
    drawPage(painter, run);
    painter.end();
    return bytes;
}

} // namespace nrg::gui
