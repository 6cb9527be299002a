#pragma once
// One sentence of several that follow each other, with an equation whose present term is lit. While it is shown, its
// keys work wherever the keyboard is, except in fields for text: a lecturer, or a clicker, need not aim.

#include <QFrame>
#include <QList>
#include <QPointer>

QT_BEGIN_NAMESPACE
class QKeyEvent;
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace nrg::gui {

/// A piece of an equation, rich text.
struct EquationTerm {
    QString html;
    bool lit = false;

    bool operator==(const EquationTerm&) const = default;
};

struct Caption {
    QString place;                ///< "2 of 5"
    QString sentence;             ///< rich text
    QList<EquationTerm> equation; ///< may be empty
    bool hasBack = true;
    bool isLast = false;

    bool operator==(const Caption&) const = default;
};

class CaptionBar : public QFrame {
    Q_OBJECT

public:
    explicit CaptionBar(QWidget* parent = nullptr);

    void setCaption(const Caption& caption);
    const Caption& caption() const { return m_caption; }
    /// Shows it and takes the keyboard.
    void begin();
    /// Hides it and gives the keyboard back.
    void finish();

    QPushButton* backButton() const { return m_back; }
    QPushButton* nextButton() const { return m_next; }
    QPushButton* endButton() const { return m_end; }

signals:
    void nextWanted();
    void backWanted();
    void endWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    enum class Move { None, Next, Back, End };

    static Move moveOf(const QKeyEvent& key);
    bool isForField(const QWidget& widget, const QKeyEvent& key) const;
    void go(Move move);
    void applyType();
    void drawEquation();

    QLabel* m_place;
    QLabel* m_sentence;
    QLabel* m_equation;
    QPushButton* m_back;
    QPushButton* m_next;
    QPushButton* m_end;
    Caption m_caption;
    QPointer<QWidget> m_before; ///< had the keyboard
};

} // namespace nrg::gui
