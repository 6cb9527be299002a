#include "app/gui/widgets/caption_bar.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QTextDocumentFragment>
#include <QVBoxLayout>

#include "app/gui/widgets/theme.h"

namespace nrg::gui {

namespace {

constexpr int kBar = 4; ///< width of the accent on the left, pixels

} // namespace

CaptionBar::CaptionBar(QWidget* parent)
    : QFrame(parent)
    , m_place(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_equation(new QLabel(this))
    , m_back(new QPushButton(tr("Back"), this))
    , m_next(new QPushButton(tr("Next"), this))
    , m_end(new QPushButton(tr("End"), this))
{
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_sentence);
    words->addWidget(m_equation);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(8);
    layout->addWidget(m_place);
    layout->addSpacing(8);
    layout->addLayout(words, 1);
    for (QPushButton* const button : {m_back, m_next, m_end}) {
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard where it is
        layout->addWidget(button);
    }
    for (QLabel* const label : {m_sentence, m_equation}) {
        label->setTextFormat(Qt::RichText);
        label->setWordWrap(true);
        QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        label->setSizePolicy(policy);
    }
    m_back->setToolTip(tr("The one before (Left, Page Up)"));
    m_next->setToolTip(tr("The next one (Space, Return, Right, Page Down)"));
    m_end->setToolTip(tr("End (Escape)"));
    connect(m_back, &QPushButton::clicked, this, &CaptionBar::backWanted);
    connect(m_next, &QPushButton::clicked, this, &CaptionBar::nextWanted);
    connect(m_end, &QPushButton::clicked, this, &CaptionBar::endWanted);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Caption"));
    applyType();
    hide();
}

void CaptionBar::setCaption(const Caption& caption)
{
    if (caption == m_caption)
        return;
    m_caption = caption;
    m_place->setText(caption.place);
    m_sentence->setText(caption.sentence);
    m_back->setEnabled(caption.hasBack);
    m_next->setText(caption.isLast ? tr("Finish") : tr("Next"));
    drawEquation();
    setAccessibleDescription(
        caption.place + QStringLiteral(": ") + QTextDocumentFragment::fromHtml(caption.sentence).toPlainText());
}

void CaptionBar::begin()
{
    if (isVisible())
        return;
    m_before = window()->focusWidget();
    show();
    setFocus();
    qApp->installEventFilter(this);
}

void CaptionBar::finish()
{
    if (isHidden())
        return;
    qApp->removeEventFilter(this);
    const bool hasKeyboard = isAncestorOf(window()->focusWidget()) || window()->focusWidget() == this;
    hide();
    if (hasKeyboard && m_before && m_before->isVisible())
        m_before->setFocus();
}

CaptionBar::Move CaptionBar::moveOf(const QKeyEvent& key)
{
    if ((key.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return Move::None;
    switch (key.key()) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Right:
    case Qt::Key_PageDown:
        return Move::Next;
    case Qt::Key_Left:
    case Qt::Key_PageUp:
        return Move::Back;
    case Qt::Key_Escape:
        return Move::End;
    default:
        return Move::None;
    }
}

bool CaptionBar::isForField(const QWidget& widget, const QKeyEvent& key) const
{
    if (qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QAbstractSpinBox*>(&widget))
        return true;
    const bool presses = key.key() == Qt::Key_Space || key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    return presses && (&widget == m_back || &widget == m_next || &widget == m_end);
}

bool CaptionBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return false;
    const auto* widget = qobject_cast<QWidget*>(watched);
    const auto& key = *static_cast<QKeyEvent*>(event);
    const Move move = moveOf(key);
    if (!widget || widget->window() != window() || move == Move::None || isForField(*widget, key))
        return false;
    event->accept();
    if (event->type() == QEvent::KeyPress && !key.isAutoRepeat())
        go(move);
    return true;
}

void CaptionBar::go(Move move)
{
    if (move == Move::Next)
        emit nextWanted();
    else if (move == Move::Back && m_caption.hasBack)
        emit backWanted();
    else if (move == Move::End)
        emit endWanted();
}

void CaptionBar::drawEquation()
{
    const Theme theme = themeOf(palette());
    QString html;
    for (const EquationTerm& term : m_caption.equation)
        html += QStringLiteral("<span style='color:%1;%2'>%3</span>")
                    .arg((term.lit ? theme.accent : theme.muted).name(),
                        term.lit ? QStringLiteral(" font-weight:600") : QString(), term.html);
    m_equation->setText(html);
    m_equation->setVisible(!html.isEmpty());
}

void CaptionBar::applyType()
{
    const QFont title = typeOf(font(), TypeSize::Title);
    m_sentence->setFont(title);
    m_equation->setFont(title);
    QFont bold = title;
    bold.setWeight(QFont::DemiBold);
    m_place->setFont(bold);
    m_sentence->setMinimumHeight(2 * QFontMetrics(title).lineSpacing()); // the stage does not move with every sentence
    for (QPushButton* const button : {m_back, m_next, m_end})
        button->setFont(font());
    const QFontMetrics metrics(font());
    m_next->setMinimumWidth(
        std::max(metrics.horizontalAdvance(tr("Next")), metrics.horizontalAdvance(tr("Finish"))) + 32);
}

void CaptionBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyType();
    if (event->type() == QEvent::PaletteChange) {
        drawEquation();
        update();
    }
}

void CaptionBar::paintEvent(QPaintEvent*)
{
    const Theme theme = themeOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(QRect(0, 0, kBar, height()), theme.accent);
    painter.setPen(theme.grid);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace nrg::gui
