// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/minidump/bytesource.h"

#include <QIODevice>

#include <optional>
#include <string>

namespace cer {

/// A source as KArchive wants it: read-only, at any place, open from the start. It reads ahead, for each read of the source may be a question
/// to another process. KCompressionDevice takes a failed read for a very long one, so nothing fails here: what the source does not give
/// ends it, and error() tells. The source outlives it. One thread.
class SourceDevice final : public QIODevice {
public:
    explicit SourceDevice(ByteSource &source);

    bool isSequential() const override { return false; }
    qint64 size() const override { return qint64(m_source.size()); }

    const std::optional<Error> &error() const noexcept { return m_error; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    std::size_t readSource(std::uint64_t offset, std::span<char> into);

    ByteSource &m_source;
    std::string m_ahead; // what stands at m_aheadAt
    std::uint64_t m_aheadAt = 0;
    std::optional<Error> m_error;
};

} // namespace cer
