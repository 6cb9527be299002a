#pragma once
// The live controls of sampling, in one line above the page's views.

#include <QWidget>

#include <vector>

#include "engine/session/worker_options.h"

QT_BEGIN_NAMESPACE
class QCheckBox;
class QLabel;
QT_END_NAMESPACE

namespace nrg::gui {

class ParameterEditor;
class RunController;

class SamplingBar final : public QWidget {
    Q_OBJECT

public:
    explicit SamplingBar(RunController& run, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Field {
        const nrg::MemberOption<nrg::SamplingOptions>* option;
        ParameterEditor* editor;
    };

    void addField(const nrg::MemberOption<nrg::SamplingOptions>& option);
    void take();
    void showOptions();
    void applyColors();

    RunController& m_run;
    QCheckBox* m_on;
    std::vector<Field> m_fields;
    QLabel* m_live;
};

} // namespace nrg::gui
