// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/overview/prompts.h"

#include "core/base/text.h"
#include "core/records/reflection.h"
#include "core/words/words.h"

#include <QCoreApplication>

#include <array>

namespace kinfolio {

namespace {

constexpr int LongestQuestion = 500;

struct Row {
    const char *stage;
    std::array<const char *, 4> questions;
};

constexpr auto Cycle = std::to_array<Row>({
    {"experience",
     {QT_TRANSLATE_NOOP("prompt", "What happened, and who was there?"), QT_TRANSLATE_NOOP("prompt", "What did I do myself?"),
      QT_TRANSLATE_NOOP("prompt", "What did it look and sound like?"), QT_TRANSLATE_NOOP("prompt", "Where did I get stuck?")}},
    {"reflect",
     {QT_TRANSLATE_NOOP("prompt", "What surprised me?"), QT_TRANSLATE_NOOP("prompt", "When did I forget the time?"),
      QT_TRANSLATE_NOOP("prompt", "How did I feel before, and how after?"),
      QT_TRANSLATE_NOOP("prompt", "What would somebody else have seen?")}},
    {"conclude",
     {QT_TRANSLATE_NOOP("prompt", "What do I know now that I did not know before?"), QT_TRANSLATE_NOOP("prompt", "What helped, and who?"),
      QT_TRANSLATE_NOOP("prompt", "What has this to do with what I like?"),
      QT_TRANSLATE_NOOP("prompt", "What would I tell somebody who is about to do the same?")}},
    {"try",
     {QT_TRANSLATE_NOOP("prompt", "What do I try next, and on which day?"), QT_TRANSLATE_NOOP("prompt", "What do I do in another way next time?"),
      QT_TRANSLATE_NOOP("prompt", "Whom do I ask?"), QT_TRANSLATE_NOOP("prompt", "What is the smallest step that I could take?")}},
});

QStringList linesOf(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        if (const QString question = plainLine(line, LongestQuestion).trimmed(); !question.isEmpty())
            lines.append(question);
    }
    return lines;
}

// So that a stranger's question is words and nothing else.
QString escaped(const QString &question)
{
    QString text;
    for (const QChar c : question) {
        if (QStringLiteral("\\`*_[]<>#|~").contains(c))
            text += QLatin1Char('\\');
        text += c;
    }
    return text;
}

} // namespace

QList<PromptGroup> journalPrompts(const std::vector<std::shared_ptr<const Pack>> &packs)
{
    QList<PromptGroup> groups;
    const FieldInfo &stages = *Reflection::info().field(u"stage");
    for (const Row &row : Cycle) {
        PromptGroup group{words::choiceLabel(stages, QLatin1String(row.stage)), QLatin1String(row.stage), {}};
        for (const char *question : row.questions)
            group.questions.append(QCoreApplication::translate("prompt", question));
        groups.append(group);
    }
    for (const auto &pack : packs) {
        if (const QStringList questions = linesOf(pack->prompts); !questions.isEmpty())
            groups.append({plainLine(pack->title, 80), {}, questions});
    }
    return groups;
}

void beginWith(Reflection &page, const QString &question, const QString &stage)
{
    QString text = page.text;
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    if (!text.isEmpty())
        text += QStringLiteral("\n\n");
    page.text = text + QStringLiteral("**%1**\n\n").arg(escaped(question));
    if (page.stage.isEmpty())
        page.stage = stage;
}

} // namespace kinfolio
