// Maps as the user sees them: colours of amounts, contours, and choosing, dragging and stepping cells.

#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <cmath>
#include <limits>

#include "app/gui/widgets/color_map.h"
#include "app/gui/widgets/heat_map.h"

using namespace nrg::gui;

namespace {

constexpr float kNone = std::numeric_limits<float>::quiet_NaN();

/// Relative luminance of linear light, ITU-R BT.709.
double luminance(QRgb color)
{
    const auto linear = [](int channel) {
        const double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(qRed(color)) + 0.7152 * linear(qGreen(color)) + 0.0722 * linear(qBlue(color));
}

} // namespace

class TestHeatMap : public QObject {
    Q_OBJECT

private slots:
    void init();

    void amountsGoEvenlyFromTheWindowsLightness_data();
    void amountsGoEvenlyFromTheWindowsLightness();
    void contoursGoAroundARegion();
    void contoursOfTheWholeMapAreItsFrame();
    void aClickChoosesTheCell();
    void holesCannotBeChosen();
    void holesAreHatched();
    void draggingTellsWhereFromAndHowFar();
    void arrowsMoveTheChosenCellAndPlusStepsIt();
    void theWheelStepsOnlyWithControl();
    void quietMapsLeaveTheMouseAlone();
    void leavingTheMapEndsTheHover();

private:
    /// A 4 x 4 map with holes where row and column are even.
    HeatMap m_map;
};

void TestHeatMap::init()
{
    m_map.setInteractive(true);
    m_map.resize(200, 200);
    HeatMapData data{.maps = 1, .rows = 4, .columns = 4, .values = {}};
    for (int i = 0; i < 16; ++i)
        data.values.push_back(i / 4 % 2 == 0 && i % 2 == 0 ? kNone : static_cast<float>(i));
    m_map.setSelected(std::nullopt);
    m_map.setData(data, 16);
    m_map.show();
}

void TestHeatMap::amountsGoEvenlyFromTheWindowsLightness_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestHeatMap::amountsGoEvenlyFromTheWindowsLightness()
{
    QFETCH(bool, dark);
    const SequentialMap map(dark);
    double before = std::cbrt(luminance(map.color(0, 1)));
    for (int i = 1; i <= 50; ++i) {
        const double now = std::cbrt(luminance(map.color(0.02 * i, 1))); // about the perceived lightness
        const double step = dark ? now - before : before - now;
        QVERIFY2(step > 0.005 && step < 0.03, qPrintable(QStringLiteral("%1: %2").arg(i).arg(step)));
        before = now;
    }
    QCOMPARE(map.color(7, 1), map.color(1, 1));
    QCOMPARE(map.color(-1, 1), map.color(0, 1));
    QCOMPARE(qAlpha(map.color(std::nan(""), 1)), 0);
}

void TestHeatMap::contoursGoAroundARegion()
{
    std::vector<bool> inside(16, false);
    inside[5] = inside[6] = true; // row 1, columns 1 and 2
    const QList<QLineF> lines = contour(inside, 4, 4, QRectF(0, 0, 4, 4));
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines.contains(QLineF(1, 1, 3, 1)));
    QVERIFY(lines.contains(QLineF(1, 2, 3, 2)));
    QVERIFY(lines.contains(QLineF(1, 1, 1, 2)));
    QVERIFY(lines.contains(QLineF(3, 1, 3, 2)));
}

void TestHeatMap::contoursOfTheWholeMapAreItsFrame()
{
    const QList<QLineF> lines = contour(std::vector<bool>(16, true), 4, 4, QRectF(10, 20, 40, 40));
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines.contains(QLineF(10, 20, 50, 20)));
    QVERIFY(lines.contains(QLineF(50, 20, 50, 60)));
    QVERIFY(contour(std::vector<bool>(16, false), 4, 4, QRectF(0, 0, 4, 4)).isEmpty());
}

void TestHeatMap::aClickChoosesTheCell()
{
    HeatMapCell pressed;
    const QObject here; // ends the connection
    connect(&m_map, &HeatMap::cellPressed, &here, [&](const HeatMapCell& cell) { pressed = cell; });
    const HeatMapCell cell{0, 2, 3};
    QTest::mouseClick(&m_map, Qt::LeftButton, {}, m_map.cellRect(cell).center().toPoint());
    QCOMPARE(pressed, cell);
    QCOMPARE(m_map.selected(), std::optional(cell));
    QVERIFY(!m_map.grab().isNull());
}

void TestHeatMap::holesCannotBeChosen()
{
    m_map.setSelected(HeatMapCell{0, 2, 2});
    QVERIFY(!m_map.selected());
    QTest::mouseClick(&m_map, Qt::LeftButton, {}, m_map.cellRect({0, 0, 0}).center().toPoint());
    QVERIFY(!m_map.selected());
}

