// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/bulkedit.h"

#include <QHash>
#include <QString>

#include <string>
#include <vector>

class DocumentModel;

/// What many status.txt files say, as one document to be edited. A setting that all of them have alike stands in it. One that differs is a
/// line that no client honours: to leave it as it is, to set it and to take it away are three things then.
std::string commonDocument(const std::vector<cer::SettingSpread> &spreads);

/// What was changed in such a document, to be made in each of the files.
std::vector<cer::SettingEdit> changesOf(const DocumentModel &model);

/// What was typed and cannot be set.
QHash<cer::Parameter, QString> attemptsOf(const DocumentModel &model);

/// Begins anew with the files as they are now. What was changed and not saved stays changed.
void followSpreads(DocumentModel &model, const std::vector<cer::SettingSpread> &spreads);
