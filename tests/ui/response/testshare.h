// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/share/sharesession.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

/// A share in a temporary folder, with real files. Somebody who may not do everything may look into it.
class TestShare {
public:
    TestShare()
    {
        QFile(m_folder.path())
            .setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup
                            | QFile::ReadOther | QFile::ExeOther);
        put(QStringLiteral("counts/blue/count.txt"), "Cabs Gathered=2\r\nTotal Hits=9\r\n");
    }

    QString path() const { return m_folder.path(); }
    QString path(const QString &file) const { return m_folder.filePath(file); }

    void put(const QString &file, const QByteArray &bytes) const
    {
        QDir().mkpath(QFileInfo(path(file)).path());
        QFile out(path(file));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(file));
    }
    /// What the file holds; a null array when there is none.
    QByteArray get(const QString &file) const
    {
        QFile in(path(file));
        return in.open(QIODevice::ReadOnly) ? "" + in.readAll() : QByteArray();
    }
    bool has(const QString &file) const { return QFile::exists(path(file)); }

    /// A bucket that clients have hit; its status.txt has \a status when that is not null.
    static QString statusFile(const QString &app)
    {
        return QStringLiteral("status/%1/1.0/mod.dll/2.0/0000abcd/status.txt").arg(app);
    }
    static QString subpath(const QString &app) { return QStringLiteral("%1\\1.0\\mod.dll\\2.0\\0000abcd").arg(app); }
    void addBucket(const QString &app, const QByteArray &status = {}) const
    {
        put(QStringLiteral("counts/%1/1.0/mod.dll/2.0/0000abcd/count.txt").arg(app),
            "Cabs Gathered=1\r\nTotal Hits=40\r\n");
        if (!status.isNull())
            put(statusFile(app), status);
    }

    /// Opens it and waits for the end of the scan.
    static bool open(ShareSession &session, const TestShare &share)
    {
        session.open(share.path());
        return QTest::qWaitFor([&session] { return session.state() == ShareSession::State::Complete; }, 10000);
    }

private:
    QTemporaryDir m_folder;
};
