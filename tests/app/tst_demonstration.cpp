// The demonstration leaves a picture of every view once the view has all it draws, and says what each shows.

#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

#include "app/gui/views/view.h"
#include "app/gui/views/view_frame.h"
#include "app/gui/window/demonstration.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/view_pages.h"
#include "tests/app/small_run.h"

using nrg::gui::MainWindow;
using nrg::gui::ViewFrame;

namespace {

/// What goes to standard output while it exists.
class CapturedOutput {
public:
    explicit CapturedOutput(const QString& path)
        : m_file(path)
    {
        std::fflush(stdout);
        if (m_file.open(QIODevice::ReadWrite | QIODevice::Truncate))
            ::dup2(m_file.handle(), STDOUT_FILENO);
    }

    ~CapturedOutput() { restore(); }

    QStringList lines()
    {
        restore();
        m_file.seek(0);
        return QString::fromUtf8(m_file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }

private:
    void restore()
    {
        if (m_before < 0)
            return;
        std::fflush(stdout);
        ::dup2(m_before, STDOUT_FILENO);
        ::close(m_before);
        m_before = -1;
    }

    QFile m_file;
    int m_before = ::dup(STDOUT_FILENO);
};

bool isFilled(MainWindow& window, const QString& id)
{
    for (const ViewFrame* frame : window.pages().views())
        if (frame->row().id == id)
            return frame->view()->isFilled();
    return false;
}

nrg::Preset tinyPreset()
{
    nrg::Preset preset;
    preset.id = "tiny";
    preset.description = "a lattice of 4 x 4 sites";
    preset.settings = smallSettings();
    preset.seconds = 0.5;
    return preset;
}

} // namespace

class TestDemonstration : public QObject {
    Q_OBJECT

private slots:
    void everyPictureIsFullAndSaysWhatItShows();
    void aFolderThatCannotBeMadeFails();
};

void TestDemonstration::everyPictureIsFullAndSaysWhatItShows()
{
    const nrg::Preset preset = tinyPreset();
    Answers answers;
    MainWindow window(preset.settings, answers);
    for (const char* const id : {"samples", "structure-factor", "spectrum", "race", "response", "information"})
        QVERIFY2(!isFilled(window, QString::fromLatin1(id)), id);
    const QTemporaryDir folder;
    CapturedOutput output(folder.filePath(QStringLiteral("lines")));
    const int code = nrg::gui::demonstrate(window, preset, folder.path());
    const QStringList lines = output.lines();
    QCOMPARE(code, 0);
    for (const ViewFrame* frame : window.pages().views()) {
        const QString& id = frame->row().id;
        if (!frame->view()->suits())
            continue;
        QVERIFY2(frame->view()->isFilled(), qPrintable(id));
        const QString path = folder.filePath(id + QStringLiteral(".png"));
        QVERIFY2(!QImage(path).isNull(), qPrintable(path));
        const QStringList captions = lines.filter(path + QStringLiteral(": "));
        QCOMPARE(captions.size(), 1);
        QVERIFY2(captions.front().size() > path.size() + 20, qPrintable(captions.front()));
        QVERIFY2(!captions.front().contains(QLatin1Char('<')), qPrintable(captions.front()));
    }
    QVERIFY(window.run().snapshot().race && window.run().snapshot().race->finished);
    QVERIFY(QFile::exists(folder.filePath(QStringLiteral("run.nrg"))));
    QVERIFY(QFile::exists(folder.filePath(QStringLiteral("window.png"))));
}

void TestDemonstration::aFolderThatCannotBeMadeFails()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("taken")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const nrg::Preset preset = tinyPreset();
    Answers answers;
    MainWindow window(preset.settings, answers);
    QCOMPARE(nrg::gui::demonstrate(window, preset, file.fileName()), 1);
}

QTEST_MAIN(TestDemonstration)
#include "tst_demonstration.moc"
