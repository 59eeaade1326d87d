// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/decide.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QRandomGenerator>

#include <optional>

/// A situation as texts: null means that there is no such file. Owns what ClientSituation points to.
class DrawnSituation {
public:
    QByteArray policy, status, count;
    QByteArrayList profile; // "Tracking=YES"
    cer::ErrorSignature signature = cer::errorSignature("winword.exe\\11.0\\mso.dll\\11.0\\0012a4f3");
    cer::RedirectChain roots{{"\\\\server\\share"}, cer::RedirectEnd::Reached, {}};
    cer::IDataReading iData = cer::IDataReading::Collect;
    bool dumpsMemory = true;

    cer::Decision decision()
    {
        cer::ClientSituation situation;
        situation.signature = signature;
        situation.roots = roots;
        m_policy = read(policy, cer::DocumentKind::Policy);
        m_status = read(status, cer::DocumentKind::Status);
        m_count = cer::readCount(count.toStdString());
        m_profile = {};
        for (const QByteArray &line : std::as_const(profile)) {
            const qsizetype equals = line.indexOf('=');
            const auto parameter = cer::parameterByKey(line.first(equals).toStdString());
            m_profile.values[std::size_t(*parameter)] = line.sliced(equals + 1).toStdString();
        }
        situation.policy = m_policy ? &*m_policy : nullptr;
        situation.status = m_status ? &*m_status : nullptr;
        situation.count = count.isNull() ? nullptr : &m_count;
        situation.profile = profile.isEmpty() ? nullptr : &m_profile;
        situation.iData = iData;
        situation.dumpsMemory = dumpsMemory;
        return cer::decide(situation);
    }

private:
    static std::optional<cer::ConfigDocument> read(const QByteArray &text, cer::DocumentKind kind)
    {
        if (text.isNull())
            return {};
        return cer::ConfigDocument::read(text.toStdString(), kind);
    }

    std::optional<cer::ConfigDocument> m_policy, m_status;
    cer::CountReading m_count;
    cer::Profile m_profile;
};

/// The reasons of all nine steps: "files.none settings.defaults …".
inline QByteArray reasonsOf(const cer::Decision &decision)
{
    QByteArrayList names;
    for (const cer::DecisionStep &step : decision.steps) {
        const std::string_view name = cer::stepReasonInfo(step.reason).name;
        names.append(QByteArray(name.data(), qsizetype(name.size())));
    }
    return names.join(' ');
}

inline QByteArray oneOf(QRandomGenerator &random, const QByteArrayList &texts)
{
    return texts[random.bounded(texts.size())];
}

/// Lines of which some conform. Without FileTreeRoot in a policy.txt, which decides about the chain, before all else.
inline QByteArray randomFile(QRandomGenerator &random, cer::DocumentKind kind)
{
    static const QByteArrayList values{"YES",        "no",   "1",         "0",   "maybe",
                                       "",           "7",    "007",       "-1",  "HKLM\\A",
                                       "HKLM\\A;;B", " YES", "http://a/", "a b", "99999999999999999999999",
                                       "\\\\a\\b",   ";"};
    QByteArray text;
    for (int line = int(random.bounded(12)); line > 0; --line) {
        const cer::ParameterInfo &info = cer::allParameters()[random.bounded(quint32(cer::parameterCount))];
        if (info.parameter == cer::Parameter::FileTreeRoot && kind == cer::DocumentKind::Policy)
            continue;
        const QByteArray key = QByteArray::fromStdString(std::string(info.key));
        text += oneOf(random, {key, key, key, key.toLower(), key + ' ', "Comment"}) + '=' + oneOf(random, values)
                + oneOf(random, {"\r\n", "\r\n", "\r\n", "\n"});
    }
    return text;
}
