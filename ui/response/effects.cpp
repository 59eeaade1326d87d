// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/effects.h"

#include "core/protocol/values.h"

namespace {

using cer::Parameter;

class Settings {
public:
    Settings(const cer::ConfigDocument *status, const cer::ConfigDocument *policy, cer::BucketKind kind)
        : m_status(status)
        , m_policy(policy)
        , m_kind(kind)
    {
    }

    cer::EffectiveValue operator[](Parameter parameter) const
    {
        return cer::effectiveValue(parameter, m_status, m_policy, nullptr, m_kind);
    }
    bool isOn(Parameter parameter) const
    {
        return cer::parseBoolean((*this)[parameter].value.value_or(std::string())).value_or(false);
    }
    std::string text(Parameter parameter) const { return (*this)[parameter].value.value_or(std::string()); }
    std::size_t items(Parameter parameter) const { return cer::listItems(text(parameter)).size(); }

private:
    const cer::ConfigDocument *m_status;
    const cer::ConfigDocument *m_policy;
    cer::BucketKind m_kind;
};

void setRequests(Effects &effects, const Settings &settings)
{
    effects.memory = settings.isOn(Parameter::MemoryDump);
    effects.documents = settings.isOn(Parameter::FDoc);
    effects.registryKeys = settings.items(Parameter::RegKey);
    effects.files = settings.items(Parameter::GetFile);
    effects.fileVersions = settings.items(Parameter::GetFileVersion);
    effects.queries = settings.items(Parameter::Wql);
    if (effects.noData) {
        effects.requestsIgnored = std::size_t(effects.memory) + std::size_t(effects.documents) + effects.registryKeys
                                  + effects.files + effects.fileVersions + effects.queries;
        effects.memory = effects.documents = false;
        effects.registryKeys = effects.files = effects.fileVersions = effects.queries = 0;
    } else if (effects.noFiles) {
        effects.requestsIgnored = std::size_t(effects.documents) + effects.files;
        effects.documents = false;
        effects.files = 0;
    }
}

// NoExternalURL takes away what status.txt says, not what policy.txt does (2.2.4).
void setAnswer(Effects &effects, const Settings &settings, const cer::ConfigDocument *policy)
{
    effects.response = settings.text(Parameter::Response);
    const cer::EffectiveValue address = settings[Parameter::UrlLaunch];
    effects.address = address.value.value_or(std::string());
    if (!effects.noAddresses)
        return;
    if (!effects.response.empty() && effects.response != "1") {
        effects.response.clear();
        effects.addressesIgnored = true;
    }
    if (address.origin == cer::Origin::Status) {
        effects.addressesIgnored |= !effects.address.empty();
        effects.address = policy ? policy->value(Parameter::UrlLaunch).value_or(std::string_view()) : std::string_view();
    }
}

} // namespace

Effects effectsOf(const cer::ConfigDocument *status, const cer::ConfigDocument *policy, cer::BucketKind kind,
                  std::optional<std::uint64_t> cabs)
{
    Effects effects;
    const Settings settings(status, policy, kind);
    effects.redirect = settings.text(Parameter::FileTreeRoot);
    if (!effects.redirect.empty())
        return effects;
    effects.limit = cer::parseNumber(settings.text(Parameter::CrashesPerBucket));
    effects.isFull = effects.limit && cabs.value_or(0) >= *effects.limit;
    effects.makesReport = !effects.isFull && settings.isOn(Parameter::IData);
    effects.noData = settings.isOn(Parameter::NoSecondLevelCollection);
    effects.noFiles = settings.isOn(Parameter::NoFileCollection);
    effects.noAddresses = settings.isOn(Parameter::NoExternalUrl);
    if (effects.makesReport)
        setRequests(effects, settings);
    setAnswer(effects, settings, policy);
    effects.logs = settings.isOn(Parameter::Tracking);
    return effects;
}
