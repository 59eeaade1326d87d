// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/compare.h"

#include "core/report/namejoin.h"

namespace cer {

namespace {

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

} // namespace

std::vector<ComparedLine> compareRegistry(const RegistryExport &left, const RegistryExport &right)
{
    std::vector<RegistryItem> leftItems, rightItems;
    std::vector<ComparedLine> lines;
    joinByName(namedItems(left, leftItems), namedItems(right, rightItems),
               [&](std::string name, const RegistryItem *l, const RegistryItem *r) {
                   if (isSaidByValues(l, r))
                       return;
                   const bool withType = l && r && l->value && r->value && l->value->type != r->value->type;
                   lines.push_back(comparedLine(std::move(name), itemText(l, withType), itemText(r, withType)));
               });
    return lines;
}

} // namespace cer
