// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/share/sharepreview.h"

#include "core/exchange/sharing.h"
#include "core/records/kinds.h"
#include "core/words/words.h"
#include "ui/look/appearance.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cardgrid.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/kindtile.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QSet>

namespace kinfolio {

namespace {

constexpr int TileSide = 28;

void empty(QVBoxLayout *rows)
{
    while (QLayoutItem *item = rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

} // namespace

Result<SharePlan> planShare(Files &files, const QString &folder, Audience audience)
{
    const auto view = PortfolioView::open(files, folder);
    if (!view)
        return fail(view.error());
    auto copy = copyPortfolio(**view);
    if (!copy)
        return fail(copy.error());
    const SharedPortfolio shared = shareWith(audience, std::move(*copy));
    SharePlan plan;
    QSet<MediaHash> media;
    for (const RecordPtr &record : shared.content.records) {
        ++plan.counts[record->kind().key()];
        for (const MediaHash &hash : recordMedia(*record)) {
            if (media.contains(hash))
                continue;
            media.insert(hash);
            plan.bytes += shared.content.media.value(hash).size;
        }
    }
    plan.links = shared.content.links.size();
    plan.leftOut = shared.leftOut;
    plan.undescribed = (*view)->reader().undescribedPictures().value_or(QList<RecordId>()).size();
    return plan;
}

SharePreview::SharePreview(const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_leaves(new CardGrid(appearance, 200, appearance.look().measures().m))
    , m_stays(new QVBoxLayout)
    , m_staysBox(new QWidget)
{
    const Look::Measures &m = appearance.look().measures();
    m_stays->setSpacing(m.s + 2);
    auto *stays = new QVBoxLayout(m_staysBox);
    stays->setContentsMargins(0, m.l, 0, 0);
    stays->setSpacing(m.m);
    stays->addWidget(new Hairline(appearance, Qt::Horizontal));
    stays->addWidget(new Label(appearance, Look::Type::Title, Ink::Text, tr("What stays here")));
    stays->addLayout(m_stays);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(m.m);
    layout->addWidget(new Label(appearance, Look::Type::Title, Ink::Text, tr("What goes out")));
    layout->addWidget(m_leaves);
    layout->addWidget(m_staysBox);
    layout->addStretch(1);
}

void SharePreview::showPlan(const SharePlan &plan)
{
    empty(m_stays);
    QList<QWidget *> rows;
    const auto tile = [this](const QString &icon) {
        auto *label = new IconLabel(m_appearance, icon, Ink::OnAccentSoft, TileSide);
        label->setTile(true);
        return label;
    };
    for (const KindInfo *kind : allKinds()) {
        const qint64 count = plan.counts.value(kind->key());
        if (count == 0)
            continue;
        const QString name = count == 1 ? words::kindName(*kind) : words::kindPlural(*kind);
        rows.append(makeRow(new KindTile(m_appearance, kind->key(), TileSide),
                            tr("%1: %2", "a kind of things, how many").arg(name, QLocale().toString(count))));
    }
    if (plan.links > 0)
        rows.append(makeRow(tile(QStringLiteral("link-45deg")), tr("Connections: %1").arg(QLocale().toString(plan.links))));
    if (plan.bytes > 0) {
        const QString size = QLocale().formattedDataSize(plan.bytes, 1, QLocale::DataSizeSIFormat);
        rows.append(makeRow(tile(QStringLiteral("file-earmark")), tr("All files together: %1", "a size").arg(size)));
    }
    m_leaves->setCards(rows);
    m_staysBox->setVisible(!plan.leftOut.isEmpty());
    for (const LeftOut &leftOut : plan.leftOut)
        addLeftOut(leftOut);
}

QWidget *SharePreview::makeRow(QWidget *picture, const QString &text) const
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(m_appearance.look().measures().m);
    layout->addWidget(picture);
    layout->addWidget((new Label(m_appearance, Look::Type::Body, Ink::Text, text))->wrapped(), 1);
    return row;
}

void SharePreview::addLeftOut(const LeftOut &leftOut)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(m_appearance.look().measures().m);
    layout->addWidget(new IconLabel(m_appearance, QStringLiteral("lock"), Ink::TextMuted), 0, Qt::AlignTop);
    const QString text = words::leftOut(leftOut.what, leftOutName(leftOut.reason), leftOut.count);
    layout->addWidget((new Label(m_appearance, Look::Type::Body, Ink::TextSecondary, text))->wrapped(), 1);
    m_stays->addWidget(row);
}

} // namespace kinfolio
