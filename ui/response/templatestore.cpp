// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/templatestore.h"

#include "ui/common/appsettings.h"
#include "ui/common/messages.h"
#include "ui/common/sharepool.h"

#include <algorithm>
#include <utility>

TemplateStore::TemplateStore(QObject *parent)
    : QObject(parent)
    , m_job(sharePool())
{
}

std::shared_ptr<TemplateStore> TemplateStore::shared()
{
    static std::weak_ptr<TemplateStore> last;
    std::shared_ptr<TemplateStore> store = last.lock();
    if (!store) {
        store = std::make_shared<TemplateStore>();
        store->reload();
        last = store;
    }
    return store;
}

const cer::StoredTemplate *TemplateStore::find(const std::string &file) const
{
    const auto found = std::ranges::find(m_templates, file, &cer::StoredTemplate::file);
    return found == m_templates.end() ? nullptr : &*found;
}

void TemplateStore::reload()
{
    enqueue([] { return [](cer::TemplateFolder &) { return cer::Result<std::string>(); }; });
}

void TemplateStore::add(cer::SettingTemplate content)
{
    enqueue([content = std::move(content)] {
        return [content](cer::TemplateFolder &folder) { return folder.keep(content, {}, {}); };
    });
}

void TemplateStore::replace(const std::string &file, cer::SettingTemplate content)
{
    enqueue([this, file, content = std::move(content)]() -> Work {
        const cer::StoredTemplate *known = find(file);
        return
            [file, content, expected = known ? std::optional(known->text) : std::nullopt](cer::TemplateFolder &folder) {
                return folder.keep(content, file, expected).transform([](const auto &) { return std::string(); });
            };
    });
}

void TemplateStore::remove(const std::string &file)
{
    enqueue([this, file]() -> Work {
        const cer::StoredTemplate *known = find(file);
        return [stored = known ? *known : cer::StoredTemplate{file, {}, {}}](cer::TemplateFolder &folder) {
            return folder.remove(stored).transform([] { return std::string(); });
        };
    });
}

void TemplateStore::enqueue(Maker maker)
{
    m_waiting.push_back(std::move(maker));
    if (!m_job.isRunning())
        startNext();
}

void TemplateStore::startNext()
{
    if (m_waiting.empty())
        return;
    const Maker maker = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_job.start(
        [work = maker(), folder = cer::TemplateFolder(appsettings::templatesFolder())](const std::stop_token &) mutable {
            auto done = work(folder);
            return Answer{std::move(done), folder.all()};
        },
        [this](Answer answer) { finish(std::move(answer)); });
}

void TemplateStore::finish(Answer answer)
{
    if (answer.all)
        m_templates = std::move(*answer.all);
    Q_EMIT changed(QString::fromStdString(answer.done.value_or(std::string())));
    if (!answer.done && answer.done.error().kind == cer::ErrorKind::Conflict)
        Q_EMIT failed(
            tr("Somebody else changed the template meanwhile, so your last change is not kept. This is how it "
               "is now: make your change again."));
    else if (!answer.done)
        Q_EMIT failed(tr("The template is not kept. %1").arg(Messages::textFor(answer.done.error())));
    else if (!answer.all)
        Q_EMIT failed(tr("The templates cannot be read. %1").arg(Messages::textFor(answer.all.error())));
    startNext();
}
