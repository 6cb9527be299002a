#pragma once
// tr() for functions that are no members of a QObject. lupdate names the context of their texts after the namespace.

#include <QCoreApplication>
#include <QString>

namespace nrg::gui {

inline QString tr(const char* text, const char* comment = nullptr, int count = -1)
{
    return QCoreApplication::translate("nrg::gui", text, comment, count);
}

} // namespace nrg::gui
