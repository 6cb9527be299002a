<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>nrg::gui</name>
    <message numerus="yes">
        <source>%n chain(s) have not moved once.</source>
        <translation>
            <numerusform>%n chain has not moved once.</numerusform>
            <numerusform>%n chains have not moved once.</numerusform>
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
</context>
<context>
    <name>nrg::gui::SettingsUndo</name>
    <message numerus="yes">
        <source>%n settings</source>
        <translation>
            <numerusform>%n setting</numerusform>
            <numerusform>%n settings</numerusform>
        </translation>
    </message>
</context>
</TS>
