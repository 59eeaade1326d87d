// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/secret.h"

#include <cstring>
#include <new>
#include <sys/mman.h>

namespace cer {

/// Memory of its own, so that what is locked and left out of dumps is this and nothing else.
class Secret::Page {
public:
    explicit Page(std::string_view text)
        : m_size(text.size())
    {
        void *memory = ::mmap(nullptr, m_size + 1, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (memory == MAP_FAILED)
            throw std::bad_alloc();
        m_bytes = static_cast<char *>(memory);
#ifdef MADV_DONTDUMP
        ::madvise(m_bytes, m_size + 1, MADV_DONTDUMP);
#endif
        (void)::mlock(m_bytes, m_size + 1); // as far as this user may
        std::memcpy(m_bytes, text.data(), m_size);
    }
    Page(const Page &) = delete;
    Page &operator=(const Page &) = delete;
    ~Page()
    {
        ::explicit_bzero(m_bytes, m_size);
        ::munmap(m_bytes, m_size + 1);
    }
    const char *bytes() const noexcept { return m_bytes; }
    std::size_t size() const noexcept { return m_size; }

private:
    std::size_t m_size;
    char *m_bytes = nullptr;
};

Secret::Secret(std::string_view text)
    : m_page(text.empty() ? nullptr : std::make_shared<const Page>(text))
{
}

Secret Secret::taking(std::string &text)
{
    Secret secret(text);
    wipe(text);
    return secret;
}

std::size_t Secret::size() const noexcept
{
    return m_page ? m_page->size() : 0;
}

const char *Secret::c_str() const noexcept
{
    return m_page ? m_page->bytes() : "";
}

void wipe(std::string &text) noexcept
{
    text.resize(text.capacity());
    ::explicit_bzero(text.data(), text.size());
    text.clear();
}

} // namespace cer
