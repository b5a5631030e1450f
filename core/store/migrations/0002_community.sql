-- 0002: groups, reflections, opportunities and showcases
CREATE TABLE "group" (
    seq INTEGER PRIMARY KEY REFERENCES record (seq) ON DELETE CASCADE,
    name TEXT,
    type TEXT,
    purpose TEXT,
    about TEXT,
    since TEXT,
    place TEXT,
    time_zone TEXT,
    website TEXT
);

CREATE TABLE reflection (
    seq INTEGER PRIMARY KEY REFERENCES record (seq) ON DELETE CASCADE,
    title TEXT,
    text TEXT,
    date TEXT,
    type TEXT,
    stage TEXT
);

CREATE TABLE opportunity (
    seq INTEGER PRIMARY KEY REFERENCES record (seq) ON DELETE CASCADE,
    title TEXT,
    type TEXT,
    organiser TEXT,
    place TEXT,
    about TEXT,
    deadline TEXT,
    state TEXT,
    answered TEXT,
    link TEXT,
    notes TEXT
);

CREATE TABLE showcase (
    seq INTEGER PRIMARY KEY REFERENCES record (seq) ON DELETE CASCADE,
    title TEXT,
    purpose TEXT,
    introduction TEXT,
    state TEXT
);
