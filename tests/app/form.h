#pragma once

#include <QTest>

#include "app/gui/panels/settings_panel.h"
#include "app/gui/widgets/number_field.h"

/// Types a value into the field of that name and leaves it.
inline void edit(nrg::gui::SettingsPanel& panel, const char* field, double value)
{
    auto* number = panel.findChild<nrg::gui::NumberField*>(QString::fromLatin1(field));
    QVERIFY(number);
    number->setValue(value);
    emit number->editingFinished();
}

inline double shown(const nrg::gui::SettingsPanel& panel, const char* field)
{
    return panel.findChild<nrg::gui::NumberField*>(QString::fromLatin1(field))->value();
}
