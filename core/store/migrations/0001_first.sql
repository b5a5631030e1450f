-- 0001: the first schema: what all records share, one table per kind, links, media, bin, tombstones, search
CREATE TABLE meta (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- What every record has, whatever its kind. A record in the bin is one with binned_at set; title is derived, so that
-- lists and links need no other table.
CREATE TABLE record (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    revision INTEGER NOT NULL,
    tags TEXT,
    setting TEXT,
    audience TEXT,
    language TEXT,
    extra TEXT,
    binned_at TEXT
);
CREATE INDEX record_by_kind ON record (kind, seq) WHERE binned_at IS NULL;
CREATE INDEX record_in_bin ON record (binned_at) WHERE binned_at IS NOT NULL;

CREATE TABLE media (
    sha256 TEXT PRIMARY KEY NOT NULL,
    size INTEGER NOT NULL,
    media_type TEXT NOT NULL,
    extension TEXT NOT NULL,
    added TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE learner (
    seq INTEGER PRIMARY KEY REFERENCES record (seq) ON DELETE CASCADE,
    name TEXT,
    pronouns TEXT,
    story TEXT,
    photo TEXT REFERENCES media (sha256),
    sort_name TEXT,
    given_name TEXT,
    family_name TEXT,
    family_name_first INTEGER,
    document_name TEXT,
    website TEXT,
    place TEXT,
    birth_date TEXT,
    email TEXT,
    phone TEXT,
    address TEXT
);

CREATE TABLE interest (
    seq INTEGER PRIMARY KEY REFERENCES record (seq) ON DELETE CASCADE,
    title TEXT,
    story TEXT,
    started TEXT,
    depth TEXT
);

CREATE TABLE person (
    seq INTEGER PRIMARY KEY REFERENCES record (seq) ON DELETE CASCADE,
    name TEXT,
    roles TEXT,
    organisation TEXT,
    about TEXT,
    agreed INTEGER,
    last_contact TEXT,
    email TEXT,
    phone TEXT,
    website TEXT,
    sort_name TEXT,
    given_name TEXT,
    family_name TEXT
);

CREATE TABLE project (
    seq INTEGER PRIMARY KEY REFERENCES record (seq) ON DELETE CASCADE,
    title TEXT,
    question TEXT,
    summary TEXT,
    state TEXT,
    started TEXT,
    finished TEXT,
    hours INTEGER,
    link TEXT
);

CREATE TABLE artifact (
    seq INTEGER PRIMARY KEY REFERENCES record (seq) ON DELETE CASCADE,
    title TEXT,
    caption TEXT,
    alt TEXT,
    decorative INTEGER,
    media TEXT REFERENCES media (sha256),
    file_name TEXT,
    media_type TEXT,
    text TEXT,
    link TEXT,
    made TEXT,
    state TEXT,
    licence TEXT
);
CREATE INDEX artifact_by_media ON artifact (media) WHERE media IS NOT NULL;

CREATE TABLE badge (
    seq INTEGER PRIMARY KEY REFERENCES record (seq) ON DELETE CASCADE,
    title TEXT,
    issuer TEXT,
    issued TEXT,
    expires TEXT,
    description TEXT,
    criteria TEXT,
    credential TEXT REFERENCES media (sha256),
    file_name TEXT,
    media_type TEXT,
    standard TEXT,
    "check" TEXT
);
CREATE INDEX badge_by_credential ON badge (credential) WHERE credential IS NOT NULL;

-- The role comes from the closed list in core/records/link.cpp.
CREATE TABLE link (
    id TEXT PRIMARY KEY NOT NULL,
    from_seq INTEGER NOT NULL REFERENCES record (seq) ON DELETE CASCADE,
    role TEXT NOT NULL,
    to_seq INTEGER NOT NULL REFERENCES record (seq) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    note TEXT NOT NULL,
    created TEXT NOT NULL,
    UNIQUE (from_seq, role, to_seq)
) WITHOUT ROWID;
CREATE INDEX link_to ON link (to_seq);

-- Records that are gone for good, so that a merge does not bring them back. Nothing of their content is kept.
CREATE TABLE tombstone (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    revision INTEGER NOT NULL,
    removed_at TEXT NOT NULL
) WITHOUT ROWID;

-- What a full export held: the common base of a later three-way merge. Contents are shared between exports by revision.
CREATE TABLE export_base (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL,
    made_at TEXT NOT NULL
);
CREATE TABLE export_base_record (
    export_id INTEGER NOT NULL REFERENCES export_base (id) ON DELETE CASCADE,
    record_id TEXT NOT NULL,
    revision INTEGER NOT NULL,
    PRIMARY KEY (export_id, record_id)
) WITHOUT ROWID;
CREATE TABLE base_content (
    record_id TEXT NOT NULL,
    revision INTEGER NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (record_id, revision)
) WITHOUT ROWID;

-- Full text of titles and long texts, folded by core/base/text.h before it comes here; rowid is record.seq. Contentless:
-- the texts themselves are in the tables above.
CREATE VIRTUAL TABLE search USING fts5 (
    title, body, content = '', prefix = '1 2 3', tokenize = "unicode61 remove_diacritics 0"
);
-- Up to 8 MiB of new words wait in memory for the end of their transaction: half the time for an import of 10,000 records.
INSERT INTO search (search, rank) VALUES ('hashsize', 8388608);
