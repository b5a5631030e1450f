// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/tablefilterdialog.h"

#include "core/words/words.h"
#include "ui/forms/dateeditor.h"
#include "ui/look/appearance.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/columnscroll.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QHBoxLayout>

namespace kinfolio {

namespace {

constexpr QSize FirstSize(560, 600);

// Nothing for a date that does not exist; an invalid day where nothing was said.
std::optional<QDate> dayIn(const DatePointEdit &edit, bool last)
{
    if (edit.text().isEmpty())
        return QDate();
    const auto date = PartialDate::fromText(edit.text());
    if (!date)
        return {};
    return last ? date->start().lastDay() : date->start().firstDay();
}

} // namespace

TableFilterDialog::TableFilterDialog(const Appearance &appearance, const TableQuery &query,
                                     const QStringList &tags, QWidget *parent)
    : QDialog(parent)
    , m_appearance(appearance)
    , m_query(query)
    , m_problem(new Label(appearance, Look::Type::Body, Ink::Text))
{
    const Look::Measures &m = appearance.look().measures();
    setWindowTitle(tr("Which rows to show"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(m.xl, m.xl, m.xl, m.xl);
    layout->setSpacing(m.m);
    layout->addWidget(
        (new Label(appearance, Look::Type::Title, Ink::Text, tr("Which rows to show")))->wrapped());
    auto *area = new ColumnScroll;
    area->setColumn(makeParts(tags));
    layout->addWidget(area, 1);
    layout->addWidget(m_problem->wrapped());
    m_problem->hide();
    layout->addLayout(makeButtons());
    resize(appearance.look().scaled(FirstSize.width()), appearance.look().scaled(FirstSize.height()));
}

QWidget *TableFilterDialog::makeParts(const QStringList &tags)
{
    auto *parts = new QWidget;
    auto *rows = new QVBoxLayout(parts);
    rows->setContentsMargins({});
    rows->setSpacing(m_appearance.look().measures().s);
    for (const FieldInfo *info : filterFields(m_query.kind)) {
        QList<std::pair<QString, QString>> answers;
        for (const ChoiceInfo &choice : info->choices) {
            const QString value = QString::fromLatin1(choice.value);
            answers.append({value, words::choiceLabel(*info, value)});
        }
        const QString key = info->key();
        addChecks(rows, words::fieldLabel(*info), answers, m_query.filter.choices.value(key),
                  [key](RecordFilter &filter) -> QStringList & { return filter.choices[key]; });
    }
    QList<std::pair<QString, QString>> named;
    for (const QString &tag : tags)
        named.append({tag, tag});
    if (!named.isEmpty())
        addChecks(rows, tr("Tags"), named, m_query.filter.tags,
                  [](RecordFilter &filter) -> QStringList & { return filter.tags; });
    addDates(rows);
    addWithout(rows);
    rows->addStretch(1);
    return parts;
}

void TableFilterDialog::addChecks(QVBoxLayout *rows, const QString &name,
                                  const QList<std::pair<QString, QString>> &answers,
                                  const QStringList &chosen,
                                  const std::function<QStringList &(RecordFilter &)> &part)
{
    rows->addWidget((new Label(m_appearance, Look::Type::Strong, Ink::Text, name))->wrapped());
    auto *group = new QWidget;
    group->setAccessibleName(name);
    auto *flow = new FlowLayout(group, m_appearance.look().measures().m);
    for (const auto &[value, text] : answers) {
        auto *check = new QCheckBox(text);
        check->setChecked(chosen.contains(value, Qt::CaseInsensitive));
        // Read alone, "Finished" does not say of what.
        check->setAccessibleName(tr("%1: %2", "a field, one of its answers").arg(name, text));
        flow->addWidget(check);
        m_readers.append([check, value = value, part](RecordFilter &filter) {
            if (check->isChecked())
                part(filter).append(value);
        });
    }
    rows->addWidget(group);
}

void TableFilterDialog::addDates(QVBoxLayout *rows)
{
    const auto add = [this, rows](const QString &name, QDate day) {
        auto *edit = new DatePointEdit(m_appearance, name);
        if (day.isValid())
            edit->setPoint({day.year(), day.month(), day.day()});
        rows->addWidget((new Label(m_appearance, Look::Type::Strong, Ink::Text, name))->wrapped());
        rows->addWidget(edit);
        return edit;
    };
    m_from = add(tr("With a date from"), m_query.filter.from);
    m_to = add(tr("With a date until"), m_query.filter.to);
}

void TableFilterDialog::addWithout(QVBoxLayout *rows)
{
    rows->addWidget(
        (new Label(m_appearance, Look::Type::Strong, Ink::Text, tr("What is missing")))->wrapped());
    const auto add = [this, rows](const QString &text, bool RecordFilter::*part) {
        auto *check = new QCheckBox(text);
        check->setChecked(m_query.filter.*part);
        rows->addWidget(check);
        m_readers.append([check, part](RecordFilter &filter) { filter.*part = check->isChecked(); });
    };
    add(tr("Without evidence"), &RecordFilter::withoutEvidence);
    add(tr("Without connections"), &RecordFilter::withoutConnections);
}

QLayout *TableFilterDialog::makeButtons()
{
    QPushButton *cancel = plainButton(m_appearance, tr("Cancel"));
    QPushButton *show = primaryButton(m_appearance, tr("Show these"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(show, &QPushButton::clicked, this, &TableFilterDialog::finish);
    show->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(m_appearance.look().measures().m);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(show);
    return buttons;
}

void TableFilterDialog::finish()
{
    if (dayIn(*m_from, false) && dayIn(*m_to, true))
        return accept();
    m_problem->setText(tr("One of the dates does not exist. Look at its day, or leave the day out."));
    m_problem->show();
    (dayIn(*m_from, false) ? m_to : m_from)->parts().first()->setFocus(Qt::OtherFocusReason);
}

RecordFilter TableFilterDialog::filter() const
{
    RecordFilter filter;
    filter.words = m_query.filter.words;
    for (const auto &read : m_readers)
        read(filter);
    filter.from = dayIn(*m_from, false).value_or(QDate());
    filter.to = dayIn(*m_to, true).value_or(QDate());
    return filter;
}

} // namespace kinfolio
