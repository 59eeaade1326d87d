# SPDX-License-Identifier: GPL-3.0-or-later
# The target cer_libsmb2, and CER_HAS_SMB when it can do what SmbStore needs. The shared library does not export the functions for single
# requests (smb2_cmd_read_async and others), the static one beside it has them all; it wants the Kerberos libraries of the shared one.
include(CheckCXXSourceCompiles)

find_path(CER_SMB2_INCLUDE smb2/libsmb2.h)
find_library(CER_SMB2_LIBRARY NAMES libsmb2.a smb2)
find_library(CER_GSSAPI_LIBRARY NAMES gssapi_krb5 libgssapi_krb5.so.2)
find_library(CER_KRB5_LIBRARY NAMES krb5 libkrb5.so.3)

if(CER_SMB2_INCLUDE AND CER_SMB2_LIBRARY)
    set(CMAKE_REQUIRED_INCLUDES ${CER_SMB2_INCLUDE})
    set(CMAKE_REQUIRED_LIBRARIES ${CER_SMB2_LIBRARY})
    foreach(library CER_GSSAPI_LIBRARY CER_KRB5_LIBRARY)
        if(${library})
            list(APPEND CMAKE_REQUIRED_LIBRARIES ${${library}})
        endif()
    endforeach()
    check_cxx_source_compiles([[
        #include <cstddef>
        #include <cstdint>
        #include <ctime>
        #include <smb2/smb2.h>
        #include <smb2/libsmb2.h>
        #include <smb2/libsmb2-raw.h>
        int main()
        {
            return smb2_cmd_read_async(nullptr, nullptr, nullptr, nullptr)
                || smb2_cmd_write_async(nullptr, nullptr, 0, nullptr, nullptr)
                || smb2_cmd_flush_async(nullptr, nullptr, nullptr, nullptr)
                || smb2_cmd_change_notify_async(nullptr, nullptr, nullptr, nullptr);
        }]] CER_HAS_SMB)
    if(CER_HAS_SMB)
        add_library(cer_libsmb2 INTERFACE)
        target_include_directories(cer_libsmb2 SYSTEM INTERFACE ${CER_SMB2_INCLUDE})
        target_link_libraries(cer_libsmb2 INTERFACE ${CMAKE_REQUIRED_LIBRARIES})
    endif()
    unset(CMAKE_REQUIRED_INCLUDES)
    unset(CMAKE_REQUIRED_LIBRARIES)
endif()
if(NOT CER_HAS_SMB)
    message(WARNING "SMB shares can only be opened where the system mounts them: there is no static libsmb2 (libsmb2.a).")
endif()
