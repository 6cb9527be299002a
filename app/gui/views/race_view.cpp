#include "app/gui/views/race_view.h"

#include <QCheckBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QResizeEvent>
#include <QStackedLayout>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

#include "app/gui/run/run_controller.h"
#include "app/gui/views/sampler_table.h"
#include "app/gui/views/sampling_chart.h"
#include "app/gui/widgets/number_field.h"
#include "app/gui/widgets/scroll_guard.h"
#include "app/gui/widgets/text.h"
#include "engine/session/worker_options.h"

namespace nrg::gui {

namespace {

constexpr int kProgressParts = 1000;
constexpr int kLeastWidth = 260; ///< pixels
constexpr int kWide = 1100;      ///< pixels, from which chart and table stand side by side
constexpr int kTableWidth = 660; ///< beside the chart

const nrg::OptionRow& secondsRow()
{
    return nrg::findOption(nrg::raceOptions(), "seconds")->row;
}

} // namespace

RaceView::RaceView(QWidget* parent)
    : View(parent)
    , m_start(new QPushButton(tr("Start race"), this))
    , m_seconds(new NumberField(NumberField::Kind::Real, this))
    , m_countTraining(new QCheckBox(tr("Count training in"), this))
    , m_progress(new QProgressBar(this))
    , m_status(new QLabel(this))
    , m_stack(new QStackedLayout)
    , m_hint(new QLabel(this))
    , m_body(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_chart(new SamplingChart(this))
    , m_table(new SamplerTable(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 0, 4, 0);
    layout->setSpacing(4);
    layout->addLayout(makeControls());
    layout->addLayout(m_stack, 1);
    m_hint->setText(tr(
        "Every sampler gets the same wall time from a cold start, x ~ N(0, 1); flow Metropolis starts at draws of the "
        "flow.\n"
        "Start the race to see which one reaches the line and which one has the most effective samples a second."));
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    auto* body = new QWidget(this);
    body->setLayout(m_body);
    m_stack->addWidget(m_hint);
    m_stack->addWidget(body);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(4);
    m_body->addWidget(m_chart, 1);
    m_body->addWidget(m_table);
    connect(m_start, &QPushButton::clicked, this, &RaceView::startOrCancel);
    connect(m_countTraining, &QCheckBox::toggled, this, &RaceView::draw);
    setMinimumWidth(kLeastWidth); // also while two parts stand side by side
    setAccessibleName(tr("Race of the samplers"));
    applyTheme(themeOf(palette()));
    draw();
}

QBoxLayout* RaceView::makeControls()
{
    m_start->setObjectName(QStringLiteral("race"));
    m_start->setToolTip(
        tr("Hybrid Monte Carlo starts cold, at x ~ N(0, 1), flow Metropolis at draws of the flow; all get "
           "equal wall time on the newest model. Physical HMC runs at 10, 30 and 100 leapfrogs."));
    m_start->installEventFilter(new ScrollGuard(m_start));
    m_seconds->setObjectName(QStringLiteral("race-seconds"));
    m_seconds->setValue(nrg::RaceOptions().seconds);
    m_seconds->setAccessibleName(engineText(secondsRow().label));
    m_seconds->setToolTip(tr("Wall time that every entrant gets, from %1 to %2 s")
                              .arg(significantText(secondsRow().minimum, 6), significantText(secondsRow().maximum, 6)));
    m_seconds->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_seconds->installEventFilter(new ScrollGuard(m_seconds));
    m_seconds->setStepRange(secondsRow().minimum, secondsRow().maximum);
    connect(m_seconds, &NumberField::refused, this, [this](const QString& sentence) {
        QToolTip::showText(m_seconds->mapToGlobal(m_seconds->rect().bottomLeft()), sentence, m_seconds);
    });
    connect(m_seconds, &NumberField::editingFinished, this,
        [this] { m_seconds->setValue(std::get<double>(nrg::nearestAdmissible(secondsRow(), m_seconds->value()))); });
    m_countTraining->setObjectName(QStringLiteral("count-training"));
    m_countTraining->setToolTip(
        tr("Adds the time that training the flow has taken to the time axis and the ESS a "
           "second of the samplers that use the flow. This time is spent once for any number of samples."));
    m_countTraining->installEventFilter(new ScrollGuard(m_countTraining));
    m_progress->setRange(0, kProgressParts);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(8);
    m_progress->setMaximumWidth(160);
    m_progress->setAccessibleName(tr("Progress of the race"));
    auto* controls = new QHBoxLayout;
    controls->setSpacing(8);
    controls->addWidget(m_start);
    controls->addWidget(m_seconds);
    auto* unit = new QLabel(tr("s each"), this);
    unit->setBuddy(m_seconds);
    controls->addWidget(unit);
    controls->addWidget(m_progress, 1);
    controls->addWidget(m_status, 2);
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    controls->addWidget(m_countTraining);
    return controls;
}

void RaceView::attach(RunController& run, Selection&)
{
    m_run = &run;
}

bool RaceView::isRunning() const
{
    return m_race && m_race->running;
}

void RaceView::startOrCancel()
{
    if (!m_run)
        return;
    if (isRunning())
        m_run->cancelRace();
    else
        m_run->startRace({.seconds = m_seconds->value()});
}

qsizetype RaceView::pointCount(nrg::SamplerKind kind) const
{
    return m_chart->pointCount(kind);
}

void RaceView::applyTheme(const Theme& theme)
{
    m_chart->setTheme(theme);
}

void RaceView::resizeEvent(QResizeEvent* event)
{
    View::resizeEvent(event);
    const bool wide = event->size().width() >= kWide;
    m_body->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_table->setMinimumWidth(wide ? kTableWidth : 0);
}

bool RaceView::isFilled() const
{
    return m_race && m_race->finished;
}

void RaceView::show(const RunHistory&, const nrg::Snapshot& snapshot)
{
    follow(snapshot);
    const std::optional<ReferenceValue> reference
        = snapshot.sampling ? referenceValue(target(), snapshot.sampling->reference) : std::nullopt;
    if (snapshot.race == m_race && reference == m_reference)
        return;
    m_race = snapshot.race;
    m_reference = reference;
    draw();
}

bool RaceView::suits() const
{
    return !target() || leadingObservable(target());
}

void RaceView::targetChanged()
{
    if (const nrg::Observable* const row = leadingObservable(target())) {
        m_chart->setObservable(*row);
        m_table->setObservable(*row);
    }
}

void RaceView::draw()
{
    static const nrg::RaceSnapshot kNone;
    const nrg::RaceSnapshot& race = m_race ? *m_race : kNone;
    std::vector<SamplingCurve> curves;
    std::vector<SamplerTableRow> rows;
    for (std::size_t i = 0; i < race.entrants.size(); ++i) {
        const nrg::SamplerReport& entrant = race.entrants[i];
        const bool best = nrg::bestEntrant(race, entrant.kind) == static_cast<int>(i);
        const bool usesFlow = nrg::samplerRow(entrant.kind).needsFlow;
        const double training = usesFlow && m_countTraining->isChecked() ? race.trainingSeconds : 0;
        rows.push_back({.report = entrant, .drawn = best, .trainingSeconds = training});
        if (best)
            curves.push_back({entrant.kind, entrant.curve, training});
    }
    m_chart->show(curves, m_reference, SamplingAxis::Seconds);
    m_table->setRows(rows);
    m_stack->setCurrentIndex(race.entrants.empty() ? 0 : 1);
    drawProgress();
}

void RaceView::drawProgress()
{
    m_start->setText(isRunning() ? tr("Cancel race") : tr("Start race"));
    m_seconds->setEnabled(!isRunning());
    m_progress->setVisible(isRunning());
    QString status;
    if (isRunning()) {
        m_seconds->setValue(m_race->options.seconds);
        const double whole = m_race->options.seconds * static_cast<double>(m_race->entrants.size());
        const double done = whole > 0 ? 1 - m_race->secondsLeft / whole : 0;
        m_progress->setValue(static_cast<int>(kProgressParts * std::clamp(done, 0.0, 1.0)));
        status = tr("%1 left").arg(durationText(m_race->secondsLeft));
    } else if (m_race && !m_race->message.empty()) {
        status = engineText(m_race->message);
    } else if (m_race && m_race->finished) {
        status = tr("finished (step %1)").arg(countText(m_race->modelStep));
    } else if (m_race) {
        status = tr("cancelled");
    }
    m_status->setText(status);
    m_status->setToolTip(m_race ? tr("The flow of step %1, trained for %2")
                                      .arg(countText(m_race->modelStep), durationText(m_race->trainingSeconds))
                                : QString());
    setAccessibleDescription(status);
}

} // namespace nrg::gui
