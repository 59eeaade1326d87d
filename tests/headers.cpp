// SPDX-License-Identifier: GPL-3.0-or-later
// Empty: CMake wants a source for a target that only precompiles headers.
