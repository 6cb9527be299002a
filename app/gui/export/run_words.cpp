#include "app/gui/export/run_words.h"

#include <QCoreApplication>
#include <QFileInfo>

#include "app/gui/run/run_controller.h"
#include "engine/run/repeat_command.h"

namespace nrg::gui {

namespace {

constexpr double kUsualSeconds = 60; ///< for a run that has no steps yet, and no end

QString runName(const RunController& run)
{
    return run.filePath().isEmpty() ? QStringLiteral("not saved") : QFileInfo(run.filePath()).fileName();
}

} // namespace

QString commandOf(const RunController& run)
{
    nrg::RepeatOptions options;
    if (run.snapshot().step > 0)
        options.steps = run.snapshot().step;
    else if (run.lastStep())
        options.steps = run.lastStep();
    else
        options.seconds = kUsualSeconds;
    options.output = run.filePath().isEmpty() ? "run.nrg" : QFileInfo(run.filePath()).fileName().toStdString();
    return QString::fromStdString(nrg::repeatCommand(run.settings(), options));
}

QStringList unrepeatable(const RunController& run)
{
    QStringList changes;
    if (run.parent() > 0)
        changes << QCoreApplication::translate("RunWords", "at its start: the parameters of run %1").arg(run.parent());
    const std::vector<nrg::RunMark>& marks = run.history().runMarks();
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const bool repeats = marks[i].key == nrg::RunMark::kResume || marks[i].key == "threads"; // to the last bit
        if (!repeats)
            changes << QCoreApplication::translate("RunWords", "after step %1: %2")
                           .arg(marks[i].step)
                           .arg(run.history().marks().at(i).text);
    }
    return changes;
}

QStringList aboutRun(const RunController& run, const QString& title)
{
    QStringList lines;
    lines << QStringLiteral("NeuralRG Lab %1").arg(QCoreApplication::applicationVersion()).trimmed()
          << QStringLiteral("view: %1").arg(title) << QStringLiteral("run: %1").arg(runName(run))
          << QStringLiteral("step: %1").arg(run.snapshot().step) << QStringLiteral("command: %1").arg(commandOf(run));
    for (const QString& change : unrepeatable(run))
        lines << QStringLiteral("changed while it ran, %1").arg(change);
    return lines;
}

QString fileNameOf(const RunController& run, const QString& what)
{
    return QStringLiteral("%1-step-%2").arg(what).arg(run.snapshot().step);
}

} // namespace nrg::gui
