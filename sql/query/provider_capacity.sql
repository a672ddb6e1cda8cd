-- What a provider says that it has free: a return holds all its patches, and the newest counts.

-- stated_at: since when what was said longest ago stands.
-- name: provider_capacity_newest
-- cols: id:int made_at:text note:text stated_at:text
-- rows: one
SELECT r.id, r.made_at, r.note,
       COALESCE((SELECT MIN(k.stated_at) FROM own_capacity_kept k WHERE k.return_id = r.id),
                r.made_at) AS stated_at
  FROM own_capacity r
 ORDER BY r.made_at DESC, r.id DESC
 LIMIT 1;

-- Where it may be asked on a day, with what its newest return says is free there.
-- name: provider_capacity_patches
-- args: return_id:int today:text
-- cols: patch_id:int name:text single_minutes:int double_minutes:int stated_at:text?
SELECT p.patch_id, p.name, COALESCE(SUM(c.single_minutes), 0) AS single_minutes,
       COALESCE(SUM(c.double_minutes), 0) AS double_minutes, MIN(k.stated_at) AS stated_at
  FROM (SELECT DISTINCT patch_id, name
          FROM own_patch
         WHERE valid_from <= :today AND (valid_to IS NULL OR valid_to > :today)) p
  LEFT JOIN own_capacity_cell c ON c.return_id = :return_id AND c.patch_id = p.patch_id
  LEFT JOIN own_capacity_kept k ON k.return_id = :return_id AND k.patch_id = p.patch_id
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
-- args: made_by:int note:text previous_id:int
INSERT INTO own_capacity (organisation_id, made_by, note, previous_id)
VALUES (own_organisation_id(), :made_by, :note, :previous_id);

-- Since when the hours of the other patches stand, which this return says nothing new of.
-- name: provider_capacity_keep
-- args: new_id:int old_id:int other_than:int today:text
INSERT INTO own_capacity_kept (return_id, patch_id, stated_at)
SELECT DISTINCT :new_id, c.patch_id, COALESCE(k.stated_at, r.made_at)
  FROM own_capacity r
  JOIN own_capacity_cell c ON c.return_id = r.id AND c.patch_id <> :other_than
  LEFT JOIN own_capacity_kept k ON k.return_id = r.id AND k.patch_id = c.patch_id
 WHERE r.id = :old_id
   AND c.patch_id IN (SELECT p.patch_id FROM own_patch p
                       WHERE p.valid_from <= :today AND (p.valid_to IS NULL OR p.valid_to > :today));

-- What stays as it was, where it is still asked; other_than 0: all of it.
-- name: provider_capacity_copy
-- args: new_id:int old_id:int other_than:int today:text
INSERT INTO own_capacity_cell (return_id, patch_id, day, part, single_minutes, double_minutes)
SELECT :new_id, patch_id, day, part, single_minutes, double_minutes
  FROM own_capacity_cell
 WHERE return_id = :old_id AND patch_id <> :other_than
   AND patch_id IN (SELECT p.patch_id FROM own_patch p
                     WHERE p.valid_from <= :today AND (p.valid_to IS NULL OR p.valid_to > :today));

-- name: provider_capacity_cell_add
-- args: return_id:int patch_id:int day:int part:int single_minutes:int double_minutes:int
INSERT INTO own_capacity_cell (return_id, patch_id, day, part, single_minutes, double_minutes)
VALUES (:return_id, :patch_id, :day, :part, :single_minutes, :double_minutes);
