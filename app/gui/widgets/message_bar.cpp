#include "app/gui/widgets/message_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>
#include <QToolButton>

#include <chrono>

#include "app/gui/widgets/theme.h"

namespace nrg::gui {

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
    , m_layout(new QHBoxLayout(this))
    , m_label(new QLabel(this))
{
    using namespace std::chrono_literals;
    setAutoFillBackground(true);
    m_label->setWordWrap(true);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* close = new QToolButton(this);
    close->setText(tr("Dismiss"));
    close->setAutoRaise(true);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    m_layout->setContentsMargins(12, 6, 6, 6);
    m_layout->addWidget(m_label, 1);
    m_layout->addWidget(close);
    setAccessibleName(tr("Message"));
    hide();
}

void MessageBar::showMessage(Kind kind, const QString& text)
{
    m_kind = kind;
    setActions({});
    m_label->setText(text);
    setAccessibleDescription(text);
    applyColors();
    show();
    const int shown = ++m_shown;
    if (kind == Kind::Note)
        QTimer::singleShot(std::chrono::seconds(6), this, [this, shown] {
            if (shown == m_shown)
                hide();
        });
}

void MessageBar::showOffer(Kind kind, const QString& text, const QList<Action>& actions)
{
    showMessage(kind, text);
    ++m_shown; // no timer hides it
    setActions(actions);
}

void MessageBar::leaveRun()
{
    if (m_kind == Kind::Problem || m_actions.isEmpty())
        hide();
}

void MessageBar::setActions(const QList<Action>& actions)
{
    for (QToolButton* button : std::as_const(m_actions))
        button->deleteLater(); // it may be the one that was pressed
    m_actions.clear();
    for (const auto& [title, act] : actions) {
        auto* button = new QToolButton(this);
        button->setText(title);
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::clicked, this, [this, act = act] {
            hide();
            act();
        });
        m_actions.append(button);
        m_layout->insertWidget(m_layout->count() - 1, button);
        button->show();
    }
}

QString MessageBar::text() const
{
    return isHidden() ? QString() : m_label->text();
}

void MessageBar::applyColors()
{
    const Theme theme = themeOf(parentWidget() ? parentWidget()->palette() : palette());
    const QColor accent = m_kind == Kind::Problem ? theme.problem : theme.live;
    QPalette colors = palette();
    QColor tint = accent;
    tint.setAlpha(theme.dark ? 56 : 30);
    colors.setColor(QPalette::Window, tint);
    setPalette(colors);
    QPalette text = m_label->palette();
    text.setColor(QPalette::WindowText, m_kind == Kind::Problem ? accent : theme.text);
    m_label->setPalette(text);
}

void MessageBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        applyColors();
}

} // namespace nrg::gui
