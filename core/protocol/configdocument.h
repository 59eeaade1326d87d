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
    static constexpr std::size_t sizeLimit = std::size_t(1024) * 1024;
    /// Nobody reads more of what is wrong with one file; repairAll mends the rest too.
    static constexpr std::size_t findingLimit = 1000;

    enum class Meaning : std::uint8_t { Entry, Unknown, LaterServer, Malformed, Blank };

    /// A line as a person sees it: a lone LF or CR ends one too, but then neither it nor the next is honoured, because to a client
    /// the two are one line (D3).
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
    /// In the order of lines, the first of them only when there are many. A file in UTF-16 has one finding. A repair that takes a
    /// line away never changes what the others say.
    const Findings &findings() const { return m_findings; }
    /// The honoured value, as it stands in the file.
    std::optional<std::string_view> value(Parameter parameter) const;
    /// The line (from 1) of the honoured entry, or 0.
    std::size_t lineOf(Parameter parameter) const;

    /// Writes \a value to the honoured line of the key, else to the first line with that key, else to a new line at the end (closing
    /// an open last line with CRLF first). Refused, and nothing changes, for a value with a fault of severity Error, and where the
    /// line could not count whatever it says (a text fault: UTF-16, a byte order mark, lone line ends around it): mend that first.
    std::expected<void, ValueFault> set(Parameter parameter, std::string_view value);
    /// Removes every line with that key, honoured or not.
    void unset(Parameter parameter);
    /// Applies an edit of the whole file's bytes: a repair of a finding, or what a source editor did. What lies beyond the end is cut.
    void apply(const TextEdit &edit);
    /// All repairs at once, and those that they make possible, until none is left. What is honoured stays honoured.
    void repairAll();

    bool operator==(const ConfigDocument &other) const; // the same kind and bytes

private:
    void reread(std::string_view bytes);

    DocumentKind m_kind;
    std::string m_file;
    std::vector<Line> m_lines;
    Findings m_findings;
};

} // namespace cer
