// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/unsavededits.h"

#include "core/share/journal.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace {

using Bytes = std::optional<std::string>;

QJsonValue toJson(const Bytes &bytes)
{
    return bytes ? QJsonValue(QString::fromLatin1(QByteArray::fromStdString(*bytes).toBase64())) : QJsonValue();
}

Bytes bytesFrom(const QJsonValue &value)
{
    if (!value.isString())
        return {};
    return QByteArray::fromBase64(value.toString().toLatin1()).toStdString();
}

QJsonObject toJson(const std::pair<QString, QString> &key, const UnsavedEdit &edit)
{
    QJsonObject attempts;
    for (const auto &[parameter, text] : edit.attempts.asKeyValueRange()) {
        const std::string_view name = cer::parameterInfo(parameter).key;
        attempts[QLatin1StringView(name.data(), qsizetype(name.size()))] = text;
    }
    return {{u"share"_s, key.first},        {u"file"_s, key.second},
            {u"base"_s, toJson(edit.base)}, {u"mine"_s, toJson(edit.mine)},
            {u"attempts"_s, attempts},      {u"left"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}};
}

UnsavedEdit editFrom(const QJsonObject &object)
{
    UnsavedEdit edit{bytesFrom(object[u"base"_s]), bytesFrom(object[u"mine"_s]), {}, {}};
    edit.left = QDateTime::fromString(object[u"left"_s].toString(), Qt::ISODate);
    const QJsonObject attempts = object[u"attempts"_s].toObject();
    for (const QString &name : attempts.keys()) {
        if (const auto parameter = cer::parameterByKey(name.toStdString()))
            edit.attempts.insert(*parameter, attempts[name].toString());
    }
    return edit;
}

} // namespace

UnsavedEdits::UnsavedEdits(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_own(folder + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_lock(std::make_unique<QLockFile>(m_own + u".lock"_s))
{
    m_lock->setStaleLockTime(0); // by its process alone, not by its age
    if (!QDir().mkpath(m_own) || !m_lock->tryLock())
        m_error = tr("\"%1\" cannot be written.").arg(QDir::toNativeSeparators(m_own));
    takeOver();
}

UnsavedEdits::~UnsavedEdits()
{
    QDir().rmdir(m_own); // stays when it holds something
}

QString UnsavedEdits::defaultFolder()
{
    return QFileInfo(QString::fromStdString(cer::Journal::defaultFile())).path() + u"/unsaved"_s;
}

std::shared_ptr<UnsavedEdits> UnsavedEdits::shared()
{
    static std::weak_ptr<UnsavedEdits> current;
    auto edits = current.lock();
    if (!edits)
        current = edits = std::make_shared<UnsavedEdits>();
    return edits;
}

void UnsavedEdits::takeOver()
{
    const auto folders = QDir(m_folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QFileInfo &folder : folders) {
        QLockFile lock(folder.filePath() + u".lock"_s);
        lock.setStaleLockTime(0);
        if (folder.filePath() != m_own && lock.tryLock())
            takeOver(folder.filePath());
    }
}

void UnsavedEdits::takeOver(const QString &folder)
{
    const auto files = QDir(folder).entryInfoList({u"*.json"_s}, QDir::Files);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        const auto object =
            file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
        const Key key{object[u"share"_s].toString(), object[u"file"_s].toString()};
        const UnsavedEdit edit = editFrom(object);
        const auto known = m_edits.constFind(key);
        const bool isNewer = known == m_edits.cend() || known->left < edit.left;
        if (!key.second.isEmpty() && isNewer) {
            m_edits.insert(key, edit);
            write(key, edit);
        }
        if (!key.second.isEmpty() && m_error.isEmpty())
            file.remove(); // what cannot be read stays for somebody to look at
    }
    QDir().rmdir(folder);
}

QString UnsavedEdits::pathOf(const Key &key) const
{
    const QByteArray name = (key.first + u'\n' + key.second).toUtf8();
    return m_own + u'/' + QString::fromLatin1(QCryptographicHash::hash(name, QCryptographicHash::Sha1).toHex())
           + u".json"_s;
}

void UnsavedEdits::write(const Key &key, const UnsavedEdit &edit)
{
    QSaveFile file(pathOf(key));
    const QByteArray text = QJsonDocument(toJson(key, edit)).toJson(QJsonDocument::Compact);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        m_error.clear();
    else
        m_error = tr("\"%1\" cannot be written.").arg(QDir::toNativeSeparators(file.fileName()));
}

void UnsavedEdits::keep(const QString &share, const QString &file, const UnsavedEdit &edit)
{
    const Key key{share, file};
    const bool isNew = !m_edits.contains(key);
    if (!isNew && m_edits[key] == edit)
        return;
    m_edits.insert(key, edit);
    write(key, edit);
    if (isNew)
        Q_EMIT changed();
    Q_EMIT edited(share, file);
}

void UnsavedEdits::forget(const QString &share, const QString &file)
{
    const Key key{share, file};
    if (m_edits.remove(key) == 0)
        return;
    QFile::remove(pathOf(key));
    Q_EMIT changed();
    Q_EMIT edited(share, file);
}

std::optional<UnsavedEdit> UnsavedEdits::find(const QString &share, const QString &file) const
{
    const auto found = m_edits.constFind({share, file});
    return found == m_edits.cend() ? std::optional<UnsavedEdit>() : *found;
}

QStringList UnsavedEdits::files(const QString &share) const
{
    QStringList files;
    for (const Key &key : m_edits.keys()) {
        if (key.first == share)
            files += key.second;
    }
    return files;
}

QMap<QString, int> UnsavedEdits::shares() const
{
    QMap<QString, int> shares;
    for (const Key &key : m_edits.keys())
        ++shares[key.first];
    return shares;
}
