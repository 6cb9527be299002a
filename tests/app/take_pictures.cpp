// The pictures of the help pages, from a trained run: take_pictures RUN.nrg FOLDER [VIEW...]. Each view, or those
// named, is filled, enlarged, and written as help-PAGE.png; sampling and analyses get the time they need first. With
// the response view come the README's: latents-response.png, -unmixed.png and -influence.png as in Fig. 4(a), and with
// the mutual information latents-information.png.

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QImage>
#include <QPushButton>
#include <QToolButton>

#include <cstdio>

#include "app/gui/panels/sweep_panel.h"
#include "app/gui/run/selection.h"
#include "app/gui/run/specimen.h"
#include "app/gui/views/race_view.h"
#include "app/gui/views/response_view.h"
#include "app/gui/views/sweep_view.h"
#include "app/gui/views/view.h"
#include "app/gui/views/view_frame.h"
#include "app/gui/views/view_registry.h"
#include "app/gui/widgets/language.h"
#include "app/gui/widgets/theme.h"
#include "app/gui/window/dialog_questions.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/view_pages.h"
#include "app/gui/window/waiting.h"

using namespace nrg::gui;

namespace {

constexpr int kPatience = 20 * 60 * 1000; ///< milliseconds
constexpr QSize kWindow(1000, 700);
constexpr int kRowHeight = 520; ///< of the window, for a row of maps
constexpr int kSettle = 1500;   ///< milliseconds, until a view that was just enlarged is drawn
constexpr int kWidth = 640;     ///< of a picture, pixels
constexpr int kColors = 256;

/// The most frequent colours of a picture, after rounding; few are enough for text and maps, and the file stays small.
QList<QRgb> mainColors(const QImage& image)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            ++counts[image.pixel(x, y) | 0x00070707]; // white stays white
    QList<QRgb> colors = counts.keys();
    std::ranges::sort(colors, [&](QRgb a, QRgb b) { return counts[a] > counts[b]; });
    return colors.first(std::min<qsizetype>(colors.size(), kColors));
}

bool save(ViewFrame& frame, const QDir& folder, const QString& name)
{
    const QImage large = frame.grab().toImage().convertToFormat(QImage::Format_RGB32);
    const QImage small = large.width() > kWidth ? large.scaledToWidth(kWidth, Qt::SmoothTransformation) : large;
    const QImage indexed = small.convertToFormat(QImage::Format_Indexed8, mainColors(small), Qt::ThresholdDither);
    const QString path = folder.filePath(name + QStringLiteral(".png"));
    std::printf("%s\n", qPrintable(path));
    return indexed.save(path, "PNG", 0);
}

ViewFrame* find(MainWindow& window, const QString& id)
{
    for (ViewFrame* frame : window.pages().views())
        if (frame->row().id == id)
            return frame;
    return nullptr;
}

bool saveEnlarged(MainWindow& window, ViewFrame& frame, const QDir& folder, const QString& name)
{
    window.pages().enlarge(&frame);
    waitFor(kSettle);
    const bool done = save(frame, folder, name);
    window.pages().enlarge(nullptr);
    return done;
}

/// What latents read, the same with the top level's rotated, and what those write.
bool saveResponses(MainWindow& window, ViewFrame& frame, const QDir& folder)
{
    auto* view = qobject_cast<ResponseView*>(frame.view());
    const auto show = [&](int quantity, bool rotated) {
        view->quantity().setCurrentIndex(quantity);
        view->rotatedButton().setChecked(rotated);
        const auto kind = quantity < 2 ? nrg::MapKind::Response : nrg::MapKind::Influence;
        waitUntil(
            [&] {
                const auto& report = window.run().snapshot().analysis->response;
                return report && report->kind == kind && (report->rotation.size() > 0) == rotated;
            },
            kPatience);
    };
    window.resize(kWindow.width(), kRowHeight);
    window.pages().showPage(frame.row().page);
    bool done = true;
    show(0, false);
    done = saveEnlarged(window, frame, folder, QStringLiteral("latents-response")) && done;
    show(0, true);
    done = saveEnlarged(window, frame, folder, QStringLiteral("latents-unmixed")) && done;
    show(2, true);
    done = saveEnlarged(window, frame, folder, QStringLiteral("latents-influence")) && done;
    show(0, false);
    window.resize(kWindow);
    return done;
}

/// Shows the view and waits for what it draws.
void fill(MainWindow& window, ViewFrame& frame)
{
    window.pages().reveal(&frame);
    waitUntil([&] { return frame.view()->isFilled(); }, kPatience);
}

/// Sweeps the temperature and shows the specific heat.
void fillSweep(MainWindow& window)
{
    auto* view = qobject_cast<SweepView*>(find(window, QStringLiteral("sweep"))->view());
    view->panel()->startButton()->click();
    fill(window, *find(window, QStringLiteral("sweep")));
    view->quantity()->setCurrentIndex(view->quantity()->findData(QStringLiteral("specific_heat")));
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setStyle(QStringLiteral("fusion"));
    applyLook(Look::Light);
    applyType(1);
    applyLanguage(QStringLiteral("en"));
    if (argc < 3) {
        std::fprintf(stderr, "usage: take_pictures RUN.nrg FOLDER [VIEW...]\n");
        return 2;
    }
    QStringList names;
    for (int i = 3; i < argc; ++i)
        names << QString::fromLocal8Bit(argv[i]);
    const auto isWanted = [&](const ViewFrame* frame) { return names.isEmpty() || names.contains(frame->row().id); };
    const QDir folder(QString::fromLocal8Bit(argv[2]));
    NoQuestions questions;
    MainWindow window(nrg::Settings(), questions);
    window.resize(kWindow);
    window.show();
    if (!window.run().open(QString::fromLocal8Bit(argv[1])))
        return 1;

    if (ViewFrame* const race = find(window, QStringLiteral("race")); isWanted(race))
        qobject_cast<RaceView*>(race->view())->startButton()->click();
    for (ViewFrame* frame : window.pages().views())
        if (isWanted(frame) && frame->row().id != QStringLiteral("sweep"))
            fill(window, *frame);
    if (isWanted(find(window, QStringLiteral("sweep"))))
        fillSweep(window);

    bool done = true;
    if (ViewFrame* frame = find(window, QStringLiteral("response")); isWanted(frame))
        done = saveResponses(window, *frame, folder) && done;
    if (ViewFrame* frame = find(window, QStringLiteral("information")); isWanted(frame))
        done = saveEnlarged(window, *frame, folder, QStringLiteral("latents-information")) && done;
    window.selection().setLatent(window.run().snapshot().settings->lattice); // one of scale 0
    for (ViewFrame* frame : window.pages().views())
        if (isWanted(frame))
            done
                = saveEnlarged(window, *frame, folder, QStringLiteral("help-%1").arg(helpPageOf(frame->row()))) && done;
    return done ? 0 : 1;
}
