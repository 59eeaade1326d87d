// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/report/archivebuilder.h"

#include "core/report/archive/memberbytes.h"

#include <QBuffer>

#include <format>

namespace {

std::string number(std::uint64_t value, std::size_t length)
{
    std::string bytes;
    for (std::size_t i = 0; i < length; ++i)
        bytes += char(value >> 8 * i & 0xFF);
    return bytes;
}

// Raw deflate: what qCompress puts around it is taken away.
std::string deflated(const std::string &bytes)
{
    const QByteArray packed = qCompress(QByteArray::fromStdString(bytes));
    return packed.mid(6, packed.size() - 10).toStdString();
}

std::string filled(std::string text, std::size_t length)
{
    text.resize(length);
    return text;
}

} // namespace

std::string zip::Archive::bytes() const
{
    std::string data = front;
    std::string directory;
    for (const Entry &entry : entries) {
        const std::string packed = entry.packed.value_or(entry.method == 8 ? deflated(entry.bytes) : entry.bytes);
        const std::uint32_t size = entry.size.value_or(std::uint32_t(entry.bytes.size()));
        const std::string common = number(entry.flags, 2) + number(entry.method, 2) + number(entry.time, 2)
                                   + number(entry.date, 2) + number(entry.crc.value_or(cer::crc32Of(entry.bytes)), 4)
                                   + number(entry.packedSize.value_or(std::uint32_t(packed.size())), 4) + number(size, 4);
        const std::string local = entry.localName.value_or(entry.name);
        directory += "PK\x01\x02" + number(entry.madeBy | 20, 2) + number(20, 2) + common + number(entry.name.size(), 2)
                     + number(entry.extra.size(), 2) + number(0, 6) + number(entry.attributes, 4)
                     + number(entry.headAt.value_or(std::uint32_t(data.size() - front.size())), 4) + entry.name
                     + entry.extra;
        data += "PK\x03\x04" + number(20, 2) + common + number(local.size(), 2) + number(0, 2) + local + packed;
    }
    const std::size_t found = count.value_or(std::uint16_t(entries.size()));
    return data + directory + "PK\x05\x06" + number(0, 4) + number(found, 2) + number(found, 2)
           + number(directory.size(), 4) + number(data.size() - front.size(), 4) + number(0, 2) + back;
}

tar::Entry tar::pax(const std::vector<std::pair<std::string, std::string>> &records)
{
    Entry entry{"pax", {}, 'x', {}, {}, false};
    for (const auto &[key, value] : records) {
        const std::string record = " " + key + "=" + value + "\n";
        std::size_t length = record.size() + 1;
        while (std::to_string(length).size() + record.size() != length)
            ++length;
        entry.bytes += std::to_string(length) + record;
    }
    return entry;
}

std::string tar::bytesOf(const Entry &entry)
{
    const std::string magic = entry.isGnu ? "ustar  "
                                          : std::string("ustar\0"
                                                        "00",
                                                        8);
    std::string head = filled(entry.name, 100) + filled("0000644", 8) + filled("", 16)
                       + filled(entry.size.value_or(std::format("{:011o}", entry.bytes.size())), 12)
                       + filled("14735124300", 12) + std::string(8, ' ') + entry.type + filled("", 100)
                       + filled(magic, 8) + filled("", 80) + filled(entry.prefix.value_or(""), 155);
    head.resize(512);
    unsigned sum = 0;
    for (const char c : head)
        sum += static_cast<unsigned char>(c);
    head.replace(148, 7, std::format("{:06o}", sum) + '\0');
    std::string bytes = head + entry.bytes;
    bytes.resize((bytes.size() + 511) / 512 * 512);
    return bytes;
}

std::string tar::archive(const std::vector<Entry> &entries)
{
    std::string bytes;
    for (const Entry &entry : entries)
        bytes += bytesOf(entry);
    return bytes + std::string(1024, '\0');
}

namespace {

std::string shortNumber(std::uint64_t value)
{
    return value < 0x80     ? number(value, 1)
           : value < 0x4000 ? number(0x80 | value >> 8, 1) + number(value, 1)
                            : "\xFF" + number(value, 8);
}

std::string property(char id, const std::string &bytes)
{
    return id + shortNumber(bytes.size()) + bytes;
}

std::string bitsOf(const std::vector<bool> &bits)
{
    std::string bytes((bits.size() + 7) / 8, '\0');
    for (std::size_t i = 0; i < bits.size(); ++i)
        bytes[i / 8] = char(bytes[i / 8] | (bits[i] ? 0x80 >> i % 8 : 0));
    return bytes;
}

} // namespace

std::string sevenzip::Archive::bytes() const
{
    std::string data, sizes, sums, names, attributes;
    std::uint64_t total = 0, files = 0, last = 0;
    std::vector<bool> isEmpty;
    for (const Entry &entry : entries) {
        for (const char16_t unit : entry.name + u'\0')
            names += number(unit, 2);
        attributes += number(entry.attributes, 4);
        isEmpty.push_back(entry.isFolder);
        if (entry.isFolder)
            continue;
        sizes += files++ > 0 ? shortNumber(last) : "";
        last = entry.size.value_or(entry.bytes.size());
        total += last;
        data += entry.bytes;
        sums += number(entry.crc.value_or(cer::crc32Of(entry.bytes)), 4);
    }
    const std::string coder = char(method.size() | (properties.empty() ? 0 : 0x20)) + method
                              + (properties.empty() ? "" : shortNumber(properties.size()) + properties);
    const std::string zero(1, '\0');
    const std::string streams = "\x04\x06" + zero + "\x01\x09" + shortNumber(data.size()) + zero + "\x07\x0B\x01" + zero
                                + "\x01" + coder + "\x0C" + shortNumber(total) + zero + "\x08\x0D" + shortNumber(files)
                                + (files > 1 ? "\x09" + sizes : "") + "\x0A\x01" + sums + zero + zero;
    const std::string header = "\x01" + (files > 0 ? streams : "") + "\x05"
                               + shortNumber(count.value_or(std::uint8_t(entries.size())))
                               + property('\x0E', bitsOf(isEmpty)) + property('\x11', zero + names)
                               + property('\x15', "\x01" + zero + attributes) + zero + zero;
    const std::string start = number(data.size(), 8) + number(header.size(), 8) + number(cer::crc32Of(header), 4);
    return "7z\xBC\xAF\x27\x1C" + number(4 << 8, 2) + number(cer::crc32Of(start), 4) + start + data + header;
}

std::string packed(const std::string &bytes, KCompressionDevice::CompressionType type)
{
    QBuffer buffer;
    KCompressionDevice device(&buffer, false, type);
    if (!device.open(QIODevice::WriteOnly) || device.write(bytes.data(), qint64(bytes.size())) != qint64(bytes.size()))
        return {};
    device.close();
    return buffer.data().toStdString();
}
