// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/dumptext.h"

#include "ui/common/codepage.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint32_t accessViolation = 0xc0000005, inPageError = 0xc0000006, fastFail = 0xc0000409;
constexpr std::uint32_t windows = 2; // VER_PLATFORM_WIN32_NT

QString hex(std::uint64_t number, int digits = 1)
{
    return u"0x%1"_s.arg(number, digits, 16, '0'_L1);
}

int digitsOf(const cer::Minidump &dump)
{
    const auto digits = dump.system ? cer::offsetDigits(dump.system->architecture) : std::nullopt;
    return int(digits.value_or(16));
}

/// What was done to memory that may not be touched so.
QString accessSentence(std::uint32_t code, std::uint64_t access)
{
    const bool paging = code == inPageError;
    switch (access) {
    case 0:
        return paging ? DumpText::tr("Error of the disk or network while reading %1")
                      : DumpText::tr("Access violation reading %1");
    case 1:
        return paging ? DumpText::tr("Error of the disk or network while writing %1")
                      : DumpText::tr("Access violation writing %1");
    case 8:
        return paging ? DumpText::tr("Error of the disk or network while running code at %1")
                      : DumpText::tr("Access violation running code at %1");
    default: return {};
    }
}

QString fastFailSentence(std::uint64_t code)
{
    const QString name = DumpText::fastFailName(code);
    return name.isEmpty() ? DumpText::tr("Fast fail %1").arg(code)
                          //: The program ended itself at once; %2 is a name such as FATAL_APP_EXIT
                          : DumpText::tr("Fast fail %1 (%2)").arg(QString::number(code), name);
}

/// A signal of POSIX, as Breakpad stores it for Linux and Android.
QString signalName(std::uint32_t number)
{
    switch (number) {
    case 4: return u"SIGILL"_s;
    case 5: return u"SIGTRAP"_s;
    case 6: return u"SIGABRT"_s;
    case 7: return u"SIGBUS"_s;
    case 8: return u"SIGFPE"_s;
    case 11: return u"SIGSEGV"_s;
    case 31: return u"SIGSYS"_s;
    default: return {};
    }
}

bool isLinux(const cer::Minidump &dump)
{
    return dump.system && (dump.system->platform == 0x8201 || dump.system->platform == 0x8203);
}

QString kindByCode(const cer::Minidump &dump)
{
    const std::uint32_t code = dump.exception->code;
    const bool byWindows = !dump.system || dump.system->platform == windows;
    const QString name = byWindows ? DumpText::exceptionName(code) : isLinux(dump) ? signalName(code) : QString();
    return name.isEmpty() ? DumpText::tr("Exception %1").arg(hex(code, 8)) : name;
}

QString versionOf(const cer::DumpSystem &system)
{
    QString name = DumpText::systemName(system.platform);
    if (name.isEmpty())
        name = DumpText::tr("System %1").arg(hex(system.platform));
    if (system.major == 0 && system.minor == 0)
        return name;
    if (system.platform != windows)
        return u"%1 %2.%3.%4"_s.arg(name).arg(system.major).arg(system.minor).arg(system.build);
    //: "Windows 10.0 build 19045"
    return DumpText::tr("%1 %2.%3 build %4").arg(name).arg(system.major).arg(system.minor).arg(system.build);
}

bool isNamed(const cer::DumpModule &module)
{
    return !cer::moduleName(module).empty();
}

} // namespace

QString DumpText::exception(const cer::Minidump &dump)
{
    if (!dump.exception)
        return {};
    //: "Access violation reading 0x00000014 at ntdll.dll+0x3c66c"
    return tr("%1 at %2").arg(exceptionKind(dump), place(dump, dump.exception->address));
}

QString DumpText::exceptionKind(const cer::Minidump &dump)
{
    if (!dump.exception)
        return {};
    const cer::DumpException &exception = *dump.exception;
    const auto &parameters = exception.parameters;
    const bool byWindows = !dump.system || dump.system->platform == windows;
    if (byWindows && (exception.code == accessViolation || exception.code == inPageError) && parameters.size() >= 2) {
        const QString sentence = accessSentence(exception.code, parameters[0]);
        if (!sentence.isEmpty())
            return sentence.arg(address(dump, parameters[1]));
    }
    if (byWindows && exception.code == fastFail && !parameters.empty())
        return fastFailSentence(parameters[0]);
    return kindByCode(dump);
}

