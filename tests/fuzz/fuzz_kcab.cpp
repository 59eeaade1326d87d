// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/archive/kcab.h"
#include "tests/fuzz/fuzzing.h"

#include <QBuffer>

using namespace cer;

namespace {

constexpr qint64 mostUnpacked = qint64(1) << 20; // of one member: what comes behind is the same again

std::unique_ptr<QIODevice> bufferOf(const char *bytes, qsizetype size)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes, size);
    buffer->open(QIODevice::ReadOnly);
    return buffer;
}

// Returns how many bytes there were.
qint64 readAll(QIODevice &member)
{
    qint64 total = 0;
    char piece[4096];
    for (qint64 read = 1; read > 0 && total < mostUnpacked; total += std::max<qint64>(read, 0)) {
        read = member.read(piece, sizeof piece);
        REQUIRE(read <= qint64(sizeof piece));
    }
    return total;
}

void checkMember(const KCabFile &file)
{
    REQUIRE(file.size() >= 0 && file.position() >= 0);
    const std::unique_ptr<QIODevice> device(file.createDevice());
    const qint64 total = readAll(*device);
    REQUIRE(total <= file.size());
    if (file.refused() != Refusal::None)
        REQUIRE(total == 0 && file.data().isEmpty());
    if (file.size() < mostUnpacked)
        REQUIRE((file.data().size() == file.size()) == (total == file.size()));
}

} // namespace

// The input is cut at its first "|CAB|": what stands behind is the neighbour of the cabinet, whatever its name.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArrayView all(data, qsizetype(size));
    const qsizetype cut = all.indexOf("|CAB|");
    const QByteArrayView first = cut < 0 ? all : all.first(cut);
    const QByteArrayView second = cut < 0 ? QByteArrayView() : all.sliced(cut + 5);
    const auto device = bufferOf(first.data(), first.size());
    KCab cab(device.get(), [second](const std::string &) {
        return second.isEmpty() ? nullptr : bufferOf(second.data(), second.size());
    });
    if (!cab.open(QIODevice::ReadOnly))
        return 0;
    std::size_t looked = 0;
    for (const KCabFile *file : cab.files()) {
        if (++looked > 20)
            break;
        checkMember(*file);
    }
    return 0;
}
