// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/fieldeditor.h"

#include "core/words/words.h"
#include "ui/look/appearance.h"
#include "ui/look/paint.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/label.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyle>
#include <QTextEdit>
#include <QUrl>

namespace kinfolio {

namespace {

// The small sign beside the words of a problem.
class ProblemSign final : public QWidget {
public:
    explicit ProblemSign(const Appearance &appearance)
        : m_appearance(appearance)
    {
        appearance.follow(this, [this] {
            const int side = m_appearance.look().scaled(16);
            setFixedSize(side, side);
        });
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Look::StateLook danger = m_appearance.look().state(Look::State::Danger);
        QPainter painter(this);
        paintIcon(&painter, rect(), danger.icon, danger.text);
    }

private:
    const Appearance &m_appearance;
};

bool isNothing(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().trimmed().isEmpty();
    return value.isArray() ? value.toArray().isEmpty() : !value.toBool() && value.toDouble() == 0;
}

bool isWebAddress(const QString &text)
{
    const QUrl url = QUrl::fromUserInput(text);
    return url.isValid() && (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https"));
}

} // namespace

FieldEditor::FieldEditor(const Appearance &appearance, const FieldInfo &info, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_info(info)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins({});
    m_rows->setSpacing(appearance.look().measures().xs);
}

void FieldEditor::startTyping()
{
    if (m_input)
        m_input->setFocus(Qt::OtherFocusReason);
}

QString FieldEditor::problem() const
{
    if (const QString unclear = misunderstanding(); !unclear.isEmpty())
        return unclear;
    const bool empty = isNothing(value());
    if (empty && m_info.has(FieldFlag::Required))
        return tr("This cannot be empty. The last words are kept until you write something.");
    if (!empty && m_info.type == FieldType::Url && !isWebAddress(value().toString()))
        return tr("This is not a web address. One looks like https://example.org");
    return {};
}

void FieldEditor::setReadOnly()
{
    for (QLineEdit *edit : findChildren<QLineEdit *>())
        edit->setReadOnly(true);
    for (QPlainTextEdit *edit : findChildren<QPlainTextEdit *>())
        edit->setReadOnly(true);
    for (QTextEdit *edit : findChildren<QTextEdit *>())
        edit->setReadOnly(true);
    for (QAbstractButton *button : findChildren<QAbstractButton *>())
        button->setEnabled(false);
    for (QComboBox *box : findChildren<QComboBox *>())
        box->setEnabled(false);
}

void FieldEditor::setInput(QWidget *input, QWidget *beside)
{
    auto *label = new Label(m_appearance, Look::Type::Caption, Ink::TextMuted, words::fieldLabel(m_info));
    label->setBuddy(input);
    auto *head = new QHBoxLayout;
    head->addWidget(label->wrapped(), 1, Qt::AlignBottom);
    if (beside)
        head->addWidget(beside);
    m_rows->addLayout(head);
    setUnlabelledInput(input);
}

void FieldEditor::setUnlabelledInput(QWidget *input)
{
    m_input = input;
    if (input->accessibleName().isEmpty())
        input->setAccessibleName(words::fieldLabel(m_info));
    m_rows->addWidget(input);
    const QString hint = words::fieldHint(m_info);
    if (hint.isEmpty())
        return;
    input->setAccessibleDescription(hint);
    m_rows->addWidget((new Label(m_appearance, Look::Type::Caption, Ink::TextMuted, hint))->wrapped());
}

void FieldEditor::watch(QWidget *part)
{
    part->installEventFilter(this);
    // Files that are dropped here are meant for the window, not to become the text of their paths.
    part->setAcceptDrops(false);
    if (auto *area = qobject_cast<QAbstractScrollArea *>(part))
        area->viewport()->setAcceptDrops(false);
}

void FieldEditor::noteEdit()
{
    m_dirty = true;
    Q_EMIT edited();
}

void FieldEditor::showProblem(const QString &words)
{
    if (!m_problemRow && words.isEmpty())
        return;
    if (!m_problemRow) {
        m_problemRow = new QWidget;
        m_problem = new Label(m_appearance, Look::Type::Caption, Ink::Text);
        auto *row = new QHBoxLayout(m_problemRow);
        row->setContentsMargins({});
        row->addWidget(new ProblemSign(m_appearance), 0, Qt::AlignTop);
        row->addWidget(m_problem->wrapped(), 1);
        m_rows->addWidget(m_problemRow);
    }
    if (!words.isEmpty() && words != m_problem->text())
        announce(m_problem, words, QAccessible::AnnouncementPoliteness::Assertive);
    m_problem->setText(words);
    m_problemRow->setVisible(!words.isEmpty());
    m_input->setProperty("problem", !words.isEmpty());
    m_input->setAccessibleDescription(words.isEmpty() ? words::fieldHint(m_info) : words);
    m_input->update();
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        Q_EMIT left();
    // Undo inside the field while something is unsaved; afterwards undo is the portfolio's.
    if (event->type() == QEvent::ShortcutOverride && !m_dirty) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    // A wheel over a field that one is not in should scroll the page.
    if (event->type() == QEvent::Wheel && !static_cast<QWidget *>(watched)->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace kinfolio
