// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/filtertext.h"

#include "ui/common/messages.h"
#include "ui/share/timetext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

class FilterText {
    Q_DECLARE_TR_FUNCTIONS(FilterText)
};

bool endsWithOr(QStringView text)
{
    text = text.trimmed();
    return text == u"OR" || text.endsWith(u" OR"_s);
}

bool beginsWithOr(QStringView text)
{
    text = text.trimmed();
    return text == u"OR" || text.startsWith(u"OR "_s);
}

} // namespace

TextRange characters(const QString &text, std::size_t byteOffset, std::size_t byteLength)
{
    const QByteArray bytes = text.toUtf8();
    const auto count = [&](std::size_t offset) {
        return QString::fromUtf8(bytes.first(qMin(qsizetype(offset), bytes.size()))).size();
    };
    const qsizetype start = count(byteOffset);
    return {start, count(byteOffset + byteLength) - start};
}

cer::BucketFilter parseFilter(const QString &text)
{
    return cer::BucketFilter::parse(text.toStdString(), localNow());
}

QString faultSentence(const cer::FilterFault &fault, const QString &text)
{
    const TextRange range = characters(text, fault.offset, fault.length);
    //: %1 is a term of the search line, %2 a sentence about what is wrong with it
    return FilterText::tr("\"%1\": %2").arg(QStringView(text).sliced(range.start, range.length), Messages::textFor(fault));
}

QString withoutTerm(const QString &text, TextRange range)
{
    QString before = text.first(range.start).trimmed();
    QString after = text.sliced(range.start + range.length).trimmed();
    if (endsWithOr(before))
        before = before.chopped(2).trimmed();
    else if (beginsWithOr(after))
        after = after.sliced(2).trimmed();
    return (before + u' ' + after).trimmed();
}

QString withTerm(const QString &text, const QString &term)
{
    const cer::BucketFilter filter = parseFilter(text);
    const bool isThere = std::ranges::contains(filter.terms(), term.toStdString(), &cer::BucketFilter::Term::text);
    if (isThere)
        return text;
    QString before = text.trimmed();
    if (endsWithOr(before))
        before.chop(2); // it would join the new term to the one before
    return (before.trimmed() + u' ' + term).trimmed();
}
