// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/opensharedialog.h"

#include "core/protocol/names.h"
#include "core/protocol/sharepaths.h"
#include "core/protocol/uncpath.h"
#include "ui/common/appsettings.h"
#include "ui/common/documenthelp.h"
#include "ui/common/icons.h"
#include "ui/common/messages.h"
#include "ui/common/sharepool.h"
#include "ui/share/logondialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view namesOfAShare[] = {cer::policyFile, cer::crashLogFile, cer::cabsBranch, cer::statusBranch,
                                              cer::countsBranch};

bool looksLikeAShare(const cer::Listing &listing)
{
    for (std::size_t i = 0; i < listing.size(); ++i) {
        const std::string_view name = listing.at(i).name;
        if (std::ranges::any_of(namesOfAShare, [name](std::string_view known) { return cer::equalFolded(name, known); }))
            return true;
    }
    return false;
}

bool isUnc(const QString &text)
{
    return text.startsWith(u"\\\\"_s) || text.startsWith(u"//"_s);
}

} // namespace

OpenShareDialog::OpenShareDialog(Opener opener, QWidget *parent)
    : QDialog(parent)
    , m_opener(std::move(opener))
    , m_root(new QComboBox)
    , m_icon(new QLabel)
    , m_message(new QLabel)
    , m_working(new QProgressBar)
    , m_open(nullptr)
    , m_looking(sharePool())
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (LogonDialog::isOpen())
            return m_patience.start();
        m_looking.cancel();
        finish(cer::failure(cer::ErrorKind::Unreachable, root().toStdString(),
                            tr("it has not answered for %n second(s); the settings have this limit", nullptr,
                               m_patience.interval() / 1000)
                                .toStdString()));
    });
    setWindowTitle(tr("Open share"));
    setDocumentSection(this, u"3.1.1"_s);
    setMinimumWidth(560);
    setupPage();
    check();
}

void OpenShareDialog::setupPage()
{
    auto *label = new QLabel(tr("&Share: a folder, \\\\server\\share or smb://user@server/share"));
    label->setBuddy(m_root);
    m_root->setEditable(true);
    m_root->setInsertPolicy(QComboBox::NoInsert);
    m_root->addItems(appsettings::recentShares());
    m_root->setAccessibleName(tr("Share"));
    m_root->setAccessibleDescription(label->text());
    m_root->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *browse = new QPushButton(lineIcon("open"_L1), tr("Choose &folder…"));
    browse->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_root, 1);
    row->addWidget(browse);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_message->setMinimumHeight(fontMetrics().lineSpacing() * 3);
    m_message->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_icon->setAlignment(Qt::AlignTop);
    auto *messages = new QHBoxLayout;
    messages->addWidget(m_icon);
    messages->addWidget(m_message, 1);
    m_working->setRange(0, 0);
    m_working->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_open = buttons->addButton(tr("&Open"), QDialogButtonBox::AcceptRole);
    m_open->setDefault(true);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(label);
    layout->addLayout(row);
    layout->addLayout(messages, 1);
    layout->addWidget(m_working);
    layout->addWidget(buttons);
    connect(browse, &QPushButton::clicked, this, &OpenShareDialog::chooseFolder);
    connect(m_root, &QComboBox::editTextChanged, this, &OpenShareDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &OpenShareDialog::openIt);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void OpenShareDialog::setRoot(const QString &root)
{
    m_root->setEditText(QDir::toNativeSeparators(root));
}

QString OpenShareDialog::root() const
{
    return m_root->currentText().trimmed();
}

void OpenShareDialog::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Choose the folder of the share"), root());
    if (!folder.isEmpty())
        setRoot(folder);
}

void OpenShareDialog::say(const QString &sentence, const QString &icon)
{
    m_message->setText(sentence);
    m_message->setAccessibleName(sentence);
    m_message->setFocusPolicy(sentence.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
    m_icon->setPixmap(icon.isEmpty() ? QPixmap() : lineIcon(QLatin1StringView(icon.toLatin1())).pixmap(20, 20));
}

void OpenShareDialog::check()
{
    m_looking.cancel();
    m_patience.stop();
    m_working->hide();
    m_anyway = false;
    m_open->setText(tr("&Open"));
    m_open->setEnabled(!root().isEmpty());
    say({});
    if (!isUnc(root()))
        return;
    const cer::UncReading reading = cer::readUncPath(root().toStdString(), true);
    if (!reading.path)
        say(tr("This is no UNC path. Write it as \\\\server\\share or \\\\server\\share\\folder."), u"error"_s);
    m_open->setEnabled(reading.path.has_value());
}

void OpenShareDialog::openIt()
{
    if (m_anyway)
        return accept();
    m_working->show();
    m_open->setEnabled(false);
    say(tr("Looking at \"%1\"…").arg(root()));
    if (const auto limit = appsettings::timeLimit(); limit.count() > 0)
        m_patience.start(limit);
    m_looking.start(
        [open = m_opener, place = root().toStdString()](std::stop_token) -> cer::Result<Look> {
            const auto store = open(place);
            if (!store)
                return std::unexpected(store.error());
            const cer::Result<cer::Listing> listing = (*store)->list({}, cer::ListDetail::Names);
            if (!listing)
                return std::unexpected(listing.error());
            return looksLikeAShare(*listing) ? Look::Share : Look::NoShare;
        },
        [this](const cer::Result<Look> &look) { finish(look); });
}

void OpenShareDialog::finish(const cer::Result<Look> &look)
{
    m_patience.stop();
    m_working->hide();
    m_open->setEnabled(true);
    if (!look)
        return say(Messages::textFor(look.error()), u"error"_s);
    if (*look == Look::Share)
        return accept();
    m_anyway = true;
    m_open->setText(tr("&Open all the same"));
    say(tr("This folder holds none of policy.txt, crash.log, cabs, counts and status, so no client has reported to it "
           "yet, or it is "
           "another folder than the one you look for. A new share begins as an empty folder: open it and write its "
           "policy.txt."),
        u"warning"_s);
}
