-- 0004: the whole record: asks, meetings, needs, goals, skills, experiences, impacts, feedback, standards, and more of what was there
CREATE TABLE ask (
    seq INTEGER PRIMARY KEY REFERENCES record (seq) ON DELETE CASCADE,
    title TEXT,
    text TEXT,
    state TEXT,
    sent TEXT,
    follow_up TEXT,
    answered TEXT,
    answer TEXT,
    thanked TEXT
);

CREATE TABLE meeting (
    seq INTEGER PRIMARY KEY REFERENCES record (seq) ON DELETE CASCADE,
    title TEXT,
    date TEXT,
    medium TEXT,
    place TEXT,
    agenda TEXT,
    notes TEXT,
    outcome TEXT
);

CREATE TABLE need (
    seq INTEGER PRIMARY KEY REFERENCES record (seq) ON DELETE CASCADE,
    title TEXT,
    who TEXT,
    about TEXT,
    heard TEXT,
    state TEXT
);

CREATE TABLE goal (
    seq INTEGER PRIMARY KEY REFERENCES record (seq) ON DELETE CASCADE,
    title TEXT,
    why TEXT,
    state TEXT,
    steps TEXT,
    due TEXT,
    reached TEXT,
    badge_name TEXT,
    badge_issuer TEXT,
    badge_id TEXT
);

CREATE TABLE skill (
    seq INTEGER PRIMARY KEY REFERENCES record (seq) ON DELETE CASCADE,
    title TEXT,
    about TEXT,
    level TEXT,
    levels TEXT
);

CREATE TABLE experience (
    seq INTEGER PRIMARY KEY REFERENCES record (seq) ON DELETE CASCADE,
    title TEXT,
    type TEXT,
    organisation TEXT,
    role TEXT,
    place TEXT,
    time TEXT,
    about TEXT,
    link TEXT
);

CREATE TABLE impact (
    seq INTEGER PRIMARY KEY REFERENCES record (seq) ON DELETE CASCADE,
    title TEXT,
    who TEXT,
    people INTEGER,
    about TEXT,
    date TEXT
);

CREATE TABLE feedback (
    seq INTEGER PRIMARY KEY REFERENCES record (seq) ON DELETE CASCADE,
    title TEXT,
    text TEXT,
    "from" TEXT,
    date TEXT
);

CREATE TABLE issuerNote (
    seq INTEGER PRIMARY KEY REFERENCES record (seq) ON DELETE CASCADE,
    title TEXT,
    trust TEXT,
    note TEXT,
    link TEXT,
    identifier TEXT
);

CREATE TABLE step (
    seq INTEGER PRIMARY KEY REFERENCES record (seq) ON DELETE CASCADE,
    title TEXT,
    date TEXT,
    text TEXT,
    materials TEXT,
    version TEXT,
    failed TEXT,
    hours INTEGER
);

CREATE TABLE requirement (
    seq INTEGER PRIMARY KEY REFERENCES record (seq) ON DELETE CASCADE,
    title TEXT,
    about TEXT,
    answer TEXT
);

CREATE TABLE framework (
    seq INTEGER PRIMARY KEY REFERENCES record (seq) ON DELETE CASCADE,
    title TEXT,
    about TEXT,
    creator TEXT,
    subject TEXT,
    version TEXT,
    adoption TEXT,
    licence TEXT,
    uri TEXT,
    identifier TEXT,
    changed TEXT,
    retired INTEGER
);

CREATE TABLE standard (
    seq INTEGER PRIMARY KEY REFERENCES record (seq) ON DELETE CASCADE,
    title TEXT,
    code TEXT,
    type TEXT,
    education_level TEXT,
    notes TEXT,
    uri TEXT,
    identifier TEXT,
    changed TEXT,
    retired INTEGER
);

CREATE TABLE evidence (
    seq INTEGER PRIMARY KEY REFERENCES record (seq) ON DELETE CASCADE,
    title TEXT,
    state TEXT,
    reason TEXT,
    date TEXT,
    confirmed_by TEXT,
    confirmed TEXT
);

CREATE TABLE collection (
    seq INTEGER PRIMARY KEY REFERENCES record (seq) ON DELETE CASCADE,
    title TEXT,
    about TEXT,
    "of" TEXT,
    query TEXT,
    filters TEXT,
    sort_by TEXT,
    columns TEXT
);

CREATE TABLE pack (
    seq INTEGER PRIMARY KEY REFERENCES record (seq) ON DELETE CASCADE,
    title TEXT,
    about TEXT,
    maker TEXT,
    version TEXT,
    prompts TEXT,
    identifier TEXT,
    contents TEXT
);

ALTER TABLE interest ADD COLUMN depths TEXT;
ALTER TABLE person ADD COLUMN support TEXT;
ALTER TABLE person ADD COLUMN sponsors TEXT;
ALTER TABLE person ADD COLUMN thanked TEXT;
ALTER TABLE project ADD COLUMN activity TEXT;
ALTER TABLE project ADD COLUMN my_roles TEXT;
ALTER TABLE project ADD COLUMN target_hours INTEGER;
ALTER TABLE project ADD COLUMN licence TEXT;
ALTER TABLE opportunity ADD COLUMN deadline_time TEXT;
ALTER TABLE opportunity ADD COLUMN time_zone TEXT;
ALTER TABLE opportunity ADD COLUMN result TEXT;
ALTER TABLE reflection ADD COLUMN belonging TEXT;
ALTER TABLE reflection ADD COLUMN deeper_interest TEXT;
ALTER TABLE reflection ADD COLUMN making TEXT;
ALTER TABLE reflection ADD COLUMN communication TEXT;
ALTER TABLE reflection ADD COLUMN options TEXT;
ALTER TABLE "group" ADD COLUMN my_role TEXT;

-- By the last day that a date can mean, as in 0003.
CREATE INDEX ask_by_follow_up
    ON ask (substr(substr(follow_up, instr(follow_up, '/') + 1) || '-99-99', 1, 10)) WHERE follow_up IS NOT NULL;
CREATE INDEX goal_by_due ON goal (substr(substr(due, instr(due, '/') + 1) || '-99-99', 1, 10)) WHERE due IS NOT NULL;

-- An import of a framework finds by these what it brought before.
CREATE INDEX framework_by_identifier ON framework (identifier) WHERE identifier IS NOT NULL;
CREATE INDEX standard_by_identifier ON standard (identifier) WHERE identifier IS NOT NULL;
