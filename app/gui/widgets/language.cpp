#include "app/gui/widgets/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>

#include "app/gui/widgets/tr.h"

namespace nrg::gui {

namespace {

const QString kSystem = QStringLiteral("system");
const QString kEnglish = QStringLiteral("en");
constexpr const char* kChosen = "nrg-chosen-language"; // properties of the application
constexpr const char* kUsed = "nrg-used-language";

/// The first of the user's languages that there is a translation for.
QString systemLanguage()
{
    for (const QString& wanted : QLocale::system().uiLanguages())
        for (const LanguageRow& row : languages())
            if (row.code != kSystem && QLocale(row.code).language() == QLocale(wanted).language())
                return row.code;
    return kEnglish;
}

void install(const QString& name, const QString& folder)
{
    auto* translator = new QTranslator(QCoreApplication::instance());
    translator->setObjectName(kLanguage);
    if (translator->load(name, folder))
        QCoreApplication::installTranslator(translator);
}

} // namespace

QList<LanguageRow> languages()
{
    return {{kSystem, tr("As the system", "language")}, {kEnglish, QStringLiteral("English")},
        {QStringLiteral("de"), QStringLiteral("Deutsch")}, {QStringLiteral("zh_CN"), QStringLiteral("中文")}};
}

bool isLanguage(const QString& code)
{
    return std::ranges::any_of(languages(), [&](const LanguageRow& row) { return row.code == code; });
}

void applyLanguage(const QString& code)
{
    QCoreApplication* const application = QCoreApplication::instance();
    qDeleteAll(application->findChildren<QTranslator*>(kLanguage)); // a translator's destructor removes it
    const bool isChosen = code != kSystem && isLanguage(code);
    const QLocale system = QLocale::system();
    const QString used = isChosen ? code : systemLanguage();
    const bool isSystems = !isChosen || QLocale(code).language() == system.language(); // with its country's numbers
    QLocale::setDefault(isSystems ? system : QLocale(code));
    if (used != kEnglish)
        install(QStringLiteral("qtbase_") + used, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("neuralrg-lab_") + used, QStringLiteral(":/translations"));
    application->setProperty(kChosen, isChosen ? code : kSystem);
    application->setProperty(kUsed, used);
}

QString chosenLanguage()
{
    const QString code = QCoreApplication::instance()->property(kChosen).toString();
    return code.isEmpty() ? kSystem : code;
}

QString languageCode()
{
    const QString code = QCoreApplication::instance()->property(kUsed).toString();
    return code.isEmpty() ? kEnglish : code;
}

} // namespace nrg::gui
