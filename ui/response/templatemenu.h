// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/settingtemplate.h"

#include <QMenu>

#include <memory>

class TemplateStore;

/// The templates to choose from: those of the administrators, those that come with the program, and what can be done with them.
class TemplateMenu final : public QMenu {
    Q_OBJECT

public:
    explicit TemplateMenu(QWidget *parent = nullptr);

    TemplateStore &store() const { return *m_store; }
    /// Whether there are settings that a new template could be made of.
    void setCanKeep(bool can);

Q_SIGNALS:
    void chosen(const cer::SettingTemplate &content);
    void keepRequested();
    void manageRequested();

private:
    void fill();
    void addTemplate(const cer::SettingTemplate &content);

    std::shared_ptr<TemplateStore> m_store;
    bool m_canKeep = false;
};
