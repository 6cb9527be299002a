#include "app/gui/run/shipped_runs.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <map>
#include <stdexcept>

#include "app/gui/widgets/language.h"
#include "app/gui/widgets/tr.h"

namespace nrg::gui {

const std::vector<ShippedRun>& shippedRuns()
{
    static std::map<QString, std::vector<ShippedRun>> byLanguage;
    std::vector<ShippedRun>& runs = byLanguage[languageCode()];
    if (runs.empty())
        runs = {
            {"critical-16", tr("Critical 16 × 16, trained"),
                tr("The Ising model at its critical point, learned by the stencil flow in 20,000 steps.")},
            {"critical-64", tr("Critical 64 × 64, trained"),
                tr("The same on 64 × 64 sites, grown from 8 × 8: six scales of one critical point.")},
        };
    return runs;
}

const ShippedRun* findShippedRun(const std::string& id)
{
    const auto found = std::ranges::find(shippedRuns(), id, &ShippedRun::id);
    return found == shippedRuns().end() ? nullptr : &*found;
}

std::unique_ptr<nrg::Session> openShippedRun(const ShippedRun& run, nrg::Priority priority)
{
    const QTemporaryDir folder; // the engine reads files, the program holds resources
    const QString path = folder.filePath(QString::fromStdString(run.id) + QStringLiteral(".nrg"));
    if (!QFile::copy(QStringLiteral(":/runs/%1.nrg").arg(QString::fromStdString(run.id)), path))
        throw std::runtime_error("The trained run cannot be unpacked in the folder for temporary files. "
                                 "Make room there and try again.");
    return nrg::Session::open(path.toStdString(), std::nullopt, priority);
}

} // namespace nrg::gui
