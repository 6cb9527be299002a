#include "app/gui/export/view_exporter.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>

#include <algorithm>
#include <exception>

#include "app/gui/export/figure.h"
#include "app/gui/export/report.h"
#include "app/gui/export/run_words.h"
#include "app/gui/run/run_controller.h"
#include "app/gui/views/view.h"
#include "app/gui/views/view_frame.h"
#include "app/gui/widgets/text.h"
#include "app/gui/window/preferences.h"
#include "app/gui/window/view_pages.h"
#include "engine/run/atomic_file.h"

namespace nrg::gui {

namespace {

const QString kFolder = QStringLiteral("export/folder");

QList<RunQuestions::FileKind> pictureKinds()
{
    return {{QStringLiteral("png"), ViewExporter::tr("PNG picture")},
        {QStringLiteral("svg"), ViewExporter::tr("SVG drawing")},
        {QStringLiteral("pdf"), ViewExporter::tr("PDF document")}};
}

FigureFormat formatOf(const QString& path)
{
    if (path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive))
        return FigureFormat::Svg;
    return path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive) ? FigureFormat::Pdf : FigureFormat::Png;
}

} // namespace

ViewExporter::ViewExporter(
    RunController& run, ViewPages& pages, RunQuestions& questions, Preferences& preferences, QObject* parent)
    : QObject(parent)
    , m_run(run)
    , m_pages(pages)
    , m_questions(questions)
    , m_preferences(preferences)
{
}

void ViewExporter::addViewMenus()
{
    for (ViewFrame* frame : m_pages.views()) {
        auto* menu = new QMenu(frame);
        menu->addAction(tr("&Copy picture\tCtrl+C"), this, [this, frame] { copyPicture(frame); });
        menu->addAction(tr("&Save picture as..."), this, [this, frame] { savePicture(frame); });
        menu->addSeparator();
        const QList<QAction*> ofData{
            menu->addAction(tr("Copy &data\tCtrl+Shift+C"), this, [this, frame] { copyData(frame); }),
            menu->addAction(tr("Save data &as..."), this, [this, frame] { saveData(frame); })};
        menu->addSeparator();
        menu->addAction(tr("&Help\tF1"), this, [this, frame] { emit helpWanted(frame); });
        connect(menu, &QMenu::aboutToShow, this, [frame, ofData] {
            const bool hasData = !frame->view()->tables().empty();
            for (QAction* action : ofData)
                action->setEnabled(hasData);
        });
        frame->setMenu(menu);
    }
}

void ViewExporter::addExportMenu(QMenu& menu)
{
    QMenu& exports = *menu.addMenu(tr("&Export"));
    exports.addAction(tr("&Picture of the view..."), this, [this] { savePicture(m_pages.currentView()); });
    exports.addAction(tr("&Data of the view..."), this, [this] { saveData(m_pages.currentView()); });
    exports.addAction(tr("All &views as one figure..."), this, &ViewExporter::saveWindow);
    exports.addAction(tr("&Report of the run..."), this, &ViewExporter::saveReport);
}

Figure ViewExporter::figureOfView(ViewFrame& frame) const
{
    Figure figure = figureOf(*frame.view(), frame.title());
    figure.description = aboutRun(m_run, frame.title()).join(QLatin1Char('\n'));
    return figure;
}

QByteArray ViewExporter::dataOf(const ViewFrame& frame) const
{
    const std::vector<DataTable> tables = frame.view()->tables();
    return tables.empty() ? QByteArray() : csvOf(tables, aboutRun(m_run, frame.title()));
}

void ViewExporter::copyPicture(ViewFrame* frame)
{
    const Figure figure = figureOfView(*frame);
    auto* copied = new QMimeData;
    copied->setImageData(imageOf(figure));
    copied->setData(QStringLiteral("image/svg+xml"), encoded(figure, FigureFormat::Svg));
    // Not as plain text, which most programs would take instead of the picture.
    if (const QByteArray data = dataOf(*frame); !data.isEmpty())
        copied->setData(QStringLiteral("text/csv"), data);
    QGuiApplication::clipboard()->setMimeData(copied);
    emit noted(tr("Copied the picture \"%1\".").arg(frame->title()));
}

