# SPDX-License-Identifier: GPL-3.0-or-later
# Programs for Windows (x86-64), built on Linux by mingw-w64 inside of what .ci/env --windows makes.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(CMAKE_C_COMPILER x86_64-w64-mingw32-gcc-posix)
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)
set(CMAKE_RC_COMPILER x86_64-w64-mingw32-windres)

# Libraries come from the compiler or from .ci/windows-libraries, never from the host; what runs while building is the host's.
set(CMAKE_FIND_ROOT_PATH /usr/local/windows /usr/x86_64-w64-mingw32)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
set(QT_HOST_PATH /usr)

# One .exe that needs nothing beside it.
set(CMAKE_EXE_LINKER_FLAGS_INIT -static)
