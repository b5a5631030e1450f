// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/linkchooser.h"

#include "core/base/text.h"
#include "core/words/words.h"
#include "ui/dialogs/recordfinder.h"
#include "ui/look/appearance.h"
#include "ui/models/recordroles.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLocale>
#include <QVBoxLayout>

namespace kinfolio {

LinkChooser::LinkChooser(const Appearance &appearance, Session &session, QList<RecordId> records, QWidget *parent)
    : QDialog(parent)
    , m_appearance(appearance)
    , m_records(std::move(records))
    , m_finder(new RecordFinder(appearance, session, {tr("Type a name or a word"), tr("Search for something to connect"), tr("Found")}))
    , m_roles(new QComboBox)
    , m_other(new Label(appearance, Look::Type::Strong, Ink::Text))
    , m_connect(primaryButton(appearance, tr("Connect"), QStringLiteral("link-45deg")))
{
    QString question = tr("What belongs to these %1?").arg(QLocale().toString(m_records.size()));
    if (const auto found = session.reader().record(m_records.first())) {
        m_kind = (*found)->kind().key();
        if (m_records.size() == 1)
            question = tr("What belongs to “%1”?").arg(plainLine(recordTitle(**found), 80));
    }
    m_finder->model().setExcept(m_records);
    m_finder->model().showNewest();
    build(question);
    connect(m_finder, &RecordFinder::changed, this, &LinkChooser::showChoice);
    connect(m_finder, &RecordFinder::doubleClicked, this, &QDialog::accept);
    connect(m_connect, &QPushButton::clicked, this, &QDialog::accept);
    showChoice();
}

void LinkChooser::build(const QString &question)
{
    const Look &look = m_appearance.look();
    const Look::Measures &m = look.measures();
    setWindowTitle(tr("Connect"));
    for (const DirectedRole &role : directedRoles())
        m_roles->addItem(words::roleWords(role));
    m_roles->setAccessibleName(tr("How they belong together"));
    m_roles->view()->setAccessibleName(m_roles->accessibleName());
    QPushButton *cancel = plainButton(m_appearance, tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);

    auto *sentence = new QHBoxLayout;
    sentence->addWidget(m_roles);
    sentence->addWidget(m_other->wrapped(), 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(m.m);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_connect);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(m.xl, m.xl, m.xl, m.xl);
    layout->setSpacing(m.m);
    layout->addWidget((new Label(m_appearance, Look::Type::Title, Ink::Text, question))->wrapped());
    layout->addWidget(m_finder, 1);
    layout->addLayout(sentence);
    layout->addLayout(buttons);
    resize(look.scaled(520), look.scaled(520));
    m_connect->setDefault(true);
    m_finder->setFocus();
}

void LinkChooser::showChoice()
{
    const QModelIndex chosen = m_finder->current();
    m_connect->setEnabled(chosen.isValid());
    m_roles->setEnabled(chosen.isValid());
    m_other->setText(chosen.isValid() ? chosen.data().toString() : tr("Choose something from the list."));
    if (chosen.isValid()) {
        const DirectedRole likely = likelyRole(m_kind, chosen.data(KindRole).toString());
        m_roles->setCurrentIndex(int(directedRoles().indexOf(likely)));
    }
}

DirectedRole LinkChooser::role() const
{
    return directedRoles().value(m_roles->currentIndex());
}

QList<Link> LinkChooser::links() const
{
    const RecordId other = m_finder->current().data(IdRole).value<RecordId>();
    QList<Link> links;
    for (const RecordId &record : m_records) {
        Link link;
        link.role = role().role;
        link.from = role().outwards ? record : other;
        link.to = role().outwards ? other : record;
        links.append(link);
    }
    return links;
}

} // namespace kinfolio
