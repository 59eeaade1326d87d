// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/bulkdocument.h"

#include "ui/response/documentmodel.h"

namespace {

constexpr auto differing = ";"; // no value of any parameter

} // namespace

std::string commonDocument(const std::vector<cer::SettingSpread> &spreads)
{
    std::string bytes;
    for (const cer::ParameterInfo &info : cer::allParameters()) {
        const cer::SettingSpread &spread = spreads[std::size_t(info.parameter)];
        if (spread.differs())
            bytes += std::string(info.key) + '=' + differing + "\r\n";
        else if (!spread.values.empty() && spread.values.front().value)
            bytes += std::string(info.key) + '=' + *spread.values.front().value + "\r\n";
    }
    return bytes;
}

std::vector<cer::SettingEdit> changesOf(const DocumentModel &model)
{
    std::vector<cer::SettingEdit> edits;
    for (const cer::Parameter parameter : model.changedParameters()) {
        const auto value = model.document().value(parameter);
        edits.push_back({parameter, value ? std::optional<std::string>(*value) : std::nullopt});
    }
    return edits;
}

QHash<cer::Parameter, QString> attemptsOf(const DocumentModel &model)
{
    QHash<cer::Parameter, QString> attempts;
    for (const cer::ParameterInfo &info : cer::allParameters()) {
        if (const auto attempt = model.attempt(info.parameter))
            attempts.insert(info.parameter, *attempt);
    }
    return attempts;
}

void followSpreads(DocumentModel &model, const std::vector<cer::SettingSpread> &spreads)
{
    const std::string bytes = commonDocument(spreads);
    if (model.saved() == bytes)
        return;
    const std::vector<cer::SettingEdit> edits = changesOf(model);
    const QHash<cer::Parameter, QString> attempts = attemptsOf(model);
    const auto document = cer::edited(cer::ConfigDocument::read(bytes, cer::DocumentKind::Status), edits);
    model.resume({}, bytes, document ? document->bytes() : bytes);
    for (const auto &[parameter, text] : attempts.asKeyValueRange())
        model.setAttempt(parameter, text);
}
