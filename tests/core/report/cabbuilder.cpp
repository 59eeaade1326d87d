// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/report/cabbuilder.h"

#include <QByteArray>

namespace cab {

namespace {

constexpr std::size_t blockBytes = 32768;

std::string number(std::uint64_t value, std::size_t length)
{
    std::string bytes;
    for (std::size_t i = 0; i < length; ++i)
        bytes += char(value >> 8 * i & 0xFF);
    return bytes;
}

std::uint32_t sum(std::string bytes, std::uint32_t before = 0)
{
    std::uint32_t value = before;
    const std::size_t whole = bytes.size() / 4 * 4;
    for (std::size_t i = 0; i < whole; ++i)
        value ^= std::uint32_t(static_cast<unsigned char>(bytes[i])) << 8 * (i % 4);
    // The last one to three bytes stand the other way round.
    std::uint32_t rest = 0;
    for (std::size_t i = whole; i < bytes.size(); ++i)
        rest = rest << 8 | static_cast<unsigned char>(bytes[i]);
    return value ^ rest;
}

// Raw deflate: what qCompress puts around it is taken away.
std::string deflated(const std::string &bytes)
{
    const QByteArray packed = qCompress(QByteArray::fromStdString(bytes));
    return packed.mid(6, packed.size() - 10).toStdString();
}

std::string blockBytesOf(const Block &block)
{
    const std::string sizes = number(block.packed.size(), 2) + number(block.unpacked, 2);
    return number(block.checksum.value_or(sum(sizes, sum(block.packed))), 4) + sizes + block.packed;
}

std::string entryOf(const File &file)
{
    return number(file.size, 4) + number(file.offset, 4) + number(file.folder, 2) + number(file.date, 2)
           + number(file.time, 2) + number(file.attributes, 2) + file.name + '\0';
}

} // namespace

std::vector<Block> blocksOf(Method method, const std::string &bytes)
{
    std::vector<Block> blocks;
    for (std::size_t at = 0; at < bytes.size(); at += blockBytes) {
        const std::string piece = bytes.substr(at, blockBytes);
        blocks.push_back({method == Mszip ? "CK" + deflated(piece) : piece, std::uint16_t(piece.size()), {}});
    }
    return blocks;
}

Cabinet &Cabinet::add(Method method, const std::vector<std::pair<std::string, std::string>> &namesAndBytes)
{
    std::string all;
    for (const auto &[name, content] : namesAndBytes) {
        File file;
        file.name = name;
        file.size = std::uint32_t(content.size());
        file.offset = std::uint32_t(all.size());
        file.folder = std::uint16_t(folders.size());
        files.push_back(file);
        all += content;
    }
    folders.push_back({method, blocksOf(method, all), {}});
    return *this;
}

std::string Cabinet::bytes() const
{
    const std::string names = (previous.empty() ? std::string() : previous + '\0' + '\0')
                              + (next.empty() ? std::string() : next + '\0' + '\0');
    std::string entries;
    for (const File &file : files)
        entries += entryOf(file);
    const std::size_t entriesAt = 36 + names.size() + 8 * folders.size();
    std::string heads, data;
    for (const Folder &folder : folders) {
        heads += number(entriesAt + entries.size() + data.size(), 4)
                 + number(folder.blockCount.value_or(folder.blocks.size()), 2) + number(folder.method, 2);
        for (const Block &block : folder.blocks)
            data += blockBytesOf(block);
    }
    const unsigned flags = unsigned(!previous.empty()) | unsigned(!next.empty()) << 1;
    return "MSCF" + number(0, 4) + number(entriesAt + entries.size() + data.size(), 4) + number(0, 4)
           + number(entriesAt, 4) + number(0, 4) + number(0x0103, 2) + number(folderCount.value_or(folders.size()), 2)
           + number(fileCount.value_or(files.size()), 2) + number(flags, 2) + number(set, 2) + number(place, 2) + names
           + heads + entries + data;
}

} // namespace cab
