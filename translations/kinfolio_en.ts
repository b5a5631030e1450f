<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>kinfolio::ComingUp</name>
    <message numerus="yes">
        <source>Over for %Ln days</source>
        <translation>
            <numerusform>Over for %Ln day</numerusform>
            <numerusform>Over for %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinfolio::FilterBar</name>
    <message numerus="yes">
        <source>%1, %Ln in this list</source>
        <comment>the same, to be read out</comment>
        <translation>
            <numerusform>%1, %Ln in this list</numerusform>
            <numerusform>%1, %Ln in this list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinfolio::GapWords</name>
    <message numerus="yes">
        <source>%1 still asks for %Ln things.</source>
        <translation>
            <numerusform>%1 still asks for %Ln thing.</numerusform>
            <numerusform>%1 still asks for %Ln things.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have not heard from %1 for %Ln weeks.</source>
        <translation>
            <numerusform>You have not heard from %1 for %Ln week.</numerusform>
            <numerusform>You have not heard from %1 for %Ln weeks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinfolio::Map</name>
    <message numerus="yes">
        <source>%Ln of your people and groups helped with something.</source>
        <translation>
            <numerusform>%Ln of your people and groups helped with something.</numerusform>
            <numerusform>%Ln of your people and groups helped with something.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of your interests: no opportunity is connected with them, with their people or with their work.</source>
        <translation>
            <numerusform>%Ln of your interests: no opportunity is connected with it, with its people or with its work.</numerusform>
            <numerusform>%Ln of your interests: no opportunity is connected with them, with their people or with their work.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of your interests: no person is with you there yet, nor in a project of it.</source>
        <translation>
            <numerusform>%Ln of your interests: no person is with you there yet, nor in a project of it.</numerusform>
            <numerusform>%Ln of your interests: no person is with you there yet, nor in a project of it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of your projects: no file, no badge and nothing else shows them.</source>
        <translation>
            <numerusform>%Ln of your projects: no file, no badge and nothing else shows it.</numerusform>
            <numerusform>%Ln of your projects: no file, no badge and nothing else shows them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of your people and groups introduced you to something or somebody.</source>
        <translation>
            <numerusform>%Ln of your people and groups introduced you to something or somebody.</numerusform>
            <numerusform>%Ln of your people and groups introduced you to something or somebody.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, connected with %Ln</source>
        <comment>name, kind and how many</comment>
        <translation>
            <numerusform>%1, %2, connected with %Ln</numerusform>
            <numerusform>%1, %2, connected with %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinfolio::MapListModel</name>
    <message numerus="yes">
        <source>Connected with %Ln</source>
        <comment>how many records</comment>
        <translation>
            <numerusform>Connected with %Ln</numerusform>
            <numerusform>Connected with %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinfolio::MapPage</name>
    <message numerus="yes">
        <source>The map shows “%1” and what is within %Ln steps of it.</source>
        <translation>
            <numerusform>The map shows “%1” and what is within %Ln step of it.</numerusform>
            <numerusform>The map shows “%1” and what is within %Ln steps of it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinfolio::PackPanel</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>titles</comment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinfolio::PathwayPage</name>
    <message numerus="yes">
        <source>From what you like to where it leads. %Ln steps are still open.</source>
        <translation>
            <numerusform>From what you like to where it leads. %Ln step is still open.</numerusform>
            <numerusform>From what you like to where it leads. %Ln steps are still open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinfolio::PathwayStageRow</name>
    <message numerus="yes">
        <source>%Ln more on the map</source>
        <translation>
            <numerusform>%Ln more on the map</numerusform>
            <numerusform>%Ln more on the map</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinfolio::PrintBar</name>
    <message numerus="yes">
        <source>Leave out what is only for me (%Ln)</source>
        <comment>how many fields and records</comment>
        <translation>
            <numerusform>Leave out what is only for me (%Ln)</numerusform>
            <numerusform>Leave out what is only for me (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinfolio::PrintedList</name>
    <message numerus="yes">
        <source>%Ln in this list</source>
        <comment>how many records</comment>
        <translation>
            <numerusform>%Ln in this list</numerusform>
            <numerusform>%Ln in this list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinfolio::ReportWords</name>
    <message numerus="yes">
        <source>%Ln projects</source>
        <translation>
            <numerusform>%Ln project</numerusform>
            <numerusform>%Ln projects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinfolio::RequirementsPanel</name>
    <message numerus="yes">
        <source>“Ready” comes by itself when all is met. %Ln still open.</source>
        <translation>
            <numerusform>“Ready” comes by itself when all is met. %Ln still open.</numerusform>
            <numerusform>“Ready” comes by itself when all is met. %Ln still open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinfolio::StagesPanel</name>
    <message numerus="yes">
        <source>%Ln days left. It closes on %1.</source>
        <translation>
            <numerusform>%Ln day left. It closes on %1.</numerusform>
            <numerusform>%Ln days left. It closes on %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln things are still open.</source>
        <translation>
            <numerusform>%Ln thing is still open.</numerusform>
            <numerusform>%Ln things are still open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinfolio::StepsPanel</name>
    <message numerus="yes">
        <source>%Ln steps</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>%Ln steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinfolio::SupportPage</name>
    <message numerus="yes">
        <source>%Ln weeks</source>
        <translation>
            <numerusform>%Ln week</numerusform>
            <numerusform>%Ln weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinfolio::SupportWords</name>
    <message numerus="yes">
        <source>%Ln days ago</source>
        <translation>
            <numerusform>%Ln day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln weeks ago</source>
        <translation>
            <numerusform>%Ln week ago</numerusform>
            <numerusform>%Ln weeks ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinfolio::TableHead</name>
    <message numerus="yes">
        <source>%Ln in this table</source>
        <comment>how many rows</comment>
        <translation>
            <numerusform>%Ln in this table</numerusform>
            <numerusform>%Ln in this table</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinfolio::VerdictCard</name>
    <message numerus="yes">
        <source>The same key also signed %Ln other badges here.</source>
        <translation>
            <numerusform>The same key also signed %Ln other badge here.</numerusform>
            <numerusform>The same key also signed %Ln other badges here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leftOut</name>
    <message numerus="yes">
        <source>%1: %Ln (not shown to these readers)</source>
        <translation>
            <numerusform>%1: %Ln (not shown to these readers)</numerusform>
            <numerusform>%1: %Ln (not shown to these readers)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln (one end stays with you)</source>
        <translation>
            <numerusform>%1: %Ln (one end stays with you)</numerusform>
            <numerusform>%1: %Ln (one end stays with you)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln (contact details and the like stay with you)</source>
        <translation>
            <numerusform>%1: %Ln (contact details and the like stay with you)</numerusform>
            <numerusform>%1: %Ln (contact details and the like stay with you)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln (place and personal data in it cannot be taken out)</source>
        <translation>
            <numerusform>%1: %Ln (place and personal data in it cannot be taken out)</numerusform>
            <numerusform>%1: %Ln (place and personal data in it cannot be taken out)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln (too large for an archive)</source>
        <translation>
            <numerusform>%1: %Ln (too large for an archive)</numerusform>
            <numerusform>%1: %Ln (too large for an archive)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln (no work of yours is tied to them)</source>
        <translation>
            <numerusform>%1: %Ln (no work of yours is tied to it)</numerusform>
            <numerusform>%1: %Ln (no work of yours is tied to them)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln (in the bin)</source>
        <translation>
            <numerusform>%1: %Ln (in the bin)</numerusform>
            <numerusform>%1: %Ln (in the bin)</numerusform>
        </translation>
    </message>
</context>
</TS>
