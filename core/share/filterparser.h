// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/filter.h"

#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cer::filter {

enum class Field : std::uint8_t {
    Word, // any name
    App,
    Module,
    Version,
    Offset,
    Kind,
    Machine,
    User,
    Response,
    Key,
    Own,
    Note,
    Ticket,
    Id,
    Hits,
    Cabs,
    Limit,
    Reports,
    Bytes,
    Machines,
    Users,
    Problems,
    First,
    Last,
    Active,
    Flag,
    Setting, // the value in force of Atom::parameter
};

enum class Flag : std::uint8_t {
    Response,
    Status,
    Id,
    Count,
    Reports,
    Hits,
    Cabs,
    Log,
    Problems,
    History,
    Note,
    Full,
    Blind,
    Malformed,
    Held,
    Application,
    Kernel,
    Shutdown,
    Other,
};

enum class ValueType : std::uint8_t { Text, Number, Time, Flag, YesNo };

struct FieldName {
    std::string_view name;
    Field field;
    ValueType type;
    Parameter parameter = Parameter::Response; // of Field::Setting
};
std::span<const FieldName> fieldNames();
bool isTextSetting(const FieldName &field); // also behind has: and none:

struct FlagName {
    std::string_view name;
    Flag flag;
    bool state; // behind is:, not has: and none:
};
std::span<const FlagName> flagNames();

/// One term. Numbers and times lie in [low, high].
struct Atom {
    Field field = Field::Word;
    ValueType type = ValueType::Text;
    bool negated = false;
    bool whole = false;
    std::string text; // case folded
    std::int64_t low = std::numeric_limits<std::int64_t>::min();
    std::int64_t high = std::numeric_limits<std::int64_t>::max();
    Flag flag = Flag::Response;
    Parameter parameter = Parameter::Response; // of Field::Setting
    bool yes = false;                          // of ValueType::YesNo
};

/// Clauses joined by AND, each a choice of atoms.
struct Parsed {
    std::vector<std::vector<Atom>> clauses;
    std::vector<BucketFilter::Term> terms;
    std::vector<FilterFault> faults;
};
Parsed parseFilter(std::string_view text, LocalSeconds now);

/// A run of characters between blanks outside of quotes.
struct Token {
    std::size_t offset = 0;
    std::string_view text;
    bool open = false; // a quote is missing
};
std::vector<Token> tokensOf(std::string_view text);

} // namespace cer::filter
