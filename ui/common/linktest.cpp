// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/linktest.h"

#include <QFileInfo>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslError>
#include <QUrl>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRedirections = 5;

bool isWeb(const QUrl &url)
{
    return (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) && !url.host().isEmpty();
}

bool isOfAnotherComputer(const QString &address)
{
    const QUrl url(address);
    return address.startsWith("\\\\"_L1) || !url.host().isEmpty() || url.path().startsWith("//"_L1);
}

bool isFile(const QString &address)
{
    return address.startsWith("\\\\"_L1) || address.startsWith("file:"_L1, Qt::CaseInsensitive);
}

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

QNetworkRequest requestFor(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    return request;
}

} // namespace

LinkTest::LinkTest(QObject *parent, std::chrono::seconds patience)
    : QObject(parent)
    , m_patience(patience)
    , m_network(new QNetworkAccessManager(this))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_isLate = true;
        if (m_reply)
            m_reply->abort(); // finishes it
    });
}

LinkTest::~LinkTest()
{
    cancel();
}

bool LinkTest::canTest(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    return isFile(address) || (url.isValid() && isWeb(url));
}

void LinkTest::start(const QString &address)
{
    cancel();
    if (isFile(address)) {
        const QString path = QUrl(address).toLocalFile();
        if (isOfAnotherComputer(address)) // to look could take a minute
            tell(false, tr("Only clients can tell whether they can open a file of another computer."));
        else if (QFileInfo(path).isFile() && QFileInfo(path).isReadable())
            tell(true, tr("This computer can open the file. Clients look for it on their own disks."));
        else
            tell(false, tr("This computer cannot open the file. Clients look for it on their own disks."));
        return;
    }
    m_redirections = 0;
    m_isLate = false;
    m_timer.start(m_patience);
    ask(QUrl(address, QUrl::StrictMode), Method::Head);
}

void LinkTest::cancel()
{
    m_timer.stop();
    if (QNetworkReply *reply = std::exchange(m_reply, nullptr)) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

void LinkTest::ask(const QUrl &url, Method method)
{
    m_method = method;
    m_certificateFault.clear();
    const QNetworkRequest request = requestFor(url);
    m_reply = method == Method::Head ? m_network->head(request) : m_network->get(request);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        m_certificateFault = errors.isEmpty() ? QString() : errors.first().errorString();
    });
    connect(m_reply, &QNetworkReply::finished, this, &LinkTest::finish);
    if (method == Method::Get) // the page itself is not wanted
        connect(m_reply, &QNetworkReply::metaDataChanged, this, &LinkTest::finish);
}

void LinkTest::finish()
{
    if (statusOf(*m_reply) == 0) {
        if (m_reply->isFinished())
            tell(false, failure());
        return;
    }
    const int status = statusOf(*m_reply);
    const QUrl next = m_reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    const bool knowsNoHead = status == 405 || status == 501;
    if (!next.isEmpty())
        follow(m_reply->url().resolved(next));
    else if (m_method == Method::Head && knowsNoHead) {
        const QUrl url = m_reply->url();
        std::exchange(m_reply, nullptr)->deleteLater();
        ask(url, Method::Get);
    } else {
        tell(status < 300, statusSentence(status));
    }
}

void LinkTest::follow(const QUrl &next)
{
    if (!isWeb(next))
        return tell(false, tr("It leads on to %1, which this test cannot open.").arg(next.toDisplayString()));
    if (m_redirections == mostRedirections)
        return tell(
            false,
            tr("It leads on more than %n time(s), to %1 at last.", nullptr, mostRedirections).arg(next.toDisplayString()));
    ++m_redirections;
    m_reply->disconnect(this);
    std::exchange(m_reply, nullptr)->deleteLater();
    ask(next, Method::Head);
}

void LinkTest::tell(bool isGood, const QString &sentence)
{
    cancel();
    Q_EMIT answered({isGood, sentence});
}

QString LinkTest::statusSentence(int status) const
{
    const QString phrase = m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString();
    const QString words = phrase.isEmpty() ? QString::number(status) : u"%1 %2"_s.arg(status).arg(phrase);
    const QString leads =
        m_redirections == 0 ? QString() : tr("It leads on to %1.").arg(m_reply->url().toDisplayString()) + u' ';
    //: %1 is what a web server says: "200 OK"
    if (status < 300)
        return leads + tr("The server answered %1.").arg(words);
    if (status == 401 || status == 403 || status == 407)
        return leads + tr("The server answered %1: clients see the page only if they may.").arg(words);
    return leads + tr("The server answered %1: clients would see an error page.").arg(words);
}

QString LinkTest::failure() const
{
    const QString host = m_reply->url().host();
    if (m_isLate)
        return tr("No answer within %n second(s).", nullptr, int(m_patience.count()));
    if (!m_certificateFault.isEmpty())
        return tr("The certificate of %1 is not trusted here: %2").arg(host, m_certificateFault);
    switch (m_reply->error()) {
    case QNetworkReply::HostNotFoundError: return tr("There is no server with the name %1.").arg(host);
    case QNetworkReply::ConnectionRefusedError: return tr("The server %1 refuses the connection.").arg(host);
    case QNetworkReply::RemoteHostClosedError:
        return tr("The server %1 closed the connection without an answer.").arg(host);
    default: return tr("The server %1 cannot be asked: %2").arg(host, m_reply->errorString());
    }
}
