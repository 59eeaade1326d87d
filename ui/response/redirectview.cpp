// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/redirectview.h"

#include "ui/common/codepage.h"
#include "ui/common/sharepool.h"

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
            .arg(textOfBytes(chain.detail));
    }
    return {};
}

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
    connect(this, &QLabel::linkActivated, this, [this] { look(true); });
}

void RedirectView::clear()
{
    m_job.cancel();
    m_target.clear();
    m_policy.reset();
    setVisible(false);
}

void RedirectView::setPolicy(std::shared_ptr<cer::Store> store, cer::SnapshotPtr snapshot,
                             const cer::ConfigDocument &policy)
{
    const std::string target(policy.value(cer::Parameter::FileTreeRoot).value_or(""));
    if (target.empty())
        return clear();
    if (target == m_target && store == m_store && snapshot == m_snapshot)
        return;
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
            Picture picture{{{store->displayRoot(), target}, cer::RedirectEnd::Reached, {}}, follow, {}};
            if (follow)
                picture.chain = cer::followRedirects(store, open, &policy).chain;
            for (const std::string &root : picture.chain.roots)
                picture.budgets.push_back(cer::pathBudget(*snapshot, lengthOf(root)));
            return picture;
        },
        [this](const Picture &picture) {
            showPicture(picture);
            Q_EMIT checked();
        });
}

QString RedirectView::words(const Picture &picture, std::size_t root) const
{
    if (root == 0)
        return tr("this share");
    QStringList sentences;
    if (root + 1 == picture.chain.roots.size())
        sentences +=
            picture.followed ? endWords(picture.chain) : u"<a href='check'>%1</a>"_s.arg(tr("Open and check it"));
    else
        sentences += tr("✓ can be opened, and leads on.");
    const cer::PathBudget &budget = picture.budgets[root];
    if (!budget.lost.empty())
        sentences += tr("⚠ Reports of %n bucket(s) would be lost: their paths are longer than 260 characters there.",
                        nullptr, int(budget.lost.size()));
    else
        sentences += tr("The longest path leaves %n of 260 characters.", nullptr, int(budget.room));
    return sentences.join(u' ');
}

void RedirectView::showPicture(const Picture &picture)
{
    QString rows;
    for (std::size_t root = 0; root < picture.chain.roots.size(); ++root) {
        rows += u"<tr><td>%1&nbsp;</td><td><b>%2</b>&nbsp; </td><td>%3</td></tr>"_s.arg(
            root == 0 ? QString() : u"→"_s, textOfBytes(picture.chain.roots[root]).toHtmlEscaped(), words(picture, root));
    }
    setText(u"<b>%1</b><table>%2</table>"_s.arg(tr("Where FileTreeRoot leads clients:"), rows));
    setVisible(true);
}
