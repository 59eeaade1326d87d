// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/compare.h"

#include "core/protocol/names.h"

#include <algorithm>
#include <array>
#include <format>
#include <utility>

namespace cer {

namespace {

/// A thing of one side that is looked for on the other by its name.
template <typename T>
struct Named {
    std::string name;
    const T *value = nullptr;
    std::string key = {};   // the name without case
    std::size_t number = 0; // of those with that key, from 0
};

template <typename T>
void sortByKey(std::vector<Named<T>> &side)
{
    for (Named<T> &named : side)
        named.key = foldCase(named.name);
    std::ranges::stable_sort(side, {}, &Named<T>::key);
    for (std::size_t i = 1; i < side.size(); ++i) {
        if (side[i].key == side[i - 1].key)
            side[i].number = side[i - 1].number + 1;
    }
}

/// Calls \a found(name, left, right) for each name of either side, with a null where one has none; in the order of compareNatural().
template <typename T, typename Found>
void joinByName(std::vector<Named<T>> left, std::vector<Named<T>> right, const Found &found)
{
    struct Both {
        std::string name;
        std::size_t number = 0;
        const T *left = nullptr, *right = nullptr;
    };
    sortByKey(left);
    sortByKey(right);
    std::vector<Both> all;
    all.reserve(std::max(left.size(), right.size()));
    auto l = left.begin();
    auto r = right.begin();
    const auto place = [](const Named<T> &named) { return std::pair(std::string_view(named.key), named.number); };
    while (l != left.end() || r != right.end()) {
        const bool hasLeft = l != left.end() && (r == right.end() || place(*l) <= place(*r));
        const bool hasRight = r != right.end() && (l == left.end() || place(*r) <= place(*l));
        all.push_back({std::move(hasLeft ? l->name : r->name), hasLeft ? l->number : r->number,
                       hasLeft ? l->value : nullptr, hasRight ? r->value : nullptr});
        l += hasLeft ? 1 : 0;
        r += hasRight ? 1 : 0;
    }
    std::ranges::stable_sort(all, [](const Both &a, const Both &b) {
        const int order = compareNatural(a.name, b.name);
        return order < 0 || (order == 0 && a.number < b.number);
    });
    for (Both &both : all) {
        if (both.number > 0)
            both.name += std::format(" ({})", both.number + 1);
        found(std::move(both.name), both.left, both.right);
    }
}

ComparedLine lineOf(std::string name, std::optional<std::string> left, std::optional<std::string> right)
{
    const bool differs = left != right;
    return {std::move(name), std::move(left), std::move(right), differs};
}

// --- modules --------------------------------------------------------------------------------------------

std::vector<Named<DumpModule>> namedModules(const Minidump &dump)
{
    std::vector<Named<DumpModule>> modules;
    modules.reserve(dump.modules.size());
    for (const DumpModule &module : dump.modules)
        modules.push_back({std::string(moduleName(module)), &module});
    return modules;
}

bool isOtherImage(const DumpModule &a, const DumpModule &b)
{
    return std::pair(a.linked, a.size) != std::pair(b.linked, b.size);
}

/// As the folder of a symbol server is called.
std::string imageId(const DumpModule &module)
{
    return std::format("{:08X}{:X}", module.linked, module.size);
}

std::string moduleText(const DumpModule &module, bool withImage)
{
    if (!module.fileVersion)
        return imageId(module);
    std::string text = versionText(*module.fileVersion);
    return withImage ? text + ' ' + imageId(module) : text;
}

// --- the system -----------------------------------------------------------------------------------------

struct FactRow {
    SystemFact fact;
    std::string_view name;
    std::optional<std::string> (*text)(const Minidump &);
};

std::string architectureText(DumpArchitecture architecture)
{
    switch (architecture) {
    case DumpArchitecture::X86: return "x86";
    case DumpArchitecture::Arm: return "arm";
    case DumpArchitecture::Ia64: return "ia64";
    case DumpArchitecture::Amd64: return "x64";
    case DumpArchitecture::Arm64:
    case DumpArchitecture::Arm64Breakpad: return "arm64";
    case DumpArchitecture::Unknown: break;
    }
    return std::to_string(std::to_underlying(architecture));
}

std::optional<std::string> notEmpty(const std::string &text)
{
    return text.empty() ? std::nullopt : std::optional(text);
}

template <typename Number>
std::optional<std::string> decimal(const std::optional<Number> &number)
{
    return number ? std::optional(std::to_string(*number)) : std::nullopt;
}

template <typename Text>
std::optional<std::string> ofSystem(const Minidump &dump, const Text &text)
{
    return dump.system ? std::optional<std::string>(text(*dump.system)) : std::nullopt;
}

using enum SystemFact;
using Dump = const Minidump &;
using System = const DumpSystem &;

constexpr std::uint32_t windowsNt = 2;

constexpr std::array factRows = std::to_array<FactRow>({
    {Architecture, "architecture",
     [](Dump dump) { return ofSystem(dump, [](System s) { return architectureText(s.architecture); }); }},
    {Version, "version",
     [](Dump dump) {
         return ofSystem(dump, [](System s) { return std::format("{}.{}.{}", s.major, s.minor, s.build); });
     }},
    {ServicePack, "service-pack",
     [](Dump dump) { return dump.system ? notEmpty(dump.system->servicePack) : std::nullopt; }},
    {Platform, "platform",
     [](Dump dump) {
         return dump.system && dump.system->platform != windowsNt
                    ? std::optional(std::format("0x{:x}", dump.system->platform))
                    : std::nullopt;
     }},
    {ProductType, "product-type",
     [](Dump dump) { return ofSystem(dump, [](System s) { return std::to_string(s.productType); }); }},
    {SuiteMask, "suite-mask",
     [](Dump dump) { return ofSystem(dump, [](System s) { return std::format("0x{:04x}", s.suiteMask); }); }},
    {Processors, "processors",
     [](Dump dump) { return ofSystem(dump, [](System s) { return std::to_string(s.processors); }); }},
    {Processor, "processor",
     [](Dump dump) {
         return ofSystem(dump, [](System s) {
             return std::format("{}.{}.{}", s.processorLevel, s.processorRevision >> 8, s.processorRevision & 0xff);
         });
     }},
    {ProcessorVendor, "processor-vendor",
     [](Dump dump) { return dump.system ? notEmpty(dump.system->processorVendor) : std::nullopt; }},
    {PhysicalMemory, "physical-memory", [](Dump dump) { return decimal(dump.process.physicalMemory); }},
    {CommitLimit, "commit-limit", [](Dump dump) { return decimal(dump.process.commitLimit); }},
    {IntegrityLevel, "integrity-level",
     [](Dump dump) {
         const auto &level = dump.process.integrityLevel;
         return level ? std::optional(std::format("0x{:04x}", *level)) : std::nullopt;
     }},
    {TimeZone, "time-zone", [](Dump dump) { return notEmpty(dump.process.timeZone); }},
    {Build, "build", [](Dump dump) { return notEmpty(dump.process.build); }},
});

// --- the registry ---------------------------------------------------------------------------------------

/// A value, or a key by itself: `value` is null.
struct RegistryItem {
    const RegistryValue *value = nullptr;
    bool isRemoved = false;
    bool hasValues = false; // of a key
};

std::string pathOf(const RegistryKey &key, const RegistryValue &value)
{
    return key.path + '\\' + (value.name.empty() ? "@" : value.name);
}

/// Of those of one name the last one stays.
void keepLast(std::vector<Named<RegistryItem>> &items)
{
    for (Named<RegistryItem> &item : items)
        item.key = foldCase(item.name);
    std::ranges::stable_sort(items, {}, &Named<RegistryItem>::key);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i + 1 < items.size() && items[i].key == items[i + 1].key)
            continue;
        if (kept != i)
            items[kept] = std::move(items[i]);
        ++kept;
    }
    items.erase(items.begin() + std::ptrdiff_t(kept), items.end());
}

