#include "app/gui/window/guide.h"

#include "app/gui/widgets/caption_bar.h"
#include "app/gui/window/slow_step.h"
#include "app/gui/window/tour.h"
#include "app/gui/window/view_pages.h"

namespace nrg::gui {

Guide::Guide(RunController& run, Selection& selection, ViewPages& pages, QObject* parent)
    : QObject(parent)
    , m_bar(new CaptionBar(&pages))
    , m_slowStep(new SlowStep(run, pages, *m_bar, this))
    , m_tour(new Tour(run, selection, pages, *m_bar, this))
{
    pages.addHead(*m_bar);
    connect(m_slowStep, &Narration::started, m_tour, &Narration::end);
    connect(m_tour, &Narration::started, m_slowStep, &Narration::end);
    connect(m_slowStep, &Narration::noted, this, &Guide::noted);
    connect(m_tour, &Narration::noted, this, &Guide::noted);
}

} // namespace nrg::gui
