// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/keysheet.h"

#include "ui/look/appearance.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/columnscroll.h"
#include "ui/widgets/label.h"

#include <QGridLayout>
#include <QHBoxLayout>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr int SheetWidth = 520;
constexpr int SheetHeight = 620;

QString keyWords(const Command &command)
{
    QStringList words;
    for (const QKeySequence &keys : command.keys) {
        const QString text = keys.toString(QKeySequence::NativeText);
        if (!text.isEmpty() && !words.contains(text))
            words.append(text);
    }
    return words.join(QStringLiteral("  ·  "));
}

} // namespace

KeySheet::KeySheet(const Appearance &appearance, const Commands &commands, QWidget *parent)
    : QDialog(parent)
    , m_appearance(appearance)
{
    const Look::Measures &m = appearance.look().measures();
    setWindowTitle(tr("Keys"));
    auto *sheet = new QWidget;
    auto *grid = new QGridLayout(sheet);
    grid->setContentsMargins(m.xl, m.xl, m.xl, m.m);
    grid->setHorizontalSpacing(m.xl);
    grid->setVerticalSpacing(m.s);
    grid->setColumnStretch(0, 1);
    grid->addWidget(new Label(appearance, Look::Type::Headline, Ink::Text, tr("Keys")), 0, 0, 1, 2);
    using enum Command::Group;
    for (const Command::Group group : {Find, Go, Do, Look})
        addGroup(grid, group, commands);
    grid->setRowStretch(grid->rowCount(), 1);
    auto *scroll = new ColumnScroll;
    scroll->setColumn(sheet);
    QPushButton *close = primaryButton(appearance, tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(m.xl, m.m, m.xl, m.l);
    bottom->addStretch();
    bottom->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addLayout(bottom);
    close->setFocus();
    const QSize most = parent ? parent->window()->size() : QSize(SheetWidth, SheetHeight);
    resize(QSize(appearance.look().scaled(SheetWidth), appearance.look().scaled(SheetHeight)).boundedTo(most));
}

void KeySheet::addGroup(QGridLayout *grid, Command::Group group, const Commands &commands)
{
    int row = grid->rowCount();
    bool headed = false;
    for (const Command &command : commands) {
        if (command.group != group || command.keys.isEmpty())
            continue;
        if (!std::exchange(headed, true)) {
            auto *head = new Label(m_appearance, Look::Type::Title, Ink::Text, groupWords(group));
            head->setContentsMargins(0, m_appearance.look().measures().m, 0, 0);
            grid->addWidget(head, row++, 0, 1, 2);
        }
        const QString keys = keyWords(command);
        auto *what = new Label(m_appearance, Look::Type::Body, Ink::Text, command.text);
        what->setAccessibleName(tr("%1: %2", "what keys do, the keys").arg(command.text, keys));
        grid->addWidget(what->wrapped(), row, 0);
        grid->addWidget(new Label(m_appearance, Look::Type::Strong, Ink::TextSecondary, keys), row, 1, Qt::AlignTrailing | Qt::AlignTop);
        ++row;
    }
}

QString KeySheet::groupWords(Command::Group group)
{
    switch (group) {
    case Command::Group::Find:
        return tr("Find");
    case Command::Group::Go:
        return tr("Go");
    case Command::Group::Do:
        return tr("Do");
    case Command::Group::Look:
        return tr("Look");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace kinfolio
