// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/profiles.h"

#include "ui/common/appsettings.h"

#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr auto arrayName = "clientProfiles"_L1;

QString keyOf(const cer::ParameterInfo &info)
{
    return QString::fromLatin1(info.key).remove(u' '); // as group policy names it
}

} // namespace

QList<cer::Profile> profiles::all()
{
    QList<cer::Profile> list;
    const auto settings = openSettings();
    const int count = settings->beginReadArray(arrayName);
    for (int i = 0; i < count; ++i) {
        settings->setArrayIndex(i);
        cer::Profile profile;
        profile.name = settings->value("name"_L1).toString().toStdString();
        for (const cer::ParameterInfo &info : cer::allParameters()) {
            if (const QVariant value = settings->value(keyOf(info)); value.isValid())
                profile.values[std::size_t(info.parameter)] = value.toString().toStdString();
        }
        list.append(profile);
    }
    settings->endArray();
    return list;
}

std::optional<cer::Profile> profiles::find(const QString &name)
{
    const QList<cer::Profile> known = all();
    const auto found = std::ranges::find(known, name.toStdString(), &cer::Profile::name);
    return found == known.end() || name.isEmpty() ? std::nullopt : std::optional(*found);
}

void profiles::set(const QList<cer::Profile> &profiles)
{
    const auto settings = openSettings();
    settings->remove(arrayName);
    settings->beginWriteArray(arrayName, int(profiles.size()));
    for (int i = 0; i < profiles.size(); ++i) {
        settings->setArrayIndex(i);
        settings->setValue("name"_L1, QString::fromStdString(profiles[i].name));
        for (const cer::ParameterInfo &info : cer::allParameters()) {
            if (const auto &value = profiles[i].values[std::size_t(info.parameter)])
                settings->setValue(keyOf(info), QString::fromStdString(*value));
        }
    }
    settings->endArray();
}
