#pragma once
// What a painter draws, as an SVG document: text as text, curves as paths, and clipped as on the screen, which
// QSvgGenerator of Qt 6.4 leaves out.

#include <QByteArray>
#include <QPaintDevice>
#include <QSize>

#include <memory>

namespace nrg::gui {

class SvgEngine;

class SvgDevice : public QPaintDevice {
public:
    /// @param size  in pixels of 1/96 inch
    SvgDevice(const QSize& size, const QString& title, const QString& description);
    ~SvgDevice() override;

    QPaintEngine* paintEngine() const override;
    /// What was painted, once the painter has ended.
    QByteArray document() const;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    QSize m_size;
    QString m_title;
    QString m_description;
    std::unique_ptr<SvgEngine> m_engine;
};

} // namespace nrg::gui
