// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/documentmodel.h"

#include "core/share/documentchanges.h"
#include "ui/response/parametertext.h"

#include <algorithm>
#include <utility>

class DocumentModel::Command final : public QUndoCommand {
public:
    Command(DocumentModel &model, TextChange change, const QString &name, Step step)
        : QUndoCommand(name)
        , m_model(model)
        , m_change(std::move(change))
        , m_step(step)
    {
    }

    int id() const override { return m_step == 0 ? -1 : m_step; }
    void undo() override
    {
        m_model.carryOut({m_change.offset, m_change.inserted, m_change.removed}, m_change.takenBack(m_model.m_bytes));
    }
    void redo() override { m_model.carryOut(m_change, m_change.applied(m_model.m_bytes)); }

    // Both have been carried out when this is called.
    bool mergeWith(const QUndoCommand *later) override
    {
        const auto &change = static_cast<const Command *>(later)->m_change;
        const std::string before = m_change.takenBack(change.takenBack(m_model.m_bytes));
        m_change = TextChange::between(before, m_model.m_bytes);
        setObsolete(m_change.isNothing());
        return true;
    }

private:
    DocumentModel &m_model;
    TextChange m_change;
    Step m_step;
};

DocumentModel::DocumentModel(cer::DocumentKind kind, QObject *parent)
    : QObject(parent)
    , m_document(kind)
    , m_savedDocument(kind)
{
}

void DocumentModel::showBytes(std::string bytes)
{
    m_bytes = std::move(bytes);
    m_document = cer::ConfigDocument::read(m_bytes, kind(), m_file);
}

void DocumentModel::setSavedBytes(Bytes saved)
{
    m_saved = std::move(saved);
    m_savedDocument = cer::ConfigDocument::read(m_saved.value_or(std::string()), kind(), m_file);
}

void DocumentModel::load(std::string file, Bytes saved)
{
    resume(std::move(file), saved, saved);
}

void DocumentModel::resume(std::string file, Bytes saved, Bytes edited)
{
    m_undo.clear();
    m_attempts.clear();
    m_file = std::move(file);
    setSavedBytes(std::move(saved));
    showBytes(edited.value_or(std::string()));
    Q_EMIT reloaded();
    Q_EMIT attemptsChanged();
    Q_EMIT savedChanged();
}

void DocumentModel::setSaved(Bytes saved)
{
    setSavedBytes(std::move(saved));
    m_undo.setClean();
    Q_EMIT savedChanged();
}

DocumentModel::Bytes DocumentModel::edited() const
{
    return m_saved || !m_bytes.empty() ? Bytes(m_bytes) : Bytes();
}

cer::FileEdit DocumentModel::fileEdit(std::string why) const
{
    return {.file = m_file, .before = m_saved, .after = edited(), .why = std::move(why)};
}

void DocumentModel::carryOut(const TextChange &change, std::string bytes)
{
    const cer::ConfigDocument before = m_document;
    showBytes(std::move(bytes));
    const auto isOutdated = [&](QHash<cer::Parameter, QString>::iterator attempt) {
        return before.value(attempt.key()) != m_document.value(attempt.key());
    };
    if (m_attempts.removeIf(isOutdated) > 0)
        Q_EMIT attemptsChanged();
    Q_EMIT changed(change);
}

void DocumentModel::push(const TextChange &change, const QString &name, Step step)
{
    if (!change.isNothing())
        m_undo.push(new Command(*this, change, name, step));
}

std::expected<void, cer::ValueFault> DocumentModel::set(cer::Parameter parameter, std::string_view value, Step step)
{
    cer::ConfigDocument copy = m_document;
    if (auto done = copy.set(parameter, value); !done)
        return done;
    dropAttempt(parameter);
    push(TextChange::between(m_bytes, copy.bytes()), tr("Change of \"%1\"").arg(ParameterText::label(parameter)), step);
    return {};
}

void DocumentModel::unset(cer::Parameter parameter, Step step)
{
    dropAttempt(parameter);
    cer::ConfigDocument copy = m_document;
    copy.unset(parameter);
    push(TextChange::between(m_bytes, copy.bytes()), tr("Change of \"%1\"").arg(ParameterText::label(parameter)), step);
}

std::expected<void, cer::ValueFault> DocumentModel::set(std::span<const cer::SettingEdit> edits, const QString &name)
{
    const auto document = cer::edited(m_document, edits);
    if (!document)
        return std::unexpected(document.error());
    for (const cer::SettingEdit &edit : edits)
        dropAttempt(edit.parameter);
    push(TextChange::between(m_bytes, document->bytes()), name, newStep());
    return {};
}

void DocumentModel::restore(cer::Parameter parameter)
{
    dropAttempt(parameter);
    const std::string bytes = cer::withLinesOf(m_document, m_savedDocument, parameter);
    push(TextChange::between(m_bytes, bytes), tr("Saved value of \"%1\"").arg(ParameterText::label(parameter)), 0);
}

void DocumentModel::apply(const cer::TextEdit &edit, const QString &name, Step step)
{
    if (edit.offset > m_bytes.size())
        return;
    const std::string_view removed = std::string_view(m_bytes).substr(edit.offset, edit.length);
    push(removed == edit.text ? TextChange{} : TextChange{edit.offset, std::string(removed), edit.text}, name, step);
}

void DocumentModel::repairAll()
{
    cer::ConfigDocument copy = m_document;
    copy.repairAll();
    push(TextChange::between(m_bytes, copy.bytes()), tr("All repairs"), 0);
}

void DocumentModel::discard()
{
    m_attempts.clear();
    Q_EMIT attemptsChanged();
    push(TextChange::between(m_bytes, m_saved.value_or(std::string())), tr("Back to the saved file"), 0);
}

bool DocumentModel::isChanged(cer::Parameter parameter) const
{
    return cer::linesDiffer(m_document, m_savedDocument, parameter);
}

std::vector<cer::Parameter> DocumentModel::changedParameters() const
{
    std::vector<cer::Parameter> changed;
    for (const cer::ParameterInfo &info : cer::allParameters()) {
        if (isChanged(info.parameter))
            changed.push_back(info.parameter);
    }
    return changed;
}

int DocumentModel::changeCount() const
{
    if (!isModified())
        return 0;
    const auto settings = int(changedParameters().size());
    return std::max(1, settings + cer::otherLinesThatDiffer(m_document, m_savedDocument));
}

void DocumentModel::setAttempt(cer::Parameter parameter, const QString &text)
{
    if (attempt(parameter) == text)
        return;
    m_attempts.insert(parameter, text);
    Q_EMIT attemptsChanged();
}

std::optional<QString> DocumentModel::attempt(cer::Parameter parameter) const
{
    const auto found = m_attempts.constFind(parameter);
    return found == m_attempts.cend() ? std::optional<QString>() : *found;
}

void DocumentModel::dropAttempt(cer::Parameter parameter)
{
    if (m_attempts.remove(parameter))
        Q_EMIT attemptsChanged();
}
