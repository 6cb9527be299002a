#include "app/gui/export/report_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

#include "app/gui/export/run_words.h"
#include "app/gui/run/run_controller.h"
#include "app/gui/run/settings_undo.h"
#include "app/gui/views/diagnostics_view.h"
#include "app/gui/views/sampler_style.h"
#include "app/gui/views/target_words.h"
#include "app/gui/widgets/text.h"
#include "app/gui/widgets/tr.h"
#include "engine/run/settings_options.h"
#include "engine/session/frozen_model.h"
#include "engine/session/training_figures.h"

namespace nrg::gui {

namespace {

QString tableRow(const QString& name, const QString& value)
{
    return QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td><b>%2</b></td></tr>").arg(name, value);
}

QString table(const QString& rows)
{
    return QStringLiteral("<table cellpadding='0' cellspacing='1'>%1</table>").arg(rows);
}

const nrg::Target* targetOf(const RunController& run)
{
    const auto& model = run.snapshot().model;
    return model && model->model ? model->model->target.get() : nullptr;
}

QString trainingRows(const nrg::Snapshot& snapshot)
{
    const nrg::TrainingFigures& figures = snapshot.figures;
    QString rows = tableRow(tr("Steps"), countText(snapshot.step));
    if (snapshot.step > 0) {
        const double noise = nrg::figuresError(snapshot.figures, snapshot.step, snapshot.settings->training.batch);
        rows += tableRow(
            tr("F<sub>θ</sub>, mean of the last steps"), tr("%1 nats").arg(withError(figures.freeEnergy, noise)));
        if (figures.gap && figures.relativeError)
            rows += tableRow(tr("Gap F<sub>θ</sub> + ln Z"),
                tr("%1 nats = %2").arg(withError(*figures.gap, noise), percentText(*figures.relativeError, 3)));
        rows += tableRow(tr("σ of ln(q/π)"), tr("%1 nats").arg(significantText(figures.sigma, 3)));
    }
    if (snapshot.minusLogZ)
        rows += tableRow(tr("Exact −ln Z"), tr("%1 nats").arg(fixedText(*snapshot.minusLogZ, 4)));
    return rows;
}

QString costRows(const nrg::Snapshot& snapshot)
{
    QString rows = tableRow(tr("Parameters"), countText(snapshot.parameters));
    if (snapshot.step > 0)
        rows += tableRow(tr("Training time"),
            tr("%1, %2 ms a step")
                .arg(durationText(snapshot.seconds), significantText(1000 * snapshot.figures.secondsPerStep, 3)));
    return rows;
}

QString diagnosticsRows(const nrg::FlowDiagnostics& diagnostics)
{
    const nrg::Evaluation& evaluation = diagnostics.evaluation;
    return tableRow(tr("−ln Z, reweighted"), tr("%1 nats").arg(withError(-evaluation.logZ, evaluation.logZError)))
        + tableRow(tr("ESS"),
            tr("%1 of %2 draws, step %3")
                .arg(percentText(evaluation.ess, 1), countText(evaluation.samples), countText(diagnostics.modelStep)));
}

QString samplerRows(const nrg::Target* target, const nrg::SamplingSnapshot& sampling)
{
    const nrg::Observable* const observable = leadingObservable(target);
    if (!observable)
        return {};
    QString rows;
    const QString symbol = richText(engineText(observable->symbol));
    const auto add = [&](const QString& name, double value, double error) {
        rows += tableRow(QStringLiteral("%1, %2").arg(symbol, name.toHtmlEscaped()), withError(value, error));
    };
    for (const nrg::SamplerReport& report : sampling.samplers)
        if (const auto* leading = report.leading(); leading && std::isfinite(leading->error))
            add(samplerTitle(report.kind), leading->mean, leading->error);
    if (const auto reference = referenceValue(target, sampling.reference))
        add(reference->title, reference->value, reference->error);
    return rows;
}

} // namespace

QString reportTitle(const RunController& run)
{
    const QString file
        = run.filePath().isEmpty() ? tr("a run that is not saved") : QFileInfo(run.filePath()).fileName();
    return QStringLiteral("<h2>%1</h2>").arg(tr("NeuralRG: %1").arg(file).toHtmlEscaped());
}

QString reportSettings(const RunController& run)
{
    const nrg::Settings& settings = run.settings();
    const nrg::Settings standard;
    QString different;
    QStringList usual;
    for (const nrg::OptionGroup& group : nrg::optionGroups(settings))
        for (const nrg::OptionRow* const row : group.rows) {
            const nrg::OptionValue value = nrg::optionOf(settings, row->key);
            const nrg::OptionValue before
                = nrg::findOption(standard, row->key) ? nrg::optionOf(standard, row->key) : row->standard;
            const QString label = engineText(row->label).toHtmlEscaped();
            const QString text = optionValueText(*row, value).toHtmlEscaped();
            if (value != before)
                different += tableRow(label, text);
            else if (nrg::matters(*row, settings))
                usual << QStringLiteral("%1 %2").arg(label, text);
        }
    QString html = QStringLiteral("<b>%1</b>").arg(tr("Settings"));
    if (!different.isEmpty())
        html += table(different);
    return html
        + QStringLiteral("<p style='font-size:6.5pt'>%1</p>")
              .arg(tr("Standard: %1.").arg(usual.join(QStringLiteral(", "))));
}

QString reportFigures(const RunController& run)
{
    const nrg::Snapshot& snapshot = run.snapshot();
    QString rows = trainingRows(snapshot);
    if (snapshot.sampling && snapshot.sampling->diagnostics)
        rows += diagnosticsRows(*snapshot.sampling->diagnostics);
    if (snapshot.sampling)
        rows += samplerRows(targetOf(run), *snapshot.sampling);
    rows += costRows(snapshot);
    return QStringLiteral("<b>%1</b>").arg(tr("Figures")) + table(rows);
}

QString reportTrust(const RunController& run)
{
    const auto& sampling = run.snapshot().sampling;
    if (!sampling || !sampling->diagnostics)
        return {};
    return QStringLiteral("<p>%1</p>").arg(trustSentence(sampling->diagnostics->evaluation).toHtmlEscaped());
}

QString reportFooter(const RunController& run)
{
    QString html = QStringLiteral("<p>%1<br/><span style='font-family:monospace'>%2</span></p>")
                       .arg(tr("The command that repeats this run:"), commandOf(run).toHtmlEscaped());
    if (const QStringList changes = unrepeatable(run); !changes.isEmpty())
        html += QStringLiteral("<p>%1</p>")
                    .arg(tr("It does not repeat what was changed %1.")
                             .arg(changes.join(QStringLiteral("; ")))
                             .toHtmlEscaped());
    return html
        + QStringLiteral("<p>%1</p>")
              .arg(tr("Written by NeuralRG Lab %1 on %2")
                       .arg(QCoreApplication::applicationVersion(),
                           QLocale().toString(QDateTime::currentDateTime(), QLocale::ShortFormat))
                       .toHtmlEscaped());
}

} // namespace nrg::gui
