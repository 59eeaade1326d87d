// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/codepage.h"

#include <QStringDecoder>

#include <algorithm>

namespace {

/// U+F700 to U+F7FF stand for bytes without a character.
constexpr char16_t privateStart = 0xf700;

} // namespace

QStringList CodePage::names()
{
    QStringList known;
    for (const char *name :
         {"windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254", "windows-1255",
          "windows-1256", "windows-1257", "windows-1258", "windows-874", "ISO-8859-1", "IBM437", "IBM850"}) {
        if (QStringDecoder(name).isValid())
            known << QString::fromLatin1(name);
    }
    return known;
}

CodePage::CodePage(const QString &name)
    : m_name(names().contains(name) ? name : QString::fromLatin1(defaultName))
{
    for (int byte = 0; byte < 256; ++byte) {
        QStringDecoder decoder(m_name.toLatin1().constData());
        const QString decoded = decoder(QByteArray(1, char(byte)));
        const bool defined = byte < 128 || (decoded.size() == 1 && decoded.front() != QChar::ReplacementCharacter);
        const char16_t character = byte < 128 ? char16_t(byte)
                                   : defined  ? decoded.front().unicode()
                                              : char16_t(privateStart + byte);
        const auto before = m_characters.begin() + byte;
        m_characters[std::size_t(byte)] =
            std::find(m_characters.begin(), before, character) == before ? character : char16_t(privateStart + byte);
    }
}

QString CodePage::decode(std::string_view bytes) const
{
    QString text(qsizetype(bytes.size()), Qt::Uninitialized);
    std::ranges::transform(bytes, text.begin(),
                           [this](char byte) { return QChar(m_characters[static_cast<unsigned char>(byte)]); });
    return text;
}

std::expected<QByteArray, qsizetype> CodePage::encode(const QString &text) const
{
    QByteArray bytes(text.size(), Qt::Uninitialized);
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char16_t character = text.at(at).unicode();
        const auto found =
            character < 128 ? m_characters.begin() + character : std::ranges::find(m_characters, character);
        if (found == m_characters.end())
            return std::unexpected(at);
        bytes[at] = char(found - m_characters.begin());
    }
    return bytes;
}

QString textOfBytes(std::string_view bytes)
{
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
    return utf8.hasError() ? CodePage().decode(bytes) : text;
}
