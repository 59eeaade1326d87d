// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/compare.h"
#include "core/report/preview.h"
#include "core/report/text.h"
#include "core/report/texttable.h"
#include "tests/fuzz/fuzzing.h"

#include <algorithm>
#include <cstdint>

using namespace cer;

namespace {

bool isValidUtf8(std::string_view text)
{
    return TextDecoder(ContentEncoding::Utf8).decode(text, true) == text || text.starts_with("\xEF\xBB\xBF");
}

/// Pieces of any size give the text that the whole gives.
void checkDecoding(std::string_view bytes, ContentEncoding encoding, std::size_t pieceBytes)
{
    const std::string whole = TextDecoder(encoding).decode(bytes, true);
    TextDecoder decoder(encoding);
    std::string text;
    for (std::size_t offset = 0; offset < bytes.size(); offset += pieceBytes) {
        const std::string piece = decoder.decode(bytes.substr(offset, pieceBytes), false);
        REQUIRE(isValidUtf8(piece));
        text += piece;
    }
    text += decoder.decode({}, true);
    REQUIRE(text == whole);
    REQUIRE(isValidUtf8(whole) && whole.size() <= bytes.size() * 3);
}

void checkTable(std::string_view name, std::string_view text, const TextTableLimits &limits)
{
    const auto table = readTextTable(name, text, limits);
    if (!table)
        return;
    const bool isTurned = table->form == TextTableForm::Pairs; // an object alone has a row for each property
    REQUIRE(isTurned || table->rows.size() <= limits.rows);
    std::size_t cells = 0;
    for (const auto &row : table->rows) {
        REQUIRE(row.size() <= table->columns.size());
        cells += row.size();
    }
    REQUIRE(isTurned || (cells <= limits.cells && table->columns.size() <= limits.columns));
    REQUIRE(std::ranges::none_of(compareTables(*table, *table), &ComparedLine::differs));
    REQUIRE(compareTables(*table, {}).size() == table->rows.size());
}

} // namespace

// The first byte says how large the pieces are.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const std::size_t pieceBytes = size > 0 ? std::size_t(data[0]) + 1 : 1;
    bytes.remove_prefix(std::min<std::size_t>(size, 1));
    using enum ContentEncoding;
    for (const ContentEncoding encoding : {Utf8, Utf16Le, Utf16Be, CodePage})
        checkDecoding(bytes, encoding, pieceBytes);

    const auto text = decodeText(bytes);
    REQUIRE(text.has_value() == detectText(bytes).has_value());
    const PreviewKind kind = previewKindOf("wql.txt", bytes);
    REQUIRE(detectText(bytes.substr(0, previewHeadBytes)) || kind >= PreviewKind::Image);
    const std::string decoded = text.value_or(std::string(bytes));
    for (const std::string_view name : {"a.csv", "wql.txt"}) {
        checkTable(name, decoded, {});
        checkTable(name, decoded, {.rows = 3, .columns = 2, .cells = 5});
    }
    return 0;
}
