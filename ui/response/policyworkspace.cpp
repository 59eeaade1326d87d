// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/policyworkspace.h"

#include "ui/common/icons.h"
#include "ui/response/policypicture.h"
#include "ui/response/reachdialog.h"
#include "ui/response/reachsummary.h"
#include "ui/response/redirectview.h"
#include "ui/response/responseeditor.h"
#include "ui/share/sharesession.h"

#include <QHBoxLayout>
#include <QTimer>

using namespace Qt::StringLiterals;

PolicyWorkspace::PolicyWorkspace(ShareSession &session, QWidget *parent)
    : Workspace(parent)
    , m_session(session)
    , m_editor(new ResponseEditor(session, *m_edits, cer::DocumentKind::Policy))
    , m_picture(new PolicyPicture)
    , m_reach(new ReachSummary)
    , m_redirects(new RedirectView(session.opener()))
{
    m_editor->addSummary(m_redirects);
    m_editor->addSummary(m_picture);
    m_editor->addSummary(m_reach);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->addWidget(m_editor);
    connect(m_editor, &ResponseEditor::documentRequested, this, &PolicyWorkspace::documentRequested);
    connect(m_editor, &ResponseEditor::unsavedChanged, this, &Workspace::unsavedChanged);
    connect(m_editor, &ResponseEditor::unsavedChanged, this, &PolicyWorkspace::refreshReach);
    connect(m_editor, &ResponseEditor::readyChanged, this, &PolicyWorkspace::refreshReach);
    connect(m_redirects, &RedirectView::bucketRequested, this, &PolicyWorkspace::bucketRequested);
    connect(m_picture, &PolicyPicture::bucketsRequested, this, &PolicyWorkspace::filterRequested);
    connect(m_reach, &ReachSummary::listRequested, this, &PolicyWorkspace::showReach);
    connect(&m_session, &ShareSession::historyChanged, this, &PolicyWorkspace::refreshReach);
    connect(&m_session, &ShareSession::stateChanged, this, &PolicyWorkspace::followSession);
    connect(&m_session, &ShareSession::snapshotChanged, this, &PolicyWorkspace::followSession);
    followSession();
}

void PolicyWorkspace::followSession()
{
    if (!m_session.store()) {
        m_editor->showNothing(tr("No share is open. Open one to see its policy."));
        return;
    }
    m_editor->open(u"policy.txt"_s, {});
    refreshReach();
    const cer::SnapshotPtr snapshot = m_session.snapshot();
    if (!snapshot || !snapshot->complete || m_session.isRemembered())
        return;
    m_editor->follow({}, snapshot->policy ? DocumentModel::Bytes(snapshot->policy->bytes()) : DocumentModel::Bytes());
}

std::optional<ReachRequest> PolicyWorkspace::reachRequest() const
{
    const cer::SnapshotPtr snapshot = m_session.snapshot();
    const DocumentModel &model = m_editor->model();
    if (!snapshot || !snapshot->complete || m_editor->file().isEmpty() || !model.isModified())
        return {};
    return ReachRequest{snapshot, m_session.history(), {}, {}, model.document()};
}

void PolicyWorkspace::refreshReach()
{
    m_reach->setRequest(reachRequest());
    refreshPicture();
    const cer::SnapshotPtr snapshot = m_session.snapshot();
    if (snapshot && m_session.store() && !m_editor->isReading())
        m_redirects->setPolicy(m_session.store(), snapshot, m_editor->model().document());
    else
        m_redirects->clear();
}

/// While something is edited, what it changes is said in its place.
void PolicyWorkspace::refreshPicture()
{
    const cer::SnapshotPtr snapshot = m_session.snapshot();
    const DocumentModel &model = m_editor->model();
    if (snapshot && snapshot->complete && m_editor->isEditing() && !m_editor->isReading() && !model.isModified())
        m_picture->setPolicy(snapshot, model.document());
    else
        m_picture->clear();
}

void PolicyWorkspace::showReach()
{
    auto request = reachRequest();
    if (!request)
        return;
    auto *dialog = new ReachDialog(std::move(*request), window());
    connect(dialog, &ReachDialog::bucketRequested, this, &PolicyWorkspace::bucketRequested);
    dialog->show();
}

QString PolicyWorkspace::id() const
{
    return u"policy"_s;
}

QString PolicyWorkspace::title() const
{
    return tr("Policy");
}

QIcon PolicyWorkspace::icon() const
{
    return lineIcon("policy"_L1);
}

QList<QAction *> PolicyWorkspace::commands() const
{
    return m_editor->commands();
}

bool PolicyWorkspace::hasUnsavedChanges() const
{
    return m_editor->hasUnsavedChanges();
}

void PolicyWorkspace::saveState()
{
    m_editor->saveState();
}

void PolicyWorkspace::restoreState()
{
    m_editor->restoreState();
}

void PolicyWorkspace::showView(int view, const std::function<void()> &ready)
{
    m_editor->setView(ResponseEditor::View(view));
    if (!m_editor->isReading()) {
        QTimer::singleShot(0, this, ready);
        return;
    }
    connect(m_editor, &ResponseEditor::readyChanged, this, ready, Qt::SingleShotConnection);
}

QList<Workspace::View> PolicyWorkspace::views()
{
    return {{u"policy-form"_s, [this](const auto &ready) { showView(int(ResponseEditor::View::Form), ready); }},
            {u"policy-source"_s, [this](const auto &ready) { showView(int(ResponseEditor::View::Source), ready); }},
            {u"policy-both"_s, [this](const auto &ready) { showView(int(ResponseEditor::View::Both), ready); }}};
}
