// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/linkchooser.h"

#include "core/base/text.h"
#include "core/words/words.h"
#include "ui/delegates/recorddelegate.h"
#include "ui/look/appearance.h"
#include "ui/models/recordroles.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/iconedit.h"
#include "ui/widgets/label.h"
#include "ui/widgets/selectedrow.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QListView>
#include <QLocale>
#include <QVBoxLayout>

namespace kinfolio {

LinkChooser::LinkChooser(const Appearance &appearance, Session &session, QList<RecordId> records, QWidget *parent)
    : QDialog(parent)
    , m_appearance(appearance)
    , m_records(std::move(records))
    , m_found(session.portfolio())
    , m_search(new IconEdit(appearance, QStringLiteral("search")))
    , m_list(new QListView)
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
    m_found.setExcept(m_records);
    m_found.showNewest();
    m_list->setItemDelegate(new RecordDelegate(appearance, session.thumbnails(), RecordDelegate::Rows::Compact, m_list));
    build(question);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_found.setQuery(text);
        m_list->setCurrentIndex(m_found.index(0));
        showChoice();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &LinkChooser::showChoice);
    whenOnlySelected(m_list, [this](const QModelIndex &row) { m_list->setCurrentIndex(row); });
    connect(m_list, &QListView::doubleClicked, this, &QDialog::accept);
    connect(m_connect, &QPushButton::clicked, this, &QDialog::accept);
    showChoice();
}

void LinkChooser::build(const QString &question)
{
    const Look &look = m_appearance.look();
    const Look::Measures &m = look.measures();
    setWindowTitle(tr("Connect"));
    m_search->setPlaceholderText(tr("Type a name or a word"));
    m_search->setAccessibleName(tr("Search for something to connect"));
    m_search->installEventFilter(this);
    m_list->setModel(&m_found);
    m_list->setAccessibleName(tr("Found"));
    m_list->setMouseTracking(true);
    m_list->setResizeMode(QListView::Adjust);
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
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addLayout(sentence);
    layout->addLayout(buttons);
    resize(look.scaled(520), look.scaled(520));
    m_connect->setDefault(true);
    m_search->setFocus();
}

bool LinkChooser::eventFilter(QObject *watched, QEvent *event)
{
    // The cursor stays in the search while arrows walk through what was found.
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        const QModelIndex next = m_found.index(m_list->currentIndex().row() + step);
        if (step != 0 && next.isValid())
            m_list->setCurrentIndex(next);
        if (step != 0)
            return true;
    }
    return QDialog::eventFilter(watched, event);
}

void LinkChooser::showChoice()
{
    const QModelIndex chosen = m_list->currentIndex();
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
    const RecordId other = m_list->currentIndex().data(IdRole).value<RecordId>();
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
