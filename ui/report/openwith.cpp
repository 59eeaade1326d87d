// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/openwith.h"

#include <QDir>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

bool isRunBySystem(const QString &name)
{
    static const QStringList suffixes =
        u"appimage appref-ms bat chm cmd com cpl desktop dll docm exe gadget hta htm html inf ins iso isp jar js jse "
        "lnk msc msi msp mst pif ps1 ps1xml ps2 psc1 py reg rgs run scf scr sct settingcontent-ms sh svg url vb vbe "
        "vbs vhd wsc wsf wsh xlsm xht xhtml"_s.split(u' ');
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot < 0 || suffixes.contains(name.sliced(dot + 1).trimmed().toLower());
}

QString folderForCopies()
{
    static const QTemporaryDir all(QDir::tempPath() + u"/cer-console-XXXXXX"_s);
    static int number = 0;
    const QString folder = all.filePath(QString::number(++number));
    return all.isValid() && QDir().mkpath(folder) ? folder : QString();
}
