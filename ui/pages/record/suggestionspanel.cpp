// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/record/suggestionspanel.h"

#include "core/base/text.h"
#include "core/records/person.h"
#include "core/words/words.h"
#include "ui/look/appearance.h"
#include "ui/pages/record/relate.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/kindtile.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sided.h"

#include <QHBoxLayout>

namespace kinfolio {

namespace {

constexpr auto PauseBeforeLooking = std::chrono::milliseconds(300);
constexpr qsizetype MostShown = 3;
constexpr int MostAsked = 12; // some may have been waved away
constexpr int BesideTile = 10; // as in the rows of connections above it
constexpr int TileSide = 32;

} // namespace

SuggestionsPanel::SuggestionsPanel(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_rows(new QVBoxLayout(this))
{
    const Look::Measures &m = context.appearance.look().measures();
    m_rows->setContentsMargins(sided(m.s, m.m, 0, 0));
    m_rows->setSpacing(m.s);
    m_pause.setSingleShot(true);
    m_pause.setInterval(PauseBeforeLooking);
    connect(&m_pause, &QTimer::timeout, this, &SuggestionsPanel::look);
    connect(&context.session.portfolio(), &Portfolio::changed, this, [this] {
        m_stale = true;
        if (isVisible())
            m_pause.start();
    });
}

void SuggestionsPanel::showRecord(RecordId id)
{
    if (id == m_record)
        return;
    m_record = id;
    m_stale = true;
    fill({});
    if (isVisible())
        m_pause.start();
}

void SuggestionsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        m_pause.start();
}

void SuggestionsPanel::look()
{
    if (m_work.isRunning()) {
        m_pause.start();
        return;
    }
    m_stale = false;
    m_work.start<Result<QList<Suggestion>>>(
        [&files = m_context.session.portfolio().environment().files, folder = m_context.session.folder(),
         record = m_record](const Progress &) -> Result<QList<Suggestion>> {
            const auto view = PortfolioView::open(files, folder);
            if (!view)
                return fail(view.error());
            return (*view)->reader().suggestions(record, MostAsked);
        },
        [this, record = m_record](const Result<QList<Suggestion>> &found) {
            // A hint that cannot be had is no reason to disturb anyone.
            if (record == m_record)
                fill(found.value_or(QList<Suggestion>()));
        });
}

void SuggestionsPanel::fill(const QList<Suggestion> &suggestions)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Suggestion &suggestion : suggestions) {
        if (m_dismissed.contains({m_record, suggestion.record}) || m_rows->count() > MostShown)
            continue;
        if (m_rows->count() == 0)
            m_rows->addWidget((new Label(m_context.appearance, Look::Type::Strong, Ink::TextSecondary, tr("Do these belong here?")))->wrapped());
        m_rows->addWidget(makeRow(suggestion));
    }
}

QWidget *SuggestionsPanel::makeRow(const Suggestion &suggestion)
{
    const Appearance &appearance = m_context.appearance;
    const Look::Measures &m = appearance.look().measures();
    const QString title = plainLine(suggestion.title, 80);
    QPushButton *join = quietButton(appearance, tr("Connect"), QStringLiteral("link-45deg"));
    join->setAccessibleName(tr("Connect with “%1”").arg(title));
    connect(join, &QPushButton::clicked, this, [this, suggestion] { connectTo(suggestion); });
    QPushButton *no = quietButton(appearance, tr("No"));
    no->setAccessibleName(tr("“%1” does not belong here").arg(title));
    connect(no, &QPushButton::clicked, this, [this, other = suggestion.record] { dismiss(other); });
    auto *buttons = new FlowLayout(nullptr, m.xs);
    buttons->addWidget(join);
    buttons->addWidget(no);
    auto *tile = new KindTile(appearance, suggestion.kind->key(), TileSide);
    if (suggestion.kind == &Person::info())
        tile->setPerson(title);
    auto *text = new QVBoxLayout;
    text->setSpacing(0);
    text->addWidget((new Label(appearance, Look::Type::Strong, Ink::Text, title))->wrapped());
    const QString reason = words::suggestionReason(suggestion.reasons.first());
    text->addWidget((new Label(appearance, Look::Type::Caption, Ink::TextMuted, reason))->wrapped());
    auto *head = new QHBoxLayout;
    head->setSpacing(BesideTile);
    head->addWidget(tile, 0, Qt::AlignTop);
    head->addLayout(text, 1);
    auto *foot = new QVBoxLayout;
    foot->addLayout(buttons);
    auto *row = new QWidget;
    auto *layout = new QVBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addLayout(foot);
    // The words of the first button begin where the title does: a button has as much ground as there is beside the tile.
    appearance.follow(row, [foot, &appearance] { foot->setContentsMargins(sided(appearance.look().scaled(TileSide), 0, 0, 0)); });
    return row;
}

void SuggestionsPanel::connectTo(const Suggestion &suggestion)
{
    Link link;
    link.role = suggestion.role.role;
    link.from = suggestion.role.outwards ? m_record : suggestion.record;
    link.to = suggestion.role.outwards ? suggestion.record : m_record;
    connectRecords(m_context, {link});
    m_context.shell.say({Message::Kind::Good, tr("Connected with “%1”: %2.", "title, how they belong together")
                                                  .arg(plainLine(suggestion.title, 80), words::roleWords(suggestion.role)),
                         tr("Undo"), [session = &m_context.session] { session->undo(); }});
}

void SuggestionsPanel::dismiss(RecordId other)
{
    m_dismissed.insert({m_record, other});
    look();
}

} // namespace kinfolio
