# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Finds the installed package of Bootstrap Icons and compiles the icons of icons.txt into a target. No icon is copied
# into this repository.

set(KINFOLIO_ICON_DIR "" CACHE PATH "Folder with the SVG files of Bootstrap Icons (found by itself on Debian)")

function(kinfolio_find_icons result)
    if(KINFOLIO_ICON_DIR)
        set(places ${KINFOLIO_ICON_DIR})
    else()
        set(places /usr/share/bootstrap-icons/svg /usr/share/nodejs/bootstrap-icons/icons
            ${PROJECT_SOURCE_DIR}/node_modules/bootstrap-icons/icons)
    endif()
    foreach(place IN LISTS places)
        if(EXISTS ${place}/fire.svg)
            set(${result} ${place} PARENT_SCOPE)
            return()
        endif()
    endforeach()
    message(FATAL_ERROR "Bootstrap Icons not found in: ${places}\n"
        "Install the package (Debian: apt install bootstrap-icons, elsewhere: npm install bootstrap-icons) or set "
        "-DKINFOLIO_ICON_DIR to the folder with its SVG files.")
endfunction()

function(kinfolio_add_icons target)
    kinfolio_find_icons(folder)
    set(list ${PROJECT_SOURCE_DIR}/resources/icons.txt)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${list})
    file(STRINGS ${list} names REGEX "^[a-z0-9-]+$")
    foreach(name IN LISTS names)
        if(NOT EXISTS ${folder}/${name}.svg)
            message(FATAL_ERROR "resources/icons.txt names '${name}', which ${folder} does not have")
        endif()
        list(APPEND files ${folder}/${name}.svg)
    endforeach()
    qt_add_resources(${target} icons PREFIX /kinfolio/icons BASE ${folder} FILES ${files})
endfunction()
