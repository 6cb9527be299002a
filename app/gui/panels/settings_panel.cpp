#include "app/gui/panels/settings_panel.h"

#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollBar>

#include <algorithm>
#include <utility>

#include "app/gui/panels/option_line.h"
#include "app/gui/widgets/text.h"
#include "app/gui/widgets/theme.h"
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

/// There is nothing to choose.
bool isFixed(const nrg::OptionRow& row)
{
    return row.choices.size() == 1;
}

} // namespace

SettingsPanel::SettingsPanel(QWidget* parent)
    : QScrollArea(parent)
    , m_form(new QWidget)
    , m_grid(new QGridLayout(m_form))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Settings"));
    m_grid->setContentsMargins(14, 0, 10, 6);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(3);
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
    header.title = new QLabel(QString::fromStdString(title), m_form);
    QFont font = header.title->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.1);
    header.title->setFont(font);
    header.title->setContentsMargins(0, 7, 0, 1);
    header.mark = makeMark(tr("restarts"),
        tr("A change below begins a new run, unless it is marked as live; the run before stays in the list of runs."),
        *m_form);
    header.mark->setContentsMargins(0, 7, 0, 1);
    return header;
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
    int place = 0;
    std::string title;
    for (const nrg::OptionGroup& group : nrg::optionGroups(m_draft))
        for (const nrg::OptionRow* const row : group.rows) {
            if (isFixed(*row))
                continue;
            if (std::exchange(title, group.title) != group.title) {
                const Header& header = headerOf(title);
                m_grid->addWidget(header.title, place, 0, 1, 2);
                m_grid->addWidget(header.mark, place++, 2);
            }
            m_lines.push_back(takeLine(*row, earlier));
            m_lines.back()->setValue(nrg::optionOf(m_draft, row->key));
            if (row->key == "conditioner")
                offerConditioners(*m_lines.back());
            place = m_lines.back()->place(*m_grid, place);
        }
    for (auto& [name, header] : m_headers) {
        header.title->setVisible(m_grid->indexOf(header.title) >= 0);
        header.mark->setVisible(m_grid->indexOf(header.mark) >= 0);
    }
    m_grid->setRowStretch(place, 1);
    QWidget* before = nullptr;
    for (const auto& line : m_lines)
        for (QWidget* const control : line->controls()) {
            QWidget* const field = control->focusProxy() ? control->focusProxy() : control;
            if (before)
                setTabOrder(before, field);
            before = field;
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
                                                  .arg(QString::fromStdString(titleOf("layout", layout))));
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
                sentences << localNumbers(QString::fromStdString(problem.message));
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
    for (const auto& line : m_lines)
        line->setVisible(nrg::matters(line->row(), m_draft) || line->hasProblem());
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
