<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Appearance</name>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
</context>
<context>
    <name>BucketActions</name>
    <message>
        <source>&amp;Show only this</source>
        <translation>&amp;Nur dies zeigen</translation>
    </message>
    <message>
        <source>&amp;Hide this</source>
        <translation>Dies &amp;ausblenden</translation>
    </message>
    <message>
        <source>Sort &amp;by this column</source>
        <translation>Nach dieser Spalte &amp;sortieren</translation>
    </message>
    <message>
        <source>&amp;Also sort by this column</source>
        <translation>A&amp;ußerdem nach dieser Spalte sortieren</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy as CS&amp;V</source>
        <translation>Als CS&amp;V kopieren</translation>
    </message>
    <message>
        <source>Copy s&amp;ubpath</source>
        <translation>Su&amp;bpfad kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;path of the folder</source>
        <translation>&amp;Pfad des Ordners kopieren</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Show only %1</source>
        <translation>&amp;Nur %1 zeigen</translation>
    </message>
    <message>
        <source>&amp;Hide %1</source>
        <translation>%1 &amp;ausblenden</translation>
    </message>
    <message>
        <source>Select all that the search &amp;finds</source>
        <translation>Alles auswählen, was die Suche &amp;findet</translation>
    </message>
</context>
<context>
    <name>BucketCells</name>
    <message>
        <source>%1 %2/%3</source>
        <comment>state, reports, limit</comment>
        <translation>%1 %2/%3</translation>
    </message>
    <message>
        <source>%1 %2, no limit</source>
        <comment>state, reports</comment>
        <translation>%1 %2, kein Limit</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <comment>number of problems</comment>
        <translation>⚠ %1</translation>
    </message>
    <message>
        <source>This subpath has another shape than application, version, module, version, offset.</source>
        <translation>Dieser Subpfad hat eine andere Form als Anwendung, Version, Modul, Version, Offset.</translation>
    </message>
    <message>
        <source>Buckets of this kind have no such part.</source>
        <translation>Buckets dieser Art haben diesen Teil nicht.</translation>
    </message>
    <message>
        <source>From before: a client holds count.txt open just now.</source>
        <translation>Stand von vorher: Ein Client hält count.txt gerade offen.</translation>
    </message>
    <message>
        <source>By count.txt.</source>
        <translation>Laut count.txt.</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s), %1</source>
        <translation>
            <numerusform>%n Bericht, %1</numerusform>
            <numerusform>%n Berichte, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>crash.log has no entry of this bucket. Clients write it only where Tracking is on.</source>
        <translation>crash.log hat keinen Eintrag dieses Buckets. Clients schreiben ihn nur, wo Tracking eingeschaltet ist.</translation>
    </message>
    <message>
        <source>Not known: crash.log was not read yet.</source>
        <translation>Nicht bekannt: crash.log wurde noch nicht gelesen.</translation>
    </message>
    <message>
        <source>By crash.log.</source>
        <translation>Laut crash.log.</translation>
    </message>
    <message>
        <source>%1, as logged; the time zone is not known.</source>
        <translation>%1, wie protokolliert; die Zeitzone ist nicht bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s) in 30 days, at most %1 in a day.</source>
        <translation>
            <numerusform>%n Treffer in 30 Tagen, höchstens %1 an einem Tag.</numerusform>
            <numerusform>%n Treffer in 30 Tagen, höchstens %1 an einem Tag.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bucket=%1 in status.txt.</source>
        <translation>Bucket=%1 in status.txt.</translation>
    </message>
    <message>
        <source>status.txt gives no number.</source>
        <translation>status.txt nennt keine Nummer.</translation>
    </message>
    <message>
        <source>There is no status.txt that could give a number.</source>
        <translation>Es gibt keine status.txt, die eine Nummer nennen könnte.</translation>
    </message>
    <message>
        <source>status.txt gives no response.</source>
        <translation>status.txt gibt keine Antwort.</translation>
    </message>
    <message>
        <source>There is no status.txt: users of the clients are told nothing.</source>
        <translation>Es gibt keine status.txt: Benutzern der Clients wird nichts mitgeteilt.</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s). The overview names them.</source>
        <translation>
            <numerusform>%n Problem. Die Übersicht nennt es.</numerusform>
            <numerusform>%n Probleme. Die Übersicht nennt sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>No problems were found.</source>
        <translation>Es wurden keine Probleme gefunden.</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Shutdown</source>
        <translation>Herunterfahren</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstige</translation>
    </message>
    <message>
        <source>By crash.log, for %1 of %2 buckets.</source>
        <translation>Laut crash.log, für %1 von %2 Buckets.</translation>
    </message>
    <message>
        <source>crash.log says nothing about these buckets, or was not read yet.</source>
        <translation>crash.log sagt über diese Buckets nichts oder wurde noch nicht gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>Sum of %n bucket(s).</source>
        <translation>
            <numerusform>Summe von %n Bucket.</numerusform>
            <numerusform>Summe von %n Buckets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sum of %n bucket(s); the others have no usable count.txt.</source>
        <translation>
            <numerusform>Summe von %n Bucket; die anderen haben keine brauchbare count.txt.</numerusform>
            <numerusform>Summe von %n Buckets; die anderen haben keine brauchbare count.txt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 full, of these %2 blind.</source>
        <translation>%1 voll, davon %2 blind.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>application and the number of its buckets</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n bucket(s)</source>
        <translation>
            <numerusform>%1: %n Bucket</numerusform>
            <numerusform>%1: %n Buckets</numerusform>
        </translation>
    </message>
    <message>
        <source>Not known for a group: one machine may have hit several of its buckets.</source>
        <translation>Für eine Gruppe nicht bekannt: Ein Rechner kann mehrere ihrer Buckets getroffen haben.</translation>
    </message>
    <message>
        <source>%1 of %2 buckets have a response.</source>
        <translation>%1 von %2 Buckets haben eine Antwort.</translation>
    </message>
    <message>
        <source>%1 — policy.txt</source>
        <translation>%1 — policy.txt</translation>
    </message>
    <message>
        <source>%1 — default</source>
        <translation>%1 — Vorgabe</translation>
    </message>
    <message>
        <source>%1 (line %2 of status.txt)</source>
        <translation>%1 (Zeile %2 der status.txt)</translation>
    </message>
    <message>
        <source>%1 (line %2 of policy.txt; status.txt says nothing)</source>
        <translation>%1 (Zeile %2 der policy.txt; status.txt sagt nichts)</translation>
    </message>
    <message>
        <source>%1 (the default; neither status.txt nor policy.txt says anything)</source>
        <translation>%1 (die Vorgabe; weder status.txt noch policy.txt sagt etwas)</translation>
    </message>
    <message>
        <source>Neither status.txt nor policy.txt says anything.</source>
        <translation>Weder status.txt noch policy.txt sagt etwas.</translation>
    </message>
    <message>
        <source>Nobody wrote anything. A note is written beside the table, in the overview of the bucket.</source>
        <translation>Niemand hat etwas geschrieben. Notizen schreibt man neben der Tabelle, in der Übersicht des Buckets.</translation>
    </message>
    <message>
        <source>%1
— %2</source>
        <comment>note, who wrote it</comment>
        <translation>%1
— %2</translation>
    </message>
</context>
<context>
    <name>BucketColumn</name>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Program that failed, as the share names it. Kernel faults stand under &quot;blue&quot;.</source>
        <translation>Das Programm, das fehlerhaft war, wie die Freigabe es nennt. Kernelfehler stehen unter „blue“.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Version of the application.</source>
        <translation>Version der Anwendung.</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>Module in which it failed.</source>
        <translation>Das Modul, in dem der Fehler auftrat.</translation>
    </message>
    <message>
        <source>Module version</source>
        <translation>Modulversion</translation>
    </message>
    <message>
        <source>Version of the module in which it failed.</source>
        <translation>Version des Moduls, in dem der Fehler auftrat.</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>Place in the module, hexadecimal.</source>
        <translation>Die Stelle im Modul, hexadezimal.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Application, kernel, shutdown, or a subpath of another shape.</source>
        <translation>Anwendung, Kernel, Herunterfahren oder ein Subpfad anderer Form.</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>How often clients met the problem, by count.txt.</source>
        <translation>Wie oft Clients auf das Problem stießen, laut count.txt.</translation>
    </message>
    <message>
        <source>Cabs</source>
        <translation>Cabs</translation>
    </message>
    <message>
        <source>Reports that were counted, of the limit in force. ■ full, ▢ open, ◐ blind: full, and still hit.</source>
        <translation>Gezählte Berichte, gemessen am gültigen Limit. ■ voll, ▢ offen, ◐ blind: voll und weiterhin getroffen.</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Report files that lie on the share.</source>
        <translation>Berichtsdateien, die auf der Freigabe liegen.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>What the report files take on the share.</source>
        <translation>Was die Berichtsdateien auf der Freigabe belegen.</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>Hits of each of the last 30 days of crash.log; the newest day is at the right. Sorted by what the last seven days brought beyond the seven before.</source>
        <translation>Treffer jedes der letzten 30 Tage laut crash.log; rechts steht der neueste Tag. Sortiert wird danach, wie viel mehr die letzten sieben Tage brachten als die sieben davor.</translation>
    </message>
    <message>
        <source>Last hit</source>
        <translation>Letzter Treffer</translation>
    </message>
    <message>
        <source>Newest entry of crash.log, by the clock of the machine that wrote it.</source>
        <translation>Neuester Eintrag in crash.log, nach der Uhr des Rechners, der ihn schrieb.</translation>
    </message>
    <message>
        <source>First hit</source>
        <translation>Erster Treffer</translation>
    </message>
    <message>
        <source>Oldest entry of crash.log, by the clock of the machine that wrote it.</source>
        <translation>Ältester Eintrag in crash.log, nach der Uhr des Rechners, der ihn schrieb.</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Different machines in crash.log.</source>
        <translation>Verschiedene Rechner in crash.log.</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Different users in crash.log.</source>
        <translation>Verschiedene Benutzer in crash.log.</translation>
    </message>
    <message>
        <source>Bucket id</source>
        <translation>Bucket-Nummer</translation>
    </message>
    <message>
        <source>Number that status.txt gives the bucket; crash.log names the bucket by it.</source>
        <translation>Die Nummer, die status.txt dem Bucket gibt; crash.log nennt den Bucket danach.</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>What status.txt tells the user of the client.</source>
        <translation>Was status.txt dem Benutzer des Clients mitteilt.</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Findings about the files of the bucket.</source>
        <translation>Befunde zu den Dateien des Buckets.</translation>
    </message>
    <message>
        <source>%1 as it is in force: of status.txt, else of policy.txt, else the default.</source>
        <translation>%1, wie es gilt: aus status.txt, sonst aus policy.txt, sonst die Vorgabe.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>What administrators wrote about the bucket. Clients never see it.</source>
        <translation>Was Administratoren zu diesem Bucket notiert haben. Clients sehen es nie.</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>The ticket that administrators keep for the bucket.</source>
        <translation>Das Ticket, das Administratoren zu diesem Bucket führen.</translation>
    </message>
</context>
<context>
    <name>BucketDetails</name>
    <message>
        <source>Details of the bucket</source>
        <translation>Einzelheiten des Buckets</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tab, keys</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>● %1</source>
        <comment>tab with changes that are not saved</comment>
        <translation>● %1</translation>
    </message>
</context>
<context>
    <name>BucketFacts</name>
    <message>
        <source>status.txt, line %1</source>
        <translation>status.txt, Zeile %1</translation>
    </message>
    <message>
        <source>policy.txt, line %1</source>
        <translation>policy.txt, Zeile %1</translation>
    </message>
    <message>
        <source>group policy</source>
        <translation>Gruppenrichtlinie</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>On the share</source>
        <translation>Auf der Freigabe</translation>
    </message>
    <message>
        <source>no report files</source>
        <translation>keine Berichtsdateien</translation>
    </message>
    <message numerus="yes">
        <source>%n report file(s), %1</source>
        <translation>
            <numerusform>%n Berichtsdatei, %1</numerusform>
            <numerusform>%n Berichtsdateien, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Last written</source>
        <translation>Zuletzt geschrieben</translation>
    </message>
    <message>
        <source>by the server&apos;s clock</source>
        <translation>nach der Uhr des Servers</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Gesammelt</translation>
    </message>
    <message>
        <source>of %1 buckets with a usable count.txt</source>
        <translation>von %1 Buckets mit brauchbarer count.txt</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>▢ Open</source>
        <translation>▢ Offen</translation>
    </message>
    <message>
        <source>■ Full</source>
        <translation>■ Voll</translation>
    </message>
    <message>
        <source>◐ Blind</source>
        <translation>◐ Blind</translation>
    </message>
    <message>
        <source>With a response</source>
        <translation>Mit Antwort</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
</context>
<context>
    <name>BucketHead</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the subpath of the bucket</source>
        <translation>Den Subpfad des Buckets kopieren</translation>
    </message>
    <message>
        <source>No bucket selected</source>
        <translation>Kein Bucket ausgewählt</translation>
    </message>
    <message numerus="yes">
        <source>%n bucket(s)</source>
        <translation>
            <numerusform>%n Bucket</numerusform>
            <numerusform>%n Buckets</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>application, version</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 at %3</source>
        <comment>module, version, offset</comment>
        <translation>%1 %2 bei %3</translation>
    </message>
    <message>
        <source>Faults of the kernel (blue screens), all in one bucket</source>
        <translation>Fehler des Kernels (Bluescreens), alle in einem Bucket</translation>
    </message>
    <message>
        <source>Reasons of unexpected shutdowns, all in one bucket</source>
        <translation>Gründe für unerwartetes Herunterfahren, alle in einem Bucket</translation>
    </message>
    <message>
        <source>A subpath of another shape than that of application faults</source>
        <translation>Ein Subpfad anderer Form als der von Anwendungsfehlern</translation>
    </message>
</context>
<context>
    <name>BucketHeader</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>BucketStateText</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>open, no limit</source>
        <translation>offen, kein Limit</translation>
    </message>
    <message>
        <source>full</source>
        <translation>voll</translation>
    </message>
    <message>
        <source>blind</source>
        <translation>blind</translation>
    </message>
    <message>
        <source>Open: %1 of %2 reports were collected; the next client sends one.</source>
        <translation>Offen: %1 von %2 Berichten wurden gesammelt; der nächste Client sendet einen.</translation>
    </message>
    <message>
        <source>Open: %1 reports were collected, and no limit is set: every hit may bring one more.</source>
        <translation>Offen: %1 Berichte wurden gesammelt, und es gibt kein Limit: Jeder Treffer kann einen weiteren bringen.</translation>
    </message>
    <message>
        <source>Full: %1 of %2 reports were collected; further hits are only counted.</source>
        <translation>Voll: %1 von %2 Berichten wurden gesammelt; weitere Treffer werden nur gezählt.</translation>
    </message>
    <message>
        <source>Blind: %1 of %2 reports were collected, and %3 hits left none. A higher limit opens the bucket again.</source>
        <translation>Blind: %1 von %2 Berichten wurden gesammelt, und %3 Treffer hinterließen keinen. Ein höheres Limit öffnet den Bucket wieder.</translation>
    </message>
    <message>
        <source>A client holds count.txt open; it is read again at the next refresh.</source>
        <translation>Ein Client hält count.txt offen; sie wird beim nächsten Aktualisieren erneut gelesen.</translation>
    </message>
    <message>
        <source>Not known: count.txt is damaged.</source>
        <translation>Nicht bekannt: count.txt ist beschädigt.</translation>
    </message>
    <message>
        <source>Not known: there is no count.txt yet.</source>
        <translation>Nicht bekannt: Es gibt noch keine count.txt.</translation>
    </message>
</context>
<context>
    <name>BucketTable</name>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>Buckets</source>
        <translation>Buckets</translation>
    </message>
    <message>
        <source>&amp;Usual columns</source>
        <translation>Ü&amp;bliche Spalten</translation>
    </message>
</context>
<context>
    <name>BucketsWorkspace</name>
    <message>
        <source>&amp;Group by application</source>
        <translation>Nach &amp;Anwendung gruppieren</translation>
    </message>
    <message>
        <source>&amp;Details below the table</source>
        <translation>&amp;Einzelheiten unter der Tabelle</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>A&amp;nordnen</translation>
    </message>
    <message>
        <source>Columns, groups, and where the details stand</source>
        <translation>Spalten, Gruppen und wo die Einzelheiten stehen</translation>
    </message>
    <message>
        <source>The share has no bucket &quot;%1&quot;.</source>
        <translation>Die Freigabe hat keinen Bucket „%1“.</translation>
    </message>
    <message>
        <source>Machines, users and times are not known. %1</source>
        <translation>Rechner, Benutzer und Zeiten sind nicht bekannt. %1</translation>
    </message>
    <message>
        <source>The search asks for machines, users or times: these rows come when crash.log is read.</source>
        <translation>Die Suche fragt nach Rechnern, Benutzern oder Zeiten: Diese Zeilen kommen, sobald crash.log gelesen ist.</translation>
    </message>
    <message>
        <source>My view</source>
        <translation>Meine Ansicht</translation>
    </message>
    <message>
        <source>Buckets</source>
        <translation>Buckets</translation>
    </message>
    <message>
        <source>The share cannot be read any more, and these rows are those of %1. %2 Refresh (F5) when it is back.</source>
        <translation>Die Freigabe lässt sich nicht mehr lesen, und diese Zeilen sind die von %1. %2 Aktualisieren (F5), wenn sie wieder da ist.</translation>
    </message>
    <message>
        <source>The search asks for notes, which cannot be read. %1</source>
        <translation>Die Suche fragt nach Notizen, die sich nicht lesen lassen. %1</translation>
    </message>
</context>
<context>
    <name>BulkEditor</name>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Leaves all files as they are; Undo brings your changes back</source>
        <translation>Lässt alle Dateien, wie sie sind; Rückgängig bringt die Änderungen zurück</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), not saved</source>
        <translation>
            <numerusform>%n Änderung, nicht gespeichert</numerusform>
            <numerusform>%n Änderungen, nicht gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>a value cannot be saved</source>
        <translation>ein Wert kann nicht gespeichert werden</translation>
    </message>
    <message>
        <source>✔ as on the share</source>
        <translation>✔ wie auf der Freigabe</translation>
    </message>
    <message>
        <source>The share is still being read. You can save when that is done.</source>
        <translation>Die Freigabe wird noch gelesen. Danach kann gespeichert werden.</translation>
    </message>
    <message>
        <source>First shows whom your changes reach, and what is overwritten</source>
        <translation>Zeigt zuerst, wen die Änderungen erreichen und was überschrieben wird</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;Response of %Ln bucket(s).&lt;/b&gt; What you change here is written to the status.txt of each; their other lines stay.</source>
        <translation>
            <numerusform>&lt;b&gt;Antwort für %Ln Bucket.&lt;/b&gt; Was hier geändert wird, kommt in seine status.txt; deren andere Zeilen bleiben.</numerusform>
            <numerusform>&lt;b&gt;Antwort für %Ln Buckets.&lt;/b&gt; Was hier geändert wird, kommt in die status.txt von jedem; ihre anderen Zeilen bleiben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkSaveDialog</name>
    <message>
        <source>&amp;Take back…</source>
        <translation>&amp;Zurücknehmen …</translation>
    </message>
    <message>
        <source>Save Changes in Many Buckets</source>
        <translation>Änderungen in vielen Buckets speichern</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>It goes into the journal, for each file</source>
        <translation>Kommt ins Journal, für jede Datei</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Warum</translation>
    </message>
    <message>
        <source>Nothing is written before you save.</source>
        <translation>Vor dem Speichern wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>Stopping: what was written is taken back…</source>
        <translation>Anhalten: Was geschrieben wurde, wird zurückgenommen …</translation>
    </message>
    <message>
        <source>There is nothing to write: all of these files say so already.</source>
        <translation>Es gibt nichts zu schreiben: Alle diese Dateien sagen es schon.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>A&amp;nhalten</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>%v of %m files</source>
        <translation>%v von %m Dateien</translation>
    </message>
    <message>
        <source>These files are changed and could not be taken back. Their entries in the journal have what they held before:
%1</source>
        <translation>Diese Dateien sind geändert und konnten nicht zurückgenommen werden. Ihre Einträge im Journal enthalten, was vorher darin stand:
%1</translation>
    </message>
    <message>
        <source>Stopped. No file is changed. You can save again, from the beginning.</source>
        <translation>Angehalten. Keine Datei ist geändert. Es kann von vorn gespeichert werden.</translation>
    </message>
    <message>
        <source>No file is changed. %1</source>
        <translation>Keine Datei ist geändert. %1</translation>
    </message>
    <message>
        <source>%1 But the journal could not be written, so not all of it can be taken back later. %2</source>
        <translation>%1 Das Journal war aber nicht zu schreiben, also lässt sich später nicht alles zurücknehmen. %2</translation>
    </message>
    <message>
        <source>Leave them out and save</source>
        <translation>Weglassen und speichern</translation>
    </message>
    <message>
        <source>Load them anew</source>
        <translation>Neu laden</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Save %Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei &amp;speichern</numerusform>
            <numerusform>%Ln Dateien &amp;speichern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are saved as one change.</source>
        <translation>
            <numerusform>%Ln Datei ist als eine Änderung gespeichert.</numerusform>
            <numerusform>%Ln Dateien sind als eine Änderung gespeichert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was saved, because somebody else changed %Ln of these files since the share was read:</source>
        <translation>
            <numerusform>Nichts wurde gespeichert, denn jemand anders hat %Ln dieser Dateien geändert, seit die Freigabe gelesen wurde:</numerusform>
            <numerusform>Nichts wurde gespeichert, denn jemand anders hat %Ln dieser Dateien geändert, seit die Freigabe gelesen wurde:</numerusform>
        </translation>
    </message>
    <message>
        <source>Each is taken back %1.</source>
        <translation>Jede wird %1 zurückgenommen.</translation>
    </message>
    <message>
        <source>Paused after %1 of %2 files. Clients see those that are written. Go on, or stop: then all are taken back.</source>
        <translation>Angehalten nach %1 von %2 Dateien. Clients sehen die bereits geschriebenen. Machen Sie weiter oder brechen Sie ab: dann werden alle zurückgenommen.</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Anhalten</translation>
    </message>
</context>
<context>
    <name>CampaignModel</name>
    <message>
        <source>Not known: the counter was not read, or cannot be.</source>
        <translation>Nicht bekannt: Der Zähler wurde nicht gelesen oder ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Bucket or file</source>
        <translation>Bucket oder Datei</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
</context>
<context>
    <name>CampaignText</name>
    <message numerus="yes">
        <source>after %n more report(s)</source>
        <translation>
            <numerusform>nach %n weiterem Bericht</numerusform>
            <numerusform>nach %n weiteren Berichten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, or on %2 at the latest</source>
        <translation>%1, spätestens am %2,</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>am %1</translation>
    </message>
    <message>
        <source>due</source>
        <translation>fällig</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>needs a decision</source>
        <translation>wartet auf eine Entscheidung</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>beibehalten</translation>
    </message>
    <message>
        <source>never written</source>
        <translation>nie geschrieben</translation>
    </message>
    <message>
        <source>Somebody removed the file, so nothing can be taken back in it.</source>
        <translation>Jemand hat die Datei entfernt, daher kann in ihr nichts zurückgenommen werden.</translation>
    </message>
    <message>
        <source>Somebody else changed the very same settings meanwhile, so they stay as they are: %1.</source>
        <translation>Jemand anders hat inzwischen genau diese Einstellungen geändert, daher bleiben sie, wie sie sind: %1.</translation>
    </message>
    <message>
        <source>The counter cannot be read, so reports do not end it.</source>
        <translation>Der Zähler ist nicht lesbar, daher beenden Berichte es nicht.</translation>
    </message>
    <message>
        <source>The file is gone.</source>
        <translation>Die Datei ist weg.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>reports that were collected</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The time-boxed setting %1 is over</source>
        <translation>Die befristete Einstellung %1 ist abgelaufen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a reason, then what was given as reason before</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>taken back by hand</source>
        <translation>von Hand zurückgenommen</translation>
    </message>
</context>
<context>
    <name>CampaignsView</name>
    <message>
        <source>Time-boxed settings</source>
        <translation>Befristete Einstellungen</translation>
    </message>
    <message>
        <source>Gives the files of this time-boxed setting back what they held before, whether due or not</source>
        <translation>Gibt den Dateien dieser befristeten Einstellung zurück, was sie vorher enthielten, ob fällig oder nicht</translation>
    </message>
    <message>
        <source>Ends this time-boxed setting and leaves its files as they are</source>
        <translation>Beendet diese befristete Einstellung und lässt ihre Dateien, wie sie sind</translation>
    </message>
    <message>
        <source>No share is open</source>
        <translation>Keine Freigabe ist geöffnet</translation>
    </message>
    <message>
        <source>Open a share to see which of its settings are time-boxed.</source>
        <translation>Öffnen Sie eine Freigabe, um zu sehen, welche ihrer Einstellungen befristet sind.</translation>
    </message>
    <message>
        <source>The time-boxed settings cannot be read</source>
        <translation>Die befristeten Einstellungen sind nicht lesbar</translation>
    </message>
    <message>
        <source>Nothing is time-boxed</source>
        <translation>Nichts ist befristet</translation>
    </message>
    <message>
        <source>Settings that are meant for a time only, until 5 more reports came or until Friday, stand here with what is due. To begin one, tick &quot;Take this back&quot; where you save a response or the policy, or use cerctl set with --until or --until-reports.</source>
        <translation>Einstellungen, die nur für eine Zeit gedacht sind, bis 5 weitere Berichte gekommen sind oder bis Freitag, stehen hier mit dem, was fällig ist. Um eine zu beginnen, wählen Sie „Wieder zurücknehmen“, wo Sie eine Antwort oder die Richtlinie speichern, oder nehmen Sie cerctl set mit --until oder --until-reports.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln running</source>
        <translation>
            <numerusform>%Ln läuft</numerusform>
            <numerusform>%Ln laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %Ln file(s) wait for your decision</source>
        <translation>
            <numerusform>⚠ %Ln Datei wartet auf Ihre Entscheidung</numerusform>
            <numerusform>⚠ %Ln Dateien warten auf Ihre Entscheidung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %Ln line(s) cannot be read</source>
        <translation>
            <numerusform>⚠ %Ln Zeile ist nicht lesbar</numerusform>
            <numerusform>⚠ %Ln Zeilen sind nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the response yourself, or end this with one of the buttons.</source>
        <translation>Ändern Sie die Antwort selbst, oder beenden Sie dies mit einer der Schaltflächen.</translation>
    </message>
    <message>
        <source>It is taken back %1.</source>
        <translation>Wird %1 zurückgenommen.</translation>
    </message>
    <message>
        <source>It is over.</source>
        <translation>Abgelaufen.</translation>
    </message>
    <message>
        <source>Take Back Now</source>
        <translation>Jetzt zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of this time-boxed setting get back what they held before. What somebody else changed in them since stays.</source>
        <translation>
            <numerusform>%Ln Datei dieser befristeten Einstellung bekommt zurück, was sie vorher enthielt. Was jemand anders seither darin geändert hat, bleibt.</numerusform>
            <numerusform>%Ln Dateien dieser befristeten Einstellung bekommen zurück, was sie vorher enthielten. Was jemand anders seither darin geändert hat, bleibt.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>Keep for Good</source>
        <translation>Für immer behalten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of this time-boxed setting stay as they are, and nothing is taken back by itself any more.</source>
        <translation>
            <numerusform>%Ln Datei dieser befristeten Einstellung bleibt, wie sie ist, und nichts wird mehr von selbst zurückgenommen.</numerusform>
            <numerusform>%Ln Dateien dieser befristeten Einstellung bleiben, wie sie sind, und nichts wird mehr von selbst zurückgenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message>
        <source>file removed</source>
        <translation>Datei entfernt</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>only lines that clients ignore</source>
        <translation>nur Zeilen, die Clients nicht beachten</translation>
    </message>
    <message>
        <source>new file</source>
        <translation>neue Datei</translation>
    </message>
    <message>
        <source>%1 …</source>
        <translation>%1 …</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig</translation>
    </message>
    <message>
        <source>takes back</source>
        <translation>nimmt zurück</translation>
    </message>
    <message>
        <source>numbers that cannot be read any more</source>
        <translation>Zahlen, die nicht mehr lesbar sind</translation>
    </message>
    <message>
        <source>only the form of the file, not its numbers</source>
        <translation>nur die Form der Datei, nicht ihre Zahlen</translation>
    </message>
    <message>
        <source>other content</source>
        <translation>anderer Inhalt</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>inherit: %1</source>
        <translation>geerbt: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>For a screen reader: the name of a setting, and one of its choices</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ClientsTab</name>
    <message>
        <source>Clients to compare…</source>
        <translation>Clients zum Vergleichen …</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Group policy on the PC sets what neither status.txt nor policy.txt says.</source>
        <translation>Die Gruppenrichtlinie auf dem PC setzt, was weder status.txt noch policy.txt sagt.</translation>
    </message>
    <message>
        <source>Client to compare with</source>
        <translation>Client zum Vergleich</translation>
    </message>
    <message>
        <source>Compare with:</source>
        <translation>Vergleichen mit:</translation>
    </message>
    <message>
        <source>Clients</source>
        <comment>tab: what they do</comment>
        <translation>Clients</translation>
    </message>
    <message>
        <source>No group policy</source>
        <translation>Keine Gruppenrichtlinie</translation>
    </message>
    <message>
        <source>no other client</source>
        <translation>keinem anderen</translation>
    </message>
    <message>
        <source>No bucket is selected. Select one to see what its clients do.</source>
        <translation>Kein Bucket ist ausgewählt. Bitte einen auswählen, um zu sehen, was seine Clients tun.</translation>
    </message>
    <message>
        <source>FileTreeRoot leads clients to another share. It is being read…</source>
        <translation>FileTreeRoot führt Clients zu einer anderen Freigabe. Sie wird gelesen …</translation>
    </message>
    <message>
        <source>FileTreeRoot leads clients to another share. Select one bucket to see what they do there.</source>
        <translation>FileTreeRoot führt Clients zu einer anderen Freigabe. Bitte einen einzelnen Bucket auswählen, um zu sehen, was sie dort tun.</translation>
    </message>
    <message numerus="yes">
        <source>What clients do about the next error of %n bucket(s):</source>
        <translation>
            <numerusform>Was Clients beim nächsten Fehler von %n Bucket tun:</numerusform>
            <numerusform>Was Clients beim nächsten Fehler von %n Buckets tun:</numerusform>
        </translation>
    </message>
    <message>
        <source>The forms of both files name it where it decides.</source>
        <translation>Die Formulare beider Dateien nennen sie dort, wo sie entscheidet.</translation>
    </message>
