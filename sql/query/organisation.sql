-- Providers of home care, who signs in for them, where they may be asked, hubs of a patch and
-- how offers are ranked.  Days are London's and come with the question.

-- name: organisation_list
-- args: today:text ended:int max:int skip:int
-- cols: id:int name:text email:text phone:text out_of_hours:text rating:text cqc_location_id:text? ended_on:text? patches:int sign_ins:int demonstration:int
SELECT o.id, o.name, o.email, o.phone, o.out_of_hours, o.rating, o.cqc_location_id, o.ended_on,
       (SELECT COUNT(DISTINCT p.patch_id)
          FROM patch_provider p
         WHERE p.organisation_id = o.id AND p.valid_from <= :today
           AND (p.valid_to IS NULL OR p.valid_to > :today)) AS patches,
       (SELECT COUNT(*)
          FROM account a
         WHERE a.organisation_id = o.id AND a.disabled_at IS NULL) AS sign_ins,
       o.demonstration
  FROM organisation o
 WHERE (:ended = 1) = (o.ended_on IS NOT NULL AND o.ended_on <= :today)
 ORDER BY o.name, o.id
 LIMIT :max OFFSET :skip;

-- name: organisation_count
-- args: today:text ended:int
-- cols: total:int
-- rows: one
SELECT COUNT(*) AS total
  FROM organisation o
 WHERE (:ended = 1) = (o.ended_on IS NOT NULL AND o.ended_on <= :today);

-- name: organisation_read
-- args: id:int
-- cols: id:int name:text cqc_location_id:text? email:text phone:text out_of_hours:text rating:text rating_on:text? double_handed:int added_at:text ended_on:text? demonstration:int version:int
-- rows: one
SELECT id, name, cqc_location_id, email, phone, out_of_hours, rating, rating_on, double_handed,
       added_at, ended_on, demonstration, version
  FROM organisation
 WHERE id = :id;

-- name: organisation_add
-- args: name:text cqc_location_id:text? email:text phone:text out_of_hours:text rating:text rating_on:text? double_handed:int
INSERT INTO organisation (name, cqc_location_id, email, phone, out_of_hours, rating, rating_on, double_handed)
VALUES (:name, :cqc_location_id, :email, :phone, :out_of_hours, :rating, :rating_on, :double_handed);

-- name: organisation_change
-- args: id:int version:int name:text cqc_location_id:text? email:text phone:text out_of_hours:text rating:text rating_on:text? double_handed:int
UPDATE organisation
   SET name = :name, cqc_location_id = :cqc_location_id, email = :email, phone = :phone,
       out_of_hours = :out_of_hours, rating = :rating, rating_on = :rating_on,
       double_handed = :double_handed, version = version + 1
 WHERE id = :id AND version = :version;

-- name: organisation_end
-- args: id:int version:int ended_on:text?
UPDATE organisation
   SET ended_on = :ended_on, version = version + 1
 WHERE id = :id AND version = :version;

-- name: organisation_patches
-- args: id:int today:text
-- cols: patch_id:int name:text tier:int valid_from:text valid_to:text?
SELECT p.patch_id, a.name, p.tier, p.valid_from, p.valid_to
  FROM patch_provider p
  JOIN area a ON a.id = p.patch_id
 WHERE p.organisation_id = :id AND (p.valid_to IS NULL OR p.valid_to > :today)
 ORDER BY a.name, p.valid_from
 LIMIT 500;

-- name: organisation_accounts
-- args: id:int
-- cols: id:int name:text login:text disabled_at:text? signed_in_at:text? has_password:int version:int
SELECT id, name, login, disabled_at, signed_in_at, has_password, version
  FROM account
 WHERE organisation_id = :id
 ORDER BY disabled_at IS NOT NULL, name, id
 LIMIT 200;

-- A sign-in of a provider that may do nothing but what providers do: others are the system
-- owners' to see to.
-- name: organisation_account_read
-- args: id:int
-- cols: id:int name:text login:text version:int has_password:int disabled:int organisation_id:int organisation:text
-- rows: one
SELECT a.id, a.name, a.login, a.version, a.has_password, a.disabled_at IS NOT NULL AS disabled,
       a.organisation_id, o.name AS organisation
  FROM account a
  JOIN organisation o ON o.id = a.organisation_id
 WHERE a.id = :id
   AND NOT EXISTS (SELECT 1 FROM account_role ar WHERE ar.account_id = a.id AND ar.role <> 'provider');

-- name: organisation_account_add
-- args: organisation_id:int login:text name:text
INSERT INTO account (organisation_id, login, name)
VALUES (:organisation_id, :login, :name);

