// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/clientstab.h"

#include "core/client/bucketsituation.h"
#include "core/protocol/sharepaths.h"
#include "ui/client/decisiontext.h"
#include "ui/client/profiles.h"
#include "ui/client/profilesdialog.h"
#include "ui/common/bytetext.h"
#include "ui/common/documenthelp.h"
#include "ui/common/icons.h"
#include "ui/common/sharepool.h"
#include "ui/response/bucketcontext.h"
#include "ui/share/sharesession.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTextBrowser>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

cer::Decision decided(const cer::ShareSnapshot &snapshot, std::size_t row, const cer::ConfigDocument *policy,
                      const cer::ConfigDocument *status, const cer::Profile *profile, cer::IDataReading reading)
{
    cer::BucketSituation situation(snapshot, row);
    situation.policy = policy;
    situation.status = status;
    situation.profile = profile;
    situation.iData = reading;
    return cer::decide(situation);
}

using Decide = std::function<cer::Decision(cer::IDataReading)>;

DecisionView::Client clientView(const cer::Profile &profile, const Decide &decide)
{
    DecisionView::Client client;
    client.name = QString::fromStdString(profile.name);
    client.decision = decide(cer::IDataReading::Collect);
    const cer::Decision strict = decide(cer::IDataReading::Strict);
    client.readingsDiffer = strict.collects != client.decision.collects;
    client.otherReading = DecisionText::summary(strict);
    return client;
}

/// Follows FileTreeRoot to another share, whose files decide. A share that cannot be read is an outcome, too.
cer::Decision decidedThere(const std::shared_ptr<cer::Store> &store, const cer::RootOpener &opener,
                           const cer::ConfigDocument &policy, const cer::Profile &profile, const std::string &subpath,
                           cer::IDataReading reading)
{
    const cer::Client client{store, opener, &profile, reading, true, &policy};
    const auto prepared = cer::prepare(client, {cer::errorSignature(subpath), {}, {}, 0, {}});
    if (prepared)
        return prepared->decision;
    cer::ClientSituation situation;
    situation.signature = cer::errorSignature(subpath);
    situation.roots = {
        {store->displayRoot(), prepared.error().path}, cer::RedirectEnd::Unreadable, prepared.error().detail};
    return cer::decide(situation);
}

} // namespace

ClientsTab::ClientsTab(ShareSession &session, QWidget *parent)
    : BucketTab(parent)
    , m_session(session)
    , m_first(new QComboBox)
    , m_second(new QComboBox)
    , m_page(new QTextBrowser)
    , m_editProfiles(new QAction(lineIcon("edit"_L1), tr("Clients to compare…"), this))
    , m_following(sharePool())
{
    m_page->setOpenLinks(false);
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->setAccessibleName(title());
    setDocumentSection(this, u"3.1.7"_s);
    m_first->setAccessibleName(tr("Client"));
    m_first->setToolTip(tr("Group policy on the PC sets what neither status.txt nor policy.txt says.") + u' '
                        + tr("The forms of both files name it where it decides."));
    m_second->setAccessibleName(tr("Client to compare with"));
    for (QComboBox *choice : {m_first, m_second}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(10);
    }
    connect(m_first, &QComboBox::activated, this, &ClientsTab::chooseFirst);
    connect(m_second, &QComboBox::activated, this, &ClientsTab::refresh);
    auto *versus = new QLabel(tr("Compare with:"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 4, 8, 0);
    head->addWidget(m_first, 1);
    head->addWidget(versus);
    head->addWidget(m_second, 1);
    auto *edit = new QToolButton;
    edit->setDefaultAction(m_editProfiles);
    edit->setToolButtonStyle(Qt::ToolButtonIconOnly);
    edit->setAccessibleName(m_editProfiles->text());
    edit->setAutoRaise(true);
    head->addWidget(edit);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(head);
    layout->addWidget(m_page, 1);
    fillProfiles();

    connect(m_editProfiles, &QAction::triggered, this, &ClientsTab::editProfiles);
    connect(m_page, &QTextBrowser::anchorClicked, this, &ClientsTab::openLink);
    connect(m_edits.get(), &UnsavedEdits::edited, this, [this](const QString &share) {
        if (isVisible() && share == m_session.root())
            refresh();
    });
}

QString ClientsTab::id() const
{
    return u"clients"_s;
}

QString ClientsTab::title() const
{
    return tr("Clients", "tab: what they do");
}

bool ClientsTab::isReady() const
{
    return !m_following.isRunning() && !m_counting.isRunning();
}

QList<QAction *> ClientsTab::commands() const
{
    return {m_editProfiles};
}

void ClientsTab::editProfiles()
{
    auto *dialog = new ProfilesDialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ProfilesDialog::profilesChanged, this, &ClientsTab::fillProfiles);
    dialog->show();
}

