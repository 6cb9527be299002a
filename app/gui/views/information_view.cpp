#include "app/gui/views/information_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/gui/run/analysis_desk.h"
#include "app/gui/run/run_controller.h"
#include "app/gui/run/selection.h"
#include "app/gui/views/age.h"
#include "app/gui/views/lattice_maps.h"
#include "app/gui/views/shared_information.h"
#include "app/gui/widgets/color_bar.h"
#include "app/gui/widgets/heat_map.h"
#include "app/gui/widgets/text.h"

namespace nrg::gui {

namespace {

constexpr double kShare = 0.995; ///< of the pairs that the colours tell apart

/// Small estimates may be negative; amounts are drawn from zero.
std::vector<float> amounts(const Eigen::MatrixXf& values)
{
    std::vector<float> list;
    for (const float value : mapOfField(values).values)
        list.push_back(std::isnan(value) ? value : std::max(value, 0.0F));
    return list;
}

/// Where there is no value yet, that of the preview, if it is of the same variables; the sum then counts both.
void fillIn(nrg::PairInformation& information, const nrg::PairInformation& preview)
{
    if (preview.variables != information.variables)
        return;
    information.total = 0;
    for (Eigen::Index j = 0; j < information.values.cols(); ++j)
        for (Eigen::Index i = 0; i < information.values.rows(); ++i) {
            float& value = information.values(i, j);
            if (std::isnan(value)) {
                value = preview.values(i, j);
                information.errors(i, j) = preview.errors(i, j);
            }
            if (i < j && !std::isnan(value))
                information.total += static_cast<double>(value);
        }
}

void fillIn(nrg::InformationReport& report, const nrg::InformationReport& preview)
{
    if (report.progress >= 1 || preview.lattice != report.lattice)
        return;
    fillIn(report.latents, preview.latents);
    fillIn(report.sites, preview.sites);
    if (preview.fromOrigin.size() == report.fromOrigin.size()) {
        const auto missing = report.fromOrigin.array().isNaN().eval();
        report.fromOrigin = missing.select(preview.fromOrigin, report.fromOrigin);
        report.fromOriginError = missing.select(preview.fromOriginError, report.fromOriginError);
    }
}

/// Rows at which another scale begins.
std::vector<int> boundaries(const std::vector<int>& levels)
{
    std::vector<int> before;
    for (std::size_t i = 1; i < levels.size(); ++i)
        if (levels[i] != levels[i - 1])
            before.push_back(static_cast<int>(i));
    return before;
}

} // namespace

InformationView::InformationView(QWidget* parent)
    : View(parent)
    , m_controls(new QWidget(this))
    , m_progress(new QProgressBar(m_controls))
    , m_button(new QToolButton(m_controls))
    , m_latents(makePanel(tr("Mutual information of pairs of latents")))
    , m_sites(makePanel(tr("Mutual information of pairs of sites")))
    , m_fromOrigin(makePanel(tr("Mutual information of two sites against their distance")))
    , m_summary(new QLabel(this))
{
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_latents.box, 3);
    row->addWidget(m_sites.box, 3);
    row->addWidget(m_fromOrigin.box, 2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 0, 4, 0);
    layout->setSpacing(4);
    layout->addLayout(row, 1);
    layout->addWidget(m_summary);
    m_summary->setAlignment(Qt::AlignHCenter);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_summary->setWordWrap(true);
    m_latents.map->setPlaceholder(tr("Appears with the first samples."));
    m_latents.map->setInteractive(true);
    m_latents.map->setCellText([this](const HeatMapCell& cell, float) {
        return pairText(m_report.latents, true, tr("z"), cell.row, cell.column);
    });
    m_sites.map->setCellText([this](const HeatMapCell& cell, float) {
        return pairText(m_report.sites, false, tr("x"), cell.row, cell.column);
    });
    m_fromOrigin.map->setCellText([this](const HeatMapCell& cell, float value) {
        return tr("I(x₀; x_r) = %1 ± %2 nats\nr = (%3, %4), mean over all translations")
            .arg(fixedText(static_cast<double>(value), 4),
                fixedText(static_cast<double>(m_report.fromOriginError(cell.row, cell.column)), 4))
            .arg(cell.row)
            .arg(cell.column);
    });
    connect(m_latents.map, &HeatMap::cellPressed, this, [this](const HeatMapCell& cell) {
        if (m_selection && cell.row < static_cast<int>(m_report.latents.variables.size()))
            m_selection->setLatent(m_report.latents.variables[static_cast<std::size_t>(cell.row)]);
    });
    auto* controls = new QHBoxLayout(m_controls);
    controls->setContentsMargins(0, 0, 0, 0);
    controls->addWidget(m_progress);
    controls->addWidget(m_button);
    m_progress->setMaximumWidth(130);
    m_progress->setRange(0, 100);
    m_progress->setAccessibleName(tr("Progress of the estimate"));
    m_progress->hide();
    m_button->setText(tr("Estimate"));
    m_button->setToolTip(
        tr("<p>Estimate again by the nearest neighbours of Kraskov, Stögbauer and Grassberger (<i>k</i> = "
           "3), or stop an estimate under way. The Gaussian value −½ ln(1 − <i>ρ</i>²) is shown "
           "until then.</p>"));
    connect(m_button, &QToolButton::clicked, this, [this] {
        if (!m_run)
            return;
        AnalysisDesk& desk = m_run->analysis();
        if (m_working && desk.isInformationWanted()) {
            desk.setInformationWanted(false);
        } else {
            desk.setInformationWanted(true);
            desk.restart();
        }
    });
    applyTheme(themeOf(palette()));
}

