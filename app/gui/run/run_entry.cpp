#include "app/gui/run/run_entry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <limits>

#include "app/gui/widgets/decimation.h"
#include "app/gui/widgets/text.h"
#include "app/gui/widgets/tr.h"
#include "engine/run/presets.h"
#include "engine/run/settings_difference.h"
#include "engine/run/settings_options.h"
#include "engine/session/training_figures.h"

namespace nrg::gui {

namespace {

constexpr std::size_t kNamed = 2; ///< differences that a title has room for
constexpr int kDigits = 4;

QString differenceText(const nrg::OptionDifference& difference)
{
    return QStringLiteral("%1 = %2").arg(optionName(*difference.row), optionValueText(*difference.row, difference.to));
}

const nrg::Preset* presetOf(const nrg::Settings& settings)
{
    const auto found = std::ranges::find_if(nrg::presets(),
        [&](const nrg::Preset& preset) { return nrg::differingOptions(preset.settings, settings).empty(); });
    return found == nrg::presets().end() ? nullptr : &*found;
}

} // namespace

std::optional<double> RunFigures::gap() const
{
    if (!minusLogZ || !std::isfinite(freeEnergy))
        return std::nullopt;
    return freeEnergy - *minusLogZ;
}

std::optional<double> RunFigures::relativeGap() const
{
    const std::optional<double> nats = gap();
    if (!nats || *minusLogZ == 0)
        return std::nullopt;
    return *nats / std::abs(*minusLogZ);
}

double RunFigures::relativeError() const
{
    return minusLogZ && *minusLogZ != 0 ? error / std::abs(*minusLogZ) : std::numeric_limits<double>::quiet_NaN();
}

RunFigures figuresOf(const nrg::Snapshot& snapshot, const RunHistory& history)
{
    RunFigures figures{.step = snapshot.step,
        .seconds = snapshot.seconds,
        .curve = decimateMinMax(history.freeEnergies(), RunFigures::kCurvePoints),
        .freeEnergy = std::numeric_limits<double>::quiet_NaN(),
        .error = 0,
        .minusLogZ = snapshot.minusLogZ};
    if (snapshot.step == 0)
        return figures;
    figures.freeEnergy = snapshot.figures.freeEnergy;
    figures.error = nrg::figuresError(snapshot.figures, snapshot.step, snapshot.settings->training.batch);
    return figures;
}

QString optionName(const nrg::OptionRow& row)
{
    // A lattice to begin with has the symbol of the lattice.
    const bool isOwn = !row.symbol.empty() && row.key != "grow-from";
    return engineText(isOwn ? row.symbol : row.label);
}

QString optionValueText(const nrg::OptionRow& row, const std::string& text)
{
    if (text.empty())
        return tr("none");
    if (row.isFlag())
        return text == "true" ? tr("on") : tr("off");
    bool isNumber = false;
    QString value = QString::fromStdString(text);
    const double number = value.toDouble(&isNumber);
    if (!isNumber || !row.isNumber())
        return value;
    if (number == 0 && !row.zeroMeans.empty())
        return engineText(row.zeroMeans);
    return row.isWhole() ? roundedText(number) : significantText(number, kDigits);
}

QString runTitle(const nrg::Settings* before, const nrg::Settings& now)
{
    const auto differences = before ? nrg::differingOptions(*before, now) : std::vector<nrg::OptionDifference>();
    if (before && differences.empty())
        return tr("from the start");
    if (differences.empty() || differences.size() > kNamed)
        if (const nrg::Preset* preset = presetOf(now))
            return engineText(preset->title);
    if (differences.empty())
        return tr("%1 x %1 sites").arg(now.lattice);
    QStringList parts;
    for (std::size_t i = 0; i < std::min(kNamed, differences.size()); ++i)
        parts << differenceText(differences[i]);
    const QString named = parts.join(QStringLiteral(", "));
    return differences.size() > kNamed ? tr("%1 and %2 more").arg(named).arg(differences.size() - kNamed) : named;
}

QString settingsLine(const nrg::Settings& settings)
{
    QStringList parts;
    if (nrg::findOption(settings, "temperature"))
        parts << tr("T %1").arg(significantText(std::get<double>(nrg::optionOf(settings, "temperature")), kDigits));
    parts << tr("L %1").arg(settings.lattice);
    if (nrg::findOption(settings, "depth"))
        parts << tr("d %1").arg(nrg::resolvedDepth(settings));
    return parts.join(QStringLiteral("  "));
}

QByteArray noteOf(const RunEntry& entry)
{
    QJsonArray curve;
    for (const QPointF& point : entry.figures.curve)
        curve.append(QJsonArray{point.x(), point.y()});
    QJsonObject note{{"number", entry.number}, {"parent", entry.parent}, {"title", entry.title},
        {"overlaid", entry.isOverlaid}, {"deletion", entry.deletion}, {"file", entry.userFile},
        {"savedStep", double(entry.savedStep)}, {"step", double(entry.figures.step)},
        {"seconds", entry.figures.seconds}, {"freeEnergy", entry.figures.freeEnergy}, {"error", entry.figures.error},
        {"curve", curve}};
    if (entry.figures.minusLogZ)
        note.insert(QStringLiteral("minusLogZ"), *entry.figures.minusLogZ);
    return QJsonDocument(note).toJson(QJsonDocument::Compact);
}

bool readNote(const QByteArray& note, RunEntry& entry)
{
    const QJsonDocument document = QJsonDocument::fromJson(note);
    if (!document.isObject())
        return false;
    const auto value = [object = document.object()](const char* key) { return object.value(QLatin1String(key)); };
    const double kNone = std::numeric_limits<double>::quiet_NaN();
    entry.parent = value("parent").toInt();
    entry.title = value("title").toString();
    entry.isOverlaid = value("overlaid").toBool();
    entry.deletion = value("deletion").toInt();
    entry.userFile = value("file").toString();
    entry.savedStep = static_cast<std::int64_t>(value("savedStep").toDouble());
    entry.figures.step = static_cast<std::int64_t>(value("step").toDouble());
    entry.figures.seconds = value("seconds").toDouble();
    entry.figures.freeEnergy = value("freeEnergy").toDouble(kNone);
    entry.figures.error = value("error").toDouble(kNone);
    if (value("minusLogZ").isDouble())
        entry.figures.minusLogZ = value("minusLogZ").toDouble();
    const QJsonArray curve = value("curve").toArray();
    for (const QJsonValue point : curve)
        entry.figures.curve.append({point.toArray().at(0).toDouble(), point.toArray().at(1).toDouble()});
    return true;
}

} // namespace nrg::gui