</context>
<context>
    <name>ColumnChoice</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>The space key checks and unchecks a column.</source>
        <translation>Die Leertaste wählt eine Spalte aus oder ab.</translation>
    </message>
    <message>
        <source>As &amp;delivered</source>
        <translation>Wie &amp;ausgeliefert</translation>
    </message>
    <message>
        <source>Checks the columns that the program comes with</source>
        <translation>Wählt die Spalten aus, mit denen das Programm ausgeliefert wird</translation>
    </message>
    <message>
        <source>&amp;Use in the table now</source>
        <translation>&amp;Jetzt in der Tabelle anwenden</translation>
    </message>
    <message>
        <source>The table of buckets gets these columns, in their first order and width</source>
        <translation>Die Tabelle der Buckets bekommt diese Spalten, in ursprünglicher Reihenfolge und Breite</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A menu and one of its entries</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Alle Befehle</translation>
    </message>
    <message>
        <source>Type some letters of a command</source>
        <translation>Einige Buchstaben eines Befehls eingeben</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>CompareWindow</name>
    <message>
        <source>Reading both reports…</source>
        <translation>Beide Berichte werden gelesen …</translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation>Nur Unterschiede</translation>
    </message>
    <message>
        <source>Compare %1 with %2</source>
        <translation>%1 mit %2 vergleichen</translation>
    </message>
    <message>
        <source>PC and system</source>
        <translation>PC und System</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>Module</translation>
    </message>
    <message>
        <source>These reports have nothing in common that can be compared: no minidump in both, no registry export and no table of the same name.</source>
        <translation>Diese Berichte haben nichts gemeinsam, was sich vergleichen lässt: keinen Minidump in beiden, keinen Registrierungsexport und keine Tabelle gleichen Namens.</translation>
    </message>
    <message>
        <source>Left: %1. Right: %2.</source>
        <translation>Links: %1. Rechts: %2.</translation>
    </message>
    <message>
        <source>Both are the same here.</source>
        <translation>Hier sind beide gleich.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a page, how many lines differ</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>I have seen what is on the share now, and that it will be lost</source>
        <translation>Ich habe gesehen, was jetzt auf der Freigabe steht und dass es verloren geht</translation>
    </message>
    <message>
        <source>Keep editing on top of theirs</source>
        <translation>Auf der fremden Fassung weiterarbeiten</translation>
    </message>
    <message>
        <source>Overwrite theirs</source>
        <translation>Fremde Fassung überschreiben</translation>
    </message>
    <message>
        <source>Discard mine</source>
        <translation>Eigene verwerfen</translation>
    </message>
    <message>
        <source>Changed by somebody else</source>
        <translation>Von jemand anderem geändert</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was removed by somebody else since you began to edit it. Nothing was written.</source>
        <translation>„%1“ wurde von jemand anderem entfernt, seit Sie mit der Bearbeitung begannen. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was made by somebody else since you began; there was none then. Nothing was written.</source>
        <translation>„%1“ wurde von jemand anderem angelegt, seit Sie begannen; damals gab es die Datei nicht. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was changed by somebody else since you began to edit it. Nothing was written.</source>
        <translation>„%1“ wurde von jemand anderem geändert, seit Sie mit der Bearbeitung begannen. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The three versions</source>
        <translation>Die drei Fassungen</translation>
    </message>
    <message>
        <source>Takes their version, makes your changes in it again, and saves nothing yet</source>
        <translation>Nimmt die fremde Fassung, macht Ihre Änderungen darin noch einmal und speichert noch nichts</translation>
    </message>
    <message>
        <source>Writes your version; theirs stays in the journal only</source>
        <translation>Schreibt Ihre Fassung; die fremde bleibt nur im Journal</translation>
    </message>
    <message>
        <source>Shows their version and forgets your changes</source>
        <translation>Zeigt die fremde Fassung und vergisst Ihre Änderungen</translation>
    </message>
    <message>
        <source>On the share now</source>
        <translation>Jetzt auf der Freigabe</translation>
    </message>
    <message>
        <source>What that change wrote</source>
        <translation>Was jene Änderung schrieb</translation>
    </message>
    <message>
        <source>Before that change</source>
        <translation>Vor jener Änderung</translation>
    </message>
    <message>
        <source>When you began</source>
        <translation>Als die Bearbeitung begann</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Eigene Fassung</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was changed again since that change. Nothing was written.</source>
        <translation>„%1“ wurde seit jener Änderung wieder geändert. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was removed since that change. Nothing was written.</source>
        <translation>„%1“ wurde seit jener Änderung entfernt. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Take back that change alone</source>
        <translation>Nur jene Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>Keeps what was changed since, takes that one change back, and saves nothing yet</source>
        <translation>Behält, was seither geändert wurde, nimmt nur jene Änderung zurück und speichert noch nichts</translation>
    </message>
    <message>
        <source>Take back all since</source>
        <translation>Alles seither zurücknehmen</translation>
    </message>
    <message>
        <source>The file shall hold what it held before that change; saves nothing yet</source>
        <translation>Die Datei soll enthalten, was vor jener Änderung darin stand; speichert noch nichts</translation>
    </message>
    <message>
        <source>Leave this file out</source>
        <translation>Diese Datei weglassen</translation>
    </message>
    <message>
        <source>The file stays as it is now; the other files are taken back</source>
        <translation>Die Datei bleibt, wie sie jetzt ist; die anderen Dateien werden zurückgenommen</translation>
    </message>
</context>
<context>
    <name>DecisionPage</name>
    <message>
        <source>With settings that are not saved yet.</source>
        <translation>Mit Einstellungen, die noch nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>By the strict reading of step 4 the outcome would be: %1.</source>
        <translation>Nach der strengen Lesart von Schritt 4 wäre das Ergebnis: %1.</translation>
    </message>
    <message>
        <source>FileTreeRoot leads on to %1</source>
        <translation>FileTreeRoot führt weiter zu %1</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>⚠ may be personal</source>
        <translation>⚠ kann persönlich sein</translation>
    </message>
    <message>
        <source>None: no report is made.</source>
        <translation>Keine: Es entsteht kein Bericht.</translation>
    </message>
    <message>
        <source>The report that the system makes by itself, and nothing beside it.</source>
        <translation>Der Bericht, den das System selbst macht, und nichts daneben.</translation>
    </message>
    <message>
        <source>The report that the system makes by itself, and:</source>
        <translation>Der Bericht, den das System selbst macht, und:</translation>
    </message>
    <message>
        <source>Asked for, but withheld:</source>
        <translation>Verlangt, aber zurückgehalten:</translation>
    </message>
    <message>
        <source>Nothing more is known about this problem.</source>
        <translation>Über dieses Problem ist nichts weiter bekannt.</translation>
    </message>
    <message>
        <source>More about this problem: %1</source>
        <translation>Mehr über dieses Problem: %1</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nichts.</translation>
    </message>
    <message>
        <source>Error reporting</source>
        <translation>Fehlerberichterstattung</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Addresses of status.txt are withheld by NoExternalURL.</source>
        <translation>Adressen der status.txt hält NoExternalURL zurück.</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Schritt für Schritt</translation>
    </message>
    <message>
        <source>What the user sees</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Data that leave the PC</source>
        <translation>Daten, die den PC verlassen</translation>
    </message>
    <message>
        <source>Files that are written</source>
        <translation>Dateien, die geschrieben werden</translation>
    </message>
</context>
<context>
    <name>DecisionText</name>
    <message>
        <source>There is neither a policy.txt nor a status.txt for this error.</source>
        <translation>Für diesen Fehler gibt es weder eine policy.txt noch eine status.txt.</translation>
    </message>
    <message>
        <source>Files read: %1. All of their settings conform.</source>
        <translation>Gelesene Dateien: %1. Alle ihre Einstellungen sind regelgerecht.</translation>
    </message>
    <message>
        <source>Lines that do not conform: %1. The client ignores them and honours the others.</source>
        <translation>Nicht regelgerechte Zeilen: %1. Der Client übergeht sie und beachtet die anderen.</translation>
    </message>
    <message>
        <source>The error has a name that no folder of the share may have. The client discards it.</source>
        <translation>Der Fehler hat einen Namen, den kein Ordner der Freigabe haben darf. Der Client verwirft ihn.</translation>
    </message>
    <message>
        <source>A path would have more than 260 characters. The client discards the error.</source>
        <translation>Ein Pfad hätte mehr als 260 Zeichen. Der Client verwirft den Fehler.</translation>
    </message>
    <message>
        <source>FileTreeRoot leads to %1, where the client has been. It gives up.</source>
        <translation>FileTreeRoot führt zu %1, wo der Client schon war. Er gibt auf.</translation>
    </message>
    <message>
        <source>FileTreeRoot has led on %1 times; more than 10 are too many. The client gives up.</source>
        <translation>FileTreeRoot hat %1-mal weitergeführt; mehr als 10-mal ist zu viel. Der Client gibt auf.</translation>
    </message>
    <message>
        <source>%1 cannot be read. The client gives up. %2</source>
        <translation>%1 kann nicht gelesen werden. Der Client gibt auf. %2</translation>
    </message>
    <message>
        <source>Nothing is set: the defaults of the document hold.</source>
        <translation>Nichts ist eingestellt: Es gelten die Vorgaben des Dokuments.</translation>
    </message>
    <message>
        <source>The settings below are in force; for the others the defaults hold.</source>
        <translation>Die folgenden Einstellungen sind in Kraft; für die anderen gelten die Vorgaben.</translation>
    </message>
    <message>
        <source>The settings below are in force. Where status.txt and policy.txt differ, status.txt counts (%1).</source>
        <translation>Die folgenden Einstellungen sind in Kraft. Wo sich status.txt und policy.txt unterscheiden, zählt status.txt (%1).</translation>
    </message>
    <message>
        <source>%1 of %2 reports are there, so there is room for one more.</source>
        <translation>%1 von %2 Berichten sind vorhanden, also ist Platz für einen weiteren.</translation>
    </message>
    <message>
        <source>%1 reports are there and %2 are wanted at most, so no further one is made.</source>
        <translation>%1 Berichte sind vorhanden und höchstens %2 erwünscht, also entsteht kein weiterer.</translation>
    </message>
    <message>
        <source>This kind of error has no limit unless one is set. %1 reports are there.</source>
        <translation>Diese Art von Fehler hat keine Grenze, solange keine eingestellt ist. %1 Berichte sind vorhanden.</translation>
    </message>
    <message>
        <source>count.txt is damaged, so nobody knows whether there is room below the limit of %1. No report is made; mend count.txt.</source>
        <translation>count.txt ist beschädigt, also weiß niemand, ob unter der Grenze von %1 noch Platz ist. Es entsteht kein Bericht; bitte count.txt in Ordnung bringen.</translation>
    </message>
    <message>
        <source>status.txt asks for a report.</source>
        <translation>status.txt verlangt einen Bericht.</translation>
    </message>
    <message>
        <source>iData is not set, which means that a report is wanted (2.2.5).</source>
        <translation>iData ist nicht gesetzt, und das heißt, dass ein Bericht erwünscht ist (2.2.5).</translation>
    </message>
    <message>
        <source>iData is not set, which by the strict reading of 3.1.7 means that no report is wanted.</source>
        <translation>iData ist nicht gesetzt, und das heißt nach der strengen Lesart von 3.1.7, dass kein Bericht erwünscht ist.</translation>
    </message>
    <message>
        <source>status.txt wants no report.</source>
        <translation>status.txt verlangt keinen Bericht.</translation>
    </message>
    <message>
        <source>No additional data are asked for.</source>
        <translation>Zusätzliche Daten werden nicht verlangt.</translation>
    </message>
    <message>
        <source>Additional data are collected: %1 in all.</source>
        <translation>Zusätzliche Daten werden gesammelt: insgesamt %1.</translation>
    </message>
    <message>
        <source>Additional data are asked for (%1 in all), but NoSecondLevelCollection withholds all of them.</source>
        <translation>Zusätzliche Daten werden verlangt (insgesamt %1), aber NoSecondLevelCollection hält alle zurück.</translation>
    </message>
    <message>
        <source>Additional data are collected: %1 in all. NoFileCollection withholds files: %2 in all.</source>
        <translation>Zusätzliche Daten werden gesammelt: insgesamt %1. NoFileCollection hält Dateien zurück: insgesamt %2.</translation>
    </message>
    <message>
        <source>What could not be collected was left out: %1 in all. The report is made nevertheless.</source>
        <translation>Was sich nicht sammeln ließ, wurde weggelassen: insgesamt %1. Der Bericht entsteht trotzdem.</translation>
    </message>
    <message>
        <source>A memory dump is asked for and cannot be made, so no report is made.</source>
        <translation>Ein Speicherabbild wird verlangt und ist nicht möglich, also entsteht kein Bericht.</translation>
    </message>
    <message>
        <source>Everything goes into one cabinet file.</source>
        <translation>Alles kommt in eine einzige Kabinettdatei.</translation>
    </message>
    <message>
        <source>The cabinet file could not be made, so there is no report.</source>
        <translation>Die Kabinettdatei ließ sich nicht herstellen, also gibt es keinen Bericht.</translation>
    </message>
    <message>
        <source>The report is copied to the share under a random name.</source>
        <translation>Der Bericht wird unter einem zufälligen Namen auf die Freigabe kopiert.</translation>
    </message>
    <message>
        <source>The report could not be copied, and does not count as one.</source>
        <translation>Der Bericht ließ sich nicht kopieren und zählt nicht als solcher.</translation>
    </message>
    <message>
        <source>count.txt is made. Reports: %1, hits: %2.</source>
        <translation>count.txt wird angelegt. Berichte: %1, Treffer: %2.</translation>
    </message>
    <message>
        <source>count.txt is increased. Reports: %1, then %3; hits: %2, then %4.</source>
        <translation>count.txt wird erhöht. Berichte: %1, dann %3; Treffer: %2, dann %4.</translation>
    </message>
    <message>
        <source>count.txt is damaged. It stays as it is, and the hit is not counted.</source>
        <translation>count.txt ist beschädigt. Sie bleibt, wie sie ist, und der Treffer wird nicht gezählt.</translation>
    </message>
    <message>
        <source>A number in count.txt cannot grow any more. The hit is not counted.</source>
        <translation>Eine Zahl in count.txt kann nicht weiter wachsen. Der Treffer wird nicht gezählt.</translation>
    </message>
    <message>
        <source>count.txt could not be written. The hit is not counted.</source>
        <translation>count.txt ließ sich nicht schreiben. Der Treffer wird nicht gezählt.</translation>
    </message>
    <message>
        <source>A line goes to crash.log and one to hits.log. crash.log names the error %1.</source>
        <translation>Eine Zeile kommt in crash.log und eine in hits.log. crash.log nennt den Fehler %1.</translation>
    </message>
    <message>
        <source>Tracking is off: no log is written.</source>
        <translation>Tracking ist aus: Kein Protokoll wird geschrieben.</translation>
    </message>
    <message>
        <source>A log could not be written.</source>
        <translation>Ein Protokoll ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Not reached.</source>
        <translation>Nicht erreicht.</translation>
    </message>
    <message>
        <source>Does nothing</source>
        <translation>Tut nichts</translation>
    </message>
    <message>
        <source>Makes a report</source>
        <translation>Macht einen Bericht</translation>
    </message>
    <message>
        <source>Only counts</source>
        <translation>Zählt nur</translation>
    </message>
    <message>
        <source>Makes no report</source>
        <translation>Macht keinen Bericht</translation>
    </message>
    <message>
        <source>Read policy.txt and status.txt</source>
        <translation>policy.txt und status.txt lesen</translation>
    </message>
    <message>
        <source>Settle which values are in force</source>
        <translation>Feststellen, welche Werte gelten</translation>
    </message>
    <message>
        <source>Compare the reports with the limit</source>
        <translation>Die Berichte mit der Grenze vergleichen</translation>
    </message>
    <message>
        <source>See whether a report is wanted</source>
        <translation>Sehen, ob ein Bericht erwünscht ist</translation>
    </message>
    <message>
        <source>Collect additional data</source>
        <translation>Zusätzliche Daten sammeln</translation>
    </message>
    <message>
        <source>Compress the report</source>
        <translation>Den Bericht packen</translation>
    </message>
    <message>
        <source>Copy the report to the share</source>
        <translation>Den Bericht auf die Freigabe kopieren</translation>
    </message>
    <message>
        <source>Count the hit</source>
        <translation>Den Treffer zählen</translation>
    </message>
    <message>
        <source>Write the logs</source>
        <translation>Die Protokolle schreiben</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>No report</source>
        <translation>Kein Bericht</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übergangen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Misslungen</translation>
    </message>
    <message>
        <source>Gives up</source>
        <translation>Gibt auf</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>group policy</source>
        <translation>Gruppenrichtlinie</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>this system has nothing of the kind</source>
        <translation>dieses System hat nichts dergleichen</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>es gibt nichts unter diesem Namen</translation>
    </message>
    <message>
        <source>it cannot be read: %1</source>
        <translation>es ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>it is too large, with %1 bytes</source>
        <translation>es ist mit %1 Bytes zu groß</translation>
    </message>
    <message>
        <source>the variable %1 is not set</source>
        <translation>die Variable %1 ist nicht gesetzt</translation>
    </message>
    <message>
        <source>%1 was left out: %2.</source>
        <extracomment>What a report leaves out and why: &quot;GetFile C:<byte value="x7"/>.txt was left out: there is none.&quot;</extracomment>
        <translation>%1 wurde weggelassen: %2.</translation>
    </message>
    <message>
        <source>a report is wanted, and there is room for it</source>
        <translation>ein Bericht ist erwünscht, und es ist Platz für ihn</translation>
    </message>
    <message>
        <source>the limit is reached</source>
        <translation>die Grenze ist erreicht</translation>
    </message>
    <message>
        <source>count.txt is damaged, so the room below the limit is unknown</source>
        <translation>count.txt ist beschädigt, also ist der Platz unter der Grenze unbekannt</translation>
    </message>
    <message>
        <source>status.txt wants no report</source>
        <translation>status.txt verlangt keinen Bericht</translation>
    </message>
    <message>
        <source>iData is not set, and it is read strictly</source>
        <translation>iData ist nicht gesetzt und wird streng gelesen</translation>
    </message>
    <message>
        <source>a memory dump is asked for and cannot be made</source>
        <translation>ein Speicherabbild wird verlangt und ist nicht möglich</translation>
    </message>
    <message>
        <source>a name that no client may use</source>
        <translation>ein Name, den kein Client verwenden darf</translation>
    </message>
    <message>
        <source>a path of more than 260 characters</source>
        <translation>ein Pfad mit mehr als 260 Zeichen</translation>
    </message>
    <message>
        <source>FileTreeRoot leads nowhere</source>
        <translation>FileTreeRoot führt ins Leere</translation>
    </message>
</context>
<context>
    <name>DifferButton</name>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>— differ —</source>
        <translation>— verschieden —</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A value of a setting, and how many buckets have it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Remove it everywhere</source>
        <translation>Überall entfernen</translation>
    </message>
    <message>
        <source>Another value…</source>
        <translation>Ein anderer Wert …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bucket(s)</source>
        <translation>
            <numerusform>%Ln Bucket</numerusform>
            <numerusform>%Ln Buckets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln other value(s)</source>
        <translation>
            <numerusform>und %Ln anderer Wert</numerusform>
            <numerusform>und %Ln andere Werte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>There is no difference.</source>
        <translation>Es gibt keinen Unterschied.</translation>
    </message>
</context>
<context>
    <name>DocumentModel</name>
    <message>
        <source>Change of &quot;%1&quot;</source>
        <translation>Änderung von „%1“</translation>
    </message>
    <message>
        <source>Saved value of &quot;%1&quot;</source>
        <translation>Gespeicherter Wert von „%1“</translation>
    </message>
    <message>
        <source>All repairs</source>
        <translation>Alle Reparaturen</translation>
    </message>
    <message>
        <source>Back to the saved file</source>
        <translation>Zurück zur gespeicherten Datei</translation>
    </message>
</context>
<context>
    <name>DocumentViewer</name>
    <message>
        <source>What the document says</source>
        <translation>Was das Dokument sagt</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Text of the section</source>
        <translation>Text des Abschnitts</translation>
    </message>
    <message>
        <source>Search in all sections</source>
        <translation>In allen Abschnitten suchen</translation>
    </message>
</context>
<context>
    <name>DumpFacts</name>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>Prozessoren</translation>
    </message>
    <message>
        <source>Memory of the PC</source>
        <translation>Arbeitsspeicher des PCs</translation>
    </message>
    <message>
        <source>Of it free</source>
        <translation>Davon frei</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>Zugesichert</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Process id</source>
        <translation>Prozess-ID</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>Memory in use</source>
        <translation>Belegter Speicher</translation>
    </message>
    <message>
        <source>Most in use</source>
        <translation>Höchstens belegt</translation>
    </message>
    <message>
        <source>Private memory</source>
        <translation>Privater Speicher</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>Module</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Memory in it</source>
        <translation>Speicher darin</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n range(s)</source>
        <translation>
            <numerusform>%1 in %n Bereich</numerusform>
            <numerusform>%1 in %n Bereichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Thread</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>PC</source>
        <translation>PC</translation>
    </message>
    <message>
        <source>Dump</source>
        <translation>Speicherabbild</translation>
    </message>
    <message>
        <source>Whether the dump belongs to this bucket cannot be told. %1</source>
        <translation>Ob das Speicherabbild zu diesem Bucket gehört, lässt sich nicht sagen. %1</translation>
    </message>
    <message>
        <source>The signature of the dump is that of this bucket.</source>
        <translation>Die Signatur des Speicherabbilds ist die dieses Buckets.</translation>
    </message>
    <message>
        <source>The signature of the dump is not that of this bucket. Windows may rightly have told the client another one, for stowed exceptions and unloaded modules; else the report lies in the wrong folder. The dump says:</source>
        <translation>Die Signatur des Speicherabbilds ist nicht die dieses Buckets. Windows kann dem Client zu Recht eine andere genannt haben, bei zurückgestellten Ausnahmen (stowed exceptions) und entladenen Modulen; sonst liegt der Bericht im falschen Ordner. Das Speicherabbild sagt:</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>Size (bytes)</source>
        <translation>Größe (Bytes)</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Gelinkt</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>%1 (unloaded)</source>
        <translation>%1 (entladen)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Wo er ist</translation>
    </message>
    <message>
        <source>Begun at</source>
        <translation>Begonnen bei</translation>
    </message>
    <message>
        <source>User seconds</source>
        <translation>Sekunden im Benutzermodus</translation>
    </message>
    <message>
        <source>Kernel seconds</source>
        <translation>Sekunden im Kernelmodus</translation>
    </message>
    <message>
        <source>Started (UTC)</source>
        <translation>Gestartet (UTC)</translation>
    </message>
    <message>
        <source>Stack (bytes at)</source>
        <translation>Stapel (Bytes bei)</translation>
    </message>
    <message>
        <source>%1 ⚠</source>
        <comment>the thread that failed</comment>
        <translation>%1 ⚠</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>a size, an address</comment>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Points to</source>
        <translation>Zeigt auf</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>in the dump</source>
        <translation>im Speicherabbild</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Handle</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Handles of it</source>
        <translation>Handles darauf</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Datenstrom</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>Beginnt bei</translation>
    </message>
    <message>
        <source>Processor type</source>
        <translation>Prozessortyp</translation>
    </message>
    <message>
        <source>Version of Windows</source>
        <translation>Windows-Version</translation>
    </message>
    <message>
        <source>Service pack</source>
        <translation>Service Pack</translation>
    </message>
    <message>
        <source>Workstation or server</source>
        <translation>Arbeitsplatz oder Server</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Edition</translation>
    </message>
    <message>
        <source>Processor family and model</source>
        <translation>Prozessorfamilie und -modell</translation>
    </message>
    <message>
        <source>Processor vendor</source>
        <translation>Prozessorhersteller</translation>
    </message>
    <message>
        <source>Most that can be committed</source>
        <translation>Höchstens zusicherbar</translation>
    </message>
    <message>
        <source>Integrity level</source>
        <translation>Integritätsstufe</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Build</translation>
    </message>
</context>
<context>
    <name>DumpPage</name>
    <message>
        <source>Summary of the minidump</source>
        <translation>Zusammenfassung des Minidumps</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>Module</translation>
    </message>
    <message>
        <source>The dump names no modules.</source>
        <translation>Das Speicherabbild nennt keine Module.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>The dump names no threads.</source>
        <translation>Das Speicherabbild nennt keine Threads.</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>The dump holds no registers of a faulting thread.</source>
        <translation>Das Speicherabbild enthält keine Register eines fehlerhaften Threads.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>The dump holds no memory of the process.</source>
        <translation>Das Speicherabbild enthält keinen Speicher des Prozesses.</translation>
    </message>
    <message>
        <source>Handles</source>
        <translation>Handles</translation>
    </message>
    <message>
        <source>The dump lists no handles.</source>
        <translation>Das Speicherabbild führt keine Handles auf.</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Datenströme</translation>
    </message>
    <message>
        <source>The dump has no streams.</source>
        <translation>Das Speicherabbild hat keine Datenströme.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>⚠ What could not be read</source>
        <translation>⚠ Was sich nicht lesen ließ</translation>
    </message>
