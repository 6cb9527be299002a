#include "app/gui/panels/settings_panel.h"

#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "app/gui/panels/option_line.h"
#include "app/gui/panels/problem_words.h"
#include "app/gui/widgets/scroll_guard.h"
#include "app/gui/widgets/text.h"
#include "app/gui/widgets/theme.h"
#include "engine/flow/layout.h"
#include "engine/run/component_kinds.h"

namespace nrg::gui {

namespace {

/// Options with a control of their own kind, by target.
struct OwnControl {
    const char* target;
    const char* key;
    OptionLine::Control control;
};
constexpr OwnControl kOwnControls[] = {{"dual-ising", "temperature", OptionLine::Control::Temperature}};

OptionLine::Control controlOf(const nrg::OptionRow& row, const nrg::Settings& settings)
{
    for (const OwnControl& own : kOwnControls)
        if (settings.target.id == own.target && row.key == own.key)
            return own.control;
    return OptionLine::Control::Usual;
}

/// Of a component, as the form names it.
std::string titleOf(const char* kind, const std::string& id)
{
    const nrg::ComponentRow* const row = nrg::findRow(nrg::findKind(kind)->rows, id);
    return row ? row->title : id;
}

constexpr std::string_view kFirst[] = {"temperature", "lattice", "depth", "symmetric", "learning-rate"};

std::size_t placeAmongFirst(std::string_view key)
{
    return static_cast<std::size_t>(std::ranges::find(kFirst, key) - std::begin(kFirst));
}

/// There is nothing to choose.
bool isFixed(const nrg::OptionRow& row)
{
    return row.choices.size() == 1;
}

} // namespace

SettingsPanel::SettingsPanel(QWidget* parent)
    : QScrollArea(parent)
    , m_form(new QWidget)
    , m_more(new QToolButton(m_form))
    , m_note(new QLabel(m_form))
    , m_cost(new QLabel(m_form))
    , m_grid(new QGridLayout(m_form))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus); // its fields have the keyboard
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Settings"));
    m_form->setAutoFillBackground(true);
    m_form->setBackgroundRole(QPalette::Base);
    viewport()->setBackgroundRole(QPalette::Base);
    m_grid->setContentsMargins(16, 8, 4, 8);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(6);
    m_more->setObjectName(QStringLiteral("more"));
    m_more->setText(tr("More settings"));
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_more->setArrowType(Qt::RightArrow);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->installEventFilter(new ScrollGuard(m_more));
    connect(m_more, &QToolButton::toggled, this, &SettingsPanel::showMore);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setText(tr("A change begins a new run, and this one is kept; what is marked live acts on the next step."));
    m_cost->setObjectName(QStringLiteral("cost"));
    m_cost->setWordWrap(true);
    m_cost->hide();
    m_grid->setColumnStretch(1, 1);
    setWidget(m_form);
    arrange();
}

SettingsPanel::~SettingsPanel() = default;

SettingsPanel::Header& SettingsPanel::headerOf(const std::string& title)
{
    Header& header = m_headers[title];
    if (header.title)
        return header;
    header.title = new QLabel(engineText(title), m_form);
    header.title->setFont(typeOf(font(), TypeSize::Title));
    header.title->setContentsMargins(0, 7, 0, 1);
    header.mark = makeMark(tr("restarts"),
        tr("A change below begins a new run, unless it is marked as live; the run before stays in the list of runs."),
        *m_form);
    header.mark->setContentsMargins(0, 7, 0, 1);
    return header;
}

bool SettingsPanel::isFirst(const std::string& key)
{
    return placeAmongFirst(key) < std::size(kFirst);
}

void SettingsPanel::setMore(bool more)
{
    m_more->setChecked(more);
}

void SettingsPanel::showMore(bool more)
{
    m_more->setArrowType(more ? Qt::DownArrow : Qt::RightArrow);
    arrange();
}

