// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <KCompressionDevice>
#include <KFilterBase>

#include <cstddef>
#include <memory>
#include <span>
#include <string>

namespace cer {

enum class Packing : std::uint8_t { Gzip, Bzip2, Xz, Zstd, RawDeflate };

/// What a device unpacks to, by the filters of KArchive. KCompressionDevice drives them too, but gives up what is still inside when the packed bytes are
/// used up or damaged, and takes the first of several streams for all.
class FilterReader {
public:
    /// \a packed is open at the first byte, outlives this and is read by nobody else.
    FilterReader(QIODevice &packed, Packing packing);
    ~FilterReader();
    FilterReader(const FilterReader &) = delete;
    FilterReader &operator=(const FilterReader &) = delete;

    /// The next bytes: fewer than \a into has room for at the end or in front of damage alone.
    std::size_t read(std::span<char> into);
    /// No more bytes come because the packed ones are damaged or cut off. What raw deflate is cut off is not seen.
    bool isDamaged() const noexcept { return m_state == State::Damaged; }

private:
    enum class State : std::uint8_t { Inside, Between, Ended, Damaged };
    bool fetch();
    void beginAnew();
    void step(std::span<char> into, std::size_t &done);

    QIODevice &m_packed;
    Packing m_packing;
    std::unique_ptr<KFilterBase> m_filter;
    std::string m_input; // what the filter reads from
    State m_state = State::Inside;
    bool m_isPadded = false;
};

/// A member that is packed alone, as a device; the next bytes at each read.
class UnpackedDevice final : public QIODevice {
public:
    UnpackedDevice(std::unique_ptr<QIODevice> packed, Packing packing);
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    std::unique_ptr<QIODevice> m_packed;
    FilterReader m_reader;
};

} // namespace cer
