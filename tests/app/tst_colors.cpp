// What stands side by side can be told apart by colour-blind eyes, simulated, in both looks.

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "app/gui/widgets/color_map.h"
#include "app/gui/widgets/theme.h"
#include "app/gui/window/main_window.h"
#include "tests/app/small_run.h"

using namespace nrg::gui;

namespace {

using Triple = std::array<double, 3>;
using Transform = std::array<Triple, 3>;

/// Machado, Oliveira & Fernandes, IEEE Trans. Vis. Comput. Graph. 15, 1291 (2009), severity 1, on linear sRGB.
struct Eye {
    const char* name;
    Transform transform;
};
constexpr Eye kEyes[] = {
    {"trichromat", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    {"protanope",
        {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranope",
        {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    {"tritanope",
        {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}},
};

/// CIE L*a*b* distances. Two curves of this distance are told apart at a glance; 2 is just noticeable.
constexpr double kApart = 16;
constexpr double kFarApart = 40;

Triple times(const Transform& transform, const Triple& color)
{
    Triple result{};
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t i = 0; i < 3; ++i)
            result[row] += transform[row][i] * color[i];
    return result;
}

/// CIE L*a*b* of a colour as this eye sees it, white point D65.
Triple seen(const QColor& color, const Eye& eye)
{
    const auto linear = [](float encoded) {
        return encoded <= 0.04045F ? encoded / 12.92 : std::pow((encoded + 0.055) / 1.055, 2.4);
    };
    Triple rgb = times(eye.transform, {linear(color.redF()), linear(color.greenF()), linear(color.blueF())});
    for (double& part : rgb)
        part = std::clamp(part, 0.0, 1.0);
    constexpr Transform kXyz{
        {{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}};
    const Triple xyz = times(kXyz, rgb);
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const double x = f(xyz[0] / 0.95047);
    const double y = f(xyz[1]);
    const double z = f(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double distance(const QColor& a, const QColor& b, const Eye& eye)
{
    const Triple first = seen(a, eye);
    const Triple second = seen(b, eye);
    return std::hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}

} // namespace

class TestColors : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { applyLook(Look::Light); }

    void everyPartFollowsTheLook();
    void whatIsDrawnTogetherIsToldApart_data();
    void whatIsDrawnTogetherIsToldApart();
    void bothSignsOfAFieldAreToldApart_data() { looks(); }
    void bothSignsOfAFieldAreToldApart();
    void amountsRiseInLightness_data() { looks(); }
    void amountsRiseInLightness();

private:
    static void looks()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
};

void TestColors::everyPartFollowsTheLook()
{
    applyLook(Look::Light);
    Answers answers;
    MainWindow window(smallSettings(), answers);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    for (const Look look : {Look::Dark, Look::Light, Look::Dark}) {
        applyLook(look);
        QTest::qWait(50);
        for (const QWidget* const part : window.findChildren<QWidget*>())
            if (part->isVisible() && part->styleSheet().isEmpty()) // a style sheet has colours of its own
                QVERIFY2(isDark(part->palette()) == (look == Look::Dark),
                    qPrintable(QStringLiteral("%1 %2 in %3")
                                   .arg(QLatin1String(part->metaObject()->className()), part->objectName(),
                                       QLatin1String(part->parentWidget()->metaObject()->className()))));
    }
}

void TestColors::whatIsDrawnTogetherIsToldApart_data()
{
    QTest::addColumn<QList<QColor>>("colors");
    for (const Look look : {Look::Light, Look::Dark}) {
        applyLook(look);
        const Theme theme = themeOf(QApplication::palette());
        const auto add = [look](const char* what, const QList<QColor>& colors) {
            QTest::newRow(qPrintable(QLatin1String(what) + QLatin1String(look == Look::Dark ? ", dark" : ", light")))
                << colors;
        };
        add("samplers",
            {theme.surface, theme.latent, theme.physical, theme.preconditioned, theme.metropolis, theme.mixture,
                theme.exact, theme.ghost});
        add("learning curve", {theme.surface, theme.bound, theme.exact, theme.ghost});
        add("network", {theme.stage, theme.disentangler, theme.decimator});
        add("what is chosen in the network", {theme.stage, theme.accent}); // an outline around a part, on the stage
        add("messages", {theme.surface, theme.text, theme.problem});
    }
}

void TestColors::whatIsDrawnTogetherIsToldApart()
{
    QFETCH(const QList<QColor>, colors);
    for (const Eye& eye : kEyes)
        for (qsizetype i = 0; i < colors.size(); ++i)
            for (qsizetype j = 0; j < i; ++j) {
                const double apart = distance(colors[i], colors[j], eye);
                QVERIFY2(apart > kApart,
                    qPrintable(QStringLiteral("%1 and %2, %3: %4")
                                   .arg(colors[i].name(), colors[j].name(), QLatin1String(eye.name))
                                   .arg(apart)));
            }
}

void TestColors::bothSignsOfAFieldAreToldApart()
{
    QFETCH(const bool, dark);
    const DivergingMap map(dark);
    for (const Eye& eye : kEyes)
        for (const double value : {0.5, 1.0}) {
            const QColor positive(map.color(value, 1));
            const QColor negative(map.color(-value, 1));
            QVERIFY2(distance(positive, negative, eye) > value * kFarApart, eye.name);
            QVERIFY2(distance(positive, QColor(map.color(0, 1)), eye) > kApart, eye.name);
        }
}

void TestColors::amountsRiseInLightness()
{
    QFETCH(const bool, dark);
    const SequentialMap map(dark);
    for (const Eye& eye : kEyes) {
        double last = seen(QColor(map.entry(0)), eye)[0];
        for (int i = 1; i < map.size(); ++i) {
            const double lightness = seen(QColor(map.entry(i)), eye)[0];
            QVERIFY2(dark ? lightness >= last : lightness <= last, eye.name);
            last = lightness;
        }
    }
}

QTEST_MAIN(TestColors)
#include "tst_colors.moc"
