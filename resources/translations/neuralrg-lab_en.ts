<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>nrg::gui</name>
    <message numerus="yes">
        <source>Chains that have not moved once: %n.</source>
        <translation>
            <numerusform>Chains that have not moved once: %n.</numerusform>
            <numerusform>Chains that have not moved once: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Longest stay in one state: %1 step(s).</source>
        <translation>
            <numerusform>Longest stay in one state: %1 step.</numerusform>
            <numerusform>Longest stay in one state: %1 steps.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The run of %1 step(s) is not saved.</source>
        <translation>
            <numerusform>The run of %1 step is not saved.</numerusform>
            <numerusform>The run of %1 steps is not saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nrg::gui::DiagnosticsView</name>
    <message numerus="yes">
        <source>%1 fresh draw(s), %2</source>
        <translation>
            <numerusform>%1 fresh draw, %2</numerusform>
            <numerusform>%1 fresh draws, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nrg::gui::InformationView</name>
    <message numerus="yes">
        <source>%1 sample(s), step %2</source>
        <translation>
            <numerusform>%1 sample, step %2</numerusform>
            <numerusform>%1 samples, step %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nrg::gui::MainWindow</name>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n thread</numerusform>
            <numerusform>%n threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %n core(s)</source>
        <translation>
            <numerusform>all %n core</numerusform>
            <numerusform>all %n cores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 parameter(s)</source>
        <translation>
            <numerusform>%1 parameter</numerusform>
            <numerusform>%1 parameters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 step(s) skipped</source>
        <translation>
            <numerusform>%1 step skipped</numerusform>
            <numerusform>%1 steps skipped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nrg::gui::ResponseView</name>
    <message numerus="yes">
        <source>%1 sample(s), step %2</source>
        <translation>
            <numerusform>%1 sample, step %2</numerusform>
            <numerusform>%1 samples, step %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nrg::gui::RunController</name>
    <message numerus="yes">
        <source>The learning rate has reached 0 after %1 step(s): further steps change nothing.</source>
        <translation>
            <numerusform>The learning rate has reached 0 after %1 step: further steps change nothing.</numerusform>
            <numerusform>The learning rate has reached 0 after %1 steps: further steps change nothing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nrg::gui::SamplingChart</name>
    <message numerus="yes">
        <source>%1 leapfrog(s)</source>
        <translation>
            <numerusform>%1 leapfrog</numerusform>
            <numerusform>%1 leapfrogs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nrg::gui::SettingsUndo</name>
    <message numerus="yes">
        <source>%n setting(s)</source>
        <translation>
            <numerusform>%n setting</numerusform>
            <numerusform>%n settings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nrg::gui::StageView</name>
    <message numerus="yes">
        <source>it moves %n site(s), most of all (%1, %2): %3 (∂x/∂z)</source>
        <translation>
            <numerusform>it moves %n site, most of all (%1, %2): %3 (∂x/∂z)</numerusform>
            <numerusform>it moves %n sites, most of all (%1, %2): %3 (∂x/∂z)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nrg::gui::SweepChart</name>
    <message numerus="yes">
        <source>&lt;br/&gt;%1 step(s) in %2 s</source>
        <translation>
            <numerusform>&lt;br/&gt;%1 step in %2 s</numerusform>
            <numerusform>&lt;br/&gt;%1 steps in %2 s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nrg::gui::TrustView</name>
    <message numerus="yes">
        <source>%1 fresh draw(s) at step %2</source>
        <translation>
            <numerusform>%1 fresh draw at step %2</numerusform>
            <numerusform>%1 fresh draws at step %2</numerusform>
        </translation>
    </message>
</context>
</TS>
