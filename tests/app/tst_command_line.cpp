// What the program makes of its arguments, and its answer to wrong ones.

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "app/gui/window/command_line.h"

using nrg::gui::CommandLine;
using nrg::gui::parseCommandLine;

Q_DECLARE_METATYPE(CommandLine::Task)

class TestCommandLine : public QObject {
    Q_OBJECT

private slots:
    void tasksAreUnderstood_data();
    void tasksAreUnderstood();
    void aRaceIsShownInItsView();
    void optionsOfQtAreLeftToQt();
    void optionsOfQtAreUnderstood_data();
    void optionsOfQtAreUnderstood();
    void picturesHaveBoundedSizes();
    void wrongArgumentsAreNamed_data();
    void wrongArgumentsAreNamed();
    void picturesAreNotOverwrittenUnseen();
};

void TestCommandLine::tasksAreUnderstood_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<CommandLine::Task>("task");
    QTest::newRow("nothing") << QStringList{} << CommandLine::Task::Window;
    QTest::newRow("file") << QStringList{"run.nrg"} << CommandLine::Task::Window;
    QTest::newRow("preset") << QStringList{"--preset", "sharp"} << CommandLine::Task::Window;
    QTest::newRow("demonstrate") << QStringList{"--demonstrate", "out"} << CommandLine::Task::Demonstrate;
    QTest::newRow("measure") << QStringList{"--measure-responsiveness", "20"} << CommandLine::Task::Measure;
    QTest::newRow("screenshot") << QStringList{"--screenshot", "a.png", "--seconds", "3"}
                                << CommandLine::Task::Screenshot;
    QTest::newRow("page") << QStringList{"--screenshot", "a.png", "--page", "watch"} << CommandLine::Task::Screenshot;
    QTest::newRow("help") << QStringList{"--help"} << CommandLine::Task::Help;
    QTest::newRow("version") << QStringList{"--version"} << CommandLine::Task::Version;
}

void TestCommandLine::tasksAreUnderstood()
{
    QFETCH(QStringList, arguments);
    QFETCH(CommandLine::Task, task);
    const CommandLine line = parseCommandLine(QStringList{QStringLiteral("neuralrg-lab")} + arguments);
    QVERIFY2(line.task == task, qPrintable(line.text));
}

void TestCommandLine::aRaceIsShownInItsView()
{
    const QStringList arguments{"neuralrg-lab", "a.nrg", "--screenshot", "a.png", "--race", "20"};
    const CommandLine line = parseCommandLine(arguments);
    QVERIFY2(line.task == CommandLine::Task::Screenshot, qPrintable(line.text));
    QCOMPARE(line.race.value_or(0), 20.0);
    QCOMPARE(line.view, QStringLiteral("race"));
    QVERIFY(!line.train);
    QCOMPARE(parseCommandLine(arguments + QStringList{"--page", "measure"}).view, QString());
}

void TestCommandLine::optionsOfQtAreLeftToQt()
{
    const CommandLine line = parseCommandLine({"neuralrg-lab", "-style", "fusion", "--platform=offscreen", "-session",
        "1_2", "--preset", "sharp", "run.nrg"});    // as a session manager does
    QVERIFY(line.task == CommandLine::Task::Wrong); // a run brings its own settings
    const CommandLine other
        = parseCommandLine({"neuralrg-lab", "-style", "fusion", "--platform=offscreen", "-session", "1_2", "run.nrg"});
    QVERIFY2(other.task == CommandLine::Task::Window, qPrintable(other.text));
    QCOMPARE(other.file, QStringLiteral("run.nrg"));
    QVERIFY(other.namesStyle && other.namesPlatform);
    QCOMPARE(other.forQt,
        (QStringList{"neuralrg-lab", "-style", "fusion", "-platform", "offscreen", "-session", "1_2", "run.nrg"}));
    QVERIFY(!parseCommandLine({"neuralrg-lab", "run.nrg"}).namesStyle);
    QCOMPARE(parseCommandLine({"neuralrg-lab", "-preset", "sharp"}).preset, QStringLiteral("sharp"));
}

void TestCommandLine::optionsOfQtAreUnderstood_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("forQt");
    QTest::newRow("blank") << QStringList{"-style", "fusion"} << QStringList{"-style", "fusion"};
    QTest::newRow("two dashes") << QStringList{"--platform", "offscreen"} << QStringList{"-platform", "offscreen"};
    QTest::newRow("equals sign") << QStringList{"-style=fusion"} << QStringList{"-style", "fusion"};
    QTest::newRow("both") << QStringList{"--platform=offscreen:a=b"} << QStringList{"-platform", "offscreen:a=b"};
    QTest::newRow("without a value") << QStringList{"-reverse", "--nograb"} << QStringList{"-reverse", "-nograb"};
    QTest::newRow("file behind two dashes") << QStringList{"--", "-style"} << QStringList{"--", "-style"};
}

