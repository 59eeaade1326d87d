// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/save.h"
#include "core/share/snapshot.h"

#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace cer {

/// One change of a policy.txt or status.txt; without a value the setting goes.
struct SettingEdit {
    Parameter parameter;
    std::optional<std::string> value; // bytes
    bool hasPlaceholders = false;     // in the value; each bucket gets its own (placeholders.h)

    bool operator==(const SettingEdit &) const = default;
};

/// \a document with \a edits, which have no placeholders any more, made in their order; refused as a whole where ConfigDocument::set()
/// refuses one of them.
std::expected<ConfigDocument, ValueFault> edited(ConfigDocument document, std::span<const SettingEdit> edits);

/// What saving \a edits, without placeholders, in \a file takes; nothing where the file says so already. \a document is what the file holds; null: there is none.
std::expected<std::optional<FileEdit>, ValueFault> fileEdit(std::string file, DocumentKind kind,
                                                            const ConfigDocument *document,
                                                            std::span<const SettingEdit> edits, std::string why);

/// The same edits in the status.txt of many buckets.
struct BulkEdit {
    struct Refused {
        std::uint32_t row;
        ValueFault fault;
    };
    std::vector<FileEdit> files;  // that change, in the order of the rows
    std::vector<Refused> refused; // nothing is to be written there
};
/// From the files as the scan of \a snapshot saw them. What it has when \a stop is requested.
BulkEdit bulkEdit(const ShareSnapshot &snapshot, std::span<const std::uint32_t> rows,
                  std::span<const SettingEdit> edits, const std::string &why, const std::stop_token &stop = {});

/// What the status.txt files of many buckets say about one setting.
struct SettingSpread {
    struct Value {
        std::optional<std::string> value; // as clients honour it; nothing: not set
        std::size_t buckets = 0;

        bool operator==(const Value &) const = default;
    };
    std::vector<Value> values; // the most frequent first, then in the order of bytes

    bool differs() const { return values.size() > 1; }
    bool operator==(const SettingSpread &) const = default;
};
/// In the order of Parameter. Linear in \a rows. What it has when \a stop is requested.
std::vector<SettingSpread> settingSpreads(const ShareSnapshot &snapshot, std::span<const std::uint32_t> rows,
                                          const std::stop_token &stop = {});

} // namespace cer
