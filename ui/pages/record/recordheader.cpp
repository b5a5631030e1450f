// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/record/recordheader.h"

#include "core/records/badge.h"
#include "core/records/learner.h"
#include "core/records/project.h"
#include "core/words/words.h"
#include "ui/look/appearance.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/kindtile.h"
#include "ui/widgets/label.h"
#include "ui/widgets/menuplace.h"

#include <QHBoxLayout>
#include <QMenu>

namespace kinfolio {

namespace {

constexpr int TileSide = 26;

QString audienceIcon(Audience audience)
{
    switch (audience) {
    case Audience::Me:
        return QStringLiteral("lock");
    case Audience::Chosen:
        return QStringLiteral("people");
    case Audience::Everyone:
        return QStringLiteral("eye");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

RecordHeader::RecordHeader(const Appearance &appearance, const KindInfo &kind, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_kind(kind)
    , m_state(new Chip(appearance))
    , m_audience(new Chip(appearance))
    , m_addWork(plainButton(appearance, tr("Add work"), QStringLiteral("upload")))
    , m_open(plainButton(appearance, tr("Open"), QStringLiteral("box-arrow-up")))
    , m_file(iconButton(appearance, QStringLiteral("three-dots"), tr("More to do with the file")))
    , m_print(iconButton(appearance, QStringLiteral("printer"), tr("Print")))
    , m_erase(iconButton(appearance, QStringLiteral("trash3"), tr("Move to the bin")))
{
    const Look::Measures &m = appearance.look().measures();
    auto *chips = new FlowLayout(nullptr, m.s);
    chips->setCentred();
    chips->addWidget(new KindTile(appearance, kind.key(), TileSide));
    chips->addWidget(new Label(appearance, Look::Type::Caption, Ink::TextMuted, words::kindName(kind)));
    chips->addWidget(m_state);
    chips->addWidget(m_audience);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(m.s);
    m_parts = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_parts->setContentsMargins({});
    m_parts->setSpacing(m.s);
    m_parts->addLayout(chips, 1);
    m_parts->addLayout(buttons);
    // May be narrower than all of it side by side, see arrange().
    setMinimumWidth(1);
    for (QWidget *button : {static_cast<QWidget *>(m_addWork), static_cast<QWidget *>(m_open), static_cast<QWidget *>(m_file),
                            static_cast<QWidget *>(m_print), static_cast<QWidget *>(m_erase)})
        buttons->addWidget(button, 0, Qt::AlignTop);
    for (QToolButton *button : {m_file, m_print, m_erase}) {
        button->setProperty("outlined", true);
        button->setAutoRaise(false);
    }
    m_addWork->setVisible(&kind == &Project::info());
    m_open->setVisible(false);
    m_file->setVisible(false);
    m_erase->setVisible(&kind != &Learner::info());
    connect(m_addWork, &QPushButton::clicked, this, &RecordHeader::addWorkWanted);
    connect(m_open, &QPushButton::clicked, this, &RecordHeader::openWanted);
    connect(m_file, &QToolButton::clicked, this, &RecordHeader::showFileMenu);
    connect(m_print, &QToolButton::clicked, this, &RecordHeader::printWanted);
    connect(m_erase, &QToolButton::clicked, this, &RecordHeader::eraseWanted);
}

void RecordHeader::setReadOnly()
{
    m_addWork->hide();
    m_erase->hide();
}

void RecordHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void RecordHeader::arrange()
{
    QLayoutItem *chips = m_parts->itemAt(0);
    QLayoutItem *buttons = m_parts->itemAt(1);
    const bool below = width() < chips->minimumSize().width() + m_parts->spacing() + buttons->minimumSize().width();
    m_parts->setDirection(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    buttons->setAlignment(below ? Qt::AlignLeading : Qt::Alignment());
}

void RecordHeader::showRecord(const RecordBase &record)
{
    showState(record);
    showAudience(record);
    const bool file = &m_kind != &Learner::info() && !recordMedia(record).empty();
    m_open->setVisible(file);
    m_file->setVisible(file);
    arrange();
}

void RecordHeader::showFileMenu()
{
    QMenu menu(this);
    menu.addAction(m_appearance.icon(QStringLiteral("box-arrow-in-down")), tr("Save a copy …"), this, &RecordHeader::saveCopyWanted);
    menu.addAction(m_appearance.icon(QStringLiteral("folder2-open")), tr("Show in folder"), this, &RecordHeader::folderWanted);
    if (&m_kind == &Badge::info()) {
        menu.addSeparator();
        menu.addAction(m_appearance.icon(QStringLiteral("file-earmark-text")), tr("Save for a wallet …"), this, &RecordHeader::credentialWanted);
        menu.addAction(m_appearance.icon(QStringLiteral("image")), tr("Put into a picture …"), this, &RecordHeader::bakingWanted);
    }
    menu.exec(menuPlace(*m_file));
}

void RecordHeader::showState(const RecordBase &record)
{
    for (const FieldInfo &field : m_kind.own) {
        if (field.type != FieldType::Choice || field.isEmpty(record))
            continue;
        const QString value = field.get(record).toString();
        const QString text = words::choiceLabel(field, value);
        if (value == QLatin1String("finished"))
            m_state->showState(Look::State::Good, text);
        else if (value == QLatin1String("doing"))
            m_state->showState(Look::State::Notice, text);
        else
            m_state->showPlain(QString(), text);
        m_state->show();
        return;
    }
    m_state->hide();
}

void RecordHeader::showAudience(const RecordBase &record)
{
    const Audience audience = effectiveAudience(record);
    const FieldInfo *field = m_kind.field(u"audience");
    m_audience->showPlain(audienceIcon(audience), words::choiceLabel(*field, audienceText(audience)));
}

} // namespace kinfolio
