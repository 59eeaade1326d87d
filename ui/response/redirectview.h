// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/pathbudget.h"
#include "core/share/redirects.h"
#include "ui/common/job.h"
#include "ui/common/linklabel.h"

#include <memory>
#include <optional>
#include <vector>

/// Where FileTreeRoot leads clients, root by root: which of them can be opened and with which policy.txt, where the chain ends, and how
/// many characters each leaves for the paths of this share's buckets. Other shares are opened only when the user asks for it.
class RedirectView final : public LinkLabel {
    Q_OBJECT

public:
    explicit RedirectView(cer::RootOpener open = cer::openStore, QWidget *parent = nullptr);

    /// \a policy as it is being edited. Hidden while that has no FileTreeRoot.
    void setPolicy(std::shared_ptr<cer::Store> store, cer::SnapshotPtr snapshot, const cer::ConfigDocument &policy);
    void clear();

Q_SIGNALS:
    void checked();
    void bucketRequested(const QString &subpath);

private:
    struct Picture {
        cer::RedirectChain chain;
        bool followed = false;                // the chain is known to its end
        std::vector<QString> policies;        // of each root that was opened, in words
        std::vector<cer::PathBudget> budgets; // of each root
    };

    void look(bool follow);
    void showPicture();
    QString words(std::size_t root) const;
    QString stateWords(std::size_t root) const;
    QString budgetWords(std::size_t root) const;
    void follow(const QString &link);
    void showLost(std::size_t root);

    cer::RootOpener m_open;
    std::shared_ptr<cer::Store> m_store;
    cer::SnapshotPtr m_snapshot;
    std::optional<cer::ConfigDocument> m_policy;
    std::string m_target;
    Picture m_picture;
    Job<Picture> m_job;
};