std::unique_ptr<OptionLine> SettingsPanel::takeLine(
    const nrg::OptionRow& row, std::vector<std::unique_ptr<OptionLine>>& earlier)
{
    const OptionLine::Control control = controlOf(row, m_draft);
    const auto same = std::find_if(earlier.begin(), earlier.end(),
        [&](const auto& line) { return line && &line->row() == &row && line->control() == control; });
    if (same != earlier.end())
        return std::move(*same);
    auto line = std::make_unique<OptionLine>(row, control, *m_form);
    connect(line.get(), &OptionLine::edited, this, [this, &row](const nrg::OptionValue& value) { take(row, value); });
    connect(
        line.get(), &OptionLine::refused, this, [this, &row](const QString& sentence) { showRefusal(row, sentence); });
    return line;
}

void SettingsPanel::arrange()
{
    std::vector<std::unique_ptr<OptionLine>> earlier = std::exchange(m_lines, {});
    while (QLayoutItem* const item = m_grid->takeAt(0)) // the widgets stay
        delete item;
    for (int line = 0; line < m_grid->rowCount(); ++line)
        m_grid->setRowStretch(line, 0);
    std::vector<std::unique_ptr<OptionLine>> first;
    std::vector<std::unique_ptr<OptionLine>> more;
    std::vector<std::string> titles; ///< of the groups of `more`
    for (const nrg::OptionGroup& group : nrg::optionGroups(m_draft))
        for (const nrg::OptionRow* const row : group.rows) {
            if (isFixed(*row))
                continue;
            auto line = takeLine(*row, earlier);
            line->setValue(nrg::optionOf(m_draft, row->key));
            if (row->key == "conditioner")
                offerConditioners(*line);
            if (const nrg::LayoutRow* const layout = nrg::findLayout(m_draft.layout.id); layout && row->key == "depth")
                line->setStepRange(row->minimum, layout->maximumDepth(m_draft.lattice));
            if (isFirst(row->key)) {
                first.push_back(std::move(line));
            } else {
                more.push_back(std::move(line));
                titles.push_back(group.title);
            }
        }
    std::ranges::sort(first, {}, [](const auto& line) { return placeAmongFirst(line->row().key); });
    int place = 0;
    for (auto& line : first) {
        place = line->place(*m_grid, place);
        m_lines.push_back(std::move(line));
    }
    const std::size_t firstCount = m_lines.size();
    m_grid->addWidget(m_cost, place++, 0, 1, 3);
    m_grid->addWidget(m_note, place++, 0, 1, 3);
    m_grid->addWidget(m_more, place++, 0, 1, 3, Qt::AlignLeft);
    std::string title;
    for (std::size_t i = 0; i < more.size(); ++i) {
        if (std::exchange(title, titles[i]) != titles[i]) {
            const Header& header = headerOf(title);
            m_grid->addWidget(header.title, place, 0, 1, 2);
            m_grid->addWidget(header.mark, place++, 2);
        }
        place = more[i]->place(*m_grid, place);
        m_lines.push_back(std::move(more[i]));
    }
    for (auto& [name, header] : m_headers) {
        header.title->setVisible(m_more->isChecked() && m_grid->indexOf(header.title) >= 0);
        header.mark->setVisible(m_more->isChecked() && m_grid->indexOf(header.mark) >= 0);
    }
    m_grid->setRowStretch(place, 1);
    QWidget* before = nullptr;
    const QWidget* const lastOfFirst = firstCount > 0 ? m_lines[firstCount - 1]->controls().back() : nullptr;
    for (const auto& line : m_lines)
        for (QWidget* const control : line->controls()) {
            if (before)
                setTabOrder(before, control);
            before = control;
            if (control == lastOfFirst) {
                setTabOrder(control, m_more);
                before = m_more;
            }
        }
    showLines();
    applyColors();
}

void SettingsPanel::offerConditioners(OptionLine& line)
{
    const std::string& layout = m_draft.layout.id;
    for (const nrg::Choice& choice : line.row().choices)
        line.setChoiceProblem(choice.value,
            nrg::fits(layout, choice.value) ? QString()
                                            : tr("The layout %1 has other parts: these networks do not fit them.")
                                                  .arg(engineText(titleOf("layout", layout))));
}

