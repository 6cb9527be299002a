#include "app/gui/views/sampler_table.h"

#include <QApplication>
#include <QEvent>
#include <QFont>
#include <QHeaderView>
#include <QPixmap>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "app/gui/views/sampler_style.h"
#include "app/gui/views/target_words.h"
#include "app/gui/widgets/text.h"

namespace nrg::gui {

namespace {

const QString kNone = QStringLiteral("–");
constexpr int kMargins = 12; ///< of a cell, pixels

QString rateText(double perSecond)
{
    if (!std::isfinite(perSecond) || perSecond <= 0)
        return kNone;
    return perSecond >= 100 ? roundedText(perSecond) : significantText(perSecond, 2);
}

/// Training happens once; the more samples are drawn, the smaller its share of each.
double ratePerSecond(const SamplerTableRow& row)
{
    const double seconds = row.report.seconds;
    return row.trainingSeconds > 0 && seconds > 0 ? row.report.essPerSecond * seconds / (seconds + row.trainingSeconds)
                                                  : row.report.essPerSecond;
}

/// The widest text that a column has to show.
QString widest(int column)
{
    switch (column) {
    case SamplerTableModel::Leapfrogs:
        return QStringLiteral("100");
    case SamplerTableModel::Acceptance:
        return SamplerTableModel::tr("warm-up");
    case SamplerTableModel::Tau:
        return QStringLiteral("10.00 ± 0.10");
    case SamplerTableModel::Rate:
        return QStringLiteral("100,000");
    case SamplerTableModel::Verdict:
        return SamplerTableModel::tr("contradicted");
    default:
        return QStringLiteral("0.5444 ± 0.0021");
    }
}

QPixmap colorSquare(const QColor& color)
{
    QPixmap square(10, 10);
    square.fill(color);
    return square;
}

} // namespace

QString SamplerTableModel::helpOf(int column) const
{
    switch (column) {
    case Leapfrogs:
        return tr("n, leapfrogs of a trajectory: evaluations of the energy's gradient for a proposal");
    case Acceptance:
        return tr("Share of proposals accepted since warm-up, min(1, exp(−ΔH)); 65 to 90 % is usual");
    case Tau:
        return tr("Integrated autocorrelation time of %1, τ = ½ + Σ ρ(t), in leapfrogs (in proposals for flow "
                  "Metropolis). ≥: the chains are still too short to close its window")
            .arg(m_symbol);
    case Rate:
        return tr("Effective samples a second of wall time, ESS = n / 2τ, for %1").arg(m_symbol);
    case Value:
        return tr("%1 Its standard error includes the autocorrelation; warm-up and the first half of the rest are left "
                  "out.")
            .arg(m_help);
    case Verdict:
        return tr("How far the figures can be relied on. Flow Metropolis is judged by its proposals: by the tails of "
                  "weight × observable, by what is known exactly, and by the number of effective samples. Other chains "
                  "must move, agree (R̂ < 1.05) and be long enough for τ.");
    default:
        return tr("The Monte Carlo method");
    }
}

QString SamplerTableModel::titleOf(int column) const
{
    switch (column) {
    case Leapfrogs:
        return tr("n");
    case Acceptance:
        return tr("accepted");
    case Tau:
        return tr("τ, leapfrogs");
    case Rate:
        return tr("ESS / s");
    case Value:
        return m_title;
    case Verdict:
        return tr("verdict");
    default:
        return tr("sampler");
    }
}

void SamplerTableModel::setObservable(const nrg::Observable& observable)
{
    m_symbol = richText(engineText(observable.symbol));
    m_title = symbolWithUnit(observable);
    m_help = richText(engineText(observable.help));
    emit headerDataChanged(Qt::Horizontal, 0, Columns - 1);
}

void SamplerTableModel::setRows(const std::vector<SamplerTableRow>& rows)
{
    std::vector<Row> next;
    next.reserve(rows.size());
    for (const SamplerTableRow& row : rows)
        next.push_back(rowOf(row));
    if (next == m_rows)
        return;
    const bool sameShape = next.size() == m_rows.size();
    if (!sameShape)
        beginResetModel();
    m_rows = std::move(next);
    if (!sameShape)
        endResetModel();
    else
        emit dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
}

int SamplerTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SamplerTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Columns);
}

SamplerTableModel::Row SamplerTableModel::rowOf(const SamplerTableRow& row)
{
    const nrg::SamplerReport& report = row.report;
    const nrg::ChainStatistics* const statistics = report.leading();
    const bool known = statistics && std::isfinite(statistics->error);
    Row shown{.kind = report.kind,
        .drawn = row.drawn,
        .sound = isSound(report),
        .sentence = verdictSentence(report),
        .texts = {}};
    shown.texts[Sampler] = samplerTitle(report.kind);
    shown.texts[Leapfrogs] = report.leapfrogs > 0 ? countText(report.leapfrogs) : kNone;
    shown.texts[Acceptance] = report.warmingUp ? tr("warm-up") : percentText(report.acceptance);
    shown.texts[Tau] = tauText(report);
    shown.texts[Rate] = statistics ? rateText(ratePerSecond(row)) : kNone;
    shown.texts[Value] = known ? withError(statistics->mean, statistics->error) : kNone;
    shown.texts[Verdict] = verdictText(report);
    return shown;
}

