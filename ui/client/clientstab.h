// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/deliver.h"
#include "ui/client/clientchoice.h"
#include "ui/client/decisionpage.h"
#include "ui/common/job.h"
#include "ui/response/unsavededits.h"
#include "ui/share/buckettab.h"

#include <optional>

class QComboBox;
class QTextBrowser;
class QAction;
class ShareSession;
class QUrl;

/// What clients do about the errors of a bucket (3.1.7), step by step, also under settings that are being edited. Two clients can be
/// compared. Of many buckets: how many come to which end.
class ClientsTab final : public BucketTab {
    Q_OBJECT

public:
    explicit ClientsTab(ShareSession &session, QWidget *parent = nullptr);

    QString id() const override;
    QString title() const override;
    void setBuckets(const BucketSelection &selection) override;
    bool isReady() const override;

    QList<QAction *> commands() const override;

    /// Reads the profiles again, after they were changed.
    void fillProfiles();

private:
    struct Settings {
        std::optional<cer::ConfigDocument> policy, status;
        bool unsaved = false;
    };

    Settings settingsOf(std::size_t row) const;
    bool takeUnsaved(const QString &file, cer::DocumentKind kind, std::optional<cer::ConfigDocument> &document) const;
    QList<cer::Profile> chosenProfiles() const;
    void chooseFirst(int index);
    void refresh();
    void showNothing();
    void showOne(std::size_t row);
    void follow(std::size_t row, const Settings &settings);
    void showMany();
    void showHtml(const QString &html);
    void openLink(const QUrl &link);
    void editProfiles();

    ShareSession &m_session;
    std::shared_ptr<UnsavedEdits> m_edits = UnsavedEdits::shared();
    std::shared_ptr<ClientChoice> m_choice = ClientChoice::shared();
    BucketSelection m_selection;
    QList<cer::Profile> m_profiles;
    QComboBox *m_first, *m_second;
    QTextBrowser *m_page;
    QAction *m_editProfiles;
    Job<DecisionView> m_following; // a redirection, on threads that may wait for a share
    Job<DecisionCounts> m_counting;
};
