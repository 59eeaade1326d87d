// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/minidump/dumpfile.h"

/// One reader for each stream; each adds what it reads to the dump and its faults to the file. Nothing outside of readMinidump() uses this.
namespace cer::dump {

void readSystemInfo(DumpFile &file, const Stream &stream, Minidump &dump);
void readModules(DumpFile &file, const Stream &stream, Minidump &dump);
void readUnloadedModules(DumpFile &file, const Stream &stream, Minidump &dump);
void readMiscInfo(DumpFile &file, const Stream &stream, Minidump &dump);
void readSystemMemory(DumpFile &file, const Stream &stream, Minidump &dump);
void readVmCounters(DumpFile &file, const Stream &stream, Minidump &dump);
void readMemory(DumpFile &file, const Stream &stream, Minidump &dump);
void readMemory64(DumpFile &file, const Stream &stream, Minidump &dump);
void readRegions(DumpFile &file, const Stream &stream, Minidump &dump);
void readHandles(DumpFile &file, const Stream &stream, Minidump &dump);
void readCommentA(DumpFile &file, const Stream &stream, Minidump &dump);
void readCommentW(DumpFile &file, const Stream &stream, Minidump &dump);

// These want to know the processor: behind readSystemInfo().
void readException(DumpFile &file, const Stream &stream, Minidump &dump);
void readThreads(DumpFile &file, const Stream &stream, Minidump &dump);
void readThreadsEx(DumpFile &file, const Stream &stream, Minidump &dump);
// These add to threads that are known.
void readThreadInfo(DumpFile &file, const Stream &stream, Minidump &dump);
void readThreadNames(DumpFile &file, const Stream &stream, Minidump &dump);

} // namespace cer::dump
