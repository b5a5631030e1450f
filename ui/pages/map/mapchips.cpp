// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/map/mapchips.h"

#include "core/words/mapwords.h"
#include "ui/look/appearance.h"
#include "ui/widgets/flowlayout.h"

#include <QToolButton>

namespace kinfolio {

namespace {

constexpr int ChipGap = 6;

} // namespace

MapChips::MapChips(const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
{
    setAccessibleName(tr("Questions to the map"));
    auto *layout = new FlowLayout(this, ChipGap);
    for (const MapQuestion question : allMapQuestions()) {
        auto *chip = new QToolButton;
        chip->setText(words::mapQuestion(question));
        chip->setCheckable(true);
        chip->setProperty("chip", true);
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setFocusPolicy(Qt::StrongFocus);
        appearance.follow(chip, [this, chip] {
            QFont font = m_appearance.look().font(Look::Type::Caption);
            font.setWeight(QFont::Medium);
            chip->setFont(font);
        });
        connect(chip, &QToolButton::clicked, this, [this, question] { press(question); });
        layout->addWidget(chip);
        m_chips.append(chip);
    }
}

void MapChips::setQuestion(std::optional<MapQuestion> question)
{
    m_question = question;
    showChosen();
}

// Pressed once more it comes out again, and the map shows everything.
void MapChips::press(MapQuestion question)
{
    setQuestion(m_question == question ? std::nullopt : std::optional(question));
    Q_EMIT asked();
}

void MapChips::showChosen()
{
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        const bool chosen = m_question == allMapQuestions()[size_t(i)];
        m_chips.at(i)->setChecked(chosen);
        m_chips.at(i)->setIcon(chosen ? m_appearance.icon(QStringLiteral("check-lg"), Ink::OnAccentSoft) : QIcon());
    }
}

} // namespace kinfolio
