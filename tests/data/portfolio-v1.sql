-- SPDX-FileCopyrightText: Kinfolio contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What a portfolio of schema 1 holds: written by the program of that schema, taken out as text. Runs after 0001_first.sql.
INSERT INTO meta (key, value)
    VALUES ('copyId', 'c2b9a318-11a7-458b-83df-6870bc6d4190');
INSERT INTO meta (key, value)
    VALUES ('created', '2026-03-06T10:00:00.104Z');
INSERT INTO meta (key, value)
    VALUES ('language', 'en');
INSERT INTO meta (key, value)
    VALUES ('lastChange', '2026-03-06T10:00:00.298Z');
INSERT INTO meta (key, value)
    VALUES ('portfolioId', 'ce958ba8-3a41-46fd-b28a-d06b394c7ef5');
INSERT INTO record (seq, id, kind, title, created, modified, revision)
    VALUES (1, 'e7da730b-60f1-479f-99ed-100277f435f3', 'learner', 'Noor Haddad', '2026-03-06T10:00:00.120Z', '2026-03-06T10:00:00.120Z', 1);
INSERT INTO record (seq, id, kind, title, created, modified, revision, tags, setting, audience, language, extra)
    VALUES (2, '10000000-0000-4000-8000-000000000001', 'interest', 'Radios', '2026-03-06T10:00:00.223Z', '2026-03-06T10:00:00.223Z', 1, '["electronics","راديو"]', 'home', 'chosen', 'en', '{"fromTheFuture":{"kept":true}}');
INSERT INTO record (seq, id, kind, title, created, modified, revision, tags)
    VALUES (3, '10000000-0000-4000-8000-000000000002', 'project', 'Solar lid', '2026-03-06T10:00:00.223Z', '2026-03-06T10:00:00.223Z', 4, '["solar"]');
INSERT INTO record (seq, id, kind, title, created, modified, revision)
    VALUES (4, '10000000-0000-4000-8000-000000000003', 'person', 'Marisol Vega', '2026-03-06T10:00:00.223Z', '2026-03-06T10:00:00.223Z', 1);
INSERT INTO record (seq, id, kind, title, created, modified, revision)
    VALUES (5, '10000000-0000-4000-8000-000000000004', 'badge', 'Soldering', '2026-03-06T10:00:00.223Z', '2026-03-06T10:00:00.223Z', 1);
INSERT INTO record (seq, id, kind, title, created, modified, revision, binned_at)
    VALUES (6, '10000000-0000-4000-8000-000000000006', 'project', 'In the bin', '2026-03-06T10:00:00.223Z', '2026-03-06T10:00:00.223Z', 2, '2026-03-06T10:00:00.298Z');
INSERT INTO record (seq, id, kind, title, created, modified, revision)
    VALUES (8, 'a11a48e2-a5e2-4b98-a543-c06e103cb5be', 'artifact', 'radio', '2026-03-06T10:00:00.260Z', '2026-03-06T10:00:00.260Z', 1);
INSERT INTO media (sha256, size, media_type, extension, added)
    VALUES ('9166c3e5eca351f6e975f54b903a7d4279305fdc42efe1bf9427c5f44dd60287', 26, 'text/plain', 'txt', '2026-03-06T10:00:00.260Z');
INSERT INTO learner (seq, name, pronouns, story, family_name_first, place, birth_date, email)
    VALUES (1, 'Noor Haddad', 'she/her', 'I open radios.', 1, 'Northside', '2008-09-14', 'noor@school.example');
INSERT INTO interest (seq, title, story, started, depth)
    VALUES (2, 'Radios', 'It hissed until I put my thumb on it.', '2023-09', 'messingAround');
INSERT INTO person (seq, name, roles, organisation, about, agreed, last_contact, email, phone, website, sort_name, given_name, family_name)
    VALUES (4, 'Marisol Vega', '["mentor","expert"]', 'Library', 'Asks the right questions.', 1, '2026-03-05', 'm@library.example', '01632 960100', 'https://library.example', 'Vega, Marisol', 'Marisol', 'Vega');
INSERT INTO project (seq, title, question, summary, state, started, finished, hours, link)
    VALUES (3, 'Solar lid', 'Does it play in the shade?', '**Not yet.**', 'doing', '2025-11-22', '2026-01/2026-02', 31, 'https://noor.example/lid');
INSERT INTO project (seq, title)
    VALUES (6, 'In the bin');
INSERT INTO artifact (seq, title, caption, alt, decorative, media, file_name, media_type, made, state, licence)
    VALUES (8, 'radio', 'What I heard', 'Notes about a radio', 0, '9166c3e5eca351f6e975f54b903a7d4279305fdc42efe1bf9427c5f44dd60287', 'radio.txt', 'text/plain', '2026-03', 'finished', 'CC0-1.0');
INSERT INTO badge (seq, title, issuer, issued, expires, description, criteria, standard, "check")
    VALUES (5, 'Soldering', 'Library', '2025-12-04', '2027', 'Joints that hold', 'Twenty of them', 'Open Badges 3.0', 'notChecked');
INSERT INTO link (id, from_seq, role, to_seq, position, note, created)
    VALUES ('20000000-0000-4000-8000-000000000001', 3, 'sparkedBy', 2, 3, 'the hiss', '2026-03-06T10:00:00.223Z');
INSERT INTO link (id, from_seq, role, to_seq, position, note, created)
    VALUES ('20000000-0000-4000-8000-000000000002', 3, 'supportedBy', 4, 0, '', '2026-03-06T10:00:00.223Z');
INSERT INTO link (id, from_seq, role, to_seq, position, note, created)
    VALUES ('20000000-0000-4000-8000-000000000003', 5, 'awardedFor', 3, 0, '', '2026-03-06T10:00:00.223Z');
INSERT INTO link (id, from_seq, role, to_seq, position, note, created)
    VALUES ('20000000-0000-4000-8000-000000000004', 6, 'relatedTo', 3, 0, '', '2026-03-06T10:00:00.223Z');
INSERT INTO link (id, from_seq, role, to_seq, position, note, created)
    VALUES ('a0cb3ba6-65b7-40bf-bf68-8c9b45ca2e71', 8, 'producedIn', 3, 0, '', '2026-03-06T10:00:00.260Z');
INSERT INTO tombstone (id, kind, revision, removed_at)
    VALUES ('10000000-0000-4000-8000-000000000007', 'project', 2, '2026-03-07T14:05:09.000Z');
INSERT INTO export_base (id, sha256, made_at)
    VALUES (1, 'abababababababababababababababababababababababababababababababab', '2026-03-07T14:05:09.000Z');
INSERT INTO export_base_record (export_id, record_id, revision)
    VALUES (1, '10000000-0000-4000-8000-000000000002', 3);
INSERT INTO base_content (record_id, revision, json)
    VALUES ('10000000-0000-4000-8000-000000000002', 3, '{"kind":"project","title":"Solar lid"}');
INSERT INTO search (rowid, title, body) VALUES (1, 'noor haddad', 'i open radios');
INSERT INTO search (rowid, title, body) VALUES (2, 'radios', 'it hissed until i put my thumb on it electronics راديو');
INSERT INTO search (rowid, title, body) VALUES (3, 'solar lid', 'does it play in the shade not yet solar');
INSERT INTO search (rowid, title, body) VALUES (4, 'marisol vega', 'library asks the right questions');
INSERT INTO search (rowid, title, body) VALUES (5, 'soldering', 'library joints that hold twenty of them');
INSERT INTO search (rowid, title, body) VALUES (8, 'radio', 'what i heard notes about a radio radio txt');
