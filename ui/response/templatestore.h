// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/settingtemplate.h"
#include "ui/common/job.h"

#include <QObject>
#include <QString>

#include <deque>
#include <memory>
#include <string>
#include <vector>

/// The templates that administrators keep, as they were read last. Whatever touches their folder runs beside the GUI thread, one after
/// the other; each ends with reading the folder anew, so that those of other programs appear.
class TemplateStore final : public QObject {
    Q_OBJECT

public:
    explicit TemplateStore(QObject *parent = nullptr);
    /// The one of this program, as long as anybody has it.
    static std::shared_ptr<TemplateStore> shared();

    const std::vector<cer::StoredTemplate> &templates() const { return m_templates; }
    /// Null when there is none of this file.
    const cer::StoredTemplate *find(const std::string &file) const;
    bool isIdle() const { return !m_job.isRunning() && m_waiting.empty(); }

    void reload();
    void add(cer::SettingTemplate content);
    /// \a content takes the place of what \a file was read with last.
    void replace(const std::string &file, cer::SettingTemplate content);
    void remove(const std::string &file);

Q_SIGNALS:
    void changed(const QString &added); // the name of a new file, or empty
    void failed(const QString &sentence);

private:
    using Work = std::function<cer::Result<std::string>(cer::TemplateFolder &)>;
    struct Answer {
        cer::Result<std::string> done;
        cer::Result<std::vector<cer::StoredTemplate>> all;
    };
    /// Made when its turn comes, from what is known then.
    using Maker = std::function<Work()>;

    void enqueue(Maker maker);
    void startNext();
    void finish(Answer answer);

    std::vector<cer::StoredTemplate> m_templates;
    std::deque<Maker> m_waiting;
    Job<Answer> m_job;
};