QString SamplerTableModel::tipOf(const Row& row, int column) const
{
    if (column == Sampler)
        return QStringLiteral("<b>%1</b><br/>%2")
            .arg(samplerTitle(row.kind), richText(engineText(nrg::samplerRow(row.kind).help)));
    const bool isEmpty = row.texts[static_cast<std::size_t>(column)] == kNone;
    return column == Verdict || (isEmpty && column >= Tau)
        ? QStringLiteral("%1<br/>%2").arg(row.sentence.toHtmlEscaped(), helpOf(column))
        : helpOf(column);
}

QVariant SamplerTableModel::data(const QModelIndex& index, int role) const
{
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const Theme theme = themeOf(QApplication::palette());
    switch (role) {
    case Qt::DisplayRole:
        return row.texts[static_cast<std::size_t>(index.column())];
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (index.column() == Sampler ? Qt::AlignLeft : Qt::AlignRight));
    case Qt::DecorationRole:
        return index.column() == Sampler
            ? QVariant(colorSquare(row.drawn ? samplerColor(theme, row.kind) : QColor(Qt::transparent)))
            : QVariant();
    case Qt::ForegroundRole:
        if (!row.sound && (index.column() == Value || index.column() == Verdict))
            return theme.problem;
        return row.drawn ? theme.text : theme.muted;
    case Qt::ToolTipRole:
        return QStringLiteral("<p style='white-space:normal'>%1</p>").arg(tipOf(row, index.column()));
    default:
        return {};
    }
}

QVariant SamplerTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(section);
    case Qt::ToolTipRole:
        return QStringLiteral("<p style='white-space:normal'>%1</p>").arg(helpOf(section));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (section == Sampler ? Qt::AlignLeft : Qt::AlignRight));
    default:
        return {};
    }
}

SamplerTable::SamplerTable(QWidget* parent)
    : QTableView(parent)
    , m_model(new SamplerTableModel(this))
    , m_names(new QTableView(this))
{
    for (QTableView* const table : {static_cast<QTableView*>(this), m_names}) {
        table->setModel(m_model);
        table->setFrameShape(QFrame::NoFrame);
        table->setShowGrid(false);
        table->setEditTriggers(NoEditTriggers);
        table->setSelectionMode(NoSelection);
        table->setTabKeyNavigation(false);
        table->setWordWrap(false);
        table->setVerticalScrollMode(ScrollPerPixel);
        table->setHorizontalScrollMode(ScrollPerPixel);
        table->verticalHeader()->hide();
        table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        table->horizontalHeader()->setHighlightSections(false);
        table->horizontalHeader()->setSectionsClickable(false);
        table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        table->horizontalHeader()->setMinimumSectionSize(30);
    }
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    setAccessibleName(tr("Samplers"));
    m_names->setFocusPolicy(Qt::NoFocus);
    m_names->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_names->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (int column = SamplerTableModel::Leapfrogs; column < SamplerTableModel::Columns; ++column)
        m_names->setColumnHidden(column, true);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, m_names->verticalScrollBar(), &QScrollBar::setValue);
    connect(m_names->verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(), &QScrollBar::setValue);
    layOut();
}

int SamplerTable::widthOf(int column) const
{
    const QFontMetrics metrics = fontMetrics();
    int width = std::max(metrics.horizontalAdvance(column == SamplerTableModel::Sampler ? QString() : widest(column)),
        metrics.horizontalAdvance(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()));
    for (int row = 0; row < m_model->rowCount(); ++row)
        width = std::max(
            width, metrics.horizontalAdvance(m_model->data(m_model->index(row, column), Qt::DisplayRole).toString()));
    constexpr int kSquare = 20; // with its distance
    return width + kMargins + (column == SamplerTableModel::Sampler ? kSquare : 0);
}

void SamplerTable::layOut()
{
    for (int column = 0; column < SamplerTableModel::Columns; ++column) {
        int& width = m_widths[static_cast<std::size_t>(column)];
        width = std::max(width, widthOf(column));
        horizontalHeader()->resizeSection(column, width);
    }
    for (QTableView* const table : {static_cast<QTableView*>(this), m_names})
        table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    placeNames();
}

bool SamplerTable::isScrolled() const
{
    return std::accumulate(m_widths.begin(), m_widths.end(), 0) > viewport()->width();
}

void SamplerTable::placeNames()
{
    const int others = std::accumulate(m_widths.begin() + 1, m_widths.end(), 0);
    const int names = std::max(m_widths[SamplerTableModel::Sampler], viewport()->width() - others);
    horizontalHeader()->resizeSection(SamplerTableModel::Sampler, names);
    m_names->horizontalHeader()->resizeSection(SamplerTableModel::Sampler, names);
    m_names->horizontalHeader()->setFixedHeight(horizontalHeader()->height());
    m_names->setGeometry(0, 0, names, horizontalHeader()->height() + viewport()->height());
    m_names->setVisible(isScrolled());
}

void SamplerTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    placeNames();
    updateGeometry(); // the bar below takes room of its own
}

void SamplerTable::setRows(const std::vector<SamplerTableRow>& rows)
{
    const int before = m_model->rowCount();
    m_model->setRows(rows);
    layOut();
    if (m_model->rowCount() != before)
        updateGeometry();
}

void SamplerTable::setObservable(const nrg::Observable& observable)
{
    m_model->setObservable(observable);
    layOut();
}

int SamplerTable::heightOf(int rows) const
{
    const int bar = isScrolled() ? horizontalScrollBar()->sizeHint().height() : 0;
    return horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize() + 2 + bar;
}

void SamplerTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    m_widths = {};
    layOut();
}

} // namespace nrg::gui
