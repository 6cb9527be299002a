#pragma once
// The language of the window: that of the system, or one that the user has chosen.

#include <QList>
#include <QString>

namespace nrg::gui {

inline const QString kLanguage = QStringLiteral("language"); ///< key of the choice among the preferences

struct LanguageRow {
    QString code; ///< "system", or as of a locale: "de"
    QString name; ///< in the language itself
};

/// The choices, that of the system first.
QList<LanguageRow> languages();
/// True where this is one of the codes above.
bool isLanguage(const QString& code);

/// Loads the translations of the program and of Qt for this choice, and sets the locale of numbers. Windows that are
/// there stay as they are. Unknown codes stand for "system".
void applyLanguage(const QString& code);
/// As chosen last.
QString chosenLanguage();
/// Of the translations in use: "en", "de" or "zh_CN".
QString languageCode();

} // namespace nrg::gui
