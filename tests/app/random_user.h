#pragma once
// A user who clicks, types, drags and turns the wheel anywhere, reproducibly for a seed.

#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDrag>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>

#include <cstdio>
#include <deque>
#include <mutex>
#include <random>
#include <string>

#include "app/gui/run/run_questions.h"

/// Whole numbers and choices from one seed.
class Dice {
public:
    explicit Dice(std::uint64_t seed)
        : m_random(seed)
    {
    }

    /// From 0 to count - 1.
    int below(int count) { return std::uniform_int_distribution<int>(0, count - 1)(m_random); }
    int from(int least, int most) { return least + below(most - least + 1); }
    bool oneIn(int count) { return below(count) == 0; }
    template <typename List>
    auto of(const List& list)
    {
        return list[static_cast<decltype(list.size())>(below(static_cast<int>(list.size())))];
    }

private:
    std::mt19937_64 m_random;
};

/// The last actions, also for another thread and for a signal's handler.
class Diary {
public:
    void note(const QString& text)
    {
        const std::lock_guard lock(m_mutex);
        m_lines.push_back(text.toStdString());
        if (m_lines.size() > 20)
            m_lines.pop_front();
    }

    std::string last()
    {
        const std::lock_guard lock(m_mutex);
        return m_lines.empty() ? std::string() : m_lines.back();
    }

    /// Without the lock: a crash may hold it.
    void print() const
    {
        for (const std::string& line : m_lines)
            std::fprintf(stderr, "    %s\n", line.c_str());
        std::fflush(stderr);
    }

private:
    std::mutex m_mutex;
    std::deque<std::string> m_lines;
};

/// Answers of all kinds.
class RandomAnswers : public nrg::gui::RunQuestions {
public:
    RandomAnswers(Dice& dice, QStringList fileNames)
        : m_dice(dice)
        , m_fileNames(std::move(fileNames))
    {
    }

    Answer unsavedRun(Reason, qint64) override
    {
        return isLeaving ? Answer::Discard : m_dice.of(std::vector{Answer::Save, Answer::Discard, Answer::Cancel});
    }
    QString saveFileName(const QString&) override { return m_dice.of(m_fileNames); }

    bool isLeaving = false;

private:
    Dice& m_dice;
    QStringList m_fileNames;
};

class RandomUser : public QObject {
public:
    RandomUser(Dice& dice, Diary& diary, QWidget& window)
        : m_dice(dice)
        , m_diary(diary)
        , m_window(window)
    {
        connect(&m_closer, &QTimer::timeout, this, [] { closeModals(); });
        m_closer.start(40); // also in the loops of dialogs
    }

    /// One action on whatever can be seen.
    void act()
    {
        switch (m_dice.below(14)) {
        case 0:
        case 1:
        case 2:
        case 3:
            return click();
        case 4:
        case 5:
            return pressKeys();
        case 6:
        case 7:
            return typeIntoField();
        case 8:
            return turnWheel();
        case 9:
        case 10:
            return drag();
        case 11:
            return choose();
        case 12:
            return m_dice.oneIn(3) ? resize() : focusSomething();
        default:
            return m_dice.oneIn(2) ? triggerAction() : click();
        }
    }

    static void closeModals()
    {
        QDrag::cancel();
        if (auto* popup = QApplication::activePopupWidget())
            popup->close();
        if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget()))
            dialog->reject();
    }