void ClientsTab::fillProfiles()
{
    m_profiles = profiles::all();
    cer::Profile plain;
    plain.name = tr("No group policy").toStdString();
    m_profiles.prepend(plain);
    m_choice->reload();
    const QString first = m_choice->profile() ? QString::fromStdString(m_choice->profile()->name) : QString();
    for (QComboBox *choice : {m_first, m_second}) {
        const QSignalBlocker blocker(choice);
        const QString chosen = choice == m_first ? first : choice->currentText();
        choice->clear();
        if (choice == m_second)
            choice->addItem(tr("no other client"));
        for (const cer::Profile &profile : std::as_const(m_profiles))
            choice->addItem(QString::fromStdString(profile.name));
        choice->setCurrentIndex(std::max(0, choice->findText(chosen)));
    }
    refresh();
}

/// It counts in the whole window: the form names it where it decides.
void ClientsTab::chooseFirst(int index)
{
    m_choice->choose(index > 0 ? m_first->itemText(index) : QString());
    refresh();
}

QList<cer::Profile> ClientsTab::chosenProfiles() const
{
    QList<cer::Profile> chosen{m_profiles[std::max(0, m_first->currentIndex())]};
    if (m_second->currentIndex() > 0)
        chosen.append(m_profiles[m_second->currentIndex() - 1]);
    return chosen;
}

void ClientsTab::setBuckets(const BucketSelection &selection)
{
    m_selection = selection;
    refresh();
}

bool ClientsTab::takeUnsaved(const QString &file, cer::DocumentKind kind, std::optional<cer::ConfigDocument> &document) const
{
    const auto edit = m_edits->find(m_session.root(), file);
    if (!edit || edit->mine == edit->base)
        return false;
    document.reset();
    if (edit->mine)
        document = cer::ConfigDocument::read(*edit->mine, kind, file.toStdString());
    return true;
}

ClientsTab::Settings ClientsTab::settingsOf(std::size_t row) const
{
    const cer::ShareSnapshot &snapshot = *m_selection.snapshot;
    Settings settings;
    settings.policy = snapshot.policy;
    if (const cer::StatusSummary *status = snapshot.status(row))
        settings.status = status->document;
    settings.unsaved = takeUnsaved(u"policy.txt"_s, cer::DocumentKind::Policy, settings.policy);
    if (const QString file = statusFileOf(snapshot.subpath(row)); !file.isEmpty())
        settings.unsaved |= takeUnsaved(file, cer::DocumentKind::Status, settings.status);
    return settings;
}

void ClientsTab::refresh()
{
    m_following.cancel();
    m_counting.cancel();
    if (!m_selection.snapshot || m_selection.rows.empty())
        showNothing();
    else if (m_selection.rows.size() == 1)
        showOne(m_selection.rows.front());
    else
        showMany();
}

void ClientsTab::showNothing()
{
    showHtml(u"<p>%1</p>"_s.arg(tr("No bucket is selected. Select one to see what its clients do.")));
}