</context>
<context>
    <name>DumpText</name>
    <message>
        <source>Exception of Delphi</source>
        <translation>Ausnahme von Delphi</translation>
    </message>
    <message>
        <source>Program ended itself (abort)</source>
        <translation>Das Programm hat sich selbst beendet (abort)</translation>
    </message>
    <message>
        <source>Breakpoint of a 32-bit program</source>
        <translation>Haltepunkt eines 32-Bit-Programms</translation>
    </message>
    <message>
        <source>Guard page touched</source>
        <translation>Schutzseite berührt</translation>
    </message>
    <message>
        <source>Data at an address that the processor does not allow</source>
        <translation>Daten an einer Adresse, die der Prozessor nicht zulässt</translation>
    </message>
    <message>
        <source>Breakpoint</source>
        <translation>Haltepunkt</translation>
    </message>
    <message>
        <source>Single step</source>
        <translation>Einzelschritt</translation>
    </message>
    <message>
        <source>Access violation</source>
        <translation>Zugriffsverletzung</translation>
    </message>
    <message>
        <source>Error of the disk or network while reading memory</source>
        <translation>Fehler von Datenträger oder Netzwerk beim Lesen von Speicher</translation>
    </message>
    <message>
        <source>Invalid handle</source>
        <translation>Ungültiges Handle</translation>
    </message>
    <message>
        <source>Out of memory</source>
        <translation>Nicht genug Speicher</translation>
    </message>
    <message>
        <source>Illegal instruction</source>
        <translation>Unzulässiger Befehl</translation>
    </message>
    <message>
        <source>Exception that cannot be continued from</source>
        <translation>Ausnahme, nach der es nicht weitergehen kann</translation>
    </message>
    <message>
        <source>Invalid disposition of an exception</source>
        <translation>Ungültiges Ergebnis einer Ausnahmebehandlung</translation>
    </message>
    <message>
        <source>Index out of the bounds of its array</source>
        <translation>Index außerhalb der Grenzen seines Arrays</translation>
    </message>
    <message>
        <source>Floating point: denormal operand</source>
        <translation>Gleitkomma: denormalisierter Operand</translation>
    </message>
    <message>
        <source>Floating point: division by zero</source>
        <translation>Gleitkomma: Division durch null</translation>
    </message>
    <message>
        <source>Floating point: inexact result</source>
        <translation>Gleitkomma: ungenaues Ergebnis</translation>
    </message>
    <message>
        <source>Floating point: invalid operation</source>
        <translation>Gleitkomma: ungültige Operation</translation>
    </message>
    <message>
        <source>Floating point: overflow</source>
        <translation>Gleitkomma: Überlauf</translation>
    </message>
    <message>
        <source>Floating point: stack check</source>
        <translation>Gleitkomma: Stapelprüfung</translation>
    </message>
    <message>
        <source>Floating point: underflow</source>
        <translation>Gleitkomma: Unterlauf</translation>
    </message>
    <message>
        <source>Integer division by zero</source>
        <translation>Ganzzahldivision durch null</translation>
    </message>
    <message>
        <source>Integer overflow</source>
        <translation>Ganzzahlüberlauf</translation>
    </message>
    <message>
        <source>Privileged instruction</source>
        <translation>Privilegierter Befehl</translation>
    </message>
    <message>
        <source>Stack overflow</source>
        <translation>Stapelüberlauf</translation>
    </message>
    <message>
        <source>A DLL was not found</source>
        <translation>Eine DLL wurde nicht gefunden</translation>
    </message>
    <message>
        <source>A DLL has not the function with this number</source>
        <translation>Eine DLL hat die Funktion mit dieser Nummer nicht</translation>
    </message>
    <message>
        <source>A DLL has not the function of this name</source>
        <translation>Eine DLL hat die Funktion dieses Namens nicht</translation>
    </message>
    <message>
        <source>Ended by Ctrl+C</source>
        <translation>Mit Strg+C beendet</translation>
    </message>
    <message>
        <source>A DLL could not be initialised</source>
        <translation>Eine DLL ließ sich nicht initialisieren</translation>
    </message>
    <message>
        <source>Possible deadlock</source>
        <translation>Mögliche gegenseitige Blockade (Deadlock)</translation>
    </message>
    <message>
        <source>Stowed exception of a Windows app</source>
        <translation>Zurückgestellte Ausnahme (stowed exception) einer Windows-App</translation>
    </message>
    <message>
        <source>Corrupted heap</source>
        <translation>Beschädigter Heap</translation>
    </message>
    <message>
        <source>Fast fail</source>
        <translation>Fast Fail</translation>
    </message>
    <message>
        <source>Invalid argument to a function of the C library</source>
        <translation>Ungültiges Argument für eine Funktion der C-Bibliothek</translation>
    </message>
    <message>
        <source>Failed assertion</source>
        <translation>Fehlgeschlagene Assertion</translation>
    </message>
    <message>
        <source>Fail-fast exception</source>
        <translation>Fail-Fast-Ausnahme</translation>
    </message>
    <message>
        <source>A DLL that is loaded late was not found</source>
        <translation>Eine verzögert geladene DLL wurde nicht gefunden</translation>
    </message>
    <message>
        <source>A DLL that is loaded late has not the function</source>
        <translation>Eine verzögert geladene DLL hat die Funktion nicht</translation>
    </message>
    <message>
        <source>Exception of .NET</source>
        <translation>Ausnahme von .NET</translation>
    </message>
    <message>
        <source>Exception of C++</source>
        <translation>Ausnahme von C++</translation>
    </message>
    <message>
        <source>no access</source>
        <translation>kein Zugriff</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lesen</translation>
    </message>
    <message>
        <source>read and write</source>
        <translation>lesen und schreiben</translation>
    </message>
    <message>
        <source>read, a copy when written</source>
        <translation>lesen, Kopie beim Schreiben</translation>
    </message>
    <message>
        <source>run</source>
        <translation>ausführen</translation>
    </message>
    <message>
        <source>read and run</source>
        <translation>lesen und ausführen</translation>
    </message>
    <message>
        <source>read, write and run</source>
        <translation>lesen, schreiben und ausführen</translation>
    </message>
    <message>
        <source>read and run, a copy when written</source>
        <translation>lesen und ausführen, Kopie beim Schreiben</translation>
    </message>
    <message>
        <source>guard</source>
        <translation>Schutzseite</translation>
    </message>
    <message>
        <source>not cached</source>
        <translation>ohne Cache</translation>
    </message>
    <message>
        <source>writes combined</source>
        <translation>Schreibzugriffe zusammengefasst</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>zugesichert</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>reserviert</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>private</source>
        <extracomment>Memory that no other process sees</extracomment>
        <translation>privat</translation>
    </message>
    <message>
        <source>mapped</source>
        <extracomment>Memory that shows a file</extracomment>
        <translation>zugeordnet</translation>
    </message>
    <message>
        <source>image</source>
        <extracomment>Memory that shows a program or DLL</extracomment>
        <translation>Programmabbild</translation>
    </message>
    <message>
        <source>Error of the disk or network while reading %1</source>
        <translation>Fehler von Datenträger oder Netzwerk beim Lesen von %1</translation>
    </message>
    <message>
        <source>Access violation reading %1</source>
        <translation>Zugriffsverletzung beim Lesen von %1</translation>
    </message>
    <message>
        <source>Error of the disk or network while writing %1</source>
        <translation>Fehler von Datenträger oder Netzwerk beim Schreiben von %1</translation>
    </message>
    <message>
        <source>Access violation writing %1</source>
        <translation>Zugriffsverletzung beim Schreiben von %1</translation>
    </message>
    <message>
        <source>Error of the disk or network while running code at %1</source>
        <translation>Fehler von Datenträger oder Netzwerk beim Ausführen von Code bei %1</translation>
    </message>
    <message>
        <source>Access violation running code at %1</source>
        <translation>Zugriffsverletzung beim Ausführen von Code bei %1</translation>
    </message>
    <message>
        <source>Fast fail %1</source>
        <translation>Fast Fail %1</translation>
    </message>
    <message>
        <source>Fast fail %1 (%2)</source>
        <extracomment>The program ended itself at once; %2 is a name such as FATAL_APP_EXIT</extracomment>
        <translation>Fast Fail %1 (%2)</translation>
    </message>
    <message>
        <source>Exception %1</source>
        <translation>Ausnahme %1</translation>
    </message>
    <message>
        <source>System %1</source>
        <translation>System %1</translation>
    </message>
    <message>
        <source>%1 %2.%3 build %4</source>
        <extracomment>&quot;Windows 10.0 build 19045&quot;</extracomment>
        <translation>%1 %2.%3 Build %4</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>&quot;Access violation reading 0x00000014 at ntdll.dll+0x3c66c&quot;</extracomment>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>The dump holds no exception: nothing says where the program failed.</source>
        <translation>Das Speicherabbild enthält keine Ausnahme: Nichts sagt, wo der Fehler im Programm auftrat.</translation>
    </message>
    <message>
        <source>The dump is of a processor that Windows does not run on, or does not say of which.</source>
        <translation>Das Speicherabbild stammt von einem Prozessor, auf dem Windows nicht läuft, oder sagt nicht, von welchem.</translation>
    </message>
    <message>
        <source>No module holds the address of the exception, %1.</source>
        <translation>Kein Modul enthält die Adresse der Ausnahme, %1.</translation>
    </message>
    <message>
        <source>The dump does not name the program.</source>
        <translation>Das Speicherabbild nennt das Programm nicht.</translation>
    </message>
    <message>
        <source>The module that holds the address of the exception has no name.</source>
        <translation>Das Modul, das die Adresse der Ausnahme enthält, hat keinen Namen.</translation>
    </message>
    <message>
        <source>unknown processor</source>
        <translation>unbekannter Prozessor</translation>
    </message>
    <message>
        <source>processor %1</source>
        <translation>Prozessor %1</translation>
    </message>
    <message>
        <source>The dump lists more streams than are read; the first ones were.</source>
        <translation>Das Speicherabbild führt mehr Datenströme auf, als gelesen werden; die ersten wurden gelesen.</translation>
    </message>
    <message>
        <source>The list of streams goes beyond the end of the file.</source>
        <translation>Die Liste der Datenströme reicht über das Ende der Datei hinaus.</translation>
    </message>
    <message>
        <source>%1 goes beyond the end of the file, or names bytes that do (at %2).</source>
        <translation>%1 reicht über das Ende der Datei hinaus oder nennt Bytes, die das tun (bei %2).</translation>
    </message>
    <message>
        <source>%1 is smaller than what it should hold (at %2).</source>
        <translation>%1 ist kleiner als das, was darin stehen müsste (bei %2).</translation>
    </message>
    <message>
        <source>%1 holds more than is read; the first part was (at %2).</source>
        <translation>%1 enthält mehr, als gelesen wird; der erste Teil wurde gelesen (bei %2).</translation>
    </message>
    <message>
        <source>%1 has a text that is damaged (at %2).</source>
        <translation>%1 hat einen beschädigten Text (bei %2).</translation>
    </message>
    <message>
        <source>There is a second %1 (at %2); the first one counts.</source>
        <translation>%1 kommt ein zweites Mal vor (bei %2); das erste Vorkommen zählt.</translation>
    </message>
    <message>
        <source>%1 has registers that are not those of this processor (at %2).</source>
        <translation>%1 hat Register, die nicht die dieses Prozessors sind (bei %2).</translation>
    </message>
</context>
<context>
    <name>EditsView</name>
    <message>
        <source>Files of this change</source>
        <translation>Dateien dieser Änderung</translation>
    </message>
    <message>
        <source>no file</source>
        <translation>keine Datei</translation>
    </message>
</context>
<context>
    <name>Effects</name>
    <message>
        <source>%1 and %2</source>
        <extracomment>The last two of a list of words</extracomment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between words of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>open documents</source>
        <translation>offenen Dokumenten</translation>
    </message>
    <message numerus="yes">
        <source>%n registry key(s)</source>
        <translation>
            <numerusform>%n Registrierungsschlüssel</numerusform>
            <numerusform>%n Registrierungsschlüsseln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n query(s)</source>
        <translation>
            <numerusform>%n Abfrage</numerusform>
            <numerusform>%n Abfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file version(s)</source>
        <translation>
            <numerusform>%n Dateiversion</numerusform>
            <numerusform>%n Dateiversionen</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no limit to their number.</source>
        <translation>Ihre Zahl ist nicht begrenzt.</translation>
    </message>
    <message>
        <source>At most %1 are kept.</source>
        <translation>Höchstens %1 werden aufbewahrt.</translation>
    </message>
    <message>
        <source>Clients make no reports, because the limit is 0.</source>
        <translation>Clients erstellen keine Berichte, weil das Limit 0 ist.</translation>
    </message>
    <message>
        <source>The next client makes no report, because the limit is 0.</source>
        <translation>Der nächste Client erstellt keinen Bericht, weil das Limit 0 ist.</translation>
    </message>
    <message>
        <source>The next client makes no report, because the limit of %1 is reached.</source>
        <translation>Der nächste Client erstellt keinen Bericht, weil das Limit von %1 erreicht ist.</translation>
    </message>
    <message>
        <source>The next client makes no report, because none is asked for.</source>
        <translation>Der nächste Client erstellt keinen Bericht, weil keiner verlangt wird.</translation>
    </message>
    <message>
        <source>For a bucket without a status.txt clients make reports.</source>
        <translation>Für einen Bucket ohne status.txt erstellen Clients Berichte.</translation>
    </message>
    <message>
        <source>The next client makes a report without additional data.</source>
        <translation>Der nächste Client erstellt einen Bericht ohne zusätzliche Daten.</translation>
    </message>
    <message>
        <source>The next client makes a report with %1.</source>
        <translation>Der nächste Client erstellt einen Bericht mit %1.</translation>
    </message>
    <message>
        <source>They ignore requests for additional data, unless a status.txt allows them.</source>
        <translation>Sie übergehen Anforderungen zusätzlicher Daten, sofern nicht eine status.txt sie erlaubt.</translation>
    </message>
    <message>
        <source>They ignore requests for files, unless a status.txt allows them.</source>
        <translation>Sie übergehen Anforderungen von Dateien, sofern nicht eine status.txt sie erlaubt.</translation>
    </message>
    <message>
        <source>They ignore addresses in a status.txt, unless it allows them.</source>
        <translation>Sie übergehen Adressen in einer status.txt, sofern diese sie nicht erlaubt.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) for data are ignored.</source>
        <translation>
            <numerusform>%n Anforderung von Daten wird übergangen.</numerusform>
            <numerusform>%n Anforderungen von Daten werden übergangen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Addresses of status.txt are ignored.</source>
        <translation>Adressen in status.txt werden übergangen.</translation>
    </message>
    <message>
        <source>show %1</source>
        <translation>zeigen %1</translation>
    </message>
    <message>
        <source>shows %1</source>
        <translation>zeigt %1</translation>
    </message>
    <message>
        <source>tells the user nothing more</source>
        <translation>teilt dem Benutzer nichts weiter mit</translation>
    </message>
    <message>
        <source>count the hit</source>
        <translation>zählen den Treffer</translation>
    </message>
    <message>
        <source>log machine and user</source>
        <translation>protokollieren Rechner und Benutzer</translation>
    </message>
    <message>
        <source>log nothing</source>
        <translation>protokollieren nichts</translation>
    </message>
    <message>
        <source>They %1.</source>
        <extracomment>A list of what clients do: &quot;They show http://…, count the hit and log nothing.&quot;</extracomment>
        <translation>Sie %1.</translation>
    </message>
    <message>
        <source>counts the hit</source>
        <translation>zählt den Treffer</translation>
    </message>
    <message>
        <source>logs machine and user</source>
        <translation>protokolliert Rechner und Benutzer</translation>
    </message>
    <message>
        <source>logs nothing</source>
        <translation>protokolliert nichts</translation>
    </message>
    <message>
        <source>It %1.</source>
        <extracomment>A list of what a client does: &quot;It shows http://…, counts the hit and logs nothing.&quot;</extracomment>
        <translation>Er %1.</translation>
    </message>
    <message>
        <source>Clients go on to %1. Nothing else of this file counts.</source>
        <translation>Clients gehen weiter zu %1. Nichts sonst aus dieser Datei zählt.</translation>
    </message>
</context>
<context>
    <name>ExtractionBar</name>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>Sie ersetzen</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Den Ordner öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Progress of unpacking</source>
        <translation>Fortschritt des Entpackens</translation>
    </message>
    <message>
        <source>Extract to a folder</source>
        <translation>In einen Ordner entpacken</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a member, why not</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Unpacking: %1 of %2.</source>
        <translation>Entpackt: %1 von %2.</translation>
    </message>
    <message>
        <source>Report %1 of %2.</source>
        <translation>Bericht %1 von %2.</translation>
    </message>
    <message>
        <source>Stopped. What was complete stays.</source>
        <translation>Abgebrochen. Was vollständig war, bleibt.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to %1.</source>
        <translation>
            <numerusform>%n Datei nach %1 geschrieben.</numerusform>
            <numerusform>%n Dateien nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of that name were there already and stay.</source>
        <translation>
            <numerusform>%n Datei dieses Namens war schon vorhanden und bleibt.</numerusform>
            <numerusform>%n Dateien dieser Namen waren schon vorhanden und bleiben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) were refused.</source>
        <translation>
            <numerusform>%n Bestandteil wurde abgelehnt.</numerusform>
            <numerusform>%n Bestandteile wurden abgelehnt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be unpacked.</source>
        <translation>
            <numerusform>%n ließ sich nicht entpacken.</numerusform>
            <numerusform>%n ließen sich nicht entpacken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Remove &quot;%1&quot; from the search</source>
        <translation>„%1“ aus der Suche entfernen</translation>
    </message>
    <message>
        <source>Remove %1 from the search</source>
        <translation>%1 aus der Suche entfernen</translation>
    </message>
</context>
<context>
    <name>FilterEdit</name>
    <message>
        <source>Search: words, or app:winword hits:&gt;100 last:&lt;7d is:blind</source>
        <translation>Suche: Wörter, oder app:winword hits:&gt;100 last:&lt;7d is:blind</translation>
    </message>
    <message>
        <source>Search line</source>
        <translation>Suchzeile</translation>
    </message>
</context>
<context>
    <name>FilterText</name>
    <message>
        <source>&quot;%1&quot;: %2</source>
        <extracomment>%1 is a term of the search line, %2 a sentence about what is wrong with it</extracomment>
        <translation>„%1“: %2</translation>
    </message>
</context>
<context>
    <name>FindingDetails</name>
    <message>
        <source>What the document says about it</source>
        <translation>Was das Dokument dazu sagt</translation>
    </message>
    <message>
        <source>Choose a problem to see what it means and what can be done.</source>
        <translation>Bitte ein Problem auswählen, um zu sehen, was es bedeutet und was zu tun ist.</translation>
    </message>
    <message>
        <source>&lt;a href=&quot;%1&quot;&gt;section %2&lt;/a&gt;</source>
        <translation>&lt;a href=&quot;%1&quot;&gt;Abschnitt %2&lt;/a&gt;</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s) of this kind can be repaired. Choose one to see what would change.</source>
        <translation>
            <numerusform>%Ln Problem dieser Art lässt sich beheben. Bitte auswählen, um zu sehen, was sich ändern würde.</numerusform>
            <numerusform>%Ln Probleme dieser Art lassen sich beheben. Bitte eines auswählen, um zu sehen, was sich ändern würde.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose one of them to see where it lies.</source>
        <translation>Bitte eines davon auswählen, um zu sehen, wo es liegt.</translation>
    </message>
    <message>
        <source>There is no repair that would surely be right.</source>
        <translation>Keine Reparatur wäre sicher richtig.</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Die Datei wird gelesen …</translation>
    </message>
    <message>
        <source>The file has changed and does not have this problem any more.</source>
        <translation>Die Datei hat sich geändert und hat dieses Problem nicht mehr.</translation>
    </message>
    <message>
        <source>The repair changes this:</source>
        <translation>Die Reparatur ändert dies:</translation>
    </message>
    <message>
        <source>%1, repaired</source>
        <translation>%1, repariert</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <source>No problems were found.</source>
        <translation>Es wurden keine Probleme gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und %n weiteres.</numerusform>
            <numerusform>Und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · &lt;a href=&quot;%2&quot;&gt;section %3&lt;/a&gt;</source>
        <translation>%1 · &lt;a href=&quot;%2&quot;&gt;Abschnitt %3&lt;/a&gt;</translation>
    </message>
    <message>
        <source>What the document says about it</source>
        <translation>Was das Dokument dazu sagt</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>Reparieren …</translation>
    </message>
    <message>
        <source>Repair: %1</source>
        <translation>Reparieren: %1</translation>
    </message>
</context>
<context>
    <name>HealthModel</name>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln Fehler</numerusform>
            <numerusform>%Ln Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln Warnung</numerusform>
            <numerusform>%Ln Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln Hinweis</numerusform>
            <numerusform>%Ln Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>Bucket</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>HealthText</name>
    <message>
        <source>This is what the scan found. Counters, logs and reports were not compared yet: check now.</source>
        <translation>Dies hat das Lesen gefunden. Zähler, Logs und Berichte sind noch nicht verglichen: bitte jetzt prüfen.</translation>
    </message>
    <message>
        <source>The check was cancelled. This is what the scan found.</source>
        <translation>Die Prüfung wurde abgebrochen. Dies hat das Lesen gefunden.</translation>
    </message>
    <message>
        <source>The check failed. %1</source>
        <translation>Die Prüfung ist gescheitert. %1</translation>
    </message>
    <message numerus="yes">
        <source>Checked at %1: %Ln bucket(s) with their logs and reports.</source>
        <translation>
            <numerusform>Geprüft um %1: %Ln Bucket mit seinen Logs und Berichten.</numerusform>
            <numerusform>Geprüft um %1: %Ln Buckets mit ihren Logs und Berichten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking: %1 of %2 buckets compared.</source>
        <translation>Prüfung: %1 von %2 Buckets verglichen.</translation>
    </message>
    <message>
        <source>Checking: crash.log, %1 lines, %2 of %3 bytes.</source>
        <translation>Prüfung: crash.log, %1 Zeilen, %2 von %3 Bytes.</translation>
    </message>
    <message>
        <source>Checking: %1 folders listed, %2 files read, %3 buckets so far.</source>
        <translation>Prüfung: %1 Ordner aufgelistet, %2 Dateien gelesen, bisher %3 Buckets.</translation>
    </message>
    <message>
        <source>No share is open</source>
        <translation>Keine Freigabe ist geöffnet</translation>
    </message>
    <message>
        <source>Open a share to see what is wrong or notable in it.</source>
        <translation>Bitte eine Freigabe öffnen, um zu sehen, was darin falsch oder bemerkenswert ist.</translation>
    </message>
    <message>
        <source>The share cannot be read</source>
        <translation>Die Freigabe ist nicht lesbar</translation>
    </message>
    <message>
        <source>Reading was cancelled</source>
        <translation>Das Lesen wurde abgebrochen</translation>
    </message>
    <message>
        <source>The problems appear when the scan is complete.</source>
        <translation>Die Probleme erscheinen, wenn alles gelesen ist.</translation>
    </message>
    <message>
        <source>The check failed</source>
        <translation>Die Prüfung ist gescheitert</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>No problem fits the search</source>
        <translation>Kein Problem passt zur Suche</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s) are there, and the search takes none.</source>
        <translation>
            <numerusform>%Ln Problem ist da, und die Suche nimmt keines.</numerusform>
            <numerusform>%Ln Probleme sind da, und die Suche nimmt keines.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking the share</source>
        <translation>Die Freigabe wird geprüft</translation>
    </message>
    <message>
        <source>Everything is in order</source>
        <translation>Alles ist in Ordnung</translation>
    </message>
    <message numerus="yes">
        <source>Names, paths, files, counters, logs and reports of %Ln bucket(s) agree with the document and with each other. Check again whenever you like.</source>
        <translation>
            <numerusform>Namen, Pfade, Dateien, Zähler, Logs und Berichte von %Ln Bucket stimmen mit dem Dokument und miteinander überein. Die Prüfung lässt sich jederzeit wiederholen.</numerusform>
            <numerusform>Namen, Pfade, Dateien, Zähler, Logs und Berichte von %Ln Buckets stimmen mit dem Dokument und miteinander überein. Die Prüfung lässt sich jederzeit wiederholen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found so far</source>
        <translation>Bisher nichts gefunden</translation>
    </message>
    <message>
        <source>Names and small files are in order. Check now to compare the counters with the logs and the reports, too.</source>
        <translation>Namen und kleine Dateien sind in Ordnung. Jetzt prüfen, um auch die Zähler mit den Logs und den Berichten zu vergleichen.</translation>
    </message>
</context>
<context>
    <name>HealthTree</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>HealthWorkspace</name>
    <message>
        <source>&amp;Check now</source>
        <translation>Jetzt &amp;prüfen</translation>
    </message>
    <message>
        <source>Cancel the check</source>
        <translation>Prüfung abbrechen</translation>
    </message>
    <message>
        <source>&amp;Repair…</source>
        <translation>&amp;Reparieren …</translation>
    </message>
    <message>
        <source>Repair &amp;all…</source>
        <translation>&amp;Alles reparieren …</translation>
    </message>
    <message>
        <source>Show &amp;bucket</source>
        <translation>&amp;Bucket zeigen</translation>
    </message>
    <message>
        <source>Reads every log and the beginning of every report, and compares the counters with them</source>
        <translation>Liest jedes Log und den Anfang jedes Berichts und vergleicht die Zähler damit</translation>
    </message>
    <message>
        <source>Shows what the repair of the chosen problem, or of all of its kind, changes</source>
        <translation>Zeigt, was die Reparatur des gewählten Problems oder aller seiner Art ändert</translation>
    </message>
    <message>
        <source>Shows what all repairs together change, and saves all of them or none</source>
        <translation>Zeigt, was alle Reparaturen zusammen ändern, und speichert alle oder keine</translation>
    </message>
    <message>
        <source>Search: words of the bucket, the file, the code or the value</source>
        <translation>Suche: Wörter aus Bucket, Datei, Code oder Wert</translation>
    </message>
    <message>
        <source>Search problems</source>
        <translation>Probleme durchsuchen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Nur Fehler</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>S&amp;how:</source>
        <translation>&amp;Zeigen:</translation>
    </message>
    <message>
        <source>Repair &amp;all %1…</source>
        <translation>&amp;Alle %1 reparieren …</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <comment>number of errors and warnings</comment>
        <translation>⚠ %1</translation>
    </message>
</context>
<context>
    <name>HexView</name>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>Hits, newest first</source>
        <translation>Treffer, neueste zuerst</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>%1: the one with most hits stands first. Choose one to see its hits alone.</source>
        <translation>%1: Oben steht, wer die meisten Treffer hat. Eine Auswahl zeigt nur dessen Treffer.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Shows the hits of all machines, users and days again.</source>
        <translation>Zeigt wieder die Treffer aller Rechner, Benutzer und Tage.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a machine or user, and its hits</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n Rechner</numerusform>
            <numerusform>%n Rechner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s)</source>
        <translation>
            <numerusform>%n Benutzer</numerusform>
            <numerusform>%n Benutzer</numerusform>
        </translation>
    </message>
    <message>
        <source>No hit matches the filter.</source>
        <translation>Kein Treffer passt zum Filter.</translation>
    </message>
    <message>
        <source>%1 hits on %2 to %3, most on %4 (%5).</source>
        <translation>%1 Treffer vom %2 bis %3, die meisten am %4 (%5).</translation>
    </message>
    <message>
        <source>Select a bucket to see when and where it was hit.</source>
        <translation>Ein ausgewählter Bucket zeigt hier, wann und wo er getroffen wurde.</translation>
    </message>
    <message>
        <source>This bucket has no hits.log, so nothing is known of when it was hit. Clients write one when Tracking is on: switch it on in the Response tab, or for the whole share in Policy.</source>
        <translation>Dieser Bucket hat keine hits.log, daher ist nicht bekannt, wann er getroffen wurde. Clients schreiben sie, wenn Tracking eingeschaltet ist: hier im Reiter „Antwort“ oder für die ganze Freigabe unter „Richtlinie“.</translation>
    </message>
    <message>
        <source>hits.log is empty.</source>
        <translation>hits.log ist leer.</translation>
    </message>
    <message>
        <source>Reading hits.log: %1 of %2</source>
        <translation>hits.log wird gelesen: %1 von %2</translation>
    </message>
    <message>
        <source>Reading older hits: %1 of %2.</source>
        <translation>Ältere Treffer werden gelesen: %1 von %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of hits.log do not conform to 2.2.2.1 and are left out.</source>
        <translation>
            <numerusform>%n Zeile von hits.log entspricht nicht 2.2.2.1 und fehlt hier.</numerusform>
            <numerusform>%n Zeilen von hits.log entsprechen nicht 2.2.2.1 und fehlen hier.</numerusform>
        </translation>
    </message>
    <message>
        <source>count.txt counts %1 hits, the log holds %2: tracking was off for the others, or the log was cut.</source>
        <translation>count.txt zählt %1 Treffer, das Protokoll enthält %2: Für die übrigen war Tracking ausgeschaltet, oder das Protokoll wurde gekürzt.</translation>
    </message>
    <message>
        <source>Times are those of each machine&apos;s own clock.</source>
        <translation>Die Zeiten sind die der Uhr des jeweiligen Rechners.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>HitChart</name>
    <message>
        <source>%1, %2 h</source>
        <translation>%1, %2 Uhr</translation>
    </message>
    <message>
        <source>week of %1</source>
        <translation>Woche vom %1</translation>
    </message>
    <message>
        <source>Hits over time</source>
        <translation>Treffer über die Zeit</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n hit(s)</source>
        <translation>
            <numerusform>%1: %n Treffer</numerusform>
            <numerusform>%1: %n Treffer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HitModel</name>
    <message>
        <source>As the machine&apos;s own clock showed it; its time zone is not known.</source>
        <translation>Wie die Uhr des Rechners sie zeigte; seine Zeitzone ist nicht bekannt.</translation>
    </message>
    <message>
        <source>no report</source>
        <translation>kein Bericht</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