/// Fills \a storage, which must outlive what is returned.
std::vector<Named<RegistryItem>> namedItems(const RegistryExport &read, std::vector<RegistryItem> &storage)
{
    std::size_t size = read.keys.size();
    for (const RegistryKey &key : read.keys)
        size += key.values.size();
    storage.reserve(size);
    std::vector<Named<RegistryItem>> items;
    items.reserve(size);
    for (const RegistryKey &key : read.keys) {
        items.push_back({key.path + '\\', &storage.emplace_back(nullptr, key.removed, !key.values.empty())});
        for (const RegistryValue &value : key.values)
            items.push_back({pathOf(key, value), &storage.emplace_back(&value, value.removed, false)});
    }
    keepLast(items);
    return items;
}

std::optional<std::string> itemText(const RegistryItem *item, bool withType)
{
    if (!item)
        return {};
    if (item->isRemoved)
        return "-";
    if (!item->value)
        return "";
    return withType ? std::format("{} ({})", item->value->text, registryTypeName(item->value->type)) : item->value->text;
}

/// A key that has values somewhere is told of by them.
bool isSaidByValues(const RegistryItem *left, const RegistryItem *right)
{
    const auto isSilent = [](const RegistryItem *item) { return !item || (!item->value && !item->isRemoved); };
    const auto hasValues = [](const RegistryItem *item) { return item && item->hasValues; };
    return isSilent(left) && isSilent(right) && (hasValues(left) || hasValues(right));
}

