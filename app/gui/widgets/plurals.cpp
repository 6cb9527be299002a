#include "app/gui/widgets/plurals.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace nrg::gui {

QString EnglishPlurals::translate(const char*, const char* sourceText, const char*, int n) const
{
    static const QString kMark = QStringLiteral("(s)");
    QString text = QString::fromUtf8(sourceText);
    if (n < 0 || !text.contains(kMark))
        return {}; // as it stands
    return text.replace(kMark, n == 1 ? QString() : QStringLiteral("s"));
}

void installEnglishPlurals()
{
    if (QCoreApplication* const application = QCoreApplication::instance())
        QCoreApplication::installTranslator(new EnglishPlurals(application));
}

int pluralOf(qint64 count)
{
    return static_cast<int>(std::clamp<qint64>(count, 0, std::numeric_limits<int>::max()));
}

} // namespace nrg::gui