void SettingsPanel::setDraftOption(const std::string& key, const nrg::OptionValue& value)
{
    for (const nrg::OptionGroup& group : nrg::optionGroups(m_draft))
        for (const nrg::OptionRow* const row : group.rows)
            m_remembered[row->key] = nrg::optionOf(m_draft, row->key);
    const nrg::Settings before = m_draft;
    nrg::setOption(m_draft, key, value);
    for (const auto& [other, remembered] : m_remembered) {
        const nrg::OptionRow* const row = nrg::findOption(m_draft, other);
        if (row && !nrg::findOption(before, other) && !nrg::problemOf(*row, remembered))
            nrg::setOption(m_draft, other, remembered);
    }
}

void SettingsPanel::take(const nrg::OptionRow& row, const nrg::OptionValue& value)
{
    if (!nrg::findOption(m_draft, row.key) || nrg::optionOf(m_draft, row.key) == value)
        return; // a field that another run does not have may still report what was typed
    setDraftOption(row.key, value);
    arrange();
    const auto problems = nrg::validate(m_draft);
    showProblems(problems);
    if (!problems.empty())
        return;
    m_running = m_draft;
    const nrg::Settings draft = m_draft; // what is told next may put another in its place
    emit drafted(draft);
    emit edited(draft);
}

void SettingsPanel::setSettings(const nrg::Settings& settings)
{
    m_draft = settings;
    m_running = settings;
    arrange();
    showProblems({});
    emit drafted(settings);
}

void SettingsPanel::focusFirst()
{
    if (!m_lines.empty())
        m_lines.front()->controls().front()->setFocus();
}

void SettingsPanel::setCost(const QString& text)
{
    m_cost->setText(text);
    m_cost->setVisible(!text.isEmpty());
}

QString SettingsPanel::cost() const
{
    return m_cost->text();
}

bool SettingsPanel::hasProblems() const
{
    return std::ranges::any_of(m_lines, [](const auto& line) { return line->hasProblem(); });
}

void SettingsPanel::showRefusal(const nrg::OptionRow& row, const QString& sentence)
{
    for (const auto& line : m_lines)
        if (&line->row() == &row)
            line->setProblem(sentence);
}

void SettingsPanel::showProblems(const std::vector<nrg::Problem>& problems)
{
    for (const auto& line : m_lines) {
        QStringList sentences;
        for (const nrg::Problem& problem : problems)
            if (problem.field == line->row().key)
                sentences << problemText(problem, m_draft);
        const nrg::OptionRow* const running = nrg::findOption(m_running, line->row().key);
        const bool isUnapplied = !problems.empty()
            && (!running || nrg::optionOf(m_running, running->key) != nrg::optionOf(m_draft, line->row().key));
        if (!sentences.isEmpty() && isUnapplied)
            sentences << tr("The run goes on without this; Escape takes it back.");
        line->setUnapplied(isUnapplied);
        line->setProblem(sentences.join(QLatin1Char(' ')));
    }
    showLines();
}

void SettingsPanel::showLines()
{
    for (const auto& line : m_lines) {
        const bool isWanted = m_more->isChecked() || isFirst(line->row().key);
        line->setExtended(m_more->isChecked());
        line->setVisible((isWanted && nrg::matters(line->row(), m_draft)) || line->hasProblem());
    }
    const int wanted = m_form->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width();
    setMinimumWidth(std::max(minimumWidth(), wanted));
}

bool SettingsPanel::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape
        && hasProblems()) {
        event->accept(); // else the window's shortcut
        return true;
    }
    return QScrollArea::event(event);
}

void SettingsPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && hasProblems())
        setSettings(nrg::Settings(m_running));
    else
        QScrollArea::keyPressEvent(event);
}

void SettingsPanel::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_form)
        applyColors();
}

void SettingsPanel::applyColors()
{
    const Theme theme = themeOf(palette());
    for (const auto& [title, header] : m_headers) {
        QPalette colors = header.mark->palette();
        colors.setColor(QPalette::WindowText, theme.muted);
        header.mark->setPalette(colors);
    }
    for (const auto& line : m_lines)
        line->applyTheme(theme);
}

} // namespace nrg::gui
