#include "app/gui/window/help_dialog.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QFileInfo>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "app/gui/widgets/language.h"

namespace nrg::gui {

namespace {

const QString kIndex = QStringLiteral("index");

/// In the language of the window where there is a translation, else in English.
QString resourceOf(const QString& page)
{
    const QString translated = QStringLiteral(":/help/%1/%2.html").arg(languageCode(), page);
    return QFile::exists(translated) ? translated : QStringLiteral(":/help/%1.html").arg(page);
}

} // namespace

HelpDialog::HelpDialog(QWidget* parent)
    : QDialog(parent)
    , m_browser(new QTextBrowser(this))
{
    setWindowTitle(tr("Help"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_browser);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_back = buttons->addButton(tr("&Back"), QDialogButtonBox::ActionRole);
    auto* all = buttons->addButton(tr("&All views"), QDialogButtonBox::ActionRole);
    layout->addWidget(buttons);
    m_back->setEnabled(false);
    m_browser->setAccessibleName(tr("Help page"));
    m_browser->document()->setDocumentMargin(16);
    connect(m_browser, &QTextBrowser::backwardAvailable, m_back, &QWidget::setEnabled);
    connect(m_back, &QPushButton::clicked, m_browser, &QTextBrowser::backward);
    connect(all, &QPushButton::clicked, this, [this] { showPage(kIndex); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QWidget::close);
    resize(760, 700);
}

void HelpDialog::showPage(const QString& id)
{
    const QString page = QFile::exists(resourceOf(id)) ? id : kIndex;
    m_browser->setSource(QUrl(QStringLiteral("qrc") + resourceOf(page)));
}

QString HelpDialog::currentPage() const
{
    return QFileInfo(m_browser->source().path()).completeBaseName();
}

} // namespace nrg::gui
