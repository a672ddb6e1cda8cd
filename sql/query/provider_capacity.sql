-- What a provider says that it has free: a return holds all its patches, and the newest counts.

-- name: provider_capacity_newest
-- cols: id:int made_at:text note:text
-- rows: one
SELECT id, made_at, note
  FROM own_capacity
 ORDER BY made_at DESC, id DESC
 LIMIT 1;

-- Where it may be asked on a day, with what its newest return says is free there.
-- name: provider_capacity_patches
-- args: return_id:int today:text
-- cols: patch_id:int name:text single_minutes:int double_minutes:int
SELECT p.patch_id, p.name, COALESCE(SUM(c.single_minutes), 0) AS single_minutes,
       COALESCE(SUM(c.double_minutes), 0) AS double_minutes
  FROM (SELECT DISTINCT patch_id, name
          FROM own_patch
         WHERE valid_from <= :today AND (valid_to IS NULL OR valid_to > :today)) p
  LEFT JOIN own_capacity_cell c ON c.return_id = :return_id AND c.patch_id = p.patch_id
 GROUP BY p.patch_id, p.name
 ORDER BY p.name
 LIMIT 200;

-- name: provider_capacity_cells
-- args: return_id:int patch_id:int
-- cols: day:int part:int single_minutes:int double_minutes:int
SELECT day, part, single_minutes, double_minutes
  FROM own_capacity_cell
 WHERE return_id = :return_id AND patch_id = :patch_id
 ORDER BY day, part
 LIMIT 35;

-- name: provider_capacity_all
-- args: return_id:int
-- cols: patch:text day:int part:int single_minutes:int double_minutes:int
SELECT a.name AS patch, c.day, c.part, c.single_minutes, c.double_minutes
  FROM own_capacity_cell c
  JOIN area a ON a.id = c.patch_id
 WHERE c.return_id = :return_id
 ORDER BY a.name, c.day, c.part
 LIMIT 20000;

-- name: provider_capacity_add
-- args: made_by:int note:text
INSERT INTO own_capacity (organisation_id, made_by, note)
VALUES (own_organisation_id(), :made_by, :note);

-- What stays as it was; other_than 0: all of it.
-- name: provider_capacity_copy
-- args: new_id:int old_id:int other_than:int
INSERT INTO own_capacity_cell (return_id, patch_id, day, part, single_minutes, double_minutes)
SELECT :new_id, patch_id, day, part, single_minutes, double_minutes
  FROM own_capacity_cell
 WHERE return_id = :old_id AND patch_id <> :other_than;

-- name: provider_capacity_cell_add
-- args: return_id:int patch_id:int day:int part:int single_minutes:int double_minutes:int
INSERT INTO own_capacity_cell (return_id, patch_id, day, part, single_minutes, double_minutes)
VALUES (:return_id, :patch_id, :day, :part, :single_minutes, :double_minutes);
