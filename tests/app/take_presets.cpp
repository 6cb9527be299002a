// The pictures of the presets: take_presets FOLDER. Each shows a configuration of the preset's target at its size,
// drawn by the exact sampler where there is one.

#include <QApplication>
#include <QDir>

#include <cstdio>

#include "app/gui/run/run_controller.h"
#include "app/gui/run/shipped_runs.h"
#include "app/gui/run/specimen.h"
#include "app/gui/views/lattice_maps.h"
#include "app/gui/widgets/heat_map.h"
#include "app/gui/widgets/theme.h"
#include "app/gui/window/dialog_questions.h"
#include "engine/run/presets.h"

using namespace nrg::gui;

namespace {

constexpr int kSide = 112; ///< pixels, for screens of twice the usual density

bool save(const std::shared_ptr<const nrg::FrozenModel>& model, const QDir& folder, const std::string& id)
{
    Specimen specimen;
    specimen.setModel(model);
    specimen.drawFromTarget();
    HeatMap map;
    map.resize(kSide, kSide);
    HeatMapData data = mapOfSites(specimen.exploration().x, specimen.explorer()->lattice());
    const double limit = symmetricLimit(data.values, 0);
    map.setData(std::move(data), limit);
    const QString path = folder.filePath(QString::fromStdString(id) + QStringLiteral(".png"));
    std::printf("%s\n", qPrintable(path));
    return map.grab().save(path, "PNG");
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    applyLook(Look::Light);
    if (argc != 2) {
        std::fprintf(stderr, "usage: take_presets FOLDER\n");
        return 2;
    }
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    NoQuestions questions;
    bool done = true;
    for (const nrg::Preset& preset : nrg::presets()) {
        const RunController run(preset.settings, questions);
        done = save(run.snapshot().model, folder, preset.id) && done;
    }
    for (const ShippedRun& shipped : shippedRuns()) {
        RunController run(nrg::Settings(), questions);
        done = run.openShipped(shipped.id) && save(run.snapshot().model, folder, shipped.id) && done;
    }
    return done ? 0 : 1;
}
