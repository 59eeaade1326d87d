// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/bytetext.h"

#include "ui/common/codepage.h"

namespace {

constexpr char16_t pictures = 0x2400; // ␀ and those that follow it
constexpr char16_t deletePicture = 0x2421;
constexpr char16_t privateUse = 0xF700; // as CodePage has it, plus the byte

char16_t visible(char16_t character, int byte)
{
    if (character == 0x7F)
        return deletePicture;
    if (character < 0x20 && character != u'\t')
        return char16_t(pictures + character);
    const bool isControl = character >= 0x80 && character < 0xA0;
    return isControl ? char16_t(privateUse + byte) : character;
}

} // namespace

ByteText::ByteText(const CodePage &page)
    : m_name(page.name())
{
    for (int byte = 0; byte < 256; ++byte) {
        const char single = char(byte);
        const char16_t character = visible(page.decode({&single, 1}).front().unicode(), byte);
        m_characters[std::size_t(byte)] = character;
        m_bytes.insert(character, single);
    }
}

const ByteText &ByteText::windows1252()
{
    static const ByteText text{CodePage()};
    return text;
}

const ByteText &ByteText::ofShare()
{
    static ByteText text{CodePage::current()};
    if (text.name() != CodePage::current().name())
        text = ByteText(CodePage::current());
    return text;
}

QString ByteText::text(std::string_view bytes) const
{
    QString text(qsizetype(bytes.size()), Qt::Uninitialized);
    QChar *out = text.data();
    for (const char byte : bytes)
        *out++ = QChar(m_characters[static_cast<unsigned char>(byte)]);
    return text;
}

std::expected<std::string, ByteText::Refusal> ByteText::bytes(QStringView text) const
{
    std::string bytes;
    bytes.reserve(std::size_t(text.size()));
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto byte = m_bytes.constFind(text[i].unicode());
        if (byte == m_bytes.cend()) {
            const bool pair = text[i].isHighSurrogate() && i + 1 < text.size();
            return std::unexpected(Refusal{i, text.sliced(i, pair ? 2 : 1).toString()});
        }
        bytes += *byte;
    }
    return bytes;
}
