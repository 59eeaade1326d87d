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
    <name>BulkEditor</name>
    <message numerus="yes">
        <source>%n change(s), not saved</source>
        <translation>
            <numerusform>%n change, not saved</numerusform>
            <numerusform>%n changes, not saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;Response of %Ln bucket(s).&lt;/b&gt; What you change here is written to the status.txt of each; their other lines stay.</source>
        <translation>
            <numerusform>&lt;b&gt;Response of %Ln bucket.&lt;/b&gt; What you change here is written to its status.txt; its other lines stay.</numerusform>
            <numerusform>&lt;b&gt;Response of %Ln buckets.&lt;/b&gt; What you change here is written to the status.txt of each; their other lines stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkSaveDialog</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Save %Ln file(s)</source>
        <translation>
            <numerusform>&amp;Save %Ln file</numerusform>
            <numerusform>&amp;Save %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are saved as one change.</source>
        <translation>
            <numerusform>%Ln file is saved.</numerusform>
            <numerusform>%Ln files are saved as one change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was saved, because somebody else changed %Ln of these files since the share was read:</source>
        <translation>
            <numerusform>Nothing was saved, because somebody else changed %Ln of these files since the share was read:</numerusform>
            <numerusform>Nothing was saved, because somebody else changed %Ln of these files since the share was read:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CampaignText</name>
    <message numerus="yes">
        <source>after %n more report(s)</source>
        <translation>
            <numerusform>after %n more report</numerusform>
            <numerusform>after %n more reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CampaignsView</name>
    <message numerus="yes">
        <source>%Ln running</source>
        <translation>
            <numerusform>%Ln running</numerusform>
            <numerusform>%Ln running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %Ln file(s) wait for your decision</source>
        <translation>
            <numerusform>⚠ %Ln file waits for your decision</numerusform>
            <numerusform>⚠ %Ln files wait for your decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %Ln line(s) cannot be read</source>
        <translation>
            <numerusform>⚠ %Ln line cannot be read</numerusform>
            <numerusform>⚠ %Ln lines cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of this time-boxed setting get back what they held before. What somebody else changed in them since stays.</source>
        <translation>
            <numerusform>%Ln file of this time-boxed setting gets back what it held before. What somebody else changed in it since stays.</numerusform>
            <numerusform>%Ln files of this time-boxed setting get back what they held before. What somebody else changed in them since stays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of this time-boxed setting stay as they are, and nothing is taken back by itself any more.</source>
        <translation>
            <numerusform>%Ln file of this time-boxed setting stays as it is, and nothing is taken back by itself any more.</numerusform>
            <numerusform>%Ln files of this time-boxed setting stay as they are, and nothing is taken back by itself any more.</numerusform>
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
    <name>DifferButton</name>
    <message numerus="yes">
        <source>%Ln bucket(s)</source>
        <translation>
            <numerusform>%Ln bucket</numerusform>
            <numerusform>%Ln buckets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln other value(s)</source>
        <translation>
            <numerusform>and %Ln other value</numerusform>
            <numerusform>and %Ln other values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DumpFacts</name>
    <message numerus="yes">
        <source>%1 in %n range(s)</source>
        <translation>
            <numerusform>%1 in %n range</numerusform>
            <numerusform>%1 in %n ranges</numerusform>
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
    <name>ExtractionBar</name>
    <message numerus="yes">
        <source>%n file(s) written to %1.</source>
        <translation>
            <numerusform>%n file written to %1.</numerusform>
            <numerusform>%n files written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of that name were there already and stay.</source>
        <translation>
            <numerusform>%n file of that name was there already and stays.</numerusform>
            <numerusform>%n files of that name were there already and stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) were refused.</source>
        <translation>
            <numerusform>%n member was refused.</numerusform>
            <numerusform>%n members were refused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be unpacked.</source>
        <translation>
            <numerusform>%n could not be unpacked.</numerusform>
            <numerusform>%n could not be unpacked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingDetails</name>
    <message numerus="yes">
        <source>%Ln problem(s) of this kind can be repaired. Choose one to see what would change.</source>
        <translation>
            <numerusform>%Ln problem of this kind can be repaired. Choose it to see what would change.</numerusform>
            <numerusform>%Ln problems of this kind can be repaired. Choose one to see what would change.</numerusform>
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
    <name>HealthModel</name>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HealthText</name>
    <message numerus="yes">
        <source>Checked at %1: %Ln bucket(s) with their logs and reports.</source>
        <translation>
            <numerusform>Checked at %1: %Ln bucket with its logs and reports.</numerusform>
            <numerusform>Checked at %1: %Ln buckets with their logs and reports.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s) are there, and the search takes none.</source>
        <translation>
            <numerusform>%Ln problem is there, and the search does not take it.</numerusform>
            <numerusform>%Ln problems are there, and the search takes none.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Names, paths, files, counters, logs and reports of %Ln bucket(s) agree with the document and with each other. Check again whenever you like.</source>
        <translation>
            <numerusform>Names, paths, files, counters, logs and reports of %Ln bucket agree with the document and with each other. Check again whenever you like.</numerusform>
            <numerusform>Names, paths, files, counters, logs and reports of %Ln buckets agree with the document and with each other. Check again whenever you like.</numerusform>
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
    <name>JournalWorkspace</name>
    <message numerus="yes">
        <source>%n change(s) are there, and the search takes none.</source>
        <translation>
            <numerusform>%n change is there, and the search does not take it.</numerusform>
            <numerusform>%n changes are there, and the search takes none.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n change(s)</source>
        <translation>
            <numerusform>%1 of %n change</numerusform>
            <numerusform>%1 of %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the journal cannot be read</source>
        <translation>
            <numerusform>%n line of the journal cannot be read</numerusform>
            <numerusform>%n lines of the journal cannot be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkTest</name>
    <message numerus="yes">
        <source>It leads on more than %n time(s), to %1 at last.</source>
        <translation>
            <numerusform>It leads on more than %n time, to %1 at last.</numerusform>
            <numerusform>It leads on more than %n times, to %1 at last.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No answer within %n second(s).</source>
        <translation>
            <numerusform>No answer within %n second.</numerusform>
            <numerusform>No answer within %n seconds.</numerusform>
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
    <name>PolicyPicture</name>
    <message numerus="yes">
        <source>✓ Decides for %Ln bucket(s).</source>
        <translation>
            <numerusform>✓ Decides for %Ln bucket.</numerusform>
            <numerusform>✓ Decides for %Ln buckets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✗ Clients ignore %Ln more line(s).</source>
        <translation>
            <numerusform>✗ Clients ignore %Ln more line.</numerusform>
            <numerusform>✗ Clients ignore %Ln more lines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReachText</name>
    <message numerus="yes">
        <source>%Ln status.txt file(s) are changed.</source>
        <translation>
            <numerusform>%Ln status.txt is changed.</numerusform>
            <numerusform>%Ln status.txt files are changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln status.txt file(s) are made.</source>
        <translation>
            <numerusform>%Ln status.txt is made.</numerusform>
            <numerusform>%Ln status.txt files are made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bucket(s) say so already.</source>
        <translation>
            <numerusform>%Ln bucket says so already.</numerusform>
            <numerusform>%Ln buckets say so already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln status.txt file(s) need a repair before they can be changed.</source>
        <translation>
            <numerusform>%Ln status.txt needs a repair before it can be changed.</numerusform>
            <numerusform>%Ln status.txt files need a repair before they can be changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bucket(s) start to collect reports.</source>
        <translation>
            <numerusform>%Ln bucket starts to collect reports.</numerusform>
            <numerusform>%Ln buckets start to collect reports.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bucket(s) stop collecting reports.</source>
        <translation>
            <numerusform>%Ln bucket stops collecting reports.</numerusform>
            <numerusform>%Ln buckets stop collecting reports.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln bucket(s) something else changes for clients.</source>
        <translation>
            <numerusform>In %Ln bucket something else changes for clients.</numerusform>
            <numerusform>In %Ln buckets something else changes for clients.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln bucket(s) nothing changes for clients.</source>
        <translation>
            <numerusform>In %Ln bucket nothing changes for clients.</numerusform>
            <numerusform>In %Ln buckets nothing changes for clients.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) in status.txt files are overwritten or removed.</source>
        <translation>
            <numerusform>%Ln value in status.txt files is overwritten or removed.</numerusform>
            <numerusform>%Ln values in status.txt files are overwritten or removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 brings %Ln bucket(s) another value.</source>
        <extracomment>A changed line of policy.txt, &quot;Tracking: YES → NO&quot;</extracomment>
        <translation>
            <numerusform>%1 brings %Ln bucket another value.</numerusform>
            <numerusform>%1 brings %Ln buckets another value.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bucket(s) override it with their status.txt.</source>
        <translation>
            <numerusform>%Ln bucket overrides it with its status.txt.</numerusform>
            <numerusform>%Ln buckets override it with their status.txt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RedirectView</name>
    <message numerus="yes">
        <source>⚠ Reports of %n bucket(s) would be lost: their paths are longer than 260 characters there.</source>
        <translation>
            <numerusform>⚠ Reports of %n bucket would be lost: its paths are longer than 260 characters there.</numerusform>
            <numerusform>⚠ Reports of %n buckets would be lost: their paths are longer than 260 characters there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The longest path leaves %n of 260 characters.</source>
        <translation>
            <numerusform>The longest path leaves %n of 260 characters.</numerusform>
            <numerusform>The longest path leaves %n of 260 characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its policy.txt has %Ln setting(s).</source>
        <translation>
            <numerusform>Its policy.txt has %Ln setting.</numerusform>
            <numerusform>Its policy.txt has %Ln settings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ It is damaged: %Ln finding(s).</source>
        <translation>
            <numerusform>⚠ It is damaged: %Ln finding.</numerusform>
            <numerusform>⚠ It is damaged: %Ln findings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The longest path leaves at most %n of 260 characters, by the name that clients know this folder by.</source>
        <translation>
            <numerusform>The longest path leaves at most %n of 260 characters, by the name that clients know this folder by.</numerusform>
            <numerusform>The longest path leaves at most %n of 260 characters, by the name that clients know this folder by.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepairDialog</name>
    <message numerus="yes">
        <source>Repair %n Problem(s)</source>
        <translation>
            <numerusform>Repair %n Problem</numerusform>
            <numerusform>Repair %n Problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is what will change in %n file(s), in all or in none. Nothing is written before you save.</source>
        <translation>
            <numerusform>This is what will change in %n file. Nothing is written before you save.</numerusform>
            <numerusform>This is what will change in %n files, in all or in none. Nothing is written before you save.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message numerus="yes">
        <source>%1, %2, %n member(s).</source>
        <translation>
            <numerusform>%1, %2, %n member.</numerusform>
            <numerusform>%1, %2, %n members.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n of them refused.</source>
        <translation>
            <numerusform>⚠ %n of them refused.</numerusform>
            <numerusform>⚠ %n of them refused.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportsTab</name>
    <message numerus="yes">
        <source>%n report(s) were sent and none lies here any more. Clients do not send again for what was counted: raise the limit in Response to get new ones.</source>
        <translation>
            <numerusform>%n report was sent and does not lie here any more. Clients do not send again for what was counted: raise the limit in Response to get new ones.</numerusform>
            <numerusform>%n reports were sent and none lies here any more. Clients do not send again for what was counted: raise the limit in Response to get new ones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are larger than %1. The journal does not keep what they hold: they cannot be brought back. Remove them for good?</source>
        <translation>
            <numerusform>%n of them is larger than %1. The journal does not keep what it holds: it cannot be brought back. Remove it for good?</numerusform>
            <numerusform>%n of them are larger than %1. The journal does not keep what they hold: they cannot be brought back. Remove them for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) removed. The journal tells of it and can bring them back.</source>
        <translation>
            <numerusform>%n report removed. The journal tells of it and can bring it back.</numerusform>
            <numerusform>%n reports removed. The journal tells of it and can bring them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) removed for good. The journal tells of it.</source>
        <translation>
            <numerusform>%n report removed for good. The journal tells of it.</numerusform>
            <numerusform>%n reports removed for good. The journal tells of it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResponseTab</name>
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
    <message numerus="yes">
        <source>⚠ %Ln time-boxed file(s) wait for your decision</source>
        <translation>
            <numerusform>⚠ %Ln time-boxed file waits for your decision</numerusform>
            <numerusform>⚠ %Ln time-boxed files wait for your decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) taken back at %1</source>
        <translation>
            <numerusform>%Ln file taken back at %1</numerusform>
            <numerusform>%Ln files taken back at %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time-boxed setting(s)</source>
        <translation>
            <numerusform>%Ln time-boxed setting</numerusform>
            <numerusform>%Ln time-boxed settings</numerusform>
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
    <name>TextPreview</name>
    <message numerus="yes">
        <source>%n or more</source>
        <translation>
            <numerusform>%n or more</numerusform>
            <numerusform>%n or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextTableView</name>
    <message numerus="yes">
        <source>%n more row(s) are not shown.</source>
        <translation>
            <numerusform>%n more row is not shown.</numerusform>
            <numerusform>%n more rows are not shown.</numerusform>
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
    <name>UndoDialog</name>
    <message numerus="yes">
        <source>%n file(s) get back what they held before, each only if it still holds what the change wrote. Nothing is written before you take it back.</source>
        <translation>
            <numerusform>%n file gets back what it held before, if it still holds what the change wrote. Nothing is written before you take it back.</numerusform>
            <numerusform>%n files get back what they held before, each only if it still holds what the change wrote. Nothing is written before you take it back.</numerusform>
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
    <message numerus="yes">
        <source>%n bucket(s)</source>
        <translation>
            <numerusform>%n bucket</numerusform>
            <numerusform>%n buckets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more were found and not kept. Repair these first.</source>
        <translation>
            <numerusform>%n more was found and not kept. Repair these first.</numerusform>
            <numerusform>%n more were found and not kept. Repair these first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them can be repaired: --repair does it, --dry-run shows what would change.</source>
        <translation>
            <numerusform>%n of them can be repaired: --repair does it, --dry-run shows what would change.</numerusform>
            <numerusform>%n of them can be repaired: --repair does it, --dry-run shows what would change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of &quot;%1&quot; cannot be read and are left out.</source>
        <translation>
            <numerusform>%n line of &quot;%1&quot; cannot be read and is left out.</numerusform>
            <numerusform>%n lines of &quot;%1&quot; cannot be read and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) would be taken back</source>
        <translation>
            <numerusform>%n file would be taken back</numerusform>
            <numerusform>%n files would be taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) taken back</source>
        <translation>
            <numerusform>%n file taken back</numerusform>
            <numerusform>%n files taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n range(s)</source>
        <translation>
            <numerusform>%1 in %n range</numerusform>
            <numerusform>%1 in %n ranges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) written</source>
        <translation>
            <numerusform>%n member written</numerusform>
            <numerusform>%n members written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s). %1, %2.</source>
        <extracomment>A format, as &quot;Cabinet&quot;, and a size</extracomment>
        <translation>
            <numerusform>%n member. %1, %2.</numerusform>
            <numerusform>%n members. %1, %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The report has %n member(s): name the one to show. cerctl report-list lists them.</source>
        <translation>
            <numerusform>The report has %n member: name the one to show. cerctl report-list lists it.</numerusform>
            <numerusform>The report has %n members: name the one to show. cerctl report-list lists them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bucket(s) would have the number %1. Give each of them a number of its own.</source>
        <translation>
            <numerusform>%n bucket would have the number %1. Give it a number of its own.</numerusform>
            <numerusform>%n buckets would have the number %1. Give each of them a number of its own.</numerusform>
        </translation>
    </message>
</context>
</TS>
