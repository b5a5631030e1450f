// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Letters, drafts of e-mails and calendar files: what they say, and that nothing typed breaks their form.

#include "core/outreach/askletter.h"
#include "core/outreach/calendarfile.h"
#include "core/outreach/deadline.h"
#include "core/outreach/emaildraft.h"

#include <QTest>
#include <QTimeZone>

using namespace kinfolio;
using namespace Qt::StringLiterals;

namespace {

QString decodedBody(const QByteArray &file)
{
    return QString::fromUtf8(QByteArray::fromBase64(file.mid(file.indexOf("\r\n\r\n") + 4)));
}

QByteArray unfolded(QByteArray file)
{
    return file.replace("\r\n ", "");
}

} // namespace

class OutreachTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLetterNamesWhomAndWhatItIsAbout()
    {
        for (const AskTemplate which : allAskTemplates()) {
            const AskLetter letter = askLetter(which, {u"Dr Diallo"_s, u"synthesisers"_s, u"Drone"_s, u"How loud?"_s, u"Noor"_s});
            for (const QString &part : {u"Dr Diallo"_s, u"synthesisers"_s, u"Drone"_s, u"How loud?"_s, u"Noor"_s})
                QVERIFY2(letter.text.contains(part), qPrintable(askTemplateName(which) + letter.text));
            QVERIFY(!letter.title.isEmpty());
        }
        QCOMPARE(askLetter(allAskTemplates().first(), {}).title, u"Would you consider connecting with my class?"_s);
    }

    void aLetterWithoutFactsIsStillALetter()
    {
        for (const AskTemplate which : allAskTemplates()) {
            const QString text = askLetter(which, {}).text;
            QVERIFY2(!text.contains(u"%1"_s) && !text.contains(u"“”"_s) && !text.contains(u"  "_s) && !text.contains(u"\n\n\n"_s), qPrintable(text));
        }
    }

    void aDraftIsWhatMailProgramsRead()
    {
        const QByteArray file = emailDraftFile({u"amara@example.org"_s, u"Dr Amara Diallo"_s, u"ü: 电 \U0001F3B9"_s.repeated(20), u"Dear you,\n\nyes – “so”.\n"_s});
        QVERIFY(file.startsWith("X-Unsent: 1\r\nTo: =?UTF-8?B?"));
        QVERIFY(unfolded(file).contains("<amara@example.org>\r\n"));
        QCOMPARE(decodedBody(file), u"Dear you,\r\n\r\nyes – “so”.\r\n"_s);
        for (const QByteArray &line : file.split('\n')) {
            QVERIFY(line.size() <= 78);
            for (const char c : line)
                QVERIFY(uchar(c) < 0x80);
        }
        // Each encoded word is whole characters.
        QString subject;
        const QByteArray head = unfolded(file.left(file.indexOf("\r\nMIME-Version")));
        for (const QByteArray &word : head.mid(head.indexOf("Subject: ") + 9).replace("?==?", "?= =?").split(' '))
            subject += QString::fromUtf8(QByteArray::fromBase64(word.mid(10, word.size() - 12)));
        QCOMPARE(subject, u"ü: 电 \U0001F3B9"_s.repeated(20));
    }

    void noTextAddsAHeader()
    {
        const QByteArray file = emailDraftFile({u"a@b.example\r\nBcc: c@d.example"_s, u"x\r\nBcc: y"_s, u"s\nCc: z@z.example"_s, u"\r\n.\r\n"_s});
        const QByteArray head = file.left(file.indexOf("\r\n\r\n"));
        for (const QByteArray &line : unfolded(head).split('\n'))
            QVERIFY2(line.startsWith("X-Unsent") || line.startsWith("Subject: =?") || line.startsWith("MIME-") || line.startsWith("Content-"), line);
    }

    void aDayIsAWholeDayAndATimeIsUtc()
    {
        const RecordId id = RecordId::fromText(u"00000000-0000-4000-8000-000000000001"_s);
        const QDateTime five(QDate(2026, 3, 20), QTime(17, 0), QTimeZone("America/Santiago"));
        const QByteArray file = calendarFile({{id, u"deadline"_s, u"Bursary; due, \\ now"_s, u"Two\nlines"_s, u"Hall"_s, QDate(2026, 3, 20), {}, 3},
                                              {id, u"met"_s, u"ü电"_s.repeated(60), {}, {}, {}, five, 0}},
                                             QDateTime(QDate(2026, 3, 7), QTime(1, 2, 3), QTimeZone::UTC));
        const QByteArray text = unfolded(file);
        QVERIFY(text.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
        QVERIFY(text.endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n"));
        QVERIFY(text.contains("DTSTART;VALUE=DATE:20260320\r\nDTEND;VALUE=DATE:20260321\r\n"));
        QVERIFY(text.contains("SUMMARY:Bursary\\; due\\, \\\\ now\r\nDESCRIPTION:Two\\nlines\r\nLOCATION:Hall\r\n"));
        QVERIFY(text.contains("TRIGGER:-P3D\r\n"));
        QVERIFY(text.contains("DTSTART:20260320T200000Z\r\n"));
        QVERIFY(text.contains("SUMMARY:" + u"ü电"_s.repeated(60).toUtf8() + "\r\n"));
        for (const QByteArray &line : file.split('\n')) {
            QVERIFY(line.size() <= 76);
            QVERIFY(QString::fromUtf8(line).toUtf8() == line); // no character is cut
        }
    }

    void aDeadlineHasAMomentOnlyWithATime()
    {
        Opportunity opportunity;
        opportunity.deadline = *PartialDate::fromText(u"2026-03"_s);
        QCOMPARE(deadlineEvent(opportunity, u"x"_s).day, QDate(2026, 3, 31));
        QVERIFY(!deadlineMoment(opportunity).isValid());
        opportunity.deadlineTime = u"17:00"_s;
        opportunity.timeZone = u"America/Santiago"_s;
        QCOMPARE(deadlineMoment(opportunity).toUTC(), QDateTime(QDate(2026, 3, 31), QTime(20, 0), QTimeZone::UTC));
        opportunity.timeZone = u"Nowhere/Land"_s;
        QCOMPARE(deadlineMoment(opportunity).time(), QTime(17, 0));
        opportunity.deadlineTime = u"noon"_s;
        QVERIFY(!deadlineMoment(opportunity).isValid());
    }

    void timeIsLeftAsTheOwnClockShowsIt()
    {
        Opportunity door;
        const QTimeZone here("Europe/Berlin");
        const QDateTime now(QDate(2026, 3, 8), QTime(12, 0), here);
        QVERIFY(!timeLeft(door, now));
        door.deadline = *PartialDate::fromText(u"2026-03-20"_s);
        QCOMPARE(timeLeft(door, now)->days, 12);
        QVERIFY(!timeLeft(door, now)->time.isValid());
        QVERIFY(!timeLeft(door, QDateTime(QDate(2026, 3, 20), QTime(23, 59), here))->isOver);
        QVERIFY(timeLeft(door, QDateTime(QDate(2026, 3, 21), QTime(0, 0), here))->isOver);
        // In the evening in Chile it is the next day here.
        door.deadlineTime = u"22:00"_s;
        door.timeZone = u"America/Santiago"_s;
        QCOMPARE(timeLeft(door, now)->day, QDate(2026, 3, 21));
        QCOMPARE(timeLeft(door, now)->time, QTime(2, 0));
        QCOMPARE(timeLeft(door, now)->days, 13);
        const auto late = timeLeft(door, QDateTime(QDate(2026, 3, 21), QTime(2, 1), here));
        QCOMPARE(late->days, 0);
        QVERIFY(late->isOver);
    }

    void noTextEndsAnEvent()
    {
        const QByteArray file = calendarFile({{{}, u"x"_s, u"a\r\nEND:VEVENT\r\nBEGIN:VEVENT"_s, {}, {}, QDate(2026, 1, 1), {}, 0}}, QDateTime::currentDateTimeUtc());
        QCOMPARE(file.count("\r\nBEGIN:VEVENT\r\n"), 1);
        QCOMPARE(file.count("\r\nEND:VEVENT\r\n"), 1);
    }
};

QTEST_GUILESS_MAIN(OutreachTest)
#include "outreachtest.moc"
