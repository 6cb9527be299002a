#include "app/gui/window/window_memory.h"

#include <QMainWindow>
#include <QSplitter>
#include <QStringList>

#include "app/gui/window/preferences.h"
#include "app/gui/window/view_pages.h"

namespace nrg::gui {

namespace {

const QString kGeometry = QStringLiteral("window/geometry");
const QString kPage = QStringLiteral("window/page");
const QString kShares = QStringLiteral("window/shares");

/// "3 1 1": whether the parts are those of which shares were remembered.
QString partsOf(const QList<QSplitter*>& splitters)
{
    QStringList counts;
    for (const QSplitter* splitter : splitters)
        counts << QString::number(splitter->count());
    return counts.join(QLatin1Char(' '));
}

} // namespace

void rememberWindow(const QMainWindow& window, const ViewPages& pages, Preferences& preferences)
{
    preferences.setValue(kGeometry, window.saveGeometry());
    preferences.setValue(kPage, pages.currentPage());
    if (pages.enlarged())
        return; // the shares are those of one view alone
    const QList<QSplitter*> splitters = window.findChildren<QSplitter*>();
    QStringList states{partsOf(splitters)};
    for (const QSplitter* splitter : splitters)
        states << QString::fromLatin1(splitter->saveState().toBase64());
    preferences.setValue(kShares, states);
}

void restoreWindow(QMainWindow& window, ViewPages& pages, const Preferences& preferences)
{
    if (const QByteArray geometry = preferences.value(kGeometry).toByteArray(); !geometry.isEmpty())
        window.restoreGeometry(geometry);
    const QList<QSplitter*> splitters = window.findChildren<QSplitter*>();
    if (const QStringList states = preferences.value(kShares).toStringList();
        states.size() == splitters.size() + 1 && states.front() == partsOf(splitters))
        for (qsizetype i = 0; i < splitters.size(); ++i)
            splitters[i]->restoreState(QByteArray::fromBase64(states[i + 1].toLatin1()));
    pages.showPage(preferences.value(kPage).toString());
}

} // namespace nrg::gui
