// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/share/bucketfacts.h"
#include "ui/share/buckettab.h"

class FindingList;
class QGridLayout;
class QLabel;
class NoteField;
class QVBoxLayout;
class RankedList;
class ShareSession;

/// What is known about the selected bucket, or the sums of several.
class OverviewTab final : public BucketTab {
    Q_OBJECT

public:
    explicit OverviewTab(ShareSession &session, QWidget *parent = nullptr);

    QString id() const override;
    QString title() const override;
    void setBuckets(const BucketSelection &selection) override;

Q_SIGNALS:
    void noteKept();

private:
    QLabel *addHeading(const QString &text);
    RankedList *addRanking(const QString &heading, const QString &field);
    void showState(const BucketSelection &selection);
    void showFacts(const std::vector<Fact> &facts);
    void showRankings(const BucketSelection &selection);
    void openRepair(const cer::Finding &finding);

    ShareSession &m_session;
    QWidget *m_page;
    QVBoxLayout *m_layout;
    QLabel *m_state;
    QGridLayout *m_facts;
    QLabel *m_noteHeading;
    NoteField *m_note;
    QLabel *m_rankingNote;
    QWidget *m_rankings;
    RankedList *m_machines, *m_users;
    FindingList *m_findings;
};
