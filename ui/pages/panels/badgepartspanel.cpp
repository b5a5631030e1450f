// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/panels/badgepartspanel.h"

#include "core/badges/badgefile.h"
#include "core/base/text.h"
#include "core/records/badge.h"
#include "core/wallet/alignments.h"
#include "core/wallet/walletcheck.h"
#include "ui/look/appearance.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/markdownview.h"
#include "ui/widgets/rowstack.h"

#include <QVBoxLayout>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr int LongestLine = 200;

QString proofWords(BadgeProof proof)
{
    switch (proof) {
    case BadgeProof::Valid:
        return BadgePartsPanel::tr("Signature valid - identity not proven");
    case BadgeProof::Invalid:
    case BadgeProof::UndefinedTerms:
        return BadgePartsPanel::tr("Changed after signing");
    case BadgeProof::Absent:
        return BadgePartsPanel::tr("Not signed - a claim only");
    case BadgeProof::Unsupported:
    case BadgeProof::NeedsNetwork:
    case BadgeProof::TooLarge:
        return BadgePartsPanel::tr("Cannot be checked here");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

BadgePartsPanel::BadgePartsPanel(const PageContext &context, QWidget *parent)
    : RecordPanel(context, parent)
    , m_rows(new RowStack(context.appearance.look().measures().xs))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_rows);
    hide();
}

void BadgePartsPanel::refresh()
{
    if (m_read != record()) {
        m_rows->setRows({});
        hide();
    }
    if (m_work.isRunning())
        return;
    m_work.start<Result<Found>>(
        [id = record(), environment = context().session.portfolio().environment(),
         folder = context().session.portfolio().folder()](const Progress &) -> Result<Found> {
            const auto view = PortfolioView::open(environment.files, folder.path, environment.clock);
            const auto record = view ? (*view)->reader().record(id) : Result<RecordPtr>(fail(view.error()));
            if (!record)
                return fail(record.error());
            const MediaStore media(environment.files, folder.media(), folder.staging());
            const auto file = badgeFileOf((*view)->reader(), media, static_cast<const Badge &>(**record));
            if (!file)
                return Found{id, {}, {}};
            const auto kept = (*view)->reader().verdict(id);
            const auto known = kept && *kept ? readVerdict(**kept) : std::nullopt;
            Found found{id, readBadgeDetails(*file, known ? known->verdict : BadgeVerdict()), {}};
            auto standards = standardsFor((*view)->reader(), found.details.alignments);
            if (!standards)
                return fail(standards.error());
            found.standards = *standards;
            return found;
        },
        [this](const Result<Found> &found) {
            // Another badge may be on the page by now.
            if (found && found->badge == record())
                show(*found);
            else if (found)
                refresh();
        });
}

void BadgePartsPanel::show(const Found &found)
{
    m_read = found.badge;
    const BadgeDetails &details = found.details;
    QList<QWidget *> rows;
    if (!details.narrative.isEmpty() || !details.results.isEmpty()) {
        addHeading(rows, tr("How it was earned"));
        addText(rows, details.narrative);
        for (const QString &result : details.results)
            rows.append((new Label(context().appearance, Look::Type::Body, Ink::Text, plainLine(result, LongestLine)))->wrapped());
    }
    if (!details.evidence.isEmpty())
        addHeading(rows, tr("Evidence that the issuer names"));
    for (const BadgeEvidence &evidence : details.evidence)
        addEvidence(rows, evidence);
    if (!details.alignments.isEmpty())
        addHeading(rows, tr("Aligned by the issuer to"));
    for (qsizetype i = 0; i < details.alignments.size(); ++i)
        addAlignment(rows, details.alignments.at(i), found.standards.value(i));
    if (!details.endorsements.isEmpty())
        addHeading(rows, tr("What others say of it"));
    for (const BadgeEndorsement &endorsement : details.endorsements)
        addEndorsement(rows, endorsement);
    m_rows->setRows(rows);
    setVisible(!details.isEmpty());
}

void BadgePartsPanel::addHeading(QList<QWidget *> &rows, const QString &text) const
{
    auto *heading = new Label(context().appearance, Look::Type::Strong, Ink::Text, text);
    heading->setContentsMargins(0, context().appearance.look().measures().s, 0, 0);
    rows.append(heading->wrapped());
}

void BadgePartsPanel::addText(QList<QWidget *> &rows, const QString &markdown) const
{
    if (markdown.isEmpty())
        return;
    // Of a stranger: addresses are told, never followed.
    auto *view = new MarkdownView(context().appearance, Look::Type::Body, [](const QString &) { return false; });
    view->showText(markdown);
    rows.append(view);
}

void BadgePartsPanel::addEvidence(QList<QWidget *> &rows, const BadgeEvidence &evidence) const
{
    if (!evidence.name.isEmpty())
        rows.append((new Label(context().appearance, Look::Type::Body, Ink::Text, plainLine(evidence.name, LongestLine)))->wrapped());
    addText(rows, evidence.words);
    if (!evidence.address.isEmpty()) {
        auto *address = new Label(context().appearance, Look::Type::Caption, Ink::TextSecondary, plainLine(evidence.address, LongestLine));
        address->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        rows.append(address->wrapped());
    }
}

void BadgePartsPanel::addAlignment(QList<QWidget *> &rows, const BadgeAlignment &alignment, RecordId standard)
{
    rows.append((new Label(context().appearance, Look::Type::Body, Ink::Text, alignmentLine(alignment)))->wrapped());
    if (!standard.isValid())
        return;
    auto *row = new QWidget;
    auto *line = new FlowLayout(row, context().appearance.look().measures().l);
    auto *open = linkButton(context().appearance, tr("In your standards"), QStringLiteral("card-checklist"));
    connect(open, &QPushButton::clicked, this, [this, standard] { context().shell.goToRecord(standard); });
    line->addWidget(open);
    if (canChange() && !isTied(standard)) {
        auto *tie = linkButton(context().appearance, tr("Connect it"), QStringLiteral("link-45deg"));
        tie->setAccessibleDescription(alignmentLine(alignment));
        connect(tie, &QPushButton::clicked, this, [this, standard] {
            Edit edit;
            edit.link(record(), LinkRole::EvidenceFor, standard);
            perform(edit, tr("Connect a badge with a standard"));
        });
        line->addWidget(tie);
    }
    rows.append(row);
}

void BadgePartsPanel::addEndorsement(QList<QWidget *> &rows, const BadgeEndorsement &endorsement) const
{
    rows.append((new Label(context().appearance, Look::Type::Body, Ink::Text, plainLine(endorsement.issuer, LongestLine)))->wrapped());
    addText(rows, endorsement.words);
    rows.append((new Label(context().appearance, Look::Type::Caption, Ink::TextSecondary, proofWords(endorsement.proof)))->wrapped());
}

bool BadgePartsPanel::isTied(RecordId standard) const
{
    const auto links = context().session.reader().linksAt(record()).value_or(QList<Link>());
    return std::ranges::any_of(links, [&](const Link &link) { return link.from == standard || link.to == standard; });
}

} // namespace kinfolio
