#include "app/gui/window/dialog_questions.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

#include "app/gui/widgets/text.h"
#include "app/gui/widgets/tr.h"

namespace nrg::gui {

namespace {

QString lossText(RunQuestions::Reason reason, qint64 count)
{
    if (reason == RunQuestions::Reason::CloseOthers)
        return tr("Earlier runs that are in no file: %1.").arg(countText(count));
    return tr("The run of %1 step(s) is not saved.", nullptr, pluralOf(count)).arg(countText(count));
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
        if (!QFileInfo::exists(path) || mayReplace(tr("Save the run"), path))
            return path;
    }
    return {};
}

QString DialogQuestions::exportFileName(const QString& title, const QString& suggestion, const QList<FileKind>& kinds)
{
    const auto kindOf = [&kinds](const QString& path) {
        return std::ranges::find_if(kinds, [&path](const FileKind& kind) {
            return path.endsWith(QLatin1Char('.') + kind.suffix, Qt::CaseInsensitive);
        });
    };
    QStringList filters;
    for (const FileKind& kind : kinds)
        filters << QStringLiteral("%1 (*.%2)").arg(kind.title, kind.suffix);
    QFileDialog dialog(m_window, title, QFileInfo(suggestion).path());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setNameFilters(filters);
    dialog.selectFile(QFileInfo(suggestion).fileName());
    const auto chosen = [&]() -> const FileKind& {
        return kinds.at(std::max<qsizetype>(0, filters.indexOf(dialog.selectedNameFilter())));
    };
    if (const auto kind = kindOf(suggestion); kind != kinds.end())
        dialog.selectNameFilter(filters.at(kind - kinds.begin()));
    dialog.setDefaultSuffix(chosen().suffix); // so that the dialog asks about the name that is written
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog, [&] {
        dialog.setDefaultSuffix(chosen().suffix);
        QString name = QFileInfo(dialog.selectedFiles().value(0)).fileName();
        if (const auto kind = kindOf(name); kind != kinds.end())
            name.chop(kind->suffix.size() + 1);
        if (!name.isEmpty())
            dialog.selectFile(name + QLatin1Char('.') + chosen().suffix);
    });
    while (dialog.exec() == QDialog::Accepted) {
        QString path = dialog.selectedFiles().value(0);
        if (kindOf(path) != kinds.end())
            return path;
        path += QLatin1Char('.') + chosen().suffix;
        if (!QFileInfo::exists(path) || mayReplace(title, path))
            return path;
    }
    return {};
}

bool DialogQuestions::mayReplace(const QString& title, const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    return QMessageBox::warning(m_window, title, tr("%1 already exists. Do you want to replace it?").arg(name),
               QMessageBox::Yes | QMessageBox::No, QMessageBox::No)
        == QMessageBox::Yes;
}

} // namespace nrg::gui
