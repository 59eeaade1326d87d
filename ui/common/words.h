// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLocale;

/// Has the sentences of the running program in the language of \a locale, and in English where there is no translation into it: also
/// English needs one, for its plurals. After the application object, before the first sentence.
void installWords(const QLocale &locale);
