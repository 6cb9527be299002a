#pragma once
// The named starting points, each with a picture and a sentence: trained runs first, then what can be trained.

#include <QComboBox>

#include <string>

#include "engine/run/settings.h"

namespace nrg::gui {

class PresetBox : public QComboBox {
    Q_OBJECT

public:
    explicit PresetBox(QWidget* parent = nullptr);

    /// Chooses the preset with these settings (threads aside), or none.
    /// @param shipped  id of the trained run that is open; empty where it is another one
    void setSettings(const nrg::Settings& settings, const std::string& shipped);

signals:
    void presetChosen(const std::string& id);
    void shippedChosen(const std::string& id);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void addRow(const std::string& id, bool shipped, const QString& title, const QString& description);
};

} // namespace nrg::gui
