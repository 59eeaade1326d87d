// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringView>

#include <array>
#include <expected>
#include <string>
#include <string_view>

class CodePage;

/// How the bytes of a policy.txt or status.txt are shown and typed in an editor: the characters of a CodePage, but every control
/// character by its picture (␀ ␍ ␊), so that nothing in the file is invisible. Tab stays tab. One character for each byte and back,
/// without loss (D21).
class ByteText {
public:
    explicit ByteText(const CodePage &page);
    static const ByteText &windows1252();
    /// By CodePage::current(): what it refers to follows when another code page is chosen. GUI thread.
    static const ByteText &ofShare();

    QString name() const { return m_name; }
    QString text(std::string_view bytes) const;

    struct Refusal {
        qsizetype position = 0; // in the text
        QString character;      // that the code page has not
    };
    std::expected<std::string, Refusal> bytes(QStringView text) const;

private:
    QString m_name;
    std::array<char16_t, 256> m_characters;
    QHash<char16_t, char> m_bytes;
};