void TestCommandLine::optionsOfQtAreUnderstood()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, forQt);
    const CommandLine line = parseCommandLine(QStringList{QStringLiteral("neuralrg-lab")} + arguments);
    QVERIFY2(line.task == CommandLine::Task::Window, qPrintable(line.text));
    QCOMPARE(line.forQt, QStringList{QStringLiteral("neuralrg-lab")} + forQt);
}

void TestCommandLine::picturesHaveBoundedSizes()
{
    const std::pair<const char*, QSize> sizes[] = {{"100x100", {100, 100}}, {"8192x8192", {8192, 8192}}};
    for (const auto& [text, size] : sizes)
        QCOMPARE(parseCommandLine({"neuralrg-lab", "--screenshot", "a.png", "--size", text}).size, size);
}

void TestCommandLine::wrongArgumentsAreNamed_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    QTest::newRow("unknown option") << QStringList{"--fast"} << "fast";
    QTest::newRow("unknown preset") << QStringList{"--preset", "nonsense"} << "nonsense";
    QTest::newRow("presets are listed") << QStringList{"--preset", "nonsense"} << "quick-look";
    QTest::newRow("negative seconds") << QStringList{"--measure-responsiveness", "-1"} << "-1";
    QTest::newRow("no number") << QStringList{"--measure-responsiveness", "soon"} << "soon";
    QTest::newRow("threads") << QStringList{"--threads", "1.5"} << "1.5";
    QTest::newRow("two files") << QStringList{"a.nrg", "b.nrg"} << "one run";
    QTest::newRow("missing value") << QStringList{"--demonstrate"} << "demonstrate";
    QTest::newRow("two tasks") << QStringList{"--demonstrate", "a", "--screenshot", "b.png"} << "demonstrate";
    QTest::newRow("file and preset") << QStringList{"a.nrg", "--preset", "sharp"} << "preset";
    QTest::newRow("unknown page") << QStringList{"--screenshot", "a.png", "--page", "nonsense"} << "watch";
    QTest::newRow("stray page") << QStringList{"--page", "watch"} << "screenshot";
    QTest::newRow("endless race") << QStringList{"--screenshot", "a.png", "--race", "0"} << "race";
    QTest::newRow("stray race") << QStringList{"--race", "20"} << "screenshot";
    QTest::newRow("stray size") << QStringList{"--size", "1280x720"} << "screenshot";
    QTest::newRow("no size") << QStringList{"--screenshot", "a.png", "--size", "large"} << "large";
    QTest::newRow("unknown view") << QStringList{"--screenshot", "a.png", "--view", "nonsense"} << "stage";
    for (const char* size : {"1x1", "99x100", "8193x100", "99999x99999", "100x8193"})
        QTest::newRow(size) << QStringList{"--screenshot", "a.png", "--size", QString::fromLatin1(size)} << "8192x8192";
    QTest::newRow("too many threads") << QStringList{"--threads", "1000"} << "512";
    QTest::newRow("Qt's option without a value") << QStringList{"-style"} << "-style needs a value";
    QTest::newRow("Qt's option with an empty one") << QStringList{"--platform="} << "-platform needs a value";
    QTest::newRow("Qt's option before two dashes") << QStringList{"-style", "--", "a.nrg"} << "-style needs a value";
    QTest::newRow("value for a flag of Qt's") << QStringList{"-reverse=1"} << "reverse";
    QTest::newRow("unknown word behind one dash") << QStringList{"-fast"} << "'fast'";
    QTest::newRow("stray overwrite") << QStringList{"--overwrite"} << "screenshot";
    QTest::newRow("stray seconds") << QStringList{"--seconds", "3"} << "screenshot";
}

void TestCommandLine::wrongArgumentsAreNamed()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    const CommandLine line = parseCommandLine(QStringList{QStringLiteral("neuralrg-lab")} + arguments);
    QVERIFY(line.task == CommandLine::Task::Wrong);
    QVERIFY2(line.text.contains(named), qPrintable(line.text));
}

void TestCommandLine::picturesAreNotOverwrittenUnseen()
{
    const QTemporaryDir folder;
    const QStringList names{folder.filePath(QStringLiteral("a.png")), folder.filePath(QStringLiteral("run.nrg"))};
    const QStringList arguments[]
        = {{"neuralrg-lab", "--screenshot", names[0]}, {"neuralrg-lab", "--demonstrate", folder.path()}};
    for (int i = 0; i < 2; ++i) {
        QVERIFY(parseCommandLine(arguments[i]).task != CommandLine::Task::Wrong);
        QFile file(names[i]);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const CommandLine refused = parseCommandLine(arguments[i]);
        QVERIFY(refused.task == CommandLine::Task::Wrong);
        QVERIFY2(refused.text.contains(names[i]), qPrintable(refused.text));
        QVERIFY(parseCommandLine(arguments[i] + QStringList{"--overwrite"}).task != CommandLine::Task::Wrong);
    }
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
