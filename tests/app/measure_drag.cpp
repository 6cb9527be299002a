// How long a user who drags a latent waits: from the mouse's move to the painted window, in milliseconds, as JSON.
// The claim: within 16 ms at 16 x 16 and 50 ms at 64 x 64.

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>

#include <algorithm>
#include <cstdio>
#include <vector>

#include "app/gui/run/run_controller.h"
#include "app/gui/run/selection.h"
#include "app/gui/run/specimen.h"
#include "app/gui/views/laboratory_view.h"
#include "app/gui/views/scale_tile.h"
#include "app/gui/views/stage_view.h"
#include "app/gui/widgets/heat_map.h"
#include "app/gui/window/dialog_questions.h"

using namespace nrg::gui;

namespace {

constexpr int kMoves = 200;

void move(HeatMap& map, const QPointF& at)
{
    QMouseEvent event(QEvent::MouseMove, at, map.mapToGlobal(at), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&map, &event);
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents(); // paints
}

void measure(int lattice, bool last)
{
    NoQuestions questions;
    nrg::Settings settings;
    settings.lattice = lattice;
    settings.training.batch = 16;
    RunController run(settings, questions);
    Selection selection;
    LaboratoryView laboratory;
    StageView stage; // shows the same configuration
    for (View* view : std::initializer_list<View*>{&laboratory, &stage}) {
        view->attach(run, selection);
        view->resize(620, 700);
        view->show();
        view->show(run.history(), run.snapshot());
    }
    QCoreApplication::processEvents();
    std::vector<double> milliseconds;
    std::vector<double> flow;
    HeatMap& map = laboratory.scales().back()->map();
    const QPointF start = map.cellRect({0, 0, 0}).center();
    QMouseEvent press(
        QEvent::MouseButtonPress, start, map.mapToGlobal(start), Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&map, &press);
    for (int i = 0; i < kMoves; ++i) {
        QElapsedTimer timer;
        timer.start();
        move(map, start + QPointF(0, i % 40 - 20));
        milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) * 1e-6);
        flow.push_back(1000 * run.specimen().lastSeconds());
    }
    std::ranges::sort(milliseconds);
    std::ranges::sort(flow);
    std::printf("  {\"lattice\": %d, \"median_ms\": %.2f, \"p95_ms\": %.2f, \"flow_median_ms\": %.2f}%s\n", lattice,
        milliseconds[kMoves / 2], milliseconds[kMoves * 95 / 100], flow[kMoves / 2], last ? "" : ",");
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    std::printf("[\n");
    measure(16, false);
    measure(32, false);
    measure(64, true);
    std::printf("]\n");
}
