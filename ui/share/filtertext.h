// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/filter.h"

#include <QString>

/// A stretch of the search line in characters; the core counts bytes of UTF-8.
struct TextRange {
    qsizetype start = 0, length = 0;
    bool operator==(const TextRange &) const = default;
};
TextRange characters(const QString &text, std::size_t byteOffset, std::size_t byteLength);

cer::BucketFilter parseFilter(const QString &text);
/// What is wrong with one term, in a whole sentence that says what to write instead.
QString faultSentence(const cer::FilterFault &fault, const QString &text);

/// The search line without the term at \a range, without an "OR" that would be left over, without blanks at the ends.
QString withoutTerm(const QString &text, TextRange range);
/// The search line with \a term as one more condition; as it was when the term is there already.
QString withTerm(const QString &text, const QString &term);
