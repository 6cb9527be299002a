#include "app/gui/views/laboratory_view.h"

#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <algorithm>
#include <cmath>

#include "app/gui/run/run_controller.h"
#include "app/gui/run/selection.h"
#include "app/gui/run/specimen.h"
#include "app/gui/views/brush.h"
#include "app/gui/views/lattice_maps.h"
#include "app/gui/views/scale_tile.h"
#include "app/gui/widgets/color_bar.h"
#include "app/gui/widgets/heat_map.h"
#include "app/gui/widgets/scroll_guard.h"
#include "app/gui/widgets/text.h"

namespace nrg::gui {

namespace {

constexpr double kSpinLimit = 1.3;   ///< colours of spins are softer than the fields' extremes
constexpr double kLatentScale = 100; ///< slider steps a unit
constexpr double kLargestLatent = 4;
constexpr double kAnswers = 0.35; ///< of the strongest answer, for a site to count to a latent's region

} // namespace

LaboratoryView::LaboratoryView(QWidget* parent)
    : View(parent)
    , m_controls(new QWidget(this))
    , m_grid(new QGridLayout)
    , m_field(new HeatMap(this))
    , m_spins(new HeatMap(this))
    , m_fieldCaption(new QLabel(this))
    , m_spinsCaption(new QLabel(this))
    , m_fieldBar(new ColorBar(this))
    , m_latentName(new QLabel(this))
    , m_latent(new QSlider(Qt::Horizontal, this))
    , m_latentValue(new QLabel(this))
    , m_brush(new Brush(this))
    , m_numbers(new QLabel(this))
{
    auto* controls = new QHBoxLayout(m_controls);
    controls->setContentsMargins(0, 0, 0, 0);
    m_new = addButton(tr("New"), tr("<p>Draw another configuration: all latents from the prior N(0, 1).</p>"));
    m_undo = addButton(tr("Undo"), tr("Undo the last change (Ctrl+Z)"));
    m_redo = addButton(tr("Redo"), tr("Redo the last change (Ctrl+Shift+Z)"));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 0, 4, 0);
    layout->setSpacing(4);
    m_grid->setSpacing(8);
    layout->addLayout(m_grid, 200);
    layout->addWidget(makeTools());
    layout->addWidget(makeFields(), 300);
    layout->addWidget(m_numbers);
    layout->addStretch(1); // what square maps leave
    m_numbers->setAlignment(Qt::AlignHCenter);
    m_numbers->setWordWrap(true);
    m_numbers->setToolTip(
        tr("<p>ln <i>q</i>(<i>x</i>): log-density of the flow, Eq. (1), symmetrised where the model is. ln "
           "<i>π</i>(<i>x</i>): that of the target, not normalised; both in nats. "
           "Where the flow is exact, ln <i>π</i> − ln <i>q</i> = ln <i>Z</i> for every <i>x</i>.</p>"));
    applyTheme(themeOf(palette()));
}

QToolButton* LaboratoryView::addButton(const QString& text, const QString& toolTip)
{
    auto* button = new QToolButton(m_controls);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAccessibleName(text);
    m_controls->layout()->addWidget(button);
    return button;
}

