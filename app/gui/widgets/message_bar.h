#pragma once
// One sentence across the window: what happened and what to do. It blocks nothing else.

#include <QFrame>
#include <QList>

#include <functional>
#include <utility>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QLabel;
class QToolButton;
QT_END_NAMESPACE

namespace nrg::gui {

class MessageBar : public QFrame {
    Q_OBJECT

public:
    enum class Kind { Note, Problem };

    explicit MessageBar(QWidget* parent = nullptr);

    /// Notes disappear after a while. Problems stay until they are dismissed or replaced.
    void showMessage(Kind kind, const QString& text);
    /// A message with buttons for what can be done; it stays until one of them is pressed or it is dismissed.
    using Action = std::pair<QString, std::function<void()>>;
    void showOffer(Kind kind, const QString& text, const QList<Action>& actions);
    /// What was said of the run before goes; an offer stays until it is answered.
    void leaveRun();

    QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void applyColors();

    void setActions(const QList<Action>& actions);

    QHBoxLayout* m_layout;
    QLabel* m_label;
    QList<QToolButton*> m_actions;
    Kind m_kind = Kind::Note;
    int m_shown = 0; ///< counts messages, so that a timer hides only its own
};

} // namespace nrg::gui
