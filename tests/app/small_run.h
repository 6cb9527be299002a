#pragma once
// What the window's tests share: a run whose steps take milliseconds, and a user who answers questions.

#include "app/gui/run/run_questions.h"
#include "engine/run/settings_options.h"

inline nrg::Settings smallSettings()
{
    nrg::Settings settings;
    settings.lattice = 4;
    setOption(settings, "couplings", 2);
    setOption(settings, "hidden", 8);
    settings.training.batch = 32;
    settings.training.threads = 1;
    return settings;
}

/// The same by stencil couplings.
inline nrg::Settings smallStencils()
{
    nrg::Settings settings = smallSettings();
    setOption(settings, "layout", std::string("stencil"));
    setOption(settings, "map", std::string("tanh"));
    setOption(settings, "checkerboards", 4);
    return settings;
}

/// Gives the answer that the test has set, and counts the questions.
class Answers : public nrg::gui::RunQuestions {
public:
    Answer unsavedRun(Reason reason, qint64) override
    {
        ++asked;
        lastReason = reason;
        return answer;
    }

    QString saveFileName(const QString&) override { return fileName; }

    Answer answer = Answer::Discard;
    QString fileName;
    int asked = 0;
    Reason lastReason = Reason::Close;
};
