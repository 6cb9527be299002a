// Every view as a figure and as data, onto the clipboard and into files, and the report of a run.

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QMenu>
#include <QMimeData>
#include <QTemporaryDir>
#include <QToolButton>

#include <cmath>
#include <limits>

#include "app/gui/export/figure.h"
#include "app/gui/export/report.h"
#include "app/gui/export/view_exporter.h"
#include "app/gui/run/run_departure.h"
#include "app/gui/views/information_view.h"
#include "app/gui/views/view_frame.h"
#include "app/gui/widgets/heat_map.h"
#include "app/gui/widgets/message_bar.h"
#include "engine/run/repeat_command.h"
#include "tests/app/exported.h"

using namespace nrg::gui;

class TestExport : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void init();

    void tablesBecomeCsv();
    void singlePrecisionIsWrittenShort();
    void everyViewGivesFigures_data();
    void everyViewGivesFigures();
    void curvesAreClippedAndNotPictures();
    void mapsStaySharp();
    void everyViewGivesData_data();
    void everyViewGivesData();
    void trainingDataAreTheHistory();
    void samplesAreThoseOnTheScreen();
    void samplersHaveTheirErrors();
    void informationIsThatOfTheMap();
    void ctrlCCopiesTheCurrentView();
    void theMenuOpensByKeyboard();
    void filesAreWrittenAsTheirNamesSay();
    void whatCannotBeWrittenIsSaid();
    void theWindowIsOneFigure();
    void theReportIsOnePage();
    void theCommandIsCopied();
    void liveChangesAreNamedBesideTheCommand();

private:
    ViewFrame* frame(const QString& id) const;
    ViewFrame* shown(const QString& id) const;
    void addViews();
    QByteArray dataOf(const QString& id) const;

    NamingUser m_user;
    std::unique_ptr<MainWindow> m_window;
    QTemporaryDir m_folder;
};

void TestExport::initTestCase()
{
    m_window = std::make_unique<MainWindow>(smallSettings(), m_user);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    fillViews(*m_window);
}

void TestExport::cleanupTestCase()
{
    m_window.reset();
    waitForDepartedRuns();
}

void TestExport::init()
{
    m_window->pages().enlarge(nullptr);
    m_user.exportName.clear();
}

ViewFrame* TestExport::frame(const QString& id) const
{
    for (ViewFrame* frame : m_window->pages().views())
        if (frame->row().id == id)
            return frame;
    return nullptr;
}

ViewFrame* TestExport::shown(const QString& id) const
{
    ViewFrame* const found = frame(id);
    m_window->pages().reveal(found);
    QTest::qWait(50);
    return found;
}

QByteArray TestExport::dataOf(const QString& id) const
{
    m_window->exporter().copyData(shown(id));
    return QGuiApplication::clipboard()->mimeData()->data(QStringLiteral("text/csv"));
}

void TestExport::addViews()
{
    QTest::addColumn<QString>("id");
    for (const ViewRow& row : viewRegistry())
        QTest::newRow(qPrintable(row.id)) << row.id;
}

void TestExport::tablesBecomeCsv()
{
    DataTable first{.series = QStringLiteral("a, \"b\""), .columns = {"step", "gap [nats]"}, .values = {}};
    first.add({1, -592.875});
    first.add({2, std::numeric_limits<double>::quiet_NaN()});
    DataTable second{.series = QStringLiteral("c"), .columns = {"error", "step"}, .values = {}};
    second.add({std::numeric_limits<double>::infinity(), 1e-30});
    QCOMPARE(csvOf({first, second}, {QStringLiteral("one\ntwo")}),
        QByteArray("# one\n# two\nseries,step,gap [nats],error\n\"a, \"\"b\"\"\",1,-592.875,\n\"a, \"\"b\"\"\",2,,\n"
                   "c,1e-30,,\n"));
    const ReadCsv read(csvOf({first, second}, {}));
    QCOMPARE(read.of(QStringLiteral("a, \"b\"")).size(), 2);
    QCOMPARE(csvOf({}, {}), QByteArray("series\n"));
}

void TestExport::singlePrecisionIsWrittenShort()
{
    QCOMPARE(decimalOf(0.1F), 0.1);
    for (const float value : {0.3F, -1.17549e-38F, 3.4e38F, 1.0F / 3, 16777217.0F})
        QCOMPARE(static_cast<float>(decimalOf(value)), value);
    QVERIFY(std::isnan(decimalOf(std::numeric_limits<float>::quiet_NaN())));
}

void TestExport::everyViewGivesFigures_data()
{
    addViews();
}

