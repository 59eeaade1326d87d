// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/reportreader.h"

class Channel;

/// Says hello and answers the console's requests (core/report/frame.h) until it goes. \a spool is an open file without a name, for members
/// that are too large for memory. Does not return: the channel ends the process.
[[noreturn]] void serve(Channel &channel, const cer::Confinement &confinement, int spool);
