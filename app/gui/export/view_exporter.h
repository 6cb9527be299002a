#pragma once
// Takes pictures and numbers out of the window: into files and onto the clipboard.

#include <QList>
#include <QObject>
#include <QString>

#include "app/gui/run/run_questions.h"

class QMenu;

namespace nrg::gui {

class Preferences;
class RunController;
class ViewFrame;
class ViewPages;
struct Figure;

class ViewExporter : public QObject {
    Q_OBJECT

public:
    /// All must outlive the exporter. The last folder is kept in the preferences.
    ViewExporter(RunController& run, ViewPages& pages, RunQuestions& questions, Preferences& preferences,
        QObject* parent = nullptr);

    /// Gives every view its menu.
    void addViewMenus();
    /// A submenu with everything that can be exported.
    void addExportMenu(QMenu& menu);

public slots:
    /// As picture, SVG document and, for spreadsheets, CSV.
    void copyPicture(nrg::gui::ViewFrame* frame);
    void copyData(nrg::gui::ViewFrame* frame);
    void copyCommand();
    void savePicture(nrg::gui::ViewFrame* frame);
    void saveData(nrg::gui::ViewFrame* frame);
    /// All views that can be seen, as one figure.
    void saveWindow();
    /// A page about the run.
    void saveReport();

signals:
    void noted(const QString& text);
    void failed(const QString& text);
    void helpWanted(nrg::gui::ViewFrame* frame);

private:
    Figure figureOfView(ViewFrame& frame) const;
    QByteArray dataOf(const ViewFrame& frame) const;
    void saveFigure(const QString& title, const QString& name, const Figure& figure);
    /// Asks for a name in the last folder; empty when the user changes their mind.
    QString askFor(const QString& title, const QString& name, const QList<RunQuestions::FileKind>& kinds);
    void write(const QString& path, const QByteArray& bytes);

    RunController& m_run;
    ViewPages& m_pages;
    RunQuestions& m_questions;
    Preferences& m_preferences;
};

} // namespace nrg::gui
