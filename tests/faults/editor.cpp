// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Edits a portfolio at random and as fast as it can, and says on standard output what it is about to do and what is
// durable, so that kill.py can compare after killing it. Every line is written at once:
//   ready
//   try put ID TITLE | try erase ID | try remove ID | try link ID FROM ROLE TO | try unlink ID | try media HASH
//   done
// The tries before a "done" are one edit. With --mark FILE the first byte of that file is 1 while an edit is being
// applied. With --go-on an edit that fails is said to be ("failed CODE") and the next one is tried, as in a window; without,
// the first failure is the end.
//
//   fault_editor DIR [--seed N] [--mark FILE] [--seconds S] [--edits N] [--media-every N] [--go-on]

#include "core/portfolio/portfolio.h"
#include "core/records/kinds.h"
#include "core/records/recordjson.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>

#include <unistd.h>

using namespace kinfolio;

namespace {

// Beyond this many the editor rather takes away.
constexpr qsizetype ManyRecords = 300;

void say(const QByteArray &lines)
{
    if (::write(STDOUT_FILENO, lines.constData(), size_t(lines.size())) != lines.size())
        std::exit(1); // nobody listens any more
}

[[noreturn]] void stop(const Error &error)
{
    qCritical("%s: %s (%s)", qPrintable(errorName(error.code)), qPrintable(error.subject), qPrintable(error.detail));
    std::exit(1);
}

// A byte that others can see while this process lives and after it was killed.
class Mark {
public:
    explicit Mark(const QString &path)
        : m_file(path)
    {
        if (!path.isEmpty() && m_file.open(QIODevice::ReadWrite) && m_file.resize(1))
            m_byte = m_file.map(0, 1);
    }

    void set(bool on)
    {
        if (m_byte)
            *static_cast<volatile uchar *>(m_byte) = on ? 1 : 0;
    }

private:
    QFile m_file;
    uchar *m_byte = nullptr;
};

class RandomEditor {
public:
    RandomEditor(Portfolio &portfolio, quint32 seed, int mediaEvery, bool goesOn)
        : m_portfolio(portfolio)
        , m_random(seed)
        , m_mediaEvery(mediaEvery)
        , m_goesOn(goesOn)
    {
        const auto present = portfolio.reader().summaries(nullptr);
        const auto links = portfolio.reader().links();
        if (!present)
            stop(present.error());
        if (!links)
            stop(links.error());
        for (const RecordSummary &summary : *present) {
            if (summary.kind->key() == QLatin1String("project"))
                m_projects.append(summary.id);
        }
        for (const Link &link : *links)
            m_links.append(link);
    }

    void editOnce(Mark &mark)
    {
        Edit edit;
        m_said.clear();
        const QList<RecordId> projects = m_projects;
        const QList<Link> links = m_links;
        MediaBatch media(m_portfolio.media());
        const bool withFile = m_mediaEvery > 0 && m_random.bounded(m_mediaEvery) == 0;
        const auto made = withFile ? addFile(edit, media) : changeSomething(edit);
        if (made && edit.isEmpty())
            return;
        say(m_said);
        mark.set(true);
        const auto applied = !made ? Result<Edit>(fail(made.error())) : withFile ? m_portfolio.apply(edit, media) : m_portfolio.apply(edit);
        mark.set(false);
        if (applied) {
            say("done\n");
            return;
        }
        if (!m_goesOn)
            stop(applied.error());
        m_projects = projects;
        m_links = links;
        say("failed " + errorName(applied.error().code).toLatin1() + '\n');
    }

private:
    Result<> changeSomething(Edit &edit)
    {
        const bool many = m_projects.size() > ManyRecords;
        switch (m_projects.size() < 6 ? 0 : many ? 4 : m_random.bounded(6)) {
        case 0:
        case 1:
            for (int i = m_random.bounded(1, 4); i > 0; --i)
                m_projects.append(put(edit, RecordId::make()));
            break;
        case 2:
            put(edit, any());
            break;
        case 3:
            link(edit);
            break;
        case 4:
            takeAway(edit, m_random.bounded(2) == 0);
            break;
        default:
            unlink(edit);
            break;
        }
        return {};
    }

    RecordId any() { return m_projects.at(m_random.bounded(int(m_projects.size()))); }

    RecordId put(Edit &edit, RecordId id)
    {
        const QString title = QStringLiteral("title-%1").arg(m_random.generate64());
        auto record = recordFromJson({{QStringLiteral("kind"), QStringLiteral("project")},
                                      {QStringLiteral("id"), id.text()},
                                      {QStringLiteral("title"), title},
                                      {QStringLiteral("summary"), QString(m_random.bounded(4000), QLatin1Char('s'))}});
        if (!record)
            stop(record.error());
        edit.put(std::move(*record));
        m_said += "try put " + id.text().toLatin1() + ' ' + title.toLatin1() + '\n';
        return id;
    }

