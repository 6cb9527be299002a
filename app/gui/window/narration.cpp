#include "app/gui/window/narration.h"

#include <QScopedValueRollback>

#include "app/gui/run/run_controller.h"
#include "app/gui/window/view_pages.h"
#include "engine/session/frozen_model.h"

namespace nrg::gui {

Narration::Narration(RunController& run, ViewPages& pages, CaptionBar& bar, QObject* parent)
    : QObject(parent)
    , m_run(run)
    , m_pages(pages)
    , m_bar(bar)
{
    connect(&bar, &CaptionBar::nextWanted, this, &Narration::next);
    connect(&bar, &CaptionBar::backWanted, this, &Narration::back);
    connect(&bar, &CaptionBar::endWanted, this, &Narration::end);
    connect(&run, &RunController::updated, this, &Narration::update);
    connect(&run, &RunController::stateChanged, this, &Narration::update);
    connect(&run, &RunController::settingsChanged, this, &Narration::update);
    connect(&run.specimen(), &Specimen::changed, this, &Narration::update);
    connect(&pages, &ViewPages::changed, this, &Narration::update);
}

void Narration::start()
{
    if (m_active)
        return;
    if (const QString reason = obstacle(); !reason.isEmpty()) {
        emit noted(reason);
        return;
    }
    emit started();
    m_model = m_run.snapshot().model->model;
    m_active = true;
    m_scene = firstScene();
    {
        const QScopedValueRollback guard(m_updating, true);
        prepare();
        enter(m_scene);
    }
    m_bar.begin();
    update();
}

void Narration::end()
{
    close(false);
}

void Narration::close(bool afterLast)
{
    if (!m_active)
        return;
    m_active = false;
    m_model.reset();
    leave(m_scene);
    finish(afterLast);
    m_bar.finish();
    emit ended();
}

void Narration::next()
{
    if (!m_active || !mayGoOn())
        return;
    if (m_scene + 1 == m_count)
        close(true);
    else
        goTo(m_scene + 1);
}

void Narration::back()
{
    if (m_active && m_scene > 0)
        goTo(m_scene - 1);
}

void Narration::goTo(int scene)
{
    {
        const QScopedValueRollback guard(m_updating, true);
        leave(m_scene);
        m_scene = scene;
        enter(scene);
    }
    update();
}

void Narration::update()
{
    if (!m_active || m_updating)
        return;
    const QScopedValueRollback guard(m_updating, true);
    if (m_run.snapshot().model->model != m_model) {
        end();
        return;
    }
    follow();
    if (m_active)
        tell();
}

void Narration::tell()
{
    Caption text = caption();
    text.place = tr("%1 of %2").arg(m_scene + 1).arg(m_count);
    text.hasBack = m_scene > 0;
    text.isLast = m_scene + 1 == m_count;
    m_bar.setCaption(text);
}

} // namespace nrg::gui
