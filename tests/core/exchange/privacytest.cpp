// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The privacy floor: what must never leave in an archive for others, looked for as bytes in every entry.

#include "core/exchange/archive/archivereader.h"
#include "core/exchange/exchange.h"
#include "core/records/learner.h"
#include "tests/support/testportfolio.h"

#include <QDirIterator>

using namespace kinfolio;

namespace {

// A small JPEG: the segments given stand behind its start.
QByteArray jpegWith(const QByteArray &segments)
{
    static const QByteArray body = QByteArray::fromHex(
        "ffdb004300080606070605080707070909080a0c140d0c0b0b0c1912130f141d1a1f1e1d1a1c1c20242e2720222c231c1c2837292c30313434341f"
        "27393d38323c2e333432ffc0000b080001000101011100ffc4001f0000010501010101010100000000000000000102030405060708090a0bffc400"
        "b5100002010303020403050504040000017d01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a1617"
        "18191a25262728292a3435363738393a434445464748494a535455565758595a636465666768696a737475767778797a838485868788898a929394"
        "95969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7"
        "f8f9faffda0008010100003f00fbdfffd9");
    return QByteArray::fromHex("ffd8") + segments + body;
}

QByteArray segment(char marker, const QByteArray &content)
{
    const auto size = quint16(content.size() + 2);
    return QByteArray("\xff") + marker + char(size >> 8) + char(size & 0xff) + content;
}

QByteArray everythingIn(Files &files, const QString &archive)
{
    const auto zip = ZipReader::open(files, archive);
    if (!zip)
        return {};
    QByteArray all;
    for (const ZipEntry &entry : zip->entries()) {
        all += entry.rawName + '\n';
        if (!entry.isFolder)
            all += zip->readAll(entry, qint64(64) * 1024 * 1024).value_or(QByteArray("unreadable")) + '\n';
    }
    QFile raw(archive);
    return raw.open(QIODevice::ReadOnly) ? all + raw.readAll() : QByteArray();
}

QByteArray everythingBelow(const QString &folder)
{
    QByteArray all;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        all += files.fileName().toUtf8() + '\n' + (file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray()) + '\n';
    }
    return all;
}

} // namespace

class PrivacyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto learner = (*m_portfolio->reader().learner())->kind().clone(**m_portfolio->reader().learner());
        auto &noor = static_cast<Learner &>(*learner);
        noor.email = QStringLiteral("marker-mail@noor.example");
        noor.birthDate = *PartialDate::fromText(u"2008-11-23");
        noor.phone = QStringLiteral("marker-phone-0123");
        noor.address = QStringLiteral("marker-address 7");
        noor.story = QStringLiteral("seen-story");
        noor.extra.insert(QStringLiteral("future"), QStringLiteral("marker-future"));
        Edit edit;
        edit.put(std::move(learner));
        VERIFY_OK(m_portfolio->apply(edit));

        const auto project = [](const char *title, const char *audience) -> QJsonObject {
            return {{QStringLiteral("kind"), QStringLiteral("project")}, {QStringLiteral("title"), QString::fromLatin1(title)},
                    {QStringLiteral("summary"), QStringLiteral("text of ") + QString::fromLatin1(title)},
                    {QStringLiteral("audience"), QString::fromLatin1(audience)}};
        };
        const RecordId shown = m_portfolio.put(project("seen-project", "everyone"));
        m_hidden = m_portfolio.put(project("marker-only-me", "me"));
        m_portfolio.put(project("marker-chosen", "chosen"));
        const RecordId person = m_portfolio.put({{QStringLiteral("kind"), QStringLiteral("person")}, {QStringLiteral("name"), QStringLiteral("marker-person")}});
        Edit links;
        links.link(shown, LinkRole::FollowsFrom, m_hidden, 0, QStringLiteral("marker-note"));
        links.link(shown, LinkRole::SupportedBy, person);
        VERIFY_OK(m_portfolio->apply(links));

        const RecordId binned = m_portfolio.put(project("marker-binned", "everyone"));
        const RecordId gone = m_portfolio.put(project("marker-gone", "everyone"));
        const RecordId rewritten = m_portfolio.put(project("marker-old-text", "everyone"));
        Edit edits;
        edits.erase(binned);
        edits.changes.emplace_back(RemoveRecord{gone});
        edits.put(std::move(*recordUpdatedByJson(**m_portfolio->reader().record(rewritten),
                                                 {{QStringLiteral("title"), QStringLiteral("seen-new-text")}, {QStringLiteral("summary"), QString()}})));
        VERIFY_OK(m_portfolio->apply(edits));

        const QByteArray photo = jpegWith(segment('\xe1', QByteArray("Exif\0\0MM\0*\0\0\0\x08\0\0marker-gps", 26))
                                          + segment('\xfe', "marker-comment"));
        m_portfolio.addFile(QStringLiteral("bridge.jpg"), photo, {{QStringLiteral("title"), QStringLiteral("seen-photo")}});
        m_portfolio.addFile(QStringLiteral("/home/marker-user/secret/notes.txt"), "seen-notes",
                            {{QStringLiteral("fileName"), QStringLiteral("notes.txt")}, {QStringLiteral("title"), QStringLiteral("notes")}});
    }

    void nothingHiddenLeaves()
    {
        const QString archive = m_portfolio.beside(QStringLiteral("everyone.kinfolio"));
        ExportRequest request;
        request.target = archive;
        const auto report = exportPortfolio(m_portfolio.environment(), m_portfolio.path(), request);
        VERIFY_OK(report);
        const QByteArray all = everythingIn(m_portfolio.files, archive);
        for (const char *seen : {"seen-story", "seen-project", "seen-new-text", "seen-photo", "seen-notes"})
            QVERIFY2(all.contains(seen), seen);
        for (qsizetype at = all.indexOf("marker"); at >= 0; at = all.indexOf("marker", at + 1))
            QFAIL(all.mid(at, 30).constData());
        QVERIFY(!all.contains("2008-11-23"));
        QVERIFY(!all.contains(m_hidden.text().toLatin1()));
        QVERIFY(!all.contains(m_portfolio.path().toUtf8()));
        qint64 left = 0;
        for (const LeftOut &one : report->leftOut)
            left += one.count;
        QVERIFY(left >= 9);
    }

    void everythingLeavesInTheLearnersOwnBackup()
    {
        const QString archive = m_portfolio.beside(QStringLiteral("me.kinfolio"));
        ExportRequest request;
        request.target = archive;
        request.audience = Audience::Me;
        VERIFY_OK(exportPortfolio(m_portfolio.environment(), m_portfolio.path(), request));
        const QByteArray all = everythingIn(m_portfolio.files, archive);
        for (const char *kept : {"marker-mail", "2008-11-23", "marker-only-me", "marker-binned", "marker-person", "marker-note",
                                 "marker-future", "marker-gps", "marker-comment"})
            QVERIFY2(all.contains(kept), kept);
        QVERIFY(!all.contains("marker-gone"));
        QVERIFY(!all.contains("marker-old-text"));
        QVERIFY(!all.contains("marker-user"));
    }

    void chosenPeopleSeeMoreButNothingPrivate()
    {
        const QString archive = m_portfolio.beside(QStringLiteral("chosen.kinfolio"));
        ExportRequest request;
        request.target = archive;
        request.audience = Audience::Chosen;
        VERIFY_OK(exportPortfolio(m_portfolio.environment(), m_portfolio.path(), request));
        const QByteArray all = everythingIn(m_portfolio.files, archive);
        QVERIFY(all.contains("marker-chosen"));
        for (const char *hidden : {"marker-mail", "marker-only-me", "marker-binned", "marker-gps", "marker-person"})
            QVERIFY2(!all.contains(hidden), hidden);
    }

    // Whatever can be made for others: not a word of a look at oneself, and not that there is one.
    void looksAtOneselfLeaveInNoFormat()
    {
        TestPortfolio portfolio;
        QJsonObject check{{QStringLiteral("kind"), QStringLiteral("reflection")}, {QStringLiteral("type"), QStringLiteral("selfCheck")},
                          {QStringLiteral("title"), QStringLiteral("marker-look")}, {QStringLiteral("text"), QStringLiteral("marker-words")},
                          {QStringLiteral("belonging"), QStringLiteral("little")}, {QStringLiteral("tags"), QJsonArray{QStringLiteral("marker-tag")}}};
        const RecordId look = portfolio.put(check);
        const RecordId project = portfolio.put({{QStringLiteral("kind"), QStringLiteral("project")}, {QStringLiteral("title"), QStringLiteral("seen-project")}});
        Edit links;
        links.link(look, LinkRole::ReflectsOn, project, 0, QStringLiteral("marker-note"));
        VERIFY_OK(portfolio->apply(links));
        for (const bool chosen : {false, true}) {
            for (const auto &exporter : allExporters()) {
                ExportRequest request;
                request.format = exporter->id();
                request.target = portfolio.beside(exporter->id() + (chosen ? QStringLiteral("-chosen") : QString()));
                VERIFY_OK(exportPortfolio(portfolio.environment(), portfolio.path(), request));
                const QByteArray all = exporter->makesFolder() ? everythingBelow(request.target) : everythingIn(portfolio.files, request.target);
                QVERIFY2(all.contains("seen-project"), qPrintable(exporter->id()));
                if (!chosen) {
                    for (const QByteArray &hidden : {QByteArray("marker"), QByteArray("selfCheck"), look.text().toLatin1()})
                        QVERIFY2(!all.contains(hidden), qPrintable(exporter->id() + u' ' + QString::fromLatin1(hidden)));
                } else if (exporter->id() == QLatin1String("archive")) {
                    QVERIFY(all.contains("marker-look") && all.contains("selfCheck"));
                }
            }
            // When the learner wants it to, it leaves: so the words are known to be found where they are.
            check.insert(QStringLiteral("id"), look.text());
            check.insert(QStringLiteral("audience"), QStringLiteral("everyone"));
            portfolio.put(check);
        }
    }

private:
    TestPortfolio m_portfolio;
    RecordId m_hidden;
};

QTEST_GUILESS_MAIN(PrivacyTest)
#include "privacytest.moc"
