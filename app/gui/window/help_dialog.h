#pragma once
// Help without a network: one page a view, with its equation and what to try.

#include <QDialog>

QT_BEGIN_NAMESPACE
class QPushButton;
class QTextBrowser;
QT_END_NAMESPACE

namespace nrg::gui {

class HelpDialog : public QDialog {
    Q_OBJECT

public:
    explicit HelpDialog(QWidget* parent = nullptr);

    /// Shows a view's page, or the list of all where there is none.
    void showPage(const QString& id);
    /// Of the page that is shown.
    QString currentPage() const;

private:
    QTextBrowser* m_browser;
    QPushButton* m_back;
};

} // namespace nrg::gui
