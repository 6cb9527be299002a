#include "app/gui/views/sweep_view.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

#include "app/gui/panels/sweep_panel.h"
#include "app/gui/run/run_controller.h"
#include "app/gui/views/sweep_chart.h"
#include "app/gui/views/target_words.h"
#include "app/gui/widgets/scroll_guard.h"
#include "app/gui/widgets/text.h"
#include "engine/run/build_model.h"
#include "engine/run/settings_options.h"

namespace nrg::gui {

namespace {

constexpr int kProgressParts = 1000;

} // namespace

SweepView::SweepView(QWidget* parent)
    : View(parent)
    , m_panel(new SweepPanel(this))
    , m_more(new QToolButton(this))
    , m_menu(new QMenu(this))
    , m_progress(new QProgressBar(this))
    , m_status(new QLabel(this))
    , m_stack(new QStackedLayout)
    , m_hint(new QLabel(this))
    , m_emptyStart(new QPushButton(tr("Start sweep"), this))
    , m_quantity(new QComboBox(this))
    , m_chart(new SweepChart(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 0, 4, 0);
    layout->setSpacing(4);
    layout->addWidget(m_panel);
    layout->addLayout(makeProgress());
    layout->addLayout(m_stack, 1);
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(m_chart);
    m_quantity->setObjectName(QStringLiteral("sweep-quantity"));
    m_quantity->setAccessibleName(tr("What is drawn of the sweep"));
    m_quantity->setToolTip(tr("What is drawn of every point: the gap, or a quantity beside its exact value."));
    m_quantity->installEventFilter(new ScrollGuard(m_quantity));
    connect(m_quantity, &QComboBox::currentIndexChanged, this, &SweepView::drawCurve);
    connect(m_panel, &SweepPanel::startOrCancel, this, &SweepView::startOrCancel);
    connect(m_panel, &SweepPanel::edited, this, &SweepView::drawEmpty);
    connect(m_emptyStart, &QPushButton::clicked, this, &SweepView::startOrCancel);
    setAccessibleName(tr("Sweep"));
    applyTheme(themeOf(palette()));
}

QLayout* SweepView::makeProgress()
{
    m_progress->setRange(0, kProgressParts);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(8);
    m_progress->setMaximumWidth(160);
    m_progress->setAccessibleName(tr("Progress of the sweep"));
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_status->setObjectName(QStringLiteral("sweep-status"));
    fillMenu();
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_panel->startButton());
    line->addWidget(m_progress, 1);
    line->addWidget(m_status, 3);
    line->addWidget(m_more);
    return line;
}

