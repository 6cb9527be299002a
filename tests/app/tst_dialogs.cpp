// Dialogs that stand between a user and a loss, driven as a user does.

#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QTimer>

#include <memory>

#include "app/gui/panels/preset_box.h"
#include "app/gui/panels/run_bar.h"
#include "app/gui/window/dialog_questions.h"
#include "app/gui/window/main_window.h"
#include "tests/app/small_run.h"
#include "tests/support/sanitizers.h"

using namespace nrg::gui;

Q_DECLARE_METATYPE(nrg::gui::RunQuestions::Answer)

class TestDialogs : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    void theNameThatIsWrittenIsChecked_data();
    void theNameThatIsWrittenIsChecked();
    void spaceTrainsThePresetThatWasChosen();
    void enterNeverDiscards_data();
    void enterNeverDiscards();
};

void TestDialogs::theNameThatIsWrittenIsChecked_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("written");
    QTest::addColumn<bool>("exists");
    for (const bool exists : {false, true}) {
        const char* note = exists ? "exists" : "new";
        QTest::addRow("no suffix, %s", note) << "foo"
                                             << "foo.nrg" << exists;
        QTest::addRow("suffix, %s", note) << "foo.nrg"
                                          << "foo.nrg" << exists;
        QTest::addRow("number as suffix, %s", note) << "ising-T2.5"
                                                    << "ising-T2.5.nrg" << exists;
    }
}

void TestDialogs::theNameThatIsWrittenIsChecked()
{
    QFETCH(QString, typed);
    QFETCH(QString, written);
    QFETCH(bool, exists);
    const QTemporaryDir folder;
    const QString path = folder.filePath(written);
    if (exists) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    for (const QMessageBox::StandardButton answer : {QMessageBox::No, QMessageBox::Yes}) {
        int asked = 0;
        bool accepted = false;
        QTimer user;
        connect(&user, &QTimer::timeout, this, [&] {
            if (auto* question = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
                ++asked;
                question->button(answer)->click();
            } else if (auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget())) {
                if (std::exchange(accepted, true)) {
                    dialog->reject(); // the answer was no
                    return;
                }
                dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(typed);
                // Queued: a timer does not fire again while its own slot waits for the question.
                QMetaObject::invokeMethod(dialog, "accept", Qt::QueuedConnection);
            }
        });
        user.start(30);
        DialogQuestions questions;
        const QString chosen = questions.saveFileName(folder.filePath(QStringLiteral("suggestion.nrg")));
        user.stop();
        QCOMPARE(asked, exists ? 1 : 0);
        QCOMPARE(chosen, exists && answer == QMessageBox::No ? QString() : path);
    }
}

void TestDialogs::spaceTrainsThePresetThatWasChosen()
{
    Answers answers;
    auto window = std::make_unique<MainWindow>(smallSettings(), answers);
    window->show();
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    QComboBox* const presets = window->bar().presetBox();
    presets->setFocus();
    QTest::keyClick(presets, Qt::Key_Down);
    QVERIFY(presets->currentIndex() >= 0);
    QTest::keyClick(presets, Qt::Key_Space);
    QVERIFY(window->run().isRunning());
    window.reset();
    QThreadPool::globalInstance()->waitForDone();
}

void TestDialogs::enterNeverDiscards_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<RunQuestions::Answer>("answer");
    QTest::newRow("Enter") << int(Qt::Key_Return) << RunQuestions::Answer::Save;
    QTest::newRow("Escape") << int(Qt::Key_Escape) << RunQuestions::Answer::Cancel;
}

void TestDialogs::enterNeverDiscards()
{
    QFETCH(int, key);
    QFETCH(RunQuestions::Answer, answer);
    for (const auto reason : {RunQuestions::Reason::Close, RunQuestions::Reason::CloseOthers}) {
        QTimer user;
        connect(&user, &QTimer::timeout, this, [&] {
            if (QWidget* const box = QApplication::activeModalWidget())
                QTest::keyClick(box->focusWidget() ? box->focusWidget() : box, static_cast<Qt::Key>(key));
        });
        user.start(30);
        DialogQuestions questions;
        QVERIFY(questions.unsavedRun(reason, 3) == answer);
    }
}

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
