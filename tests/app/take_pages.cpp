// Pictures of whole pages of the window, for inspection: take_pages RUN.nrg FOLDER [PAGE...]. Every page is filled,
// then written at two sizes, light and dark; without names, those on the collective variables. The scale is
// QT_SCALE_FACTOR's.

#include <QApplication>
#include <QDir>
#include <QPixmap>

#include <cstdio>

#include "app/gui/run/selection.h"
#include "app/gui/widgets/theme.h"
#include "app/gui/window/dialog_questions.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/view_pages.h"
#include "app/gui/window/waiting.h"

using namespace nrg::gui;

namespace {

constexpr int kPatience = 20 * 60 * 1000; ///< milliseconds
constexpr int kSettle = 800;

bool isFilled(const nrg::Snapshot& snapshot)
{
    return snapshot.analysis && snapshot.analysis->response && snapshot.analysis->information
        && snapshot.analysis->information->progress >= 1;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setStyle(QStringLiteral("fusion"));
    if (argc < 3) {
        std::fprintf(stderr, "usage: take_pages RUN.nrg FOLDER [PAGE...]\n");
        return 2;
    }
    QStringList pages;
    for (int i = 3; i < argc; ++i)
        pages << QString::fromLocal8Bit(argv[i]);
    if (pages.isEmpty())
        pages << QStringLiteral("inspect") << QStringLiteral("laboratory");
    NoQuestions questions;
    MainWindow window(nrg::Settings(), questions);
    window.show();
    if (!window.run().open(QString::fromLocal8Bit(argv[1])))
        return 1;
    window.pages().showPage(QStringLiteral("inspect"));
    waitUntil([&] { return isFilled(window.run().snapshot()); }, kPatience);
    const QDir folder(QString::fromLocal8Bit(argv[2]));
    bool done = true;
    for (const QSize size : {QSize(1280, 720), QSize(1440, 900)})
        for (const Look look : {Look::Light, Look::Dark})
            for (const QString& page : pages) {
                applyLook(look);
                window.resize(size);
                window.pages().showPage(page);
                window.selection().setLatent(window.run().snapshot().settings->lattice); // one of scale 0
                waitFor(kSettle);
                const QString path
                    = folder.filePath(QStringLiteral("%1-%2x%3-%4.png")
                                          .arg(page)
                                          .arg(size.width())
                                          .arg(size.height())
                                          .arg(look == Look::Dark ? QStringLiteral("dark") : QStringLiteral("light")));
                done = window.grab().save(path) && done;
                std::printf("%s\n", qPrintable(path));
            }
    return done ? 0 : 1;
}
