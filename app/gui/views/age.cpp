#include "app/gui/views/age.h"

#include <QCoreApplication>

#include "app/gui/widgets/text.h"

namespace nrg::gui {

QString ageText(std::int64_t step)
{
    return QCoreApplication::translate("Age", "step %1").arg(countText(step));
}

QString datedName(const QString& name, bool isStale, std::int64_t step)
{
    return isStale ? QCoreApplication::translate("Age", "%1, %2").arg(name, ageText(step)) : name;
}

} // namespace nrg::gui