void TestExport::everyViewGivesFigures()
{
    QFETCH(QString, id);
    ViewFrame* const frame = shown(id);
    const Figure figure = figureOf(*frame->view(), frame->title());
    QVERIFY(figure.size.width() >= frame->view()->width() && figure.size.height() >= frame->view()->height());
    const QImage image = imageOf(figure);
    QCOMPARE(image.size(), 2 * figure.size);
    const QByteArray svg = encoded(figure, FigureFormat::Svg);
    const QHash<QString, int> elements = elementsOf(svg);
    QVERIFY2(elements[QStringLiteral("path")] > 0, svg.left(400).constData());
    QVERIFY2(elements[QStringLiteral("text")] > 2, svg.left(400).constData());
    QVERIFY(svg.contains(frame->title().toHtmlEscaped().toUtf8()));
    const QByteArray pdf = encoded(figure, FigureFormat::Pdf);
    QVERIFY(pdf.startsWith("%PDF") && pdf.contains("/Font"));
    QCOMPARE(pdf.count("/Type /Page\n"), 1);
    if (const QString keep = qEnvironmentVariable("NRG_KEEP_FIGURES"); !keep.isEmpty()) { // to be looked at
        QDir().mkpath(keep);
        for (const auto& [suffix, bytes] : {std::pair{"svg", svg}, {"pdf", pdf},
                 {"png", encoded(figure, FigureFormat::Png)}, {"csv", csvOf(frame->view()->tables(), {})}}) {
            QFile file(QDir(keep).filePath(id + QLatin1Char('.') + QLatin1String(suffix)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        }
    }
}

void TestExport::curvesAreClippedAndNotPictures()
{
    for (const char* id : {"free-energy", "gap", "structure-factor"}) {
        ViewFrame* const frame = shown(QString::fromLatin1(id));
        const QByteArray svg = encoded(figureOf(*frame->view(), frame->title()), FigureFormat::Svg);
        const QHash<QString, int> elements = elementsOf(svg);
        QCOMPARE(elements.value(QStringLiteral("image")), 0);
        QVERIFY(elements.value(QStringLiteral("clipPath")) > 0);
        QVERIFY(svg.contains("clip-path=\"url(#clip"));
    }
}

void TestExport::mapsStaySharp()
{
    ViewFrame* const frame = shown(QStringLiteral("samples"));
    const QByteArray svg = encoded(figureOf(*frame->view(), frame->title()), FigureFormat::Svg);
    const qsizetype begin = svg.indexOf("base64,") + 7;
    QImage map;
    QVERIFY(map.loadFromData(QByteArray::fromBase64(svg.mid(begin, svg.indexOf('"', begin) - begin)), "PNG"));
    QVERIFY(map.width() % 4 == 0 && map.width() >= 4 * 32); // whole pixels for each of 4 x 4 sites
    const int cell = map.width() / 4;
    for (int y = 0; y < map.height(); ++y)
        for (int x = 0; x < map.width(); ++x)
            QCOMPARE(map.pixel(x, y), map.pixel(x / cell * cell, y / cell * cell));
}

void TestExport::everyViewGivesData_data()
{
    addViews();
}

void TestExport::everyViewGivesData()
{
    QFETCH(QString, id);
    if (shown(id)->view()->tables().empty())
        QSKIP("draws no numbers");
    const ReadCsv csv(dataOf(id));
    QVERIFY(!csv.rows.isEmpty());
    QCOMPARE(csv.titles.front(), QStringLiteral("series"));
    for (const QStringList& row : csv.rows) {
        QCOMPARE(row.size(), csv.titles.size());
        for (qsizetype i = 1; i < row.size(); ++i)
            QVERIFY2(row[i].isEmpty() || std::isfinite(numberOf(row[i])), qPrintable(row[i]));
    }
    const QString comments = csv.comments.join(QLatin1Char('\n'));
    const std::string command = nrg::repeatCommand(
        m_window->run().settings(), {.steps = m_window->run().snapshot().step, .output = "run.nrg"});
    QVERIFY(comments.contains(QString::fromStdString("# command: " + command)));
    QVERIFY(comments.contains(QStringLiteral("# step: %1").arg(m_window->run().snapshot().step)));
}

void TestExport::trainingDataAreTheHistory()
{
    const auto rows = ReadCsv(dataOf(QStringLiteral("free-energy"))).of(QStringLiteral("training"));
    const RunHistory& history = m_window->run().history();
    QCOMPARE(static_cast<std::size_t>(rows.size()), history.rows().size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const auto place = static_cast<std::size_t>(i);
        QCOMPARE(numberOf(rows[i][QStringLiteral("F_theta [nats]")]), history.rows()[place].freeEnergy);
        QCOMPARE(numberOf(rows[i][QStringLiteral("F_theta, mean of the last steps [nats]")]),
            history.freeEnergies()[place].y());
        QCOMPARE(numberOf(rows[i][QStringLiteral("sigma of ln(q/pi) [nats]")]), history.rows()[place].sigma);
    }
    const auto gaps = ReadCsv(dataOf(QStringLiteral("gap"))).of(QStringLiteral("training"));
    QCOMPARE(numberOf(gaps.back()[QStringLiteral("gap, mean of the last steps [nats]")]),
        history.freeEnergies().back().y() - *m_window->run().snapshot().minusLogZ);
}

void TestExport::samplesAreThoseOnTheScreen()
{
    const auto rows = ReadCsv(dataOf(QStringLiteral("samples"))).of(QStringLiteral("samples"));
    const HeatMap* fields = nullptr;
    for (const HeatMap* map : shown(QStringLiteral("samples"))->view()->findChildren<HeatMap*>())
        if (!fields)
            fields = map;
    QCOMPARE(static_cast<std::size_t>(rows.size()), fields->data().values.size());
    for (qsizetype i = 0; i < rows.size(); ++i)
        QCOMPARE(numberOf(rows[i][QStringLiteral("x")]), decimalOf(fields->data().values[static_cast<std::size_t>(i)]));
}

void TestExport::samplersHaveTheirErrors()
{
    const nrg::SamplerReport report = m_window->run().snapshot().race->entrants.front();
    const QString name = QStringLiteral("%1, %2 leapfrogs")
                             .arg(QString::fromStdString(nrg::samplerRow(report.kind).id))
                             .arg(report.leapfrogs);
    const ReadCsv csv(dataOf(QStringLiteral("race")));
    const auto rows = csv.of(name);
    QCOMPARE(static_cast<std::size_t>(rows.size()), report.curve.size());
    const QString title = csv.titles.filter(QStringLiteral("_error")).value(0);
    QVERIFY(!title.isEmpty());
    for (qsizetype i = 0; i < rows.size(); ++i)
        QCOMPARE(numberOf(rows[i][title]), report.curve[static_cast<std::size_t>(i)].error);
    const auto figures = csv.of(name + QStringLiteral(": figures"));
    QCOMPARE(figures.size(), 1);
    QCOMPARE(numberOf(figures.front()[title]), report.leading()->error);
}

void TestExport::informationIsThatOfTheMap()
{
    const auto rows = ReadCsv(dataOf(QStringLiteral("information"))).of(QStringLiteral("pairs of latents"));
    const nrg::InformationReport& report = *m_window->run().snapshot().analysis->information;
    const Eigen::Index count = report.latents.values.rows();
    QCOMPARE(rows.size(), count * (count - 1) / 2);
    qsizetype next = 0;
    for (Eigen::Index i = 0; i < count; ++i)
        for (Eigen::Index j = i + 1; j < count; ++j, ++next)
            QCOMPARE(static_cast<float>(numberOf(rows[next][QStringLiteral("I [nats]")])), report.latents.values(i, j));
}

void TestExport::ctrlCCopiesTheCurrentView()
{
    QGuiApplication::clipboard()->clear();
    ViewFrame* const gap = shown(QStringLiteral("gap"));
    m_window->pages().enlarge(gap);
    m_window->setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_C, Qt::ControlModifier);
    const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
    QVERIFY(copied->hasImage());
    QCOMPARE(copied->imageData().value<QImage>().size(), 2 * figureOf(*gap->view(), gap->title()).size);
    QVERIFY(elementsOf(copied->data(QStringLiteral("image/svg+xml")))[QStringLiteral("path")] > 1);
    QVERIFY(copied->data(QStringLiteral("text/csv")).contains("gap [nats]"));
    QVERIFY(m_window->messages().text().contains(gap->title()));
    QTest::keyClick(m_window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("gap [nats]")));
    QVERIFY(!QGuiApplication::clipboard()->mimeData()->hasImage());
}

