// The pictures of the help pages, from a trained run: take_pictures RUN.nrg FOLDER. Each view is filled, enlarged,
// and written as help-PAGE.png; sampling and analyses get the time they need first.

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QPushButton>

#include <cstdio>

#include "app/gui/run/selection.h"
#include "app/gui/run/specimen.h"
#include "app/gui/views/race_view.h"
#include "app/gui/views/view_frame.h"
#include "app/gui/views/view_registry.h"
#include "app/gui/window/dialog_questions.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/view_pages.h"
#include "app/gui/window/waiting.h"

using namespace nrg::gui;

namespace {

constexpr int kPatience = 20 * 60 * 1000; ///< milliseconds
constexpr QSize kWindow(1000, 700);
constexpr int kWidth = 640; ///< of a picture, pixels
constexpr int kColors = 96;

/// The most frequent colours of a picture, after rounding; few are enough for text and maps, and the file stays small.
QList<QRgb> mainColors(const QImage& image)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            ++counts[image.pixel(x, y) & 0xfff8f8f8];
    QList<QRgb> colors = counts.keys();
    std::ranges::sort(colors, [&](QRgb a, QRgb b) { return counts[a] > counts[b]; });
    return colors.first(std::min<qsizetype>(colors.size(), kColors));
}

bool save(ViewFrame& frame, const QDir& folder)
{
    const QImage large = frame.grab().toImage().convertToFormat(QImage::Format_RGB32);
    const QImage small = large.width() > kWidth ? large.scaledToWidth(kWidth, Qt::SmoothTransformation) : large;
    const QImage indexed = small.convertToFormat(QImage::Format_Indexed8, mainColors(small), Qt::ThresholdDither);
    const QString path = folder.filePath(QStringLiteral("help-%1.png").arg(helpPageOf(frame.row())));
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

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setStyle(QStringLiteral("fusion"));
    if (argc != 3) {
        std::fprintf(stderr, "usage: take_pictures RUN.nrg FOLDER\n");
        return 2;
    }
    NoQuestions questions;
    MainWindow window(nrg::Settings(), questions);
    window.resize(kWindow);
    window.show();
    if (!window.run().open(QString::fromLocal8Bit(argv[1])))
        return 1;
    const auto& snapshot = [&]() -> const nrg::Snapshot& { return window.run().snapshot(); };

    window.pages().showPage(QStringLiteral("variables"));
    waitUntil(
        [&] {
            const auto& information = snapshot().analysis->information;
            return information && !information->preview && information->progress >= 1;
        },
        kPatience);
    window.pages().showPage(QStringLiteral("sampling"));
    waitUntil(
        [&] {
            const auto& reports = snapshot().sampling->samplers;
            return snapshot().sampling->reference.done && snapshot().sampling->diagnostics && !reports.empty()
                && std::ranges::all_of(reports, [](const auto& report) { return report.curve.size() > 300; });
        },
        kPatience);
    auto* race = qobject_cast<RaceView*>(find(window, QStringLiteral("race"))->view());
    race->startButton()->click();
    waitUntil([&] { return snapshot().race && snapshot().race->finished; }, kPatience);

    window.selection().setLatent(window.run().snapshot().settings.lattice); // one of scale 0
    bool done = true;
    for (ViewFrame* frame : window.pages().views()) {
        window.pages().enlarge(frame);
        waitFor(1500);
        done = save(*frame, QDir(QString::fromLocal8Bit(argv[2]))) && done;
        window.pages().enlarge(nullptr);
    }
    return done ? 0 : 1;
}
