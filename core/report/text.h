// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/codepagetable.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cer {

/// How the text of a member of a report is written. Unlike TextEncoding it knows UTF-8 without a mark: what programs of today leave.
enum class ContentEncoding : std::uint8_t {
    Utf8,
    Utf16Le,
    Utf16Be,
    CodePage, // one byte, one character
};

struct DetectedText {
    ContentEncoding encoding = ContentEncoding::Utf8;
    std::size_t bom = 0; // bytes of the byte order mark
    bool operator==(const DetectedText &) const = default;
};

/// Nothing when \a head, the first bytes of a member, is no text: it has characters that control something else than lines and pages.
/// The last character of \a head may be cut off. No byte at all is UTF-8.
std::optional<DetectedText> detectText(std::string_view head);

/// Turns text into UTF-8, piece by piece.
class TextDecoder {
public:
    /// \a codePage is one of allCodePages(), for ContentEncoding::CodePage.
    explicit TextDecoder(ContentEncoding encoding, std::string_view codePage = defaultCodePage);

    /// The text of \a piece, which follows on the one before; a character that is cut by its end comes with the next piece. Always valid
    /// UTF-8: what is no character becomes U+FFFD, a byte order mark at the very beginning is dropped. NUL and others stay. After
    /// \a isEnd the decoder is as new.
    std::string decode(std::string_view piece, bool isEnd);

private:
    void decodeUtf8(std::string_view bytes, bool isEnd, std::string &text);
    void decodeUtf16(std::string_view bytes, bool isEnd, std::string &text);
    void decodeCodePage(std::string_view bytes, std::string &text) const;

    ContentEncoding m_encoding;
    const CodePageTable *m_page;
    std::string m_rest; // of a character that is not complete, at most 3 bytes
    bool m_begun = false;
};

/// All of \a bytes as UTF-8; nothing when they are no text.
std::optional<std::string> decodeText(std::string_view bytes, std::string_view codePage = defaultCodePage);

} // namespace cer
