# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Compiles the help into a target: LANGUAGE/CHAPTER.md for each language named here and each chapter of chapters.txt.

set(KINFOLIO_HELP_LANGUAGES en)

function(kinfolio_add_help target)
    set(folder ${PROJECT_SOURCE_DIR}/resources/help)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${folder}/chapters.txt)
    file(STRINGS ${folder}/chapters.txt chapters REGEX "^[a-z]")
    list(TRANSFORM chapters REPLACE " .*" "")
    set(files ${folder}/chapters.txt)
    foreach(language IN LISTS KINFOLIO_HELP_LANGUAGES)
        foreach(chapter IN LISTS chapters)
            list(APPEND files ${folder}/${language}/${chapter}.md)
        endforeach()
    endforeach()
    qt_add_resources(${target} help PREFIX /kinfolio/help BASE ${folder} FILES ${files})
endfunction()