void TestExport::theMenuOpensByKeyboard()
{
    ViewFrame* const free = shown(QStringLiteral("free-energy"));
    QVERIFY(free->menuButton()->isVisible() && (free->menuButton()->focusPolicy() & Qt::TabFocus));
    free->menuButton()->setFocus();
    QTest::keyClick(free->menuButton(), Qt::Key_Space);
    auto* menu = free->findChild<QMenu*>();
    QTRY_VERIFY(menu->isVisible());
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(menu, Qt::Key_D); // "Copy data"
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("F_theta [nats]")));
    QVERIFY(!menu->isVisible());
    QVERIFY(!m_window->run().isRunning()); // Space is not Train here
}

void TestExport::filesAreWrittenAsTheirNamesSay()
{
    ViewFrame* const free = shown(QStringLiteral("free-energy"));
    for (const auto& [suffix, begin] :
        {std::pair{"png", QByteArray("\x89PNG")}, {"svg", QByteArray("<?xml")}, {"PDF", QByteArray("%PDF")}}) {
        m_user.exportName = m_folder.filePath(QStringLiteral("figure.") + QLatin1String(suffix));
        m_window->exporter().savePicture(free);
        QVERIFY(contentOf(m_user.exportName).startsWith(begin));
    }
    QCOMPARE(m_user.lastKinds.size(), 3);
    QVERIFY(m_user.lastSuggestion.startsWith(m_folder.path())); // the last folder
    QVERIFY(m_user.lastSuggestion.endsWith(QStringLiteral(".png")));
    m_user.exportName = m_folder.filePath(QStringLiteral("data.csv"));
    m_window->exporter().saveData(free);
    const qsizetype rows = static_cast<qsizetype>(m_window->run().history().rows().size());
    QCOMPARE(ReadCsv(contentOf(m_user.exportName)).rows.size(), rows);
    QVERIFY(m_window->messages().text().contains(QStringLiteral("data.csv")));
}