void SweepView::fillMenu()
{
    m_more->setText(tr("File"));
    m_more->setObjectName(QStringLiteral("sweep-file"));
    m_more->setToolTip(tr("Open or save a sweep, go on with it, or export its table"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    m_open = m_menu->addAction(tr("Open a sweep..."), this, &SweepView::open);
    m_resume = m_menu->addAction(tr("Go on with the missing points"), this, [this] { m_desk->resume(); });
    m_save = m_menu->addAction(tr("Save the sweep..."), this, &SweepView::save);
    m_export = m_menu->addAction(tr("Export the table as CSV..."), this, &SweepView::exportTable);
    m_menu->setToolTipsVisible(true);
    m_resume->setToolTip(tr("Points that are there stay; those that failed are tried again."));
    m_save->setToolTip(tr("The file is written again after every point, and neuralrg sweep --resume goes on with it."));
}

QWidget* SweepView::makeEmpty()
{
    auto* empty = new QWidget(this);
    auto* layout = new QVBoxLayout(empty);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_emptyStart->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    layout->addStretch(1);
    layout->addWidget(m_hint);
    layout->addWidget(m_emptyStart, 0, Qt::AlignHCenter);
    layout->addStretch(1);
    return empty;
}

void SweepView::attach(RunController& run, Selection&)
{
    m_run = &run;
    m_desk = &run.sweep();
    connect(m_desk, &SweepDesk::updated, this, &SweepView::update);
    connect(m_desk, &SweepDesk::failed, this, [this](const QString& text) {
        m_failure = localNumbers(text);
        drawProgress();
    });
    connect(&run, &RunController::settingsChanged, this, [this] { m_panel->setBase(m_run->settings()); });
    m_panel->setBase(run.settings());
    update();
}

void SweepView::show(const RunHistory&, const nrg::Snapshot& snapshot)
{
    follow(snapshot);
}

QWidget* SweepView::headerControl()
{
    return m_quantity;
}

QList<KeyEntry> SweepView::key() const
{
    const Theme theme = themeOf(palette());
    return {{theme.bound, tr("flow")}, {theme.exact, tr("exact")}};
}

void SweepView::applyTheme(const Theme& theme)
{
    m_chart->setTheme(theme);
}

bool SweepView::isEmpty() const
{
    return m_stack->currentIndex() == 0;
}

bool SweepView::isFilled() const
{
    return !isEmpty() && m_desk && !m_desk->isRunning();
}

QString SweepView::status() const
{
    return m_status->text();
}

void SweepView::startOrCancel()
{
    if (!m_desk)
        return;
    m_failure.clear();
    if (m_desk->isRunning()) {
        m_desk->cancel();
        return;
    }
    try {
        m_desk->start(m_panel->options());
    } catch (const nrg::SettingsError& error) {
        m_failure = localNumbers(engineText(error.what()));
    }
    drawProgress();
}

void SweepView::update()
{
    if (m_panel->startButton()->property("running") != m_desk->isRunning()) {
        m_panel->startButton()->setProperty("running", m_desk->isRunning());
        m_panel->setRunning(m_desk->isRunning());
    }
    if (m_desk->snapshot().message.empty() && m_desk->isRunning())
        m_failure.clear();
    const std::shared_ptr<const nrg::Sweep>& sweep = m_desk->snapshot().sweep;
    m_stack->setCurrentIndex(sweep ? 1 : 0);
    m_quantity->setVisible(sweep != nullptr);
    if (sweep && sweep != m_drawn) {
        if (!m_drawn || m_drawn->options != sweep->options)
            listQuantities(sweep->options.base);
        m_drawn = sweep;
        drawCurve();
    }
    if (!sweep)
        drawEmpty();
    drawProgress();
}

void SweepView::drawEmpty()
{
    m_hint->setText(
        tr("A sweep trains this run anew at several values of one setting. It fills a curve of the gap, or of energy, "
           "specific heat, −ln Z/N and S(0) with errors, exact values beneath.\n%1")
            .arg(m_panel->summary()));
}

void SweepView::listQuantities(const nrg::Settings& base)
{
    const QString before = m_quantity->currentData().toString();
    m_quantities = sweepQuantities(base);
    m_referenceTitle = referenceTitle(nrg::buildTarget([&base] {
        nrg::Settings small = base;
        small.lattice = 4; // a title is that of any size
        return small;
    }())
                                          .get());
    const QSignalBlocker quiet(m_quantity);
    m_quantity->clear();
    for (const SweepQuantity& quantity : m_quantities)
        m_quantity->addItem(quantity.title, quantity.id);
    m_quantity->setCurrentIndex(std::max(m_quantity->findData(before), 0));
}

void SweepView::drawCurve()
{
    const int index = m_quantity->currentIndex();
    if (m_drawn && index >= 0)
        m_chart->show(*m_drawn, m_quantities[static_cast<std::size_t>(index)], m_referenceTitle);
}

QString SweepView::progressText() const
{
    const nrg::SweepSnapshot& now = m_desk->snapshot();
    const nrg::SweepOptions& options = now.sweep->options;
    const nrg::OptionRow* const row = nrg::findOption(options.base, options.key);
    QString text = tr("%1 of %2: %3")
                       .arg(countText(static_cast<qint64>(std::min(now.point, options.values.size() - 1)) + 1),
                           countText(static_cast<qint64>(options.values.size())),
                           sweepValueText(*row, options.values[std::min(now.point, options.values.size() - 1)]));
    if (now.stage.gap)
        text += tr(", gap %1 nats").arg(significantText(*now.stage.gap, 3));
    if (std::isfinite(now.secondsLeft))
        text += tr(", %1 left").arg(durationText(now.secondsLeft));
    return text;
}

QString SweepView::doneText() const
{
    const nrg::Sweep& sweep = *m_desk->snapshot().sweep;
    const auto failed
        = std::ranges::count_if(sweep.points, [](const auto& point) { return point && !point->problem.empty(); });
    QString text = sweep.isComplete() ? tr("finished")
                                      : tr("cancelled: %1 of %2 points are done")
                                            .arg(countText(static_cast<qint64>(sweep.doneCount())),
                                                countText(static_cast<qint64>(sweep.points.size())));
    if (failed > 0)
        text += tr(", %1 failed (a cross; its reason shows when you hover over it)").arg(countText(failed));
    return text;
}

void SweepView::drawProgress()
{
    const nrg::SweepSnapshot& now = m_desk->snapshot();
    const bool hasSweep = now.sweep != nullptr;
    m_progress->setVisible(now.running);
    m_progress->setValue(static_cast<int>(kProgressParts * std::clamp(now.share, 0.0, 1.0)));
    m_open->setEnabled(!now.running);
    m_resume->setEnabled(hasSweep && !now.running);
    m_save->setEnabled(hasSweep);
    m_export->setEnabled(hasSweep && now.sweep->doneCount() > 0);
    QString text = m_failure;
    if (text.isEmpty() && hasSweep)
        text = now.running ? progressText() : doneText();
    m_status->setText(text);
    m_status->setToolTip(now.file.empty() ? text : tr("%1\nKept in %2").arg(text, QString::fromStdString(now.file)));
    setAccessibleDescription(text);
}

void SweepView::save()
{
    const QString path
        = QFileDialog::getSaveFileName(this, tr("Save the sweep"), QStringLiteral("sweep.json"), tr("Sweeps (*.json)"));
    if (!path.isEmpty())
        m_desk->keepIn(path);
}

void SweepView::open()
{
    const QString path
        = QFileDialog::getOpenFileName(this, tr("Open a sweep"), {}, tr("Sweeps (*.json);;All files (*)"));
    if (path.isEmpty())
        return;
    m_failure.clear();
    m_desk->open(path);
}

void SweepView::exportTable()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export the table"), QStringLiteral("sweep.csv"), tr("Comma-separated values (*.csv)"));
    if (!path.isEmpty())
        m_desk->exportCsv(path);
}

} // namespace nrg::gui
