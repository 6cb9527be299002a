#include "app/gui/window/preferences.h"

namespace nrg::gui {

void Preferences::keep()
{
    m_file = std::make_unique<QSettings>(
        QSettings::IniFormat, QSettings::UserScope, QStringLiteral("neuralrg"), QStringLiteral("neuralrg-lab"));
    for (const auto& [key, value] : m_values)
        m_file->setValue(key, value);
}

QVariant Preferences::value(const QString& key, const QVariant& fallback) const
{
    if (const auto found = m_values.find(key); found != m_values.end())
        return found->second;
    return m_file ? m_file->value(key, fallback) : fallback;
}

void Preferences::setValue(const QString& key, const QVariant& value)
{
    m_values[key] = value;
    if (m_file)
        m_file->setValue(key, value);
}

} // namespace nrg::gui
