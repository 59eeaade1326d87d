// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace cer {
struct Error;
}

/// The sentences for people, in their language, for what the core says in codes. Used by both programs.
class Messages final {
    Q_DECLARE_TR_FUNCTIONS(Messages)

public:
    static QString textFor(const cer::Error &error);
};