InformationView::Panel InformationView::makePanel(const QString& name)
{
    Panel panel;
    panel.box = new QWidget(this);
    panel.caption = new QLabel(panel.box);
    panel.caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    panel.caption->setAlignment(Qt::AlignHCenter);
    panel.map = new HeatMap(panel.box);
    panel.map->setColorScale(ColorScale::Sequential);
    panel.map->setAccessibleName(name);
    panel.map->setMinimumHint({64, 64});
    panel.map->setSquare(true);
    panel.bar = new ColorBar(panel.box);
    panel.bar->setScale(ColorScale::Sequential);
    panel.bar->setTitle(tr("nats"));
    auto* layout = new QVBoxLayout(panel.box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(panel.caption);
    layout->addWidget(panel.map, 100);
    layout->addWidget(panel.bar);
    layout->addStretch(1); // what a square map leaves
    return panel;
}

QWidget* InformationView::headerControl()
{
    return m_controls;
}

QString InformationView::latentsCaption() const
{
    return m_latents.caption->text();
}

void InformationView::attach(RunController& run, Selection& selection)
{
    m_run = &run;
    m_selection = &selection;
    connect(&selection, &Selection::latentChanged, this, &InformationView::drawSelection);
}

void InformationView::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    if (m_run)
        m_run->analysis().setWatched(AnalysisDesk::Part::Information, this, true);
}

void InformationView::hideEvent(QHideEvent* event)
{
    View::hideEvent(event);
    if (m_run)
        m_run->analysis().setWatched(AnalysisDesk::Part::Information, this, false);
}

bool InformationView::isFilled() const
{
    return m_report.samples > 0 && m_report.progress >= 1;
}

void InformationView::show(const RunHistory&, const nrg::Snapshot& snapshot)
{
    const nrg::AnalysisSnapshot* analysis = snapshot.analysis.get();
    if (std::exchange(m_step, snapshot.step) != snapshot.step)
        drawAge();
    if (!analysis || snapshot.analysis == m_shown)
        return;
    m_shown = snapshot.analysis;
    m_report = analysis->information.value_or(nrg::InformationReport());
    if (m_report.preview)
        m_preview = m_report;
    else
        fillIn(m_report, m_preview);
    draw();
    drawAge();
    drawProgress(*analysis);
}

void InformationView::drawProgress(const nrg::AnalysisSnapshot& analysis)
{
    const bool estimating
        = analysis.information && analysis.information->progress > 0 && analysis.information->progress < 1;
    m_working = analysis.working;
    m_progress->setVisible(estimating && analysis.working);
    if (estimating)
        m_progress->setValue(static_cast<int>(100 * analysis.information->progress));
    m_latents.map->setPlaceholder(
        analysis.working && !analysis.stage.empty() ? stageText(analysis) : tr("Appears with the first samples."));
    m_button->setText(analysis.working && analysis.request.information ? tr("Cancel") : tr("Estimate"));
    if (!analysis.message.empty()) {
        m_summary->setText(engineText(analysis.message));
        return;
    }
    QStringList parts = estimateWords();
    if (analysis.working && !analysis.stage.empty())
        parts << stageText(analysis);
    else if (analysis.request.follow && m_report.samples > 0)
        parts << tr("updates while training");
    m_summary->setText(parts.join(QStringLiteral("  ·  ")));
}

void InformationView::draw()
{
    drawPairs(m_latents, tr("Latents <i>z</i>"), m_report.latents);
    m_latents.map->setDividers(boundaries(m_report.latentLevels));
    drawPairs(m_sites, tr("Sites <i>x</i>"), m_report.sites);
    drawOrigin();
    drawSelection();
}