</context>
<context>
    <name>InheritButton</name>
    <message>
        <source>inherit: %1</source>
        <translation>geerbt: %1</translation>
    </message>
</context>
<context>
    <name>JournalField</name>
    <message>
        <source>There is no such folder.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>Folder of the journal</source>
        <translation>Ordner des Journals</translation>
    </message>
    <message>
        <source>Choose &amp;folder…</source>
        <translation>&amp;Ordner wählen …</translation>
    </message>
    <message>
        <source>For the journal</source>
        <translation>Für das Journal</translation>
    </message>
    <message>
        <source>Choose the folder of the journal</source>
        <translation>Den Ordner des Journals wählen</translation>
    </message>
    <message>
        <source>Write the whole path, from the root on.</source>
        <translation>Bitte den ganzen Pfad angeben, von der Wurzel an.</translation>
    </message>
    <message>
        <source>Looking whether the journal can be written there…</source>
        <translation>Es wird geprüft, ob das Journal dort geschrieben werden kann …</translation>
    </message>
    <message>
        <source>The journal cannot be written in &quot;%1&quot;: %2 It stays in &quot;%3&quot;.</source>
        <translation>Das Journal kann in „%1“ nicht geschrieben werden: %2 Es bleibt in „%3“.</translation>
    </message>
    <message>
        <source>%1 The changes of before stay in &quot;%2&quot;; move that file here to have them in the same journal.</source>
        <translation>%1 Die bisherigen Änderungen bleiben in „%2“; wer die Datei hierher verschiebt, hat alle im selben Journal.</translation>
    </message>
    <message>
        <source>Every change that is saved goes into &quot;%1&quot;.</source>
        <translation>Jede gespeicherte Änderung kommt in „%1“.</translation>
    </message>
</context>
<context>
    <name>JournalModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Bucket or file</source>
        <translation>Bucket oder Datei</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
</context>
<context>
    <name>JournalWorkspace</name>
    <message>
        <source>No share is open</source>
        <translation>Keine Freigabe ist geöffnet</translation>
    </message>
    <message>
        <source>Open a share to see what was changed in it.</source>
        <translation>Bitte eine Freigabe öffnen, um zu sehen, was in ihr geändert wurde.</translation>
    </message>
    <message>
        <source>The journal cannot be read</source>
        <translation>Das Journal ist nicht lesbar</translation>
    </message>
    <message>
        <source>No change yet</source>
        <translation>Noch keine Änderung</translation>
    </message>
    <message>
        <source>Every change that you save here or with cerctl is kept with its reason, and can be taken back. Write a response to a bucket, or the policy, to begin.</source>
        <translation>Jede Änderung, die hier oder mit cerctl gespeichert wird, bleibt mit ihrem Grund erhalten und lässt sich zurücknehmen. Zum Anfang einem Bucket antworten oder die Richtlinie schreiben.</translation>
    </message>
    <message>
        <source>No change fits the search</source>
        <translation>Keine Änderung passt zur Suche</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are there, and the search takes none.</source>
        <translation>
            <numerusform>%n Änderung ist da, und die Suche nimmt keine.</numerusform>
            <numerusform>%n Änderungen sind da, und die Suche nimmt keine.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n change(s)</source>
        <translation>
            <numerusform>%1 von %n Änderung</numerusform>
            <numerusform>%1 von %n Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the journal cannot be read</source>
        <translation>
            <numerusform>%n Zeile des Journals ist nicht lesbar</numerusform>
            <numerusform>%n Zeilen des Journals sind nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>of all administrators</source>
        <translation>aller Administratoren</translation>
    </message>
    <message>
        <source>The share keeps a journal for all who administer it, in %1.</source>
        <translation>Die Freigabe führt in %1 ein Journal für alle, die sie verwalten.</translation>
    </message>
    <message>
        <source>Keep on the Share</source>
        <translation>Auf der Freigabe führen</translation>
    </message>
    <message>
        <source>Shall this share keep a journal for all who administer it?

What anybody saves with this program or with cerctl is then also written to %1 on the share, with what you have changed so far, and everybody sees it here. Whoever may read the share can read it. Clients do not look at it.</source>
        <translation>Soll diese Freigabe ein Journal für alle führen, die sie verwalten?

Was jemand mit diesem Programm oder mit cerctl speichert, wird dann auch auf der Freigabe in %1 geschrieben, zusammen mit dem, was Sie bisher geändert haben, und alle sehen es hier. Wer die Freigabe lesen darf, kann es lesen. Clients beachten es nicht.</translation>
    </message>
    <message>
        <source>&amp;Keep it on the share</source>
        <translation>Auf der Freigabe &amp;führen</translation>
    </message>
    <message>
        <source>The journal cannot be made on the share. %1</source>
        <translation>Das Journal lässt sich auf der Freigabe nicht anlegen. %1</translation>
    </message>
    <message>
        <source>of this user alone</source>
        <translation>dieses Benutzers allein</translation>
    </message>
</context>
<context>
    <name>LinkTest</name>
    <message>
        <source>Only clients can tell whether they can open a file of another computer.</source>
        <translation>Ob sie eine Datei eines anderen Computers öffnen können, wissen nur die Clients.</translation>
    </message>
    <message>
        <source>This computer can open the file. Clients look for it on their own disks.</source>
        <translation>Dieser Computer kann die Datei öffnen. Clients suchen sie auf ihren eigenen Laufwerken.</translation>
    </message>
    <message>
        <source>This computer cannot open the file. Clients look for it on their own disks.</source>
        <translation>Dieser Computer kann die Datei nicht öffnen. Clients suchen sie auf ihren eigenen Laufwerken.</translation>
    </message>
    <message>
        <source>It leads on to %1, which this test cannot open.</source>
        <translation>Sie führt weiter zu %1; das kann dieser Test nicht öffnen.</translation>
    </message>
    <message numerus="yes">
        <source>It leads on more than %n time(s), to %1 at last.</source>
        <translation>
            <numerusform>Sie führt mehr als %n-mal weiter, zuletzt zu %1.</numerusform>
            <numerusform>Sie führt mehr als %n-mal weiter, zuletzt zu %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>It leads on to %1.</source>
        <translation>Sie führt weiter zu %1.</translation>
    </message>
    <message>
        <source>The server answered %1.</source>
        <extracomment>%1 is what a web server says: &quot;200 OK&quot;</extracomment>
        <translation>Der Server antwortete %1.</translation>
    </message>
    <message>
        <source>The server answered %1: clients see the page only if they may.</source>
        <translation>Der Server antwortete %1: Clients sehen die Seite nur mit Berechtigung.</translation>
    </message>
    <message>
        <source>The server answered %1: clients would see an error page.</source>
        <translation>Der Server antwortete %1: Clients sähen eine Fehlerseite.</translation>
    </message>
    <message numerus="yes">
        <source>No answer within %n second(s).</source>
        <translation>
            <numerusform>Keine Antwort innerhalb von %n Sekunde.</numerusform>
            <numerusform>Keine Antwort innerhalb von %n Sekunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted here: %2</source>
        <translation>Dem Zertifikat von %1 wird hier nicht vertraut: %2</translation>
    </message>
    <message>
        <source>There is no server with the name %1.</source>
        <translation>Es gibt keinen Server mit dem Namen %1.</translation>
    </message>
    <message>
        <source>The server %1 refuses the connection.</source>
        <translation>Der Server %1 lehnt die Verbindung ab.</translation>
    </message>
    <message>
        <source>The server %1 closed the connection without an answer.</source>
        <translation>Der Server %1 hat die Verbindung ohne Antwort geschlossen.</translation>
    </message>
    <message>
        <source>The server %1 cannot be asked: %2</source>
        <translation>Der Server %1 kann nicht gefragt werden: %2</translation>
    </message>
</context>
<context>
    <name>ListField</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Edit (F2)</source>
        <translation>Bearbeiten (F2)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste lines</source>
        <translation>Zeilen einfügen</translation>
    </message>
</context>
<context>
    <name>LogonDialog</name>
    <message>
        <source>&amp;Keep the password in the keychain of this desktop</source>
        <translation>Das Kennwort im Schlüsselbund dieses Desktops auf&amp;bewahren</translation>
    </message>
    <message>
        <source>Log On</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>The server &quot;%1&quot; did not accept this user name or password.</source>
        <translation>Der Server „%1“ hat Benutzernamen oder Kennwort nicht angenommen.</translation>
    </message>
    <message>
        <source>The server &quot;%1&quot; wants to know who you are.</source>
        <translation>Der Server „%1“ möchte wissen, wer Sie sind.</translation>
    </message>
    <message>
        <source>user, or DOMAIN\user</source>
        <translation>Benutzer oder DOMÄNE\Benutzer</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Benutzer</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Kennwort</translation>
    </message>
    <message>
        <source>&amp;Log on</source>
        <translation>&amp;Anmelden</translation>
    </message>
</context>
<context>
    <name>LostBucketsDialog</name>
    <message>
        <source>Bucket</source>
        <translation>Bucket</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Too many</source>
        <translation>Zu viele</translation>
    </message>
    <message>
        <source>Paths That Would Be Too Long</source>
        <translation>Pfade, die zu lang wären</translation>
    </message>
    <message>
        <source>Below %1 the longest file of each of these buckets would have more than the 260 characters that a path may have, its closing NUL counted. Clients discard their reports.</source>
        <translation>Unter %1 hätte die längste Datei jedes dieser Buckets mehr als die 260 Zeichen, die ein Pfad haben darf, das abschließende NUL mitgezählt. Clients verwerfen ihre Berichte.</translation>
    </message>
    <message>
        <source>Buckets whose reports would be lost</source>
        <translation>Buckets, deren Berichte verloren gingen</translation>
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
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open share…</source>
        <translation>Freigabe &amp;öffnen …</translation>
    </message>
    <message>
        <source>&amp;Recent shares</source>
        <translation>&amp;Zuletzt geöffnete Freigaben</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Cancel what runs</source>
        <translation>Laufendes abbre&amp;chen</translation>
    </message>
    <message>
        <source>C&amp;lose share</source>
        <translation>Freigabe &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;All commands…</source>
        <translation>&amp;Alle Befehle …</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>What the &amp;document says</source>
        <translation>Was das &amp;Dokument sagt</translation>
    </message>
    <message>
        <source>&amp;About CER Console</source>
        <translation>&amp;Über CER Console</translation>
    </message>
    <message>
        <source>About CER Console</source>
        <translation>Über CER Console</translation>
    </message>
    <message>
        <source>&lt;b&gt;CER Console %1&lt;/b&gt;&lt;p&gt;The administration console for Corporate Error Reporting file shares, [MS-CER] version 1.0.&lt;/p&gt;&lt;p&gt;Licence: GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;b&gt;CER Console %1&lt;/b&gt;&lt;p&gt;Die Verwaltungskonsole für Freigaben der Unternehmens-Fehlerberichterstattung (Corporate Error Reporting), [MS-CER] Version 1.0.&lt;/p&gt;&lt;p&gt;Lizenz: GNU General Public License, Version 3 oder neuer.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Changes are not saved</source>
        <translation>Änderungen sind nicht gespeichert</translation>
    </message>
    <message>
        <source>There are changes that are not saved. They are kept on this machine and offered again when this share is opened the next time. Leave now?</source>
        <translation>Es gibt Änderungen, die nicht gespeichert sind. Sie bleiben auf diesem Rechner und werden wieder angeboten, wenn diese Freigabe das nächste Mal geöffnet wird. Jetzt verlassen?</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Follow the share live</source>
        <translation>Der Freigabe &amp;laufend folgen</translation>
    </message>
    <message>
        <source>Hits that clients report appear by themselves.</source>
        <translation>Treffer, die Clients melden, erscheinen von selbst.</translation>
    </message>
</context>
<context>
    <name>MemberModel</name>
    <message>
        <source>⚠ %1</source>
        <comment>a refused member</comment>
        <translation>⚠ %1</translation>
    </message>
    <message>
        <source>%1
Not given out: %2</source>
        <translation>%1
Nicht herausgegeben: %2</translation>
    </message>
    <message>
        <source>%1
%2 bytes</source>
        <translation>%1
%2 Bytes</translation>
    </message>
    <message>
        <source>%1
%2 bytes, packed %3</source>
        <translation>%1
