#pragma once
// What a view draws, as numbers: tables that become a CSV file, in full resolution and with errors.

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <initializer_list>
#include <vector>

namespace nrg::gui {

/// Rows of numbers under titles. Names are for programs that read the file: they stay in English.
struct DataTable {
    QString series;             ///< tells the tables of a view apart
    QStringList columns;        ///< titles with their units, e.g. "gap [nats]"
    std::vector<double> values; ///< (rows x columns), row by row; NaN where there is no value

    std::size_t rows() const;
    double at(std::size_t row, qsizetype column) const;
    void add(std::initializer_list<double> row);
};

/// The nearest double to the shortest decimal number that reads back as this float: 0.1F is 0.1.
double decimalOf(float value);

/// A whole number as a table holds it.
inline double whole(std::int64_t number)
{
    return static_cast<double>(number);
}

/// "energy [J]"; the name alone where there is no unit.
QString columnTitle(const QString& name, const QString& unit);

/// Comments as lines that begin with "# ", one line of titles, the rows. The first column names the series; each table
/// fills the columns that it has. C locale, full precision; what is not finite is an empty field.
QByteArray csvOf(const std::vector<DataTable>& tables, const QStringList& comments);

} // namespace nrg::gui