// --- tables ---------------------------------------------------------------------------------------------

using Cells = std::vector<std::string>;

constexpr std::size_t longestNamePart = 128; // bytes; it stands in every line of a row

std::string shortened(const std::string &text)
{
    if (text.size() <= longestNamePart)
        return text;
    std::size_t end = longestNamePart;
    while (end > 0 && (text[end] & 0xC0) == 0x80) // not within a character
        --end;
    return text.substr(0, end) + "\u2026";
}

std::vector<Named<Cells>> namedRows(const TextTable &table)
{
    std::vector<Named<Cells>> rows;
    rows.reserve(table.rows.size());
    for (const Cells &row : table.rows)
        rows.push_back({row.empty() ? std::string() : row.front(), &row});
    return rows;
}

/// A column of either table but the first; an index beyond all others where one has it not.
struct ColumnPair {
    std::string name;
    std::size_t left = std::string::npos, right = std::string::npos;
};

std::vector<Named<std::size_t>> namedColumns(const TextTable &table, std::vector<std::size_t> &indices)
{
    std::vector<Named<std::size_t>> columns;
    indices.resize(table.columns.size());
    for (std::size_t i = 1; i < table.columns.size(); ++i) {
        indices[i] = i;
        const std::string &name = table.columns[i];
        columns.push_back({name.empty() ? std::to_string(i + 1) : shortened(name), &indices[i]});
    }
    return columns;
}

/// In the order of the left table, then what only the right one has.
std::vector<ColumnPair> columnPairs(const TextTable &left, const TextTable &right)
{
    std::vector<std::size_t> leftIndices, rightIndices;
    std::vector<ColumnPair> pairs;
    joinByName(namedColumns(left, leftIndices), namedColumns(right, rightIndices),
               [&](std::string name, const std::size_t *l, const std::size_t *r) {
                   pairs.push_back({std::move(name), l ? *l : std::string::npos, r ? *r : std::string::npos});
               });
    std::ranges::stable_sort(pairs, {}, [](const ColumnPair &pair) { return std::pair(pair.left, pair.right); });
    return pairs;
}

std::optional<std::string> cellAt(const Cells &row, std::size_t index)
{
    return index < row.size() ? std::optional(row[index]) : std::nullopt;
}

