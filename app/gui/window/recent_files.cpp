#include "app/gui/window/recent_files.h"

#include <QFileInfo>
#include <QMenu>

#include "app/gui/run/run_controller.h"
#include "app/gui/window/preferences.h"

namespace nrg::gui {

namespace {

const QString kKey = QStringLiteral("recent/files");

} // namespace

RecentFiles::RecentFiles(RunController& run, Preferences& preferences, QObject* parent)
    : QObject(parent)
    , m_run(run)
    , m_preferences(preferences)
{
    connect(&run, &RunController::stateChanged, this, &RecentFiles::take);
}

void RecentFiles::take()
{
    if (m_run.filePath() == m_last)
        return;
    m_last = m_run.filePath();
    if (m_last.isEmpty())
        return;
    const QString path = QFileInfo(m_last).absoluteFilePath();
    QStringList paths = m_preferences.value(kKey).toStringList();
    paths.removeAll(path);
    paths.prepend(path);
    m_preferences.setValue(kKey, paths.first(std::min(paths.size(), kMost)));
}

QStringList RecentFiles::paths() const
{
    QStringList paths = m_preferences.value(kKey).toStringList();
    paths.removeIf([](const QString& path) { return !QFileInfo(path).isFile(); });
    return paths;
}

QMenu* RecentFiles::addMenu(QMenu& menu)
{
    QMenu* recent = menu.addMenu(tr("Open &recent"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fill(*recent); });
    connect(&menu, &QMenu::aboutToShow, this, [this, recent] { recent->setEnabled(!paths().isEmpty()); });
    return recent;
}

void RecentFiles::fill(QMenu& menu)
{
    menu.clear();
    int number = 1;
    for (const QString& path : paths()) {
        QString name = QFileInfo(path).fileName();
        name.replace(QLatin1Char('&'), QLatin1String("&&"));
        QAction* action = menu.addAction(
            QStringLiteral("&%1  %2").arg(number++).arg(name), &m_run, [this, path] { m_run.open(path); });
        action->setToolTip(path);
    }
    menu.setToolTipsVisible(true);
    menu.addSeparator();
    menu.addAction(tr("&Clear the list"), this, &RecentFiles::clear);
}

void RecentFiles::clear()
{
    m_preferences.setValue(kKey, QStringList());
}

} // namespace nrg::gui
