#pragma once
// The runs that were opened or saved last, as a menu.

#include <QObject>
#include <QString>
#include <QStringList>

class QMenu;

namespace nrg::gui {

class Preferences;
class RunController;

class RecentFiles : public QObject {
    Q_OBJECT

public:
    static constexpr qsizetype kMost = 8;

    /// Both must outlive it.
    RecentFiles(RunController& run, Preferences& preferences, QObject* parent = nullptr);

    /// The newest first; files that are not there are left out.
    QStringList paths() const;
    /// Adds a submenu that is filled when it opens.
    QMenu* addMenu(QMenu& menu);

public slots:
    void clear();

private:
    void take();
    void fill(QMenu& menu);

    RunController& m_run;
    Preferences& m_preferences;
    QString m_last; ///< that was taken
};

} // namespace nrg::gui
