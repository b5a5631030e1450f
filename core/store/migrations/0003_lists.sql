-- 0003: lists of a kind, and what has its day next, are found without reading the records
DROP INDEX record_by_kind;
CREATE INDEX record_by_kind ON record (kind, seq, id) WHERE binned_at IS NULL;

-- By the last day that a date can mean: "2026-03" and "2026-02/2026-03" come after every day of March. core/store/due.cpp
-- asks in the same words.
CREATE INDEX opportunity_by_deadline
    ON opportunity (substr(substr(deadline, instr(deadline, '/') + 1) || '-99-99', 1, 10)) WHERE deadline IS NOT NULL;
CREATE INDEX badge_by_expires
    ON badge (substr(substr(expires, instr(expires, '/') + 1) || '-99-99', 1, 10)) WHERE expires IS NOT NULL;
