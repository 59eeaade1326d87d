// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/wmi_win32.h"

#include "core/store/win32text.h"

#include <chrono>
#include <memory>
#include <wbemcli.h>

namespace cer::win32 {

namespace {

constexpr std::chrono::seconds patience(60);

/// COM on this thread, in whatever way it may already be there.
class Com {
public:
    Com()
        : m_result(::CoInitializeEx(nullptr, COINIT_MULTITHREADED))
    {
    }
    Com(const Com &) = delete;
    Com &operator=(const Com &) = delete;
    ~Com()
    {
        if (SUCCEEDED(m_result))
            ::CoUninitialize();
    }

private:
    HRESULT m_result;
};

struct ReleaseCom {
    void operator()(IUnknown *object) const { object->Release(); }
    void operator()(OLECHAR *text) const { ::SysFreeString(text); }
};
template <typename T>
using Owned = std::unique_ptr<T, ReleaseCom>;

Owned<OLECHAR> bstr(const std::wstring &text)
{
    return Owned<OLECHAR>(::SysAllocStringLen(text.data(), UINT(text.size())));
}

std::unexpected<Error> failed(HRESULT result)
{
    return failure(ErrorKind::Io, {}, words(DWORD(result)));
}

Result<Owned<IWbemServices>> connect()
{
    IWbemLocator *locator = nullptr;
    HRESULT result = ::CoCreateInstance(CLSID_WbemLocator, nullptr, CLSCTX_INPROC_SERVER, IID_IWbemLocator,
                                        reinterpret_cast<void **>(&locator));
    if (FAILED(result))
        return failed(result);
    const Owned<IWbemLocator> owner(locator);
    IWbemServices *services = nullptr;
    result = locator->ConnectServer(bstr(L"ROOT\\CIMV2").get(), nullptr, nullptr, nullptr,
                                    WBEM_FLAG_CONNECT_USE_MAX_WAIT, nullptr, nullptr, &services);
    if (FAILED(result))
        return failed(result);
    Owned<IWbemServices> connected(services);
    // As this user, who may be shown to the service for that.
    ::CoSetProxyBlanket(services, RPC_C_AUTHN_WINNT, RPC_C_AUTHZ_NONE, nullptr, RPC_C_AUTHN_LEVEL_CALL,
                        RPC_C_IMP_LEVEL_IMPERSONATE, nullptr, EOAC_NONE);
    return connected;
}

Result<std::string> textOf(IEnumWbemClassObject &objects, std::uint64_t limit)
{
    const auto end = std::chrono::steady_clock::now() + patience;
    std::string text;
    for (;;) {
        IWbemClassObject *next = nullptr;
        ULONG count = 0;
        const HRESULT result = objects.Next(1000, 1, &next, &count);
        const Owned<IWbemClassObject> object(next);
        if (FAILED(result))
            return failed(result);
        if (count == 0 && result != HRESULT(WBEM_S_TIMEDOUT))
            return text;
        if (std::chrono::steady_clock::now() > end)
            return failed(HRESULT_FROM_WIN32(ERROR_TIMEOUT));
        BSTR mof = nullptr;
        const HRESULT shown = count > 0 ? object->GetObjectText(0, &mof) : S_OK;
        const Owned<OLECHAR> owner(mof);
        if (FAILED(shown) || (count > 0 && !mof))
            return failed(shown);
        if (count > 0)
            text += narrow(mof) + "\r\n";
        if (text.size() > limit)
            return failure(ErrorKind::TooLarge, {}, std::to_string(text.size()));
    }
}

} // namespace

Result<std::string> queryWmi(const std::wstring &wql, std::uint64_t limit)
{
    const Com com;
    const auto services = connect();
    if (!services)
        return std::unexpected(services.error());
    IEnumWbemClassObject *found = nullptr;
    const HRESULT result = (*services)->ExecQuery(
        bstr(L"WQL").get(), bstr(wql).get(), WBEM_FLAG_FORWARD_ONLY | WBEM_FLAG_RETURN_IMMEDIATELY, nullptr, &found);
    if (FAILED(result))
        return failed(result);
    const Owned<IEnumWbemClassObject> objects(found);
    return textOf(*objects, limit);
}

} // namespace cer::win32
