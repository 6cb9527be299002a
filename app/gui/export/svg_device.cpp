#include "app/gui/export/svg_device.h"

#include <cmath>

#include "app/gui/export/svg_engine.h"

namespace nrg::gui {

namespace {

constexpr int kDotsPerInch = 96;
constexpr double kMillimetresPerInch = 25.4;

} // namespace

SvgDevice::SvgDevice(const QSize& size, const QString& title, const QString& description)
    : m_size(size)
    , m_title(title)
    , m_description(description)
    , m_engine(std::make_unique<SvgEngine>())
{
}

SvgDevice::~SvgDevice() = default;

QPaintEngine* SvgDevice::paintEngine() const
{
    return m_engine.get();
}

QByteArray SvgDevice::document() const
{
    const QByteArray width = QByteArray::number(m_size.width());
    const QByteArray height = QByteArray::number(m_size.height());
    QByteArray text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\""
        + width + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + ' ' + height + "\">\n";
    text += "<title>" + m_title.toHtmlEscaped().toUtf8() + "</title>\n";
    text += "<desc>" + m_description.toHtmlEscaped().toUtf8() + "</desc>\n";
    text += "<defs>\n" + m_engine->definitions() + "</defs>\n";
    return text + m_engine->elements() + "</svg>\n";
}

int SvgDevice::metric(PaintDeviceMetric metric) const
{
    const auto millimetres
        = [](int pixels) { return static_cast<int>(std::lround(pixels * kMillimetresPerInch / kDotsPerInch)); };
    switch (metric) {
    case PdmWidth:
        return m_size.width();
    case PdmHeight:
        return m_size.height();
    case PdmWidthMM:
        return millimetres(m_size.width());
    case PdmHeightMM:
        return millimetres(m_size.height());
    case PdmNumColors:
        return 1 << 24;
    case PdmDepth:
        return 32;
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return kDotsPerInch;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return static_cast<int>(devicePixelRatioFScale());
    }
    return QPaintDevice::metric(metric);
}

} // namespace nrg::gui
