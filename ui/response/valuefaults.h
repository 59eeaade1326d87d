// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/configdocument.h"
#include "ui/common/bytetext.h"

#include <QList>
#include <QString>

#include <optional>

/// Something to say about a value, in words.
struct Fault {
    cer::Severity severity = cer::Severity::Error;
    QString text;                        // a whole sentence
    QString section;                     // "2.2.5"
    std::optional<cer::TextEdit> repair; // of the file

    bool operator==(const Fault &) const = default;
};

/// Everything to say about a value as it was typed; an Error means that it cannot be set. Characters outside the code page first (D21).
QList<Fault> faultsOf(cer::Parameter parameter, cer::DocumentKind kind, const QString &value, const ByteText &text);
/// Why \a value cannot be set in \a document, though it conforms: the file as a whole needs a repair first (D22).
std::optional<Fault> obstacleFor(cer::Parameter parameter, const QString &value, const cer::ConfigDocument &document,
                                 const ByteText &text);
/// What is wrong in the lines of \a document that are meant to set \a parameter.
QList<Fault> faultsIn(const cer::ConfigDocument &document, cer::Parameter parameter);

Fault faultOf(const cer::Finding &finding);
Fault faultOf(const cer::ValueFault &fault);
/// "“→” is not in Windows-1252."
QString refusalText(const ByteText::Refusal &refusal, const ByteText &text);
