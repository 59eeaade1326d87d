// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/decide.h"

#include <QString>

#include <map>
#include <optional>
#include <vector>

class ByteText;

/// What clients do about one error, for one client or for two to be compared.
struct DecisionView {
    struct Client {
        QString name; // of its profile
        cer::Decision decision;
        bool readingsDiffer = false; // of a missing iData (D1)
        QString otherReading;        // what the strict one comes to
    };
    std::vector<Client> clients;
    bool unsaved = false; // settings are shown that nobody has saved
};

/// As a page with links "section:3.1.7" for the sections. \a text shows the bytes of settings.
QString decisionHtml(const DecisionView &view, const ByteText &text);

/// The same in one line for many errors: how many of them come to which end, and why. Links "filter:is:full" narrow the table to them.
using DecisionCounts = std::map<std::pair<QString, cer::StepReason>, std::size_t>; // by summary and decisive reason
QString decisionCountsHtml(const DecisionCounts &counts, bool unsaved);