QWidget* LaboratoryView::makeFields()
{
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(3);
    grid->addWidget(m_fieldCaption, 0, 0);
    grid->addWidget(m_spinsCaption, 0, 1);
    grid->addWidget(m_field, 1, 0);
    grid->addWidget(m_spins, 1, 1);
    grid->addWidget(m_fieldBar, 2, 0, 1, 2);
    grid->setRowStretch(1, 1);
    grid->setSizeConstraint(QLayout::SetMinAndMaxSize);
    for (QLabel* caption : {m_fieldCaption, m_spinsCaption}) {
        caption->setAlignment(Qt::AlignHCenter);
        caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }
    m_fieldCaption->setText(tr("Field <i>x</i>: paint it"));
    m_fieldBar->setTitle(tr("x, dimensionless"));
    m_field->setPlaceholder(tr("A configuration appears with the model."));
    m_field->setAccessibleName(tr("The field x, to be painted"));
    m_spins->setAccessibleName(tr("The spins, to be painted"));
    m_field->setCellText([](const HeatMapCell& cell, float value) {
        return tr("row %1, column %2, scale 0\nx = %3%4")
            .arg(cell.row)
            .arg(cell.column)
            .arg(fixedText(static_cast<double>(value), 3), oneConfigurationText());
    });
    m_spins->setCellText([this](const HeatMapCell& cell, float value) {
        const auto mean = static_cast<double>(value);
        const QString place = tr("row %1, column %2, scale 0").arg(cell.row).arg(cell.column);
        if (m_specimen->given() == Specimen::Given::Spins)
            return tr("%1\npainted s = %2").arg(place, fixedText(mean, 0));
        return tr("%1\nE[s | x] = %2; s itself scatters by ±%3")
            .arg(place, fixedText(mean, 3), fixedText(std::sqrt(std::max(0.0, 1 - mean * mean)), 3));
    });
    for (HeatMap* map : {m_field, m_spins}) {
        map->setMinimumHint({80, 80});
        map->setSquare(true);
        map->setInteractive(true);
        map->setCursor(Qt::CrossCursor);
    }
    connectPainting(*m_field, false);
    connectPainting(*m_spins, true);
    return box;
}

void LaboratoryView::connectPainting(HeatMap& map, bool spins)
{
    connect(
        &map, &HeatMap::cellPressed, this, [this, &map, spins](const HeatMapCell& cell, Qt::KeyboardModifiers keys) {
            if (!m_specimen || !map.isMouseDown())
                return; // the keyboard only moves; it paints with + and -
            m_sign = keys.testFlag(Qt::ShiftModifier) ? -1 : 1;
            m_specimen->beginEdit();
            paint(cell, spins);
        });
    connect(&map, &HeatMap::cellDragged, this,
        [this, spins](const HeatMapCell&, const std::optional<HeatMapCell>& now, const QPointF&) {
            if (now)
                paint(*now, spins);
        });
    connect(&map, &HeatMap::cellReleased, this, &LaboratoryView::drawRegion);
    connect(&map, &HeatMap::cellStepped, this, [this, spins](const HeatMapCell& cell, double steps) {
        m_sign = steps > 0 ? 1 : -1;
        m_specimen->beginEdit();
        paint(cell, spins);
    });
}

QWidget* LaboratoryView::makeTools()
{
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_latentName);
    row->addWidget(m_latent, 3);
    row->addWidget(m_latentValue);
    row->addSpacing(16);
    m_brush->addTo(*row, 2);
    m_latentValue->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("−00.00")));
    m_latentName->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("z(00, 00), scale 0")));
    m_latent->setRange(
        static_cast<int>(-kLargestLatent * kLatentScale), static_cast<int>(kLargestLatent * kLatentScale));
    m_latent->setAccessibleName(tr("The chosen latent"));
    m_latent->setToolTip(tr("<p>The chosen latent <i>z</i>, −4 to 4; its prior is N(0, 1). The field "
                            "follows at once: <i>x</i> = <i>g</i>(<i>z</i>).</p>"));
    m_latent->installEventFilter(new ScrollGuard(m_latent));
    connect(m_latent, &QSlider::sliderPressed, this, [this] {
        if (m_specimen)
            m_specimen->beginEdit();
    });
    connect(m_latent, &QSlider::valueChanged, this, [this](int value) {
        const auto site = chosenLatent();
        if (!site)
            return;
        if (!m_latent->isSliderDown())
            m_specimen->beginEdit();
        m_specimen->setLatent(*site, value / kLatentScale);
    });
    return box;
}

QWidget* LaboratoryView::headerControl()
{
    return m_controls;
}

QString LaboratoryView::numbers() const
{
    return m_numbers->text();
}

QSlider& LaboratoryView::brush()
{
    return m_brush->slider();
}

