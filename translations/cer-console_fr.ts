<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>Appearance</name>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>C&amp;lair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>Somb&amp;re</translation>
    </message>
</context>
<context>
    <name>BucketActions</name>
    <message>
        <source>&amp;Show only this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort &amp;by this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Also sort by this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as CS&amp;V</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy s&amp;ubpath</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;path of the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show only %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all that the search &amp;finds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BucketCells</name>
    <message>
        <source>%1 %2/%3</source>
        <comment>state, reports, limit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2, no limit</source>
        <comment>state, reports</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <comment>number of problems</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This subpath has another shape than application, version, module, version, offset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buckets of this kind have no such part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From before: a client holds count.txt open just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By count.txt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n report(s), %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>crash.log has no entry of this bucket. Clients write it only where Tracking is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known: crash.log was not read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By crash.log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, as logged; the time zone is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s) in 30 days, at most %1 in a day.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Bucket=%1 in status.txt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status.txt gives no number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no status.txt that could give a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status.txt gives no response.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no status.txt: users of the clients are told nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s). The overview names them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No problems were found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shutdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By crash.log, for %1 of %2 buckets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crash.log says nothing about these buckets, or was not read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Sum of %n bucket(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sum of %n bucket(s); the others have no usable count.txt.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 full, of these %2 blind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>application and the number of its buckets</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n bucket(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not known for a group: one machine may have hit several of its buckets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 buckets have a response.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — policy.txt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (line %2 of status.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (line %2 of policy.txt; status.txt says nothing)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (the default; neither status.txt nor policy.txt says anything)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither status.txt nor policy.txt says anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody wrote anything. A note is written beside the table, in the overview of the bucket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
— %2</source>
        <comment>note, who wrote it</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BucketColumn</name>
    <message>
        <source>Application</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>Program that failed, as the share names it. Kernel faults stand under &quot;blue&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Version of the application.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Module</translation>
    </message>
    <message>
        <source>Module in which it failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Module version</source>
        <translation>Version du module</translation>
    </message>
    <message>
        <source>Version of the module in which it failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Décalage</translation>
    </message>
    <message>
        <source>Place in the module, hexadecimal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Application, kernel, shutdown, or a subpath of another shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Occurrences</translation>
    </message>
    <message>
        <source>How often clients met the problem, by count.txt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cabs</source>
        <translation>Cabs</translation>
    </message>
    <message>
        <source>Reports that were counted, of the limit in force. ■ full, ▢ open, ◐ blind: full, and still hit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapports</translation>
    </message>
    <message>
        <source>Report files that lie on the share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>What the report files take on the share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Tendance</translation>
    </message>
    <message>
        <source>Hits of each of the last 30 days of crash.log; the newest day is at the right. Sorted by what the last seven days brought beyond the seven before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last hit</source>
        <translation>Dernière occurrence</translation>
    </message>
    <message>
        <source>Newest entry of crash.log, by the clock of the machine that wrote it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First hit</source>
        <translation>Première occurrence</translation>
    </message>
    <message>
        <source>Oldest entry of crash.log, by the clock of the machine that wrote it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>Machines</translation>
    </message>
    <message>
        <source>Different machines in crash.log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>Different users in crash.log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bucket id</source>
        <translation>Numéro du bucket</translation>
    </message>
    <message>
        <source>Number that status.txt gives the bucket; crash.log names the bucket by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>What status.txt tells the user of the client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Findings about the files of the bucket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 as it is in force: of status.txt, else of policy.txt, else the default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished">Remarque</translation>
    </message>
    <message>
        <source>What administrators wrote about the bucket. Clients never see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ticket that administrators keep for the bucket.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BucketDetails</name>
    <message>
        <source>Details of the bucket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tab, keys</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● %1</source>
        <comment>tab with changes that are not saved</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BucketFacts</name>
    <message>
        <source>status.txt, line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>policy.txt, line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>group policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>On the share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no report files</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n report file(s), %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the server&apos;s clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1 buckets with a usable count.txt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Occurrences</translation>
    </message>
    <message>
        <source>▢ Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>■ Full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◐ Blind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
</context>
<context>
    <name>BucketHead</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the subpath of the bucket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bucket selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n bucket(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>application, version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 at %3</source>
        <comment>module, version, offset</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults of the kernel (blue screens), all in one bucket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons of unexpected shutdowns, all in one bucket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A subpath of another shape than that of application faults</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BucketHeader</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BucketStateText</name>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open, no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open: %1 of %2 reports were collected; the next client sends one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open: %1 reports were collected, and no limit is set: every hit may bring one more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full: %1 of %2 reports were collected; further hits are only counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blind: %1 of %2 reports were collected, and %3 hits left none. A higher limit opens the bucket again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A client holds count.txt open; it is read again at the next refresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known: count.txt is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known: there is no count.txt yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BucketTable</name>
    <message>
        <source>&amp;Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buckets</source>
        <translation>Buckets</translation>
    </message>
    <message>
        <source>&amp;Usual columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BucketsWorkspace</name>
    <message>
        <source>&amp;Group by application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Details below the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns, groups, and where the details stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share has no bucket &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machines, users and times are not known. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search asks for machines, users or times: these rows come when crash.log is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buckets</source>
        <translation>Buckets</translation>
    </message>
    <message>
        <source>The share cannot be read any more, and these rows are those of %1. %2 Refresh (F5) when it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search asks for notes, which cannot be read. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BulkEditor</name>
    <message>
        <source>Discard</source>
        <translation type="unfinished">Abandonner</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves all files as they are; Undo brings your changes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished">Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished">Rétablir</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), not saved</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>a value cannot be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✔ as on the share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share is still being read. You can save when that is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First shows whom your changes reach, and what is overwritten</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;Response of %Ln bucket(s).&lt;/b&gt; What you change here is written to the status.txt of each; their other lines stay.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkSaveDialog</name>
    <message>
        <source>&amp;Take back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Changes in Many Buckets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes into the journal, for each file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written before you save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping: what was written is taken back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to write: all of these files say so already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%v of %m files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These files are changed and could not be taken back. Their entries in the journal have what they held before:
%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. No file is changed. You can save again, from the beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file is changed. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 But the journal could not be written, so not all of it can be taken back later. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave them out and save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load them anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Save %Ln file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are saved as one change.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was saved, because somebody else changed %Ln of these files since the share was read:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Each is taken back %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused after %1 of %2 files. Clients see those that are written. Go on, or stop: then all are taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CampaignModel</name>
    <message>
        <source>Not known: the counter was not read, or cannot be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bucket or file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports</source>
        <translation type="unfinished">Rapports</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CampaignText</name>
    <message numerus="yes">
        <source>after %n more report(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, or on %2 at the latest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody removed the file, so nothing can be taken back in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed the very same settings meanwhile, so they stay as they are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The counter cannot be read, so reports do not end it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>reports that were collected</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time-boxed setting %1 is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a reason, then what was given as reason before</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken back by hand</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CampaignsView</name>
    <message>
        <source>Time-boxed settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives the files of this time-boxed setting back what they held before, whether due or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends this time-boxed setting and leaves its files as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No share is open</source>
        <translation type="unfinished">Aucun partage n’est ouvert</translation>
    </message>
    <message>
        <source>Open a share to see which of its settings are time-boxed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time-boxed settings cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is time-boxed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings that are meant for a time only, until 5 more reports came or until Friday, stand here with what is due. To begin one, tick &quot;Take this back&quot; where you save a response or the policy, or use cerctl set with --until or --until-reports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln running</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %Ln file(s) wait for your decision</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %Ln line(s) cannot be read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Change the response yourself, or end this with one of the buttons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is taken back %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take Back Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of this time-boxed setting get back what they held before. What somebody else changed in them since stays.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep for Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of this time-boxed setting stay as they are, and nothing is taken back by itself any more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message>
        <source>file removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only lines that clients ignore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers that cannot be read any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only the form of the file, not its numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other content</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>inherit: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>For a screen reader: the name of a setting, and one of its choices</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClientsTab</name>
    <message>
        <source>Clients to compare…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group policy on the PC sets what neither status.txt nor policy.txt says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients</source>
        <comment>tab: what they do</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No group policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no other client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bucket is selected. Select one to see what its clients do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FileTreeRoot leads clients to another share. It is being read…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FileTreeRoot leads clients to another share. Select one bucket to see what they do there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>What clients do about the next error of %n bucket(s):</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The forms of both files name it where it decides.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnChoice</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The space key checks and unchecks a column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As &amp;delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks the columns that the program comes with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use in the table now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table of buckets gets these columns, in their first order and width</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A menu and one of its entries</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type some letters of a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareWindow</name>
    <message>
        <source>Reading both reports…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare %1 with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PC and system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These reports have nothing in common that can be compared: no minidump in both, no registry export and no table of the same name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left: %1. Right: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both are the same here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a page, how many lines differ</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>I have seen what is on the share now, and that it will be lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep editing on top of theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overwrite theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed by somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; was removed by somebody else since you began to edit it. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; was made by somebody else since you began; there was none then. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; was changed by somebody else since you began to edit it. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The three versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes their version, makes your changes in it again, and saves nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes your version; theirs stays in the journal only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows their version and forgets your changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the share now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What that change wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before that change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; was changed again since that change. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; was removed since that change. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back that change alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps what was changed since, takes that one change back, and saves nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back all since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file shall hold what it held before that change; saves nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this file out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file stays as it is now; the other files are taken back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecisionPage</name>
    <message>
        <source>With settings that are not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the strict reading of step 4 the outcome would be: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FileTreeRoot leads on to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ may be personal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: no report is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report that the system makes by itself, and nothing beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report that the system makes by itself, and:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for, but withheld:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing more is known about this problem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about this problem: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error reporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses of status.txt are withheld by NoExternalURL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the user sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data that leave the PC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that are written</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecisionText</name>
    <message>
        <source>There is neither a policy.txt nor a status.txt for this error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files read: %1. All of their settings conform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines that do not conform: %1. The client ignores them and honours the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The error has a name that no folder of the share may have. The client discards it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A path would have more than 260 characters. The client discards the error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FileTreeRoot leads to %1, where the client has been. It gives up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FileTreeRoot has led on %1 times; more than 10 are too many. The client gives up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read. The client gives up. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is set: the defaults of the document hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings below are in force; for the others the defaults hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings below are in force. Where status.txt and policy.txt differ, status.txt counts (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 reports are there, so there is room for one more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reports are there and %2 are wanted at most, so no further one is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of error has no limit unless one is set. %1 reports are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>count.txt is damaged, so nobody knows whether there is room below the limit of %1. No report is made; mend count.txt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status.txt asks for a report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>iData is not set, which means that a report is wanted (2.2.5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>iData is not set, which by the strict reading of 3.1.7 means that no report is wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status.txt wants no report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No additional data are asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Additional data are collected: %1 in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Additional data are asked for (%1 in all), but NoSecondLevelCollection withholds all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Additional data are collected: %1 in all. NoFileCollection withholds files: %2 in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What could not be collected was left out: %1 in all. The report is made nevertheless.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A memory dump is asked for and cannot be made, so no report is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything goes into one cabinet file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cabinet file could not be made, so there is no report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is copied to the share under a random name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report could not be copied, and does not count as one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>count.txt is made. Reports: %1, hits: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>count.txt is increased. Reports: %1, then %3; hits: %2, then %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>count.txt is damaged. It stays as it is, and the hit is not counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number in count.txt cannot grow any more. The hit is not counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>count.txt could not be written. The hit is not counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line goes to crash.log and one to hits.log. crash.log names the error %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracking is off: no log is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A log could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes no report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read policy.txt and status.txt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle which values are in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the reports with the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See whether a report is wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collect additional data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compress the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the report to the share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count the hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a report is wanted, and there is room for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the limit is reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>count.txt is damaged, so the room below the limit is unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status.txt wants no report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>iData is not set, and it is read strictly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a memory dump is asked for and cannot be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name that no client may use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a path of more than 260 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FileTreeRoot leads nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>group policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this system has nothing of the kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is too large, with %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the variable %1 is not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was left out: %2.</source>
        <extracomment>What a report leaves out and why: &quot;GetFile C:<byte value="x7"/>.txt was left out: there is none.&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DifferButton</name>
    <message>
        <source>not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>— differ —</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A value of a setting, and how many buckets have it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another value…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln bucket(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln other value(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no difference.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentModel</name>
    <message>
        <source>Change of &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved value of &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All repairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the saved file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentViewer</name>
    <message>
        <source>What the document says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in all sections</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DumpFacts</name>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory of the PC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of it free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished">Version</translation>
    </message>
    <message>
        <source>Process id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished">Taille</translation>
    </message>
    <message>
        <source>Memory in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n range(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dump</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the dump belongs to this bucket cannot be told. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature of the dump is that of this bucket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature of the dump is not that of this bucket. Windows may rightly have told the client another one, for stowed exceptions and unloaded modules; else the report lies in the wrong folder. The dump says:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Module</source>
        <translation type="unfinished">Module</translation>
    </message>
    <message>
        <source>Size (bytes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (unloaded)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begun at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stack (bytes at)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ⚠</source>
        <comment>the thread that failed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>a size, an address</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished">Genre</translation>
    </message>
    <message>
        <source>in the dump</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handles of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version of Windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workstation or server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor family and model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most that can be committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Integrity level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DumpPage</name>
    <message>
        <source>Summary of the minidump</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dump names no modules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dump names no threads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dump holds no registers of a faulting thread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dump holds no memory of the process.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dump lists no handles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Streams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dump has no streams.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ What could not be read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DumpText</name>
    <message>
        <source>Exception of Delphi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program ended itself (abort)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breakpoint of a 32-bit program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guard page touched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data at an address that the processor does not allow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breakpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access violation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error of the disk or network while reading memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid handle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Illegal instruction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exception that cannot be continued from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid disposition of an exception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index out of the bounds of its array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floating point: denormal operand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floating point: division by zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floating point: inexact result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floating point: invalid operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floating point: overflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floating point: stack check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floating point: underflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Integer division by zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Integer overflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privileged instruction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stack overflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A DLL was not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A DLL has not the function with this number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A DLL has not the function of this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended by Ctrl+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A DLL could not be initialised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible deadlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stowed exception of a Windows app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrupted heap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast fail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid argument to a function of the C library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed assertion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fail-fast exception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A DLL that is loaded late was not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A DLL that is loaded late has not the function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exception of .NET</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exception of C++</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read and write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read, a copy when written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read and run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read, write and run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read and run, a copy when written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not cached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writes combined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reserved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>private</source>
        <extracomment>Memory that no other process sees</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mapped</source>
        <extracomment>Memory that shows a file</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image</source>
        <extracomment>Memory that shows a program or DLL</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error of the disk or network while reading %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access violation reading %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error of the disk or network while writing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access violation writing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error of the disk or network while running code at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access violation running code at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast fail %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast fail %1 (%2)</source>
        <extracomment>The program ended itself at once; %2 is a name such as FATAL_APP_EXIT</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exception %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2.%3 build %4</source>
        <extracomment>&quot;Windows 10.0 build 19045&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>&quot;Access violation reading 0x00000014 at ntdll.dll+0x3c66c&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dump holds no exception: nothing says where the program failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dump is of a processor that Windows does not run on, or does not say of which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No module holds the address of the exception, %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dump does not name the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The module that holds the address of the exception has no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>processor %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dump lists more streams than are read; the first ones were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of streams goes beyond the end of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 goes beyond the end of the file, or names bytes that do (at %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is smaller than what it should hold (at %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds more than is read; the first part was (at %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a text that is damaged (at %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a second %1 (at %2); the first one counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has registers that are not those of this processor (at %2).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditsView</name>
    <message>
        <source>Files of this change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Effects</name>
    <message>
        <source>%1 and %2</source>
        <extracomment>The last two of a list of words</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between words of a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n registry key(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n query(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file version(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is no limit to their number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients make no reports, because the limit is 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next client makes no report, because the limit is 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next client makes no report, because the limit of %1 is reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next client makes no report, because none is asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a bucket without a status.txt clients make reports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next client makes a report without additional data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next client makes a report with %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They ignore requests for additional data, unless a status.txt allows them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They ignore requests for files, unless a status.txt allows them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They ignore addresses in a status.txt, unless it allows them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) for data are ignored.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Addresses of status.txt are ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shows %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tells the user nothing more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>count the hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log machine and user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They %1.</source>
        <extracomment>A list of what clients do: &quot;They show http://…, count the hit and log nothing.&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts the hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>logs machine and user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>logs nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It %1.</source>
        <extracomment>A list of what a client does: &quot;It shows http://…, counts the hit and logs nothing.&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients go on to %1. Nothing else of this file counts.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExtractionBar</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of unpacking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extract to a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a member, why not</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpacking: %1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report %1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. What was complete stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of that name were there already and stay.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) were refused.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be unpacked.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Remove &quot;%1&quot; from the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1 from the search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterEdit</name>
    <message>
        <source>Search: words, or app:winword hits:&gt;100 last:&lt;7d is:blind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterText</name>
    <message>
        <source>&quot;%1&quot;: %2</source>
        <extracomment>%1 is a term of the search line, %2 a sentence about what is wrong with it</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingDetails</name>
    <message>
        <source>What the document says about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a problem to see what it means and what can be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;a href=&quot;%1&quot;&gt;section %2&lt;/a&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s) of this kind can be repaired. Choose one to see what would change.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Choose one of them to see where it lies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no repair that would surely be right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has changed and does not have this problem any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The repair changes this:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, repaired</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <source>No problems were found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · &lt;a href=&quot;%2&quot;&gt;section %3&lt;/a&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the document says about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HealthModel</name>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HealthText</name>
    <message>
        <source>This is what the scan found. Counters, logs and reports were not compared yet: check now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check was cancelled. This is what the scan found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check failed. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Checked at %1: %Ln bucket(s) with their logs and reports.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Checking: %1 of %2 buckets compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking: crash.log, %1 lines, %2 of %3 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking: %1 folders listed, %2 files read, %3 buckets so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No share is open</source>
        <translation type="unfinished">Aucun partage n’est ouvert</translation>
    </message>
    <message>
        <source>Open a share to see what is wrong or notable in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The problems appear when the scan is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problem fits the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s) are there, and the search takes none.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Checking the share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Names, paths, files, counters, logs and reports of %Ln bucket(s) agree with the document and with each other. Check again whenever you like.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and small files are in order. Check now to compare the counters with the logs and the reports, too.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HealthTree</name>
    <message>
        <source>Problems</source>
        <translation type="unfinished">Problèmes</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HealthWorkspace</name>
    <message>
        <source>&amp;Check now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Repair…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair &amp;all…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;bucket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads every log and the beginning of every report, and compares the counters with them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what the repair of the chosen problem, or of all of its kind, changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what all repairs together change, and saves all of them or none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search: words of the bucket, the file, the code or the value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;how:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair &amp;all %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <comment>number of errors and warnings</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HexView</name>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>Hits, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>%1: the one with most hits stands first. Choose one to see its hits alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the hits of all machines, users and days again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a machine or user, and its hits</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No hit matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hits on %2 to %3, most on %4 (%5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a bucket to see when and where it was hit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bucket has no hits.log, so nothing is known of when it was hit. Clients write one when Tracking is on: switch it on in the Response tab, or for the whole share in Policy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hits.log is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading hits.log: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading older hits: %1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of hits.log do not conform to 2.2.2.1 and are left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>count.txt counts %1 hits, the log holds %2: tracking was off for the others, or the log was cut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times are those of each machine&apos;s own clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
</context>
<context>
    <name>HitChart</name>
    <message>
        <source>%1, %2 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>week of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hits over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n hit(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HitModel</name>
    <message>
        <source>As the machine&apos;s own clock showed it; its time zone is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
</context>
<context>
    <name>InheritButton</name>
    <message>
        <source>inherit: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JournalField</name>
    <message>
        <source>There is no such folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the whole path, from the root on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking whether the journal can be written there…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal cannot be written in &quot;%1&quot;: %2 It stays in &quot;%3&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The changes of before stay in &quot;%2&quot;; move that file here to have them in the same journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every change that is saved goes into &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JournalModel</name>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bucket or file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JournalWorkspace</name>
    <message>
        <source>No share is open</source>
        <translation type="unfinished">Aucun partage n’est ouvert</translation>
    </message>
    <message>
        <source>Open a share to see what was changed in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No change yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every change that you save here or with cerctl is kept with its reason, and can be taken back. Write a response to a bucket, or the policy, to begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No change fits the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are there, and the search takes none.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n change(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the journal cannot be read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of all administrators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share keeps a journal for all who administer it, in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep on the Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shall this share keep a journal for all who administer it?

What anybody saves with this program or with cerctl is then also written to %1 on the share, with what you have changed so far, and everybody sees it here. Whoever may read the share can read it. Clients do not look at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep it on the share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal cannot be made on the share. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of this user alone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkTest</name>
    <message>
        <source>Only clients can tell whether they can open a file of another computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer can open the file. Clients look for it on their own disks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer cannot open the file. Clients look for it on their own disks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leads on to %1, which this test cannot open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It leads on more than %n time(s), to %1 at last.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It leads on to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answered %1.</source>
        <extracomment>%1 is what a web server says: &quot;200 OK&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answered %1: clients see the page only if they may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answered %1: clients would see an error page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>No answer within %n second(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted here: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no server with the name %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server %1 refuses the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server %1 closed the connection without an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server %1 cannot be asked: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListField</name>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Paste lines</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogonDialog</name>
    <message>
        <source>&amp;Keep the password in the keychain of this desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server &quot;%1&quot; did not accept this user name or password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server &quot;%1&quot; wants to know who you are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user, or DOMAIN\user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Log on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LostBucketsDialog</name>
    <message>
        <source>Bucket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paths That Would Be Too Long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below %1 the longest file of each of these buckets would have more than the 260 characters that a path may have, its closing NUL counted. Clients discard their reports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buckets whose reports would be lost</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>CER Console</source>
        <translation>CER Console</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Open share…</source>
        <translation>&amp;Ouvrir un partage…</translation>
    </message>
    <message>
        <source>&amp;Recent shares</source>
        <translation>Partages &amp;récents</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>A&amp;ctualiser</translation>
    </message>
    <message>
        <source>&amp;Cancel what runs</source>
        <translation>&amp;Annuler ce qui est en cours</translation>
    </message>
    <message>
        <source>C&amp;lose share</source>
        <translation>&amp;Fermer le partage</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Rechercher</translation>
    </message>
    <message>
        <source>&amp;All commands…</source>
        <translation>&amp;Toutes les commandes…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Paramètres</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>What the &amp;document says</source>
        <translation>Ce que dit le &amp;document</translation>
    </message>
    <message>
        <source>&amp;About CER Console</source>
        <translation>À &amp;propos de CER Console</translation>
    </message>
    <message>
        <source>About CER Console</source>
        <translation>À propos de CER Console</translation>
    </message>
    <message>
        <source>&lt;b&gt;CER Console %1&lt;/b&gt;&lt;p&gt;The administration console for Corporate Error Reporting file shares, [MS-CER] version 1.0.&lt;/p&gt;&lt;p&gt;Licence: GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aucun pour l’instant</translation>
    </message>
    <message>
        <source>Changes are not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are changes that are not saved. They are kept on this machine and offered again when this share is opened the next time. Leave now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Follow the share live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hits that clients report appear by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemberModel</name>
    <message>
        <source>⚠ %1</source>
        <comment>a refused member</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
Not given out: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2 bytes, packed %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished">Taille</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>A part of the path is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2 characters; at most %3 are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds a character that is not ASCII. Clients may only use ASCII in names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds a character (0x%2) that Windows does not allow in names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the name of a device on Windows and cannot be a folder or file there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; ends with a dot or a blank, which Windows does not allow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The offset &quot;%1&quot; is not hexadecimal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The offset &quot;%1&quot; has %2 digits; it must have 8 (32-bit) or 16 (64-bit).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path &quot;%1&quot; has %2 characters with its closing NUL; clients discard reports above %3. Give the share a shorter path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path &quot;%1&quot; has %2 characters with its closing NUL, which is just the limit of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no UNC path. Write it as \\server\share or \\server\share\folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; names a device, not a share. Write it as \\server\share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; ends with a separator, which is allowed and means nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file begins with a byte order mark, so its first line does not conform. Save it without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is UTF-16, so nothing in it conforms. Save it in the code page of the share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a NUL byte in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line ends with LF alone. Clients end lines with CRLF only and read on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A CR stands without LF. Clients end lines with CRLF only and read on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last line has no CRLF, so clients ignore it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>count.txt is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no line of a count.txt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;Cabs Gathered&quot; must stand before &quot;Total Hits&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line &quot;%1&quot; is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of &quot;%1&quot; has leading zeros.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total Hits is 0. A bucket exists only because it was hit, so this is never right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of &quot;%1&quot; is larger than any counter can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is something behind the second line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reports are counted for %2 hits. There cannot be more reports than hits: somebody may have changed the file, or a client lost an update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time is not HH:MM:SS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date is not an existing day as MM-DD-YYYY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between time and date there must be two blanks, and behind the date a tab.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line must have machine, user and one more field, separated by tabs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the machine is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the machine has more than 15 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the user is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the user has more than 256 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the report is empty. Where no report was written it must be &quot;No CAB&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the report is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bucket id or subpath is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bucket id is 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line holds a character that is not ASCII. It is read all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a NUL byte in the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is longer than any entry can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last line has no CRLF: a client was interrupted, or is writing at this moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is empty. Clients ignore it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line has no &quot;=&quot;. Clients ignore it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no key of this protocol. Clients ignore the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a key of a later protocol, [MS-CER2]. Clients of this one ignore the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be written &quot;%2&quot;: keys are case-sensitive, so clients ignore the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are blanks around &quot;=&quot; of &quot;%1&quot;. They are part of the line, so clients ignore it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands in line %2 already, and the first one counts. Clients ignore this line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not belong into this file. Clients ignore the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no value. Clients ignore the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%2&quot; is neither yes nor no. &quot;%1&quot; must be YES, TRUE, 1, NO, FALSE or 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%2&quot; is no number. &quot;%1&quot; must be a whole number without sign and leading zeros.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%2&quot; is no bucket id. &quot;%1&quot; must be a whole number above 0 without leading zeros.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number %2 of &quot;%1&quot; is larger than any program can count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%2&quot; is no URL. &quot;%1&quot; must be one by RFC 3986, with its scheme: https://server/page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%2&quot; is no UNC path. &quot;%1&quot; must be one: \\server\share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of &quot;%1&quot; has %2 characters; at most %3 are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of &quot;%1&quot; has an empty item between two semicolons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of &quot;%1&quot; must not end with a semicolon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of &quot;%1&quot; holds the byte 0x%2, which is not ASCII. What clients make of it depends on their code page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A client may refuse to open a URL with the scheme &quot;%2&quot; in &quot;%1&quot;. Use http or https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%2&quot; in &quot;%1&quot; does not begin with a root of the registry such as HKLM\.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%2&quot; in &quot;%1&quot; holds a wildcard, which clients do not expand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder holds none of policy.txt, crash.log, cabs, counts and status: no client has reported here yet, or it is another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; and &quot;%2&quot; differ by case alone. To clients they are one folder; only on this disk they are two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; belongs to another server&apos;s software. It is left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2 parts, not the five of an application. It is shown as kind &quot;other&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a link. Links are not followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read: %2. What it holds is missing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; was there a moment ago and is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a file where a folder belongs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a folder where a file belongs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a device, pipe or socket where a file belongs. It is not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2 bytes; more than %3 are not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; lies %2 folders deep. What is below it is not looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bucket id %1 is used by &quot;%2&quot; and by &quot;%3&quot;. Log entries under it belong to nobody knows which: give one of them another number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a file that the protocol does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has reports or a log, but no count.txt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report &quot;%1&quot; is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2, column %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Message syntax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracking files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders of the share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specialized reporting types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a client does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no right to use &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; was changed by somebody else meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is held open by somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is malformed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no regular file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no space left for &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a path here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work on &quot;%1&quot; was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read or written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A sentence, and the operating system&apos;s own words for the reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such field. Fields are app, module, version, hits, last and others: press Ctrl+Space for all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such flag. Try is:full, is:blind, has:response or none:status.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behind a number field belongs a number: hits:&gt;100, cabs:=0 or hits:10..20.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behind a time field belongs an age or a day: last:&lt;7d, last:&gt;=2026-04-01.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is missing behind the colon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OR must stand between two terms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no export of a registry. Export the key with the registry editor as a .reg file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export says nothing about corporate error reporting. It must hold the key HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Microsoft\PCHealth\ErrorReporting\DW.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read as a value of the registry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no setting that this program knows. It is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has the type &quot;%2&quot;. A client expects a text or a number, so it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands one key too high: clients read it in the key DW only, so it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The example of a kernel fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total Hits is %1, but hits.log holds %2 lines: a client lost an update of count.txt, or somebody set it back. Repair it to count every hit again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hits.log holds %2 lines for %1 hits: tracking was switched on late or was off for a while, or somebody cleaned the log up. The counter is right; older hits have no history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cabs Gathered is %1, but there are %2 reports: a client lost an update of count.txt or was interrupted behind copying, or files were put there by hand. While it is too low, clients send more reports than the limit allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cabs Gathered is %1, but there are %2 reports: the others were deleted by hand or by a clean-up. Clients still count them as collected. If you want new ones, raise the limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 lines of crash.log name no bucket of this share: their folders were deleted, or the bucket id of a response was changed. They are missing in every history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crash.log and hits.log differ in %1 buckets, %2 lines against %3: one of them was cleaned up, or clients could write only one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report &quot;%1&quot; is neither an archive nor a dump: copying it was interrupted, or somebody put the file there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report &quot;%1&quot; has the name of a CAB file, but its content is %2. Rename it to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bucket is full with %2 reports and still hit, %3 times in the last 30 days of the log: what happens there now leaves no report. Raise the limit, or give it a response.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing limits the reports of this bucket, %2 until now: each hit adds one. Set &quot;Crashes per bucket&quot; in its status.txt or in policy.txt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FileTreeRoot leads in a circle, %2: clients give up and report nothing. Correct or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FileTreeRoot leads through more than 10 shares, %2: clients give up and report nothing. Name the last share at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FileTreeRoot leads to &quot;%1&quot;, which cannot be opened from this computer (%3). A client that cannot either reports nothing. Check the name, or remove the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behind this field belongs yes or no: fdoc:yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no template: from here on it is not JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template sets nothing. Its &quot;settings&quot; must be an object with at least one key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no key of status.txt. It is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of &quot;%1&quot; must be a text, or null to take the setting away. It is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be filled in: this bucket has nothing for {%2}. Leave it out, or give the bucket what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be filled in: the name &quot;%3&quot; for {%2} has a character that would change what the value means.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server of &quot;%1&quot; does not answer any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server of &quot;%1&quot; does not accept this user name or password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no share &quot;%1&quot; on its server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A password does not belong into an address, where others can read it: &quot;%1&quot; without it asks for the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%2&quot; in &quot;%1&quot; has a quote that is not closed. &quot;;&quot; separates queries even inside quotes, and nothing can escape it: write &quot;_&quot;, which stands for any character, as in LIKE &apos;a_b&apos; in place of = &apos;a;b&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%2&quot; in &quot;%1&quot; holds a character (0x%3) that Windows does not allow there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%2&quot; in &quot;%1&quot; holds a &quot;:&quot; that does not stand behind a drive letter. Windows takes what follows for a stream of a file, or for nothing that exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%2&quot; in &quot;%1&quot; has a key without a name between two backslashes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>T&amp;icket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number, or the address of a ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What other administrators should know. Clients never see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished">Remarque</translation>
    </message>
    <message>
        <source>The notes cannot be read. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ The note is not kept. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ %1 wrote a note here meanwhile: &quot;%2&quot;. Yours is not kept yet; it takes that one&apos;s place when you go on typing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ The note of &quot;%1&quot; is not kept: &quot;%2&quot;. %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberLine</name>
    <message>
        <source>Up and Down count</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenShareDialog</name>
    <message numerus="yes">
        <source>it has not answered for %n second(s); the settings have this limit</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of the share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no UNC path. Write it as \\server\share or \\server\share\folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at &quot;%1&quot;…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder holds none of policy.txt, crash.log, cabs, counts and status, so no client has reported to it yet, or it is another folder than the one you look for. A new share begins as an empty folder: open it and write its policy.txt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Share: a folder, \\server\share or smb://user@server/share</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message>
        <source>Machines</source>
        <translation>Machines</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message numerus="yes">
        <source>Sums of the %n selected bucket(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>value, origin</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished">Remarque</translation>
    </message>
</context>
<context>
    <name>OwnLineField</name>
    <message>
        <source>empty: no address is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inherit: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParameterRow</name>
    <message>
        <source>not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the saved value: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed and not saved. Saved value: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 collected so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 collected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has this number too. Hits that are logged under it belong to both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next free: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes %1, the first number above all that buckets of this share have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the values that differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of these buckets get this number. Hits that are logged under it belong to all of them, so give each bucket a number of its own.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParameterText</name>
    <message>
        <source>Response</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>What the user is told. &quot;1&quot; says that there is nothing more to tell about this problem. An address is shown to the user as the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of information that is shown to the user. In status.txt it may be empty: then the one of policy.txt is not shown for this bucket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds for every bucket whose status.txt names no other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bucket id</source>
        <translation>Numéro du bucket</translation>
    </message>
    <message>
        <source>A whole number from 1 that names this bucket. Clients write it to crash.log in place of the subpath, so no two buckets should share one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Whether a client makes a report for this error. Without the line it does, as long as the limit is not reached. &quot;No&quot; still counts the hit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most so many reports are kept for each error; once they are there, clients only count. 0 collects none. Without the line it is 5, and none for kernel faults and shutdowns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds parts of the memory of the failed process to the report. A client that cannot do so makes no report but counts the hit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds the contents of the documents that are open in the failed program to the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registry keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys of the registry whose values go into the report, as far as they exist. In the file they are separated by semicolons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files that go into the report, as far as they exist: paths of the client, environment variables such as %SystemRoot% allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files whose version goes into the report, not the files themselves: paths of the client, environment variables allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WMI queries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queries in WQL whose objects go into the report. A query holds no semicolon, because that separates two of them in the file, and none may stand at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore data requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;Yes&quot; makes clients ignore what status.txt asks for in addition: memory, documents, registry keys, files and queries. The report itself is still made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore file requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;Yes&quot; makes clients ignore the requests of status.txt for files of the user&apos;s PC: open documents and files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;Yes&quot; makes clients ignore the addresses that status.txt names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether clients write hits.log and crash.log: who was hit, on which machine and when. Without it there is no history, only the counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redirect to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The UNC path of another share. Clients go there, begin with its policy.txt, and nothing else of this file counts. After more than 10 redirections they give up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to collect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is withheld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>group policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <extracomment>A value, and the file that it comes from</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>group policy of %1</source>
        <extracomment>Where a value comes from; %1 is the name of a client</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PolicyPicture</name>
    <message>
        <source>✗ Clients ignore this line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ Nobody follows it: FileTreeRoot leads clients to another share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>✓ Decides for %Ln bucket(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %L1</source>
        <extracomment>The number of a line of a file</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>✗ Clients ignore %Ln more line(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Whom its lines reach:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PolicyWorkspace</name>
    <message>
        <source>No share is open. Open one to see its policy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Stratégie</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minidump</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How this member is shown. What fits was chosen by its content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of the member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registry export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished">Copier</translation>
    </message>
    <message>
        <source>A folder. Select a member in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This member is not given out. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished">Réessayer</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture. Pictures from reports are decoded in this window, so look only at those that you expect here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture cannot be shown: %1. Look at its bytes instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no text: other characters than those of a text are in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no well-formed XML: %1, line %2. It is shown as it is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrivacyText</name>
    <message>
        <source>Memory may hold passwords, keys and documents of the user. Tell users before you ask for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The documents leave the PC as they are, whatever they hold. Tell users before you ask for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds the accounts of the PC with the hashes of their passwords. Clients normally cannot read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds secrets of the system: stored passwords of services and hashes of those who logged on. Clients normally cannot read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; names the user who logged on last, and may hold the password of an automatic logon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds the settings of a user: names, paths, recent files and, for some programs, passwords.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the file of the registry that holds hashes of passwords. Clients normally cannot read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the registry of a user: every setting, with names, paths and recent files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; belongs to the profile of a browser: visited pages, cookies and stored passwords.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a document of a user. It leaves the PC as it is, whatever it holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is what a program keeps for a user: it may hold names, mail, recent files and stored passwords.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; belongs to a user. It leaves the PC as it is, and its path names the person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; names people: the accounts of a PC or those who log on to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; names the user who is logged on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; tells what a user runs. Command lines hold names of files and sometimes passwords.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProfilesDialog</name>
    <message>
        <source>Clients to Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What group policy sets on this client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value; empty: not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add a client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import from a registry…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an Export of a Client&apos;s Registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exports of a registry (*.reg);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it another name (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No client is here yet. Add one, or import what a client&apos;s registry says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name, number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This client reports to %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RankedList</name>
    <message>
        <source>%1: %2 hits. Click to show only buckets that it hit.</source>
        <extracomment>%1 a machine or a user</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 hits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReachDialog</name>
    <message>
        <source>Whom policy.txt Reaches</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReachModel</name>
    <message>
        <source>changed meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hits, 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status.txt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overwritten</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReachSummary</name>
    <message>
        <source>being computed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the buckets…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom this reaches:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReachText</name>
    <message>
        <source>Hits are not known, because the log could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hits in the last 30 days of the log: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hits in the last 30 days of the log: %1; machines in all of it: %2, users: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changes for clients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected reports a day: %1 (%2), so far %3 (%4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts to collect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops collecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>says so already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a repair first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clients go to another share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ collects</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln status.txt file(s) are changed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln status.txt file(s) are made.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bucket(s) say so already.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln status.txt file(s) need a repair before they can be changed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bucket(s) start to collect reports.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bucket(s) stop collecting reports.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln bucket(s) something else changes for clients.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln bucket(s) nothing changes for clients.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) in status.txt files are overwritten or removed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 brings %Ln bucket(s) another value.</source>
        <extracomment>A changed line of policy.txt, &quot;Tracking: YES → NO&quot;</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bucket(s) override it with their status.txt.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReachView</name>
    <message>
        <source>No bucket is like this. Choose others above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%v of %m buckets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which buckets are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search: a part of the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search buckets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buckets that are reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All buckets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start to collect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop collecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changes for clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Override policy.txt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values are overwritten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed by somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buckets are listed as soon as all of them are looked at.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RedirectView</name>
    <message>
        <source>✓ can be opened; clients report here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ was there before: the chain is a circle. Clients give up and report nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ is one redirection more than the 10 that clients follow. They report nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ cannot be opened from this computer (%1). Clients that cannot either report nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the shares that FileTreeRoot leads to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open and check it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ can be opened, and leads on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>⚠ Reports of %n bucket(s) would be lost: their paths are longer than 260 characters there.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The longest path leaves %n of 260 characters.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Where FileTreeRoot leads clients:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No policy.txt: the defaults hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Its policy.txt has %Ln setting(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ It is damaged: %Ln finding(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The longest path leaves at most %n of 260 characters, by the name that clients know this folder by.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegistryModel</name>
    <message>
        <source>%1 (removed)</source>
        <comment>a key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(default)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key or value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RepairDialog</name>
    <message>
        <source>Repair %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Why (for the journal)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has changed since the scan and does not have this problem any more. Refresh to see how it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Repair %n Problem(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>repairs of the health check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This is what will change in %n file(s), in all or in none. Nothing is written before you save.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 files are written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be finished, and &quot;%1&quot; is changed already. The journal has what it held before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed &quot;%1&quot; meanwhile; nothing was written. Close this and refresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cancelled; every file is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is repaired, but the journal could not be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportListModel</name>
    <message>
        <source>%1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hits.log does not name this report. Clients write it when Tracking is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2, at %3 by its own clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished">Rapport</translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished">Taille</translation>
    </message>
    <message>
        <source>Written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machine</source>
        <translation type="unfinished">Machine</translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished">Utilisateur</translation>
    </message>
    <message>
        <source>%1, by the server&apos;s clock, in UTC.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message>
        <source>Single file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cabinet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ZIP archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7z archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TAR archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name leads out of the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name begins at the root of a disk or server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name has a drive or a stream of a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name belongs to a device of Windows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name has a character that no file may have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the name ends in a dot or a blank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name, or a part of it, is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is no text in the encoding that it claims.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too many folders in the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier member has the same name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder of the name is an earlier member, and a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a link to another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a device, a pipe or a socket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is larger than it says, or than is allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would grow to much more than its packed bytes can honestly hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is packed by a method that cannot be read here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of it is in another cabinet of the set, which is not beside this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading &quot;%1&quot; took too long and was ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program that reads reports has ended while it read &quot;%1&quot; (%2).</source>
        <extracomment>%2 is a program with the operating system&apos;s own words for the reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take any amount of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use the processor for any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports are read by a program of its own, which can open no file, has no network, and only so much memory and time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports are read by a program of its own. This system cannot keep it from all: it could %1.</source>
        <extracomment>%1 is a list of what it could do</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>Extract what is selected…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extract the whole report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a copy with another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished">Copier</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report holds nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No member is given out. Select one to see why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n member(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n of them refused.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ The rest cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder. Select a member in it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportWindow</name>
    <message>
        <source>%1 — %2</source>
        <extracomment>The title of a window: a file and where it lies</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportsTab</name>
    <message>
        <source>Open in a window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the two selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extract the reports…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the paths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the report in a window of its own, with more room (Enter or a double-click).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select two reports to see which modules, versions and settings differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpacks every selected report into a folder of its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes the selected reports from the share. The counters stay, so clients do not send again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports of the bucket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished">Réessayer</translation>
    </message>
    <message>
        <source>Reports</source>
        <comment>tab</comment>
        <translation type="unfinished">Rapports</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) were sent and none lies here any more. Clients do not send again for what was counted: raise the limit in Response to get new ones.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No reports yet. A client sends one with its next hit, if the settings let it: the tab Clients tells whether they do, Response changes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one bucket to look into its reports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a bucket to look into its reports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share is being opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the folder of %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a report to look into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n of them are larger than %1. The journal does not keep what they hold: they cannot be brought back. Remove them for good?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) removed. The journal tells of it and can bring them back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) removed for good. The journal tells of it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResponseEditor</name>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>&lt;b&gt;policy.txt&lt;/b&gt; holds for every bucket whose status.txt says nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;status.txt&lt;/b&gt; holds for this bucket and goes before policy.txt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;There is no policy.txt.&lt;/b&gt; The defaults hold. Your first change makes one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;There is no status.txt.&lt;/b&gt; Everything is inherited. Your first change makes one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this does:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the owner of the share for the right, or sign in as somebody who has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A client or another administrator is writing it. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network and that the server runs, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on the share, then save again. Your changes are still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else than a file has this name. Move it away, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file stands where a folder must be. Move it away, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share may have been moved or removed. Refresh it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading &quot;%1&quot;…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2, and nobody reads more than %3 of such a file. It cannot be what it should be: move it away, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes that were not saved when the program ended (%1) are here again. Save them, or discard them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Somebody else changed &quot;%1&quot; since you began to edit it. Your changes are here, not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved, because a value cannot be written. Correct it, or press Escape in its field to take it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is saved, but the journal could not be written, so this change cannot be undone later. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both of you changed: %1. Your value is in the form, theirs is on the share until you save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on the share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with your changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved for a time: it is taken back %1, while the console is open or when cerctl campaign runs. The journal lists it under time-boxed settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the share again and give the right password.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResponseField</name>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>known, no information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResponseForm</name>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResponseTab</name>
    <message>
        <source>Response</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>A name of this bucket is no text, so no client looks for its response. Rename its folders to give it one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>not saved in %n other bucket(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No bucket is selected. Select one to see and change what its clients are told, or many to change all of them at once: Ctrl+A takes all that the search finds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes for many buckets: select many to see them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changes for many buckets, not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in a set of settings that is kept under a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is filled in. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that &quot;%1&quot; sets is set already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowNotes</name>
    <message>
        <source>Repair</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SaveBar</name>
    <message>
        <source>Show difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save with a reason…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why? It goes into the journal; Enter saves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the saved file; Undo brings your changes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), not saved</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>a value cannot be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✔ as on the share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▢ no file yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedViews</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name of a view and its number</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Screenshots</name>
    <message>
        <source>&quot;%1&quot; cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share was not read within two minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>%1 buckets · %2 hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 buckets · %3 of %4 hits · %5 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown, of all that the share holds. Hits by count.txt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingTemplates</name>
    <message>
        <source>Ask for a full memory dump</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next report brings the whole memory of the program, which can hold passwords and documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask how the program is installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next report brings the registry key under which Windows finds the program, and the versions of the program and the module.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer with a page of the knowledge base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users see a link to the page of this problem. Put the address of your own server in place of the example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only count from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients send no more reports of this problem. Hits are counted as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be used: the character &quot;%2&quot; of its %3 is not in the code page %4 of the share&apos;s files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a value, {app} and {version} stand for the program, {module} and {moduleversion} for the module, {offset} for the place in it, {bucket} for the bucket id.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Central European</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Western European</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baltic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latin 1, as the document has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MS-DOS, United States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MS-DOS, Western European</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A code page and the letters it is for: &quot;windows-1251, Cyrillic&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Back to where you were (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Code page of its files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files of a share are bytes, and only the people there know in which code page they were written. Choosing another one reads the share again; no byte of any file changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, behind a number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Time it has to answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A share that does not answer for so long is given up, with a message and a button to try again. 0 waits as long as it takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal holds each change of a file with its old content and your reason, so that it can be taken back. Leave the folder empty for the usual one, or name one that your colleagues use too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;As the system&quot; follows the system when it changes between day and night.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;olumns that the table of buckets begins with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table that you have arranged keeps its columns. &quot;Usual columns&quot; in the menu of its header brings these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ The language changes when the program is started the next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another language holds from the next start of the program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShareSession</name>
    <message numerus="yes">
        <source>it has not answered for %n second(s); the settings have this limit</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the share is not open; try again when it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceEdit</name>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file as text. Every line is a setting, written as key=value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, column %2: %3 Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+. repairs it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair this line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceFindingModel</name>
    <message>
        <source>Repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what the document says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceView</name>
    <message>
        <source>Repair all…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what all repairs together would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✔ Every line conforms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Repair all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repaired</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>No share is open</source>
        <translation>Aucun partage n’est ouvert</translation>
    </message>
    <message>
        <source>Open the folder that the clients of your organisation report their crashes to: the one whose UNC path is set as DWFileTreeRoot. It holds policy.txt and the folders cabs, counts and status.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open share…</source>
        <translation>Ouvrir un partage…</translation>
    </message>
    <message>
        <source>Recent shares</source>
        <translation>Partages récents</translation>
    </message>
    <message numerus="yes">
        <source>● %n file(s) with changes that were not saved. Open the share to go on.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel what runs. What was found so far stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bucket(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>▢ No share is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◌ Opening %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◐ Scanning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● Complete, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◐ Cancelled, not complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>state of the share, then what it holds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Scanning: %1 folders, %2 buckets, %3 hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading crash.log: %1 lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ The share does not answer, and &quot;%1&quot; is not saved yet. The program goes on trying.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◐ Not live: %1 It is tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>● Live, %Ln new hit(s) at %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>● Live since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what is wrong or notable in the share, and what can be repaired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the settings that are taken back by themselves, and what is due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ Time-boxed settings: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>⚠ %Ln time-boxed file(s) wait for your decision</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) taken back at %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time-boxed setting(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>◌ As of %1. %2</source>
        <comment>when the share was read the last time, and what happens now</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableState</name>
    <message>
        <source>No buckets yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share is there and holds no bucket. Clients make one with their first hit: point their policy at this share, then refresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No share is open</source>
        <translation>Aucun partage n’est ouvert</translation>
    </message>
    <message>
        <source>Open a folder or a UNC path to see what the clients met.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bucket fits the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n bucket(s) are there, and the search takes none of them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 folders listed, %2 files read, %3 buckets so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No buckets were found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this right and try again, or open another folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemplateMenu</name>
    <message>
        <source>Come with the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Make a template of these settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit the templates…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemplateStore</name>
    <message>
        <source>Somebody else changed the template meanwhile, so your last change is not kept. This is how it is now: make your change again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template is not kept. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The templates cannot be read. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemplatesDialog</name>
    <message>
        <source>Templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is for. It is shown where a template is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the template sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a &amp;copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it another name (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes with the program. Make a copy to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one comes with the program. Make a copy to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leaves it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sets it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template is in &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TestButton</name>
    <message>
        <source>Asking the server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button: asks the server of the address beside it whether there is a page</extracomment>
        <translation type="unfinished">Annuler</translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not wait for an answer any longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks the server whether there is a page at this address; nothing of it is loaded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextPreview</name>
    <message>
        <source>The part before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes %1 to %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n or more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextTableView</name>
    <message>
        <source>There is nothing in this table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show rows with these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished">Copier</translation>
    </message>
    <message>
        <source>%1 of %2 rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more row(s) are not shown.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeBox</name>
    <message>
        <source>a&amp;fter that many more reports:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each &amp;file after that many more reports of its bucket:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a&amp;fter that many more reports of the whole share:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this &amp;back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at this ti&amp;me:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These settings are for a time only: what the file holds now comes back by itself, while the console is open or when cerctl campaign runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports after which it is taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time at which it is taken back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoDialog</name>
    <message>
        <source>&amp;Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a Change Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) get back what they held before, each only if it still holds what the change wrote. Nothing is written before you take it back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Why (for the journal)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 files are written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be finished, and &quot;%1&quot; holds its new content already. The journal has what it held before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cancelled; every file is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is taken back, but the journal could not be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not hold what the change wrote any more, so nothing was written. Take it back again, or leave this file out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what will be written now. Look at it, then take it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; stays as it is. Take the rest back, or cancel.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnsavedEdits</name>
    <message>
        <source>&quot;%1&quot; cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ValueFaults</name>
    <message>
        <source>The character %1 (U+%2) is not in %3, in which the file is written.</source>
        <extracomment>%1 is a character, %2 its number in Unicode, %3 the name of a code page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 It stands at position %2.</source>
        <extracomment>What is wrong with a character, and where it stands in a value</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewsButton</name>
    <message>
        <source>&amp;Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searches with their columns and order, under a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save this view…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit views…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewsDialog</name>
    <message>
        <source>Views of the Buckets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;place by this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it another name (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the name, and take search, columns and order from what is shown now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitButton</name>
    <message>
        <source>Opens this address in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Button: shows the address beside it in the browser</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkspaceBar</name>
    <message>
        <source>Workspaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <comment>a workspace and its key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. There are changes that are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cerctl</name>
    <message>
        <source>&quot;%1&quot; is no KEY=VALUE. To remove a setting write --unset KEY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Character %1 of the value of &quot;%2&quot;, &quot;%3&quot;, is not in the code page %4 of the share&apos;s files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no key to sort by. Keys are %2; &quot;:desc&quot; behind one turns the order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--filter %1: %2</source>
        <extracomment>A filter with the wrong place marked, and what is wrong with it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>… and %n more; --json lists all.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; must end in .csv or .json: the name says what is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n bucket(s) are in %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Honoured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--bucket needs the subpath of a bucket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more such line(s). cerctl lint lists them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has the name of no file of a share. Say what it is with --as policy, status, count, hits or crash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>standard output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot; is no time. Write a day or a part of one, such as 2007-04-23 or 2007-04-23T15:32, or an age such as 7d.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--now must be a day, such as 2026-04-01.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&gt;Hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&gt;Cabs of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&gt;Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&gt;Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First hit</source>
        <translation>Première occurrence</translation>
    </message>
    <message>
        <source>Last hit</source>
        <translation>Dernière occurrence</translation>
    </message>
    <message>
        <source>&gt;Machines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&gt;Users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&gt;Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&gt;Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>%1 buckets (%2 shown), %3 hits, %4 cabs, %5 reports of %6, %7 problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a bucket. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written. Look at the file and start the command again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is changed and could not be taken back. Its entry in the journal has what it held before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share has the change, but the journal has not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) would change</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no setting. Settings are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Occurrences</translation>
    </message>
    <message>
        <source>Cabs gathered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapports</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bucket id</source>
        <translation>Numéro du bucket</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Newest hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&gt;Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was not used. Mend it, or write its settings as KEY=VALUE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FileTreeRoot is no setting of a client: name the share that it begins at as SHARE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that nothing more is known about the problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FileTreeRoot leads on to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data that leave the PC beside the report itself:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for, but withheld:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user is shown:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files written:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By 2.2.5, where a missing iData means a report (D1), the outcome would be: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the strict reading of 3.1.7 step 4 (D1, --strict-idata) the outcome would be: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the error either as BUCKET or with --signature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the error with --signature, --kernel or --shutdown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--time &quot;%1&quot; is no time. Write it as 2007-04-23T15:32:23.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy of the damaged count.txt is in &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the journal &quot;%1&quot; cannot be read and are left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 needs a time such as 2026-04-23, 2026-04-23T15:30 or 7d.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to take back: the journal of this user has no change of this share that still stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal has no entry &quot;%1&quot; for this share. cerctl log lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change &quot;%1&quot; was taken back already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 and %3 in %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bucket(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more were found and not kept. Repair these first.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them can be repaired: --repair does it, --dry-run shows what would change.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of &quot;%1&quot; cannot be read and are left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This share has no time-boxed setting &quot;%1&quot;. cerctl campaign --list names all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time-boxed setting &quot;%1&quot; is over already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else is taking back at this moment. Nothing was done here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This share has no time-boxed settings. cerctl set --until and --until-reports begin some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) would be taken back</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) taken back</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, since %2 by %3: taken back %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bucket or file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished">Remarque</translation>
    </message>
    <message>
        <source>To be taken back %1, when cerctl campaign or the console runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is over already. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to change: write KEY=VALUE, --unset KEY or --template NAME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no template &quot;%1&quot;. cerctl templates lists those that there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not accept this. Password for %1: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password for %1: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no minidump.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>process %1</source>
        <extracomment>%1 is the number that Windows has given to it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>started %1 UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n range(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1; working set %2</source>
        <extracomment>%1 is what the dump holds; the working set is what the process had</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 UTC, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished">Version</translation>
    </message>
    <message>
        <source>Module</source>
        <translation type="unfinished">Module</translation>
    </message>
    <message>
        <source>&gt;Thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is refused. %2</source>
        <extracomment>The name of a member of a report, and a sentence</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) written</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished">Taille</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n member(s). %1, %2.</source>
        <extracomment>A format, as &quot;Cabinet&quot;, and a size</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The report has %n member(s): name the one to show. cerctl report-list lists them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>These are the first %1 of %2 bytes; --limit shows more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n bucket(s) would have the number %1. Give each of them a number of its own.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The next free number is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither KEY=VALUE, nor an export (.reg), nor the name of a client of the console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal has no such change of this share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a time such as 2026-11-27, 2026-11-27T18:00, friday or 7d.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>The administration console for Corporate Error Reporting file shares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selects &lt;bucket&gt;, a subpath such as app.exe\1.0\mod.dll\1.0\0000abcd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bucket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saves every view of every workspace as PNG to &lt;folder&gt; and ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks &lt;light&gt;, dark or as the system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share to open: a folder or a UNC path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CER Console</source>
        <translation>CER Console</translation>
    </message>
</context>
</TS>
