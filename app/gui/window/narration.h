#pragma once
// What the caption bar leads through: scenes that follow each other, of one run, until the last one, Escape or another
// run.

#include <QObject>

#include <memory>

#include "app/gui/widgets/caption_bar.h"

namespace nrg {
struct Model;
}

namespace nrg::gui {

class RunController;
class ViewPages;

class Narration : public QObject {
    Q_OBJECT

public:
    Narration(RunController& run, ViewPages& pages, CaptionBar& bar, QObject* parent);

    bool isActive() const { return m_active; }
    /// From 0.
    int scene() const { return m_scene; }
    int sceneCount() const { return m_count; }

public slots:
    /// Nothing where it is under way already.
    void start();
    /// At any moment; also by itself where there is another run.
    void end();

signals:
    void started();
    void ended();
    void noted(const QString& text); ///< why it does not start

protected:
    /// Why it cannot start now, one sentence; empty where it can.
    virtual QString obstacle() const = 0;
    virtual int firstScene() const { return 0; }
    virtual void prepare() { }
    /// Shows the scene; called again where it is gone back to.
    virtual void enter(int scene) = 0;
    /// Takes away what belongs to a scene alone; called before another one is entered, and at the end.
    virtual void leave(int scene) = 0;
    virtual void finish(bool afterLast) = 0;
    /// Whether the scene has what it shows, so that the next may come.
    virtual bool mayGoOn() const { return true; }
    /// Run or configuration are new. May end it.
    virtual void follow() = 0;
    virtual Caption caption() const = 0;

    void setSceneCount(int count) { m_count = count; }
    /// Writes the caption of the scene as it stands.
    void tell();
    void goTo(int scene);

    RunController& m_run;
    ViewPages& m_pages;

private:
    void next();
    void back();
    void close(bool afterLast);
    void update();

    CaptionBar& m_bar;
    bool m_active = false;
    bool m_updating = false; ///< what a scene does to the run comes back at once
    int m_scene = 0;
    int m_count = 0;
    std::shared_ptr<const nrg::Model> m_model; ///< of the run at the start, to tell another one
};

} // namespace nrg::gui
