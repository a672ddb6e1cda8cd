-- The audit trail, as those who may see it read it; and sessions, which can be ended.

-- name: audit_list
-- args: person:int? action:text? kind:text? subject:int? since:text? until:text? before:int? most:int
-- cols: id:int done_at:text program:text account_id:int? who:text? action:text subject_kind:text subject_id:int detail:text?
SELECT u.id, u.done_at, u.program, u.account_id, a.name AS who, u.action, u.subject_kind,
       u.subject_id, u.detail
  FROM audit u
  LEFT JOIN account a ON a.id = u.account_id
 WHERE (:person IS NULL OR u.account_id = :person)
   AND (:action IS NULL OR u.action = :action)
   AND (:kind IS NULL OR u.subject_kind = :kind)
   AND (:subject IS NULL OR u.subject_id = :subject)
   AND (:since IS NULL OR u.done_at >= :since)
   AND (:until IS NULL OR u.done_at < :until)
   AND (:before IS NULL OR u.id < :before)
 ORDER BY u.id DESC
 LIMIT :most;

-- name: audit_actions
-- cols: action:text
SELECT DISTINCT action
  FROM audit
 ORDER BY action
 LIMIT 500;

-- name: audit_kinds
-- cols: kind:text
SELECT DISTINCT subject_kind AS kind
  FROM audit
 WHERE subject_kind <> ''
 ORDER BY subject_kind
 LIMIT 100;

-- name: audit_person
-- args: id:int
-- cols: name:text login:text
-- rows: one
SELECT name, login
  FROM account
 WHERE id = :id;

-- What a person did, and what was done to their account.
-- name: audit_of_account
-- args: id:int
-- cols: id:int done_at:text program:text account_id:int? who:text? action:text subject_kind:text subject_id:int detail:text?
SELECT u.id, u.done_at, u.program, u.account_id, a.name AS who, u.action, u.subject_kind,
       u.subject_id, u.detail
  FROM ((SELECT id FROM audit WHERE account_id = :id ORDER BY done_at DESC LIMIT 20)
        UNION
        (SELECT id FROM audit WHERE subject_kind = 'account' AND subject_id = :id ORDER BY id DESC LIMIT 20)) AS lately
  JOIN audit u ON u.id = lately.id
  LEFT JOIN account a ON a.id = u.account_id
 ORDER BY u.id DESC
 LIMIT 20;

-- name: audit_sealed
-- cols: up_to:int sealed_at:text
-- rows: one
SELECT up_to, sealed_at
  FROM audit_seal
 ORDER BY id DESC
 LIMIT 1;

-- name: session_list
-- args: idle_minutes:int hours:int skip:int most:int
-- cols: id:int token_hash:text account_id:int name:text started_at:text last_seen_at:text
SELECT s.id, s.token_hash, s.account_id, a.name, s.started_at, s.last_seen_at
  FROM session s
  JOIN account a ON a.id = s.account_id
 WHERE s.ended_at IS NULL AND a.disabled_at IS NULL
   AND s.last_seen_at > UTC_TIMESTAMP() - INTERVAL :idle_minutes MINUTE
   AND s.started_at > UTC_TIMESTAMP() - INTERVAL :hours HOUR
 ORDER BY s.last_seen_at DESC, s.id DESC
 LIMIT :most OFFSET :skip;

-- name: session_count
-- args: idle_minutes:int hours:int
-- cols: total:int people:int
-- rows: one
SELECT COUNT(*) AS total, COUNT(DISTINCT s.account_id) AS people
  FROM session s
  JOIN account a ON a.id = s.account_id
 WHERE s.ended_at IS NULL AND a.disabled_at IS NULL
   AND s.last_seen_at > UTC_TIMESTAMP() - INTERVAL :idle_minutes MINUTE
   AND s.started_at > UTC_TIMESTAMP() - INTERVAL :hours HOUR;

-- name: session_show
-- args: id:int
-- cols: account_id:int
-- rows: one
SELECT account_id
  FROM session
 WHERE id = :id;

-- name: session_end_one
-- args: id:int
UPDATE session
   SET ended_at = UTC_TIMESTAMP()
 WHERE id = :id AND ended_at IS NULL;
