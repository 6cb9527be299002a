#include "app/gui/export/data_table.h"

#include <array>
#include <charconv>
#include <cmath>

namespace nrg::gui {

namespace {

/// RFC 4180: in quotes where it holds what separates fields or lines.
QByteArray field(const QString& text)
{
    QByteArray bytes = text.toUtf8();
    if (!bytes.contains(',') && !bytes.contains('"') && !bytes.contains('\n') && !bytes.contains('\r'))
        return bytes;
    return '"' + bytes.replace('"', "\"\"") + '"';
}

void append(QByteArray& csv, double value)
{
    if (!std::isfinite(value))
        return;
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    csv.append(digits.data(), end - digits.data());
}

QStringList allColumns(const std::vector<DataTable>& tables)
{
    QStringList columns;
    for (const DataTable& table : tables)
        for (const QString& column : table.columns)
            if (!columns.contains(column))
                columns << column;
    return columns;
}

void append(QByteArray& csv, const DataTable& table, const QStringList& columns)
{
    std::vector<qsizetype> places; // of every column of the file in this table, or -1
    for (const QString& column : columns)
        places.push_back(table.columns.indexOf(column));
    const QByteArray series = field(table.series);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        csv += series;
        for (const qsizetype place : places) {
            csv += ',';
            if (place >= 0)
                append(csv, table.at(row, place));
        }
        csv += '\n';
    }
}

} // namespace

std::size_t DataTable::rows() const
{
    return columns.isEmpty() ? 0 : values.size() / static_cast<std::size_t>(columns.size());
}

double DataTable::at(std::size_t row, qsizetype column) const
{
    return values.at(row * static_cast<std::size_t>(columns.size()) + static_cast<std::size_t>(column));
}

void DataTable::add(std::initializer_list<double> row)
{
    Q_ASSERT(static_cast<qsizetype>(row.size()) == columns.size());
    values.insert(values.end(), row);
}

double decimalOf(float value)
{
    if (!std::isfinite(value))
        return static_cast<double>(value);
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    double decimal = 0;
    std::from_chars(digits.data(), end, decimal);
    return decimal;
}

QString columnTitle(const QString& name, const QString& unit)
{
    return unit.isEmpty() ? name : QStringLiteral("%1 [%2]").arg(name, unit);
}

QByteArray csvOf(const std::vector<DataTable>& tables, const QStringList& comments)
{
    QByteArray csv;
    for (const QString& comment : comments)
        for (const QString& line : comment.split(QLatin1Char('\n')))
            csv += "# " + line.toUtf8() + '\n';
    const QStringList columns = allColumns(tables);
    csv += "series";
    for (const QString& column : columns)
        csv += ',' + field(column);
    csv += '\n';
    for (const DataTable& table : tables)
        append(csv, table, columns);
    return csv;
}

} // namespace nrg::gui
