// What an event handler throws is told, and the program goes on.

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <stdexcept>

#include "app/gui/window/guarded_application.h"

using nrg::gui::GuardedApplication;

class TestGuardedApplication : public QObject {
    Q_OBJECT

private slots:
    void aFaultEndsItsEventAlone();
};

void TestGuardedApplication::aFaultEndsItsEventAlone()
{
    const QSignalSpy faults(qApp, SIGNAL(faulted(QString)));
    bool went = false;
    QTimer::singleShot(0, this, [] { throw std::invalid_argument("level is 3; expected 0 to 1"); });
    QTimer::singleShot(1, this, [&went] { went = true; });
    QTRY_VERIFY(went);
    QCOMPARE(faults.count(), 1);
    QCOMPARE(faults.first().first().toString(), QStringLiteral("level is 3; expected 0 to 1"));
}

int main(int argc, char** argv)
{
    const GuardedApplication application(argc, argv);
    TestGuardedApplication test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_guarded_application.moc"