void TestExport::whatCannotBeWrittenIsSaid()
{
    m_user.exportName = m_folder.filePath(QStringLiteral("absent/figure.svg"));
    m_window->exporter().savePicture(shown(QStringLiteral("gap")));
    QVERIFY(!QFile::exists(m_user.exportName));
    QVERIFY2(m_window->messages().text().contains(QStringLiteral("absent")), qPrintable(m_window->messages().text()));
}

void TestExport::theWindowIsOneFigure()
{
    for (const QString& page : shownPages()) {
        m_window->pages().showPage(page);
        QTest::qWait(50);
        m_user.exportName = m_folder.filePath(page + QStringLiteral(".svg"));
        m_window->exporter().saveWindow();
        const QByteArray svg = contentOf(m_user.exportName);
        QVERIFY(elementsOf(svg)[QStringLiteral("path")] > 3);
        for (const ViewFrame* frame : m_window->pages().viewsOf(page))
            if (frame->isVisible())
                QVERIFY(svg.contains(frame->title().toHtmlEscaped().toUtf8()));
        if (const QString keep = qEnvironmentVariable("NRG_KEEP_FIGURES"); !keep.isEmpty())
            QFile::copy(m_user.exportName, QDir(keep).filePath(QStringLiteral("window-%1.svg").arg(page)));
    }
}

void TestExport::theReportIsOnePage()
{
    m_user.exportName = m_folder.filePath(QStringLiteral("report.pdf"));
    m_window->exporter().saveReport();
    const QByteArray pdf = contentOf(m_user.exportName);
    QVERIFY(pdf.startsWith("%PDF"));
    QCOMPARE(pdf.count("/Type /Page\n"), 1);
    if (const QString keep = qEnvironmentVariable("NRG_KEEP_FIGURES"); !keep.isEmpty())
        QFile::copy(m_user.exportName, QDir(keep).filePath(QStringLiteral("report.pdf")));
    MainWindow fresh(smallSettings(), m_user); // nothing trained yet
    QVERIFY(reportOf(fresh.run()).startsWith("%PDF"));
}

void TestExport::theCommandIsCopied()
{
    m_window->exporter().copyCommand();
    QCOMPARE(QGuiApplication::clipboard()->text().toStdString(),
        nrg::repeatCommand(
            m_window->run().settings(), {.steps = m_window->run().snapshot().step, .output = "run.nrg"}));
}

void TestExport::liveChangesAreNamedBesideTheCommand()
{
    nrg::Settings slower = m_window->run().settings();
    slower.training.learningRate /= 2;
    slower.training.threads = 2; // changes no number
    QVERIFY(m_window->run().changeSettings(slower));
    const std::int64_t before = m_window->run().snapshot().step;
    m_window->run().step();
    QTRY_VERIFY(m_window->run().snapshot().step > before && !m_window->run().isRunning());
    QTRY_VERIFY(!m_window->run().history().marks().empty());
    m_window->exporter().copyCommand();
    QVERIFY(m_window->messages().text().contains(QStringLiteral("after step %1").arg(before)));
    const ReadCsv csv(dataOf(QStringLiteral("gap")));
    const QStringList changes = csv.comments.filter(QStringLiteral("changed while it ran"));
    QCOMPARE(changes.size(), 1);
}

QTEST_MAIN(TestExport)
#include "tst_export.moc"