/// The only object of a query as a table of one row, its name in the first column as in \a objects.
TextTable asObjects(const TextTable &pairs, const TextTable &objects)
{
    TextTable table{TextTableForm::Objects, {}, {{}}, pairs.rowsLeftOut};
    for (const Cells &pair : pairs.rows) {
        const auto cell = [&](std::size_t index) { return index < pair.size() ? pair[index] : std::string(); };
        const bool isName = !objects.columns.empty() && cell(0) == objects.columns.front();
        table.columns.insert(isName ? table.columns.begin() : table.columns.end(), cell(0));
        Cells &row = table.rows.front();
        row.insert(isName ? row.begin() : row.end(), cell(1));
    }
    return table;
}

bool isOneObject(const TextTable &table, const TextTable &other)
{
    return table.form == TextTableForm::Pairs && other.form == TextTableForm::Objects;
}

/// All cells but the first, of a row that only one side has.
std::optional<std::string> rowText(const Cells *row)
{
    if (!row)
        return {};
    std::string text;
    for (std::size_t i = 1; i < row->size(); ++i)
        text += (i == 1 ? "" : ", ") + (*row)[i];
    return text;
}

} // namespace

std::vector<ComparedLine> compareModules(const Minidump &left, const Minidump &right)
{
    std::vector<ComparedLine> lines;
    joinByName(namedModules(left), namedModules(right), [&](std::string name, const DumpModule *l, const DumpModule *r) {
        const bool withImage = l && r && l->fileVersion == r->fileVersion && isOtherImage(*l, *r);
        const auto text = [&](const DumpModule *module) {
            return module ? std::optional(moduleText(*module, withImage)) : std::nullopt;
        };
        lines.push_back(lineOf(std::move(name), text(l), text(r)));
    });
    return lines;
}

std::string_view systemFactName(SystemFact fact)
{
    return factRows[std::size_t(fact)].name;
}

std::span<const SystemFact> allSystemFacts()
{
    static constexpr auto facts = [] {
        std::array<SystemFact, factRows.size()> all{};
        std::ranges::transform(factRows, all.begin(), &FactRow::fact);
        return all;
    }();
    return facts;
}

std::vector<ComparedLine> compareSystem(const Minidump &left, const Minidump &right)
{
    std::vector<ComparedLine> lines;
    for (const FactRow &row : factRows) {
        ComparedLine line = lineOf(std::string(row.name), row.text(left), row.text(right));
        if (line.left || line.right)
            lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<ComparedLine> compareRegistry(const RegistryExport &left, const RegistryExport &right)
{
    std::vector<RegistryItem> leftItems, rightItems;
    std::vector<ComparedLine> lines;
    joinByName(namedItems(left, leftItems), namedItems(right, rightItems),
               [&](std::string name, const RegistryItem *l, const RegistryItem *r) {
                   if (isSaidByValues(l, r))
                       return;
                   const bool withType = l && r && l->value && r->value && l->value->type != r->value->type;
                   lines.push_back(lineOf(std::move(name), itemText(l, withType), itemText(r, withType)));
               });
    return lines;
}

std::vector<ComparedLine> compareTables(const TextTable &left, const TextTable &right)
{
    if (isOneObject(left, right))
        return compareTables(asObjects(left, right), right);
    if (isOneObject(right, left))
        return compareTables(left, asObjects(right, left));
    const std::vector<ColumnPair> columns = columnPairs(left, right);
    const bool arePairs = left.form == TextTableForm::Pairs && right.form == TextTableForm::Pairs;
    std::vector<ComparedLine> lines;
    joinByName(namedRows(left), namedRows(right), [&](std::string name, const Cells *l, const Cells *r) {
        if (arePairs || !l || !r) {
            lines.push_back(lineOf(std::move(name), rowText(l), rowText(r)));
            return;
        }
        for (const ColumnPair &column : columns) {
            ComparedLine line = lineOf({}, cellAt(*l, column.left), cellAt(*r, column.right));
            if (!line.left && !line.right)
                continue;
            line.name = shortened(name) + ": " + column.name;
            lines.push_back(std::move(line));
        }
    });
    return lines;
}

} // namespace cer
