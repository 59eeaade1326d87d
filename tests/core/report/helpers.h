// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/pack.h"

#include <QFile>
#include <QString>

#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace cer {

/// Bytes that no method makes much smaller, the same each time.
inline std::string noise(std::size_t size, std::uint32_t seed = 1)
{
    std::string bytes(size, '\0');
    for (char &byte : bytes) {
        seed = seed * 1664525 + 1013904223;
        byte = char(seed >> 24);
    }
    return bytes;
}

inline std::string packed(const std::vector<CabMember> &members)
{
    return *packCab(members);
}

/// The processes that this one has started and that are there still, running or not waited for.
inline std::vector<pid_t> startedProcesses()
{
    const QString tasks = QStringLiteral("/proc/self/task/%1/children");
    std::vector<pid_t> pids;
    QFile file(tasks.arg(::getpid()));
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &pid : file.readAll().split(' ')) {
            if (!pid.trimmed().isEmpty())
                pids.push_back(pid.toInt());
        }
    }
    return pids;
}

} // namespace cer
