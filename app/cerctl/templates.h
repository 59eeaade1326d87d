// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cerctl/context.h"
#include "core/share/bulkedit.h"

#include <optional>
#include <string>
#include <vector>

/// The edits of the template that \a name means, a file or one of the templates of this user, in bytes of the share's code page. Nothing
/// after a complaint.
std::optional<std::vector<cer::SettingEdit>> templateEdits(Context &context, const std::string &name);
