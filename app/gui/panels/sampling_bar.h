#pragma once
// The live controls of sampling, in one line above the page's views.

#include <QWidget>

#include <vector>

#include "engine/session/snapshot.h"

QT_BEGIN_NAMESPACE
class QCheckBox;
class QLabel;
QT_END_NAMESPACE

namespace nrg::gui {

class NumberField;
class RunController;

class SamplingBar final : public QWidget {
    Q_OBJECT

public:
    explicit SamplingBar(RunController& run, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Field {
        NumberField* number;
        double minimum;
        double maximum;
        void (*set)(nrg::SamplingOptions& options, double value);
        double (*get)(const nrg::SamplingOptions& options);
    };

    void addField(const QString& name, const QString& text, const QString& help, Field field);
    void take();
    void showOptions();
    void applyColors();

    RunController& m_run;
    QCheckBox* m_on;
    std::vector<Field> m_fields;
    QLabel* m_live;
};

} // namespace nrg::gui