void InformationView::drawPairs(Panel& panel, const QString& title, const nrg::PairInformation& information)
{
    const auto count = static_cast<int>(information.values.rows());
    panel.bar->setVisible(count > 0);
    if (count == 0) {
        panel.map->setData({}, 1);
        panel.limit = 0;
        panel.caption->setText(title);
        return;
    }
    HeatMapData map{.maps = 1, .rows = count, .columns = count, .values = amounts(information.values)};
    panel.limit = symmetricLimit(map.values, panel.limit, kShare);
    panel.bar->setLimit(panel.limit);
    panel.map->setData(std::move(map), panel.limit);
    panel.caption->setText(captionOf(title, information));
    const QString mean = std::isfinite(information.meanError) ? withError(information.mean, information.meanError)
                                                              : significantText(information.mean, 3);
    panel.caption->setToolTip(tr("<p>Sum over all pairs <i>i</i> &lt; <i>j</i>, less what independent variables would "
                                 "seem to share. Mean of a pair: %1 nats; an estimate of independent variables "
                                 "scatters by ±%2 nats.</p>")
                                  .arg(mean, significantText(information.error, 2)));
}

QString InformationView::captionOf(const QString& title, const nrg::PairInformation& information) const
{
    if (m_report.preview)
        return tr("%1: Gaussian preview").arg(title);
    const std::optional<SharedInformation> shared = sharedBy(information, m_report);
    if (!shared)
        return title;
    const QString total = totalText(*shared).toHtmlEscaped();
    return isSeen(*shared) ? tr("%1: <b>%2</b> ± %3 in all").arg(title, total, errorText(*shared))
                           : tr("%1: <b>%2</b> in all").arg(title, total);
}

bool InformationView::isStale() const
{
    return m_report.samples > 0 && m_report.modelStep != m_step;
}

void InformationView::drawAge()
{
    for (const Panel* const panel : {&m_latents, &m_sites, &m_fromOrigin}) {
        panel->map->setOpacity(opacityOf(isStale()));
        panel->caption->setEnabled(!isStale());
    }
}

QStringList InformationView::estimateWords() const
{
    QStringList words;
    if (m_report.samples == 0)
        return words;
    words << (m_report.preview ? tr("Gaussian preview") : tr("KSG"))
          << tr("%1 sample(s), step %2", nullptr, m_report.samples)
                 .arg(countText(m_report.samples), countText(m_report.modelStep));
    if (m_report.preview)
        return words;
    words << tr("a pair ± %1 nats").arg(significantText(m_report.latents.error, 2));
    if (std::isfinite(m_report.floor))
        words << tr("floor %1 nats a pair").arg(withError(m_report.floor, m_report.floorError));
    const std::optional<nrg::InformationRatio> ratio = nrg::informationRatio(m_report);
    words << (ratio ? tr("sites to latents: %1").arg(withError(ratio->value, ratio->error))
                    : tr("latents within two errors of independent ones"));
    return words;
}

void InformationView::drawOrigin()
{
    m_fromOrigin.caption->setText(tr("<i>I</i>(<i>x</i><sub>0</sub>; <i>x</i><sub><i>r</i></sub>)"));
    m_fromOrigin.bar->setVisible(m_report.fromOrigin.size() > 0);
    if (m_report.fromOrigin.size() == 0) {
        m_fromOrigin.map->setData({}, 1);
        m_fromOrigin.limit = 0;
        return;
    }
    HeatMapData map = mapOfField(m_report.fromOrigin);
    map.values = amounts(m_report.fromOrigin);
    m_fromOrigin.limit = symmetricLimit(map.values, m_fromOrigin.limit, 1);
    m_fromOrigin.bar->setLimit(m_fromOrigin.limit);
    m_fromOrigin.map->setData(std::move(map), m_fromOrigin.limit);
}

void InformationView::drawSelection()
{
    std::optional<int> line;
    if (const auto site = m_selection ? m_selection->latent() : std::nullopt) {
        const auto found = std::ranges::find(m_report.latents.variables, *site);
        if (found != m_report.latents.variables.end())
            line = static_cast<int>(found - m_report.latents.variables.begin());
    }
    m_latents.map->setChosenLine(line);
}

QString InformationView::pairText(
    const nrg::PairInformation& information, bool latents, const QString& sign, int row, int column) const
{
    const auto i = static_cast<std::size_t>(row);
    const auto j = static_cast<std::size_t>(column);
    if (i >= information.variables.size() || j >= information.variables.size())
        return {};
    const auto name = [&](std::size_t index) {
        const int site = information.variables[index];
        QString text = tr("%1(%2, %3)").arg(sign).arg(site / m_report.lattice).arg(site % m_report.lattice);
        if (!latents)
            text += tr(", scale 0");
        else if (index < m_report.latentLevels.size())
            text += tr(", scale %1").arg(m_report.latentLevels[index]);
        return text;
    };
    return tr("I = %1 ± %2 nats\n%3\n%4")
        .arg(fixedText(static_cast<double>(information.values(row, column)), 4),
            fixedText(static_cast<double>(information.errors(row, column)), 4), name(i), name(j));
}

void InformationView::applyTheme(const Theme& theme)
{
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, theme.muted);
    m_summary->setPalette(quiet);
}

} // namespace nrg::gui
