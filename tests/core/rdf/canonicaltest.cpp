// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Datasets that say the same become the same bytes: the test suite of W3C from the corpus, and what the corpus is not needed for.

#include "core/rdf/canonical.h"
#include "core/rdf/nquads.h"
#include "tests/support/testfiles.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace kinfolio;
using namespace Qt::StringLiterals;

namespace {

QByteArray content(const QString &name)
{
    return contentOf(inCorpus(u"badges/thirdparty/w3c-rdf-canon/"_s + name));
}

/// Reads the N-Quads of the suite; what it does not understand ends the program.
class Reader {
public:
    explicit Reader(const QByteArray &text)
        : m_text(QString::fromUtf8(text))
    {
    }

    RdfDataset all()
    {
        RdfDataset dataset;
        for (QStringView line : QStringView(m_text).split(u'\n')) {
            m_line = line.trimmed();
            if (m_line.isEmpty() || m_line.startsWith(u'#'))
                continue;
            RdfQuad quad;
            quad.subject = term();
            quad.predicate = term();
            quad.object = term();
            m_line = m_line.trimmed();
            if (!m_line.startsWith(u'.'))
                quad.graph = term();
            dataset.push_back(quad);
        }
        return dataset;
    }

private:
    QStringView take(qsizetype length)
    {
        const QStringView taken = m_line.first(length);
        m_line = m_line.sliced(length);
        return taken;
    }

    static QString unescaped(QStringView text)
    {
        QString plain;
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text[i] != u'\\') {
                plain += text[i];
                continue;
            }
            const QChar letter = text[++i];
            if (letter == u'u' || letter == u'U') {
                const int digits = letter == u'u' ? 4 : 8;
                plain += QString::fromUcs4(std::array{char32_t(text.sliced(i + 1, digits).toUInt(nullptr, 16))}.data(), 1);
                i += digits;
            } else {
                const qsizetype at = u"tbnrf"_s.indexOf(letter);
                plain += at < 0 ? letter : QStringLiteral("\t\b\n\r\f").at(at);
            }
        }
        return plain;
    }

    RdfTerm term()
    {
        m_line = m_line.trimmed();
        if (m_line.startsWith(u'<')) {
            const QStringView whole = take(m_line.indexOf(u'>') + 1);
            return RdfTerm::iri(unescaped(whole.sliced(1).chopped(1)).toUtf8());
        }
        if (m_line.startsWith("_:"_L1)) {
            qsizetype end = 2;
            while (end < m_line.size() && !m_line[end].isSpace() && !(m_line[end] == u'.' && end + 1 == m_line.size()))
                ++end;
            return RdfTerm::blank(take(end).sliced(2).toUtf8());
        }
        if (!m_line.startsWith(u'"'))
            qFatal("not understood: %s", qPrintable(m_line.toString()));
        qsizetype end = 1;
        while (m_line[end] != u'"')
            end += m_line[end] == u'\\' ? 2 : 1;
        RdfTerm literal = RdfTerm::literal(unescaped(take(end + 1).sliced(1).chopped(1)).toUtf8());
        if (m_line.startsWith("^^"_L1)) {
            take(2);
            literal.datatype = term().value;
        } else if (m_line.startsWith(u'@')) {
            qsizetype length = 1;
            while (length < m_line.size() && (m_line[length].isLetterOrNumber() || m_line[length] == u'-'))
                ++length;
            literal.language = take(length).sliced(1).toUtf8();
        }
        return literal;
    }

    QString m_text;
    QStringView m_line;
};

RdfQuad about(const QByteArray &subject, const QByteArray &predicate, const QByteArray &object)
{
    return {RdfTerm::blank(subject), RdfTerm::iri("urn:" + predicate), RdfTerm::blank(object)};
}

} // namespace

class CanonicalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSuiteOfW3c_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("result");
        QTest::addColumn<QString>("hash");
        const QByteArray manifest = content(u"manifest.jsonld"_s);
        if (manifest.isEmpty())
            QSKIP("KINFOLIO_CORPUS has no badges/thirdparty/w3c-rdf-canon");
        const QJsonArray entries = QJsonDocument::fromJson(manifest).object()["entries"_L1].toArray();
        for (const QJsonValue entry : entries) {
            QTest::newRow(qPrintable(entry["id"_L1].toString()))
                << entry["type"_L1].toString() << entry["action"_L1].toString() << entry["result"_L1].toString()
                << entry["hashAlgorithm"_L1].toString();
        }
        QCOMPARE(entries.size(), 86);
    }
    void theSuiteOfW3c()
    {
        QFETCH(const QString, type);
        QFETCH(const QString, action);
        QFETCH(const QString, result);
        QFETCH(const QString, hash);
        const RdfDataset dataset = Reader(content(action)).all();
        QVERIFY(!dataset.empty() || content(action).trimmed().isEmpty());
        QElapsedTimer clock;
        clock.start();
        const auto canonical = canonicalDataset(dataset, hash == "SHA384"_L1 ? DigestType::Sha384 : DigestType::Sha256);
        if (type == "rdfc:RDFC10NegativeEvalTest"_L1) {
            QVERIFY(!canonical);
            QCOMPARE(canonical.error().code, ErrorCode::BadgeTooLarge);
            qInfo("given up after %lld ms: %s", clock.elapsed(), qPrintable(canonical.error().detail));
            return;
        }
        QVERIFY2(canonical, canonical ? "" : qPrintable(canonical.error().detail));
        if (type == "rdfc:RDFC10EvalTest"_L1) {
            QCOMPARE(canonical->nquads, content(result));
            return;
        }
        QCOMPARE(type, u"rdfc:RDFC10MapTest"_s);
        const QJsonObject expected = QJsonDocument::fromJson(content(result)).object();
        QJsonObject found;
        for (const auto &[label, given] : canonical->labels.asKeyValueRange())
            found.insert(QString::fromUtf8(label), QString::fromUtf8(given));
        QCOMPARE(found, expected);
    }

    void labelsAndOrderOfTheInputDoNotMatter()
    {
        const RdfDataset one{about("x", "p", "y"), about("y", "q", "x"), about("x", "p", "x")};
        const RdfDataset other{about("b1", "p", "b1"), about("b1", "p", "b0"), about("b0", "q", "b1"), about("b0", "q", "b1")};
        const auto first = canonicalDataset(one);
        const auto second = canonicalDataset(other);
        QVERIFY(first && second);
        QCOMPARE(first->nquads, second->nquads);
        QCOMPARE(first->nquads.count('\n'), 3);
    }

    void whatMustBeEscapedIsAndNothingElse()
    {
        const RdfQuad quad{RdfTerm::iri("urn:ü"), RdfTerm::iri("urn:p"), RdfTerm::literal("\t\"\\\x01\x7f é\n", {}, "fr")};
        QCOMPARE(nquad(quad), QByteArrayLiteral("<urn:ü> <urn:p> \"\\t\\\"\\\\\\u0001\\u007F é\\n\"@fr .\n"));
        const RdfQuad typed{RdfTerm::blank("a"), RdfTerm::iri("urn:p"), RdfTerm::literal("1", "urn:t"), RdfTerm::iri("urn:g")};
        QCOMPARE(nquad(typed), QByteArrayLiteral("_:a <urn:p> \"1\"^^<urn:t> <urn:g> .\n"));
    }

    // A clique of nodes that nothing tells apart has as many orders as it has nodes, again and again.
    void whatWouldTakeForEverIsGivenUp()
    {
        RdfDataset clique;
        for (int i = 0; i < 12; ++i) {
            for (int j = 0; j < 12; ++j) {
                if (i != j)
                    clique.push_back(about(QByteArray::number(i), "p", QByteArray::number(j)));
            }
        }
        QElapsedTimer clock;
        clock.start();
        const auto found = canonicalDataset(clique);
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::BadgeTooLarge);
        QVERIFY(clock.elapsed() < 10'000);
        CanonicalLimits few;
        few.blankNodes = 11;
        QCOMPARE(canonicalDataset(clique, DigestType::Sha256, few).error().detail, u"12 blank nodes"_s);
        few.quads = 10;
        QCOMPARE(canonicalDataset(clique, DigestType::Sha256, few).error().detail, u"132 quads"_s);
    }
};

QTEST_GUILESS_MAIN(CanonicalTest)
#include "canonicaltest.moc"
