#include "app/gui/panels/sweep_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

#include "app/gui/widgets/number_field.h"
#include "app/gui/widgets/scroll_guard.h"
#include "app/gui/widgets/text.h"
#include "engine/run/settings_options.h"

namespace nrg::gui {

namespace {

constexpr int kWide = 720; ///< pixels, from which all fields stand side by side
constexpr double kStandardSeconds = 20;
constexpr int kStandardPoints = 7;
constexpr double kRestSeconds = 1.5; ///< that measuring a point takes beside its training, about

struct Proposal {
    double from;
    double to;
    int points = kStandardPoints;
    bool logarithmic = false;
};

Proposal proposalFor(const nrg::OptionRow& row, const nrg::Settings& base)
{
    if (row.key == "temperature")
        return {1.8, 3, 7};
    if (row.key == "learning-rate")
        return {1e-4, 1e-2, 5, true};
    if (row.key == "depth") {
        const int deepest = static_cast<int>(std::lround(std::log2(base.lattice)));
        return {1, static_cast<double>(deepest), deepest};
    }
    if (row.key == "lattice")
        return {4, static_cast<double>(std::max(base.lattice, 8)), 3, true};
    const nrg::OptionValue value = nrg::optionOf(base, row.key);
    const auto* const whole = std::get_if<std::int64_t>(&value);
    const double now = whole ? static_cast<double>(*whole) : std::get<double>(value);
    if (now <= 0)
        return {row.minimum, std::min(row.maximum, row.minimum + 4), 5};
    return {std::max(row.minimum, now / 2), std::min(row.maximum, 2 * now), 5};
}

} // namespace

SweepPanel::SweepPanel(QWidget* parent)
    : QWidget(parent)
    , m_rows(new QBoxLayout(QBoxLayout::TopToBottom, this))
    , m_setting(new QComboBox(this))
    , m_fromLabel(new QLabel(tr("from"), this))
    , m_from(makeField(false, "sweep-from", tr("First value of the setting")))
    , m_toLabel(new QLabel(tr("to"), this))
    , m_to(makeField(false, "sweep-to", tr("Last value of the setting; may be the smaller one")))
    , m_points(makeField(true, "sweep-points", tr("Points of the sweep, both ends included, from 1 to 1000")))
    , m_pointsLabel(new QLabel(tr("points"), this))
    , m_logarithmic(new QCheckBox(tr("log"), this))
    , m_seconds(makeField(false, "sweep-seconds", tr("Training time of each point in seconds")))
    , m_each(new QLabel(tr("s each"), this))
    , m_start(new QPushButton(this))
{
    m_setting->setObjectName(QStringLiteral("sweep-setting"));
    m_setting->setAccessibleName(tr("Setting that is swept"));
    m_setting->setToolTip(tr("The setting that differs from point to point. All others are those of the run."));
    m_setting->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_setting->setMinimumContentsLength(10);
    m_setting->installEventFilter(new ScrollGuard(m_setting));
    m_logarithmic->setObjectName(QStringLiteral("sweep-log"));
    m_logarithmic->setToolTip(tr("Values lie evenly in the logarithm: each is the one before times a constant."));
    m_logarithmic->installEventFilter(new ScrollGuard(m_logarithmic));
    m_start->setObjectName(QStringLiteral("sweep-start"));
    m_start->installEventFilter(new ScrollGuard(m_start));
    m_points->setValue(kStandardPoints);
    m_points->setStepRange(1, static_cast<double>(nrg::kMaxSweepPoints));
    m_seconds->setValue(kStandardSeconds);
    m_seconds->setStepRange(1, nrg::kMaxSweepSeconds);
    layOut();
    connect(m_setting, &QComboBox::currentIndexChanged, this, [this] {
        proposeRange();
        showFields();
        emit edited();
    });
    connect(m_logarithmic, &QCheckBox::toggled, this, &SweepPanel::edited);
    connect(m_start, &QPushButton::clicked, this, &SweepPanel::startOrCancel);
    setRunning(false);
}

NumberField* SweepPanel::makeField(bool whole, const char* name, const QString& toolTip)
{
    auto* field = new NumberField(whole ? NumberField::Kind::Whole : NumberField::Kind::Real, this);
    field->setObjectName(QString::fromLatin1(name));
    field->setToolTip(toolTip);
    field->setAccessibleName(toolTip);
    field->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    field->installEventFilter(new ScrollGuard(field));
    connect(field, &NumberField::refused, this, [field](const QString& sentence) {
        QToolTip::showText(field->mapToGlobal(field->rect().bottomLeft()), sentence, field);
    });
    connect(field, &NumberField::editingFinished, this, &SweepPanel::edited);
    return field;
}

void SweepPanel::layOut()
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(6);
    const auto addRow = [this](const std::vector<QWidget*>& widgets) {
        auto* row = new QHBoxLayout;
        row->setSpacing(6);
        for (QWidget* const widget : widgets)
            row->addWidget(widget);
        m_rows->addLayout(row);
        return row;
    };
    addRow({m_setting, m_fromLabel, m_from, m_toLabel, m_to})->addStretch(1);
    addRow({m_points, m_pointsLabel, m_logarithmic, m_seconds, m_each})->addStretch(1);
    m_rows->setStretch(1, 1);
}

void SweepPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_rows->setDirection(event->size().width() >= kWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

QSize SweepPanel::minimumSizeHint() const
{
    int width = 0; // of the wider row, since the rows stand below each other where there is no room
    int height = 0;
    for (int i = 0; i < m_rows->count(); ++i) {
        const QSize row = m_rows->itemAt(i)->minimumSize();
        width = std::max(width, row.width());
        height = std::max(height, row.height());
    }
    return {width, m_rows->direction() == QBoxLayout::TopToBottom ? 2 * height + m_rows->spacing() : height};
}

const nrg::OptionRow* SweepPanel::row() const
{
    const QVariant key = m_setting->currentData();
    return key.isValid() ? nrg::findOption(m_base, key.toString().toStdString()) : nullptr;
}

void SweepPanel::setBase(const nrg::Settings& settings)
{
    if (m_setting->count() > 0 && settings == m_base)
        return;
    const QString before = m_setting->count() > 0 ? m_setting->currentData().toString() : QStringLiteral("temperature");
    m_base = settings;
    const QSignalBlocker quiet(m_setting);
    m_setting->clear();
    for (const nrg::OptionRow* const option : nrg::sweepableOptions(settings))
        m_setting->addItem(engineText(option->label), QString::fromStdString(option->key));
    const int found = m_setting->findData(before);
    m_setting->setCurrentIndex(std::max(found, 0));
    if (found < 0 || m_from->value() == m_to->value())
        proposeRange();
    showFields();
    emit edited();
}

void SweepPanel::choose(const std::string& key)
{
    m_setting->setCurrentIndex(m_setting->findData(QString::fromStdString(key)));
}

void SweepPanel::proposeRange()
{
    const nrg::OptionRow* const option = row();
    if (!option || !option->isNumber())
        return;
    const Proposal proposal = proposalFor(*option, m_base);
    m_from->setValue(proposal.from);
    m_to->setValue(proposal.to);
    m_points->setValue(proposal.points);
    const QSignalBlocker quiet(m_logarithmic);
    m_logarithmic->setChecked(proposal.logarithmic);
}

void SweepPanel::showFields()
{
    const nrg::OptionRow* const option = row();
    const bool isRange = option && option->isNumber();
    for (QWidget* const widget :
        std::initializer_list<QWidget*>{m_fromLabel, m_from, m_toLabel, m_to, m_points, m_pointsLabel, m_logarithmic})
        widget->setVisible(isRange);
    for (QWidget* const widget :
        std::initializer_list<QWidget*>{m_setting, m_from, m_to, m_points, m_logarithmic, m_seconds})
        widget->setEnabled(!m_running);
}

void SweepPanel::setRunning(bool running)
{
    m_running = running;
    m_start->setText(running ? tr("Cancel sweep") : tr("Start sweep"));
    m_start->setToolTip(running ? tr("Ends the point under way without a result. Points that are done stay.")
                                : tr("Trains the run anew at every value and measures what it has learned. The run "
                                     "that is open stays as it is."));
    showFields();
}

nrg::SweepOptions SweepPanel::options() const
{
    nrg::SweepOptions options;
    options.base = m_base;
    options.seconds = m_seconds->value();
    const nrg::OptionRow* const option = row();
    if (!option)
        return options;
    options.key = option->key;
    if (option->isNumber()) {
        const double points = std::clamp(m_points->value(), 0.0, 1e6);
        options.values = nrg::sweepRange(*option,
            {.from = m_from->value(),
                .to = m_to->value(),
                .points = static_cast<int>(points),
                .logarithmic = m_logarithmic->isChecked()});
    } else if (option->isFlag()) {
        options.values = {false, true};
    } else {
        for (const nrg::Choice& choice : option->choices)
            options.values.emplace_back(choice.value);
    }
    return options;
}

QString SweepPanel::summary() const
{
    nrg::SweepOptions options;
    try {
        options = this->options();
    } catch (const nrg::SettingsError& error) {
        return localNumbers(engineText(error.what()));
    }
    const nrg::OptionRow* const option = row();
    if (!option)
        return {};
    const auto count = static_cast<qint64>(options.values.size());
    const double whole = static_cast<double>(count) * (m_seconds->value() + kRestSeconds);
    const QString name = engineText(option->label);
    const QString each = significantText(m_seconds->value(), 4);
    if (!option->isNumber())
        return tr("%1: all %2 choices, trained for %3 s each: about %4 in all")
            .arg(name, countText(count), each, durationText(whole));
    return tr("%1 from %2 to %3: %4 points, trained for %5 s each: about %6 in all")
        .arg(name, significantText(m_from->value(), 6), significantText(m_to->value(), 6), countText(count), each,
            durationText(whole));
}

} // namespace nrg::gui
