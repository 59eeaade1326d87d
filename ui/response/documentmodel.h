// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/configdocument.h"
#include "core/share/bulkedit.h"
#include "core/share/save.h"
#include "ui/response/textchange.h"

#include <QHash>
#include <QObject>
#include <QUndoStack>

#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// One policy.txt or status.txt while it is edited. Form and source show and change this one document; every change can be undone.
/// The bytes that nobody edited stay as they were read. Lives on the GUI thread and knows no share.
class DocumentModel final : public QObject {
    Q_OBJECT

public:
    using Bytes = std::optional<std::string>; // nothing: the file does not exist

    explicit DocumentModel(cer::DocumentKind kind, QObject *parent = nullptr);

    /// Begins anew with what the share holds. What was edited and undone is forgotten. \a file is relative to the share.
    void load(std::string file, Bytes saved);
    /// Goes on with edits of an earlier time: \a saved is what they began from.
    void resume(std::string file, Bytes saved, Bytes edited);
    /// The same bytes look different now: by another code page.
    void showAgain() { Q_EMIT reloaded(); }
    /// The share now holds \a saved, which came from here or is known to the user: what differs from it is unsaved.
    void setSaved(Bytes saved);

    cer::DocumentKind kind() const { return m_document.kind(); }
    const std::string &file() const { return m_file; }
    const cer::ConfigDocument &document() const { return m_document; }
    const cer::ConfigDocument &savedDocument() const { return m_savedDocument; }
    const std::string &bytes() const { return m_bytes; }
    const Bytes &saved() const { return m_saved; }
    /// What the file shall hold. An empty document makes no file where there was none.
    Bytes edited() const;
    cer::FileEdit fileEdit(std::string why) const;

    /// A step joins the changes that one undo takes back: what is typed into one field without leaving it. 0 joins nothing.
    using Step = int;
    Step newStep() { return ++m_lastStep; }

    std::expected<void, cer::ValueFault> set(cer::Parameter parameter, std::string_view value, Step step = 0);
    void unset(cer::Parameter parameter, Step step = 0);
    /// All of them as one change, or none of them.
    std::expected<void, cer::ValueFault> set(std::span<const cer::SettingEdit> edits, const QString &name);
    /// Back to the lines of this parameter as they are saved.
    void restore(cer::Parameter parameter);
    void apply(const cer::TextEdit &edit, const QString &name, Step step = 0);
    void repairAll();
    /// Back to the saved file, as one change that can be undone.
    void discard();

    bool isModified() const { return edited() != m_saved; }
    bool isChanged(cer::Parameter parameter) const;
    std::vector<cer::Parameter> changedParameters() const;
    /// The settings that differ from the saved file, and the other lines that do.
    int changeCount() const;

    /// What was typed for a parameter and cannot be a value of it. It is no part of the document, and forgotten as soon as the
    /// parameter gets a value in another way.
    void setAttempt(cer::Parameter parameter, const QString &text);
    std::optional<QString> attempt(cer::Parameter parameter) const;
    void dropAttempt(cer::Parameter parameter);
    bool hasAttempts() const { return !m_attempts.isEmpty(); }
    bool hasUnsavedChanges() const { return isModified() || hasAttempts(); }

    QUndoStack *undoStack() { return &m_undo; }

Q_SIGNALS:
    void changed(const TextChange &change); // of the bytes; nothing but what follows from them has changed
    void reloaded();                        // everything may have
    void savedChanged();
    void attemptsChanged();

private:
    class Command;
    void showBytes(std::string bytes);
    void push(const TextChange &change, const QString &name, Step step);
    void carryOut(const TextChange &change, std::string bytes);
    void setSavedBytes(Bytes saved);

    std::string m_file;
    std::string m_bytes;
    cer::ConfigDocument m_document;
    Bytes m_saved;
    cer::ConfigDocument m_savedDocument;
    QHash<cer::Parameter, QString> m_attempts;
    QUndoStack m_undo;
    Step m_lastStep = 0;
};