%2 Bytes, gepackt %3</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Bestandteil</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>A part of the path is empty.</source>
        <translation>Ein Teil des Pfades ist leer.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2 characters; at most %3 are allowed.</source>
        <translation>„%1“ hat %2 Zeichen; erlaubt sind höchstens %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds a character that is not ASCII. Clients may only use ASCII in names.</source>
        <translation>„%1“ enthält ein Zeichen, das nicht ASCII ist. Clients dürfen in Namen nur ASCII verwenden.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds a character (0x%2) that Windows does not allow in names.</source>
        <translation>„%1“ enthält ein Zeichen (0x%2), das Windows in Namen nicht erlaubt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the name of a device on Windows and cannot be a folder or file there.</source>
        <translation>„%1“ ist unter Windows der Name eines Geräts und kann dort weder Ordner noch Datei sein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; ends with a dot or a blank, which Windows does not allow.</source>
        <translation>„%1“ endet mit einem Punkt oder Leerzeichen; das erlaubt Windows nicht.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a folder.</source>
        <translation>„%1“ ist kein Name eines Ordners.</translation>
    </message>
    <message>
        <source>The offset &quot;%1&quot; is not hexadecimal.</source>
        <translation>Der Offset „%1“ ist nicht hexadezimal.</translation>
    </message>
    <message>
        <source>The offset &quot;%1&quot; has %2 digits; it must have 8 (32-bit) or 16 (64-bit).</source>
        <translation>Der Offset „%1“ hat %2 Stellen; es müssen 8 (32 Bit) oder 16 (64 Bit) sein.</translation>
    </message>
    <message>
        <source>The path &quot;%1&quot; has %2 characters with its closing NUL; clients discard reports above %3. Give the share a shorter path.</source>
        <translation>Der Pfad „%1“ hat mit dem abschließenden NUL %2 Zeichen; Clients verwerfen Berichte über %3. Ein kürzerer Pfad der Freigabe hilft.</translation>
    </message>
    <message>
        <source>The path &quot;%1&quot; has %2 characters with its closing NUL, which is just the limit of %3.</source>
        <translation>Der Pfad „%1“ hat mit dem abschließenden NUL %2 Zeichen, genau die Grenze von %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no UNC path. Write it as \\server\share or \\server\share\folder.</source>
        <translation>„%1“ ist kein UNC-Pfad. Er hat die Form \\Server\Freigabe oder \\Server\Freigabe\Ordner.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names a device, not a share. Write it as \\server\share.</source>
        <translation>„%1“ nennt ein Gerät, keine Freigabe. Ein UNC-Pfad hat die Form \\Server\Freigabe.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a server.</source>
        <translation>„%1“ kann nicht der Name eines Servers sein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a share.</source>
        <translation>„%1“ kann nicht der Name einer Freigabe sein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; ends with a separator, which is allowed and means nothing.</source>
        <translation>„%1“ endet mit einem Trennzeichen; das ist erlaubt und bedeutet nichts.</translation>
    </message>
    <message>
        <source>The file begins with a byte order mark, so its first line does not conform. Save it without one.</source>
        <translation>Die Datei beginnt mit einer Bytereihenfolge-Marke (BOM), daher ist ihre erste Zeile ungültig. Ohne BOM speichern.</translation>
    </message>
    <message>
        <source>The file is UTF-16, so nothing in it conforms. Save it in the code page of the share.</source>
        <translation>Die Datei ist UTF-16, daher ist nichts darin gültig. In der Codepage der Freigabe speichern.</translation>
    </message>
    <message>
        <source>There is a NUL byte in the file.</source>
        <translation>Die Datei enthält ein NUL-Byte.</translation>
    </message>
    <message>
        <source>A line ends with LF alone. Clients end lines with CRLF only and read on.</source>
        <translation>Eine Zeile endet nur mit LF. Für Clients enden Zeilen nur mit CRLF, sie lesen weiter.</translation>
    </message>
    <message>
        <source>A CR stands without LF. Clients end lines with CRLF only and read on.</source>
        <translation>Ein CR steht ohne LF. Für Clients enden Zeilen nur mit CRLF, sie lesen weiter.</translation>
    </message>
    <message>
        <source>The last line has no CRLF, so clients ignore it.</source>
        <translation>Der letzten Zeile fehlt CRLF, daher übergehen Clients sie.</translation>
    </message>
    <message>
        <source>count.txt is empty.</source>
        <translation>count.txt ist leer.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no line of a count.txt.</source>
        <translation>„%1“ ist keine Zeile einer count.txt.</translation>
    </message>
    <message>
        <source>&quot;Cabs Gathered&quot; must stand before &quot;Total Hits&quot;.</source>
        <translation>„Cabs Gathered“ muss vor „Total Hits“ stehen.</translation>
    </message>
    <message>
        <source>The line &quot;%1&quot; is missing.</source>
        <translation>Die Zeile „%1“ fehlt.</translation>
    </message>
    <message>
        <source>The number of &quot;%1&quot; has leading zeros.</source>
        <translation>Die Zahl bei „%1“ hat führende Nullen.</translation>
    </message>
    <message>
        <source>Total Hits is 0. A bucket exists only because it was hit, so this is never right.</source>
        <translation>Total Hits ist 0. Ein Bucket entsteht erst durch einen Treffer, daher ist das immer falsch.</translation>
    </message>
    <message>
        <source>The number of &quot;%1&quot; is larger than any counter can be.</source>
        <translation>Die Zahl bei „%1“ ist größer, als ein Zähler sein kann.</translation>
    </message>
    <message>
        <source>There is something behind the second line.</source>
        <translation>Hinter der zweiten Zeile steht noch etwas.</translation>
    </message>
    <message>
        <source>%1 reports are counted for %2 hits. There cannot be more reports than hits: somebody may have changed the file, or a client lost an update.</source>
        <translation>%1 Berichte sind für %2 Treffer gezählt. Mehr Berichte als Treffer kann es nicht geben: Jemand hat die Datei geändert, oder einem Client ging eine Änderung verloren.</translation>
    </message>
    <message>
        <source>The time is not HH:MM:SS.</source>
        <translation>Die Zeit hat nicht die Form HH:MM:SS.</translation>
    </message>
    <message>
        <source>The date is not an existing day as MM-DD-YYYY.</source>
        <translation>Das Datum ist kein Kalendertag der Form MM-TT-JJJJ.</translation>
    </message>
    <message>
        <source>Between time and date there must be two blanks, and behind the date a tab.</source>
        <translation>Zwischen Zeit und Datum müssen zwei Leerzeichen stehen, hinter dem Datum ein Tabulator.</translation>
    </message>
    <message>
        <source>The line must have machine, user and one more field, separated by tabs.</source>
        <translation>Die Zeile muss Rechner, Benutzer und ein weiteres Feld haben, durch Tabulatoren getrennt.</translation>
    </message>
    <message>
        <source>The name of the machine is empty.</source>
        <translation>Der Name des Rechners ist leer.</translation>
    </message>
    <message>
        <source>The name of the machine has more than 15 characters.</source>
        <translation>Der Name des Rechners hat mehr als 15 Zeichen.</translation>
    </message>
    <message>
        <source>The name of the user is empty.</source>
        <translation>Der Name des Benutzers ist leer.</translation>
    </message>
    <message>
        <source>The name of the user has more than 256 characters.</source>
        <translation>Der Name des Benutzers hat mehr als 256 Zeichen.</translation>
    </message>
    <message>
        <source>The name of the report is empty. Where no report was written it must be &quot;No CAB&quot;.</source>
        <translation>Der Name des Berichts ist leer. Wo kein Bericht geschrieben wurde, muss „No CAB“ stehen.</translation>
    </message>
    <message>
        <source>The name of the report is too long.</source>
        <translation>Der Name des Berichts ist zu lang.</translation>
    </message>
    <message>
        <source>The bucket id or subpath is empty.</source>
        <translation>Bucket-Nummer oder Subpfad ist leer.</translation>
    </message>
    <message>
        <source>The bucket id is 0.</source>
        <translation>Die Bucket-Nummer ist 0.</translation>
    </message>
    <message>
        <source>The line holds a character that is not ASCII. It is read all the same.</source>
        <translation>Die Zeile enthält ein Zeichen, das nicht ASCII ist. Sie wird trotzdem gelesen.</translation>
    </message>
    <message>
        <source>There is a NUL byte in the line.</source>
        <translation>Die Zeile enthält ein NUL-Byte.</translation>
    </message>
    <message>
        <source>The line is longer than any entry can be.</source>
        <translation>Die Zeile ist länger, als ein Eintrag sein kann.</translation>
    </message>
    <message>
        <source>The last line has no CRLF: a client was interrupted, or is writing at this moment.</source>
        <translation>Der letzten Zeile fehlt CRLF: Ein Client wurde unterbrochen oder schreibt gerade.</translation>
    </message>
    <message>
        <source>The line is empty. Clients ignore it.</source>
        <translation>Die Zeile ist leer. Clients übergehen sie.</translation>
    </message>
    <message>
        <source>The line has no &quot;=&quot;. Clients ignore it.</source>
        <translation>Der Zeile fehlt „=“. Clients übergehen sie.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no key of this protocol. Clients ignore the line.</source>
        <translation>„%1“ ist kein Schlüssel dieses Protokolls. Clients übergehen die Zeile.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a key of a later protocol, [MS-CER2]. Clients of this one ignore the line.</source>
        <translation>„%1“ ist ein Schlüssel eines späteren Protokolls, [MS-CER2]. Clients dieses Protokolls übergehen die Zeile.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be written &quot;%2&quot;: keys are case-sensitive, so clients ignore the line.</source>
        <translation>„%1“ muss „%2“ geschrieben werden: Groß- und Kleinschreibung zählt bei Schlüsseln, daher übergehen Clients die Zeile.</translation>
    </message>
    <message>
        <source>There are blanks around &quot;=&quot; of &quot;%1&quot;. They are part of the line, so clients ignore it.</source>
        <translation>Um das „=“ von „%1“ stehen Leerzeichen. Sie gehören zur Zeile, daher übergehen Clients sie.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands in line %2 already, and the first one counts. Clients ignore this line.</source>
        <translation>„%1“ steht schon in Zeile %2, und die erste zählt. Clients übergehen diese Zeile.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not belong into this file. Clients ignore the line.</source>
        <translation>„%1“ gehört nicht in diese Datei. Clients übergehen die Zeile.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no value. Clients ignore the line.</source>
        <translation>„%1“ hat keinen Wert. Clients übergehen die Zeile.</translation>
    </message>
    <message>
        <source>&quot;%2&quot; is neither yes nor no. &quot;%1&quot; must be YES, TRUE, 1, NO, FALSE or 0.</source>
        <translation>„%2“ heißt weder ja noch nein. „%1“ muss YES, TRUE, 1, NO, FALSE oder 0 sein.</translation>
    </message>
    <message>
        <source>&quot;%2&quot; is no number. &quot;%1&quot; must be a whole number without sign and leading zeros.</source>
        <translation>„%2“ ist keine Zahl. „%1“ muss eine ganze Zahl ohne Vorzeichen und führende Nullen sein.</translation>
    </message>
    <message>
        <source>&quot;%2&quot; is no bucket id. &quot;%1&quot; must be a whole number above 0 without leading zeros.</source>
        <translation>„%2“ ist keine Bucket-Nummer. „%1“ muss eine ganze Zahl über 0 ohne führende Nullen sein.</translation>
    </message>
    <message>
        <source>The number %2 of &quot;%1&quot; is larger than any program can count.</source>
        <translation>Die Zahl %2 bei „%1“ ist größer, als ein Programm zählen kann.</translation>
    </message>
    <message>
        <source>&quot;%2&quot; is no URL. &quot;%1&quot; must be one by RFC 3986, with its scheme: https://server/page.</source>
        <translation>„%2“ ist keine URL. „%1“ muss eine nach RFC 3986 sein, mit Schema: https://server/seite.</translation>
    </message>
    <message>
        <source>&quot;%2&quot; is no UNC path. &quot;%1&quot; must be one: \\server\share.</source>
        <translation>„%2“ ist kein UNC-Pfad. „%1“ muss einer sein: \\Server\Freigabe.</translation>
    </message>
    <message>
        <source>The value of &quot;%1&quot; has %2 characters; at most %3 are allowed.</source>
        <translation>Der Wert von „%1“ hat %2 Zeichen; erlaubt sind höchstens %3.</translation>
    </message>
    <message>
        <source>The list of &quot;%1&quot; has an empty item between two semicolons.</source>
        <translation>Die Liste von „%1“ hat zwischen zwei Semikolons einen leeren Eintrag.</translation>
    </message>
    <message>
        <source>The list of &quot;%1&quot; must not end with a semicolon.</source>
        <translation>Die Liste von „%1“ darf nicht mit einem Semikolon enden.</translation>
    </message>
    <message>
        <source>The value of &quot;%1&quot; holds the byte 0x%2, which is not ASCII. What clients make of it depends on their code page.</source>
        <translation>Der Wert von „%1“ enthält das Byte 0x%2, das nicht ASCII ist. Was Clients daraus machen, hängt von ihrer Codepage ab.</translation>
    </message>
    <message>
        <source>A client may refuse to open a URL with the scheme &quot;%2&quot; in &quot;%1&quot;. Use http or https.</source>
        <translation>Ein Client kann sich weigern, eine URL mit dem Schema „%2“ in „%1“ zu öffnen. Besser sind http oder https.</translation>
    </message>
    <message>
        <source>&quot;%2&quot; in &quot;%1&quot; does not begin with a root of the registry such as HKLM\.</source>
        <translation>„%2“ in „%1“ beginnt nicht mit einer Wurzel der Registrierung wie HKLM\.</translation>
    </message>
    <message>
        <source>&quot;%2&quot; in &quot;%1&quot; holds a wildcard, which clients do not expand.</source>
        <translation>„%2“ in „%1“ enthält einen Platzhalter; Clients lösen ihn nicht auf.</translation>
    </message>
    <message>
        <source>The folder holds none of policy.txt, crash.log, cabs, counts and status: no client has reported here yet, or it is another folder.</source>
        <translation>Der Ordner enthält weder policy.txt noch crash.log, cabs, counts oder status: Noch hat kein Client hierher berichtet, oder es ist ein anderer Ordner.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; and &quot;%2&quot; differ by case alone. To clients they are one folder; only on this disk they are two.</source>
        <translation>„%1“ und „%2“ unterscheiden sich nur in der Groß- und Kleinschreibung. Für Clients sind sie ein Ordner, nur auf diesem Datenträger zwei.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; belongs to another server&apos;s software. It is left alone.</source>
        <translation>„%1“ gehört zur Software eines anderen Servers und bleibt unberührt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2 parts, not the five of an application. It is shown as kind &quot;other&quot;.</source>
        <translation>„%1“ hat %2 Teile, nicht die fünf einer Anwendung. Es erscheint unter der Art „Sonstige“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a link. Links are not followed.</source>
        <translation>„%1“ ist eine Verknüpfung. Verknüpfungen wird nicht gefolgt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read: %2. What it holds is missing here.</source>
        <translation>„%1“ kann nicht gelesen werden: %2. Was darin ist, fehlt hier.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was there a moment ago and is gone.</source>
        <translation>„%1“ war eben noch da und ist verschwunden.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a file where a folder belongs.</source>
        <translation>„%1“ ist eine Datei, wo ein Ordner hingehört.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a folder where a file belongs.</source>
        <translation>„%1“ ist ein Ordner, wo eine Datei hingehört.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a device, pipe or socket where a file belongs. It is not read.</source>
        <translation>„%1“ ist ein Gerät, eine Pipe oder ein Socket, wo eine Datei hingehört. Es wird nicht gelesen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2 bytes; more than %3 are not read.</source>
        <translation>„%1“ hat %2 Bytes; mehr als %3 werden nicht gelesen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; lies %2 folders deep. What is below it is not looked at.</source>
        <translation>„%1“ liegt %2 Ordner tief. Was darunter ist, wird nicht betrachtet.</translation>
    </message>
    <message>
        <source>Bucket id %1 is used by &quot;%2&quot; and by &quot;%3&quot;. Log entries under it belong to nobody knows which: give one of them another number.</source>
        <translation>Die Bucket-Nummer %1 verwenden „%2“ und „%3“. Wohin Protokolleinträge unter ihr gehören, weiß niemand: Einer von beiden braucht eine andere Nummer.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a file that the protocol does not know.</source>
        <translation>„%1“ ist eine Datei, die das Protokoll nicht kennt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has reports or a log, but no count.txt.</source>
        <translation>„%1“ hat Berichte oder ein Protokoll, aber keine count.txt.</translation>
    </message>
    <message>
        <source>The report &quot;%1&quot; is empty.</source>
        <translation>Der Bericht „%1“ ist leer.</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>%1, line %2, column %3</source>
        <translation>%1, Zeile %2, Spalte %3</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Message syntax</source>
        <translation>Syntax der Nachrichten</translation>
    </message>
    <message>
        <source>Tracking files</source>
        <translation>Protokolldateien</translation>
    </message>
    <message>
        <source>Folders of the share</source>
        <translation>Ordner der Freigabe</translation>
    </message>
    <message>
        <source>Application faults</source>
        <translation>Anwendungsfehler</translation>
    </message>
    <message>
        <source>Specialized reporting types</source>
        <translation>Besondere Berichtsarten</translation>
    </message>
    <message>
        <source>What a client does</source>
        <translation>Was ein Client tut</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not exist.</source>
        <translation>„%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>You have no right to use &quot;%1&quot;.</source>
        <translation>Sie haben kein Recht, „%1“ zu benutzen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was changed by somebody else meanwhile.</source>
        <translation>„%1“ wurde inzwischen von jemand anderem geändert.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there already.</source>
        <translation>„%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is held open by somebody else.</source>
        <translation>„%1“ wird von jemand anderem offen gehalten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be reached.</source>
        <translation>„%1“ ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too large.</source>
        <translation>„%1“ ist zu groß.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is malformed.</source>
        <translation>„%1“ ist fehlerhaft aufgebaut.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no folder.</source>
        <translation>„%1“ ist kein Ordner.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no regular file.</source>
        <translation>„%1“ ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>There is no space left for &quot;%1&quot;.</source>
        <translation>Für „%1“ ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a path here.</source>
        <translation>„%1“ kann hier kein Pfad sein.</translation>
    </message>
    <message>
        <source>The work on &quot;%1&quot; was cancelled.</source>
        <translation>Die Arbeit an „%1“ wurde abgebrochen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read or written.</source>
        <translation>„%1“ kann nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A sentence, and the operating system&apos;s own words for the reason</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>There is no such field. Fields are app, module, version, hits, last and others: press Ctrl+Space for all.</source>
        <translation>Dieses Feld gibt es nicht. Felder sind app, module, version, hits, last und andere: Strg+Leertaste zeigt alle.</translation>
    </message>
    <message>
        <source>There is no such flag. Try is:full, is:blind, has:response or none:status.</source>
        <translation>Dieses Kennzeichen gibt es nicht. Möglich sind is:full, is:blind, has:response oder none:status.</translation>
    </message>
    <message>
        <source>Behind a number field belongs a number: hits:&gt;100, cabs:=0 or hits:10..20.</source>
        <translation>Hinter ein Zahlenfeld gehört eine Zahl: hits:&gt;100, cabs:=0 oder hits:10..20.</translation>
    </message>
    <message>
        <source>Behind a time field belongs an age or a day: last:&lt;7d, last:&gt;=2026-04-01.</source>
        <translation>Hinter ein Zeitfeld gehört ein Alter oder ein Tag: last:&lt;7d, last:&gt;=2026-04-01.</translation>
    </message>
    <message>
        <source>A value is missing behind the colon.</source>
        <translation>Hinter dem Doppelpunkt fehlt ein Wert.</translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation>Das schließende Anführungszeichen fehlt.</translation>
    </message>
    <message>
        <source>OR must stand between two terms.</source>
        <translation>OR muss zwischen zwei Begriffen stehen.</translation>
    </message>
    <message>
        <source>This is no export of a registry. Export the key with the registry editor as a .reg file.</source>
        <translation>Das ist kein Export einer Registrierung. Bitte den Schlüssel mit dem Registrierungseditor als .reg-Datei exportieren.</translation>
    </message>
    <message>
        <source>The export says nothing about corporate error reporting. It must hold the key HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Microsoft\PCHealth\ErrorReporting\DW.</source>
        <translation>Der Export sagt nichts über Corporate Error Reporting. Er muss den Schlüssel HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Microsoft\PCHealth\ErrorReporting\DW enthalten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read as a value of the registry.</source>
        <translation>„%1“ lässt sich nicht als Wert der Registrierung lesen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no setting that this program knows. It is left out.</source>
        <translation>„%1“ ist keine Einstellung, die dieses Programm kennt. Sie wird weggelassen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has the type &quot;%2&quot;. A client expects a text or a number, so it is left out.</source>
        <translation>„%1“ hat den Typ „%2“. Ein Client erwartet einen Text oder eine Zahl, also wird es weggelassen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands one key too high: clients read it in the key DW only, so it is left out.</source>
        <translation>„%1“ steht einen Schlüssel zu hoch: Clients lesen es nur im Schlüssel DW, also wird es weggelassen.</translation>
    </message>
    <message>
        <source>The example of a kernel fault</source>
        <translation>Das Beispiel eines Kernelfehlers</translation>
    </message>
    <message>
        <source>Total Hits is %1, but hits.log holds %2 lines: a client lost an update of count.txt, or somebody set it back. Repair it to count every hit again.</source>
        <translation>Total Hits ist %1, aber hits.log hat %2 Zeilen: Ein Client hat eine Änderung von count.txt verloren, oder jemand hat sie zurückgesetzt. Die Reparatur zählt wieder jeden Treffer.</translation>
    </message>
    <message>
        <source>hits.log holds %2 lines for %1 hits: tracking was switched on late or was off for a while, or somebody cleaned the log up. The counter is right; older hits have no history.</source>
        <translation>hits.log hat %2 Zeilen für %1 Treffer: Die Aufzeichnung begann spät oder war zeitweise aus, oder jemand hat das Log aufgeräumt. Der Zähler stimmt; ältere Treffer haben keine Geschichte.</translation>
    </message>
    <message>
        <source>Cabs Gathered is %1, but there are %2 reports: a client lost an update of count.txt or was interrupted behind copying, or files were put there by hand. While it is too low, clients send more reports than the limit allows.</source>
        <translation>Cabs Gathered ist %1, aber es gibt %2 Berichte: Ein Client hat eine Änderung von count.txt verloren oder wurde nach dem Kopieren unterbrochen, oder Dateien wurden von Hand abgelegt. Solange der Wert zu klein ist, senden Clients mehr Berichte, als die Grenze erlaubt.</translation>
    </message>
    <message>
        <source>Cabs Gathered is %1, but there are %2 reports: the others were deleted by hand or by a clean-up. Clients still count them as collected. If you want new ones, raise the limit.</source>
        <translation>Cabs Gathered ist %1, aber es gibt %2 Berichte: Die anderen wurden von Hand oder beim Aufräumen gelöscht. Clients zählen sie weiter als gesammelt. Wer neue will, erhöht die Grenze.</translation>
    </message>
    <message>
        <source>%1 of %2 lines of crash.log name no bucket of this share: their folders were deleted, or the bucket id of a response was changed. They are missing in every history.</source>
        <translation>%1 von %2 Zeilen der crash.log nennen keinen Bucket dieser Freigabe: Ihre Ordner wurden gelöscht, oder die Bucket-Nummer einer Antwort wurde geändert. Sie fehlen in jeder Geschichte.</translation>
    </message>
    <message>
        <source>crash.log and hits.log differ in %1 buckets, %2 lines against %3: one of them was cleaned up, or clients could write only one of the two.</source>
        <translation>crash.log und hits.log unterscheiden sich in %1 Buckets, %2 Zeilen gegen %3: Eines davon wurde aufgeräumt, oder Clients konnten nur eines von beiden schreiben.</translation>
    </message>
    <message>
        <source>The report &quot;%1&quot; is neither an archive nor a dump: copying it was interrupted, or somebody put the file there.</source>
        <translation>Der Bericht „%1“ ist weder Archiv noch Speicherabbild: Das Kopieren wurde unterbrochen, oder jemand hat die Datei dort abgelegt.</translation>
    </message>
    <message>
        <source>The report &quot;%1&quot; has the name of a CAB file, but its content is %2. Rename it to open it.</source>
        <translation>Der Bericht „%1“ heißt wie eine CAB-Datei, sein Inhalt ist aber %2. Zum Öffnen bitte umbenennen.</translation>
    </message>
    <message>
        <source>The bucket is full with %2 reports and still hit, %3 times in the last 30 days of the log: what happens there now leaves no report. Raise the limit, or give it a response.</source>
        <translation>Der Bucket ist mit %2 Berichten voll und wird weiter getroffen, %3-mal in den letzten 30 Tagen des Logs: Was dort jetzt geschieht, hinterlässt keinen Bericht. Die Grenze erhöhen oder eine Antwort geben.</translation>
    </message>
    <message>
        <source>Nothing limits the reports of this bucket, %2 until now: each hit adds one. Set &quot;Crashes per bucket&quot; in its status.txt or in policy.txt.</source>
        <translation>Nichts begrenzt die Berichte dieses Buckets, bisher %2: Jeder Treffer bringt einen mehr. „Crashes per bucket“ in seiner status.txt oder in policy.txt setzen.</translation>
    </message>
    <message>
        <source>FileTreeRoot leads in a circle, %2: clients give up and report nothing. Correct or remove it.</source>
        <translation>FileTreeRoot führt im Kreis, %2: Clients geben auf und melden nichts. Bitte berichtigen oder entfernen.</translation>
    </message>
    <message>
        <source>FileTreeRoot leads through more than 10 shares, %2: clients give up and report nothing. Name the last share at once.</source>
        <translation>FileTreeRoot führt durch mehr als 10 Freigaben, %2: Clients geben auf und melden nichts. Bitte gleich die letzte Freigabe nennen.</translation>
    </message>
    <message>
        <source>FileTreeRoot leads to &quot;%1&quot;, which cannot be opened from this computer (%3). A client that cannot either reports nothing. Check the name, or remove the line.</source>
        <translation>FileTreeRoot führt zu „%1“, das sich von diesem Rechner nicht öffnen lässt (%3). Ein Client, der es auch nicht kann, meldet nichts. Den Namen prüfen oder die Zeile entfernen.</translation>
    </message>
    <message>
        <source>Behind this field belongs yes or no: fdoc:yes.</source>
        <translation>Hinter dieses Feld gehört yes oder no: fdoc:yes.</translation>
    </message>
    <message>
        <source>This is no template: from here on it is not JSON.</source>
        <translation>Das ist keine Vorlage: ab hier ist es kein JSON.</translation>
    </message>
    <message>
        <source>The template sets nothing. Its &quot;settings&quot; must be an object with at least one key.</source>
        <translation>Die Vorlage setzt nichts. Ihr „settings“ muss ein Objekt mit mindestens einem Schlüssel sein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no key of status.txt. It is left out.</source>
        <translation>„%1“ ist kein Schlüssel von status.txt. Er wird weggelassen.</translation>
    </message>
    <message>
        <source>The value of &quot;%1&quot; must be a text, or null to take the setting away. It is left out.</source>
        <translation>Der Wert von „%1“ muss ein Text sein, oder null, um die Einstellung zu entfernen. Er wird weggelassen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be filled in: this bucket has nothing for {%2}. Leave it out, or give the bucket what is missing.</source>
        <translation>„%1“ lässt sich nicht ausfüllen: dieser Bucket hat nichts für {%2}. Lassen Sie ihn aus, oder geben Sie dem Bucket, was fehlt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be filled in: the name &quot;%3&quot; for {%2} has a character that would change what the value means.</source>
        <translation>„%1“ lässt sich nicht ausfüllen: der Name „%3“ für {%2} enthält ein Zeichen, das die Bedeutung des Werts ändern würde.</translation>
    </message>
    <message>
        <source>The server of &quot;%1&quot; does not answer any more.</source>
        <translation>Der Server von „%1“ antwortet nicht mehr.</translation>
    </message>
    <message>
        <source>The server of &quot;%1&quot; does not accept this user name or password.</source>
        <translation>Der Server von „%1“ nimmt Benutzernamen oder Kennwort nicht an.</translation>
    </message>
    <message>
        <source>There is no share &quot;%1&quot; on its server.</source>
        <translation>Auf dem Server gibt es keine Freigabe „%1“.</translation>
    </message>
    <message>
        <source>A password does not belong into an address, where others can read it: &quot;%1&quot; without it asks for the password.</source>
        <translation>Ein Kennwort gehört nicht in eine Adresse, wo andere es lesen können: „%1“ ohne Kennwort fragt danach.</translation>
    </message>
    <message>
        <source>&quot;%2&quot; in &quot;%1&quot; has a quote that is not closed. &quot;;&quot; separates queries even inside quotes, and nothing can escape it: write &quot;_&quot;, which stands for any character, as in LIKE &apos;a_b&apos; in place of = &apos;a;b&apos;.</source>
        <translation>„%2“ in „%1“ hat ein offenes Anführungszeichen. „;“ trennt Abfragen auch innerhalb von Anführungszeichen und lässt sich nicht maskieren: Schreiben Sie „_“, das für jedes Zeichen steht, etwa LIKE &apos;a_b&apos; statt = &apos;a;b&apos;.</translation>
    </message>
    <message>
        <source>&quot;%2&quot; in &quot;%1&quot; holds a character (0x%3) that Windows does not allow there.</source>
        <translation>„%2“ in „%1“ enthält ein Zeichen (0x%3), das Windows dort nicht erlaubt.</translation>
    </message>
    <message>
        <source>&quot;%2&quot; in &quot;%1&quot; holds a &quot;:&quot; that does not stand behind a drive letter. Windows takes what follows for a stream of a file, or for nothing that exists.</source>
        <translation>„%2“ in „%1“ enthält einen „:“, der nicht hinter einem Laufwerksbuchstaben steht. Windows hält das Folgende für einen Datenstrom einer Datei oder für etwas, das es nicht gibt.</translation>
    </message>
    <message>
        <source>&quot;%2&quot; in &quot;%1&quot; has a key without a name between two backslashes.</source>
        <translation>„%2“ in „%1“ hat einen Schlüssel ohne Namen zwischen zwei umgekehrten Schrägstrichen.</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>T&amp;icket</source>
        <translation>T&amp;icket</translation>
    </message>
    <message>
        <source>A number, or the address of a ticket</source>
        <translation>Eine Nummer oder die Adresse eines Tickets</translation>
    </message>
    <message>
        <source>What other administrators should know. Clients never see it.</source>
        <translation>Was andere Administratoren wissen sollten. Clients sehen es nie.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>The notes cannot be read. %1</source>
        <translation>Die Notizen sind nicht lesbar. %1</translation>
    </message>
    <message>
        <source>Written by %1</source>
        <translation>Geschrieben von %1</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Behalten.</translation>
    </message>
    <message>
        <source>⚠ The note is not kept. %1</source>
        <translation>⚠ Die Notiz ist nicht gespeichert. %1</translation>
    </message>
    <message>
        <source>⚠ %1 wrote a note here meanwhile: &quot;%2&quot;. Yours is not kept yet; it takes that one&apos;s place when you go on typing.</source>
        <translation>⚠ %1 hat hier inzwischen eine Notiz geschrieben: „%2“. Die eigene ist noch nicht gespeichert; sie tritt an deren Stelle, wenn weitergetippt wird.</translation>
    </message>
    <message>
        <source>⚠ The note of &quot;%1&quot; is not kept: &quot;%2&quot;. %3</source>
        <translation>⚠ Die Notiz zu „%1“ ist nicht gespeichert: „%2“. %3</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>NumberLine</name>
    <message>
        <source>Up and Down count</source>
        <translation>Pfeil auf und ab zählen</translation>
    </message>
</context>
<context>
    <name>OpenShareDialog</name>
    <message>
        <source>Open share</source>
        <translation>Freigabe öffnen</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Choose &amp;folder…</source>
        <translation>&amp;Ordner wählen …</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Choose the folder of the share</source>
        <translation>Den Ordner der Freigabe wählen</translation>
    </message>
    <message>
        <source>This is no UNC path. Write it as \\server\share or \\server\share\folder.</source>
        <translation>Das ist kein UNC-Pfad. Er hat die Form \\Server\Freigabe oder \\Server\Freigabe\Ordner.</translation>
    </message>
    <message>
        <source>Looking at &quot;%1&quot;…</source>
        <translation>„%1“ wird betrachtet …</translation>
    </message>
    <message>
        <source>&amp;Open all the same</source>
        <translation>Trotzdem ö&amp;ffnen</translation>
    </message>
    <message>
        <source>This folder holds none of policy.txt, crash.log, cabs, counts and status, so no client has reported to it yet, or it is another folder than the one you look for. A new share begins as an empty folder: open it and write its policy.txt.</source>
        <translation>Dieser Ordner enthält weder policy.txt noch crash.log, cabs, counts oder status. Noch hat kein Client hierher berichtet, oder es ist ein anderer Ordner als der gesuchte. Eine neue Freigabe beginnt als leerer Ordner: öffnen und ihre policy.txt schreiben.</translation>
    </message>
    <message numerus="yes">
        <source>it has not answered for %n second(s); the settings have this limit</source>
        <translation>
            <numerusform>sie hat seit %n Sekunde nicht geantwortet; diese Grenze steht in den Einstellungen</numerusform>
            <numerusform>sie hat seit %n Sekunden nicht geantwortet; diese Grenze steht in den Einstellungen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Share: a folder, \\server\share or smb://user@server/share</source>
        <translation>&amp;Freigabe: ein Ordner, \\server\share oder smb://user@server/share</translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message>
        <source>Machines</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message numerus="yes">
        <source>Sums of the %n selected bucket(s).</source>
        <translation>
            <numerusform>Summe von %n ausgewählten Bucket.</numerusform>
            <numerusform>Summen der %n ausgewählten Buckets.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>value, origin</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>OwnLineField</name>
    <message>
        <source>empty: no address is shown</source>
        <translation>leer: Es wird keine Adresse gezeigt</translation>
    </message>
    <message>
        <source>inherit: %1</source>
        <translation>geerbt: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>own value</source>
        <translation>eigener Wert</translation>
    </message>
</context>
<context>
    <name>ParameterRow</name>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>Back to the saved value: %1</source>
        <translation>Zurück zum gespeicherten Wert: %1</translation>
    </message>
    <message>
        <source>Changed and not saved. Saved value: %1</source>
        <translation>Geändert und nicht gespeichert. Gespeicherter Wert: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 collected so far</source>
        <translation>%1 bisher gesammelt</translation>
    </message>
    <message>
        <source>%1 of %2 collected</source>
        <translation>%1 von %2 gesammelt</translation>
    </message>
    <message>
        <source>%1 has this number too. Hits that are logged under it belong to both.</source>
        <translation>%1 hat diese Nummer auch. Treffer, die unter ihr protokolliert sind, gehören zu beiden.</translation>
    </message>
    <message>
        <source>next free: %1</source>
        <translation>nächste freie: %1</translation>
    </message>
    <message>
        <source>Takes %1, the first number above all that buckets of this share have</source>
        <translation>Nimmt %1, die erste Nummer über allen, die Buckets dieser Freigabe haben</translation>
    </message>
    <message>
        <source>the values that differ</source>
        <translation>die verschiedenen Werte</translation>
    </message>
    <message>
        <source>All of these buckets get this number. Hits that are logged under it belong to all of them, so give each bucket a number of its own.</source>
        <translation>Alle diese Buckets bekommen diese Nummer. Treffer, die unter ihr aufgezeichnet werden, gehören dann zu allen; besser bekommt jeder Bucket eine eigene.</translation>
    </message>
</context>
<context>
    <name>ParameterText</name>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>What the user is told. &quot;1&quot; says that there is nothing more to tell about this problem. An address is shown to the user as the answer.</source>
        <translation>Was dem Benutzer mitgeteilt wird. „1“ besagt, dass es zu diesem Problem nichts weiter zu sagen gibt. Eine Adresse wird dem Benutzer als Antwort gezeigt.</translation>
    </message>
    <message>
        <source>Address to show</source>
        <translation>Gezeigte Adresse</translation>
    </message>
    <message>
        <source>The address of information that is shown to the user. In status.txt it may be empty: then the one of policy.txt is not shown for this bucket.</source>
        <translation>Die Adresse von Informationen, die dem Benutzer gezeigt wird. In status.txt darf sie leer sein: Dann wird für diesen Bucket auch die aus policy.txt nicht gezeigt.</translation>
    </message>
    <message>
        <source>It holds for every bucket whose status.txt names no other.</source>
        <translation>Sie gilt für jeden Bucket, dessen status.txt keine andere nennt.</translation>
    </message>
    <message>
        <source>Bucket id</source>
        <translation>Bucket-Nummer</translation>
    </message>
    <message>
        <source>A whole number from 1 that names this bucket. Clients write it to crash.log in place of the subpath, so no two buckets should share one.</source>
        <translation>Eine ganze Zahl ab 1, die diesen Bucket benennt. Clients schreiben sie statt des Subpfads in crash.log, daher sollte keine Nummer zweimal vorkommen.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Whether a client makes a report for this error. Without the line it does, as long as the limit is not reached. &quot;No&quot; still counts the hit.</source>
        <translation>Ob ein Client zu diesem Fehler einen Bericht erstellt. Ohne die Zeile tut er es, solange das Limit nicht erreicht ist. „Nein“ zählt den Treffer trotzdem.</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>At most so many reports are kept for each error; once they are there, clients only count. 0 collects none. Without the line it is 5, and none for kernel faults and shutdowns.</source>
        <translation>So viele Berichte werden je Fehler höchstens aufbewahrt; sind sie da, zählen Clients nur noch. 0 sammelt keine. Ohne die Zeile sind es 5, bei Kernelfehlern und Herunterfahren unbegrenzt viele.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Adds parts of the memory of the failed process to the report. A client that cannot do so makes no report but counts the hit.</source>
        <translation>Fügt dem Bericht Teile des Arbeitsspeichers des fehlerhaften Prozesses hinzu. Ein Client, der das nicht kann, erstellt keinen Bericht, zählt aber den Treffer.</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>Offene Dokumente</translation>
    </message>
    <message>
        <source>Adds the contents of the documents that are open in the failed program to the report.</source>
        <translation>Fügt dem Bericht den Inhalt der Dokumente hinzu, die im fehlerhaften Programm geöffnet sind.</translation>
    </message>
    <message>
        <source>Registry keys</source>
        <translation>Registrierungsschlüssel</translation>
    </message>
    <message>
        <source>The keys of the registry whose values go into the report, as far as they exist. In the file they are separated by semicolons.</source>
        <translation>Die Schlüssel der Registrierung, deren Werte in den Bericht kommen, soweit es sie gibt. In der Datei trennen sie Semikolons.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>The files that go into the report, as far as they exist: paths of the client, environment variables such as %SystemRoot% allowed.</source>
        <translation>Die Dateien, die in den Bericht kommen, soweit es sie gibt: Pfade des Clients, Umgebungsvariablen wie %SystemRoot% sind erlaubt.</translation>
    </message>
    <message>
        <source>File versions</source>
        <translation>Dateiversionen</translation>
    </message>
    <message>
        <source>The files whose version goes into the report, not the files themselves: paths of the client, environment variables allowed.</source>
        <translation>Die Dateien, deren Version in den Bericht kommt, nicht sie selbst: Pfade des Clients, Umgebungsvariablen sind erlaubt.</translation>
    </message>
    <message>
        <source>WMI queries</source>
        <translation>WMI-Abfragen</translation>
    </message>
    <message>
        <source>Queries in WQL whose objects go into the report. A query holds no semicolon, because that separates two of them in the file, and none may stand at the end.</source>
        <translation>Abfragen in WQL, deren Objekte in den Bericht kommen. Eine Abfrage enthält kein Semikolon, weil es in der Datei zwei von ihnen trennt, und am Ende darf keines stehen.</translation>
    </message>
    <message>
        <source>Ignore data requests</source>
        <translation>Datenanforderungen übergehen</translation>
    </message>
    <message>
        <source>&quot;Yes&quot; makes clients ignore what status.txt asks for in addition: memory, documents, registry keys, files and queries. The report itself is still made.</source>
        <translation>„Ja“ lässt Clients übergehen, was status.txt zusätzlich verlangt: Arbeitsspeicher, Dokumente, Registrierungsschlüssel, Dateien und Abfragen. Der Bericht selbst entsteht trotzdem.</translation>
    </message>
    <message>
        <source>Ignore file requests</source>
        <translation>Dateianforderungen übergehen</translation>
    </message>
    <message>
        <source>&quot;Yes&quot; makes clients ignore the requests of status.txt for files of the user&apos;s PC: open documents and files.</source>
        <translation>„Ja“ lässt Clients die Anforderungen von status.txt nach Dateien des Benutzers übergehen: offene Dokumente und Dateien.</translation>
    </message>
    <message>
        <source>Ignore addresses</source>
        <translation>Adressen übergehen</translation>
    </message>
    <message>
        <source>&quot;Yes&quot; makes clients ignore the addresses that status.txt names.</source>
        <translation>„Ja“ lässt Clients die Adressen übergehen, die status.txt nennt.</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>Tracking</translation>
    </message>
    <message>
        <source>Whether clients write hits.log and crash.log: who was hit, on which machine and when. Without it there is no history, only the counts.</source>
        <translation>Ob Clients hits.log und crash.log schreiben: wer, an welchem Rechner und wann getroffen wurde. Ohne dies gibt es keinen Verlauf, nur Zahlen.</translation>
    </message>
    <message>
        <source>Redirect to</source>
        <translation>Umleiten zu</translation>
    </message>
    <message>
        <source>The UNC path of another share. Clients go there, begin with its policy.txt, and nothing else of this file counts. After more than 10 redirections they give up.</source>
        <translation>Der UNC-Pfad einer anderen Freigabe. Clients gehen dorthin, beginnen mit deren policy.txt, und nichts sonst aus dieser Datei zählt. Nach mehr als 10 Umleitungen geben sie auf.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>What to collect</source>
        <translation>Was gesammelt wird</translation>
    </message>
    <message>
        <source>What is withheld</source>
        <translation>Was zurückgehalten wird</translation>
    </message>
    <message>
        <source>The share</source>
        <translation>Die Freigabe</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>kein Limit</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>group policy</source>
        <translation>Gruppenrichtlinie</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <extracomment>A value, and the file that it comes from</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>group policy of %1</source>
        <extracomment>Where a value comes from; %1 is the name of a client</extracomment>
        <translation>Gruppenrichtlinie von %1</translation>
    </message>
</context>
<context>
    <name>PolicyPicture</name>
    <message>
        <source>✗ Clients ignore this line.</source>
        <translation>✗ Clients übergehen diese Zeile.</translation>
    </message>
    <message>
        <source>✗ Nobody follows it: FileTreeRoot leads clients to another share.</source>
        <translation>✗ Niemand befolgt sie: FileTreeRoot führt Clients zu einer anderen Freigabe.</translation>
    </message>
    <message numerus="yes">
        <source>✓ Decides for %Ln bucket(s).</source>
        <translation>
            <numerusform>✓ Entscheidet für %Ln Bucket.</numerusform>
            <numerusform>✓ Entscheidet für %Ln Buckets.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Line %L1</source>
        <extracomment>The number of a line of a file</extracomment>
        <translation>Zeile %L1</translation>
    </message>
    <message numerus="yes">
        <source>✗ Clients ignore %Ln more line(s).</source>
        <translation>
            <numerusform>✗ Clients übergehen %Ln weitere Zeile.</numerusform>
            <numerusform>✗ Clients übergehen %Ln weitere Zeilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whom its lines reach:</source>
        <translation>Wen ihre Zeilen erreichen:</translation>
    </message>
