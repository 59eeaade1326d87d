// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/codepage.h"

#include <QStringDecoder>

#include <algorithm>
#include <atomic>
#include <vector>

namespace {

/// U+F700 to U+F7FF stand for bytes without a character.
constexpr char16_t privateStart = 0xf700;

std::atomic<const CodePage *> chosen = nullptr;

/// All of them, as long as the process lives.
const CodePage &pageByName(const QString &name)
{
    static const auto pages = [] {
        std::vector<CodePage> all;
        for (const QString &each : CodePage::names())
            all.emplace_back(each);
        return all;
    }();
    return *std::ranges::find(pages, CodePage(name).name(), &CodePage::name);
}

} // namespace

QStringList CodePage::names()
{
    QStringList known;
    for (const cer::CodePageTable &table : cer::allCodePages())
        known << QString::fromLatin1(table.name);
    return known;
}

CodePage::CodePage(const QString &name)
{
    const cer::CodePageTable &table = cer::codePageTable(name.toStdString());
    m_name = QString::fromLatin1(table.name);
    for (std::size_t byte = 0; byte < 256; ++byte) {
        const char16_t character = byte < 128 ? char16_t(byte) : table.upper[byte - 128];
        m_characters[byte] = character || byte == 0 ? character : char16_t(privateStart + byte);
    }
}

const CodePage &CodePage::current()
{
    const CodePage *page = chosen;
    return page ? *page : pageByName({});
}

void CodePage::setCurrent(const QString &name)
{
    chosen = &pageByName(name);
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
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = utf8(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
    return utf8.hasError() ? CodePage::current().decode(bytes) : text;
}
