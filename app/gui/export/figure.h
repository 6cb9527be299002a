#pragma once
// Views as figures: with title and key, without controls, at the size they have on the screen.

#include <QByteArray>
#include <QColor>
#include <QImage>
#include <QSize>
#include <QString>

#include <functional>
#include <vector>

class QPainter;

namespace nrg::gui {

class View;
class ViewFrame;

struct Figure {
    QSize size; ///< pixels of 1/96 inch
    QColor ground;
    QString title;
    QString description; ///< kept in the file: of which run it is
    std::function<void(QPainter&)> paint;
};

enum class FigureFormat { Png, Svg, Pdf };

/// A figure of the view as it is now; the view must outlive it.
Figure figureOf(View& view, const QString& title);
/// The views at their places in the window, below a heading.
Figure figureOf(const std::vector<ViewFrame*>& frames, const QString& heading);

/// Two pixels for each of the screen.
QImage imageOf(const Figure& figure);
/// The file's content.
QByteArray encoded(const Figure& figure, FigureFormat format);

} // namespace nrg::gui