private:
    static QString nameOf(const QWidget& widget)
    {
        return QString::fromLatin1(widget.metaObject()->className()) + QLatin1Char(' ') + widget.objectName();
    }

    QWidget* somewhere()
    {
        QList<QWidget*> shown{&m_window};
        for (QWidget* top : QApplication::topLevelWidgets())
            for (QWidget* widget : top->findChildren<QWidget*>())
                if (widget->isVisible() && widget->isEnabled() && !widget->visibleRegion().isEmpty())
                    shown.append(widget);
        return m_dice.of(shown);
    }

    QPoint placeIn(const QWidget& widget)
    {
        return {m_dice.below(std::max(widget.width(), 1)), m_dice.below(std::max(widget.height(), 1))};
    }

    Qt::KeyboardModifiers modifiers()
    {
        return m_dice.oneIn(5) ? m_dice.of(QList<Qt::KeyboardModifier>{Qt::ShiftModifier, Qt::ControlModifier})
                               : Qt::NoModifier;
    }

    void click()
    {
        QWidget* const widget = somewhere();
        const Qt::MouseButton button = m_dice.oneIn(8) ? Qt::RightButton : Qt::LeftButton;
        const QPoint place = placeIn(*widget);
        m_diary.note(
            QStringLiteral("click %1 in %2 at %3, %4").arg(button).arg(nameOf(*widget)).arg(place.x()).arg(place.y()));
        if (m_dice.oneIn(10))
            QTest::mouseDClick(widget, button, {}, place);
        else
            QTest::mouseClick(widget, button, modifiers(), place);
    }

    void pressKeys()
    {
        static const QList<Qt::Key> kKeys{Qt::Key_Tab, Qt::Key_Backtab, Qt::Key_Space, Qt::Key_Space, Qt::Key_Return,
            Qt::Key_Escape, Qt::Key_Up, Qt::Key_Down, Qt::Key_Left, Qt::Key_Right, Qt::Key_PageUp, Qt::Key_PageDown,
            Qt::Key_Home, Qt::Key_End, Qt::Key_Delete, Qt::Key_Backspace, Qt::Key_F1, Qt::Key_F, Qt::Key_S, Qt::Key_W,
            Qt::Key_A, Qt::Key_B, Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_Question};
        static const QList<Qt::Key> kWithControl{Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_E, Qt::Key_R,
            Qt::Key_S, Qt::Key_O, Qt::Key_A, Qt::Key_Z, Qt::Key_V, Qt::Key_X};
        for (int count = m_dice.from(1, 3); count > 0; --count) {
            QWidget* const target = QApplication::focusWidget() ? QApplication::focusWidget() : &m_window;
            const bool control = m_dice.oneIn(6);
            const Qt::Key key = m_dice.of(control ? kWithControl : kKeys);
            m_diary.note(QStringLiteral("key 0x%1%2 to %3")
                             .arg(key, 0, 16)
                             .arg(control ? QStringLiteral(" with Ctrl") : QString(), nameOf(*target)));
            QTest::keyClick(target, key, control ? Qt::ControlModifier : Qt::NoModifier);
        }
    }

    void typeIntoField()
    {
        static const QStringList kTexts{"0.001", "2,3", "-1", "1e-3", "abc", "", "64", "8", "16", "4", "3", "1e308",
            "9999999999", "0", "-0", "1.5", "1,000", "0.5", "2", "5", "1e-320", "--", "e", "7", "32", "100", "nan"};
        QList<QWidget*> fields;
        for (QWidget* field : m_window.findChildren<QWidget*>())
            if ((qobject_cast<QAbstractSpinBox*>(field) || qobject_cast<QLineEdit*>(field)) && field->isVisible()
                && !qobject_cast<QAbstractSpinBox*>(field->parentWidget()))
                fields.append(field);
        if (fields.isEmpty())
            return;
        const QPointer<QWidget> field = m_dice.of(fields);
        const QString text = m_dice.of(kTexts);
        m_diary.note(QStringLiteral("type %1 into %2").arg(text, nameOf(*field)));
        m_window.activateWindow();
        field->setFocus();
        if (!field->hasFocus())
            return; // nobody can type there
        if (auto* number = qobject_cast<QAbstractSpinBox*>(field))
            number->selectAll();
        QTest::keyClicks(field, text);
        if (field && !m_dice.oneIn(3))
            QTest::keyClick(field, m_dice.of(QList<Qt::Key>{Qt::Key_Return, Qt::Key_Tab, Qt::Key_Escape, Qt::Key_Up}));
    }

    void turnWheel()
    {
        QWidget* const widget
            = m_dice.oneIn(2) && QApplication::focusWidget() ? QApplication::focusWidget() : somewhere();
        const QPointF place = placeIn(*widget);
        const int turn = 120 * m_dice.from(-3, 3);
        m_diary.note(QStringLiteral("wheel %1 in %2").arg(turn).arg(nameOf(*widget)));
        QWheelEvent event(
            place, widget->mapToGlobal(place), {}, {0, turn}, Qt::NoButton, modifiers(), Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(widget, &event);
    }

    void drag()
    {
        const QPointer<QWidget> widget = somewhere();
        m_diary.note(QStringLiteral("drag in %1").arg(nameOf(*widget)));
        QTest::mousePress(widget, Qt::LeftButton, modifiers(), placeIn(*widget));
        for (int count = m_dice.from(1, 6); count > 0 && widget; --count) {
            QTest::mouseMove(widget, placeIn(*widget));
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        }
        if (widget)
            QTest::mouseRelease(widget, Qt::LeftButton, {}, placeIn(*widget));
    }

    void choose()
    {
        QList<QComboBox*> boxes;
        for (QComboBox* box : m_window.findChildren<QComboBox*>())
            if (box->isVisible() && box->isEnabled())
                boxes.append(box);
        if (boxes.isEmpty())
            return;
        QComboBox* const box = m_dice.of(boxes);
        m_diary.note(QStringLiteral("choose in %1").arg(nameOf(*box)));
        box->setFocus();
        QTest::keyClick(box, m_dice.of(QList<Qt::Key>{Qt::Key_Up, Qt::Key_Down, Qt::Key_Home, Qt::Key_End}));
    }

    void resize()
    {
        const QSize size(m_dice.from(100, 2000), m_dice.from(100, 1300));
        m_diary.note(QStringLiteral("resize to %1 x %2").arg(size.width()).arg(size.height()));
        m_window.resize(size);
    }

    void focusSomething()
    {
        QWidget* const widget = somewhere();
        m_diary.note(QStringLiteral("focus %1").arg(nameOf(*widget)));
        widget->setFocus();
    }

    void triggerAction()
    {
        QList<QAction*> actions;
        for (QMenu* menu : m_window.findChildren<QMenu*>())
            for (QAction* action : menu->actions())
                if (action->isEnabled() && action->isVisible() && !action->isSeparator() && !action->menu())
                    actions.append(action);
        if (actions.isEmpty())
            return;
        QAction* const action = m_dice.of(actions);
        m_diary.note(QStringLiteral("menu %1").arg(action->text()));
        action->trigger();
    }

    Dice& m_dice;
    Diary& m_diary;
    QWidget& m_window;
    QTimer m_closer;
};
