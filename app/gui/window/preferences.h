#pragma once
// What the window remembers from one start to the next: folders, recent files, the look, its size.

#include <QSettings>
#include <QString>
#include <QVariant>

#include <map>
#include <memory>

namespace nrg::gui {

/// Of the look, see theme.h.
inline const QString kLook = QStringLiteral("look");

/// Values by key. They last as long as this object, and beyond it once keep() was called: tests, demonstrations and
/// measurements leave the user's file alone.
class Preferences {
public:
    /// From now on reads and writes the user's file, one for the program. What was set before is written too.
    void keep();

    QVariant value(const QString& key, const QVariant& fallback = {}) const;
    void setValue(const QString& key, const QVariant& value);

private:
    std::map<QString, QVariant> m_values;
    std::unique_ptr<QSettings> m_file;
};

} // namespace nrg::gui
