// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Linked with the whole of kinfolio_core and with nothing that shows a window; that it links is the test.

int main()
{
    return 0;
}
