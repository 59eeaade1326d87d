// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/count.h"
#include "core/protocol/logline.h"
#include "core/protocol/sharepaths.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <string>

/// A share of real files in a temporary folder.
class ShareFolder {
public:
    QString path() const { return m_folder.path(); }

    void write(const std::string &file, const std::string &bytes)
    {
        const QString name = m_folder.filePath(QString::fromStdString(file));
        QDir().mkpath(QFileInfo(name).path());
        QFile target(name);
        if (!target.open(QIODevice::WriteOnly) || target.write(QByteArray::fromStdString(bytes)) < 0)
            qFatal("cannot write %s", qPrintable(name));
    }
    std::string read(const std::string &file) const
    {
        QFile source(m_folder.filePath(QString::fromStdString(file)));
        return source.open(QIODevice::ReadOnly) ? source.readAll().toStdString() : std::string();
    }
    void bucket(const std::string &subpath, std::uint64_t hits, std::uint64_t cabs)
    {
        write(cer::countFile(subpath), cer::countText({cabs, hits}));
    }
    void log(const std::string &subpath, cer::LocalSeconds time, const std::string &machine, const std::string &user)
    {
        m_crashLog += cer::logLine({time, machine, user, subpath}, cer::LogKind::Crash);
        write("crash.log", m_crashLog);
    }
    void makeFolder(const QString &name) { QDir(path()).mkpath(name); }

private:
    QTemporaryDir m_folder;
    std::string m_crashLog;
};
