-- The web base: sessions, drafts, form keys, audit.

-- Who signed in with a one-time password may do nothing but change it.
-- name: session_find
-- args: token_hash:text
-- cols: account_id:int name:text idle_seconds:int age_seconds:int ended:int disabled:int capabilities:text?
-- rows: one
SELECT s.account_id, a.name,
       TIMESTAMPDIFF(SECOND, s.last_seen_at, UTC_TIMESTAMP()) AS idle_seconds,
       TIMESTAMPDIFF(SECOND, s.started_at, UTC_TIMESTAMP()) AS age_seconds,
       s.ended_at IS NOT NULL AS ended, a.disabled_at IS NOT NULL AS disabled,
       IF(a.password_until IS NOT NULL, 'password.change',
          (SELECT GROUP_CONCAT(DISTINCT rc.capability SEPARATOR '|')
             FROM account_role ar JOIN role_capability rc ON rc.role = ar.role
            WHERE ar.account_id = s.account_id)) AS capabilities
  FROM session s
  JOIN account a ON a.id = s.account_id
 WHERE s.token_hash = :token_hash;

-- name: session_touch
-- args: token_hash:text
UPDATE session
   SET last_seen_at = UTC_TIMESTAMP()
 WHERE token_hash = :token_hash
   AND last_seen_at < UTC_TIMESTAMP() - INTERVAL 1 MINUTE;

-- name: draft_save
-- args: owner:text form:text subject:int answers:text
INSERT INTO own_draft (owner, form, subject, answers, saved_at)
VALUES (:owner, :form, :subject, :answers, UTC_TIMESTAMP())
    ON DUPLICATE KEY UPDATE answers = VALUES(answers), saved_at = VALUES(saved_at);

-- name: draft_find
-- args: owner:text form:text subject:int
-- cols: answers:text
-- rows: one
SELECT answers
  FROM own_draft
 WHERE owner = :owner AND form = :form AND subject = :subject;

-- name: draft_drop
-- args: owner:text form:text subject:int
DELETE FROM own_draft
 WHERE owner = :owner AND form = :form AND subject = :subject;

-- name: form_key_take
-- args: key_hash:text form:text
INSERT INTO own_form_key (key_hash, form, location)
VALUES (:key_hash, :form, '');

-- name: form_key_answer
-- args: key_hash:text location:text
UPDATE own_form_key
   SET location = :location
 WHERE key_hash = :key_hash;

-- name: form_key_drop
-- args: key_hash:text
DELETE FROM own_form_key
 WHERE key_hash = :key_hash;

-- name: form_key_find
-- args: key_hash:text
-- cols: location:text
-- rows: one
SELECT location
  FROM own_form_key
 WHERE key_hash = :key_hash;

-- name: audit_add
-- args: program:text account_id:int? action:text subject_kind:text subject_id:int detail:text? request:text
INSERT INTO own_audit (program, account_id, action, subject_kind, subject_id, detail, request)
VALUES (:program, :account_id, :action, :subject_kind, :subject_id, :detail, :request);
