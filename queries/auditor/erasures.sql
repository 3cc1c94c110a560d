-- name: erasures
-- title: What was erased, and who asked for it
-- description: Every withdrawal of the last 90 days by its traces in the trail: who asked, when the delivery left the views, how many objects were deleted, and when the last look found nothing left, newest first. `closed_at` is empty while that look is to come.
-- columns: delivery varchar, source varchar, asked_by varchar, asked_at varchar, reason varchar, withdrawn_at varchar, deleted bigint, last_deleted_at varchar, deleted_by varchar, closed_at varchar
WITH writes AS (
  SELECT
    eventtime AS time,
    coalesce(split_part(useridentity.principalid, ':', 2), useridentity.arn) AS person,
    eventname AS action,
    json_extract_scalar(requestparameters, '$.key') AS object_key
  FROM cloudtrail
  WHERE "day" >= date_format(current_date - interval '90' day, '%Y/%m/%d')
    AND eventsource = 's3.amazonaws.com'
    AND eventname IN ('PutObject', 'DeleteObject')
    AND errorcode IS NULL
),
steps AS (
  SELECT
    time,
    person,
    CASE
      WHEN action <> 'PutObject' THEN 'deleted'
      WHEN split_part(object_key, '/', 1) = 'withdrawals' THEN 'asked'
      WHEN regexp_like(object_key, '^ledger/[^/]+/5-withdrawal[.]json$') THEN 'withdrawn'
      WHEN regexp_like(object_key, '^ledger/[^/]+/6-erasure[.]json$') THEN 'closed'
    END AS step,
    object_key,
    regexp_extract(object_key, '[0-7][0-9A-HJKMNP-TV-Z]{25}') AS delivery
  FROM writes
)
SELECT
  delivery,
  max(split_part(object_key, '/', 2)) FILTER (WHERE step = 'asked') AS source,
  min_by(person, time) FILTER (WHERE step = 'asked') AS asked_by,
  min(time) FILTER (WHERE step = 'asked') AS asked_at,
  min_by(split_part(object_key, '/', 4), time) FILTER (WHERE step = 'asked') AS reason,
  min(time) FILTER (WHERE step = 'withdrawn') AS withdrawn_at,
  count(DISTINCT object_key) FILTER (WHERE step = 'deleted') AS deleted,
  max(time) FILTER (WHERE step = 'deleted') AS last_deleted_at,
  max(person) FILTER (WHERE step = 'deleted') AS deleted_by,
  min(time) FILTER (WHERE step = 'closed') AS closed_at
FROM steps
WHERE step IS NOT NULL AND delivery IS NOT NULL
GROUP BY delivery
ORDER BY coalesce(min(time) FILTER (WHERE step = 'asked'), min(time)) DESC, delivery
