// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/printjob.h"

#include "core/base/text.h"
#include "core/records/recordjson.h"
#include "core/words/words.h"

namespace kinfolio {

Result<Printout> carryOut(const PrintJob &job, const PrintPlace &place, PrivateParts privateParts, const Progress &progress)
{
    const auto view = PortfolioView::open(place.files, place.folder);
    if (!view)
        return fail(view.error());
    auto printout = job.make({.reader = (*view)->reader(), .media = place.media, .privateParts = privateParts}, progress);
    if (!printout)
        return fail(printout.error());
    printout->title = job.title;
    if (const auto learner = (*view)->reader().learner())
        printout->learner = plainLine(recordTitle(**learner));
    printout->date = words::dateText(PartialDate::fromDay(place.today));
    return printout;
}

} // namespace kinfolio
