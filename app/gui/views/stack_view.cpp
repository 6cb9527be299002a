#include "app/gui/views/stack_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "app/gui/run/run_controller.h"
#include "app/gui/run/selection.h"
#include "app/gui/run/specimen.h"
#include "app/gui/views/lattice_maps.h"
#include "app/gui/widgets/color_bar.h"
#include "app/gui/widgets/heat_map.h"
#include "app/gui/widgets/icons.h"
#include "app/gui/widgets/scroll_guard.h"
#include "app/gui/widgets/text.h"
#include "engine/targets/exact_sampler.h"

namespace nrg::gui {

namespace {

constexpr int kTickMs = 33;
constexpr double kLevelsPerSecond = 1.0;
constexpr double kSlowLevelsPerSecond = 0.25;

double visibility(double amount)
{
    return std::clamp(amount, 0.0, 1.0);
}

} // namespace

StackView::StackView(QWidget* parent)
    : View(parent)
    , m_controls(new QWidget(this))
    , m_direction(new QComboBox(m_controls))
    , m_play(new QToolButton(m_controls))
    , m_step(new QToolButton(m_controls))
    , m_slow(new QCheckBox(tr("slow"), m_controls))
    , m_new(new QToolButton(m_controls))
    , m_rows(new QVBoxLayout)
    , m_fieldBar(new ColorBar(this))
    , m_latentBar(new ColorBar(this))
    , m_caption(new QLabel(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 0, 4, 0);
    layout->setSpacing(4);
    m_rows->setSpacing(8);
    layout->addLayout(m_rows, 1);
    auto* bars = new QHBoxLayout;
    bars->setSpacing(8);
    bars->addStretch(4);
    bars->addWidget(m_fieldBar, 5);
    bars->addWidget(m_latentBar, 5);
    layout->addLayout(bars);
    layout->addWidget(m_caption);
    m_caption->setAlignment(Qt::AlignHCenter);
    m_caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_fieldBar->setTitle(tr("kept"));
    m_latentBar->setTitle(tr("z"));
    makeControls();
    m_timer.setInterval(kTickMs);
    connect(&m_timer, &QTimer::timeout, this, &StackView::tick);
    applyTheme(themeOf(palette()));
}

void StackView::makeControls()
{
    auto* row = new QHBoxLayout(m_controls);
    row->setContentsMargins(0, 0, 0, 0);
    for (QWidget* control : std::initializer_list<QWidget*>{m_direction, m_play, m_step, m_slow, m_new})
        row->addWidget(control);
    m_direction->addItem(tr("coarse-grain"));
    m_direction->addItem(tr("generate"));
    m_direction->setAccessibleName(tr("Direction"));
    m_direction->setToolTip(
        tr("<p>Coarse-grain: up the RG, <i>z</i> = <i>g</i><sup>−1</sup>(<i>x</i>), each level keeps "
           "a quarter of the variables. Generate: down again, <i>x</i> = <i>g</i>(<i>z</i>), each "
           "level adds the latents of its scale.</p>"));
    m_direction->installEventFilter(new ScrollGuard(m_direction));
    connect(m_direction, &QComboBox::currentIndexChanged, this, [this] {
        stop();
        m_position = m_target = levelCount();
        drawPosition();
    });
    m_play->setToolTip(tr("Play level by level, or pause"));
    m_play->setAccessibleName(tr("Play"));
    m_step->setToolTip(tr("One level on"));
    m_step->setAccessibleName(tr("One level"));
    m_slow->setToolTip(tr("Four seconds a level instead of one"));
    m_new->setText(tr("New"));
    m_new->setToolTip(tr("Draw another configuration"));
    connect(m_play, &QToolButton::clicked, this, &StackView::play);
    connect(m_step, &QToolButton::clicked, this, &StackView::step);
    connect(m_new, &QToolButton::clicked, this, [this] {
        if (!m_specimen)
            return;
        if (m_direction->currentIndex() == 0)
            m_specimen->drawFromTarget();
        else
            m_specimen->drawNew();
    });
}

QWidget* StackView::headerControl()
{
    return m_controls;
}

QString StackView::caption() const
{
    return m_caption->text();
}

std::vector<HeatMap*> StackView::fields() const
{
    std::vector<HeatMap*> maps;
    for (const Level& level : m_levels)
        maps.push_back(level.field);
    return maps;
}

std::vector<HeatMap*> StackView::latents() const
{
    std::vector<HeatMap*> maps;
    for (const Level& level : m_levels)
        maps.push_back(level.latents);
    return maps;
}

void StackView::addLevel()
{
    const auto number = static_cast<int>(m_levels.size());
    Level level;
    level.box = new QWidget(this);
    level.title = new QLabel(level.box);
    level.field = new HeatMap(level.box);
    level.jacobian = new QLabel(level.box);
    level.latents = new HeatMap(level.box);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addStretch(1);
    words->addWidget(level.title);
    words->addWidget(level.jacobian);
    words->addStretch(1);
    auto* row = new QHBoxLayout(level.box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addLayout(words, 4);
    row->addWidget(level.field, 5);
    row->addWidget(level.latents, 5);
    for (QLabel* label : {level.title, level.jacobian})
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    level.jacobian->setToolTip(tr("<p>ln|det| of level %1, in nats: how this step of the renormalisation changes "
                                  "volumes, and with it the couplings (Eq. 1).</p>")
                                   .arg(number));
    level.field->setMinimumHint({44, 44});
    level.latents->setMinimumHint({44, 44});
    level.field->setAccessibleName(tr("Field kept after %n level(s)", nullptr, number));
    level.latents->setAccessibleName(tr("Latents of scale %1").arg(number));
    level.field->setCellText([number](const HeatMapCell& cell, float value) {
        return tr("kept after %n level(s): row %1, column %2 of scale %3\nx = %4%5", nullptr, number)
            .arg(cell.row)
            .arg(cell.column)
            .arg(number)
            .arg(fixedText(static_cast<double>(value), 3), oneConfigurationText());
    });
    level.latents->setCellText([this, number](const HeatMapCell& cell, float value) {
        const int L = m_specimen->explorer()->lattice();
        const int side = m_levels[static_cast<std::size_t>(number)].latents->data().rows;
        return tr("%1, scale %2\nz = %3%4")
            .arg(latentText(siteOfCell(cell, side, L), L))
            .arg(number)
            .arg(fixedText(static_cast<double>(value), 3), oneConfigurationText());
    });
    level.latents->setInteractive(true);
    connect(level.latents, &HeatMap::cellPressed, this, [this, number](const HeatMapCell& cell) {
        const int side = m_levels[static_cast<std::size_t>(number)].latents->data().rows;
        if (m_selection)
            m_selection->setLatent(siteOfCell(cell, side, m_specimen->explorer()->lattice()));
    });
    m_rows->insertWidget(0, level.box, 1); // the RG flows upwards
    m_levels.push_back(level);
}

void StackView::setLevelCount(int count)
{
    if (count == levelCount())
        return;
    for (const Level& level : m_levels)
        level.box->deleteLater();
    m_levels.clear();
    for (int i = 0; i < count; ++i)
        addLevel();
    stop();
    m_position = m_target = count;
    m_fieldLimit = m_latentLimit = 0;
}

void StackView::targetChanged()
{
    const nrg::ExactSampler* const sampler = target()->exactSampler();
    const QString ofFlow = tr("one of the flow, all latents from the prior N(0, 1)");
    const QString given = sampler
        ? tr("a physical one, of the target itself, drawn %1").arg(richText(QString::fromStdString(sampler->method())))
        : ofFlow;
    m_new->setToolTip(
        tr("<p>Draw another configuration. To coarse-grain: %1. To generate: %2.</p>").arg(given, ofFlow));
}

void StackView::attach(RunController& run, Selection& selection)
{
    m_selection = &selection;
    m_specimen = &run.specimen();
    connect(&selection, &Selection::latentChanged, this, &StackView::drawSelection);
    connect(m_specimen, &Specimen::changed, this, [this] {
        if (isVisible())
            draw();
    });
}

void StackView::show(const RunHistory&, const nrg::Snapshot& snapshot)
{
    follow(snapshot);
    m_specimen->setModel(snapshot.model);
    if (m_revision != m_specimen->revision())
        draw();
}

void StackView::draw()
{
    m_revision = m_specimen->revision();
    const nrg::Explorer* explorer = m_specimen->explorer();
    setLevelCount(explorer ? explorer->levelCount() : 0);
    if (!explorer)
        return;
    const nrg::Exploration& exploration = m_specimen->exploration();
    std::vector<float> all;
    for (const Eigen::MatrixXf& field : exploration.fields)
        all.insert(all.end(), field.data(), field.data() + field.size());
    m_fieldLimit = symmetricLimit(all, m_fieldLimit);
    m_latentLimit = symmetricLimit({exploration.z.begin(), exploration.z.end()}, m_latentLimit);
    m_fieldBar->setLimit(m_fieldLimit);
    m_latentBar->setLimit(m_latentLimit);
    for (int i = 0; i < levelCount(); ++i) {
        const Level& level = m_levels[static_cast<std::size_t>(i)];
        const Eigen::MatrixXf& field = exploration.fields[static_cast<std::size_t>(i)];
        level.title->setText(
            i == 0 ? tr("<b><i>x</i>, %1 × %1</b>").arg(field.rows()) : tr("<b>%1 × %1</b>").arg(field.rows()));
        level.field->setData(mapOfField(field), m_fieldLimit);
        level.latents->setData(
            mapOfScale(exploration.z, explorer->latentLevels(), explorer->lattice(), i), m_latentLimit);
        level.jacobian->setText(tr("scale %1<br/>ln|det|<br/>%2")
                                    .arg(i)
                                    .arg(fixedText(exploration.levelLogDet[static_cast<std::size_t>(i)], 2)));
    }
    drawSelection();
    drawPosition();
}

void StackView::drawSelection()
{
    const nrg::Explorer* explorer = m_specimen ? m_specimen->explorer() : nullptr;
    if (!explorer || m_revision != m_specimen->revision())
        return; // hidden, with maps of another model: draw() comes before they are seen
    const auto site = m_selection->latent();
    const int L = explorer->lattice();
    for (int i = 0; i < levelCount(); ++i) {
        HeatMap* map = m_levels[static_cast<std::size_t>(i)].latents;
        const bool here = site && *site < L * L && explorer->latentLevels()[static_cast<std::size_t>(*site)] == i;
        map->setSelected(here ? std::optional(cellOfSite(*site, map->data().rows, L)) : std::nullopt);
    }
}

void StackView::drawPosition()
{
    const bool up = m_direction->currentIndex() == 0;
    const double done = up ? m_position : levelCount() - m_position; // levels above the field in hand, from below
    const bool rests = m_position >= levelCount();
    for (int i = 0; i < levelCount(); ++i) {
        const Level& level = m_levels[static_cast<std::size_t>(i)];
        level.field->setOpacity(rests ? 1 : visibility(up ? done - i + 1 : i + 1 - done));
        level.latents->setOpacity(rests ? 1 : visibility(up ? done - i : i + 2 - done));
    }
    const Pictogram pictogram = m_timer.isActive() ? Pictogram::Pause : Pictogram::Train;
    m_play->setIcon(makeIcon(pictogram, palette()));
    if (!m_specimen || !m_specimen->explorer())
        return;
    const std::vector<double>& logDets = m_specimen->exploration().levelLogDet;
    if (rests) {
        m_caption->setText(tr("ln|det ∂z/∂x| = %1 nats over all levels")
                               .arg(fixedText(std::accumulate(logDets.begin(), logDets.end(), 0.0), 2)));
        return;
    }
    const int level = std::clamp(static_cast<int>(up ? std::floor(done) : std::ceil(done) - 1), 0, levelCount() - 1);
    const QString logDet = fixedText(logDets[static_cast<std::size_t>(level)], 2);
    m_caption->setText(up ? tr("Level %1: its latents leave. ln|det| = %2 nats").arg(level).arg(logDet)
                          : tr("Level %1: its latents enter. ln|det| = %2 nats").arg(level).arg(logDet));
}

void StackView::play()
{
    if (m_timer.isActive())
        stop();
    else
        goTo(levelCount());
    drawPosition();
}

void StackView::step()
{
    const bool atEnd = m_position >= levelCount();
    goTo(atEnd ? 1 : std::min<double>(std::floor(m_position + 1e-6) + 1, levelCount()));
}

void StackView::goTo(double target)
{
    if (levelCount() == 0)
        return;
    if (m_position >= levelCount())
        m_position = 0;
    m_target = target;
    m_timer.start();
    drawPosition();
}

void StackView::stop()
{
    m_timer.stop();
    m_target = m_position;
}

void StackView::tick()
{
    const double speed = m_slow->isChecked() ? kSlowLevelsPerSecond : kLevelsPerSecond;
    m_position = std::min(m_target, m_position + speed * kTickMs / 1000.0);
    if (m_position >= m_target)
        stop();
    drawPosition();
}

void StackView::hideEvent(QHideEvent* event)
{
    View::hideEvent(event);
    stop();
}

void StackView::applyTheme(const Theme& theme)
{
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, theme.muted);
    m_caption->setPalette(quiet);
    m_step->setIcon(makeIcon(Pictogram::Step, palette()));
    drawPosition();
}

} // namespace nrg::gui
