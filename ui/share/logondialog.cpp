// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/logondialog.h"

#include "ui/common/codepage.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

LogonDialog::LogonDialog(const cer::CredentialsRequest &request, QWidget *parent)
    : QDialog(parent)
    , m_user(new QLineEdit)
    , m_password(new QLineEdit)
    , m_keep(new QCheckBox(tr("&Keep the password in the keychain of this desktop")))
{
    ++s_open;
    setWindowTitle(tr("Log On"));
    setMinimumWidth(440);
    const QString server = textOfBytes(request.server);
    auto *words = new QLabel(
        request.wereRefused ? u"⚠ "_s + tr("The server \"%1\" did not accept this user name or password.").arg(server)
                            : tr("The server \"%1\" wants to know who you are.").arg(server));
    words->setWordWrap(true);
    words->setTextFormat(Qt::PlainText);
    const QString domain = request.domain.empty() ? QString() : QString::fromStdString(request.domain) + u'\\';
    m_user->setText(domain + QString::fromStdString(request.user));
    m_user->setPlaceholderText(tr("user, or DOMAIN\\user"));
    m_password->setEchoMode(QLineEdit::Password);
    auto *form = new QFormLayout;
    form->addRow(tr("&User"), m_user);
    form->addRow(tr("&Password"), m_password);
    form->addRow(m_keep);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false); // Enter logs on
    m_logOn = buttons->addButton(tr("&Log on"), QDialogButtonBox::AcceptRole);
    m_logOn->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(words);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_user, &QLineEdit::textChanged, this, &LogonDialog::refresh);
    refresh();
    (m_user->text().isEmpty() ? m_user : m_password)->setFocus();
}

/// Qt keeps no other copy of it than the line.
LogonDialog::~LogonDialog()
{
    m_password->setText(QString(m_password->text().size(), u'x'));
    m_password->clear();
    --s_open;
}

void LogonDialog::refresh()
{
    m_logOn->setEnabled(!m_user->text().trimmed().isEmpty());
}

cer::Credentials LogonDialog::credentials() const
{
    const QString user = m_user->text().trimmed();
    const qsizetype separator = user.indexOf(u'\\');
    QByteArray password = m_password->text().toUtf8();
    cer::Credentials credentials{user.sliced(separator + 1).toStdString(),
                                 user.first(std::max<qsizetype>(separator, 0)).toStdString(),
                                 cer::Secret({password.constData(), std::size_t(password.size())})};
    password.fill('\0');
    return credentials;
}

bool LogonDialog::shallBeKept() const
{
    return m_keep->isChecked();
}