</context>
<context>
    <name>PolicyWorkspace</name>
    <message>
        <source>No share is open. Open one to see its policy.</source>
        <translation>Keine Freigabe ist offen. Eine geöffnete zeigt hier ihre Richtlinie.</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Registrierung</translation>
    </message>
    <message>
        <source>XML</source>
        <translation>XML</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Minidump</source>
        <translation>Minidump</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Show as</source>
        <translation>Anzeigen als</translation>
    </message>
    <message>
        <source>How this member is shown. What fits was chosen by its content.</source>
        <translation>Wie dieser Bestandteil angezeigt wird. Was passt, wurde nach seinem Inhalt gewählt.</translation>
    </message>
    <message>
        <source>Table of the member</source>
        <translation>Tabelle des Bestandteils</translation>
    </message>
    <message>
        <source>Registry export</source>
        <translation>Registrierungsexport</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>A folder. Select a member in it.</source>
        <translation>Ein Ordner. Wählen Sie einen Bestandteil darin aus.</translation>
    </message>
    <message>
        <source>This member is not given out. %1</source>
        <translation>Dieser Bestandteil wird nicht herausgegeben. %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>A picture. Pictures from reports are decoded in this window, so look only at those that you expect here.</source>
        <translation>Ein Bild. Bilder aus Berichten werden in diesem Fenster dekodiert; sehen Sie sich daher nur solche an, die Sie hier erwarten.</translation>
    </message>
    <message>
        <source>Show the picture</source>
        <translation>Das Bild anzeigen</translation>
    </message>
    <message>
        <source>This picture cannot be shown: %1. Look at its bytes instead.</source>
        <translation>Dieses Bild lässt sich nicht anzeigen: %1. Sehen Sie sich stattdessen seine Bytes an.</translation>
    </message>
    <message>
        <source>This is no text: other characters than those of a text are in it.</source>
        <translation>Das ist kein Text: Es sind andere Zeichen darin als die eines Textes.</translation>
    </message>
    <message>
        <source>This is no well-formed XML: %1, line %2. It is shown as it is.</source>
        <translation>Das ist kein wohlgeformtes XML: %1, Zeile %2. Es wird angezeigt, wie es ist.</translation>
    </message>
</context>
<context>
    <name>PrivacyText</name>
    <message>
        <source>Memory may hold passwords, keys and documents of the user. Tell users before you ask for it.</source>
        <translation>Arbeitsspeicher kann Kennwörter, Schlüssel und Dokumente des Benutzers enthalten. Benutzer vorher informieren.</translation>
    </message>
    <message>
        <source>The documents leave the PC as they are, whatever they hold. Tell users before you ask for them.</source>
        <translation>Die Dokumente verlassen den PC, wie sie sind, was immer sie enthalten. Benutzer vorher informieren.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds the accounts of the PC with the hashes of their passwords. Clients normally cannot read it.</source>
        <translation>„%1“ enthält die Konten des PCs mit den Hashwerten ihrer Kennwörter. Clients können es normalerweise nicht lesen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds secrets of the system: stored passwords of services and hashes of those who logged on. Clients normally cannot read it.</source>
        <translation>„%1“ enthält Geheimnisse des Systems: gespeicherte Kennwörter von Diensten und Hashwerte angemeldeter Benutzer. Clients können es normalerweise nicht lesen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names the user who logged on last, and may hold the password of an automatic logon.</source>
        <translation>„%1“ nennt den zuletzt angemeldeten Benutzer und kann das Kennwort einer automatischen Anmeldung enthalten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds the settings of a user: names, paths, recent files and, for some programs, passwords.</source>
        <translation>„%1“ enthält die Einstellungen eines Benutzers: Namen, Pfade, zuletzt verwendete Dateien und bei manchen Programmen Kennwörter.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the file of the registry that holds hashes of passwords. Clients normally cannot read it.</source>
        <translation>„%1“ ist die Datei der Registrierung, die Hashwerte von Kennwörtern enthält. Clients können sie normalerweise nicht lesen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the registry of a user: every setting, with names, paths and recent files.</source>
        <translation>„%1“ ist die Registrierung eines Benutzers: jede Einstellung, mit Namen, Pfaden und zuletzt verwendeten Dateien.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; belongs to the profile of a browser: visited pages, cookies and stored passwords.</source>
        <translation>„%1“ gehört zum Profil eines Browsers: besuchte Seiten, Cookies und gespeicherte Kennwörter.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a document of a user. It leaves the PC as it is, whatever it holds.</source>
        <translation>„%1“ ist ein Dokument eines Benutzers. Es verlässt den PC, wie es ist, was immer es enthält.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is what a program keeps for a user: it may hold names, mail, recent files and stored passwords.</source>
        <translation>„%1“ ist, was ein Programm für einen Benutzer aufbewahrt: Es kann Namen, E-Mails, zuletzt verwendete Dateien und gespeicherte Kennwörter enthalten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; belongs to a user. It leaves the PC as it is, and its path names the person.</source>
        <translation>„%1“ gehört einem Benutzer. Es verlässt den PC, wie es ist, und sein Pfad nennt die Person.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names people: the accounts of a PC or those who log on to it.</source>
        <translation>„%1“ nennt Personen: die Konten eines PCs oder wer sich an ihm anmeldet.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names the user who is logged on.</source>
        <translation>„%1“ nennt den angemeldeten Benutzer.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; tells what a user runs. Command lines hold names of files and sometimes passwords.</source>
        <translation>„%1“ verrät, was ein Benutzer ausführt. Befehlszeilen enthalten Dateinamen und manchmal Kennwörter.</translation>
    </message>
</context>
<context>
    <name>ProfilesDialog</name>
    <message>
        <source>Clients to Compare</source>
        <translation>Clients zum Vergleichen</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>What group policy sets on this client</source>
        <translation>Was die Gruppenrichtlinie auf diesem Client setzt</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Value; empty: not set</source>
        <translation>Wert; leer: nicht gesetzt</translation>
    </message>
    <message>
        <source>&amp;Add a client</source>
        <translation>Client &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Import from a registry…</source>
        <translation>Aus einer Registrierung &amp;importieren …</translation>
    </message>
    <message>
        <source>Open an Export of a Client&apos;s Registry</source>
        <translation>Export der Registrierung eines Clients öffnen</translation>
    </message>
    <message>
        <source>Exports of a registry (*.reg);;All files (*)</source>
        <translation>Exporte einer Registrierung (*.reg);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Give it another name (F2)</source>
        <translation>Einen anderen Namen geben (F2)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>No client is here yet. Add one, or import what a client&apos;s registry says.</source>
        <translation>Hier ist noch kein Client. Bitte einen hinzufügen oder importieren, was die Registrierung eines Clients sagt.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name, number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read: %2</source>
        <translation>„%1“ ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>This client reports to %1.</source>
        <translation>Dieser Client meldet an %1.</translation>
    </message>
</context>
<context>
    <name>RankedList</name>
    <message>
        <source>%1: %2 hits. Click to show only buckets that it hit.</source>
        <extracomment>%1 a machine or a user</extracomment>
        <translation>%1: %2 Treffer. Ein Klick zeigt nur Buckets, die hier getroffen wurden.</translation>
    </message>
    <message>
        <source>%1: %2 hits</source>
        <translation>%1: %2 Treffer</translation>
    </message>
</context>
<context>
    <name>ReachDialog</name>
    <message>
        <source>Whom policy.txt Reaches</source>
        <translation>Wen policy.txt erreicht</translation>
    </message>
</context>
<context>
    <name>ReachModel</name>
    <message>
        <source>changed meanwhile</source>
        <translation>inzwischen geändert</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>Bucket</translation>
    </message>
    <message>
        <source>For clients</source>
        <translation>Für Clients</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>Bisher</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Hits, 30 days</source>
        <translation>Treffer, 30 Tage</translation>
    </message>
    <message>
        <source>status.txt</source>
        <translation>status.txt</translation>
    </message>
    <message>
        <source>Sets itself</source>
        <translation>Setzt selbst</translation>
    </message>
    <message>
        <source>Overwritten</source>
        <translation>Überschrieben</translation>
    </message>
</context>
<context>
    <name>ReachSummary</name>
    <message>
        <source>being computed…</source>
        <translation>wird berechnet …</translation>
    </message>
    <message>
        <source>Show the buckets…</source>
        <translation>Die Buckets zeigen …</translation>
    </message>
    <message>
        <source>Whom this reaches:</source>
        <translation>Wen das erreicht:</translation>
    </message>
</context>
<context>
    <name>ReachText</name>
    <message>
        <source>Hits are not known, because the log could not be read.</source>
        <translation>Treffer sind nicht bekannt, denn das Log war nicht lesbar.</translation>
    </message>
    <message>
        <source>Hits in the last 30 days of the log: %1.</source>
        <translation>Treffer in den letzten 30 Tagen des Logs: %1.</translation>
    </message>
    <message>
        <source>Hits in the last 30 days of the log: %1; machines in all of it: %2, users: %3.</source>
        <translation>Treffer in den letzten 30 Tagen des Logs: %1; Rechner im ganzen Log: %2, Benutzer: %3.</translation>
    </message>
    <message>
        <source>Nothing changes for clients.</source>
        <translation>Für Clients ändert sich nichts.</translation>
    </message>
    <message>
        <source>Expected reports a day: %1 (%2), so far %3 (%4).</source>
        <translation>Erwartete Berichte am Tag: %1 (%2), bisher %3 (%4).</translation>
    </message>
    <message>
        <source>Starts to collect</source>
        <translation>Beginnt zu sammeln</translation>
    </message>
    <message>
        <source>Stops collecting</source>
        <translation>Hört auf zu sammeln</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>says so already</source>
        <translation>sagt es schon</translation>
    </message>
    <message>
        <source>is changed</source>
        <translation>wird geändert</translation>
    </message>
    <message>
        <source>is made</source>
        <translation>wird angelegt</translation>
    </message>
    <message>
        <source>needs a repair first</source>
        <translation>braucht erst eine Reparatur</translation>
    </message>
    <message>
        <source>clients go to another share</source>
        <translation>Clients gehen zu einer anderen Freigabe</translation>
    </message>
    <message>
        <source>✓ collects</source>
        <translation>✓ sammelt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln status.txt file(s) are changed.</source>
        <translation>
            <numerusform>%Ln status.txt wird geändert.</numerusform>
            <numerusform>%Ln status.txt werden geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln status.txt file(s) are made.</source>
        <translation>
            <numerusform>%Ln status.txt wird angelegt.</numerusform>
            <numerusform>%Ln status.txt werden angelegt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bucket(s) say so already.</source>
        <translation>
            <numerusform>%Ln Bucket sagt es schon.</numerusform>
            <numerusform>%Ln Buckets sagen es schon.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln status.txt file(s) need a repair before they can be changed.</source>
        <translation>
            <numerusform>%Ln status.txt muss vorher repariert werden.</numerusform>
            <numerusform>%Ln status.txt müssen vorher repariert werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bucket(s) start to collect reports.</source>
        <translation>
            <numerusform>%Ln Bucket sammelt von da an Berichte.</numerusform>
            <numerusform>%Ln Buckets sammeln von da an Berichte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bucket(s) stop collecting reports.</source>
        <translation>
            <numerusform>%Ln Bucket sammelt keine Berichte mehr.</numerusform>
            <numerusform>%Ln Buckets sammeln keine Berichte mehr.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln bucket(s) something else changes for clients.</source>
        <translation>
            <numerusform>In %Ln Bucket ändert sich für Clients etwas anderes.</numerusform>
            <numerusform>In %Ln Buckets ändert sich für Clients etwas anderes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln bucket(s) nothing changes for clients.</source>
        <translation>
            <numerusform>In %Ln Bucket ändert sich für Clients nichts.</numerusform>
            <numerusform>In %Ln Buckets ändert sich für Clients nichts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) in status.txt files are overwritten or removed.</source>
        <translation>
            <numerusform>%Ln Wert in status.txt-Dateien wird überschrieben oder entfernt.</numerusform>
            <numerusform>%Ln Werte in status.txt-Dateien werden überschrieben oder entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 brings %Ln bucket(s) another value.</source>
        <extracomment>A changed line of policy.txt, &quot;Tracking: YES → NO&quot;</extracomment>
        <translation>
            <numerusform>%1 bringt %Ln Bucket einen anderen Wert.</numerusform>
            <numerusform>%1 bringt %Ln Buckets einen anderen Wert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bucket(s) override it with their status.txt.</source>
        <translation>
            <numerusform>%Ln Bucket übergeht es mit seiner status.txt.</numerusform>
            <numerusform>%Ln Buckets übergehen es mit ihrer status.txt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReachView</name>
    <message>
        <source>No bucket is like this. Choose others above.</source>
        <translation>Kein Bucket ist so. Bitte oben andere wählen.</translation>
    </message>
    <message>
        <source>%v of %m buckets</source>
        <translation>%v von %m Buckets</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Which buckets are shown</source>
        <translation>Welche Buckets gezeigt werden</translation>
    </message>
    <message>
        <source>Search: a part of the name</source>
        <translation>Suche: ein Teil des Namens</translation>
    </message>
    <message>
        <source>Search buckets</source>
        <translation>Buckets durchsuchen</translation>
    </message>
    <message>
        <source>Buckets that are reached</source>
        <translation>Buckets, die erreicht werden</translation>
    </message>
    <message>
        <source>All buckets</source>
        <translation>Alle Buckets</translation>
    </message>
    <message>
        <source>Start to collect</source>
        <translation>Beginnen zu sammeln</translation>
    </message>
    <message>
        <source>Stop collecting</source>
        <translation>Hören auf zu sammeln</translation>
    </message>
    <message>
        <source>Something else changes</source>
        <translation>Etwas anderes ändert sich</translation>
    </message>
    <message>
        <source>Nothing changes for clients</source>
        <translation>Für Clients ändert sich nichts</translation>
    </message>
    <message>
        <source>Override policy.txt</source>
        <translation>Übergehen policy.txt</translation>
    </message>
    <message>
        <source>Values are overwritten</source>
        <translation>Werte werden überschrieben</translation>
    </message>
    <message>
        <source>Changed by somebody else</source>
        <translation>Von jemand anders geändert</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The buckets are listed as soon as all of them are looked at.</source>
        <translation>Die Buckets erscheinen, sobald alle angesehen sind.</translation>
    </message>
</context>
<context>
    <name>RedirectView</name>
    <message>
        <source>✓ can be opened; clients report here.</source>
        <translation>✓ lässt sich öffnen; Clients melden hierher.</translation>
    </message>
    <message>
        <source>⚠ was there before: the chain is a circle. Clients give up and report nothing.</source>
        <translation>⚠ war schon da: Die Kette ist ein Kreis. Clients geben auf und melden nichts.</translation>
    </message>
    <message>
        <source>⚠ is one redirection more than the 10 that clients follow. They report nothing.</source>
        <translation>⚠ ist eine Umleitung mehr als die 10, denen Clients folgen. Sie melden nichts.</translation>
    </message>
    <message>
        <source>⚠ cannot be opened from this computer (%1). Clients that cannot either report nothing.</source>
        <translation>⚠ lässt sich von diesem Rechner nicht öffnen (%1). Clients, die es auch nicht können, melden nichts.</translation>
    </message>
    <message>
        <source>Opening the shares that FileTreeRoot leads to…</source>
        <translation>Die Freigaben, zu denen FileTreeRoot führt, werden geöffnet …</translation>
    </message>
    <message>
        <source>Open and check it</source>
        <translation>Öffnen und prüfen</translation>
    </message>
    <message>
        <source>✓ can be opened, and leads on.</source>
        <translation>✓ lässt sich öffnen und führt weiter.</translation>
    </message>
    <message numerus="yes">
        <source>⚠ Reports of %n bucket(s) would be lost: their paths are longer than 260 characters there.</source>
        <translation>
            <numerusform>⚠ Berichte von %n Bucket gingen verloren: Seine Pfade sind dort länger als 260 Zeichen.</numerusform>
            <numerusform>⚠ Berichte von %n Buckets gingen verloren: Ihre Pfade sind dort länger als 260 Zeichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The longest path leaves %n of 260 characters.</source>
        <translation>
            <numerusform>Der längste Pfad lässt %n von 260 Zeichen frei.</numerusform>
            <numerusform>Der längste Pfad lässt %n von 260 Zeichen frei.</numerusform>
        </translation>
    </message>
    <message>
        <source>Where FileTreeRoot leads clients:</source>
        <translation>Wohin FileTreeRoot Clients führt:</translation>
    </message>
    <message>
        <source>No policy.txt: the defaults hold.</source>
        <translation>Keine policy.txt: Es gelten die Vorgaben.</translation>
    </message>
    <message numerus="yes">
        <source>Its policy.txt has %Ln setting(s).</source>
        <translation>
            <numerusform>Ihre policy.txt hat %Ln Einstellung.</numerusform>
            <numerusform>Ihre policy.txt hat %Ln Einstellungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ It is damaged: %Ln finding(s).</source>
        <translation>
            <numerusform>⚠ Sie ist beschädigt: %Ln Befund.</numerusform>
            <numerusform>⚠ Sie ist beschädigt: %Ln Befunde.</numerusform>
        </translation>
    </message>
    <message>
        <source>This share.</source>
        <translation>Diese Freigabe.</translation>
    </message>
    <message>
        <source>Show them…</source>
        <translation>Zeigen …</translation>
    </message>
    <message numerus="yes">
        <source>The longest path leaves at most %n of 260 characters, by the name that clients know this folder by.</source>
        <translation>
            <numerusform>Der längste Pfad lässt höchstens %n von 260 Zeichen frei, je nachdem, unter welchem Namen Clients diesen Ordner kennen.</numerusform>
            <numerusform>Der längste Pfad lässt höchstens %n von 260 Zeichen frei, je nachdem, unter welchem Namen Clients diesen Ordner kennen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegistryModel</name>
    <message>
        <source>%1 (removed)</source>
        <comment>a key</comment>
        <translation>%1 (entfernt)</translation>
    </message>
    <message>
        <source>(default)</source>
        <translation>(Standard)</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>Key or value</source>
        <translation>Schlüssel oder Wert</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
</context>
<context>
    <name>RepairDialog</name>
    <message>
        <source>Repair %1</source>
        <translation>%1 reparieren</translation>
    </message>
    <message>
        <source>&amp;Why (for the journal)</source>
        <translation>&amp;Warum (für das Journal)</translation>
    </message>
    <message>
        <source>The file has changed since the scan and does not have this problem any more. Refresh to see how it is now.</source>
        <translation>Die Datei hat sich seit dem Einlesen geändert und hat dieses Problem nicht mehr. Aktualisieren zeigt, wie sie jetzt ist.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message numerus="yes">
        <source>Repair %n Problem(s)</source>
        <translation>
            <numerusform>%n Problem reparieren</numerusform>
            <numerusform>%n Probleme reparieren</numerusform>
        </translation>
    </message>
    <message>
        <source>repairs of the health check</source>
        <translation>Reparaturen der Zustandsprüfung</translation>
    </message>
    <message>
        <source>Reading the files…</source>
        <translation>Die Dateien werden gelesen …</translation>
    </message>
    <message numerus="yes">
        <source>This is what will change in %n file(s), in all or in none. Nothing is written before you save.</source>
        <translation>
            <numerusform>Das ändert sich in %n Datei. Vor dem Speichern wird nichts geschrieben.</numerusform>
            <numerusform>Das ändert sich in %n Dateien, in allen oder in keiner. Vor dem Speichern wird nichts geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 files are written.</source>
        <translation>%1 von %2 Dateien sind geschrieben.</translation>
    </message>
    <message>
        <source>It could not be finished, and &quot;%1&quot; is changed already. The journal has what it held before.</source>
        <translation>Es ließ sich nicht beenden, und „%1“ ist schon geändert. Das Journal hat, was vorher darin stand.</translation>
    </message>
    <message>
        <source>Somebody else changed &quot;%1&quot; meanwhile; nothing was written. Close this and refresh.</source>
        <translation>Jemand anders hat „%1“ inzwischen geändert; nichts wurde geschrieben. Bitte schließen und aktualisieren.</translation>
    </message>
    <message>
        <source>It was cancelled; every file is as it was.</source>
        <translation>Es wurde abgebrochen; jede Datei ist, wie sie war.</translation>
    </message>
    <message>
        <source>Nothing was changed. %1</source>
        <translation>Nichts wurde geändert. %1</translation>
    </message>
    <message>
        <source>It is repaired, but the journal could not be written: %1</source>
        <translation>Es ist repariert, aber das Journal war nicht zu schreiben: %1</translation>
    </message>
</context>
<context>
    <name>ReportListModel</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>hits.log does not name this report. Clients write it when Tracking is on.</source>
        <translation>hits.log nennt diesen Bericht nicht. Clients schreiben die Datei, wenn Tracking eingeschaltet ist.</translation>
    </message>
    <message>
        <source>%1 on %2, at %3 by its own clock.</source>
        <translation>%1 auf %2, %3 nach der Uhr dieses Rechners.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>%1, by the server&apos;s clock, in UTC.</source>
        <translation>%1, nach der Uhr des Servers, in UTC.</translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message>
        <source>Single file</source>
        <translation>Einzelne Datei</translation>
    </message>
    <message>
        <source>Cabinet</source>
        <translation>CAB-Datei</translation>
    </message>
    <message>
        <source>ZIP archive</source>
        <translation>ZIP-Archiv</translation>
    </message>
    <message>
        <source>7z archive</source>
        <translation>7z-Archiv</translation>
    </message>
    <message>
        <source>TAR archive</source>
        <translation>TAR-Archiv</translation>
    </message>
    <message>
        <source>The name leads out of the folder.</source>
        <translation>Der Name führt aus dem Ordner hinaus.</translation>
    </message>
    <message>
        <source>The name begins at the root of a disk or server.</source>
        <translation>Der Name beginnt an der Wurzel eines Datenträgers oder Servers.</translation>
    </message>
    <message>
        <source>The name has a drive or a stream of a file in it.</source>
        <translation>Der Name enthält ein Laufwerk oder einen Datenstrom einer Datei.</translation>
    </message>
    <message>
        <source>The name belongs to a device of Windows.</source>
        <translation>Der Name gehört einem Gerät von Windows.</translation>
    </message>
    <message>
        <source>The name has a character that no file may have.</source>
        <translation>Der Name enthält ein Zeichen, das keine Datei haben darf.</translation>
    </message>
    <message>
        <source>A part of the name ends in a dot or a blank.</source>
        <translation>Ein Teil des Namens endet mit einem Punkt oder einem Leerzeichen.</translation>
    </message>
    <message>
        <source>The name, or a part of it, is empty.</source>
        <translation>Der Name oder ein Teil davon ist leer.</translation>
    </message>
    <message>
        <source>The name is no text in the encoding that it claims.</source>
        <translation>Der Name ist kein Text in der Kodierung, die er angibt.</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>Der Name ist zu lang.</translation>
    </message>
    <message>
        <source>There are too many folders in the name.</source>
        <translation>Der Name enthält zu viele Ordner.</translation>
    </message>
    <message>
        <source>An earlier member has the same name.</source>
        <translation>Ein früherer Bestandteil hat denselben Namen.</translation>
    </message>
    <message>
        <source>A folder of the name is an earlier member, and a file.</source>
        <translation>Ein Ordner im Namen ist ein früherer Bestandteil, und zwar eine Datei.</translation>
    </message>
    <message>
        <source>This is a link to another file.</source>
        <translation>Das ist eine Verknüpfung mit einer anderen Datei.</translation>
    </message>
    <message>
        <source>This is a device, a pipe or a socket.</source>
        <translation>Das ist ein Gerät, eine Pipe oder ein Socket.</translation>
    </message>
    <message>
        <source>It is larger than it says, or than is allowed.</source>
        <translation>Der Bestandteil ist größer, als er angibt oder als erlaubt ist.</translation>
    </message>
    <message>
        <source>It would grow to much more than its packed bytes can honestly hold.</source>
        <translation>Der Bestandteil würde auf weit mehr anwachsen, als seine gepackten Bytes redlich enthalten können.</translation>
    </message>
    <message>
        <source>It is encrypted.</source>
        <translation>Der Bestandteil ist verschlüsselt.</translation>
    </message>
    <message>
        <source>It is packed by a method that cannot be read here.</source>
        <translation>Der Bestandteil ist mit einem Verfahren gepackt, das sich hier nicht lesen lässt.</translation>
    </message>
    <message>
        <source>A part of it is in another cabinet of the set, which is not beside this one.</source>
        <translation>Ein Teil davon ist in einer anderen CAB-Datei des Satzes, die nicht neben dieser liegt.</translation>
    </message>
    <message>
        <source>It is damaged.</source>
        <translation>Der Bestandteil ist beschädigt.</translation>
    </message>
    <message>
        <source>Reading &quot;%1&quot; took too long and was ended.</source>
        <translation>Das Lesen von „%1“ dauerte zu lange und wurde beendet.</translation>
    </message>
    <message>
        <source>The program that reads reports has ended while it read &quot;%1&quot; (%2).</source>
        <extracomment>%2 is a program with the operating system&apos;s own words for the reason</extracomment>
        <translation>Das Programm, das Berichte liest, hat sich beim Lesen von „%1“ beendet (%2).</translation>
    </message>
    <message>
        <source>open files</source>
        <translation>Dateien öffnen</translation>
    </message>
    <message>
        <source>use the network</source>
        <translation>das Netzwerk nutzen</translation>
    </message>
    <message>
        <source>take any amount of memory</source>
        <translation>beliebig viel Speicher belegen</translation>
    </message>
    <message>
        <source>use the processor for any time</source>
        <translation>den Prozessor beliebig lange nutzen</translation>
    </message>
    <message>
        <source>Reports are read by a program of its own, which can open no file, has no network, and only so much memory and time.</source>
        <translation>Berichte liest ein eigenes Programm, das keine Datei öffnen kann, kein Netzwerk hat und nur begrenzt Speicher und Zeit.</translation>
    </message>
    <message>
        <source>Reports are read by a program of its own. This system cannot keep it from all: it could %1.</source>
        <extracomment>%1 is a list of what it could do</extracomment>
        <translation>Berichte liest ein eigenes Programm. Dieses System kann es nicht von allem abhalten: Es könnte %1.</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>Extract what is selected…</source>
        <translation>Ausgewähltes entpacken …</translation>
    </message>
    <message>
        <source>Extract the whole report…</source>
        <translation>Den ganzen Bericht entpacken …</translation>
    </message>
    <message>
        <source>Open a copy with another program</source>
        <translation>Eine Kopie mit einem anderen Programm öffnen</translation>
    </message>
    <message>
        <source>Members of the report</source>
        <translation>Bestandteile des Berichts</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet …</translation>
    </message>
    <message>
        <source>The report holds nothing.</source>
        <translation>Der Bericht enthält nichts.</translation>
    </message>
    <message>
        <source>No member is given out. Select one to see why.</source>
        <translation>Kein Bestandteil wird herausgegeben. Wählen Sie einen aus, um den Grund zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n member(s).</source>
        <translation>
            <numerusform>%1, %2, %n Bestandteil.</numerusform>
            <numerusform>%1, %2, %n Bestandteile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n of them refused.</source>
        <translation>
            <numerusform>⚠ %n davon abgelehnt.</numerusform>
            <numerusform>⚠ %n davon abgelehnt.</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ The rest cannot be read: %1</source>
        <translation>⚠ Der Rest lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>A folder. Select a member in it.</source>
        <translation>Ein Ordner. Wählen Sie einen Bestandteil darin aus.</translation>
    </message>
