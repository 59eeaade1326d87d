// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/redirectview.h"

#include "core/store/smbaddress.h"
#include "ui/common/codepage.h"
#include "ui/common/sharepool.h"
#include "ui/response/lostbucketsdialog.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

std::size_t lengthOf(std::string_view root)
{
    const std::size_t last = root.find_last_not_of("\\/");
    return last == root.npos ? 0 : textOfBytes(root.substr(0, last + 1)).size();
}

QString endWords(const cer::RedirectChain &chain)
{
    switch (chain.end) {
    case cer::RedirectEnd::Reached: return RedirectView::tr("✓ can be opened; clients report here.");
    case cer::RedirectEnd::Loop:
        return RedirectView::tr("⚠ was there before: the chain is a circle. Clients give up and report nothing.");
    case cer::RedirectEnd::TooMany:
        return RedirectView::tr("⚠ is one redirection more than the 10 that clients follow. They report nothing.");
    case cer::RedirectEnd::Unreadable:
        return RedirectView::tr(
                   "⚠ cannot be opened from this computer (%1). Clients that cannot either report nothing.")
            .arg(textOfBytes(chain.detail).toHtmlEscaped());
    }
    return {};
}

/// What a policy.txt holds; null: there is none.
QString policyWords(const cer::ConfigDocument *policy)
{
    if (!policy)
        return RedirectView::tr("No policy.txt: the defaults hold.");
    const auto isFault = [](const cer::Finding &finding) {
        return cer::findingInfo(finding.code).severity != cer::Severity::Note;
    };
    const auto faults = std::ranges::count_if(policy->findings(), isFault);
    const auto settings = std::ranges::count_if(policy->lines(), &cer::ConfigDocument::Line::honoured);
    QString words = RedirectView::tr("Its policy.txt has %Ln setting(s).", nullptr, int(settings));
    if (faults > 0)
        words += u' ' + RedirectView::tr("⚠ It is damaged: %Ln finding(s).", nullptr, int(faults));
    return words;
}

const cer::ConfigDocument *documentIn(const std::optional<cer::ConfigDocument> &document)
{
    return document ? &*document : nullptr;
}

constexpr auto lostLink = "lost:"_L1;

} // namespace

RedirectView::RedirectView(cer::RootOpener open, QWidget *parent)
    : LinkLabel(parent)
    , m_open(std::move(open))
    , m_job(sharePool())
{
    setWordWrap(true);
    setMargin(8);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    setVisible(false);
    connect(this, &QLabel::linkActivated, this, &RedirectView::follow);
}

void RedirectView::clear()
{
    m_job.cancel();
    m_target.clear();
    m_policy.reset();
    m_picture = {};
    setVisible(false);
}

void RedirectView::setPolicy(std::shared_ptr<cer::Store> store, cer::SnapshotPtr snapshot,
                             const cer::ConfigDocument &policy)
{
    const std::string target(policy.value(cer::Parameter::FileTreeRoot).value_or(""));
    if (target.empty())
        return clear();
    const bool isSamePolicy = m_policy && *m_policy == policy;
    if (target == m_target && store == m_store && snapshot == m_snapshot) {
        m_policy = policy;
        if (!isSamePolicy && !m_picture.chain.roots.empty())
            showPicture();
        return;
    }
    m_store = std::move(store);
    m_snapshot = std::move(snapshot);
    m_policy = policy;
    m_target = target;
    look(false);
}

void RedirectView::look(bool follow)
{
    if (!m_policy)
        return;
    if (follow)
        setText(tr("Opening the shares that FileTreeRoot leads to…"));
    m_job.start(
        [store = m_store, open = m_open, snapshot = m_snapshot, policy = *m_policy, target = m_target,
         follow](const std::stop_token &) {
            Picture picture{{{store->displayRoot(), target}, cer::RedirectEnd::Reached, {}}, follow, {}, {}};
            if (follow) {
                cer::ClientRoot root = cer::followRedirects(store, open, &policy);
                picture.chain = std::move(root.chain);
                for (const auto &opened : root.policies)
                    picture.policies.push_back(policyWords(documentIn(opened)));
            }
            for (std::size_t root = 0; root < picture.chain.roots.size(); ++root) {
                const std::string &name = picture.chain.roots[root];
                picture.budgets.push_back(
                    cer::pathBudget(*snapshot, root == 0 ? cer::uncRootLength(name) : lengthOf(name)));
            }
            return picture;
        },
        [this](Picture picture) {
            m_picture = std::move(picture);
            showPicture();
            Q_EMIT checked();
        });
}

QString RedirectView::stateWords(std::size_t root) const
{
    if (root == 0)
        return tr("This share.");
    if (root + 1 < m_picture.chain.roots.size())
        return tr("✓ can be opened, and leads on.");
    return m_picture.followed ? endWords(m_picture.chain) : u"<a href='check'>%1</a>"_s.arg(tr("Open and check it"));
}

QString RedirectView::budgetWords(std::size_t root) const
{
    const cer::PathBudget &budget = m_picture.budgets[root];
    if (!budget.lost.empty())
        return tr("⚠ Reports of %n bucket(s) would be lost: their paths are longer than 260 characters there.", nullptr,
                  int(budget.lost.size()))
               + u" <a href='%1%2'>%3</a>"_s.arg(lostLink).arg(root).arg(tr("Show them…"));
    if (root == 0 && !cer::namesSmbServer(m_picture.chain.roots.front()))
        return tr("The longest path leaves at most %n of 260 characters, by the name that clients know this folder by.",
                  nullptr, int(budget.room));
    return tr("The longest path leaves %n of 260 characters.", nullptr, int(budget.room));
}

QString RedirectView::words(std::size_t root) const
{
    QStringList sentences{stateWords(root)};
    if (root == 0)
        sentences += policyWords(documentIn(m_policy)); // as it is edited
    else if (root < m_picture.policies.size())
        sentences += m_picture.policies[root];
    sentences += budgetWords(root);
    return sentences.join(u' ');
}

// One below the other: in a table a long root would leave no width for the words.
void RedirectView::showPicture()
{
    QString roots;
    for (std::size_t root = 0; root < m_picture.chain.roots.size(); ++root) {
        roots += u"<div style='margin-left:%1px'>%2<b>%3</b> — %4</div>"_s.arg(
            QString::number(root == 0 ? 0 : 16), root == 0 ? QString() : u"→ "_s,
            breakable(textOfBytes(m_picture.chain.roots[root])), words(root));
    }
    setText(u"<b>%1</b>%2"_s.arg(tr("Where FileTreeRoot leads clients:"), roots));
    setVisible(true);
}

void RedirectView::follow(const QString &link)
{
    if (link.startsWith(lostLink))
        showLost(link.sliced(lostLink.size()).toULongLong());
    else
        look(true);
}

void RedirectView::showLost(std::size_t root)
{
    if (root >= m_picture.budgets.size())
        return;
    auto *dialog = new LostBucketsDialog(textOfBytes(m_picture.chain.roots[root]), *m_snapshot,
                                         m_picture.budgets[root].lost, window());
    connect(dialog, &LostBucketsDialog::bucketRequested, this, &RedirectView::bucketRequested);
    dialog->show();
}
