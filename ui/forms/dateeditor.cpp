// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/dateeditor.h"

#include "core/words/words.h"
#include "ui/forms/digits.h"
#include "ui/forms/hintwidth.h"
#include "ui/look/appearance.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace kinfolio {

DatePointEdit::DatePointEdit(const Appearance &appearance, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_year(new QLineEdit)
    , m_month(new QComboBox)
    , m_day(new QComboBox)
{
    m_year->setPlaceholderText(tr("Year"));
    m_year->setMaxLength(4);
    appearance.follow(m_year, [this, &appearance] {
        const QFontMetrics metrics(appearance.look().font(Look::Type::Body));
        const int figures = metrics.horizontalAdvance(QStringLiteral("00000")) + 24;
        m_year->setFixedWidth(std::max(figures, hintWidth(*m_year, appearance.look())));
    });
    m_month->addItem(tr("Month"));
    for (int month = 1; month <= 12; ++month)
        m_month->addItem(QLocale().standaloneMonthName(month, QLocale::ShortFormat));
    m_day->addItem(tr("Day"));
    for (int day = 1; day <= 31; ++day)
        m_day->addItem(QLocale().toString(day));
    setName(name);
    auto *layout = new FlowLayout(this, appearance.look().measures().s);
    for (QWidget *part : parts())
        layout->addWidget(part);
    connect(m_year, &QLineEdit::textChanged, this, &DatePointEdit::edited);
    connect(m_month, &QComboBox::activated, this, [this](int month) {
        if (month == 0)
            m_day->setCurrentIndex(0);
        Q_EMIT edited();
    });
    connect(m_day, &QComboBox::activated, this, &DatePointEdit::edited);
}

QString DatePointEdit::text() const
{
    const QString year = plainDigits(m_year->text().trimmed());
    const int month = m_month->currentIndex();
    const int day = m_day->currentIndex();
    if (year.isEmpty() && month == 0 && day == 0)
        return {};
    QString text = year;
    if (month > 0 || day > 0)
        text += QStringLiteral("-%1").arg(month, 2, 10, QLatin1Char('0'));
    if (day > 0)
        text += QStringLiteral("-%1").arg(day, 2, 10, QLatin1Char('0'));
    return text;
}

void DatePointEdit::setPoint(const DatePoint &point)
{
    const QSignalBlocker quiet(m_year);
    m_year->setText(localDigits(QString::number(point.year)));
    m_month->setCurrentIndex(point.month);
    m_day->setCurrentIndex(point.day);
}

void DatePointEdit::clear()
{
    const QSignalBlocker quiet(m_year);
    m_year->clear();
    m_month->setCurrentIndex(0);
    m_day->setCurrentIndex(0);
}

void DatePointEdit::setName(const QString &name)
{
    m_year->setAccessibleName(tr("%1: year").arg(name));
    m_month->setAccessibleName(tr("%1: month").arg(name));
    m_day->setAccessibleName(tr("%1: day").arg(name));
    for (const QComboBox *combo : {m_month, m_day})
        combo->view()->setAccessibleName(combo->accessibleName());
}

QList<QWidget *> DatePointEdit::parts() const
{
    return {m_year, m_month, m_day};
}

DateEditor::DateEditor(const Appearance &appearance, const FieldInfo &info, QWidget *parent)
    : FieldEditor(appearance, info, parent)
    , m_start(new DatePointEdit(appearance, words::fieldLabel(info)))
    , m_end(new DatePointEdit(appearance, tr("%1, end").arg(words::fieldLabel(info))))
    , m_endRow(new QWidget)
    , m_addEnd(quietButton(appearance, tr("to …")))
{
    m_addEnd->setAccessibleName(tr("Add an end to %1").arg(words::fieldLabel(info)));
    auto *start = new QWidget;
    auto *line = new FlowLayout(start, appearance.look().measures().xs);
    line->setCentred();
    line->addWidget(m_start);
    line->addWidget(m_addEnd);
    auto *endLine = new FlowLayout(m_endRow, appearance.look().measures().s);
    endLine->setCentred();
    endLine->addWidget(new Label(appearance, Look::Type::Caption, Ink::TextMuted, tr("to")));
    endLine->addWidget(m_end);
    setInput(start);
    rows()->addWidget(m_endRow);
    for (DatePointEdit *point : {m_start, m_end}) {
        connect(point, &DatePointEdit::edited, this, &DateEditor::noteEdit);
        for (QWidget *part : point->parts())
            watch(part);
    }
    connect(m_addEnd, &QPushButton::clicked, this, [this] {
        showEnd(true);
        m_end->parts().first()->setFocus(Qt::OtherFocusReason);
    });
    showEnd(false);
}

void DateEditor::showEnd(bool shown)
{
    m_endRow->setVisible(shown);
    m_addEnd->setVisible(!shown && info().has(FieldFlag::CanLast));
}

QJsonValue DateEditor::value() const
{
    const QString end = m_end->text();
    return end.isEmpty() ? m_start->text() : m_start->text() + QLatin1Char('/') + end;
}

void DateEditor::showRecord(const RecordBase &record)
{
    setDirty(false);
    const QJsonValue stored = info().get(record);
    if (stored == value())
        return;
    const PartialDate date = PartialDate::fromText(stored.toString()).value_or(PartialDate());
    date.isEmpty() ? m_start->clear() : m_start->setPoint(date.start());
    date.end() ? m_end->setPoint(*date.end()) : m_end->clear();
    showEnd(date.end().has_value());
}

QString DateEditor::misunderstanding() const
{
    const QString text = value().toString();
    if (text.isEmpty() || PartialDate::fromText(text))
        return {};
    const QString start = m_start->text();
    if (start.isEmpty() || start.startsWith(u'-') || m_end->text().startsWith(u'-'))
        return tr("A year is needed first, such as 2024.");
    if (PartialDate::fromText(start) && PartialDate::fromText(m_end->text()))
        return tr("It cannot end before it starts.");
    return tr("There is no such date.");
}

} // namespace kinfolio