-- ---- Who may be asked in a patch ----

-- name: patch_providers
-- args: patch_id:int
-- cols: id:int organisation_id:int name:text tier:int valid_from:text valid_to:text? ended_on:text?
SELECT p.id, p.organisation_id, o.name, p.tier, p.valid_from, p.valid_to, o.ended_on
  FROM patch_provider p
  JOIN organisation o ON o.id = p.organisation_id
 WHERE p.patch_id = :patch_id
 ORDER BY p.valid_to IS NOT NULL, p.tier, o.name, p.valid_from
 LIMIT 1000;

-- Providers there are, with nothing new asked of those that have ended.
-- name: organisation_choices
-- args: today:text
-- cols: id:int name:text
SELECT id, name
  FROM organisation
 WHERE ended_on IS NULL OR ended_on > :today
 ORDER BY name, id
 LIMIT 2000;

-- Nobody else changes who may be asked in the patch meanwhile.
-- name: patch_take
-- args: id:int
-- cols: id:int
-- rows: one
SELECT id
  FROM area
 WHERE id = :id AND kind = 'patch'
   FOR UPDATE;

-- What holds on a day or is planned after it, the first first.
-- name: patch_provider_on
-- args: patch_id:int organisation_id:int day:text
-- cols: tier:int valid_from:text
SELECT tier, valid_from
  FROM patch_provider
 WHERE patch_id = :patch_id AND organisation_id = :organisation_id
   AND (valid_to IS NULL OR valid_to > :day)
 ORDER BY valid_from
 LIMIT 100;

-- name: patch_provider_add
-- args: patch_id:int organisation_id:int tier:int valid_from:text
INSERT INTO patch_provider (patch_id, organisation_id, tier, valid_from)
VALUES (:patch_id, :organisation_id, :tier, :valid_from);

-- What never came to hold is no row: the audit trail has what was planned.
-- name: patch_provider_unplan
-- args: patch_id:int organisation_id:int day:text
DELETE FROM patch_provider
 WHERE patch_id = :patch_id AND organisation_id = :organisation_id AND valid_from >= :day;

-- name: patch_provider_end
-- args: patch_id:int organisation_id:int day:text
UPDATE patch_provider
   SET valid_to = :day
 WHERE patch_id = :patch_id AND organisation_id = :organisation_id
   AND (valid_to IS NULL OR valid_to > :day);

-- ---- Hubs ----

-- name: patch_hubs
-- args: patch_id:int
-- cols: id:int kind:text name:text postcode:text note:text valid_from:text valid_to:text?
SELECT id, kind, name, postcode, note, valid_from, valid_to
  FROM patch_hub
 WHERE patch_id = :patch_id
 ORDER BY valid_to IS NOT NULL, name, id
 LIMIT 500;

-- name: patch_hub_add
-- args: patch_id:int kind:text name:text postcode:text latitude:real longitude:real note:text valid_from:text
INSERT INTO patch_hub (patch_id, kind, name, postcode, latitude, longitude, note, valid_from)
VALUES (:patch_id, :kind, :name, :postcode, :latitude, :longitude, :note, :valid_from);

-- name: patch_hub_read
-- args: id:int
-- cols: id:int patch_id:int name:text valid_from:text
-- rows: one
SELECT id, patch_id, name, valid_from
  FROM patch_hub
 WHERE id = :id;

-- name: patch_hub_end
-- args: id:int patch_id:int day:text
UPDATE patch_hub
   SET valid_to = :day, version = version + 1
 WHERE id = :id AND patch_id = :patch_id AND (valid_to IS NULL OR valid_to > :day);

-- ---- How offers are ranked ----

-- name: weight_list
-- cols: id:int covered:int continuity:int travel:int quality:int price:int set_at:text set_by:text? why:text
SELECT w.id, w.covered, w.continuity, w.travel, w.quality, w.price, w.set_at, a.name AS set_by,
       w.why
  FROM rank_weight w
  LEFT JOIN account a ON a.id = w.set_by
 ORDER BY w.id DESC
 LIMIT 200;

-- Nobody else sets weights meanwhile.
-- name: weight_last
-- cols: id:int
-- rows: one
SELECT id
  FROM rank_weight
 ORDER BY id DESC
 LIMIT 1
   FOR UPDATE;

-- name: weight_add
-- args: covered:int continuity:int travel:int quality:int price:int set_by:int why:text
INSERT INTO rank_weight (covered, continuity, travel, quality, price, set_by, why)
VALUES (:covered, :continuity, :travel, :quality, :price, :set_by, :why);
