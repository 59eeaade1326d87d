// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/values.h"
#include "ui/common/bytetext.h"
#include "ui/response/effects.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace {

class EffectsText final {
    Q_DECLARE_TR_FUNCTIONS(Effects)

public:
    EffectsText(const cer::Decision &decision, cer::DocumentKind document, const ByteText &text)
        : m_decision(decision)
        , m_limit(cer::parseNumber(decision.value(cer::Parameter::CrashesPerBucket).value.value_or(std::string())))
        , m_document(document)
        , m_text(text)
    {
    }

    QString all() const;

private:
    bool isPolicy() const { return m_document == cer::DocumentKind::Policy; }
    QString report() const;
    QString noReport() const;
    QString limit() const;
    QStringList contents() const;
    QString answer() const;
    QString counting() const;
    QStringList withheld() const;
    static QString joined(QStringList parts);

    const cer::Decision &m_decision;
    std::optional<std::uint64_t> m_limit; // nothing: none (D2)
    cer::DocumentKind m_document;
    const ByteText &m_text;
};

QString EffectsText::joined(QStringList parts)
{
    const QString last = parts.takeLast();
    //: The last two of a list of words
    return parts.isEmpty() ? last : tr("%1 and %2").arg(parts.join(tr(", ", "between words of a list")), last);
}

QStringList EffectsText::contents() const
{
    QStringList parts;
    const cer::DataRequests &requests = m_decision.requests;
    if (requests.memoryDump)
        parts += tr("memory");
    if (requests.documents)
        parts += tr("open documents");
    const auto counted = [&parts](std::size_t count, const QString &text) {
        if (count > 0)
            parts += text;
    };
    counted(requests.regKeys.size(), tr("%n registry key(s)", nullptr, int(requests.regKeys.size())));
    counted(requests.queries.size(), tr("%n query(s)", nullptr, int(requests.queries.size())));
    counted(requests.files.size(), tr("%n file(s)", nullptr, int(requests.files.size())));
    counted(requests.fileVersions.size(), tr("%n file version(s)", nullptr, int(requests.fileVersions.size())));
    return parts;
}

QString EffectsText::limit() const
{
    if (!m_limit)
        return tr("There is no limit to their number.");
    return tr("At most %1 are kept.").arg(QLocale().toString(qulonglong(*m_limit)));
}

QString EffectsText::noReport() const
{
    const bool isFull = m_decision.step(cer::ClientStep::Limit).reason == cer::StepReason::LimitReached;
    if (isFull && m_limit == 0)
        return isPolicy() ? tr("Clients make no reports, because the limit is 0.")
                          : tr("The next client makes no report, because the limit is 0.");
    if (isFull)
        return tr("The next client makes no report, because the limit of %1 is reached.")
            .arg(QLocale().toString(qulonglong(*m_limit)));
    return tr("The next client makes no report, because none is asked for.");
}

QString EffectsText::report() const
{
    if (!m_decision.collects)
        return noReport();
    if (isPolicy())
        return tr("For a bucket without a status.txt clients make reports.") + QLatin1Char(' ') + limit();
    const QStringList parts = contents();
    if (parts.isEmpty())
        return tr("The next client makes a report without additional data.");
    return tr("The next client makes a report with %1.").arg(joined(parts));
}

QStringList EffectsText::withheld() const
{
    QStringList sentences;
    if (isPolicy()) {
        if (m_decision.isOn(cer::Parameter::NoSecondLevelCollection))
            sentences += tr("They ignore requests for additional data, unless a status.txt allows them.");
        else if (m_decision.isOn(cer::Parameter::NoFileCollection))
            sentences += tr("They ignore requests for files, unless a status.txt allows them.");
        if (m_decision.isOn(cer::Parameter::NoExternalUrl))
            sentences += tr("They ignore addresses in a status.txt, unless it allows them.");
        return sentences;
    }
    if (const std::size_t ignored = m_decision.withheld.items(); ignored > 0)
        sentences += tr("%n request(s) for data are ignored.", nullptr, int(ignored));
    if (m_decision.prompt.addressesWithheld)
        sentences += tr("Addresses of status.txt are ignored.");
    return sentences;
}

QString EffectsText::answer() const
{
    const cer::ClientPrompt &prompt = m_decision.prompt;
    const QString address = m_text.text(prompt.response.size() > 1 ? prompt.response : prompt.urlLaunch);
    if (!address.isEmpty())
        return (isPolicy() ? tr("show %1") : tr("shows %1")).arg(address);
    return prompt.response == "1" ? tr("tells the user nothing more") : QString();
}

QString EffectsText::counting() const
{
    QStringList parts;
    if (const QString words = answer(); !words.isEmpty())
        parts += words;
    if (isPolicy()) {
        parts += tr("count the hit");
        parts += m_decision.logs ? tr("log machine and user") : tr("log nothing");
        //: A list of what clients do: "They show http://…, count the hit and log nothing."
        return tr("They %1.").arg(joined(parts));
    }
    parts += tr("counts the hit");
    parts += m_decision.logs ? tr("logs machine and user") : tr("logs nothing");
    //: A list of what a client does: "It shows http://…, counts the hit and logs nothing."
    return tr("It %1.").arg(joined(parts));
}

QString EffectsText::all() const
{
    if (const auto &root = m_decision.value(cer::Parameter::FileTreeRoot).value)
        return tr("Clients go on to %1. Nothing else of this file counts.").arg(m_text.text(*root));
    return (QStringList{report(), counting()} + withheld()).join(QLatin1Char(' '));
}

} // namespace

cer::Decision nextDecision(const cer::ConfigDocument *status, const cer::ConfigDocument *policy, cer::BucketKind kind,
                           std::optional<std::uint64_t> cabs, const cer::Profile *profile)
{
    const auto example = kind == cer::BucketKind::Kernel     ? cer::kernelSubpath
                         : kind == cer::BucketKind::Shutdown ? cer::shutdownSubpath
                                                             : "any"; // the others have the same defaults
    cer::ClientSituation situation;
    situation.signature = cer::errorSignature(example);
    situation.status = status;
    situation.policy = policy;
    situation.profile = profile;
    cer::CountReading count;
    count.count = cer::Count{cabs.value_or(0), cabs.value_or(0) + 1};
    situation.count = &count;
    return cer::decide(situation);
}

QString effectsText(const cer::Decision &decision, cer::DocumentKind document, const ByteText &text)
{
    return EffectsText(decision, document, text).all();
}
