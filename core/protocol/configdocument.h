// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/finding.h"
#include "core/protocol/parameters.h"
#include "core/protocol/values.h"

#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cer {

/// A policy.txt or status.txt without loss: its lines as bytes, each with its meaning and its findings. set and unset touch one
/// line; the bytes of a document that was not edited are the bytes that were read. A value: copy it to edit a copy.
class ConfigDocument {
public:
    /// No reader takes more of a policy.txt or status.txt than this.
    static constexpr std::size_t sizeLimit = 1024 * 1024;

    enum class Meaning : std::uint8_t { Entry, Unknown, LaterServer, Malformed, Blank };

    struct Line {
        std::string bytes; // with its line end, as read
        Meaning meaning = Meaning::Malformed;
        std::optional<Parameter> parameter;
        std::uint32_t valueOffset = 0; // of the value in bytes; 0 when the line has no "="
        bool honoured = false;         // by a client that keeps to the document (D3-D6)

        std::string_view value() const; // without the line end
    };

    explicit ConfigDocument(DocumentKind kind = DocumentKind::Status);
    /// Never fails, never throws: what does not conform is a finding. \a file goes into Where::file.
    static ConfigDocument read(std::string_view bytes, DocumentKind kind, std::string_view file = {});

    DocumentKind kind() const { return m_kind; }
    std::string bytes() const;
    std::span<const Line> lines() const { return m_lines; }
    const Findings &findings() const { return m_findings; } // in the order of lines
    /// The honoured value, as it stands in the file.
    std::optional<std::string_view> value(Parameter parameter) const;
    /// The line (from 1) of the honoured entry, or 0.
    std::size_t lineOf(Parameter parameter) const;

    /// Writes \a value to the honoured line of the key, else to the first line with that key, else to a new line at the end (closing
    /// an open last line with CRLF first). Nothing changes when a fault of severity Error is returned.
    std::expected<void, ValueFault> set(Parameter parameter, std::string_view value);
    /// Removes every line with that key, honoured or not.
    void unset(Parameter parameter);
    /// Applies an edit of the whole file's bytes: a repair of a finding, or what a source editor did.
    void apply(const TextEdit &edit);
    /// All repairs at once, from the last byte to the first.
    void repairAll();

    bool operator==(const ConfigDocument &other) const;

private:
    void reread(std::string_view bytes);

    DocumentKind m_kind;
    std::string m_file;
    std::vector<Line> m_lines;
    Findings m_findings;
};

} // namespace cer
