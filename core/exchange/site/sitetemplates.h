// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The templates of a site: one function and one file for each sort of page. Each writes the content of its page; the frame is
// in sitepage.h.

#pragma once

#include "core/exchange/site/sitepage.h"

namespace kinfolio {

void writeCover(SitePage &page);
void writeProjects(SitePage &page);
void writeInterests(SitePage &page);
void writePeople(SitePage &page);
void writeBadges(SitePage &page);
void writeOpportunities(SitePage &page);
void writeJournal(SitePage &page);
void writeShowcases(SitePage &page);
void writeFiles(SitePage &page);
void writeMore(SitePage &page);
void writeStory(SitePage &page);
void writeEverything(SitePage &page);
void writeAbout(SitePage &page);

} // namespace kinfolio
