// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/codepagetable.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <array>
#include <expected>
#include <string_view>

/// A single-byte code page: the files of a share are bytes of one that only the people there know (2.2.4, D21). Every byte has a character
/// of its own, so that text and bytes convert without loss; a byte that the code page leaves undefined is one of the private use area.
/// A value; any thread.
class CodePage final {
public:
    static constexpr const char *defaultName = cer::defaultCodePage.data();
    /// Names for people to choose from.
    static QStringList names();
    /// An unknown name gives the default.
    explicit CodePage(const QString &name = QString::fromLatin1(defaultName));

    /// The one that the share is read with: what the user chose, else the default. Chosen on the GUI thread, read from any.
    static const CodePage &current();
    static void setCurrent(const QString &name);

    QString name() const { return m_name; }
    QString decode(std::string_view bytes) const;
    /// The bytes, or the place (in UTF-16 units) of the first character that the code page does not have.
    std::expected<QByteArray, qsizetype> encode(const QString &text) const;

private:
    QString m_name;
    std::array<char16_t, 256> m_characters;
};

/// A name of a share (folder, machine, user) for people: UTF-8 where it is such, else the current code page (D21). Any thread.
QString textOfBytes(std::string_view bytes);
