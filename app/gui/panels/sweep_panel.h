#pragma once
// What a sweep varies, over which values, and for how long each.

#include <QString>
#include <QWidget>

#include "engine/session/sweep.h"

QT_BEGIN_NAMESPACE
class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace nrg::gui {

class NumberField;

class SweepPanel : public QWidget {
    Q_OBJECT

public:
    explicit SweepPanel(QWidget* parent = nullptr);

    /// The run that is swept. The choice of the setting stays where this run has it.
    void setBase(const nrg::Settings& settings);
    /// Fields cannot be changed while a sweep runs.
    void setRunning(bool running);

    /// What the fields say, not validated. Throws SettingsError where a range is none.
    nrg::SweepOptions options() const;
    /// "T from 1.8 to 3 in 7 points of 30 s each, about 3:45", or what is wrong with the fields.
    QString summary() const;

    void choose(const std::string& key);
    QComboBox* setting() const { return m_setting; }
    NumberField* from() const { return m_from; }
    NumberField* to() const { return m_to; }
    NumberField* points() const { return m_points; }
    NumberField* seconds() const { return m_seconds; }
    /// Start or cancel; whoever shows the panel places it.
    QPushButton* startButton() const { return m_start; }

    QSize minimumSizeHint() const override;

signals:
    void startOrCancel();
    void edited();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    NumberField* makeField(bool whole, const char* name, const QString& toolTip);
    void layOut();
    /// Fields with a range that is worth a look for the chosen setting.
    void proposeRange();
    void showFields();
    const nrg::OptionRow* row() const;

    nrg::Settings m_base;
    QBoxLayout* m_rows;
    QComboBox* m_setting;
    QLabel* m_fromLabel;
    NumberField* m_from;
    QLabel* m_toLabel;
    NumberField* m_to;
    NumberField* m_points;
    QLabel* m_pointsLabel;
    QCheckBox* m_logarithmic;
    NumberField* m_seconds;
    QLabel* m_each;
    QPushButton* m_start;
    bool m_running = false;
};

} // namespace nrg::gui
