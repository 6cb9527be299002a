#pragma once
// One sentence across the window: what happened and what to do. It blocks nothing else.

#include <QFrame>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace nrg::gui {

class MessageBar : public QFrame {
    Q_OBJECT

public:
    enum class Kind { Note, Problem };

    explicit MessageBar(QWidget* parent = nullptr);

    /// Notes disappear after a while. Problems stay until they are dismissed or replaced.
    void showMessage(Kind kind, const QString& text);
    QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void applyColors();

    QLabel* m_label;
    Kind m_kind = Kind::Note;
    int m_shown = 0; ///< counts messages, so that a timer hides only its own
};

} // namespace nrg::gui
