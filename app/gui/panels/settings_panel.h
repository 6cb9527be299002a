#pragma once
// The form of all settings, built from the options that the chosen components have: grouped, explained, with what is
// wrong beside the field.

#include <QScrollArea>

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "engine/run/settings_options.h"

QT_BEGIN_NAMESPACE
class QGridLayout;
class QLabel;
class QToolButton;
QT_END_NAMESPACE

namespace nrg::gui {

class OptionLine;

class SettingsPanel : public QScrollArea {
    Q_OBJECT

public:
    explicit SettingsPanel(QWidget* parent = nullptr);
    ~SettingsPanel() override;

    /// Shows the settings of the run; problems of an earlier edit go away. While a draft cannot be run, what differs
    /// from these settings is red, and Escape brings them back.
    void setSettings(const nrg::Settings& settings);
    /// What a step of these settings costs, where that is worth saying.
    void setCost(const QString& text);
    QString cost() const;
    /// Moves the keyboard into the form.
    void focusFirst();
    /// Whether all settings are on the form, or only those that people change.
    void setMore(bool more);
    /// What the form says, valid or not.
    const nrg::Settings& draft() const { return m_draft; }

signals:
    /// The user changed something and the whole could be run. Emitted before edited(), and again with
    /// the old settings when the user cancels.
    void drafted(const nrg::Settings& settings);
    /// The user changed something and the whole can be run.
    void edited(const nrg::Settings& settings);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// The options that people change, in their order; all others stand below *More settings*.
    static bool isFirst(const std::string& key);
    void showMore(bool more);
    /// A heading, and when a change of what stands below applies.
    struct Header {
        QLabel* title = nullptr;
        QLabel* mark = nullptr;
    };

    /// Puts the options of the draft's components on the form with their values. Lines that were there stay, and so
    /// does the keyboard in them.
    void arrange();
    /// The line of an option, new or from `earlier`.
    std::unique_ptr<OptionLine> takeLine(const nrg::OptionRow& row, std::vector<std::unique_ptr<OptionLine>>& earlier);
    Header& headerOf(const std::string& title);
    void take(const nrg::OptionRow& row, const nrg::OptionValue& value);
    /// Greys out the conditioners that do not fit the layout.
    void offerConditioners(OptionLine& line);
    void setDraftOption(const std::string& key, const nrg::OptionValue& value);
    bool hasProblems() const;
    /// The user typed what is no number: said beside the field, which shows the value before it.
    void showRefusal(const nrg::OptionRow& row, const QString& sentence);
    void showProblems(const std::vector<nrg::Problem>& problems);
    /// Shows what has an effect, and what is wrong.
    void showLines();
    void applyColors();

    nrg::Settings m_draft;
    nrg::Settings m_running;                              ///< as setSettings() got them, or as told by edited()
    std::map<std::string, nrg::OptionValue> m_remembered; ///< options that some earlier component had
    QWidget* m_form;
    QToolButton* m_more; ///< whether all settings are shown
    QLabel* m_note;      ///< what a change of the first settings does
    QLabel* m_cost;
    QGridLayout* m_grid;
    std::map<std::string, Header> m_headers; ///< by title
    std::vector<std::unique_ptr<OptionLine>> m_lines;
};

} // namespace nrg::gui
