// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/sharelogon.h"

#include "ui/share/logondialog.h"

#include <qt6keychain/keychain.h>

#include <QApplication>

using namespace Qt::StringLiterals;

namespace {

const QString service = u"CER Console"_s;

QString keyOf(const std::string &server, const std::string &user)
{
    return QString::fromStdString(user.empty() ? server : user + '@' + server);
}

// The keychain has one text for each key: "DOMAIN\user", a line end, the password.
QByteArray textOf(const cer::Credentials &credentials)
{
    QByteArray text = QByteArray::fromStdString(credentials.domain.empty() ? std::string() : credentials.domain + '\\');
    text += QByteArray::fromStdString(credentials.user) + '\n';
    return text.append(credentials.password.c_str(), qsizetype(credentials.password.size()));
}

std::optional<cer::Credentials> credentialsOf(const QByteArray &text)
{
    const qsizetype end = text.indexOf('\n');
    if (end < 0)
        return {};
    const QByteArray user = text.first(end);
    const qsizetype separator = user.indexOf('\\');
    return cer::Credentials{user.sliced(separator + 1).toStdString(),
                            user.first(std::max<qsizetype>(separator, 0)).toStdString(),
                            cer::Secret({text.constData() + end + 1, std::size_t(text.size() - end - 1)})};
}

} // namespace

ShareLogon::ShareLogon(QObject *parent)
    : QObject(parent)
{
}

cer::Result<std::shared_ptr<cer::Store>> ShareLogon::open(const std::string &root)
{
    bool asked = false;
    auto store = cer::openStoreAs(root, [&](const cer::CredentialsRequest &request) {
        asked = true;
        return ask(request);
    });
    if (asked)
        QMetaObject::invokeMethod(this, [this, accepted = store.has_value()] { finish(accepted); }, Qt::QueuedConnection);
    return store;
}

/// Waits for the GUI thread; nothing when the program ends meanwhile.
ShareLogon::Answer ShareLogon::ask(const cer::CredentialsRequest &request)
{
    const auto promise = std::make_shared<std::promise<Answer>>();
    std::future<Answer> answer = promise->get_future();
    QMetaObject::invokeMethod(this, [this, request, promise] { begin(request, promise); }, Qt::QueuedConnection);
    try {
        return answer.get();
    } catch (const std::future_error &) { // nobody is left to answer
        return std::nullopt;
    }
}

void ShareLogon::begin(const cer::CredentialsRequest &request, const Promise &promise)
{
    const Place place(request.server, request.user);
    if (request.wereRefused) {
        m_known.erase(place);
        m_toKeep.erase(place);
        return prompt(request, promise);
    }
    const auto known = m_known.find(place);
    if (known != m_known.end())
        return promise->set_value(known->second);
    lookInKeychain(request, promise);
}

/// A desktop without a keychain says so at once.
void ShareLogon::lookInKeychain(const cer::CredentialsRequest &request, const Promise &promise)
{
    auto *job = new QKeychain::ReadPasswordJob(service, this);
    job->setKey(keyOf(request.server, request.user));
    connect(job, &QKeychain::Job::finished, this, [this, job, request, promise] {
        const auto found = job->error() == QKeychain::NoError ? credentialsOf(job->binaryData()) : std::nullopt;
        if (found)
            give(request, promise, *found);
        else
            prompt(request, promise);
    });
    job->start();
}

void ShareLogon::prompt(const cer::CredentialsRequest &request, const Promise &promise)
{
    auto *dialog = new LogonDialog(request, QApplication::activeWindow());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this, dialog, request, promise](int result) {
        if (result != QDialog::Accepted)
            return promise->set_value(std::nullopt);
        const cer::Credentials credentials = dialog->credentials();
        if (dialog->shallBeKept())
            m_toKeep[{request.server, request.user}] = credentials;
        give(request, promise, credentials);
    });
    dialog->open();
}

void ShareLogon::give(const cer::CredentialsRequest &request, const Promise &promise, const cer::Credentials &credentials)
{
    m_known[{request.server, request.user}] = credentials;
    promise->set_value(credentials);
}

void ShareLogon::finish(bool accepted)
{
    for (const auto &[place, credentials] : std::exchange(m_toKeep, {})) {
        if (accepted)
            keepInKeychain(place, credentials);
    }
}

void ShareLogon::keepInKeychain(const Place &place, const cer::Credentials &credentials)
{
    auto *job = new QKeychain::WritePasswordJob(service, this);
    job->setKey(keyOf(place.first, place.second));
    job->setBinaryData(textOf(credentials));
    connect(job, &QKeychain::Job::finished, this, [job] {
        if (job->error() != QKeychain::NoError)
            qWarning("The password is not kept: %s", qPrintable(job->errorString()));
    });
    job->start();
}