void ViewExporter::copyData(ViewFrame* frame)
{
    const QByteArray data = dataOf(*frame);
    if (data.isEmpty()) {
        emit noted(tr("\"%1\" has no data yet.").arg(frame->title()));
        return;
    }
    auto* copied = new QMimeData;
    copied->setData(QStringLiteral("text/csv"), data);
    copied->setText(QString::fromUtf8(data));
    QGuiApplication::clipboard()->setMimeData(copied);
    emit noted(tr("Copied the data of \"%1\".").arg(frame->title()));
}

void ViewExporter::copyCommand()
{
    const QString command = commandOf(m_run);
    QGuiApplication::clipboard()->setText(command);
    const QStringList changes = unrepeatable(m_run);
    emit noted(changes.isEmpty() ? tr("Copied: %1").arg(command)
                                 : tr("Copied: %1. It does not repeat what was changed %2.")
                                       .arg(command, changes.join(QStringLiteral("; "))));
}

void ViewExporter::savePicture(ViewFrame* frame)
{
    saveFigure(tr("Save the picture"), frame->row().id, figureOfView(*frame));
}

void ViewExporter::saveData(ViewFrame* frame)
{
    const QByteArray data = dataOf(*frame);
    if (data.isEmpty()) {
        emit noted(tr("\"%1\" has no data yet.").arg(frame->title()));
        return;
    }
    const QString path
        = askFor(tr("Save the data"), frame->row().id, {{QStringLiteral("csv"), tr("Comma-separated values")}});
    if (!path.isEmpty())
        write(path, data);
}

void ViewExporter::saveWindow()
{
    std::vector<ViewFrame*> seen = m_pages.views();
    std::erase_if(seen, [](const ViewFrame* frame) { return !frame->isVisible(); });
    if (seen.empty())
        return;
    const QString file = m_run.filePath().isEmpty() ? tr("new run") : QFileInfo(m_run.filePath()).fileName();
    const QString heading = tr("%1, step %2").arg(file, countText(m_run.snapshot().step));
    Figure figure = figureOf(seen, heading);
    figure.description = aboutRun(m_run, heading).join(QLatin1Char('\n'));
    saveFigure(tr("Save the figure"), m_pages.currentPage(), figure);
}

void ViewExporter::saveReport()
{
    const QString path
        = askFor(tr("Save the report"), QStringLiteral("report"), {{QStringLiteral("pdf"), tr("PDF document")}});
    if (!path.isEmpty())
        write(path, reportOf(m_run));
}

void ViewExporter::saveFigure(const QString& title, const QString& name, const Figure& figure)
{
    const QString path = askFor(title, name, pictureKinds());
    if (!path.isEmpty())
        write(path, encoded(figure, formatOf(path)));
}

QString ViewExporter::askFor(const QString& title, const QString& name, const QList<RunQuestions::FileKind>& kinds)
{
    const QString usual = m_run.filePath().isEmpty() ? QDir::homePath() : QFileInfo(m_run.filePath()).absolutePath();
    QString folder = m_preferences.value(kFolder, usual).toString();
    if (!QFileInfo(folder).isDir())
        folder = usual;
    const QString file = fileNameOf(m_run, name) + QLatin1Char('.') + kinds.front().suffix;
    return m_questions.exportFileName(title, QDir(folder).filePath(file), kinds);
}

void ViewExporter::write(const QString& path, const QByteArray& bytes)
{
    try {
        nrg::AtomicFile file(std::filesystem::path(path.toStdString()));
        file.append(bytes.constData(), static_cast<std::size_t>(bytes.size()));
        file.commit();
    } catch (const std::exception& error) {
        emit failed(engineText(error.what()));
        return;
    }
    m_preferences.setValue(kFolder, QFileInfo(path).absolutePath());
    emit noted(tr("Wrote %1.").arg(QFileInfo(path).fileName()));
}

} // namespace nrg::gui
