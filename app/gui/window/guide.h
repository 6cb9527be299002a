#pragma once
// The caption bar over the views, and what it leads through: a slow step or the tour, one at a time.

#include <QObject>

namespace nrg::gui {

class CaptionBar;
class RunController;
class Selection;
class SlowStep;
class Tour;
class ViewPages;

class Guide : public QObject {
    Q_OBJECT

public:
    Guide(RunController& run, Selection& selection, ViewPages& pages, QObject* parent);

    CaptionBar& bar() { return *m_bar; }
    SlowStep& slowStep() { return *m_slowStep; }
    Tour& tour() { return *m_tour; }

signals:
    void noted(const QString& text);

private:
    CaptionBar* m_bar;
    SlowStep* m_slowStep;
    Tour* m_tour;
};

} // namespace nrg::gui
