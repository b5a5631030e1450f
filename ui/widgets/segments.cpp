// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/segments.h"

#include "ui/look/appearance.h"
#include "ui/widgets/flowlayout.h"

#include <QToolButton>

namespace kinfolio {

namespace {

constexpr int Gap = 2;

} // namespace

Segments::Segments(const Appearance &appearance, const QList<Part> &parts, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_parts(parts)
{
    auto *layout = new FlowLayout(this, Gap);
    layout->setEven();
    for (int i = 0; i < parts.size(); ++i) {
        auto *button = new QToolButton;
        button->setText(parts.at(i).text);
        button->setCheckable(true);
        button->setProperty("segment", true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        // In lines below each other all are as wide as the widest.
        button->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
        m_group.addButton(button, i);
        layout->addWidget(button);
    }
    connect(&m_group, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        showTicks();
        if (checked)
            Q_EMIT chosen(m_parts.at(id).value);
    });
}

QString Segments::value() const
{
    const int id = m_group.checkedId();
    return id >= 0 ? m_parts.at(id).value : QString();
}

void Segments::setValue(const QString &value)
{
    const QSignalBlocker quiet(&m_group);
    m_group.setExclusive(false);
    for (int i = 0; i < m_parts.size(); ++i)
        m_group.button(i)->setChecked(m_parts.at(i).value == value);
    m_group.setExclusive(true);
    showTicks();
}

void Segments::showTicks()
{
    for (QAbstractButton *button : m_group.buttons())
        button->setIcon(button->isChecked() ? m_appearance.icon(QStringLiteral("check-lg"), Ink::OnAccent) : QIcon());
}

} // namespace kinfolio
