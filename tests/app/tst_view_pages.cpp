// The pages of the window: every view can be reached, enlarged and looked up, and every page fits on a small screen.

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QTextBrowser>

#include <memory>

#include "app/gui/panels/settings_panel.h"
#include "app/gui/run/run_departure.h"
#include "app/gui/run/selection.h"
#include "app/gui/views/view_frame.h"
#include "app/gui/widgets/language.h"
#include "app/gui/window/help_dialog.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/view_pages.h"
#include "tests/app/small_run.h"

using namespace nrg::gui;

class TestViewPages : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void everyViewCanBeEnlargedAndPutBack();
    void keysChangeThePage();
    void everyPageFitsOnASmallScreen();
    void everyViewHasAHelpPageWithItsPicture();
    void helpPagesLeadSomewhereAndAreTheSameInEveryLanguage();
    void f1ShowsTheHelpOfTheCurrentView();
    void hiddenViewsWithMapsOfAnotherLatticeSurviveASelection();

private:
    Answers m_answers;
    std::unique_ptr<MainWindow> m_window;
};

void TestViewPages::init()
{
    m_answers = Answers();
    m_window = std::make_unique<MainWindow>(smallSettings(), m_answers);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestViewPages::cleanup()
{
    m_window.reset();
    waitForDepartedRuns();
}

void TestViewPages::everyViewCanBeEnlargedAndPutBack()
{
    m_window->setFocus();
    ViewPages& pages = m_window->pages();
    for (const QString& page : shownPages()) {
        QVERIFY(pages.showPage(page));
        int key = Qt::Key_1;
        for (const ViewFrame* chosen : pages.viewsOf(page)) {
            QTest::keyClick(m_window.get(), static_cast<Qt::Key>(key++));
            QCOMPARE(pages.enlarged(), chosen);
            for (const ViewFrame* frame : pages.views())
                QCOMPARE(frame->isVisible(), frame == chosen);
            QVERIFY(!m_window->panel().isVisible());
            QTest::keyClick(m_window.get(), Qt::Key_F);
            QCOMPARE(pages.enlarged(), nullptr);
            QVERIFY(chosen->isVisible()); // also where it shares its place with others
            for (const ViewFrame* frame : pages.viewsOf(page))
                QCOMPARE(frame->isVisible(), pages.isOnTop(frame));
            QVERIFY(m_window->panel().isVisible());
        }
    }
}

void TestViewPages::keysChangeThePage()
{
    m_window->setFocus();
    ViewPages& pages = m_window->pages();
    const QStringList ids = shownPages();
    for (int i = static_cast<int>(ids.size()) - 1; i >= 0; --i) {
        QTest::keyClick(m_window.get(), Qt::Key_F); // another page puts an enlarged view back
        QTest::keyClick(m_window.get(), static_cast<Qt::Key>(Qt::Key_1 + i), Qt::ControlModifier);
        QCOMPARE(pages.currentPage(), ids[i]);
        QCOMPARE(pages.enlarged(), nullptr);
        for (const ViewFrame* frame : pages.views())
            QCOMPARE(frame->isVisible(), frame->row().page == ids[i] && pages.isOnTop(frame));
    }
    QVERIFY(!pages.showPage(QStringLiteral("nonsense")));
}

void TestViewPages::everyPageFitsOnASmallScreen()
{
    for (const QSize& screen : {QSize(1280, 720), QSize(1024, 700)}) {
        m_window->resize(screen);
        QTest::qWait(50);
        m_window->resize(screen); // the panels that do not fit have folded away
        for (const QString& page : shownPages()) {
            m_window->pages().showPage(page);
            QTest::qWait(50);
            QVERIFY2(m_window->width() <= screen.width() && m_window->height() <= screen.height(),
                qPrintable(QStringLiteral("%1: %2 x %3").arg(page).arg(m_window->width()).arg(m_window->height())));
        }
        const QSize needed = m_window->minimumSizeHint();
        QVERIFY2(needed.width() <= screen.width() && needed.height() <= screen.height(),
            qPrintable(QStringLiteral("%1 x %2").arg(needed.width()).arg(needed.height())));
    }
}

void TestViewPages::everyViewHasAHelpPageWithItsPicture()
{
    HelpDialog help;
    for (const ViewRow& row : viewRegistry()) {
        help.showPage(helpPageOf(row));
        QCOMPARE(help.currentPage(), helpPageOf(row)); // and not the list of all
        const auto* browser = help.findChild<QTextBrowser*>();
        QVERIFY(browser->toPlainText().contains(QStringLiteral("Equation")));
    }
    help.showPage(QStringLiteral("nonsense"));
    QCOMPARE(help.currentPage(), QStringLiteral("index"));
}

void TestViewPages::helpPagesLeadSomewhereAndAreTheSameInEveryLanguage()
{
    static const QRegularExpression kLink(QStringLiteral("(?:src|href)=\"([^\"]+)\""));
    static const QRegularExpression kTag(QStringLiteral("<(/?[a-z0-9]+)"));
    const auto read = [](const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    };
    const auto tags = [](const QString& html) {
        QStringList found;
        for (auto matches = kTag.globalMatch(html); matches.hasNext();)
            found << matches.next().captured(1);
        return found;
    };
    const QStringList pages = QDir(QStringLiteral(":/help")).entryList(QDir::Files);
    QVERIFY(pages.size() >= 15);
    for (const LanguageRow& language : languages().mid(1)) { // the first is that of the system
        const bool isEnglish = language.code == QStringLiteral("en");
        const QString folder = isEnglish ? QStringLiteral(":/help/") : QStringLiteral(":/help/%1/").arg(language.code);
        for (const QString& page : pages) {
            const QString html = read(folder + page);
            QVERIFY2(!html.isEmpty(), qPrintable(folder + page));
            for (auto links = kLink.globalMatch(html); links.hasNext();) {
                const QString target = QDir::cleanPath(folder + links.next().captured(1));
                QVERIFY2(QFile::exists(target), qPrintable(folder + page + QStringLiteral(": ") + target));
            }
            const QString english = read(QStringLiteral(":/help/") + page);
            QVERIFY2(tags(html) == tags(english), qPrintable(folder + page));
            QVERIFY2(isEnglish || html != english, qPrintable(folder + page));
        }
    }
}

void TestViewPages::f1ShowsTheHelpOfTheCurrentView()
{
    for (ViewFrame* frame : m_window->pages().views()) {
        m_window->pages().enlarge(frame);
        QTest::keyClick(m_window.get(), Qt::Key_F1);
        const auto* help = m_window->findChild<HelpDialog*>();
        QVERIFY(help && help->isVisible());
        QCOMPARE(help->currentPage(), helpPageOf(frame->row()));
        m_window->pages().enlarge(nullptr);
        m_window->activateWindow();
    }
}

void TestViewPages::hiddenViewsWithMapsOfAnotherLatticeSurviveASelection()
{
    nrg::Settings large = smallSettings();
    large.lattice = 8;
    auto* const selection = m_window->findChild<Selection*>();
    for (const QString& page : shownPages()) {
        QVERIFY(m_window->run().changeSettings(large));
        for (const QString& seen : shownPages()) { // all views draw maps of the large lattice
            m_window->pages().showPage(seen);
            QTest::qWait(50);
        }
        m_window->pages().showPage(page);
        QVERIFY(m_window->run().changeSettings(smallSettings()));
        for (int site = 0; site < 16; ++site)
            selection->setLatent(site);
        for (const QString& seen : shownPages()) {
            m_window->pages().showPage(seen);
            QVERIFY(!m_window->grab().isNull());
        }
    }
}

QTEST_MAIN(TestViewPages)
#include "tst_view_pages.moc"
