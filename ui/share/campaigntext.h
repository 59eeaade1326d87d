// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/campaign.h"
#include "ui/common/codepage.h"

#include <QCoreApplication>
#include <QString>

/// Time-boxed settings in words.
class CampaignText final {
    Q_DECLARE_TR_FUNCTIONS(CampaignText)

public:
    /// "after 5 more reports or on 2026-11-27T18:00:00".
    static QString limit(const cer::CampaignLimit &limit);
    /// One word or two: "running", "due", "taken back", …
    static QString state(const cer::CampaignFile &file, const cer::CampaignStanding &standing);
    /// Why it cannot be taken back, or will not be by itself, as a sentence; empty when nothing is in the way.
    static QString reason(const cer::CampaignFile &file, const cer::CampaignStanding &standing);
    /// "2 of 5"; empty when nothing is known.
    static QString collected(const cer::Campaign &campaign, const cer::CampaignStanding &standing);
    /// What the campaign wrote: "MemoryDump = YES".
    static QString settings(const cer::CampaignFile &file, const CodePage &page);
    /// The subpath of the bucket, or the name of the file.
    static QString target(const cer::CampaignFile &file);
    /// What the journal says when it is taken back.
    static std::string journalReason(const cer::Campaign &campaign);
    /// Now, as campaigns count it: seconds since 1970 UTC.
    static std::int64_t now();
};
