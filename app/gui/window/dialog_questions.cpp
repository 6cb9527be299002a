#include "app/gui/window/dialog_questions.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include "app/gui/widgets/text.h"

namespace nrg::gui {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("DialogQuestions", text);
}

QString lossText(RunQuestions::Reason reason, qint64 count)
{
    if (reason == RunQuestions::Reason::CloseOthers)
        return tr("Earlier runs that are in no file: %1.").arg(countText(count));
    return tr("The run of %1 steps is not saved.").arg(countText(count));
}

} // namespace

RunQuestions::Answer DialogQuestions::unsavedRun(Reason reason, qint64 count)
{
    QMessageBox box(m_window);
    box.setText(tr("Close NeuralRG Lab?"));
    box.setInformativeText(lossText(reason, count));
    QPushButton* save = box.addButton(tr("Save first..."), QMessageBox::ActionRole);
    QPushButton* discard = box.addButton(tr("Close without saving"), QMessageBox::DestructiveRole);
    QPushButton* cancel = box.addButton(tr("Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(save);
    box.setEscapeButton(cancel);
    box.exec();
    if (box.clickedButton() == save)
        return Answer::Save;
    return box.clickedButton() == discard ? Answer::Discard : Answer::Cancel;
}

QString DialogQuestions::saveFileName(const QString& suggestion)
{
    QFileDialog dialog(m_window, tr("Save the run"), QFileInfo(suggestion).path(), tr("NeuralRG runs (*.nrg)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("nrg")); // so that the dialog asks about the name that is written
    dialog.selectFile(QFileInfo(suggestion).fileName());
    while (dialog.exec() == QDialog::Accepted) {
        QString path = dialog.selectedFiles().value(0);
        if (path.endsWith(QLatin1String(".nrg")))
            return path;
        path += QLatin1String(".nrg"); // "run-T2.5" has a suffix of its own, and the dialog does not know ours
        if (!QFileInfo::exists(path) || mayReplace(path))
            return path;
    }
    return {};
}

bool DialogQuestions::mayReplace(const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    return QMessageBox::warning(m_window, tr("Save the run"),
               tr("%1 already exists. Do you want to replace it?").arg(name), QMessageBox::Yes | QMessageBox::No,
               QMessageBox::No)
        == QMessageBox::Yes;
}

} // namespace nrg::gui
