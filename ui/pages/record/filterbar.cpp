// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/record/filterbar.h"

#include "core/records/badge.h"
#include "core/words/words.h"
#include "ui/look/appearance.h"
#include "ui/models/recordlistmodel.h"
#include "ui/pages/record/fieldchoice.h"
#include "ui/widgets/flowlayout.h"

#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace kinfolio {

namespace {

constexpr int ChipGap = 6;
constexpr int AllOfThem = 0;
// In percent: the chips would take the place of what they are about.
constexpr int LargeText = 150;

} // namespace

FilterBar::FilterBar(const PageContext &context, const KindInfo &kind, RecordListModel &records, Place place,
                     const QMargins &margins, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_field(*kind.filterField())
    , m_records(records)
    , m_row(new QWidget)
{
    m_row->setAccessibleName(tr("Which of them to show"));
    auto *row = new FlowLayout(nullptr, ChipGap);
    row->setCentred();
    const bool hasMore = &kind == &Badge::info();
    if (!hasMore || place == Place::AboveCards)
        addChips(row);
    if (hasMore) {
        m_insteadOfChips = addChoice(kind, m_field.key(), tr("What was found"), tr("All badges"), row);
        addChoice(kind, u"issuer", tr("Issuer"), tr("All issuers"), row);
        addChoice(kind, u"issued", tr("Year received"), tr("All years"), row);
    }
    auto *inside = new QVBoxLayout(m_row);
    inside->setContentsMargins(margins);
    inside->addLayout(row);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_row);

    connect(&m_chips, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        showTicks();
        if (!checked)
            return;
        // What was typed counts for what is narrowed now.
        m_context.session.flush();
        m_records.setFilter(choiceOf(id));
    });
    connect(&m_chips, &QButtonGroup::idPressed, this, [this](int id) { m_wasChosen = m_chips.button(id)->isChecked(); });
    connect(&m_chips, &QButtonGroup::idClicked, this, [this] {
        // Pressed once more it comes out again, as a chip in a form does.
        if (!m_wasChosen)
            return;
        m_chips.button(AllOfThem)->setChecked(true);
        m_chips.button(AllOfThem)->setFocus(Qt::OtherFocusReason);
    });
    connect(&records, &RecordListModel::filterChanged, this, &FilterBar::showChosen);
    const auto changed = [this] {
        m_stale = true;
        if (isVisible())
            recount();
    };
    connect(&context.session.portfolio(), &Portfolio::changed, this, changed);
    connect(&context.appearance, &Appearance::changed, this, changed);
    showChosen();
    // Not when it is shown: the list would become lower just after its row came into view.
    recount();
}

void FilterBar::addChips(FlowLayout *row)
{
    for (size_t i = 0; i <= m_field.choices.size(); ++i) {
        auto *chip = new QToolButton;
        chip->setCheckable(true);
        chip->setProperty("chip", true);
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setFocusPolicy(Qt::StrongFocus);
        m_context.appearance.follow(chip, [this, chip] {
            QFont font = m_context.appearance.look().font(Look::Type::Caption);
            font.setWeight(QFont::Medium);
            chip->setFont(font);
        });
        m_chips.addButton(chip, int(i));
        row->addWidget(chip);
    }
}

FieldChoice *FilterBar::addChoice(const KindInfo &kind, QStringView field, const QString &name, const QString &all, FlowLayout *row)
{
    m_choices.append(new FieldChoice(m_context, kind, *kind.field(field), m_records, name, all));
    row->addWidget(m_choices.last());
    return m_choices.last();
}

bool FilterBar::hasRoomForChips() const
{
    const bool isLarge = m_context.appearance.look().scaled(100) >= LargeText;
    return !m_chips.buttons().isEmpty() && !(m_insteadOfChips && isLarge);
}

QString FilterBar::choiceOf(int id) const
{
    return id == AllOfThem ? QString() : QString::fromLatin1(m_field.choices.at(size_t(id) - 1).value);
}

void FilterBar::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        recount();
}

void FilterBar::recount()
{
    m_stale = false;
    bool any = !m_chips.buttons().isEmpty() && recountChips();
    for (FieldChoice *choice : m_choices) {
        choice->refill();
        if (choice == m_insteadOfChips && hasRoomForChips())
            choice->hide();
        any = any || !choice->isHidden();
    }
    m_row->setVisible(any);
}

bool FilterBar::recountChips()
{
    const auto &[all, counts] = m_records.counts();
    showNumber(AllOfThem, tr("All"), all);
    int answers = 0;
    bool narrows = false;
    for (int id = 1; id <= int(m_field.choices.size()); ++id) {
        const QString choice = choiceOf(id);
        const qint64 number = counts.value(choice);
        showNumber(id, words::choiceLabel(m_field, choice), number);
        answers += number > 0 ? 1 : 0;
        narrows = narrows || (number > 0 && number < all);
    }
    const bool useful = hasRoomForChips() && ((answers > 1 && narrows) || !m_records.filter().isEmpty());
    for (int id = 0; id <= int(m_field.choices.size()); ++id) {
        const QString choice = choiceOf(id);
        m_chips.button(id)->setVisible(useful && (id == AllOfThem || counts.value(choice) > 0 || choice == m_records.filter()));
    }
    return useful;
}

void FilterBar::showNumber(int id, const QString &answer, qint64 number)
{
    QAbstractButton *chip = m_chips.button(id);
    chip->setText(tr("%1 %2", "an answer by which a list can be narrowed, and how many give it").arg(answer, QLocale().toString(number)));
    chip->setAccessibleName(tr("%1, %Ln in this list", "the same, to be read out", int(number)).arg(answer));
}

void FilterBar::showChosen()
{
    {
        const QSignalBlocker quiet(&m_chips);
        for (QAbstractButton *chip : m_chips.buttons()) {
            if (choiceOf(m_chips.id(chip)) == m_records.filter())
                chip->setChecked(true);
        }
    }
    showTicks();
    // A chip that nobody answers to stays for as long as it is chosen.
    m_stale = true;
    if (isVisible())
        recount();
}

void FilterBar::showTicks()
{
    for (QAbstractButton *chip : m_chips.buttons())
        chip->setIcon(chip->isChecked() ? m_context.appearance.icon(QStringLiteral("check-lg"), Ink::OnAccentSoft) : QIcon());
}

QString narrowedWords(const KindInfo &kind, const RecordListModel &records)
{
    QStringList parts;
    if (!records.filter().isEmpty())
        parts.append(words::choiceLabel(*kind.filterField(), records.filter()));
    const RecordFilter &narrowing = records.narrowing();
    for (const QStringList &answers : narrowing.choices)
        parts.append(answers);
    if (narrowing.from.isValid())
        parts.append(words::dateText(PartialDate(DatePoint{narrowing.from.year()})));
    return parts.join(QStringLiteral(" · "));
}

} // namespace kinfolio
