// The window in other languages: no English is left, it fits a small screen, and a change while a run trains loses
// nothing.

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <memory>
#include <set>

#include "app/gui/panels/settings_panel.h"
#include "app/gui/views/view_frame.h"
#include "app/gui/views/view_registry.h"
#include "app/gui/widgets/language.h"
#include "app/gui/widgets/text.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/view_pages.h"
#include "engine/core/errors.h"
#include "engine/run/run_file.h"
#include "tests/app/small_run.h"
#include "tests/support/sanitizers.h"

using namespace nrg::gui;

namespace {

void add(std::set<QString>& texts, const QString& text)
{
    // Shortcuts and numbers aside, what is left of a text that was translated has a word.
    static const QRegularExpression kWord(QStringLiteral("[a-z]{4}"));
    if (text.contains(kWord))
        texts.insert(text);
}

void addMenu(std::set<QString>& texts, const QMenu& menu)
{
    for (const QAction* action : menu.actions()) {
        add(texts, action->text());
        if (action->menu())
            addMenu(texts, *action->menu());
    }
}

/// What a person can read in the window, hidden parts included.
std::set<QString> textsOf(const MainWindow& window)
{
    std::set<QString> texts;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        for (const QString& text : {widget->toolTip(), widget->accessibleName(), widget->accessibleDescription()})
            add(texts, text);
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            add(texts, label->text());
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            add(texts, button->text());
        if (const auto* tabs = qobject_cast<const QTabBar*>(widget))
            for (int i = 0; i < tabs->count(); ++i)
                add(texts, tabs->tabText(i));
        if (const auto* box = qobject_cast<const QComboBox*>(widget))
            for (int i = 0; i < box->count(); ++i) {
                add(texts, box->itemText(i));
                add(texts, box->itemData(i, Qt::ToolTipRole).toString());
            }
    }
    for (const QAction* title : window.menuBar()->actions()) {
        add(texts, title->text());
        addMenu(texts, *title->menu());
    }
    return texts;
}

/// Texts that are the same in these languages: names, formulas and words that German has, too.
bool mayStay(const QString& text)
{
    static const QRegularExpression kNames(QStringLiteral(
        "^(English|Deutsch|live|Training|Total|Prior|Threads|Haar|&Export|PNG|SVG|PDF|Ctrl\\+.*|Spins? .*|[^a-z]*"
        "|\\W*(ln|tanh|log|det|exp|nats|sub|sup|span|style|color|white|space|normal|nbsp|[a-z]{1,3}|[0-9A-Z#;:.'=/"
        "]|\\W)*)$"));
    return kNames.match(text).hasMatch();
}

QString mnemonicOf(const QString& text)
{
    static const QRegularExpression kMnemonic(QStringLiteral("&([^& ])"));
    return kMnemonic.match(text).captured(1).toLower();
}

void expectOwnMnemonics(const QList<QAction*>& actions, const QString& where)
{
    std::set<QString> known;
    for (const QAction* action : actions) {
        const QString mnemonic = mnemonicOf(action->text());
        if (action->isVisible() && !mnemonic.isEmpty() && !known.insert(mnemonic).second)
            QFAIL(qPrintable(where + QStringLiteral(": twice &") + mnemonic + QStringLiteral(" at ") + action->text()));
        if (action->menu())
            expectOwnMnemonics(action->menu()->actions(), action->text());
    }
}

} // namespace

class LanguagesTest : public QObject {
    Q_OBJECT

private slots:
    void init() { applyLanguage(QStringLiteral("en")); }
    void cleanupTestCase() { applyLanguage(QStringLiteral("en")); }

    void noEnglishIsLeft_data()
    {
        QTest::addColumn<QString>("code");
        QTest::newRow("German") << QStringLiteral("de");
        QTest::newRow("Chinese") << QStringLiteral("zh_CN");
    }

    void noEnglishIsLeft()
    {
        QFETCH(const QString, code);
        Answers answers;
        MainWindow window(smallSettings(), answers);
        window.show();
        const std::set<QString> english = textsOf(window);
        QVERIFY(english.size() > 200);
        window.setLanguage(code);
        const auto expectNoneOf = [&window](const std::set<QString>& others) {
            QStringList left;
            for (const QString& text : textsOf(window))
                if (others.contains(text) && !mayStay(text))
                    left << text;
            QVERIFY2(left.isEmpty(), qPrintable(left.join(QStringLiteral("\n"))));
        };
        expectNoneOf(english);
        std::set<QString> translated = textsOf(window);
        window.setLanguage(QStringLiteral("en"));
        std::erase_if(translated, [&](const QString& text) { return english.contains(text); });
        expectNoneOf(translated);
    }

    void theWindowFitsASmallScreen_data() { noEnglishIsLeft_data(); }

    void theWindowFitsASmallScreen()
    {
        QFETCH(const QString, code);
        applyLanguage(code);
        Answers answers;
        MainWindow window(smallSettings(), answers);
        window.show();
        for (int pass = 0; pass < 2; ++pass) { // the panels that do not fit fold away first
            window.resize(1024, 700);
            QTest::qWait(50);
        }
        for (const PageRow& page : pageRegistry()) {
            window.pages().showPage(page.id);
            QTest::qWait(50);
            const QSize needed = window.size().expandedTo(window.minimumSizeHint());
            QVERIFY2(needed.width() <= 1024 && needed.height() <= 700,
                qPrintable(QStringLiteral("%1: %2 x %3").arg(page.id).arg(needed.width()).arg(needed.height())));
        }
    }

