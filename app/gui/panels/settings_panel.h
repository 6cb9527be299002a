#pragma once
// The form of all settings, built from the parameter table: grouped, explained, with what is wrong beside the field.

#include <QScrollArea>

#include <string>
#include <unordered_map>
#include <vector>

#include "engine/run/settings.h"

QT_BEGIN_NAMESPACE
class QGridLayout;
class QLabel;
QT_END_NAMESPACE

namespace nrg::gui {

class ParameterEditor;
class TemperatureEditor;

class SettingsPanel : public QScrollArea {
    Q_OBJECT

public:
    explicit SettingsPanel(QWidget* parent = nullptr);

    /// Shows the settings of the run; problems of an earlier edit go away.
    void setSettings(const nrg::Settings& settings);
    /// Moves the keyboard into the form.
    void focusFirst();
    /// What the form says, valid or not.
    const nrg::Settings& draft() const { return m_draft; }

signals:
    /// The user changed something and the whole could be run; comes before edited(), and again with what was there
    /// when the user thinks better of it.
    void drafted(const nrg::Settings& settings);
    /// The user changed something and the whole can be run.
    void edited(const nrg::Settings& settings);

protected:
    void changeEvent(QEvent* event) override;

private:
    void addGroup(const std::string& group, QGridLayout& grid);
    void addRow(const nrg::ParameterRow& row, QGridLayout& grid);
    void addTemperature(const nrg::ParameterRow& row, QGridLayout& grid);
    void addLine(const QString& label, QWidget* control, const nrg::ParameterRow& row, QGridLayout& grid);
    void addProblemLine(const std::string& key, QGridLayout& grid);
    void take(const nrg::ParameterRow& row, const nrg::ParameterValue& value);
    void showProblems(const std::vector<nrg::Problem>& problems);
    void applyColors();

    nrg::Settings m_draft;
    std::vector<ParameterEditor*> m_editors;
    TemperatureEditor* m_temperature = nullptr;
    std::unordered_map<std::string, QLabel*> m_problems;
    std::vector<QLabel*> m_liveTags;
    std::vector<QLabel*> m_restartTags;
};

} // namespace nrg::gui