QString DumpText::place(const cer::Minidump &dump, std::uint64_t address)
{
    const cer::DumpModule *module = cer::moduleAt(dump, address);
    if (!module || !isNamed(*module))
        return DumpText::address(dump, address);
    const std::uint64_t mask = digitsOf(dump) == 8 ? 0xffffffff : ~std::uint64_t(0);
    return u"%1+%2"_s.arg(textOfBytes(cer::moduleName(*module)), hex((address - module->base) & mask));
}

QString DumpText::address(const cer::Minidump &dump, std::uint64_t address)
{
    const int digits = digitsOf(dump);
    return hex(digits == 8 ? address & 0xffffffff : address, digits);
}

QString DumpText::withoutSignature(const cer::Minidump &dump)
{
    if (cer::signatureOf(dump))
        return {};
    if (!dump.exception)
        return tr("The dump holds no exception: nothing says where the program failed.");
    if (!dump.system || !cer::offsetDigits(dump.system->architecture))
        return tr("The dump is of a processor that Windows does not run on, or does not say of which.");
    const cer::DumpModule *module = cer::moduleAt(dump, dump.exception->address);
    if (!module)
        return tr("No module holds the address of the exception, %1.").arg(address(dump, dump.exception->address));
    return isNamed(*module) ? tr("The dump does not name the program.")
                            : tr("The module that holds the address of the exception has no name.");
}

QString DumpText::architecture(cer::DumpArchitecture architecture)
{
    switch (architecture) {
    case cer::DumpArchitecture::X86: return u"x86"_s;
    case cer::DumpArchitecture::Arm: return u"ARM"_s;
    case cer::DumpArchitecture::Ia64: return u"Itanium"_s;
    case cer::DumpArchitecture::Amd64: return u"x64"_s;
    case cer::DumpArchitecture::Arm64:
    case cer::DumpArchitecture::Arm64Breakpad: return u"ARM64"_s;
    case cer::DumpArchitecture::Unknown: break;
    }
    return hex(std::uint16_t(architecture));
}

QString DumpText::systemName(std::uint32_t platform)
{
    switch (platform) {
    case 0: return u"Win32s"_s;
    case 1: return u"Windows 9x"_s;
    case windows: return u"Windows"_s;
    case 3: return u"Windows CE"_s;
    case 0x8000: return u"Unix"_s;
    case 0x8101: return u"macOS"_s;
    case 0x8102: return u"iOS"_s;
    case 0x8201: return u"Linux"_s;
    case 0x8202: return u"Solaris"_s;
    case 0x8203: return u"Android"_s;
    case 0x8204: return u"PlayStation 3"_s;
    case 0x8205: return u"Native Client"_s;
    case 0x8206: return u"Fuchsia"_s;
    default: return {};
    }
}

QString DumpText::system(const cer::DumpSystem &system)
{
    QStringList parts{versionOf(system)};
    if (!system.servicePack.empty())
        parts << textOfBytes(system.servicePack);
    const QString processor = architecture(system.architecture);
    if (system.architecture == cer::DumpArchitecture::Unknown)
        parts << tr("unknown processor");
    else
        parts << (processor.startsWith(u"0x"_s) ? tr("processor %1").arg(processor) : processor);
    return parts.join(u", "_s);
}

QString DumpText::stream(std::uint32_t type)
{
    const std::string_view name = cer::streamName(type);
    return name.empty() ? hex(type) : textOfBytes(name);
}

QString DumpText::fault(const cer::DumpFault &fault)
{
    using enum cer::DumpFault::Kind;
    const QString where = hex(fault.offset);
    if (fault.stream == 0)
        return fault.kind == TooMany ? tr("The dump lists more streams than are read; the first ones were.")
                                     : tr("The list of streams goes beyond the end of the file.");
    const QString name = stream(fault.stream);
    switch (fault.kind) { // no default: a new kind asks the compiler for its sentence
    case OutOfFile: return tr("%1 goes beyond the end of the file, or names bytes that do (at %2).").arg(name, where);
    case TooShort: return tr("%1 is smaller than what it should hold (at %2).").arg(name, where);
    case TooMany: return tr("%1 holds more than is read; the first part was (at %2).").arg(name, where);
    case BadText: return tr("%1 has a text that is damaged (at %2).").arg(name, where);
    case Twice: return tr("There is a second %1 (at %2); the first one counts.").arg(name, where);
    case BadContext: return tr("%1 has registers that are not those of this processor (at %2).").arg(name, where);
    }
    return {};
}
