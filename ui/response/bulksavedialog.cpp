// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/bulksavedialog.h"

#include "core/protocol/sharepaths.h"
#include "core/share/savedfile.h"
#include "core/share/undo.h"
#include "ui/common/codepage.h"
#include "ui/common/icons.h"
#include "ui/common/messages.h"
#include "ui/journal/undodialog.h"
#include "ui/response/noticebar.h"
#include "ui/response/reachview.h"
#include "ui/response/timebox.h"
#include "ui/share/campaigntext.h"
#include "ui/share/changetext.h"
#include "ui/share/sharesession.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

std::vector<cer::SaveConflict> conflictsOf(const cer::SaveAllOutcome &outcome)
{
    std::vector<cer::SaveConflict> all = outcome.otherConflicts;
    if (outcome.conflict)
        all.insert(all.begin(), *outcome.conflict);
    return all;
}

/// The names of a few, one in a line.
QString named(const std::vector<std::string> &files)
{
    constexpr std::size_t most = 5;
    QStringList names;
    for (std::size_t i = 0; i < std::min(files.size(), most); ++i)
        names += textOfBytes(files[i]);
    if (files.size() > most)
        names += BulkSaveDialog::tr("and %Ln more", nullptr, int(files.size() - most));
    return names.join(u'\n');
}

} // namespace

