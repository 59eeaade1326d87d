// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

/// What a run of cerctl left behind.
struct Ran {
    int status = -1; // its exit status; -1 when it crashed or did not end
    QByteArray out, err;

    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    QList<QJsonObject> jsonLines() const;
};

QString cerctlProgram();
/// Runs cerctl to its end, with more in its environment.
Ran cerctl(const QStringList &arguments, const QMap<QString, QString> &environment = {});

/// A share in a temporary folder: a Word bucket with everything, one of another program, blue, and a policy.
class TestShare {
public:
    TestShare();

    QString path() const { return m_folder.path(); }
    QString path(const QString &file) const { return m_folder.filePath(file); }
    void put(const QString &file, const QByteArray &bytes);
    QByteArray bytes(const QString &file) const;
    /// Every file with its bytes, to see that nothing was touched.
    QMap<QString, QByteArray> everything() const;

    static constexpr auto word = "winword.exe\\11.0.5510.0\\mso.dll\\11.0.5510.0\\0012a4f3";
    static constexpr auto excel = "excel.exe\\11.0.5612.0\\excel.exe\\11.0.5612.0\\000b0a21";
    static constexpr auto wordStatus = "status/winword.exe/11.0.5510.0/mso.dll/11.0.5510.0/0012a4f3/status.txt";
    static constexpr auto wordCabs = "cabs/winword.exe/11.0.5510.0/mso.dll/11.0.5510.0/0012a4f3/";
    static constexpr auto wordCount = "counts/winword.exe/11.0.5510.0/mso.dll/11.0.5510.0/0012a4f3/count.txt";
    static constexpr auto excelCount = "counts/excel.exe/11.0.5612.0/excel.exe/11.0.5612.0/000b0a21/count.txt";

private:
    QTemporaryDir m_folder;
};
