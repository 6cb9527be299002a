#include "app/gui/views/sampler_table.h"

#include <QApplication>
#include <QEvent>
#include <QFont>
#include <QHeaderView>
#include <QPixmap>

#include <cmath>

#include "app/gui/views/sampler_style.h"
#include "app/gui/widgets/text.h"

namespace nrg::gui {

namespace {

const QString kNone = QStringLiteral("–");

QString rateText(double perSecond)
{
    if (!std::isfinite(perSecond) || perSecond <= 0)
        return kNone;
    return perSecond >= 100 ? countText(std::llround(perSecond)) : significantText(perSecond, 2);
}

/// Training is paid once; the more is drawn, the less of it falls to each sample.
double ratePerSecond(const SamplerTableRow& row)
{
    const double seconds = row.report.seconds;
    return row.trainingSeconds > 0 && seconds > 0 ? row.report.essPerSecond * seconds / (seconds + row.trainingSeconds)
                                                  : row.report.essPerSecond;
}

QString columnHelp(int column)
{
    switch (column) {
    case SamplerTableModel::Leapfrogs:
        return SamplerTableModel::tr(
            "n, leapfrogs of a trajectory: evaluations of the energy's gradient for a proposal");
    case SamplerTableModel::Acceptance:
        return SamplerTableModel::tr(
            "Share of proposals accepted since warm-up, min(1, exp(−ΔH)); 65 to 90 % is usual");
    case SamplerTableModel::Tau:
        return SamplerTableModel::tr("Integrated autocorrelation time of S(0), τ = ½ + Σ ρ(t), in leapfrogs (in "
                                     "proposals for flow Metropolis). ≥: the chains are still too short to close its "
                                     "window");
    case SamplerTableModel::Rate:
        return SamplerTableModel::tr("Effective samples a second of wall time, ESS = n / 2τ, for S(0)");
    case SamplerTableModel::StructureFactor:
        return SamplerTableModel::tr(
            "S(0) = ⟨(Σ tanh x / N)² − Σ tanh² x / N²⟩ + 1/N, from 1/N to 1, with a standard error that includes the "
            "autocorrelation; warm-up and the first half of the rest are left out");
    default:
        return SamplerTableModel::tr("The Monte Carlo method");
    }
}

QString title(int column)
{
    switch (column) {
    case SamplerTableModel::Leapfrogs:
        return SamplerTableModel::tr("n");
    case SamplerTableModel::Acceptance:
        return SamplerTableModel::tr("accepted");
    case SamplerTableModel::Tau:
        return SamplerTableModel::tr("τ, leapfrogs");
    case SamplerTableModel::Rate:
        return SamplerTableModel::tr("ESS / s");
    case SamplerTableModel::StructureFactor:
        return SamplerTableModel::tr("S(0)");
    default:
        return SamplerTableModel::tr("sampler");
    }
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
        return QStringLiteral("1000 ± 100");
    case SamplerTableModel::Rate:
        return QStringLiteral("100,000");
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

void SamplerTableModel::setRows(const std::vector<SamplerTableRow>& rows)
{
    std::vector<Row> next;
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
    const auto& statistics = report.structureFactor;
    Row shown{.kind = report.kind, .drawn = row.drawn, .texts = {}};
    shown.texts[Sampler] = samplerTitle(report.kind);
    shown.texts[Leapfrogs] = report.leapfrogs > 0 ? countText(report.leapfrogs) : kNone;
    shown.texts[Acceptance] = report.warmingUp ? tr("warm-up") : percentText(report.acceptance);
    shown.texts[Tau] = tauText(report);
    shown.texts[Rate] = statistics ? rateText(ratePerSecond(row)) : kNone;
    shown.texts[StructureFactor] = statistics ? withError(statistics->mean, statistics->error) : kNone;
    return shown;
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
        return row.drawn ? theme.text : theme.muted;
    case Qt::ToolTipRole:
        return QStringLiteral("<p style='white-space:normal'>%1</p>")
            .arg(index.column() == Sampler
                    ? QStringLiteral("<b>%1</b><br/>%2")
                          .arg(samplerTitle(row.kind), richText(QString::fromStdString(nrg::samplerRow(row.kind).help)))
                    : columnHelp(index.column()));
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
        return title(section);
    case Qt::ToolTipRole:
        return QStringLiteral("<p style='white-space:normal'>%1</p>").arg(columnHelp(section));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (section == Sampler ? Qt::AlignLeft : Qt::AlignRight));
    default:
        return {};
    }
}

SamplerTable::SamplerTable(QWidget* parent)
    : QTableView(parent)
    , m_model(new SamplerTableModel(this))
{
    setModel(m_model);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(NoSelection);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    setAccessibleName(tr("Samplers"));
    layOut();
}

void SamplerTable::layOut()
{
    QHeaderView& header = *horizontalHeader();
    header.setMinimumSectionSize(30);
    header.setSectionResizeMode(QHeaderView::Fixed);
    header.setSectionResizeMode(SamplerTableModel::Sampler, QHeaderView::Stretch);
    for (int column = SamplerTableModel::Leapfrogs; column < SamplerTableModel::Columns; ++column)
        header.resizeSection(column,
            12
                + std::max(
                    fontMetrics().horizontalAdvance(widest(column)), fontMetrics().horizontalAdvance(title(column))));
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
}

void SamplerTable::setRows(const std::vector<SamplerTableRow>& rows)
{
    const int before = m_model->rowCount();
    m_model->setRows(rows);
    if (m_model->rowCount() != before)
        updateGeometry();
}

int SamplerTable::heightOf(int rows) const
{
    return horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize() + 2;
}

void SamplerTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        layOut();
}

} // namespace nrg::gui
