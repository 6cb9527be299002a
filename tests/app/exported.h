#pragma once
// What the tests of exporting share: a user who names files, a window that has trained and sampled, and files read
// back.

#include <QFile>
#include <QHash>
#include <QLocale>
#include <QStringList>
#include <QTest>
#include <QXmlStreamReader>

#include <limits>
#include <memory>

#include "app/gui/export/data_table.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/view_pages.h"
#include "tests/app/small_run.h"

/// Answers with the name that the test has set.
class NamingUser : public Answers {
public:
    QString exportFileName(const QString& title, const QString& suggestion, const QList<FileKind>& kinds) override
    {
        lastTitle = title;
        lastSuggestion = suggestion;
        lastKinds = kinds;
        return exportName;
    }

    QString exportName;
    QString lastTitle;
    QString lastSuggestion;
    QList<FileKind> lastKinds;
};

inline constexpr int kExportPatience = 60'000; ///< milliseconds

/// Trains some steps and waits until chains, diagnostics, race and analyses have figures.
inline void fillViews(nrg::gui::MainWindow& window)
{
    const auto snapshot = [&]() -> const nrg::Snapshot& { return window.run().snapshot(); };
    window.run().train();
    QTRY_VERIFY_WITH_TIMEOUT(snapshot().step >= 80, kExportPatience);
    window.run().pause();
    QTRY_VERIFY_WITH_TIMEOUT(!window.run().isRunning() && !window.run().isPausing(), kExportPatience);
    window.run().startRace({.seconds = 0.3, .chains = 8});
    QTRY_VERIFY_WITH_TIMEOUT(snapshot().race && snapshot().race->finished, kExportPatience);
    window.pages().showPage(QStringLiteral("variables"));
    QTRY_VERIFY_WITH_TIMEOUT(
        snapshot().analysis->response && snapshot().analysis->information && !snapshot().analysis->working,
        kExportPatience);
    QTRY_VERIFY_WITH_TIMEOUT(snapshot().sampling->diagnostics && !snapshot().sampling->samplers.empty()
            && snapshot().sampling->samplers.front().structureFactorMap.size() > 0,
        kExportPatience);
}

/// A CSV file as a stranger reads it.
struct ReadCsv {
    QStringList comments;
    QStringList titles;
    QList<QStringList> rows;

    explicit ReadCsv(const QByteArray& bytes)
    {
        const QStringList lines = QString::fromUtf8(bytes).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        for (const QString& line : lines)
            if (line.startsWith(QLatin1Char('#')))
                comments << line;
            else if (titles.isEmpty())
                titles = fields(line);
            else
                rows << fields(line);
    }

    /// Splits at commas outside of quotes.
    static QStringList fields(const QString& line)
    {
        QStringList list{QString()};
        bool isQuoted = false;
        for (qsizetype i = 0; i < line.size(); ++i)
            if (line[i] == QLatin1Char('"') && isQuoted && line.mid(i + 1, 1) == QStringLiteral("\"")) {
                list.back() += QLatin1Char('"');
                ++i;
            } else if (line[i] == QLatin1Char('"'))
                isQuoted = !isQuoted;
            else if (line[i] == QLatin1Char(',') && !isQuoted)
                list << QString();
            else
                list.back() += line[i];
        return list;
    }

    /// The rows of a series, by title.
    QList<QHash<QString, QString>> of(const QString& series) const
    {
        QList<QHash<QString, QString>> found;
        for (const QStringList& row : rows)
            if (row.value(0) == series) {
                QHash<QString, QString> named;
                for (qsizetype i = 0; i < titles.size(); ++i)
                    named[titles[i]] = row.value(i);
                found << named;
            }
        return found;
    }
};

/// How often each element stands in a document; empty where it is not well-formed.
inline QHash<QString, int> elementsOf(const QByteArray& svg)
{
    QHash<QString, int> counts;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement)
            ++counts[reader.name().toString()];
    return reader.hasError() ? QHash<QString, int>() : counts;
}

inline QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline double numberOf(const QString& field)
{
    bool isNumber = false;
    const double number = QLocale::c().toDouble(field, &isNumber);
    return isNumber ? number : std::numeric_limits<double>::quiet_NaN();
}
