-- Visits of home care as they are shown.

-- name: homecare_task_list
-- cols: code:text label:text
SELECT term.code, term.label
  FROM term
  JOIN term_group ON term_group.id = term.group_id
 WHERE term_group.code = 'task'
 ORDER BY term.sort, term.id
 LIMIT 200;
