// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/map/mapchips.h"

#include "core/words/mapwords.h"
#include "ui/look/appearance.h"
#include "ui/widgets/flowlayout.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace kinfolio {

namespace {

constexpr int ChipGap = 6;

} // namespace

MapChips::MapChips(const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_row(new QWidget)
    , m_choice(new QComboBox)
{
    m_row->setAccessibleName(tr("Questions to the map"));
    m_choice->setAccessibleName(tr("What do you want to see?"));
    m_choice->view()->setAccessibleName(m_choice->accessibleName());
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(8);
    m_choice->addItem(tr("Everything on the map"));
    for (const MapQuestion question : allMapQuestions())
        m_choice->addItem(words::mapQuestion(question));
    connect(m_choice, &QComboBox::activated, this, [this](int row) {
        setQuestion(row > 0 ? std::optional(allMapQuestions()[size_t(row) - 1]) : std::nullopt);
        Q_EMIT asked();
    });
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->addWidget(m_row);
    rows->addWidget(m_choice);
    m_choice->hide();
    auto *layout = new FlowLayout(m_row, ChipGap);
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

void MapChips::setCompact(bool compact)
{
    m_row->setVisible(!compact);
    m_choice->setVisible(compact);
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
    m_choice->setCurrentIndex(0);
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        const bool chosen = m_question == allMapQuestions()[size_t(i)];
        m_chips.at(i)->setChecked(chosen);
        if (chosen)
            m_choice->setCurrentIndex(int(i) + 1);
        m_chips.at(i)->setIcon(chosen ? m_appearance.icon(QStringLiteral("check-lg"), Ink::OnAccentSoft) : QIcon());
    }
}

} // namespace kinfolio