void LaboratoryView::attach(RunController& run, Selection& selection)
{
    m_selection = &selection;
    m_specimen = &run.specimen();
    connect(m_new, &QToolButton::clicked, m_specimen, &Specimen::drawNew);
    connect(m_undo, &QToolButton::clicked, m_specimen, &Specimen::undo);
    connect(m_redo, &QToolButton::clicked, m_specimen, &Specimen::redo);
    connect(&selection, &Selection::latentChanged, this, [this] {
        if (m_revision != m_specimen->revision())
            return; // hidden, with maps of another model: draw() comes before they are seen
        drawSelection();
        drawRegion();
    });
    connect(m_specimen, &Specimen::replaced, this, &LaboratoryView::rest);
    connect(m_specimen, &Specimen::changed, this, [this] {
        if (isVisible())
            draw();
    });
    drawSelection();
}

void LaboratoryView::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    if (m_specimen)
        drawRegion();
}

bool LaboratoryView::isFilled() const
{
    return m_specimen && m_specimen->explorer() && !m_scales.empty();
}

QString LaboratoryView::help() const
{
    if (!target() || !target()->spins())
        return {};
    return tr("Drag a latent and the field follows, <i>x</i> = <i>g</i>(<i>z</i>); paint a field or spins and see "
              "their latents, <i>z</i> = <i>g</i><sup>−1</sup>(<i>x</i>), with ln <i>q</i> and ln <i>π</i>.");
}

void LaboratoryView::targetChanged()
{
    const bool spins = target()->spins() != nullptr;
    m_spins->setVisible(spins);
    m_spinsCaption->setVisible(spins);
    m_brush->setPaintsSpins(spins);
}

void LaboratoryView::show(const RunHistory&, const nrg::Snapshot& snapshot)
{
    follow(snapshot);
    m_minusLogZ = snapshot.minusLogZ;
    m_specimen->setModel(snapshot.model);
    if (m_revision != m_specimen->revision())
        draw();
}

std::optional<int> LaboratoryView::chosenLatent() const
{
    const nrg::Explorer* explorer = m_specimen ? m_specimen->explorer() : nullptr;
    const auto site = m_selection ? m_selection->latent() : std::nullopt;
    if (!explorer || !site || *site >= explorer->siteCount())
        return std::nullopt;
    return site;
}

void LaboratoryView::setScaleCount(int count)
{
    if (count == static_cast<int>(m_scales.size()))
        return;
    for (ScaleTile* tile : m_scales) {
        tile->rest();
        tile->deleteLater();
    }
    m_scales.clear();
    const int columns = count <= 4 ? count : (count + 1) / 2;
    for (int level = 0; level < count; ++level) {
        auto* tile = new ScaleTile(level, *m_specimen, this);
        const int place = count - 1 - level; // the top level first
        m_grid->addWidget(tile, place / columns, place % columns);
        connect(tile, &ScaleTile::latentChosen, m_selection, &Selection::setLatent);
        m_scales.push_back(tile);
    }
    m_fieldLimit = m_latentLimit = 0;
}

void LaboratoryView::rest()
{
    for (ScaleTile* tile : m_scales)
        tile->rest();
    for (HeatMap* const map : {m_field, m_spins}) {
        map->setEnabled(false);
        map->setData({}, 1);
    }
}

