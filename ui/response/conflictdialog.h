// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/save.h"
#include "ui/common/bytetext.h"

#include <QDialog>

class QCheckBox;
class QPushButton;
class QTableView;
class ThreeVersionsModel;

/// Somebody else changed the file meanwhile: the three versions side by side, and what to do. Nothing was written, and nothing is until
/// the user chooses.
class ConflictDialog final : public QDialog {
    Q_OBJECT

public:
    /// What was to be saved when the conflict came up: changes of an editor, or what a file held before a change of the journal.
    enum class Occasion : std::uint8_t { Editing, Undo };

    ConflictDialog(const cer::SaveConflict &conflict, const ByteText &code, Occasion occasion, QWidget *parent = nullptr);

Q_SIGNALS:
    void mergeChosen();     // go on with theirs, with my changes made again
    void overwriteChosen(); // mine, knowingly
    void discardChosen();   // theirs

private:
    void setUpTable(const cer::SaveConflict &conflict);
    void setUpButtons();
    QString explanation(const cer::SaveConflict &conflict) const;
    void setWords();
    void choose(void (ConflictDialog::*choice)());

    Occasion m_occasion;
    ThreeVersionsModel *m_versions;
    QTableView *m_table;
    QCheckBox *m_seen;
    QPushButton *m_merge, *m_overwrite, *m_discard;
};
