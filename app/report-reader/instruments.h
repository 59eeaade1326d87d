// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A build for tests that watches itself: its sanitizers reserve terabytes of addresses, read files about the process and write to standard
/// error; counters of lines are written to files at the end. It is held back less.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || defined(CER_COVERAGE)
inline constexpr bool isInstrumented = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
inline constexpr bool isInstrumented = true;
#else
inline constexpr bool isInstrumented = false;
#endif
#else
inline constexpr bool isInstrumented = false;
#endif

/// Ends this process at once, from any thread.
[[noreturn]] void leave(int status);