void LaboratoryView::draw()
{
    m_revision = m_specimen->revision();
    const nrg::Explorer* explorer = m_specimen->explorer();
    setScaleCount(explorer ? explorer->levelCount() : 0);
    m_undo->setEnabled(m_specimen->canUndo());
    m_redo->setEnabled(m_specimen->canRedo());
    if (!explorer) {
        m_numbers->clear();
        return;
    }
    m_field->setEnabled(true);
    m_spins->setEnabled(true);
    const nrg::Exploration& exploration = m_specimen->exploration();
    m_fieldLimit = symmetricLimit({exploration.x.begin(), exploration.x.end()}, m_fieldLimit);
    m_latentLimit = std::max(3.0, symmetricLimit({exploration.z.begin(), exploration.z.end()}, m_latentLimit));
    for (ScaleTile* tile : m_scales)
        tile->draw(m_latentLimit);
    m_fieldBar->setLimit(m_fieldLimit);
    m_field->setData(mapOfSites(exploration.x, explorer->lattice()), m_fieldLimit);
    if (explorer->hasSpins())
        m_spins->setData(mapOfSites(m_specimen->spins(), explorer->lattice()), kSpinLimit);
    m_spinsCaption->setText(m_specimen->given() == Specimen::Given::Spins ? tr("Spins <i>s</i>, painted")
                                                                          : tr("E[<i>s</i> | <i>x</i>]: paint spins"));
    drawNumbers();
    drawSelection();
}

void LaboratoryView::drawNumbers()
{
    const nrg::Exploration& exploration = m_specimen->exploration();
    QString text = tr("ln <i>q</i> = <b>%1</b>&nbsp;&nbsp; ln <i>π</i> = <b>%2</b> nats<br/>"
                      "ln <i>π</i> − ln <i>q</i> = <b>%3</b> nats")
                       .arg(fixedText(exploration.logQ, 2), fixedText(exploration.logPi, 2),
                           fixedText(exploration.logPi - exploration.logQ, 2));
    if (m_minusLogZ)
        text += tr(" (ln <i>Z</i> = %1)").arg(fixedText(-*m_minusLogZ, 2));
    m_numbers->setText(text);
    setAccessibleDescription(
        tr("ln q %1, ln pi %2 nats").arg(fixedText(exploration.logQ, 2), fixedText(exploration.logPi, 2)));
}

void LaboratoryView::drawSelection()
{
    const auto site = chosenLatent();
    m_latent->setEnabled(site.has_value());
    if (!site) {
        m_latentName->setText(tr("Choose a latent"));
        m_latentValue->clear();
        for (ScaleTile* tile : m_scales)
            tile->setChosen(std::nullopt);
        return;
    }
    const nrg::Explorer& explorer = *m_specimen->explorer();
    const auto z = static_cast<double>(m_specimen->exploration().z[*site]);
    m_latentName->setText(tr("%1, scale %2")
                              .arg(latentText(*site, explorer.lattice()))
                              .arg(explorer.latentLevels()[static_cast<std::size_t>(*site)]));
    m_latentValue->setText(fixedText(z, 2));
    const QSignalBlocker blocker(m_latent);
    if (!m_latent->isSliderDown()) {
        const double place = std::isnan(z) ? 0 : std::clamp(z, -kLargestLatent, kLargestLatent);
        m_latent->setValue(static_cast<int>(std::lround(place * kLatentScale)));
    }
    for (ScaleTile* tile : m_scales)
        tile->setChosen(site);
}

void LaboratoryView::drawRegion()
{
    const auto site = chosenLatent();
    if (!site) {
        m_field->setOutlines({});
        return;
    }
    const Eigen::VectorXf answer = m_specimen->influence(*site).cwiseAbs();
    const float threshold = static_cast<float>(kAnswers) * answer.maxCoeff();
    MapOutline region{.map = 0, .inside = {}, .color = themeOf(palette()).text, .width = 2};
    for (const float value : answer)
        region.inside.push_back(value > threshold);
    m_field->setOutlines({std::move(region)});
}

void LaboratoryView::paint(const HeatMapCell& cell, bool spins)
{
    const double value = m_sign * m_brush->value();
    const std::vector<int> sites = m_brush->sitesAt(cell, m_specimen->explorer()->lattice());
    if (spins)
        m_specimen->paintSpins(sites, value < 0 ? -1 : 1);
    else
        m_specimen->paintField(sites, value);
}

void LaboratoryView::applyTheme(const Theme&)
{
    if (m_specimen)
        drawRegion();
}

} // namespace nrg::gui
