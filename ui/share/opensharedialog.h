// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "ui/common/job.h"

#include <QDialog>
#include <QTimer>

#include <functional>
#include <memory>
#include <string>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

/// Asks which share to open: a recent one, a folder, or a UNC path typed by hand. What is typed is checked at once by its form, and on
/// "Open" by looking, beside the GUI thread; a folder that is no share is said to be none, and may be opened all the same.
class OpenShareDialog final : public QDialog {
    Q_OBJECT

public:
    using Opener = std::function<cer::Result<std::shared_ptr<cer::Store>>(const std::string &root)>;

    /// \a opener makes the store of a root, on another thread.
    explicit OpenShareDialog(Opener opener, QWidget *parent = nullptr);

    void setRoot(const QString &root);
    QString root() const;

private:
    enum class Look { Share, NoShare };

    void setupPage();
    void chooseFolder();
    void check();
    void openIt();
    void finish(const cer::Result<Look> &look);
    void say(const QString &sentence, const QString &icon = {});

    const Opener m_opener;
    QComboBox *m_root;
    QLabel *m_icon;
    QLabel *m_message;
    QProgressBar *m_working;
    QPushButton *m_open;
    bool m_anyway = false; // the folder is no share, and the user was told
    Job<cer::Result<Look>> m_looking;
    QTimer m_patience; // the time that a share has to answer
};
