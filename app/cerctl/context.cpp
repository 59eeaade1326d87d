// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/context.h"

#include "app/cerctl/output.h"
#include "app/cerctl/terminal.h"
#include "core/protocol/localtime.h"
#include "ui/common/messages.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iostream>

namespace {

constexpr int outputDescriptor = 1, errorDescriptor = 2;

int exitCodeOf(cer::ErrorKind kind)
{
    switch (kind) {
    case cer::ErrorKind::Conflict:
    case cer::ErrorKind::Exists: return Conflict;
    case cer::ErrorKind::Cancelled: return Cancelled;
    default: return NotReachable;
    }
}

bool isAscii(std::string_view bytes)
{
    return std::ranges::all_of(bytes, [](char byte) { return (byte & 0x80) == 0; });
}

} // namespace

const CodePage &Context::page() const
{
    if (!m_page)
        m_page.emplace(QString::fromStdString(codePage));
    return *m_page;
}

std::string Context::text(std::string_view bytes) const
{
    return isAscii(bytes) ? std::string(bytes) : page().decode(bytes).toStdString();
}

std::string Context::name(std::string_view bytes) const
{
    if (isAscii(bytes))
        return std::string(bytes);
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString decoded = utf8(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
    return utf8.hasError() ? text(bytes) : decoded.toStdString();
}

void Context::printJson(const Json &document) const
{
    clearProgress();
    std::cout << document.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
}

void Context::print(std::string_view words) const
{
    clearProgress();
    if (wantsText())
        std::cout << words;
}

void Context::complain(const QString &sentence) const
{
    clearProgress();
    std::cout << std::flush;
    std::cerr << "cerctl: " << sentence.toStdString() << '\n';
}

void Context::fail(const cer::Error &error)
{
    exit = exitCodeOf(error.kind);
    complain(QString::fromStdString(harmless(Messages::textFor(error).toStdString())));
}

void Context::misuse(const QString &sentence)
{
    exit = WrongUsage;
    complain(sentence);
}

void Context::report(std::span<const cer::Finding> findings, std::string_view share, std::size_t most)
{
    if (findings.empty())
        return;
    exit = std::max<int>(exit, Findings);
    if (!wantsText())
        return;
    clearProgress();
    std::cout << std::flush;
    for (const cer::Finding &finding : findings.first(std::min(most, findings.size())))
        std::cerr << findingText(finding, share, colored(errorDescriptor));
    if (findings.size() > most)
        std::cerr << Words::tr("… and %n more; --json lists all.", nullptr, int(findings.size() - most)).toStdString()
                  << '\n';
}

void Context::warn(const cer::Finding &finding) const
{
    if (quiet)
        return;
    clearProgress();
    std::cout << std::flush;
    std::cerr << findingText(finding, {}, colored(errorDescriptor));
}

void Context::remark(const QString &kind, const QString &sentence) const
{
    if (quiet)
        return;
    clearProgress();
    std::cout << std::flush;
    const std::string words = kind.toStdString();
    std::cerr << (colored(errorDescriptor) ? "\033[33m" + words + "\033[0m" : words) << ": "
              << harmless(sentence.toStdString()) << '\n';
}

void Context::progress(const std::string &sentence) const
{
    if (quiet || !isTerminal(errorDescriptor))
        return;
    std::cerr << "\r\033[K" << sentence << std::flush;
    m_progressShown = true;
}

void Context::clearProgress() const
{
    if (m_progressShown)
        std::cerr << "\r\033[K" << std::flush;
    m_progressShown = false;
}

bool Context::colored(int descriptor) const
{
    if (color == "auto")
        return isTerminal(descriptor) && !std::getenv("NO_COLOR");
    return color == "always";
}

std::shared_ptr<cer::Store> Context::open(const std::string &share)
{
    cer::Result<std::shared_ptr<cer::Store>> store = opener()(share);
    if (store)
        return std::move(*store);
    fail(store.error());
    return nullptr;
}

std::function<cer::Result<std::shared_ptr<cer::Store>>(const std::string &)> Context::opener()
{
    if (!m_passwords)
        m_passwords.emplace(stop);
    return [this](const std::string &root) {
        return cer::openStoreAs(root,
                                [this](const cer::CredentialsRequest &request) { return m_passwords->answer(request); });
    };
}

Json findingJson(const cer::Finding &finding)
{
    const cer::FindingInfo &info = cer::findingInfo(finding.code);
    static constexpr std::array severities{"note", "warning", "error"};
    return {{"code", info.name},
            {"severity", severities.at(std::size_t(info.severity))},
            {"file", textOfBytes(finding.where.file).toStdString()},
            {"line", orNull(finding.where.line > 0, finding.where.line)},
            {"column", orNull(finding.where.column > 0, finding.where.column)},
            {"section", info.section},
            {"message", Messages::textFor(finding).toStdString()},
            {"repair", finding.repair ? Json(textOfBytes(finding.repair->text).toStdString()) : Json(nullptr)}};
}

Json findingsJson(std::span<const cer::Finding> findings)
{
    Json list = Json::array();
    for (const cer::Finding &finding : findings)
        list.push_back(findingJson(finding));
    return list;
}

std::string findingText(const cer::Finding &finding, std::string_view share, bool colored)
{
    const cer::FindingInfo &info = cer::findingInfo(finding.code);
    static constexpr std::array paint{"\033[36m", "\033[33m", "\033[31m"};
    std::string severity = Messages::severityText(info.severity).toStdString();
    if (colored)
        severity = paint.at(std::size_t(info.severity)) + severity + "\033[0m";
    std::string place = Messages::placeOf(finding.where).toStdString();
    if (place.empty())
        place = textOfBytes(share).toStdString();
    const std::string start = place.empty() ? std::string() : harmless(place) + ": ";
    return start + severity + ": " + harmless(Messages::textFor(finding).toStdString()) + " [" + std::string(info.name)
           + ", " + std::string(info.section) + "]\n";
}

Json timeJson(bool known, std::int64_t seconds)
{
    return known ? Json(cer::isoText(seconds)) : Json(nullptr);
}
