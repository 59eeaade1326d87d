// SPDX-License-Identifier: GPL-3.0-or-later
#include "cerctl.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

constexpr int longEnough = 60'000;

QByteArray logged(const QByteArray &time, const QByteArray &machine, const QByteArray &user, const QByteArray &info)
{
    return time + "\t" + machine + "\t" + user + "\t" + info + "\r\n";
}

} // namespace

QList<QJsonObject> Ran::jsonLines() const
{
    QList<QJsonObject> lines;
    const QList<QByteArray> texts = out.split('\n');
    for (const QByteArray &text : texts) {
        if (!text.isEmpty())
            lines << QJsonDocument::fromJson(text).object();
    }
    return lines;
}

QString cerctlProgram()
{
    return QDir(qEnvironmentVariable("CER_PROGRAMS")).filePath(u"cerctl"_s);
}

Ran cerctl(const QStringList &arguments, const QMap<QString, QString> &environment)
{
    QProcess process;
    QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    for (const auto &[name, value] : environment.asKeyValueRange())
        all.insert(name, value);
    process.setProcessEnvironment(all);
    process.start(cerctlProgram(), arguments);
    if (!process.waitForFinished(longEnough) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

TestShare::TestShare()
{
    put(u"policy.txt"_s, "Tracking=YES\r\nCrashes per bucket=3\r\n");
    put(QString::fromLatin1(wordCount), "Cabs Gathered=1\r\nTotal Hits=3\r\n");
    put(QString::fromLatin1(wordStatus), "Bucket=4711\r\nResponse=https://intranet.example/kb/4711\r\n");
    put(QString::fromLatin1(wordCabs) + u"d5je031w.cab"_s, "MSCF, or so");
    put(QString::fromLatin1(wordCabs) + u"hits.log"_s, logged("15:32:23  04-23-2007", "PC-1", "ada", "d5je031w.cab")
                                                           + logged("15:40:00  04-23-2007", "PC-2", "bob", "No CAB")
                                                           + logged("09:00:01  04-25-2007", "pc-1", "ada", "No CAB"));
    put(u"crash.log"_s, logged("15:32:23  04-23-2007", "PC-1", "ada", "4711")
                            + logged("15:40:00  04-23-2007", "PC-2", "bob", "4711")
                            + logged("09:00:01  04-25-2007", "pc-1", "ada", "4711")
                            + logged("10:00:00  04-26-2007", "PC-3", "eve", excel));
    put(QString::fromLatin1(excelCount), "Cabs Gathered=3\r\nTotal Hits=10\r\n");
    put(u"counts/blue/count.txt"_s, "Cabs Gathered=2\r\nTotal Hits=2\r\n");
}

void TestShare::put(const QString &file, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path(file)).path());
    QFile out(path(file));
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(file));
    out.flush();
    out.setFileTime(QDateTime(QDate(2007, 4, 25), QTime(9, 0, 1), QTimeZone::UTC), QFile::FileModificationTime);
}

QByteArray TestShare::bytes(const QString &file) const
{
    QFile in(path(file));
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

QMap<QString, QByteArray> TestShare::everything() const
{
    QMap<QString, QByteArray> files;
    for (QDirIterator it(path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
        const QString file = QDir(path()).relativeFilePath(it.next());
        files[file] = it.fileInfo().isSymLink() ? it.fileInfo().symLinkTarget().toUtf8() : bytes(file);
    }
    return files;
}