</context>
<context>
    <name>ReportWindow</name>
    <message>
        <source>%1 — %2</source>
        <extracomment>The title of a window: a file and where it lies</extracomment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>ReportsTab</name>
    <message>
        <source>Open in a window</source>
        <translation>In einem Fenster öffnen</translation>
    </message>
    <message>
        <source>Compare the two selected</source>
        <translation>Die beiden ausgewählten vergleichen</translation>
    </message>
    <message>
        <source>Extract the reports…</source>
        <translation>Die Berichte entpacken …</translation>
    </message>
    <message>
        <source>Remove the reports</source>
        <translation>Die Berichte entfernen</translation>
    </message>
    <message>
        <source>Copy the paths</source>
        <translation>Die Pfade kopieren</translation>
    </message>
    <message>
        <source>Shows the report in a window of its own, with more room (Enter or a double-click).</source>
        <translation>Zeigt den Bericht in einem eigenen Fenster mit mehr Platz (Eingabetaste oder Doppelklick).</translation>
    </message>
    <message>
        <source>Select two reports to see which modules, versions and settings differ.</source>
        <translation>Wählen Sie zwei Berichte aus, um zu sehen, welche Module, Versionen und Einstellungen sich unterscheiden.</translation>
    </message>
    <message>
        <source>Unpacks every selected report into a folder of its name.</source>
        <translation>Entpackt jeden ausgewählten Bericht in einen Ordner seines Namens.</translation>
    </message>
    <message>
        <source>Removes the selected reports from the share. The counters stay, so clients do not send again.</source>
        <translation>Entfernt die ausgewählten Berichte von der Freigabe. Die Zähler bleiben, also senden Clients nicht erneut.</translation>
    </message>
    <message>
        <source>Reports of the bucket</source>
        <translation>Berichte des Buckets</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Reports</source>
        <comment>tab</comment>
        <translation>Berichte</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) were sent and none lies here any more. Clients do not send again for what was counted: raise the limit in Response to get new ones.</source>
        <translation>
            <numerusform>%n Bericht wurde gesendet, und er liegt nicht mehr hier. Für Gezähltes senden Clients nicht erneut: Erhöhen Sie das Limit unter „Antwort“, um neue zu bekommen.</numerusform>
            <numerusform>%n Berichte wurden gesendet, und keiner liegt mehr hier. Für Gezähltes senden Clients nicht erneut: Erhöhen Sie das Limit unter „Antwort“, um neue zu bekommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No reports yet. A client sends one with its next hit, if the settings let it: the tab Clients tells whether they do, Response changes it.</source>
        <translation>Noch keine Berichte. Ein Client sendet einen mit seinem nächsten Treffer, wenn die Einstellungen ihn lassen: Ob sie das tun, sagt die Registerkarte „Clients“, und „Antwort“ ändert es.</translation>
    </message>
    <message>
        <source>Select one bucket to look into its reports.</source>
        <translation>Wählen Sie einen einzelnen Bucket aus, um in seine Berichte zu sehen.</translation>
    </message>
    <message>
        <source>Select a bucket to look into its reports.</source>
        <translation>Wählen Sie einen Bucket aus, um in seine Berichte zu sehen.</translation>
    </message>
    <message>
        <source>The share is being opened.</source>
        <translation>Die Freigabe wird geöffnet.</translation>
    </message>
    <message>
        <source>Reading the folder of %1…</source>
        <translation>Der Ordner von %1 wird gelesen …</translation>
    </message>
    <message>
        <source>Select a report to look into it.</source>
        <translation>Wählen Sie einen Bericht aus, um hineinzusehen.</translation>
    </message>
    <message>
        <source>Remove reports</source>
        <translation>Berichte entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%n of them are larger than %1. The journal does not keep what they hold: they cannot be brought back. Remove them for good?</source>
        <translation>
            <numerusform>%n davon ist größer als %1. Das Journal bewahrt seinen Inhalt nicht auf: Er lässt sich nicht zurückholen. Soll er endgültig entfernt werden?</numerusform>
            <numerusform>%n davon sind größer als %1. Das Journal bewahrt ihren Inhalt nicht auf: Sie lassen sich nicht zurückholen. Sollen sie endgültig entfernt werden?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) removed. The journal tells of it and can bring them back.</source>
        <translation>
            <numerusform>%n Bericht entfernt. Das Journal verzeichnet es und kann ihn zurückholen.</numerusform>
            <numerusform>%n Berichte entfernt. Das Journal verzeichnet es und kann sie zurückholen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) removed for good. The journal tells of it.</source>
        <translation>
            <numerusform>%n Bericht endgültig entfernt. Das Journal nennt ihn.</numerusform>
            <numerusform>%n Berichte endgültig entfernt. Das Journal nennt sie.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResponseEditor</name>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>&lt;b&gt;policy.txt&lt;/b&gt; holds for every bucket whose status.txt says nothing else.</source>
        <translation>&lt;b&gt;policy.txt&lt;/b&gt; gilt für jeden Bucket, dessen status.txt nichts anderes sagt.</translation>
    </message>
    <message>
        <source>&lt;b&gt;status.txt&lt;/b&gt; holds for this bucket and goes before policy.txt.</source>
        <translation>&lt;b&gt;status.txt&lt;/b&gt; gilt für diesen Bucket und geht policy.txt vor.</translation>
    </message>
    <message>
        <source>&lt;b&gt;There is no policy.txt.&lt;/b&gt; The defaults hold. Your first change makes one.</source>
        <translation>&lt;b&gt;Es gibt keine policy.txt.&lt;/b&gt; Es gelten die Vorgaben. Die erste Änderung legt sie an.</translation>
    </message>
    <message>
        <source>&lt;b&gt;There is no status.txt.&lt;/b&gt; Everything is inherited. Your first change makes one.</source>
        <translation>&lt;b&gt;Es gibt keine status.txt.&lt;/b&gt; Alles ist geerbt. Die erste Änderung legt sie an.</translation>
    </message>
    <message>
        <source>What this does:</source>
        <translation>Was das bewirkt:</translation>
    </message>
    <message>
        <source>Ask the owner of the share for the right, or sign in as somebody who has it.</source>
        <translation>Der Eigentümer der Freigabe kann das Recht geben, oder jemand anderes meldet sich an, der es hat.</translation>
    </message>
    <message>
        <source>A client or another administrator is writing it. Try again in a moment.</source>
        <translation>Ein Client oder jemand anderes aus der Administration schreibt sie gerade. Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Check the network and that the server runs, then try again.</source>
        <translation>Netzwerk prüfen und ob der Server läuft, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Make room on the share, then save again. Your changes are still here.</source>
        <translation>Auf der Freigabe Platz schaffen, dann erneut speichern. Ihre Änderungen sind noch hier.</translation>
    </message>
    <message>
        <source>Something else than a file has this name. Move it away, then try again.</source>
        <translation>Etwas anderes als eine Datei trägt diesen Namen. Es beiseitelegen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>A file stands where a folder must be. Move it away, then try again.</source>
        <translation>Eine Datei steht, wo ein Ordner sein muss. Sie beiseitelegen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The share may have been moved or removed. Refresh it.</source>
        <translation>Die Freigabe wurde vielleicht verschoben oder entfernt. Bitte aktualisieren.</translation>
    </message>
    <message>
        <source>Reading &quot;%1&quot;…</source>
        <translation>„%1“ wird gelesen …</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2, and nobody reads more than %3 of such a file. It cannot be what it should be: move it away, then try again.</source>
        <translation>„%1“ hat %2, und niemand liest mehr als %3 einer solchen Datei. Sie kann nicht sein, was sie sein soll: beiseitelegen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Changes that were not saved when the program ended (%1) are here again. Save them, or discard them.</source>
        <translation>Änderungen, die beim Ende des Programms (%1) nicht gespeichert waren, sind wieder da. Speichern oder verwerfen.</translation>
    </message>
    <message>
        <source>Difference…</source>
        <translation>Unterschied …</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Somebody else changed &quot;%1&quot; since you began to edit it. Your changes are here, not saved.</source>
        <translation>Jemand anderes hat „%1“ geändert, seit Sie mit der Bearbeitung begannen. Ihre Änderungen sind hier, nicht gespeichert.</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen …</translation>
    </message>
    <message>
        <source>Nothing was saved, because a value cannot be written. Correct it, or press Escape in its field to take it back.</source>
        <translation>Es wurde nichts gespeichert, weil ein Wert nicht geschrieben werden kann. Den Wert berichtigen oder in seinem Feld mit Esc zurücknehmen.</translation>
    </message>
    <message>
        <source>Nothing was saved. %1</source>
        <translation>Es wurde nichts gespeichert. %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is saved, but the journal could not be written, so this change cannot be undone later. %2</source>
        <translation>„%1“ ist gespeichert, aber das Journal konnte nicht geschrieben werden, daher lässt sich diese Änderung später nicht zurücknehmen. %2</translation>
    </message>
    <message>
        <source>Both of you changed: %1. Your value is in the form, theirs is on the share until you save.</source>
        <translation>Beide haben geändert: %1. Ihr Wert steht im Formular, der fremde bis zum Speichern auf der Freigabe.</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>%1 on the share</source>
        <translation>%1 auf der Freigabe</translation>
    </message>
    <message>
        <source>%1 with your changes</source>
        <translation>%1 mit Ihren Änderungen</translation>
    </message>
    <message>
        <source>Saved for a time: it is taken back %1, while the console is open or when cerctl campaign runs. The journal lists it under time-boxed settings.</source>
        <translation>Für eine Zeit gespeichert: Dies wird %1 zurückgenommen, während die Konsole geöffnet ist oder wenn cerctl campaign läuft. Das Journal führt es unter den befristeten Einstellungen.</translation>
    </message>
    <message>
        <source>Open the share again and give the right password.</source>
        <translation>Öffnen Sie die Freigabe erneut und geben Sie das richtige Kennwort an.</translation>
    </message>
</context>
<context>
    <name>ResponseField</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>known, no information</source>
        <translation>bekannt, keine Information</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ResponseForm</name>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
</context>
<context>
    <name>ResponseTab</name>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>A name of this bucket is no text, so no client looks for its response. Rename its folders to give it one.</source>
        <translation>Ein Name dieses Buckets ist kein Text, daher sucht kein Client nach seiner Antwort. Umbenannte Ordner geben ihm eine.</translation>
    </message>
    <message numerus="yes">
        <source>not saved in %n other bucket(s)</source>
        <translation>
            <numerusform>nicht gespeichert in %n anderen Bucket</numerusform>
            <numerusform>nicht gespeichert in %n anderen Buckets</numerusform>
        </translation>
    </message>
    <message>
        <source>No bucket is selected. Select one to see and change what its clients are told, or many to change all of them at once: Ctrl+A takes all that the search finds.</source>
        <translation>Kein Bucket ist ausgewählt. Bitte einen auswählen, um zu sehen und zu ändern, was seinen Clients gesagt wird, oder viele, um alle zugleich zu ändern: Strg+A nimmt alles, was die Suche findet.</translation>
    </message>
    <message>
        <source>Changes for many buckets: select many to see them</source>
        <translation>Änderungen für viele Buckets: viele auswählen, um sie zu sehen</translation>
    </message>
    <message>
        <source>changes for many buckets, not saved</source>
        <translation>Änderungen für viele Buckets, nicht gespeichert</translation>
    </message>
    <message>
        <source>&amp;Templates</source>
        <translation>&amp;Vorlagen</translation>
    </message>
    <message>
        <source>Fill in a set of settings that is kept under a name</source>
        <translation>Einstellungen ausfüllen, die unter einem Namen aufbewahrt sind</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Neue Vorlage</translation>
    </message>
    <message>
        <source>Nothing is filled in. %1</source>
        <translation>Es wurde nichts ausgefüllt. %1</translation>
    </message>
    <message>
        <source>All that &quot;%1&quot; sets is set already.</source>
        <translation>Alles, was „%1“ setzt, ist bereits gesetzt.</translation>
    </message>
</context>
<context>
    <name>RowNotes</name>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
</context>
<context>
    <name>SaveBar</name>
    <message>
        <source>Show difference</source>
        <translation>Unterschied zeigen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save with a reason…</source>
        <translation>Mit Begründung speichern …</translation>
    </message>
    <message>
        <source>Why? It goes into the journal; Enter saves</source>
        <translation>Warum? Kommt ins Journal; die Eingabetaste speichert</translation>
    </message>
    <message>
        <source>Reason for the change</source>
        <translation>Grund der Änderung</translation>
    </message>
    <message>
        <source>Save (%1)</source>
        <translation>Speichern (%1)</translation>
    </message>
    <message>
        <source>Back to the saved file; Undo brings your changes back</source>
        <translation>Zurück zur gespeicherten Datei; „Rückgängig“ bringt Ihre Änderungen wieder</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), not saved</source>
        <translation>
            <numerusform>%n Änderung, nicht gespeichert</numerusform>
            <numerusform>%n Änderungen, nicht gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>a value cannot be saved</source>
        <translation>ein Wert kann nicht gespeichert werden</translation>
    </message>
    <message>
        <source>✔ as on the share</source>
        <translation>✔ wie auf der Freigabe</translation>
    </message>
    <message>
        <source>▢ no file yet</source>
        <translation>▢ noch keine Datei</translation>
    </message>
</context>
<context>
    <name>SavedViews</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Blind</source>
        <translation>Blinde</translation>
    </message>
    <message>
        <source>New this week</source>
        <translation>Neu in dieser Woche</translation>
    </message>
    <message>
        <source>Without response</source>
        <translation>Ohne Antwort</translation>
    </message>
    <message>
        <source>With problems</source>
        <translation>Mit Problemen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name of a view and its number</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Screenshots</name>
    <message>
        <source>&quot;%1&quot; cannot be made.</source>
        <translation>„%1“ kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The share was not read within two minutes.</source>
        <translation>Die Freigabe wurde nicht innerhalb von zwei Minuten gelesen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written.</source>
        <translation>„%1“ kann nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>%1 buckets · %2 hits</source>
        <translation>%1 Buckets · %2 Treffer</translation>
    </message>
    <message>
        <source>less than 1</source>
        <translation>weniger als 1</translation>
    </message>
    <message>
        <source>%1 of %2 buckets · %3 of %4 hits · %5 %</source>
        <translation>%1 von %2 Buckets · %3 von %4 Treffern · %5 %</translation>
    </message>
    <message>
        <source>What is shown, of all that the share holds. Hits by count.txt.</source>
        <translation>Was gezeigt wird, von allem, was die Freigabe enthält. Treffer laut count.txt.</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation>⚠ %1</translation>
    </message>
</context>
<context>
    <name>SettingTemplates</name>
    <message>
        <source>Ask for a full memory dump</source>
        <translation>Ein vollständiges Speicherabbild anfordern</translation>
    </message>
    <message>
        <source>The next report brings the whole memory of the program, which can hold passwords and documents.</source>
        <translation>Der nächste Bericht bringt den ganzen Speicher des Programms mit, der Kennwörter und Dokumente enthalten kann.</translation>
    </message>
    <message>
        <source>Ask how the program is installed</source>
        <translation>Fragen, wie das Programm installiert ist</translation>
    </message>
    <message>
        <source>The next report brings the registry key under which Windows finds the program, and the versions of the program and the module.</source>
        <translation>Der nächste Bericht bringt den Registrierungsschlüssel mit, unter dem Windows das Programm findet, und die Versionen von Programm und Modul.</translation>
    </message>
    <message>
        <source>Answer with a page of the knowledge base</source>
        <translation>Mit einer Seite der Wissensdatenbank antworten</translation>
    </message>
    <message>
        <source>Users see a link to the page of this problem. Put the address of your own server in place of the example.</source>
        <translation>Benutzer sehen einen Verweis auf die Seite zu diesem Problem. Setzen Sie die Adresse Ihres eigenen Servers an die Stelle des Beispiels.</translation>
    </message>
    <message>
        <source>Only count from now on</source>
        <translation>Ab jetzt nur noch zählen</translation>
    </message>
    <message>
        <source>Clients send no more reports of this problem. Hits are counted as before.</source>
        <translation>Clients senden keine Berichte über dieses Problem mehr. Treffer werden gezählt wie bisher.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be used: the character &quot;%2&quot; of its %3 is not in the code page %4 of the share&apos;s files.</source>
        <translation>„%1“ lässt sich nicht verwenden: das Zeichen „%2“ in %3 gibt es in der Codepage %4 der Dateien dieser Freigabe nicht.</translation>
    </message>
    <message>
        <source>In a value, {app} and {version} stand for the program, {module} and {moduleversion} for the module, {offset} for the place in it, {bucket} for the bucket id.</source>
        <translation>In einem Wert stehen {app} und {version} für das Programm, {module} und {moduleversion} für das Modul, {offset} für die Stelle darin, {bucket} für die Bucket-ID.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Central European</source>
        <translation>Mitteleuropäisch</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>Kyrillisch</translation>
    </message>
    <message>
        <source>Western European</source>
        <translation>Westeuropäisch</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griechisch</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebräisch</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Baltic</source>
        <translation>Baltisch</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamesisch</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thailändisch</translation>
    </message>
    <message>
        <source>Latin 1, as the document has it</source>
        <translation>Latin 1, wie im Dokument</translation>
    </message>
    <message>
        <source>MS-DOS, United States</source>
        <translation>MS-DOS, USA</translation>
    </message>
    <message>
        <source>MS-DOS, Western European</source>
        <translation>MS-DOS, westeuropäisch</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A code page and the letters it is for: &quot;windows-1251, Cyrillic&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Back to where you were (Esc)</source>
        <translation>Zurück (Esc)</translation>
    </message>
    <message>
        <source>Close the settings</source>
        <translation>Einstellungen schließen</translation>
    </message>
    <message>
        <source>The share</source>
        <translation>Die Freigabe</translation>
    </message>
    <message>
        <source>&amp;Code page of its files</source>
        <translation>&amp;Codepage ihrer Dateien</translation>
    </message>
    <message>
        <source>The files of a share are bytes, and only the people there know in which code page they were written. Choosing another one reads the share again; no byte of any file changes.</source>
        <translation>Die Dateien einer Freigabe sind Bytes, und in welcher Codepage sie geschrieben wurden, wissen nur die Menschen dort. Eine andere Wahl liest die Freigabe neu ein; kein Byte einer Datei ändert sich.</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, behind a number</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>&amp;Time it has to answer</source>
        <translation>&amp;Zeit für ihre Antwort</translation>
    </message>
    <message>
        <source>A share that does not answer for so long is given up, with a message and a button to try again. 0 waits as long as it takes.</source>
        <translation>Eine Freigabe, die so lange nicht antwortet, wird aufgegeben, mit einer Meldung und einer Schaltfläche für einen neuen Versuch. 0 wartet, so lange es dauert.</translation>
    </message>
    <message>
        <source>&amp;Journal</source>
        <translation>&amp;Journal</translation>
    </message>
    <message>
        <source>The journal holds each change of a file with its old content and your reason, so that it can be taken back. Leave the folder empty for the usual one, or name one that your colleagues use too.</source>
        <translation>Das Journal enthält jede Änderung einer Datei mit altem Inhalt und Ihrer Begründung, damit sie zurückgenommen werden kann. Ein leeres Feld bedeutet den üblichen Ordner; möglich ist auch einer, den Ihre Kolleginnen und Kollegen mitbenutzen.</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>Das Programm</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&quot;As the system&quot; follows the system when it changes between day and night.</source>
        <translation>„Wie das System“ folgt dem System, wenn es zwischen Tag und Nacht wechselt.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>C&amp;olumns that the table of buckets begins with</source>
        <translation>S&amp;palten, mit denen die Tabelle der Buckets beginnt</translation>
    </message>
    <message>
        <source>A table that you have arranged keeps its columns. &quot;Usual columns&quot; in the menu of its header brings these.</source>
        <translation>Eine selbst angeordnete Tabelle behält ihre Spalten. „Übliche Spalten“ im Menü ihrer Kopfzeile bringt diese.</translation>
    </message>
    <message>
        <source>⚠ The language changes when the program is started the next time.</source>
        <translation>⚠ Die Sprache wechselt beim nächsten Start des Programms.</translation>
    </message>
    <message>
        <source>Another language holds from the next start of the program.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start des Programms.</translation>
    </message>
</context>
<context>
    <name>ShareSession</name>
    <message numerus="yes">
        <source>it has not answered for %n second(s); the settings have this limit</source>
        <translation>
            <numerusform>sie hat seit %n Sekunde nicht geantwortet; diese Grenze steht in den Einstellungen</numerusform>
            <numerusform>sie hat seit %n Sekunden nicht geantwortet; diese Grenze steht in den Einstellungen</numerusform>
        </translation>
    </message>
    <message>
        <source>the share is not open; try again when it is</source>
        <translation>die Freigabe ist nicht geöffnet; versuchen Sie es erneut, sobald sie es ist</translation>
    </message>
</context>
<context>
    <name>SourceEdit</name>
    <message>
        <source>Source</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>The file as text. Every line is a setting, written as key=value.</source>
        <translation>Die Datei als Text. Jede Zeile ist eine Einstellung der Form Schlüssel=Wert.</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3 Nothing was changed.</source>
        <translation>Zeile %1, Spalte %2: %3 Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Ctrl+. repairs it</source>
        <translation>Strg+. repariert es</translation>
    </message>
    <message>
        <source>Repair this line</source>
        <translation>Diese Zeile reparieren</translation>
    </message>
</context>
<context>
    <name>SourceFindingModel</name>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Shows what the document says</source>
        <translation>Zeigt, was das Dokument sagt</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
</context>
<context>
    <name>SourceView</name>
    <message>
        <source>Repair all…</source>
        <translation>Alles reparieren …</translation>
    </message>
    <message>
        <source>Shows what all repairs together would change</source>
        <translation>Zeigt, was alle Reparaturen zusammen ändern würden</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>✔ Every line conforms.</source>
        <translation>✔ Jede Zeile ist gültig.</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Repair all</source>
        <translation>Alles reparieren</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie sie ist</translation>
    </message>
    <message>
        <source>repaired</source>
        <translation>repariert</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>No share is open</source>
        <translation>Keine Freigabe ist offen</translation>
    </message>
    <message>
        <source>Open the folder that the clients of your organisation report their crashes to: the one whose UNC path is set as DWFileTreeRoot. It holds policy.txt and the folders cabs, counts and status.</source>
        <translation>Öffnen Sie den Ordner, an den die Clients Ihrer Organisation ihre Abstürze berichten: den, dessen UNC-Pfad als DWFileTreeRoot gesetzt ist. Er enthält policy.txt und die Ordner cabs, counts und status.</translation>
    </message>
    <message>
        <source>Open share…</source>
        <translation>Freigabe öffnen …</translation>
    </message>
    <message>
        <source>Recent shares</source>
        <translation>Zuletzt geöffnete Freigaben</translation>
    </message>
    <message numerus="yes">
        <source>● %n file(s) with changes that were not saved. Open the share to go on.</source>
        <translation>
            <numerusform>● %n Datei mit Änderungen, die nicht gespeichert wurden. Die geöffnete Freigabe zeigt sie wieder.</numerusform>
            <numerusform>● %n Dateien mit Änderungen, die nicht gespeichert wurden. Die geöffnete Freigabe zeigt sie wieder.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel what runs. What was found so far stays.</source>
        <translation>Bricht Laufendes ab. Was bisher gefunden wurde, bleibt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bucket(s)</source>
        <translation>
            <numerusform>%Ln Bucket</numerusform>
            <numerusform>%Ln Buckets</numerusform>
        </translation>
    </message>
    <message>
        <source>▢ No share is open</source>
        <translation>▢ Keine Freigabe ist offen</translation>
    </message>
    <message>
        <source>◌ Opening %1</source>
        <translation>◌ %1 wird geöffnet</translation>
    </message>
    <message>
        <source>◐ Scanning</source>
        <translation>◐ Wird eingelesen</translation>
    </message>
    <message>
        <source>● Complete, %1</source>
        <translation>● Vollständig, %1</translation>
    </message>
    <message>
        <source>◐ Cancelled, not complete</source>
        <translation>◐ Abgebrochen, nicht vollständig</translation>
    </message>
    <message>
        <source>✕ %1</source>
        <translation>✕ %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>state of the share, then what it holds</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln Problem</numerusform>
            <numerusform>%Ln Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>Scanning: %1 folders, %2 buckets, %3 hits</source>
        <translation>Einlesen: %1 Ordner, %2 Buckets, %3 Treffer</translation>
    </message>
    <message>
        <source>Reading crash.log: %1 lines</source>
        <translation>crash.log wird gelesen: %1 Zeilen</translation>
    </message>
    <message>
        <source>⚠ The share does not answer, and &quot;%1&quot; is not saved yet. The program goes on trying.</source>
        <translation>⚠ Die Freigabe antwortet nicht, und „%1“ ist noch nicht gespeichert. Das Programm versucht es weiter.</translation>
    </message>
    <message>
        <source>◐ Not live: %1 It is tried again.</source>
        <translation>◐ Nicht laufend: %1 Es wird wieder versucht.</translation>
    </message>
    <message numerus="yes">
        <source>● Live, %Ln new hit(s) at %1</source>
        <translation>
            <numerusform>● Laufend, %Ln neuer Treffer um %1</numerusform>
            <numerusform>● Laufend, %Ln neue Treffer um %1</numerusform>
        </translation>
    </message>
    <message>
        <source>● Live since %1</source>
        <translation>● Laufend seit %1</translation>
    </message>
    <message>
        <source>Shows what is wrong or notable in the share, and what can be repaired.</source>
        <translation>Zeigt, was in der Freigabe falsch oder bemerkenswert ist und was sich reparieren lässt.</translation>
    </message>
    <message>
        <source>Shows the settings that are taken back by themselves, and what is due.</source>
        <translation>Zeigt die Einstellungen, die von selbst zurückgenommen werden, und was fällig ist.</translation>
    </message>
    <message>
        <source>⚠ Time-boxed settings: %1</source>
        <translation>⚠ Befristete Einstellungen: %1</translation>
    </message>
    <message numerus="yes">
        <source>⚠ %Ln time-boxed file(s) wait for your decision</source>
        <translation>
            <numerusform>⚠ %Ln befristete Datei wartet auf Ihre Entscheidung</numerusform>
            <numerusform>⚠ %Ln befristete Dateien warten auf Ihre Entscheidung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) taken back at %1</source>
        <translation>
            <numerusform>%Ln Datei um %1 zurückgenommen</numerusform>
            <numerusform>%Ln Dateien um %1 zurückgenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time-boxed setting(s)</source>
        <translation>
            <numerusform>%Ln befristete Einstellung</numerusform>
            <numerusform>%Ln befristete Einstellungen</numerusform>
        </translation>
    </message>
    <message>
        <source>◌ As of %1. %2</source>
        <comment>when the share was read the last time, and what happens now</comment>
        <translation>◌ Stand: %1. %2</translation>
    </message>
</context>
<context>
    <name>TableState</name>
    <message>
        <source>No buckets yet</source>
        <translation>Noch keine Buckets</translation>
    </message>
    <message>
        <source>The share is there and holds no bucket. Clients make one with their first hit: point their policy at this share, then refresh.</source>
        <translation>Die Freigabe ist da und enthält keinen Bucket. Clients legen ihn mit dem ersten Treffer an: ihre Richtlinie auf diese Freigabe richten, dann aktualisieren.</translation>
    </message>
    <message>
        <source>No share is open</source>
        <translation>Keine Freigabe ist offen</translation>
    </message>
    <message>
        <source>Open a folder or a UNC path to see what the clients met.</source>
        <translation>Ein geöffneter Ordner oder UNC-Pfad zeigt hier, worauf die Clients stießen.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>The share cannot be read</source>
        <translation>Die Freigabe kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Reading was cancelled</source>
        <translation>Das Lesen wurde abgebrochen</translation>
    </message>
    <message>
        <source>No bucket fits the search</source>
        <translation>Kein Bucket passt zur Suche</translation>
    </message>
    <message numerus="yes">
        <source>%n bucket(s) are there, and the search takes none of them.</source>
        <translation>
            <numerusform>%n Bucket ist da, und die Suche nimmt ihn nicht.</numerusform>
            <numerusform>%n Buckets sind da, und die Suche nimmt keinen davon.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ab&amp;brechen</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Clear the search</source>
        <translation>Suche &amp;leeren</translation>
    </message>
    <message>
        <source>%1 folders listed, %2 files read, %3 buckets so far.</source>
        <translation>%1 Ordner gelistet, %2 Dateien gelesen, %3 Buckets bisher.</translation>
    </message>
    <message>
        <source>No buckets were found</source>
        <translation>Keine Buckets gefunden</translation>
    </message>
    <message>
        <source>Put this right and try again, or open another folder.</source>
        <translation>Dies in Ordnung bringen und es noch einmal versuchen, oder einen anderen Ordner öffnen.</translation>
    </message>
