// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/credentials.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;

/// Asks for the user and the password that a server wants.
class LogonDialog final : public QDialog {
    Q_OBJECT

public:
    explicit LogonDialog(const cer::CredentialsRequest &request, QWidget *parent = nullptr);
    ~LogonDialog() override;
    /// While one is open, nobody may lose patience with the server.
    static bool isOpen() { return s_open > 0; }

    /// "DOMAIN\user" is a user of a domain.
    cer::Credentials credentials() const;
    bool shallBeKept() const;

private:
    void refresh();

    static inline int s_open = 0;

    QLineEdit *m_user, *m_password;
    QCheckBox *m_keep;
    QPushButton *m_logOn = nullptr;
};