    void link(Edit &edit)
    {
        const RecordId from = any();
        const RecordId to = any();
        const LinkRole role = LinkRole::FollowsFrom;
        for (const Link &present : std::as_const(m_links)) {
            if (present.from == from && present.to == to)
                return;
        }
        if (from == to)
            return;
        const LinkId id = edit.link(from, role, to);
        m_links.append({id, from, role, to, 0, {}, {}});
        m_said += "try link " + id.text().toLatin1() + ' ' + from.text().toLatin1() + ' ' + roleInfo(role).name + ' '
            + to.text().toLatin1() + '\n';
    }

    void unlink(Edit &edit)
    {
        if (m_links.isEmpty())
            return;
        const Link gone = m_links.takeAt(m_random.bounded(int(m_links.size())));
        edit.unlink(gone.id);
        m_said += "try unlink " + gone.id.text().toLatin1() + '\n';
    }

    // A record in the bin keeps its links, but they are no longer seen; a removed one loses them.
    void takeAway(Edit &edit, bool forGood)
    {
        const RecordId id = m_projects.takeAt(m_random.bounded(int(m_projects.size())));
        if (forGood)
            edit.changes.emplace_back(RemoveRecord{id});
        else
            edit.erase(id);
        m_links.removeIf([id](const Link &link) { return link.from == id || link.to == id; });
        m_said += (forGood ? "try remove " : "try erase ") + id.text().toLatin1() + '\n';
    }

    Result<> addFile(Edit &edit, MediaBatch &batch)
    {
        QByteArray content(m_random.bounded(1, 200'000), Qt::Uninitialized);
        for (char &byte : content)
            byte = char(m_random.generate());
        const auto media = batch.stage(
            [&, at = qint64(0)](char *buffer, qint64 size) mutable -> Result<qint64> {
                const qint64 step = std::min<qint64>(size, content.size() - at);
                std::copy_n(content.constData() + at, step, buffer);
                at += step;
                return step;
            },
            QStringLiteral("noise.bin"));
        if (!media)
            return fail(media.error());
        auto record = recordFromJson({{QStringLiteral("kind"), QStringLiteral("artifact")},
                                      {QStringLiteral("title"), media->hash.text()},
                                      {QStringLiteral("media"), media->hash.text()}});
        if (!record)
            stop(record.error());
        edit.addMedia(*media);
        const RecordId id = edit.put(std::move(*record));
        m_said += "try media " + media->hash.text().toLatin1() + "\ntry put " + id.text().toLatin1() + ' '
            + media->hash.text().toLatin1() + '\n';
        return {};
    }

    Portfolio &m_portfolio;
    QRandomGenerator m_random;
    int m_mediaEvery;
    bool m_goesOn;
    QList<RecordId> m_projects;
    QList<Link> m_links;
    QByteArray m_said;
};

} // namespace

int main(int count, char **values)
{
    QCoreApplication application(count, values);
    QCommandLineParser parser;
    const QCommandLineOption seed(QStringLiteral("seed"), {}, QStringLiteral("number"), QStringLiteral("1"));
    const QCommandLineOption markFile(QStringLiteral("mark"), {}, QStringLiteral("file"));
    const QCommandLineOption seconds(QStringLiteral("seconds"), {}, QStringLiteral("number"), QStringLiteral("60"));
    const QCommandLineOption edits(QStringLiteral("edits"), {}, QStringLiteral("number"), QStringLiteral("1000000000"));
    const QCommandLineOption mediaEvery(QStringLiteral("media-every"), {}, QStringLiteral("number"), QStringLiteral("12"));
    const QCommandLineOption goOn(QStringLiteral("go-on"));
    parser.addOptions({seed, markFile, seconds, edits, mediaEvery, goOn});
    parser.addPositionalArgument(QStringLiteral("DIR"), {});
    parser.process(application);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);

    SystemFiles files;
    const SystemClock clock;
    auto portfolio = Portfolio::open({files, clock}, parser.positionalArguments().first());
    if (!portfolio)
        stop(portfolio.error());
    Mark mark(parser.value(markFile));
    RandomEditor editor(**portfolio, parser.value(seed).toUInt(), parser.value(mediaEvery).toInt(), parser.isSet(goOn));
    say("ready\n");
    QElapsedTimer timer;
    timer.start();
    const qint64 most = parser.value(seconds).toLongLong() * 1000;
    for (int left = parser.value(edits).toInt(); left > 0 && timer.elapsed() < most; --left)
        editor.editOnce(mark);
    return 0;
}
