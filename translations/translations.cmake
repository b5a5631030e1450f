# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Compiles the translations of the program's words into a target: kinfolio_LANGUAGE.ts for each language named here.
# English has the forms of its plurals alone; all else is English in the sources.

set(KINFOLIO_LANGUAGES en)

function(kinfolio_add_translations target)
    foreach(language IN LISTS KINFOLIO_LANGUAGES)
        set(words ${PROJECT_SOURCE_DIR}/translations/kinfolio_${language}.ts)
        set(compiled ${CMAKE_CURRENT_BINARY_DIR}/kinfolio_${language}.qm)
        add_custom_command(OUTPUT ${compiled} COMMAND Qt6::lrelease -silent ${words} -qm ${compiled} DEPENDS ${words} VERBATIM)
        list(APPEND files ${compiled})
    endforeach()
    qt_add_resources(${target} translations PREFIX /kinfolio/translations BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${files})
endfunction()
