// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Questions to begin a page of the journal with.

#include "core/markdown/markdown.h"
#include "core/overview/prompts.h"
#include "core/records/reflection.h"

#include <QTest>

using namespace kinfolio;
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const Pack> pack(const QString &title, const QString &prompts)
{
    auto made = std::make_shared<Pack>();
    made->title = title;
    made->prompts = prompts;
    return made;
}

} // namespace

class PromptsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLearningCycleComesFirst()
    {
        const QList<PromptGroup> groups = journalPrompts({});
        QStringList stages;
        const FieldInfo &field = *Reflection::info().field(u"stage");
        for (const PromptGroup &group : groups) {
            stages.append(group.stage);
            QVERIFY(field.hasChoice(group.stage));
            QVERIFY(!group.title.isEmpty() && group.questions.size() >= 3);
        }
        QCOMPARE(stages, (QStringList{u"experience"_s, u"reflect"_s, u"conclude"_s, u"try"_s}));
    }

    void packsFollow()
    {
        const auto groups = journalPrompts({pack(u"Robots"_s, u"What moved?\n\n  Who helped?  \r\n"_s), pack(u"Empty"_s, u" \n"_s)});
        QCOMPARE(groups.size(), 5);
        QCOMPARE(groups.last().title, u"Robots"_s);
        QCOMPARE(groups.last().stage, QString());
        QCOMPARE(groups.last().questions, (QStringList{u"What moved?"_s, u"Who helped?"_s}));
    }

    void aQuestionStandsAboveItsAnswer_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("empty") << u""_s << u"**Why?**\n\n"_s;
        QTest::newRow("written in") << u"I was there."_s << u"I was there.\n\n**Why?**\n\n"_s;
        QTest::newRow("space at the end") << u"I was there.\n \n"_s << u"I was there.\n\n**Why?**\n\n"_s;
    }
    void aQuestionStandsAboveItsAnswer()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        Reflection page;
        page.text = before;
        beginWith(page, u"Why?"_s, u"reflect"_s);
        QCOMPARE(page.text, after);
        QCOMPARE(page.stage, u"reflect"_s);
        beginWith(page, u"And then?"_s, u"try"_s);
        QCOMPARE(page.stage, u"reflect"_s);
    }

    void whateverAStrangerAsksIsWords()
    {
        const QString asked = u"Is 2*3 <b>six</b> [really](somewhere)? `x` a_b_c ~~no~~ #1 \\"_s;
        Reflection page;
        beginWith(page, asked, {});
        QCOMPARE(markdownPlainText(page.text).trimmed(), asked);
        QVERIFY(!markdownHtml(page.text).contains(u"href"_s));
    }
};

QTEST_GUILESS_MAIN(PromptsTest)

#include "promptstest.moc"
