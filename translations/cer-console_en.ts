<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>BucketCells</name>
    <message numerus="yes">
        <source>%n report(s), %1</source>
        <translation>
            <numerusform>%n report, %1</numerusform>
            <numerusform>%n reports, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s) in 30 days, at most %1 in a day.</source>
        <translation>
            <numerusform>%n hit in 30 days, at most %1 in a day.</numerusform>
            <numerusform>%n hits in 30 days, at most %1 in a day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s). The overview names them.</source>
        <translation>
            <numerusform>%n problem. The overview names it.</numerusform>
            <numerusform>%n problems. The overview names them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sum of %n bucket(s).</source>
        <translation>
            <numerusform>Sum of %n bucket.</numerusform>
            <numerusform>Sum of %n buckets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sum of %n bucket(s); the others have no usable count.txt.</source>
        <translation>
            <numerusform>Sum of %n bucket; the others have no usable count.txt.</numerusform>
            <numerusform>Sum of %n buckets; the others have no usable count.txt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n bucket(s)</source>
        <translation>
            <numerusform>%1: %n bucket</numerusform>
            <numerusform>%1: %n buckets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BucketFacts</name>
    <message numerus="yes">
        <source>%n report file(s), %1</source>
        <translation>
            <numerusform>%n report file, %1</numerusform>
            <numerusform>%n report files, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BucketHead</name>
    <message numerus="yes">
        <source>%n bucket(s)</source>
        <translation>
            <numerusform>%n bucket</numerusform>
            <numerusform>%n buckets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientsTab</name>
    <message numerus="yes">
        <source>What clients do about the next error of %n bucket(s):</source>
        <translation>
            <numerusform>What clients do about the next error of %n bucket:</numerusform>
            <numerusform>What clients do about the next error of %n buckets:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Effects</name>
    <message numerus="yes">
        <source>%n registry key(s)</source>
        <translation>
            <numerusform>%n registry key</numerusform>
            <numerusform>%n registry keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n query(s)</source>
        <translation>
            <numerusform>%n query</numerusform>
            <numerusform>%n queries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file version(s)</source>
        <translation>
            <numerusform>%n file version</numerusform>
            <numerusform>%n file versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) for data are ignored.</source>
        <translation>
            <numerusform>%n request for data is ignored.</numerusform>
            <numerusform>%n requests for data are ignored.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n machine</numerusform>
            <numerusform>%n machines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s)</source>
        <translation>
            <numerusform>%n user</numerusform>
            <numerusform>%n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of hits.log do not conform to 2.2.2.1 and are left out.</source>
        <translation>
            <numerusform>%n line of hits.log does not conform to 2.2.2.1 and is left out.</numerusform>
            <numerusform>%n lines of hits.log do not conform to 2.2.2.1 and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HitChart</name>
    <message numerus="yes">
        <source>%1: %n hit(s)</source>
        <translation>
            <numerusform>%1: %n hit</numerusform>
            <numerusform>%1: %n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenShareDialog</name>
    <message numerus="yes">
        <source>it has not answered for %n second(s); the settings have this limit</source>
        <translation>
            <numerusform>it has not answered for %n second; the settings have this limit</numerusform>
            <numerusform>it has not answered for %n seconds; the settings have this limit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message numerus="yes">
        <source>Sums of the %n selected bucket(s).</source>
        <translation>
            <numerusform>Sums of the %n selected bucket.</numerusform>
            <numerusform>Sums of the %n selected buckets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResponseTab</name>
    <message numerus="yes">
        <source>%n bucket(s) selected. Response of:</source>
        <translation>
            <numerusform>%n bucket selected. Response of:</numerusform>
            <numerusform>%n buckets selected. Response of:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not saved in %n other bucket(s)</source>
        <translation>
            <numerusform>not saved in %n other bucket</numerusform>
            <numerusform>not saved in %n other buckets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SaveBar</name>
    <message numerus="yes">
        <source>%n change(s), not saved</source>
        <translation>
            <numerusform>%n change, not saved</numerusform>
            <numerusform>%n changes, not saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShareSession</name>
    <message numerus="yes">
        <source>it has not answered for %n second(s); the settings have this limit</source>
        <translation>
            <numerusform>it has not answered for %n second; the settings have this limit</numerusform>
            <numerusform>it has not answered for %n seconds; the settings have this limit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceView</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message numerus="yes">
        <source>● %n file(s) with changes that were not saved. Open the share to go on.</source>
        <translation>
            <numerusform>● %n file with changes that were not saved. Open the share to go on.</numerusform>
            <numerusform>● %n files with changes that were not saved. Open the share to go on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message numerus="yes">
        <source>%Ln bucket(s)</source>
        <translation>
            <numerusform>%Ln bucket</numerusform>
            <numerusform>%Ln buckets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>● Live, %Ln new hit(s) at %1</source>
        <translation>
            <numerusform>● Live, %Ln new hit at %1</numerusform>
            <numerusform>● Live, %Ln new hits at %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableState</name>
    <message numerus="yes">
        <source>%n bucket(s) are there, and the search takes none of them.</source>
        <translation>
            <numerusform>%n bucket is there, and the search does not take it.</numerusform>
            <numerusform>%n buckets are there, and the search takes none of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d ago</source>
        <translation>
            <numerusform>%n d ago</numerusform>
            <numerusform>%n d ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cerctl</name>
    <message numerus="yes">
        <source>… and %n more; --json lists all.</source>
        <translation>
            <numerusform>… and %n more; --json lists all.</numerusform>
            <numerusform>… and %n more; --json lists all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bucket(s) are in %1</source>
        <translation>
            <numerusform>%n bucket is in %1</numerusform>
            <numerusform>%n buckets are in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more such line(s). cerctl lint lists them.</source>
        <translation>
            <numerusform>… and %n more such line. cerctl lint lists it.</numerusform>
            <numerusform>… and %n more such lines. cerctl lint lists them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) would change</source>
        <translation>
            <numerusform>%n file would change</numerusform>
            <numerusform>%n files would change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) changed</source>
        <translation>
            <numerusform>%n file changed</numerusform>
            <numerusform>%n files changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the journal &quot;%1&quot; cannot be read and are left out.</source>
        <translation>
            <numerusform>%n line of the journal &quot;%1&quot; cannot be read and is left out.</numerusform>
            <numerusform>%n lines of the journal &quot;%1&quot; cannot be read and are left out.</numerusform>
        </translation>
    </message>
</context>
</TS>
