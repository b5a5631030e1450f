-- 0005: the wallet: documents of issuers, what badges stand for, what checks of badges found, and all addresses that the learner is known by
CREATE TABLE issuerDocument (
    seq INTEGER PRIMARY KEY REFERENCES record (seq) ON DELETE CASCADE,
    title TEXT,
    address TEXT,
    origin TEXT,
    document TEXT REFERENCES media (sha256),
    file_name TEXT
);
CREATE INDEX issuerDocument_by_document ON issuerDocument (document) WHERE document IS NOT NULL;

ALTER TABLE learner ADD COLUMN addresses TEXT;
ALTER TABLE badge ADD COLUMN achievement TEXT;

-- What can be worked out again from the files. No word of the learner, so no part of records, their revisions or their undo.
CREATE TABLE verdict (
    seq INTEGER PRIMARY KEY REFERENCES record (seq) ON DELETE CASCADE,
    checked TEXT NOT NULL,
    basis TEXT NOT NULL,
    content TEXT NOT NULL
);
