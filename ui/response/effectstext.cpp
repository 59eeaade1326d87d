// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/bytetext.h"
#include "ui/response/effects.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace {

class EffectsText final {
    Q_DECLARE_TR_FUNCTIONS(Effects)

public:
    EffectsText(const Effects &effects, cer::DocumentKind document, const ByteText &text)
        : m_effects(effects)
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

    const Effects &m_effects;
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
    if (m_effects.memory)
        parts += tr("memory");
    if (m_effects.documents)
        parts += tr("open documents");
    const auto counted = [&parts](std::size_t count, const QString &text) {
        if (count > 0)
            parts += text;
    };
    counted(m_effects.registryKeys, tr("%n registry key(s)", nullptr, int(m_effects.registryKeys)));
    counted(m_effects.queries, tr("%n query(s)", nullptr, int(m_effects.queries)));
    counted(m_effects.files, tr("%n file(s)", nullptr, int(m_effects.files)));
    counted(m_effects.fileVersions, tr("%n file version(s)", nullptr, int(m_effects.fileVersions)));
    return parts;
}

QString EffectsText::limit() const
{
    if (!m_effects.limit)
        return tr("There is no limit to their number.");
    return tr("At most %1 are kept.").arg(QLocale().toString(qulonglong(*m_effects.limit)));
}

QString EffectsText::noReport() const
{
    if (m_effects.isFull && m_effects.limit == 0)
        return isPolicy() ? tr("Clients make no reports, because the limit is 0.")
                          : tr("The next client makes no report, because the limit is 0.");
    if (m_effects.isFull)
        return tr("The next client makes no report, because the limit of %1 is reached.")
            .arg(QLocale().toString(qulonglong(*m_effects.limit)));
    return tr("The next client makes no report, because none is asked for.");
}

QString EffectsText::report() const
{
    if (!m_effects.makesReport)
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
        if (m_effects.noData)
            sentences += tr("They ignore requests for additional data, unless a status.txt allows them.");
        else if (m_effects.noFiles)
            sentences += tr("They ignore requests for files, unless a status.txt allows them.");
        if (m_effects.noAddresses)
            sentences += tr("They ignore addresses in a status.txt, unless it allows them.");
        return sentences;
    }
    if (m_effects.requestsIgnored > 0)
        sentences += tr("%n request(s) for data are ignored.", nullptr, int(m_effects.requestsIgnored));
    if (m_effects.addressesIgnored)
        sentences += tr("Addresses of status.txt are ignored.");
    return sentences;
}

QString EffectsText::answer() const
{
    const QString address = m_text.text(m_effects.response.size() > 1 ? m_effects.response : m_effects.address);
    if (!address.isEmpty())
        return (isPolicy() ? tr("show %1") : tr("shows %1")).arg(address);
    return m_effects.response == "1" ? tr("tells the user nothing more") : QString();
}

QString EffectsText::counting() const
{
    QStringList parts;
    if (const QString words = answer(); !words.isEmpty())
        parts += words;
    if (isPolicy()) {
        parts += tr("count the hit");
        parts += m_effects.logs ? tr("log machine and user") : tr("log nothing");
        //: A list of what clients do: "They show http://…, count the hit and log nothing."
        return tr("They %1.").arg(joined(parts));
    }
    parts += tr("counts the hit");
    parts += m_effects.logs ? tr("logs machine and user") : tr("logs nothing");
    //: A list of what a client does: "It shows http://…, counts the hit and logs nothing."
    return tr("It %1.").arg(joined(parts));
}

QString EffectsText::all() const
{
    if (!m_effects.redirect.empty())
        return tr("Clients go on to %1. Nothing else of this file counts.").arg(m_text.text(m_effects.redirect));
    return (QStringList{report(), counting()} + withheld()).join(QLatin1Char(' '));
}

} // namespace

QString effectsText(const Effects &effects, cer::DocumentKind document, const ByteText &text)
{
    return EffectsText(effects, document, text).all();
}
