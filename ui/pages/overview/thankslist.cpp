// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/overview/thankslist.h"

#include "core/base/text.h"
#include "core/records/recordjson.h"
#include "ui/look/appearance.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/cardbutton.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/kindtile.h"
#include "ui/widgets/label.h"
#include "ui/widgets/rowstack.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr int TileSide = 36;
constexpr qsizetype MostShown = 40; // the text that one copies has all of them

} // namespace

ThanksList::ThanksList(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_words(new Label(context.appearance, Look::Type::Body, Ink::TextSecondary))
    , m_rows(new RowStack(context.appearance.look().measures().s))
    , m_copy(plainButton(context.appearance, tr("Copy the thanks as text"), QStringLiteral("clipboard")))
{
    const Look::Measures &m = context.appearance.look().measures();
    connect(m_copy, &QPushButton::clicked, this, &ThanksList::copy);
    auto *head = new FlowLayout(nullptr, m.m);
    head->setCentred();
    head->addWidget(new Label(context.appearance, Look::Type::Title, Ink::Text, tr("Sponsors and thanks")));
    head->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(m.s);
    layout->addLayout(head);
    layout->addWidget(m_words->wrapped());
    layout->addWidget(m_rows);
}

void ThanksList::show(const QList<Acknowledgement> &thanks)
{
    m_thanks = thanks;
    QList<QWidget *> rows;
    for (const Acknowledgement &one : thanks.first(std::min(MostShown, thanks.size())))
        rows.append(makeRow(one));
    m_rows->setRows(rows);
    m_rows->setVisible(!rows.isEmpty());
    m_copy->setVisible(!rows.isEmpty());
    if (rows.isEmpty())
        m_words->setText(tr("Who lent you something, or helped with a project, is listed here, for the last page of what you made."));
    else if (thanks.size() > rows.size())
        m_words->setText(tr("The first %1 of %2. The text has them all.").arg(QLocale().toString(rows.size()), QLocale().toString(thanks.size())));
    else
        m_words->setText(tr("For the last page of what you made."));
}

QWidget *ThanksList::makeRow(const Acknowledgement &one)
{
    const QString name = plainLine(recordTitle(*one.person), 80);
    auto *tile = new KindTile(m_context.appearance, one.person->kind().key(), TileSide);
    tile->setPerson(name);
    auto *row = new CardButton(m_context.appearance, tile, name, acknowledgementWords(one));
    if (!one.mayBeNamed) {
        auto *chip = new Chip(m_context.appearance);
        chip->showPlain(QStringLiteral("eye-slash"), tr("Not named"));
        row->setEnd(chip);
    }
    connect(row, &CardButton::clicked, this, [this, id = one.person->id] { m_context.shell.goToRecord(id); });
    return row;
}

void ThanksList::copy()
{
    QGuiApplication::clipboard()->setText(acknowledgementText(m_thanks));
    const bool whole = std::ranges::all_of(m_thanks, &Acknowledgement::mayBeNamed);
    m_context.shell.say({whole ? Message::Kind::Good : Message::Kind::Notice,
                         whole ? tr("Copied. Paste it wherever you write.")
                               : tr("Copied. Whoever has not agreed to be named is counted, and not named."),
                         {}, {}});
}

} // namespace kinfolio
