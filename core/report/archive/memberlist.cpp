// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/archive/memberlist.h"

#include "core/report/membername.h"

#include <QHash>

#include <algorithm>
#include <limits>

namespace cer {

namespace {

constexpr std::uint64_t mostNameBytes = std::uint64_t(16) << 20; // of one archive

// Windows compares unit by unit, in upper case.
QString comparisonKey(const std::string &name)
{
    QString key = QString::fromStdString(name);
    for (QChar &c : key)
        c = c.toUpper();
    return key;
}

std::size_t hashOf(QStringView text)
{
    return qHash(text, QHashSeed::globalSeed());
}

std::uint64_t saturatedProduct(std::uint64_t a, std::uint64_t b)
{
    return b != 0 && a > std::numeric_limits<std::uint64_t>::max() / b ? std::numeric_limits<std::uint64_t>::max()
                                                                       : a * b;
}

} // namespace

MemberList::MemberList(const ReportLimits &limits, std::uint64_t packedBytes)
    : m_limits(limits)
    , m_mostUnpacked(saturatedProduct(packedBytes, limits.ratio))
{
}

bool MemberList::add(const MemberName &name, ReportMember member, MemberAccess access, std::uint64_t before)
{
    m_nameBytes += name.text.size();
    if (m_members.size() >= m_limits.members || m_nameBytes > mostNameBytes)
        return false;
    member.name = name.text;
    if (const Refusal refused = nameRefusal(name, member.isFolder); refused != Refusal::None)
        member.refused = refused;
    if (const Refusal refused = sizeRefusal(member, before); member.refused == Refusal::None)
        member.refused = refused;
    if (member.refused == Refusal::None)
        m_unpacked += member.bytes;
    m_members.push_back(std::move(member));
    m_accesses.push_back(std::move(access));
    return true;
}

Refusal MemberList::nameRefusal(const MemberName &name, bool isFolder)
{
    const Refusal placed = placeRefusal(comparisonKey(name.text), isFolder);
    if (name.isBad)
        return Refusal::BadText;
    if (const Refusal refused = memberNameProblem(name.text); refused != Refusal::None)
        return refused;
    if (std::size_t(std::ranges::count(name.text, '/')) > m_limits.depth)
        return Refusal::TooDeep;
    return placed;
}

// Refused members take their place too: which of two is meant would else depend on what is wrong with the other.
Refusal MemberList::placeRefusal(const QString &key, bool isFolder)
{
    Refusal refused = Refusal::None;
    const QStringView name(key);
    qsizetype parts = 0;
    for (qsizetype slash = name.indexOf(u'/'); slash >= 0 && parts <= 64; slash = name.indexOf(u'/', slash + 1), ++parts) {
        const std::size_t folder = hashOf(name.first(slash));
        if (m_files.contains(folder))
            refused = Refusal::InTheWay;
        m_folders.insert(folder);
    }
    const std::size_t own = hashOf(name);
    if (!isFolder && m_folders.contains(own) && !m_all.contains(own))
        refused = Refusal::InTheWay; // of the members that are in there
    else if (!m_all.insert(own).second)
        refused = Refusal::Twice;
    (isFolder ? m_folders : m_files).insert(own);
    return refused;
}

Refusal MemberList::sizeRefusal(const ReportMember &member, std::uint64_t before)
{
    if (member.isFolder)
        return Refusal::None;
    if (member.bytes > m_limits.memberBytes)
        return Refusal::TooLarge;
    const bool isHonest = member.bytes <= m_mostUnpacked && before <= m_mostUnpacked - member.bytes
                          && m_unpacked <= m_mostUnpacked - member.bytes;
    return isHonest ? Refusal::None : Refusal::Ratio;
}

} // namespace cer
