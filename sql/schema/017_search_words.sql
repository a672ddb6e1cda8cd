-- More of what people type in the directory's search: in the order of the groups of
-- 005_terms.sql.

INSERT INTO term_word (phrase, term_id)
SELECT said.phrase, term.id
  FROM (SELECT 'kind' AS group_code, 'pa' AS code, 'carer' AS phrase
        UNION ALL SELECT 'kind', 'pa', 'carers'
        UNION ALL SELECT 'kind', 'pa', 'home carer'
        UNION ALL SELECT 'kind', 'pa', 'home carers'
        UNION ALL SELECT 'kind', 'pa', 'care worker'
        UNION ALL SELECT 'kind', 'pa', 'care workers'
        UNION ALL SELECT 'service', 'homecare', 'carer'
        UNION ALL SELECT 'service', 'homecare', 'carers'
        UNION ALL SELECT 'service', 'homecare', 'home carer'
        UNION ALL SELECT 'service', 'homecare', 'care worker'
        UNION ALL SELECT 'service', 'homecare', 'care workers'
        UNION ALL SELECT 'service', 'homecare', 'call'
        UNION ALL SELECT 'service', 'homecare', 'calls'
        UNION ALL SELECT 'service', 'homecare', 'visits'
        UNION ALL SELECT 'kind', 'pa', 'call'
        UNION ALL SELECT 'kind', 'pa', 'calls'
        UNION ALL SELECT 'kind', 'pa', 'visits'
        UNION ALL SELECT 'gender', 'woman', 'women'
        UNION ALL SELECT 'gender', 'woman', 'ladies'
        UNION ALL SELECT 'gender', 'man', 'men'
        UNION ALL SELECT 'task', 'dementia_support', 'dementia'
        UNION ALL SELECT 'task', 'end_of_life_care', 'end of life'
        UNION ALL SELECT 'task', 'housework', 'window cleaning'
        UNION ALL SELECT 'task', 'housework', 'window cleaner'
        UNION ALL SELECT 'task', 'odd_jobs', 'window cleaning'
        UNION ALL SELECT 'task', 'odd_jobs', 'window cleaner') AS said
  JOIN term_group ON term_group.code = said.group_code
  JOIN term ON term.group_id = term_group.id AND term.code = said.code;