void ClientsTab::showOne(std::size_t row)
{
    const Settings settings = settingsOf(row);
    const cer::ConfigDocument *policy = settings.policy ? &*settings.policy : nullptr;
    if (policy && policy->value(cer::Parameter::FileTreeRoot) && m_session.store())
        return follow(row, settings);
    DecisionView view;
    view.unsaved = settings.unsaved;
    const cer::ConfigDocument *status = settings.status ? &*settings.status : nullptr;
    for (const cer::Profile &profile : chosenProfiles())
        view.clients.push_back(clientView(profile, [&](cer::IDataReading reading) {
            return decided(*m_selection.snapshot, row, policy, status, &profile, reading);
        }));
    showHtml(decisionHtml(view, ByteText::ofShare()));
}

void ClientsTab::follow(std::size_t row, const Settings &settings)
{
    showHtml(u"<p>%1</p>"_s.arg(tr("FileTreeRoot leads clients to another share. It is being read…")));
    m_following.start(
        [store = m_session.store(), opener = m_session.opener(), policy = *settings.policy, profiles = chosenProfiles(),
         unsaved = settings.unsaved, subpath = m_selection.snapshot->subpath(row)](const std::stop_token &) {
            DecisionView view;
            view.unsaved = unsaved;
            for (const cer::Profile &profile : profiles)
                view.clients.push_back(clientView(profile, [&](cer::IDataReading reading) {
                    return decidedThere(store, opener, policy, profile, subpath, reading);
                }));
            return view;
        },
        [this](const DecisionView &view) {
            showHtml(decisionHtml(view, ByteText::ofShare()));
            Q_EMIT readyChanged();
        });
    Q_EMIT readyChanged();
}

void ClientsTab::showMany()
{
    const cer::SnapshotPtr snapshot = m_selection.snapshot;
    std::optional<cer::ConfigDocument> policy = snapshot->policy;
    const bool unsaved = takeUnsaved(u"policy.txt"_s, cer::DocumentKind::Policy, policy);
    if (policy && policy->value(cer::Parameter::FileTreeRoot))
        return showHtml(u"<p>%1</p>"_s.arg(
            tr("FileTreeRoot leads clients to another share. Select one bucket to see what they do there.")));
    m_counting.start(
        [snapshot, policy, rows = m_selection.rows, profile = chosenProfiles().front()](const std::stop_token &stop) {
            DecisionCounts counts;
            for (const std::uint32_t row : rows) {
                if (stop.stop_requested())
                    break;
                const cer::StatusSummary *status = snapshot->status(row);
                const cer::Decision decision =
                    decided(*snapshot, row, policy ? &*policy : nullptr, status ? &status->document : nullptr, &profile,
                            cer::IDataReading::Collect);
                const cer::StepReason reason = decision.decisive().reason;
                const bool isWanted = reason == cer::StepReason::ReportAsked;
                ++counts[{DecisionText::summary(decision), isWanted ? cer::StepReason::ReportNotForbidden : reason}];
            }
            return counts;
        },
        [this, unsaved](const DecisionCounts &counts) {
            const QString heading =
                tr("What clients do about the next error of %n bucket(s):", nullptr, int(m_selection.rows.size()));
            showHtml(u"<p>%1</p>"_s.arg(heading) + decisionCountsHtml(counts, unsaved));
            Q_EMIT readyChanged();
        });
    Q_EMIT readyChanged();
}

/// What is read stays where it is when it is shown anew.
void ClientsTab::showHtml(const QString &html)
{
    const int place = m_page->verticalScrollBar()->value();
    m_page->setHtml(html);
    m_page->verticalScrollBar()->setValue(place);
}

void ClientsTab::openLink(const QUrl &link)
{
    if (link.scheme() == "section"_L1)
        Q_EMIT documentRequested(link.path());
    else if (link.scheme() == "filter"_L1)
        Q_EMIT filterRequested(link.path());
}
