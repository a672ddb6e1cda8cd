-- Packages that were proposed to go to another provider to save travel.

-- The package, which the council buys, and the provider that would get it; whether it ends, and
-- the request that asks for its week then, and whom that was awarded to.
-- name: swap_one
-- args: package:text organisation_id:int
-- cols: package_id:int reference:text patch_id:int? has_from:text has_to:text ends_on:text? last_on:text? new_request_id:int? new_request:text? awarded:text?
-- rows: one
SELECT k.id AS package_id, k.reference, k.patch_id, f.name AS has_from, t.name AS has_to,
       k.ends_on, k.ends_on - INTERVAL 1 DAY AS last_on, n.id AS new_request_id,
       n.reference AS new_request,
       (SELECT GROUP_CONCAT(CONCAT(w.reference, ' of ', o.name) ORDER BY w.id SEPARATOR '; ')
          FROM care_package w
          JOIN organisation o ON o.id = w.organisation_id
         WHERE w.request_id = n.id) AS awarded
  FROM care_package k
  LEFT JOIN handback h ON h.open_package = k.id
  LEFT JOIN care_request n ON n.id = h.request_id
  JOIN organisation f ON f.id = k.organisation_id
  JOIN organisation t ON t.id = :organisation_id AND t.id <> k.organisation_id
 WHERE k.reference = :package AND k.funder = 'council';

-- name: swap_standing
-- args: package_id:int organisation_id:int
-- cols: id:int reason:text words:text refused_at:text refused_by:text
-- rows: one
SELECT s.id, s.reason, s.words, s.refused_at, a.name AS refused_by
  FROM swap_refusal s
  JOIN account a ON a.id = s.refused_by
 WHERE s.package_id = :package_id AND s.organisation_id = :organisation_id
   AND s.allowed_at IS NULL;

-- What is not to be proposed in a patch, for packages that run.
-- name: swap_refused
-- args: patch_id:int on:text
-- cols: package_id:int reference:text organisation_id:int organisation:text reason:text words:text refused_at:text
SELECT s.package_id, k.reference, s.organisation_id, o.name AS organisation, s.reason,
       s.words, s.refused_at
  FROM swap_refusal s
  JOIN care_package k ON k.id = s.package_id
  JOIN organisation o ON o.id = s.organisation_id
 WHERE k.patch_id = :patch_id AND s.allowed_at IS NULL
   AND (k.ends_on IS NULL OR k.ends_on > :on)
 ORDER BY s.refused_at DESC, s.id DESC
 LIMIT 1000;

-- Packages of a patch that are not to be moved: their last day is known, or the council does not
-- buy them.
-- name: swap_kept
-- args: patch_id:int on:text
-- cols: package_id:int
SELECT k.id AS package_id
  FROM care_package k
 WHERE k.patch_id = :patch_id
   AND (k.ends_on > :on OR (k.ends_on IS NULL AND k.funder <> 'council'))
 ORDER BY k.id
 LIMIT 5000;

-- name: swap_refuse
-- args: package_id:int organisation_id:int reason:text words:text account_id:int
INSERT INTO swap_refusal (package_id, organisation_id, reason, words, refused_by)
VALUES (:package_id, :organisation_id, :reason, :words, :account_id);

-- name: swap_allow
-- args: package_id:int organisation_id:int account_id:int
UPDATE swap_refusal
   SET allowed_at = UTC_TIMESTAMP(), allowed_by = :account_id
 WHERE package_id = :package_id AND organisation_id = :organisation_id AND allowed_at IS NULL;

-- About which moves in a patch both providers were asked.
-- name: swap_asked_list
-- args: patch_id:int
-- cols: package_id:int organisation_id:int asked_at:text asked_by:text
SELECT s.package_id, s.organisation_id, s.asked_at, a.name AS asked_by
  FROM swap_asked s
  JOIN care_package k ON k.id = s.package_id
  JOIN account a ON a.id = s.asked_by
 WHERE k.patch_id = :patch_id
 ORDER BY s.package_id, s.organisation_id
 LIMIT 1000;

-- name: swap_asked_one
-- args: package_id:int organisation_id:int
-- cols: asked_at:text asked_by:text
-- rows: one
SELECT s.asked_at, a.name AS asked_by
  FROM swap_asked s
  JOIN account a ON a.id = s.asked_by
 WHERE s.package_id = :package_id AND s.organisation_id = :organisation_id;

-- name: swap_asked_add
-- args: package_id:int organisation_id:int account_id:int
INSERT INTO swap_asked (package_id, organisation_id, asked_by)
VALUES (:package_id, :organisation_id, :account_id);

-- name: swap_asked_again
-- args: package_id:int organisation_id:int account_id:int
UPDATE swap_asked
   SET asked_at = UTC_TIMESTAMP(), asked_by = :account_id
 WHERE package_id = :package_id AND organisation_id = :organisation_id;