</context>
<context>
    <name>TemplateMenu</name>
    <message>
        <source>Come with the program</source>
        <translation>Mit dem Programm geliefert</translation>
    </message>
    <message>
        <source>&amp;Make a template of these settings…</source>
        <translation>Aus diesen Einstellungen eine Vorlage &amp;machen…</translation>
    </message>
    <message>
        <source>&amp;Edit the templates…</source>
        <translation>Vorlagen &amp;bearbeiten…</translation>
    </message>
</context>
<context>
    <name>TemplateStore</name>
    <message>
        <source>Somebody else changed the template meanwhile, so your last change is not kept. This is how it is now: make your change again.</source>
        <translation>Jemand anders hat die Vorlage inzwischen geändert, daher ist Ihre letzte Änderung nicht gespeichert. So sieht sie jetzt aus: nehmen Sie Ihre Änderung noch einmal vor.</translation>
    </message>
    <message>
        <source>The template is not kept. %1</source>
        <translation>Die Vorlage ist nicht gespeichert. %1</translation>
    </message>
    <message>
        <source>The templates cannot be read. %1</source>
        <translation>Die Vorlagen lassen sich nicht lesen. %1</translation>
    </message>
</context>
<context>
    <name>TemplatesDialog</name>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>What it is for. It is shown where a template is chosen.</source>
        <translation>Wofür sie ist. Das wird gezeigt, wo eine Vorlage gewählt wird.</translation>
    </message>
    <message>
        <source>What the template sets</source>
        <translation>Was die Vorlage setzt</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>The template</source>
        <translation>Die Vorlage</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Make a &amp;copy</source>
        <translation>&amp;Kopie anlegen</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>Umbe&amp;nennen</translation>
    </message>
    <message>
        <source>Give it another name (F2)</source>
        <translation>Einen anderen Namen geben (F2)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>Import a Template</source>
        <translation>Vorlage importieren</translation>
    </message>
    <message>
        <source>Templates (*.json);;All files (*)</source>
        <translation>Vorlagen (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>Comes with the program. Make a copy to change it.</source>
        <translation>Mit dem Programm geliefert. Legen Sie eine Kopie an, um sie zu ändern.</translation>
    </message>
    <message>
        <source>This one comes with the program. Make a copy to change it.</source>
        <translation>Diese Vorlage wird mit dem Programm geliefert. Legen Sie eine Kopie an, um sie zu ändern.</translation>
    </message>
    <message>
        <source>leaves it</source>
        <translation>lässt sie</translation>
    </message>
    <message>
        <source>sets it</source>
        <translation>setzt sie</translation>
    </message>
    <message>
        <source>takes it away</source>
        <translation>entfernt sie</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read: %2</source>
        <translation>„%1“ lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>Export the Template</source>
        <translation>Vorlage exportieren</translation>
    </message>
    <message>
        <source>Templates (*.json)</source>
        <translation>Vorlagen (*.json)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written: %2</source>
        <translation>„%1“ lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>The template is in &quot;%1&quot;.</source>
        <translation>Die Vorlage liegt in „%1“.</translation>
    </message>
</context>
<context>
    <name>TestButton</name>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button: asks the server of the address beside it whether there is a page</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Does not wait for an answer any longer</source>
        <translation>Wartet nicht länger auf eine Antwort</translation>
    </message>
    <message>
        <source>Asks the server whether there is a page at this address; nothing of it is loaded</source>
        <translation>Fragt den Server, ob es unter dieser Adresse eine Seite gibt; geladen wird nichts davon</translation>
    </message>
</context>
<context>
    <name>TextPreview</name>
    <message>
        <source>The part before</source>
        <translation>Der Teil davor</translation>
    </message>
    <message>
        <source>The next part</source>
        <translation>Der nächste Teil</translation>
    </message>
    <message>
        <source>Find in this text</source>
        <translation>In diesem Text suchen</translation>
    </message>
    <message>
        <source>Text of the member</source>
        <translation>Text des Bestandteils</translation>
    </message>
    <message>
        <source>Bytes %1 to %2 of %3</source>
        <translation>Bytes %1 bis %2 von %3</translation>
    </message>
    <message numerus="yes">
        <source>%n or more</source>
        <translation>
            <numerusform>%n oder mehr</numerusform>
            <numerusform>%n oder mehr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextTableView</name>
    <message>
        <source>There is nothing in this table.</source>
        <translation>In dieser Tabelle steht nichts.</translation>
    </message>
    <message>
        <source>Show rows with these words</source>
        <translation>Zeilen mit diesen Wörtern zeigen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>%1 of %2 rows.</source>
        <translation>%1 von %2 Zeilen.</translation>
    </message>
    <message numerus="yes">
        <source>%n more row(s) are not shown.</source>
        <translation>
            <numerusform>%n weitere Zeile wird nicht angezeigt.</numerusform>
            <numerusform>%n weitere Zeilen werden nicht angezeigt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeBox</name>
    <message>
        <source>a&amp;fter that many more reports:</source>
        <translation>&amp;nach so vielen weiteren Berichten:</translation>
    </message>
    <message>
        <source>each &amp;file after that many more reports of its bucket:</source>
        <translation>jede Datei &amp;nach so vielen weiteren Berichten ihres Buckets:</translation>
    </message>
    <message>
        <source>a&amp;fter that many more reports of the whole share:</source>
        <translation>&amp;nach so vielen weiteren Berichten der ganzen Freigabe:</translation>
    </message>
    <message>
        <source>Take this &amp;back</source>
        <translation>&amp;Wieder zurücknehmen</translation>
    </message>
    <message>
        <source>at this ti&amp;me:</source>
        <translation>zu dieser &amp;Zeit:</translation>
    </message>
    <message>
        <source>These settings are for a time only: what the file holds now comes back by itself, while the console is open or when cerctl campaign runs.</source>
        <translation>Diese Einstellungen gelten nur für eine Zeit: Was die Datei jetzt enthält, kommt von selbst zurück, während die Konsole geöffnet ist oder wenn cerctl campaign läuft.</translation>
    </message>
    <message>
        <source>Reports after which it is taken back</source>
        <translation>Berichte, nach denen es zurückgenommen wird</translation>
    </message>
    <message>
        <source>Time at which it is taken back</source>
        <translation>Zeit, zu der es zurückgenommen wird</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>vor %n Min.</numerusform>
            <numerusform>vor %n Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>vor %n Std.</numerusform>
            <numerusform>vor %n Std.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoDialog</name>
    <message>
        <source>&amp;Take back</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>Take a Change Back</source>
        <translation>Eine Änderung zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) get back what they held before, each only if it still holds what the change wrote. Nothing is written before you take it back.</source>
        <translation>
            <numerusform>%n Datei bekommt zurück, was vorher darin stand, wenn sie noch enthält, was die Änderung schrieb. Vorher wird nichts geschrieben.</numerusform>
            <numerusform>%n Dateien bekommen zurück, was vorher darin stand, jede nur, wenn sie noch enthält, was die Änderung schrieb. Vorher wird nichts geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Why (for the journal)</source>
        <translation>&amp;Warum (für das Journal)</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>%1 of %2 files are written.</source>
        <translation>%1 von %2 Dateien sind geschrieben.</translation>
    </message>
    <message>
        <source>It could not be finished, and &quot;%1&quot; holds its new content already. The journal has what it held before.</source>
        <translation>Es ließ sich nicht beenden, und „%1“ hat schon seinen neuen Inhalt. Das Journal hat, was vorher darin stand.</translation>
    </message>
    <message>
        <source>It was cancelled; every file is as it was.</source>
        <translation>Es wurde abgebrochen; jede Datei ist, wie sie war.</translation>
    </message>
    <message>
        <source>Nothing was changed. %1</source>
        <translation>Nichts wurde geändert. %1</translation>
    </message>
    <message>
        <source>It is taken back, but the journal could not be written: %1</source>
        <translation>Es ist zurückgenommen, aber das Journal war nicht zu schreiben: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not hold what the change wrote any more, so nothing was written. Take it back again, or leave this file out.</source>
        <translation>„%1“ enthält nicht mehr, was die Änderung schrieb, also wurde nichts geschrieben. Noch einmal zurücknehmen oder diese Datei weglassen.</translation>
    </message>
    <message>
        <source>This is what will be written now. Look at it, then take it back.</source>
        <translation>Das wird jetzt geschrieben. Bitte ansehen, dann zurücknehmen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stays as it is. Take the rest back, or cancel.</source>
        <translation>„%1“ bleibt, wie es ist. Den Rest zurücknehmen oder abbrechen.</translation>
    </message>
</context>
<context>
    <name>UnsavedEdits</name>
    <message>
        <source>&quot;%1&quot; cannot be written.</source>
        <translation>„%1“ kann nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>ValueFaults</name>
    <message>
        <source>The character %1 (U+%2) is not in %3, in which the file is written.</source>
        <extracomment>%1 is a character, %2 its number in Unicode, %3 the name of a code page</extracomment>
        <translation>Das Zeichen %1 (U+%2) gibt es in %3 nicht, worin die Datei geschrieben wird.</translation>
    </message>
    <message>
        <source>%1 It stands at position %2.</source>
        <extracomment>What is wrong with a character, and where it stands in a value</extracomment>
        <translation>%1 Es steht an Stelle %2.</translation>
    </message>
</context>
<context>
    <name>ViewsButton</name>
    <message>
        <source>&amp;Views</source>
        <translation>A&amp;nsichten</translation>
    </message>
    <message>
        <source>Searches with their columns and order, under a name</source>
        <translation>Suchen mit ihren Spalten und ihrer Sortierung, unter einem Namen</translation>
    </message>
    <message>
        <source>&amp;Save this view…</source>
        <translation>Diese Ansicht &amp;speichern …</translation>
    </message>
    <message>
        <source>&amp;Edit views…</source>
        <translation>Ansichten &amp;bearbeiten …</translation>
    </message>
</context>
<context>
    <name>ViewsDialog</name>
    <message>
        <source>Views of the Buckets</source>
        <translation>Ansichten der Buckets</translation>
    </message>
    <message>
        <source>Own views</source>
        <translation>Eigene Ansichten</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message>
        <source>&amp;Add this view</source>
        <translation>Diese Ansicht &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>Um&amp;benennen</translation>
    </message>
    <message>
        <source>Re&amp;place by this view</source>
        <translation>Durch diese Ansicht e&amp;rsetzen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Give it another name (F2)</source>
        <translation>Einen anderen Namen geben (F2)</translation>
    </message>
    <message>
        <source>Keep the name, and take search, columns and order from what is shown now</source>
        <translation>Den Namen behalten; Suche, Spalten und Sortierung von dem nehmen, was jetzt gezeigt wird</translation>
    </message>
    <message>
        <source>No search</source>
        <translation>Keine Suche</translation>
    </message>
</context>
<context>
    <name>VisitButton</name>
    <message>
        <source>Opens this address in the browser</source>
        <translation>Öffnet diese Adresse im Browser</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Button: shows the address beside it in the browser</extracomment>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>WorkspaceBar</name>
    <message>
        <source>Workspaces</source>
        <translation>Arbeitsbereiche</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <comment>a workspace and its key</comment>
        <translation>%1 (Strg+%2)</translation>
    </message>
    <message>
        <source>%1. There are changes that are not saved.</source>
        <translation>%1. Es gibt Änderungen, die nicht gespeichert sind.</translation>
    </message>
</context>
<context>
    <name>cerctl</name>
    <message>
        <source>&quot;%1&quot; is no KEY=VALUE. To remove a setting write --unset KEY.</source>
        <translation>„%1“ ist kein SCHLÜSSEL=WERT. --unset SCHLÜSSEL entfernt eine Einstellung.</translation>
    </message>
    <message>
        <source>Character %1 of the value of &quot;%2&quot;, &quot;%3&quot;, is not in the code page %4 of the share&apos;s files.</source>
        <translation>Zeichen %1 des Werts von „%2“, „%3“, gibt es nicht in der Codepage %4 der Dateien der Freigabe.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no key to sort by. Keys are %2; &quot;:desc&quot; behind one turns the order.</source>
        <translation>„%1“ ist kein Sortierschlüssel. Möglich sind %2; „:desc“ dahinter kehrt die Reihenfolge um.</translation>
    </message>
    <message>
        <source>--filter %1: %2</source>
        <extracomment>A filter with the wrong place marked, and what is wrong with it</extracomment>
        <translation>--filter %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more; --json lists all.</source>
        <translation>
            <numerusform>… und %n weiteres; --json zeigt alle.</numerusform>
            <numerusform>… und %n weitere; --json zeigt alle.</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; must end in .csv or .json: the name says what is written.</source>
        <translation>„%1“ muss auf .csv oder .json enden: Der Name sagt, was geschrieben wird.</translation>
    </message>
    <message numerus="yes">
        <source>%n bucket(s) are in %1</source>
        <translation>
            <numerusform>%n Bucket steht in %1</numerusform>
            <numerusform>%n Buckets stehen in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Honoured</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>--bucket needs the subpath of a bucket.</source>
        <translation>--bucket braucht den Subpfad eines Buckets.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more such line(s). cerctl lint lists them.</source>
        <translation>
            <numerusform>… und %n weitere solche Zeile. cerctl lint listet sie auf.</numerusform>
            <numerusform>… und %n weitere solche Zeilen. cerctl lint listet sie auf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>Bucket</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has the name of no file of a share. Say what it is with --as policy, status, count, hits or crash.</source>
        <translation>„%1“ trägt den Namen keiner Datei einer Freigabe. Was es ist, sagt --as policy, status, count, hits oder crash.</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>standard output</source>
        <translation>Standardausgabe</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot; is no time. Write a day or a part of one, such as 2007-04-23 or 2007-04-23T15:32, or an age such as 7d.</source>
        <translation>%1 „%2“ ist keine Zeit. Möglich ist ein Tag oder ein Teil davon wie 2007-04-23 oder 2007-04-23T15:32 oder ein Alter wie 7d.</translation>
    </message>
    <message>
        <source>--now must be a day, such as 2026-04-01.</source>
        <translation>--now muss ein Tag sein, etwa 2026-04-01.</translation>
    </message>
    <message>
        <source>&gt;Hits</source>
        <translation>&gt;Treffer</translation>
    </message>
    <message>
        <source>&gt;Cabs of</source>
        <translation>&gt;Cabs von</translation>
    </message>
    <message>
        <source>&gt;Reports</source>
        <translation>&gt;Berichte</translation>
    </message>
    <message>
        <source>&gt;Size</source>
        <translation>&gt;Größe</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Letzte Aktivität</translation>
    </message>
    <message>
        <source>First hit</source>
        <translation>Erster Treffer</translation>
    </message>
    <message>
        <source>Last hit</source>
        <translation>Letzter Treffer</translation>
    </message>
    <message>
        <source>&gt;Machines</source>
        <translation>&gt;Rechner</translation>
    </message>
    <message>
        <source>&gt;Users</source>
        <translation>&gt;Benutzer</translation>
    </message>
    <message>
        <source>&gt;Id</source>
        <translation>&gt;Nr.</translation>
    </message>
    <message>
        <source>&gt;Problems</source>
        <translation>&gt;Probleme</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>%1 buckets (%2 shown), %3 hits, %4 cabs, %5 reports of %6, %7 problems</source>
        <translation>%1 Buckets (%2 gezeigt), %3 Treffer, %4 Cabs, %5 Berichte mit %6, %7 Probleme</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a bucket. Nothing was written.</source>
        <translation>„%1“ kann kein Bucket sein. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Nothing was written. Look at the file and start the command again.</source>
        <translation>Es wurde nichts geschrieben. Die Datei ansehen und den Befehl erneut starten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is changed and could not be taken back. Its entry in the journal has what it held before.</source>
        <translation>„%1“ ist geändert und konnte nicht zurückgenommen werden. Der Eintrag im Journal enthält den vorigen Inhalt.</translation>
    </message>
    <message>
        <source>The share has the change, but the journal has not.</source>
        <translation>Die Freigabe hat die Änderung, das Journal nicht.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) would change</source>
        <translation>
            <numerusform>%n Datei würde sich ändern</numerusform>
            <numerusform>%n Dateien würden sich ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) changed</source>
        <translation>
            <numerusform>%n Datei geändert</numerusform>
            <numerusform>%n Dateien geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no setting. Settings are: %2.</source>
        <translation>„%1“ ist keine Einstellung. Einstellungen sind: %2.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Cabs gathered</source>
        <translation>Gesammelte Cabs</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Bucket id</source>
        <translation>Bucket-Nummer</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Geändert</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weiterer</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Newest hits</source>
        <translation>Neueste Treffer</translation>
    </message>
    <message>
        <source>&gt;Line</source>
        <translation>&gt;Zeile</translation>
    </message>
    <message>
        <source>The export was not used. Mend it, or write its settings as KEY=VALUE.</source>
        <translation>Der Export wurde nicht benutzt. Bitte in Ordnung bringen oder seine Einstellungen als KEY=VALUE schreiben.</translation>
    </message>
    <message>
        <source>FileTreeRoot is no setting of a client: name the share that it begins at as SHARE.</source>
        <translation>FileTreeRoot ist keine Einstellung eines Clients: Die Freigabe, bei der er beginnt, gehört nach SHARE.</translation>
    </message>
    <message>
        <source>that nothing more is known about the problem</source>
        <translation>dass über das Problem nichts weiter bekannt ist</translation>
    </message>
    <message>
        <source>FileTreeRoot leads on to %1</source>
        <translation>FileTreeRoot führt weiter zu %1</translation>
    </message>
    <message>
        <source>Data that leave the PC beside the report itself:</source>
        <translation>Daten, die den PC neben dem Bericht selbst verlassen:</translation>
    </message>
    <message>
        <source>Asked for, but withheld:</source>
        <translation>Verlangt, aber zurückgehalten:</translation>
    </message>
    <message>
        <source>The user is shown:</source>
        <translation>Gezeigt wird:</translation>
    </message>
    <message>
        <source>Files written:</source>
        <translation>Geschriebene Dateien:</translation>
    </message>
    <message>
        <source>By 2.2.5, where a missing iData means a report (D1), the outcome would be: %1.</source>
        <translation>Nach 2.2.5, wo ein fehlendes iData einen Bericht bedeutet (D1), wäre das Ergebnis: %1.</translation>
    </message>
    <message>
        <source>By the strict reading of 3.1.7 step 4 (D1, --strict-idata) the outcome would be: %1.</source>
        <translation>Nach der strengen Lesart von 3.1.7 Schritt 4 (D1, --strict-idata) wäre das Ergebnis: %1.</translation>
    </message>
    <message>
        <source>Name the error either as BUCKET or with --signature.</source>
        <translation>Bitte den Fehler entweder als BUCKET oder mit --signature nennen.</translation>
    </message>
    <message>
        <source>Name the error with --signature, --kernel or --shutdown.</source>
        <translation>Bitte den Fehler mit --signature, --kernel oder --shutdown nennen.</translation>
    </message>
    <message>
        <source>--time &quot;%1&quot; is no time. Write it as 2007-04-23T15:32:23.</source>
        <translation>--time „%1“ ist keine Zeit. Bitte als 2007-04-23T15:32:23 schreiben.</translation>
    </message>
    <message>
        <source>A copy of the damaged count.txt is in &quot;%1&quot;.</source>
        <translation>Eine Kopie der beschädigten count.txt liegt in „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the journal &quot;%1&quot; cannot be read and are left out.</source>
        <translation>
            <numerusform>%n Zeile des Journals „%1“ ist nicht lesbar und fehlt hier.</numerusform>
            <numerusform>%n Zeilen des Journals „%1“ sind nicht lesbar und fehlen hier.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 needs a time such as 2026-04-23, 2026-04-23T15:30 or 7d.</source>
        <translation>%1 braucht eine Zeit wie 2026-04-23, 2026-04-23T15:30 oder 7d.</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>There is nothing to take back: the journal of this user has no change of this share that still stands.</source>
        <translation>Es gibt nichts zurückzunehmen: Das Journal dieses Benutzers hat keine Änderung dieser Freigabe, die noch gilt.</translation>
    </message>
    <message>
        <source>The journal has no entry &quot;%1&quot; for this share. cerctl log lists them.</source>
        <translation>Das Journal hat für diese Freigabe keinen Eintrag „%1“. cerctl log zeigt alle.</translation>
    </message>
    <message>
        <source>The change &quot;%1&quot; was taken back already.</source>
        <translation>Die Änderung „%1“ wurde schon zurückgenommen.</translation>
    </message>
    <message>
        <source>%1, %2 and %3 in %4.</source>
        <translation>%1, %2 und %3 in %4.</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bucket(s)</source>
        <translation>
            <numerusform>%n Bucket</numerusform>
            <numerusform>%n Buckets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more were found and not kept. Repair these first.</source>
        <translation>
            <numerusform>%n weiteres wurde gefunden und nicht behalten. Bitte erst diese reparieren.</numerusform>
            <numerusform>%n weitere wurden gefunden und nicht behalten. Bitte erst diese reparieren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them can be repaired: --repair does it, --dry-run shows what would change.</source>
        <translation>
            <numerusform>%n davon lässt sich reparieren: --repair tut es, --dry-run zeigt, was sich ändern würde.</numerusform>
            <numerusform>%n davon lassen sich reparieren: --repair tut es, --dry-run zeigt, was sich ändern würde.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of &quot;%1&quot; cannot be read and are left out.</source>
        <translation>
            <numerusform>%n Zeile von „%1“ ist nicht lesbar und wird ausgelassen.</numerusform>
            <numerusform>%n Zeilen von „%1“ sind nicht lesbar und werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>This share has no time-boxed setting &quot;%1&quot;. cerctl campaign --list names all.</source>
        <translation>Diese Freigabe hat keine befristete Einstellung „%1“. cerctl campaign --list nennt alle.</translation>
    </message>
    <message>
        <source>The time-boxed setting &quot;%1&quot; is over already.</source>
        <translation>Die befristete Einstellung „%1“ ist schon abgelaufen.</translation>
    </message>
    <message>
        <source>Somebody else is taking back at this moment. Nothing was done here.</source>
        <translation>Jemand anders nimmt in diesem Moment zurück. Hier wurde nichts getan.</translation>
    </message>
    <message>
        <source>This share has no time-boxed settings. cerctl set --until and --until-reports begin some.</source>
        <translation>Diese Freigabe hat keine befristeten Einstellungen. cerctl set --until und --until-reports beginnen welche.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) would be taken back</source>
        <translation>
            <numerusform>%n Datei würde zurückgenommen</numerusform>
            <numerusform>%n Dateien würden zurückgenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) taken back</source>
        <translation>
            <numerusform>%n Datei zurückgenommen</numerusform>
            <numerusform>%n Dateien zurückgenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, since %2 by %3: taken back %4</source>
        <translation>%1, seit %2 von %3: wird %4 zurückgenommen</translation>
    </message>
    <message>
        <source>Bucket or file</source>
        <translation>Bucket oder Datei</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>To be taken back %1, when cerctl campaign or the console runs.</source>
        <translation>Wird %1 zurückgenommen, wenn cerctl campaign oder die Konsole läuft.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is over already. Nothing was written.</source>
        <translation>„%1“ ist schon vorbei. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>There is nothing to change: write KEY=VALUE, --unset KEY or --template NAME.</source>
        <translation>Es gibt nichts zu ändern: schreiben Sie SCHLÜSSEL=WERT, --unset SCHLÜSSEL oder --template NAME.</translation>
    </message>
    <message>
        <source>There is no template &quot;%1&quot;. cerctl templates lists those that there are.</source>
        <translation>Es gibt keine Vorlage „%1“. cerctl templates listet die vorhandenen auf.</translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>mit dem Programm geliefert</translation>
    </message>
    <message>
        <source>The server did not accept this. Password for %1: </source>
        <translation>Der Server hat das nicht angenommen. Kennwort für %1: </translation>
    </message>
    <message>
        <source>Password for %1: </source>
        <translation>Kennwort für %1: </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no minidump.</source>
        <translation>„%1“ ist kein Minidump.</translation>
    </message>
    <message>
        <source>process %1</source>
        <extracomment>%1 is the number that Windows has given to it</extracomment>
        <translation>Prozess %1</translation>
    </message>
    <message>
        <source>started %1 UTC</source>
        <translation>gestartet %1 UTC</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n range(s)</source>
        <translation>
            <numerusform>%1 in %n Bereich</numerusform>
            <numerusform>%1 in %n Bereichen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; working set %2</source>
        <extracomment>%1 is what the dump holds; the working set is what the process had</extracomment>
        <translation>%1; Arbeitssatz %2</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>%1 UTC, %2</source>
        <translation>%1 UTC, %2</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Thread</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>&gt;Thread</source>
        <translation>&gt;Thread</translation>
    </message>
    <message>
        <source>Runs at</source>
        <translation>Läuft bei</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is refused. %2</source>
        <extracomment>The name of a member of a report, and a sentence</extracomment>
        <translation>„%1“ wird abgelehnt. %2</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>%1 geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) written</source>
        <translation>
            <numerusform>%n Bestandteil geschrieben</numerusform>
            <numerusform>%n Bestandteile geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Bestandteil</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Gepackt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s). %1, %2.</source>
        <extracomment>A format, as &quot;Cabinet&quot;, and a size</extracomment>
        <translation>
            <numerusform>%n Bestandteil. %1, %2.</numerusform>
            <numerusform>%n Bestandteile. %1, %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The report has %n member(s): name the one to show. cerctl report-list lists them.</source>
        <translation>
            <numerusform>Der Bericht hat %n Bestandteil: Nennen Sie den, der gezeigt werden soll. cerctl report-list führt ihn auf.</numerusform>
            <numerusform>Der Bericht hat %n Bestandteile: Nennen Sie den, der gezeigt werden soll. cerctl report-list führt sie auf.</numerusform>
        </translation>
    </message>
    <message>
        <source>These are the first %1 of %2 bytes; --limit shows more.</source>
        <translation>Das sind die ersten %1 von %2 Bytes; --limit zeigt mehr.</translation>
    </message>
    <message>
        <source>privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message numerus="yes">
        <source>%n bucket(s) would have the number %1. Give each of them a number of its own.</source>
        <translation>
            <numerusform>%n Bucket hätte die Nummer %1. Geben Sie ihm eine eigene Nummer.</numerusform>
            <numerusform>%n Buckets hätten die Nummer %1. Geben Sie jedem eine eigene Nummer.</numerusform>
        </translation>
    </message>
    <message>
        <source>The next free number is %1.</source>
        <translation>Die nächste freie Nummer ist %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither KEY=VALUE, nor an export (.reg), nor the name of a client of the console.</source>
        <translation>„%1“ ist weder SCHLÜSSEL=WERT noch ein Export (.reg) noch der Name eines Clients der Konsole.</translation>
    </message>
    <message>
        <source>The journal has no such change of this share.</source>
        <translation>Im Journal steht keine solche Änderung dieser Freigabe.</translation>
    </message>
    <message>
        <source>%1 needs a time such as 2026-11-27, 2026-11-27T18:00, friday or 7d.</source>
        <translation>%1 braucht eine Zeit wie 2026-11-27, 2026-11-27T18:00, friday oder 7d.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>The administration console for Corporate Error Reporting file shares.</source>
        <translation>Die Verwaltungskonsole für Freigaben von Corporate Error Reporting.</translation>
    </message>
    <message>
        <source>Selects &lt;bucket&gt;, a subpath such as app.exe\1.0\mod.dll\1.0\0000abcd.</source>
        <translation>Wählt &lt;Bucket&gt; aus, einen Subpfad wie app.exe\1.0\mod.dll\1.0\0000abcd.</translation>
    </message>
    <message>
        <source>bucket</source>
        <translation>Bucket</translation>
    </message>
    <message>
        <source>Saves every view of every workspace as PNG to &lt;folder&gt; and ends.</source>
        <translation>Speichert jede Ansicht jedes Arbeitsbereichs als PNG in &lt;Ordner&gt; und endet.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Looks &lt;light&gt;, dark or as the system.</source>
        <translation>Erscheint hell (light), dunkel (dark) oder wie das System (system).</translation>
    </message>
    <message>
        <source>The share to open: a folder or a UNC path.</source>
        <translation>Die zu öffnende Freigabe: ein Ordner oder ein UNC-Pfad.</translation>
    </message>
    <message>
        <source>CER Console</source>
        <translation>CER Console</translation>
    </message>
</context>
</TS>
