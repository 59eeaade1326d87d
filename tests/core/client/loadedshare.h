// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// A share to which many clients report at noon of 20 November 2026, and what they leave there, read by code of its own.
class LoadedShare {
public:
    /// In \a folder, or in one of its own.
    explicit LoadedShare(int limit, const QString &folder = {})
        : m_path(folder.isEmpty() ? m_folder.path() : folder)
    {
        QFile policy(path(u"policy.txt"_s));
        QVERIFY(policy.open(QIODevice::WriteOnly));
        policy.write("Tracking=YES\r\nCrashes per bucket=" + QByteArray::number(limit) + "\r\n");
    }
    QString path(const QString &file) const { return QDir(m_path).filePath(file); }
    QStringList files(const QString &pattern) const
    {
        QStringList names;
        for (QDirIterator it(m_path, {pattern}, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();)
            names.append(it.next());
        return names;
    }

private:
    QTemporaryDir m_folder;
    QString m_path;
};

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Lines of a log, or -1 when one of them is not whole.
inline int wholeLines(const QString &path)
{
    static const QRegularExpression line(u"^12:00:00  11-20-2026\tPC\tanna\t[^\t\r\n]+$"_s);
    const QByteArray bytes = bytesOf(path);
    if (!bytes.isEmpty() && !bytes.endsWith("\r\n"))
        return -1;
    const QList<QByteArray> lines = bytes.split('\n').sliced(0, bytes.count('\n'));
    for (const QByteArray &text : lines) {
        if (!text.endsWith('\r') || !line.match(QString::fromLatin1(text.chopped(1))).hasMatch())
            return -1;
    }
    return int(lines.size());
}

struct Numbers {
    int cabs = 0, hits = 0;
};

/// The sum of every count.txt; each must conform.
inline Numbers counted(const LoadedShare &share)
{
    static const QRegularExpression shape(u"^Cabs Gathered=(\\d+)\r\nTotal Hits=([1-9]\\d*)\r\n$"_s);
    Numbers sum;
    for (const QString &file : share.files(u"count.txt"_s)) {
        const auto match = shape.match(QString::fromLatin1(bytesOf(file)));
        if (!match.hasMatch())
            return {-1, -1};
        sum.cabs += match.captured(1).toInt();
        sum.hits += match.captured(2).toInt();
    }
    return sum;
}

inline int linesOfHitsLogs(const LoadedShare &share)
{
    int sum = 0;
    for (const QString &file : share.files(u"hits.log"_s)) {
        const int lines = wholeLines(file);
        if (lines < 0)
            return -1;
        sum += lines;
    }
    return sum;
}

inline bool areWhole(const QStringList &cabs)
{
    QProcess cabextract;
    cabextract.start(u"cabextract"_s, QStringList{u"-t"_s, u"-q"_s} + cabs);
    return cabextract.waitForFinished(120'000) && cabextract.exitCode() == 0;
}