void TestHeatMap::draggingTellsWhereFromAndHowFar()
{
    HeatMapCell from;
    std::optional<HeatMapCell> now;
    QPointF moved;
    connect(&m_map, &HeatMap::cellDragged, this,
        [&](const HeatMapCell& start, const std::optional<HeatMapCell>& cell, const QPointF& offset) {
            from = start;
            now = cell;
            moved = offset;
        });
    int released = 0;
    const QObject here; // ends the connection
    connect(&m_map, &HeatMap::cellReleased, &here, [&] { ++released; });
    const QPoint start = m_map.cellRect({0, 1, 1}).center().toPoint();
    QTest::mousePress(&m_map, Qt::LeftButton, {}, start);
    QMouseEvent move(QEvent::MouseMove, start + QPoint(50, -50), m_map.mapToGlobal(start + QPoint(50, -50)),
        Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_map, &move);
    QTest::mouseRelease(&m_map, Qt::LeftButton, {}, start + QPoint(50, -50));
    QCOMPARE(from, (HeatMapCell{0, 1, 1}));
    QCOMPARE(now, std::optional(HeatMapCell{0, 0, 2}));
    QCOMPARE(moved, QPointF(50, -50));
    QCOMPARE(released, 1);
}

void TestHeatMap::arrowsMoveTheChosenCellAndPlusStepsIt()
{
    m_map.setSelected(HeatMapCell{0, 0, 1});
    QTest::keyClick(&m_map, Qt::Key_Right); // over the hole at column 2
    QCOMPARE(m_map.selected(), std::optional(HeatMapCell{0, 0, 3}));
    QTest::keyClick(&m_map, Qt::Key_Down);
    QCOMPARE(m_map.selected(), std::optional(HeatMapCell{0, 1, 3}));
    double steps = 0;
    const QObject here; // ends the connection
    connect(&m_map, &HeatMap::cellStepped, &here, [&](const HeatMapCell&, double count) { steps += count; });
    QTest::keyClick(&m_map, Qt::Key_Plus);
    QTest::keyClick(&m_map, Qt::Key_Plus);
    QTest::keyClick(&m_map, Qt::Key_Minus);
    QCOMPARE(steps, 1.0);
}

void TestHeatMap::theWheelStepsOnlyWithControl()
{
    double steps = 0;
    const QObject here; // ends the connection
    connect(&m_map, &HeatMap::cellStepped, &here, [&](const HeatMapCell&, double count) { steps += count; });
    const QPointF at = m_map.cellRect({0, 1, 2}).center();
    const auto turn = [&](Qt::KeyboardModifiers modifiers) {
        QWheelEvent event(
            at, m_map.mapToGlobal(at), {}, QPoint(0, 120), Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&m_map, &event);
    };
    turn(Qt::NoModifier); // scrolls the page
    QCOMPARE(steps, 0.0);
    turn(Qt::ControlModifier);
    QCOMPARE(steps, 1.0);
}

void TestHeatMap::quietMapsLeaveTheMouseAlone()
{
    m_map.setInteractive(false);
    QTest::mouseClick(&m_map, Qt::LeftButton, {}, m_map.cellRect({0, 2, 3}).center().toPoint());
    QVERIFY(!m_map.selected());
    QCOMPARE(m_map.focusPolicy(), Qt::NoFocus);
}

void TestHeatMap::leavingTheMapEndsTheHover()
{
    std::vector<std::optional<HeatMapCell>> cells;
    connect(
        &m_map, &HeatMap::cellHovered, this, [&](const std::optional<HeatMapCell>& cell) { cells.push_back(cell); });
    const QPointF at = m_map.cellRect({0, 1, 2}).center();
    for (int i = 0; i < 2; ++i) { // within one cell: told once
        QMouseEvent move(
            QEvent::MouseMove, at + QPointF(i, 0), m_map.mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_map, &move);
    }
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&m_map, &leave);
    QCOMPARE(cells.size(), std::size_t(2));
    QCOMPARE(cells.front(), std::optional(HeatMapCell{0, 1, 2}));
    QVERIFY(!cells.back());
}

void TestHeatMap::holesAreHatched()
{
    const QImage picture = m_map.grab().toImage();
    const auto colours = [&](const HeatMapCell& cell) {
        const QRect place = m_map.cellRect(cell).toRect().adjusted(2, 2, -2, -2);
        QSet<QRgb> found;
        for (int y = place.top(); y < place.bottom(); ++y)
            for (int x = place.left(); x < place.right(); ++x)
                found.insert(picture.pixel(x, y));
        return found.size();
    };
    QCOMPARE(colours({0, 0, 0}), qsizetype(2)); // lines on the ground
    QCOMPARE(colours({0, 0, 1}), qsizetype(1));
}

QTEST_MAIN(TestHeatMap)
#include "tst_heat_map.moc"