BulkSaveDialog::BulkSaveDialog(ShareSession &session, ReachRequest request, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_edits(new QLabel)
    , m_notice(new NoticeBar)
    , m_view(new ReachView)
    , m_why(new QLineEdit)
    , m_timeBox(new TimeBox(TimeBox::Reports::OfEachBucket))
    , m_words(new QLabel)
    , m_progress(new QProgressBar)
    , m_save(new QPushButton(lineIcon("save"_L1), {}))
    , m_pause(new QPushButton)
    , m_takeBack(new QPushButton(lineIcon("undo"_L1), tr("&Take back…")))
    , m_close(new QPushButton)
{
    setWindowTitle(tr("Save Changes in Many Buckets"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(1200, 660);
    m_edits->setWordWrap(true);
    m_edits->setTextFormat(Qt::PlainText);
    QFont bold = m_edits->font();
    bold.setWeight(QFont::DemiBold);
    m_edits->setFont(bold);
    m_words->setWordWrap(true);
    m_progress->setAccessibleName(tr("Progress"));
    m_why->setObjectName(u"why"_s);
    m_why->setPlaceholderText(tr("It goes into the journal, for each file"));
    auto *form = new QFormLayout;
    form->addRow(tr("&Why"), m_why);
    form->addRow(m_timeBox);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_edits);
    layout->addWidget(m_notice);
    layout->addWidget(m_view, 1);
    layout->addLayout(form);
    setUpButtons();
    connect(m_view, &ReachView::computed, this, [this] {
        refresh();
        if (std::exchange(m_saveWhenComputed, false))
            save();
    });
    m_view->setRequest(std::move(request));
    m_edits->setText(editsText());
    refresh();
}

/// A pause never outlives the one who could end it.
BulkSaveDialog::~BulkSaveDialog()
{
    m_running.stop.request_stop();
    m_running.setPaused(false);
}

void BulkSaveDialog::setUpButtons()
{
    m_pause->setAutoDefault(false);
    connect(m_pause, &QPushButton::clicked, this, &BulkSaveDialog::pauseOrGoOn);
    m_save->setDefault(true);
    m_takeBack->setAutoDefault(false);
    m_close->setAutoDefault(false);
    connect(m_save, &QPushButton::clicked, this, &BulkSaveDialog::save);
    connect(m_takeBack, &QPushButton::clicked, this, &BulkSaveDialog::takeBack);
    connect(m_close, &QPushButton::clicked, this, &BulkSaveDialog::reject);
    auto *line = new QHBoxLayout;
    line->addWidget(m_words, 1);
    line->addWidget(m_progress, 1);
    for (QPushButton *button : {m_takeBack, m_save, m_pause, m_close})
        line->addWidget(button);
    static_cast<QVBoxLayout *>(layout())->addLayout(line);
}

QString BulkSaveDialog::editsText() const
{
    QStringList texts;
    for (const cer::SettingEdit &edit : m_view->request().edits)
        texts += ChangeText::setting({edit.parameter, {}, edit.value}, CodePage::current());
    return texts.join(u'\n');
}

void BulkSaveDialog::setState(State state)
{
    m_state = state;
    refresh();
}

QString BulkSaveDialog::stateText() const
{
    switch (m_state) {
    case State::Preview: return tr("Nothing is written before you save.");
    case State::Writing: return {};
    case State::Paused:
        return tr("Paused after %1 of %2 files. Clients see those that are written. Go on, or stop: then all are taken "
                  "back.")
            .arg(m_progress->value())
            .arg(m_files);
    case State::Stopping: return tr("Stopping: what was written is taken back…");
    case State::Done: return m_done;
    }
    return {};
}

void BulkSaveDialog::refresh()
{
    const bool works = m_state == State::Writing || m_state == State::Paused || m_state == State::Stopping;
    const int files = int(m_view->model().reach().filesWritten());
    const bool canSave = m_state == State::Preview && m_view->isComputed() && files > 0;
    m_words->setText(m_state == State::Preview && m_view->isComputed() && files == 0
                         ? tr("There is nothing to write: all of these files say so already.")
                         : stateText());
    m_progress->setVisible(m_state == State::Writing);
    m_words->setVisible(m_state != State::Writing);
    m_save->setText(files > 0 ? tr("&Save %Ln file(s)", nullptr, files) : tr("&Save"));
    m_save->setEnabled(canSave);
    m_save->setVisible(!works && m_state != State::Done);
    m_pause->setVisible(works);
    m_pause->setEnabled(m_state != State::Stopping);
    m_pause->setText(m_state == State::Paused ? tr("&Go on") : tr("&Pause"));
    m_takeBack->setVisible(m_state == State::Done && !m_entries.empty());
    m_why->setEnabled(m_state == State::Preview);
    m_timeBox->setEnabled(m_state == State::Preview);
    m_close->setText(works ? tr("S&top") : m_state == State::Done ? tr("&Close") : tr("&Cancel"));
    m_close->setEnabled(m_state != State::Stopping);
}

void BulkSaveDialog::reject()
{
    if (m_state == State::Stopping)
        return;
    if (m_state != State::Writing && m_state != State::Paused) {
        m_preparing.cancel();
        QDialog::reject();
        return;
    }
    m_running.stop.request_stop();
    m_running.setPaused(false);
    setState(State::Stopping);
}

void BulkSaveDialog::pauseOrGoOn()
{
    const bool pause = m_state == State::Writing;
    m_running.setPaused(pause);
    setState(pause ? State::Paused : State::Writing);
}

void BulkSaveDialog::save()
{
    if (m_state != State::Preview || !m_view->isComputed())
        return;
    m_notice->clear();
    m_progress->setRange(0, 0);
    setState(State::Writing);
    m_running.stop = std::stop_source();
    m_preparing.start(
        [request = m_view->request(), why = m_why->text().trimmed().toStdString()](const std::stop_token &stop) {
            return cer::bulkEdit(*request.snapshot, request.rows, request.edits, why, stop);
        },
        [this](cer::BulkEdit bulk) { write(std::move(bulk)); });
}

void BulkSaveDialog::write(cer::BulkEdit bulk)
{
    if (m_running.stop.stop_requested())
        return setState(State::Preview);
    m_files = int(bulk.files.size());
    m_progress->setRange(0, m_files);
    m_progress->setValue(0);
    m_progress->setFormat(tr("%v of %m files"));
    m_running = m_session.saveAll(
        std::move(bulk.files), this,
        [this](int written) {
            m_progress->setValue(written);
            refresh();
        },
        [this](const cer::SaveAllOutcome &outcome) { finish(outcome); }, m_timeBox->limit());
    m_running.setPaused(m_state == State::Paused);
}

void BulkSaveDialog::finish(const cer::SaveAllOutcome &outcome)
{
    if (outcome.saved())
        return showSaved(outcome);
    setState(State::Preview);
    if (!outcome.left.empty()) {
        m_notice->showNotice(
            cer::Severity::Error,
            tr("These files are changed and could not be taken back. Their entries in the journal have "
               "what they held before:\n%1")
                .arg(named(outcome.left)));
    } else if (outcome.conflict) {
        showConflicts(outcome);
    } else if (outcome.error->kind == cer::ErrorKind::Cancelled) {
        m_notice->showNotice(cer::Severity::Note,
                             tr("Stopped. No file is changed. You can save again, from the beginning."));
    } else {
        m_notice->showNotice(cer::Severity::Error, tr("No file is changed. %1").arg(Messages::textFor(*outcome.error)));
    }
}

void BulkSaveDialog::showSaved(const cer::SaveAllOutcome &outcome)
{
    QString done = tr("%Ln file(s) are saved as one change.", nullptr, m_files);
    if (const auto limit = m_timeBox->limit())
        done += u' ' + tr("Each is taken back %1.").arg(CampaignText::limit(*limit));
    m_entries = outcome.entries;
    m_done = outcome.journalError ? QString() : u"✔ "_s + done;
    m_view->model().setSaved();
    setState(State::Done);
    m_close->setFocus();
    if (outcome.journalError)
        m_notice->showNotice(cer::Severity::Warning,
                             tr("%1 But the journal could not be written, so not all of it can be taken back later. %2")
                                 .arg(done, Messages::textFor(*outcome.journalError)));
    Q_EMIT saved();
}

void BulkSaveDialog::showConflicts(const cer::SaveAllOutcome &outcome)
{
    const std::vector<cer::SaveConflict> conflicts = conflictsOf(outcome);
    std::vector<std::string> files;
    QSet<QString> names;
    for (const cer::SaveConflict &conflict : conflicts) {
        files.push_back(conflict.file);
        names.insert(QString::fromStdString(conflict.file));
    }
    m_view->model().setConflicts(names);
    const QString words =
        tr("Nothing was saved, because somebody else changed %Ln of these files since the share was read:", nullptr,
           int(files.size()));
    m_notice->showNotice(cer::Severity::Warning, words + u'\n' + named(files),
                         {{tr("Leave them out and save"), [this, conflicts] { leaveOut(conflicts); }},
                          {tr("Load them anew"), [this, conflicts] { loadAnew(conflicts); }}});
}

void BulkSaveDialog::leaveOut(const std::vector<cer::SaveConflict> &conflicts)
{
    ReachRequest request = m_view->request();
    std::erase_if(request.rows, [&](std::uint32_t row) {
        const std::string file = cer::statusFile(request.snapshot->subpath(row));
        return std::ranges::contains(conflicts, file, &cer::SaveConflict::file);
    });
    m_notice->clear();
    m_saveWhenComputed = true;
    m_view->setRequest(std::move(request));
    refresh();
}

/// The preview with what they hold now.
void BulkSaveDialog::loadAnew(const std::vector<cer::SaveConflict> &conflicts)
{
    std::vector<cer::FileEdit> news;
    news.reserve(conflicts.size());
    for (const cer::SaveConflict &conflict : conflicts)
        news.push_back({conflict.file, conflict.base, conflict.theirs, {}});
    ReachRequest request = m_view->request();
    request.snapshot = cer::withSavedFiles(request.snapshot, news);
    m_notice->clear();
    m_view->setRequest(std::move(request));
    refresh();
}

void BulkSaveDialog::takeBack()
{
    cer::JournalChange change;
    change.entries = m_entries;
    auto *dialog = new UndoDialog(m_session, change, this);
    connect(dialog, &QDialog::accepted, this, &QDialog::accept);
    dialog->open();
}
