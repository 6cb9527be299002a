// Lecture mode: large type, little on the screen, everything back afterwards.

#include <QLabel>
#include <QMenuBar>
#include <QStatusBar>
#include <QTest>

#include <memory>

#include "app/gui/panels/run_bar.h"
#include "app/gui/panels/settings_panel.h"
#include "app/gui/run/run_departure.h"
#include "app/gui/views/view_frame.h"
#include "app/gui/widgets/theme.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/view_pages.h"
#include "tests/app/small_run.h"

using namespace nrg::gui;

class TestLecture : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void theTypeIsLargeAndLittleIsShown();
    void everythingComesBack();
    void escapeEndsIt();

private:
    QStringList shown() const;

    Answers m_answers;
    std::unique_ptr<MainWindow> m_window;
};

void TestLecture::init()
{
    applyType(1);
    m_window = std::make_unique<MainWindow>(smallSettings(), m_answers);
    m_window->resize(1280, 720);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestLecture::cleanup()
{
    m_window.reset();
    applyType(1);
    waitForDepartedRuns();
}

QStringList TestLecture::shown() const
{
    QStringList ids;
    for (const ViewFrame* frame : m_window->pages().views())
        if (frame->isVisible())
            ids << frame->row().id;
    return ids;
}

void TestLecture::theTypeIsLargeAndLittleIsShown()
{
    m_window->setFocus();
    m_window->pages().showPage(QStringLiteral("measure"));
    QTest::keyClick(m_window.get(), Qt::Key_L);
    QVERIFY(m_window->isLecture());
    QCOMPARE(shown(), (QStringList{QStringLiteral("stage"), QStringLiteral("free-energy")}));
    QVERIFY(!m_window->panel().isVisible());
    QVERIFY(!m_window->menuBar()->isVisible());
    QVERIFY(!m_window->statusBar()->isVisible());
    int seen = 0;
    for (const QLabel* label : m_window->findChildren<QLabel*>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        ++seen;
        QVERIFY2(label->font().pointSizeF() >= 16, qPrintable(label->text()));
    }
    QVERIFY(seen >= 8);
}

void TestLecture::everythingComesBack()
{
    const QStringList before = shown();
    const double type = m_window->bar().font().pointSizeF();
    QTest::keyClick(m_window.get(), Qt::Key_L);
    QTest::keyClick(m_window.get(), Qt::Key_L);
    QVERIFY(!m_window->isLecture());
    QCOMPARE(shown(), before);
    QCOMPARE(m_window->bar().font().pointSizeF(), type);
    QVERIFY(m_window->panel().isVisible());
    QVERIFY(m_window->menuBar()->isVisible());
}

void TestLecture::escapeEndsIt()
{
    m_window->setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_L);
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QVERIFY(!m_window->isLecture());
}

QTEST_MAIN(TestLecture)
#include "tst_lecture.moc"