    void keysOfAMenuDiffer_data()
    {
        noEnglishIsLeft_data();
        QTest::newRow("English") << QStringLiteral("en");
    }

    void keysOfAMenuDiffer()
    {
        QFETCH(const QString, code);
        applyLanguage(code);
        Answers answers;
        MainWindow window(smallSettings(), answers);
        expectOwnMnemonics(window.menuBar()->actions(), QStringLiteral("menu bar"));
    }

    void aRunTrainsOnWhileTheLanguageChanges()
    {
        Answers answers;
        MainWindow window(smallSettings(), answers);
        window.show();
        window.pages().showPage(QStringLiteral("measure"));
        window.run().trainOrPause();
        QTRY_VERIFY_WITH_TIMEOUT(window.run().snapshot().step > 3, nrg::test::kPatienceMs);
        const qint64 before = window.run().snapshot().step;
        window.setLanguage(QStringLiteral("de"));
        QCOMPARE(window.pages().currentPage(), QStringLiteral("measure"));
        QCOMPARE(window.menuBar()->actions().front()->text(), QStringLiteral("&Datei"));
        QVERIFY(window.run().isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(window.run().snapshot().step > before + 3, nrg::test::kPatienceMs);
        window.setLanguage(QStringLiteral("zh_CN"));
        window.setLecture(true);
        window.setLanguage(QStringLiteral("en"));
        QVERIFY(window.isLecture());
        window.run().trainOrPause();
        QTRY_VERIFY_WITH_TIMEOUT(!window.run().isRunning(), nrg::test::kPatienceMs);
    }

    void theMenuChangesTheLanguage()
    {
        Answers answers;
        MainWindow window(smallSettings(), answers);
        const auto choose = [&](const QString& name) {
            for (const QMenu* menu : window.menuBar()->findChildren<QMenu*>())
                for (QAction* action : menu->actions())
                    if (action->text() == name) {
                        action->trigger();
                        return true;
                    }
            return false;
        };
        QVERIFY(choose(QStringLiteral("Deutsch")));
        QTRY_COMPARE(languageCode(), QStringLiteral("de"));
        QTRY_COMPARE(window.menuBar()->actions().front()->text(), QStringLiteral("&Datei"));
        QCOMPARE(fixedText(0.5, 1), QStringLiteral("0,5"));
        QVERIFY(choose(QStringLiteral("English")));
        QTRY_COMPARE(window.menuBar()->actions().front()->text(), QStringLiteral("&File"));
        QCOMPARE(fixedText(0.5, 1), QStringLiteral("0.5"));
    }

    void whatIsWrongInAFileIsToldInTheLanguage()
    {
        applyLanguage(QStringLiteral("de"));
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.nrg"));
        for (const QByteArray& header : {QByteArray("nonsense"), QByteArray("[]"), QByteArray("{}"),
                 QByteArray(R"({"a":7})"), QByteArray(R"({"__metadata__":[]})"),
                 QByteArray(R"({"a":{"dtype":"F32","shape":[7],"data_offsets":[0,28]}})"),
                 QByteArray(R"({"a":{"dtype":"I8","shape":[0],"data_offsets":[4,4]}})"),
                 QByteArray(R"({"a":{"dtype":"X","shape":[0],"data_offsets":[0,0]}})"),
                 QByteArray(R"({"a":{"dtype":"I8","shape":[0],"data_offsets":[0,0]},"a":{}})"),
                 QByteArray(R"({"__metadata__":{"format":"neuralrg-run","version":"x"}})"),
                 QByteArray(R"({"__metadata__":{"format":"neuralrg-run","version":"77"}})"),
                 QByteArray(R"({"__metadata__":{"format":"neuralrg-run","version":"2","lattice":"five"}})"),
                 QByteArray(R"({"__metadata__":{"format":"neuralrg-run","version":"2"}})")}) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            const quint64 length = qToLittleEndian(static_cast<quint64>(header.size()));
            file.write(reinterpret_cast<const char*>(&length), sizeof length);
            file.write(header);
            file.close();
            QString told;
            try {
                nrg::readRunFile(path.toStdString());
            } catch (const nrg::FileError& error) {
                told = engineText(error.what());
            }
            QVERIFY2(!told.isEmpty(), header.constData());
            for (const char* const word : {" is ", " are ", " has ", " it ", " its ", " not ", "expected"})
                QVERIFY2(!told.contains(QLatin1String(word)), qPrintable(told));
        }
        applyLanguage(QStringLiteral("en"));
    }

    void sentencesOfTheEngineAreFoundByTheirPatterns()
    {
        applyLanguage(QStringLiteral("de"));
        QCOMPARE(engineText("Learning rate"), QStringLiteral("Lernrate"));
        QCOMPARE(engineText("batch is 0; expected a whole number from 1 to 65536."),
            QStringLiteral("batch ist 0; erwartet wird eine ganze Zahl von 1 bis 65536."));
        QCOMPARE(
            engineText("a/%1 cannot be written because there is no folder a; create it first or name another one."),
            QStringLiteral(
                "a/%1 lässt sich nicht schreiben: es gibt keinen Ordner a; legen Sie ihn zuerst an oder nennen "
                "Sie einen anderen."));
        QCOMPARE(engineText("no pattern has this"), QStringLiteral("no pattern has this"));
        applyLanguage(QStringLiteral("en"));
        QCOMPARE(engineText("Learning rate"), QStringLiteral("Learning rate"));
    }
};

QTEST_MAIN(LanguagesTest)
#include "tst_languages.moc"
