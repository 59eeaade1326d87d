// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/scanwalk.h"

#include "core/protocol/names.h"
#include "core/protocol/sharepaths.h"
#include "core/share/ownfiles.h"
#include "core/share/reportformat.h"
#include "core/store/storepath.h"

#include <algorithm>
#include <cstring>

namespace cer::scan {

namespace {

constexpr std::string_view countName = "count.txt";
constexpr std::string_view statusName = "status.txt";
constexpr std::string_view hitsName = "hits.log";

struct BranchInfo {
    std::string_view name;
    std::string_view file; // the file of the protocol in its folders
    bool ScanOptions::*wanted;
};

constexpr BranchInfo branches[] = {
    {countsBranch, countName, &ScanOptions::counts},
    {cabsBranch, hitsName, &ScanOptions::reports},
    {statusBranch, statusName, &ScanOptions::status},
};

const BranchInfo &infoOf(Branch branch)
{
    return branches[static_cast<std::size_t>(branch)];
}

/// What file managers leave behind.
constexpr std::string_view litter[] = {"desktop.ini", "thumbs.db", ".ds_store"};

bool isLitter(std::string_view name)
{
    return std::ranges::any_of(litter, [&](std::string_view one) { return equalFolded(one, name); });
}

/// A '\' would make the subpath of another folder out of it.
bool canBePart(std::string_view name)
{
    return name.find('\\') == name.npos;
}

bool isTemporary(std::string_view name)
{
    return name.starts_with(temporaryPrefix);
}

std::string_view kept(std::pmr::memory_resource &memory, std::string_view text)
{
    auto *bytes = static_cast<char *>(memory.allocate(text.size(), 1));
    std::memcpy(bytes, text.data(), text.size());
    return {bytes, text.size()};
}

} // namespace

std::string pathOf(const Node &node)
{
    return node.parent ? pathOf(*node.parent) + '/' + std::string(node.name) : std::string(node.name);
}

std::string pathBelow(const Node *node, std::string_view name)
{
    return node ? pathOf(*node) + '/' + std::string(name) : std::string(name);
}

struct Walk::FolderScan {
    Slot &slot;
    Node *node;
    Requests &more;
    FolderFact fact;
    std::string_view known = {}; // the file of the protocol, as written here
    bool subfolders = false;
};

std::uint64_t Walk::tagOf(const void *what, Purpose purpose)
{
    static_assert(alignof(Node) > purposeMask && alignof(LongLog) > purposeMask);
    return reinterpret_cast<std::uintptr_t>(what) | static_cast<std::uint64_t>(purpose);
}

Walk::Slot &Walk::slotOfThisThread()
{
    static std::atomic<unsigned> threads = 0;
    thread_local const unsigned number = threads++;
    return m_slots[number % m_slots.size()];
}

Node *Walk::makeNode(Slot &slot, Node *parent, std::string_view name, Branch branch)
{
    Node &node = slot.nodes.emplace_back();
    node.parent = parent;
    node.name = kept(slot.names, name);
    node.branch = branch;
    node.depth = static_cast<std::uint8_t>(parent ? parent->depth + 1 : 0);
    return &node;
}

void Walk::find(Slot &slot, Node *node, FindingCode code, std::string path, std::vector<std::string> arguments)
{
    if (arguments.empty())
        arguments = {path};
    slot.batch.findings.push_back({node, {code, {std::move(path), 0, 0}, std::move(arguments), {}}});
}

void Walk::addError(Slot &slot, Node *node, const Error &error)
{
    const bool vanished = error.kind == ErrorKind::NotFound;
    m_vanishing = m_vanishing || vanished || error.kind == ErrorKind::Unreachable;
    if (vanished)
        find(slot, node, FindingCode::ShareVanished, error.path);
    else
        find(slot, node, FindingCode::ShareUnreadable, error.path, {error.path, error.detail});
}

bool Walk::isTooLarge(Slot &slot, Node *node, const std::string &path, const FileBytes &file, std::size_t limit)
{
    if (file.bytes.size() <= limit)
        return false;
    find(slot, node, FindingCode::ShareFileTooLarge, path,
         {path, std::to_string(file.size.value_or(file.bytes.size())), std::to_string(limit)});
    return true;
}

void Walk::start(Requests &requests)
{
    requests.list("", tagOf(nullptr, Purpose::Root), ListDetail::SizesAndTimes,
                  {policyFile, ConfigDocument::sizeLimit + 1});
}

void Walk::startSecondLook(Requests &requests)
{
    for (const Node *node : m_again)
        requests.read(pathBelow(node, node->file), tagOf(node, Purpose::CountAgain), countFileLimit + 1);
}

void Walk::listed(std::uint64_t tag, const Result<const Listing *> &listing, Requests &more)
{
    Slot &slot = slotOfThisThread();
    const std::lock_guard lock(slot.mutex);
    ++slot.batch.listed;
    if (purposeOf(tag) == Purpose::Root) {
        listedRoot(slot, listing, more);
        return;
    }
    auto *node = static_cast<Node *>(pointerOf(tag));
    if (listing) {
        listedFolder(slot, node, **listing, more);
        return;
    }
    addError(slot, node, listing.error());
    slot.batch.holes.push_back(node);
}

void Walk::read(std::uint64_t tag, const Result<FileBytes> &file, Requests &more)
{
    Slot &slot = slotOfThisThread();
    const std::lock_guard lock(slot.mutex);
    void *what = pointerOf(tag);
    if (purposeOf(tag) == Purpose::Stranger)
        return readStranger(slot, static_cast<Node *>(what), file, more);
    ++slot.batch.read;
    switch (purposeOf(tag)) {
    case Purpose::OnlyCount: return readOnlyCount(slot, static_cast<Node *>(what), file, more);
    case Purpose::Count: return readCount(slot, static_cast<Node *>(what), file, false);
    case Purpose::CountAgain: return readCount(slot, static_cast<Node *>(what), file, true);
    case Purpose::Status: return readStatus(slot, static_cast<Node *>(what), file);
    case Purpose::Hits: return readHits(slot, static_cast<Node *>(what), file, more);
    case Purpose::LongHits: return readMoreHits(slot, *static_cast<LongLog *>(what), file, more);
    case Purpose::Report: return readReport(slot, static_cast<Node *>(what), file);
    case Purpose::Policy: return readPolicy(slot, file);
    case Purpose::Stranger:
    case Purpose::Folder:
    case Purpose::Root: break;
    }
}

void Walk::visitFolder(Node *node, Requests &more) const
{
    if (!m_options.countFolders && node->branch == Branch::Counts && isBucket(node)) {
        node->file = countName;
        more.read(joinedPath(node->name, countName), tagOf(node, Purpose::OnlyCount), countFileLimit + 1);
        return;
    }
    more.list(node->name, tagOf(node, Purpose::Folder),
              node->branch == Branch::Cabs ? ListDetail::SizesAndTimes : ListDetail::Names, likelyIn(node));
}

/// The folders of a signature and of a kernel or shutdown report (2.2.3).
bool Walk::isBucket(const Node *node)
{
    constexpr std::size_t signatureDepth = 5;
    return node->depth == signatureDepth
           || (node->depth == 1 && (equalFolded(node->name, kernelSubpath) || equalFolded(node->name, shutdownSubpath)));
}

/// The file that will be read.
Likely Walk::likelyIn(const Node *node) const
{
    if (!isBucket(node) || (node->branch == Branch::Cabs && !m_options.histories))
        return {};
    switch (node->branch) {
    case Branch::Counts: return {countName, countFileLimit + 1};
    case Branch::Status: return {statusName, ConfigDocument::sizeLimit + 1};
    case Branch::Cabs: return {hitsName, hitsPiece};
    }
    return {};
}

void Walk::listedRoot(Slot &slot, const Result<const Listing *> &listing, Requests &more)
{
    if (!listing) {
        m_rootError = listing.error();
        return;
    }
    bool share = false, journal = false;
    for (std::size_t i = 0; i < (*listing)->size(); ++i)
        journal = journal || isOwnFile((*listing)->at(i).name);
    for (std::size_t i = 0; i < (*listing)->size(); ++i) {
        const Entry entry = (*listing)->at(i);
        const bool branch = std::ranges::any_of(branches, [&](auto &one) { return equalFolded(one.name, entry.name); });
        share = share || branch || equalFolded(entry.name, policyFile);
        if (isTemporary(entry.name) || (journal && equalFolded(entry.name, templatesName)))
            continue;
        if (entry.type == EntryType::Folder)
            rootFolder(slot, entry.name, more);
        else if (entry.type == EntryType::File)
            rootFile(slot, entry);
        else
            find(slot, nullptr,
                 entry.type == EntryType::Link ? FindingCode::ShareLinkSkipped : FindingCode::ShareNotRegular,
                 std::string(entry.name));
    }
    findTwins(slot, nullptr, **listing);
    if (!share)
        slot.batch.findings.push_back({nullptr, {FindingCode::ShareNotAShare, {}, {}, {}}});
    if (!m_policyName.empty())
        more.read(m_policyName, tagOf(nullptr, Purpose::Policy), ConfigDocument::sizeLimit + 1);
}

void Walk::rootFolder(Slot &slot, std::string_view name, Requests &more)
{
    for (std::size_t i = 0; i < std::size(branches); ++i) {
        if (!equalFolded(name, branches[i].name))
            continue;
        const auto branch = static_cast<Branch>(i);
        if (m_options.*branches[i].wanted)
            visitFolder(makeNode(slot, nullptr, name, branch), more);
        return;
    }
    if (equalFolded(name, policyFile) || equalFolded(name, crashLogFile))
        find(slot, nullptr, FindingCode::ShareFolderForFile, std::string(name));
    else
        lookIntoStranger(makeNode(slot, nullptr, name, Branch::Counts), more);
}

/// The folder of another server may be huge, so it is not listed.
void Walk::lookIntoStranger(Node *node, Requests &more)
{
    node->file = ownFiles[0];
    more.read(joinedPath(node->name, node->file), tagOf(node, Purpose::Stranger), 1);
}

void Walk::readStranger(Slot &slot, Node *node, const Result<FileBytes> &file, Requests &more)
{
    if (file)
        return;
    const auto *const next = std::ranges::find(ownFiles, node->file) + 1;
    if (next == std::end(ownFiles))
        return find(slot, nullptr, FindingCode::ShareForeignTree, std::string(node->name));
    node->file = *next;
    more.read(node->file, tagOf(node, Purpose::Stranger), 1);
}

void Walk::rootFile(Slot &slot, const Entry &entry)
{
    if (equalFolded(entry.name, policyFile)) {
        // Of twins the one that clients name.
        if (m_policyName.empty() || entry.name == policyFile)
            m_policyName = entry.name;
    } else if (equalFolded(entry.name, crashLogFile)) {
        slot.batch.crashLogBytes = entry.size;
    } else if (!isOwnFile(entry.name)) {
        const bool branch = std::ranges::any_of(branches, [&](auto &one) { return equalFolded(one.name, entry.name); });
        find(slot, nullptr, branch ? FindingCode::ShareFileForFolder : FindingCode::ShareStrayFile,
             std::string(entry.name));
    }
}

void Walk::listedFolder(Slot &slot, Node *node, const Listing &listing, Requests &more)
{
    FolderScan scan{slot, node, more, {.node = node}};
    for (std::size_t i = 0; i < listing.size(); ++i) {
        const Entry entry = listing.at(i);
        if (isTemporary(entry.name))
            continue;
        switch (entry.type) {
        case EntryType::File: file(scan, entry); break;
        case EntryType::Folder: subfolder(scan, entry.name); break;
        case EntryType::Link: find(slot, node, FindingCode::ShareLinkSkipped, pathBelow(node, entry.name)); break;
        case EntryType::Other: find(slot, node, FindingCode::ShareNotRegular, pathBelow(node, entry.name)); break;
        }
    }
    if (listing.size() > 1)
        findTwins(slot, node, listing);
    if (node->depth > 0 && (scan.fact.evidence || !scan.subfolders))
        slot.batch.folders.push_back(scan.fact);
    if (!scan.known.empty())
        readKnown(scan);
}

void Walk::readKnown(FolderScan &scan)
{
    Node *node = scan.node;
    const std::string_view usual = infoOf(node->branch).file;
    node->file = scan.known == usual ? usual : kept(scan.slot.names, scan.known);
    if (node->branch == Branch::Counts)
        scan.more.read(node->file, tagOf(node, Purpose::Count), countFileLimit + 1);
    else if (node->branch == Branch::Status)
        scan.more.read(node->file, tagOf(node, Purpose::Status), ConfigDocument::sizeLimit + 1);
    else if (m_options.histories)
        scan.more.read(node->file, tagOf(node, Purpose::Hits), hitsPiece);
}

void Walk::subfolder(FolderScan &scan, std::string_view name)
{
    Node *node = scan.node;
    if (node->depth > 0 && equalFolded(name, infoOf(node->branch).file)) {
        find(scan.slot, node, FindingCode::ShareFolderForFile, pathBelow(node, name));
        return;
    }
    if (!canBePart(name)) {
        find(scan.slot, node, FindingCode::NameProhibitedCharacter, pathBelow(node, name), {std::string(name), "5c"});
        return;
    }
    scan.subfolders = true;
    if (node->depth >= m_options.deepest) {
        find(scan.slot, node, FindingCode::ShareTooDeep, pathBelow(node, name),
             {pathBelow(node, name), std::to_string(node->depth + 1)});
        scan.slot.batch.holes.push_back(node);
        return;
    }
    visitFolder(makeNode(scan.slot, node, name, node->branch), scan.more);
}

void Walk::file(FolderScan &scan, const Entry &entry)
{
    Node *node = scan.node;
    const std::string_view known = infoOf(node->branch).file;
    if (node->depth > 0 && equalFolded(entry.name, known)) {
        scan.fact.evidence = true;
        // Of twins the one that clients name.
        if (!scan.known.empty() && entry.name != known)
            return;
        scan.known = entry.name;
        scan.fact.hitsLog = node->branch == Branch::Cabs;
        scan.fact.hitsLogBytes = entry.size;
        scan.fact.newest = std::max(scan.fact.newest, entry.modified);
    } else if (node->depth > 0 && node->branch == Branch::Cabs && !isLitter(entry.name)) {
        report(scan, entry);
    } else {
        find(scan.slot, node, FindingCode::ShareStrayFile, pathBelow(node, entry.name));
    }
}

void Walk::report(FolderScan &scan, const Entry &entry)
{
    scan.fact.evidence = true;
    ++scan.fact.reports;
    scan.fact.reportBytes += entry.size;
    scan.fact.newest = std::max(scan.fact.newest, entry.modified);
    if (entry.size == 0) {
        find(scan.slot, scan.node, FindingCode::ShareEmptyReport, pathBelow(scan.node, entry.name));
    } else if (m_options.reportHeads) {
        Node *node = makeNode(scan.slot, scan.node, entry.name, Branch::Cabs);
        scan.more.read(node->name, tagOf(node, Purpose::Report), reportHeadBytes);
    }
}

/// Folders, and files of the protocol, whose names differ by case alone.
void Walk::findTwins(Slot &slot, Node *node, const Listing &listing)
{
    std::vector<std::string_view> &names = slot.scratch;
    names.clear();
    for (std::size_t i = 0; i < listing.size(); ++i) {
        const Entry entry = listing.at(i);
        if (entry.type == EntryType::Folder || !node || node->branch != Branch::Cabs || equalFolded(entry.name, hitsName))
            names.push_back(entry.name);
    }
    std::ranges::sort(names, [](std::string_view a, std::string_view b) {
        const int order = compareFolded(a, b);
        return order ? order < 0 : a < b;
    });
    for (std::size_t i = 1; i < names.size(); ++i) {
        if (equalFolded(names[i - 1], names[i]))
            find(slot, node, FindingCode::ShareCaseTwins, pathBelow(node, names[i]),
                 {std::string(names[i - 1]), std::string(names[i])});
    }
}

} // namespace cer::scan
