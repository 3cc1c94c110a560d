-- name: reviews
-- title: Who reviewed documents and pictures
-- description: Every look at a document or a picture that waited for a review, every decision about one and every release in the last 90 days, granted or refused, newest first. What was decided is not in the log, and that a picture was shown reads as decided.
-- columns: time varchar, person varchar, action varchar, source varchar, delivery varchar, document varchar, outcome varchar
WITH calls AS (
  SELECT
    eventtime AS time,
    split_part(useridentity.principalid, ':', 2) AS person,
    useridentity.sessioncontext.sessionissuer.username AS role,
    eventname,
    json_extract_scalar(requestparameters, '$.key') AS key,
    coalesce(errorcode, 'granted') AS outcome
  FROM cloudtrail
  WHERE "day" >= date_format(current_date - interval '90' day, '%Y/%m/%d')
    AND eventsource = 's3.amazonaws.com'
    AND eventname IN ('GetObject', 'PutObject')
)
SELECT
  time,
  person,
  CASE
    WHEN split_part(key, '/', 1) = 'releases' THEN 'released'
    WHEN eventname = 'PutObject' THEN 'decided'
    ELSE 'read'
  END AS action,
  split_part(key, '/', 2) AS source,
  split_part(key, '/', 3) AS delivery,
  CASE
    WHEN split_part(key, '/', 1) = 'releases' OR split_part(key, '/', 4) = 'decisions' THEN split_part(key, '/', 5)
    ELSE replace(replace(split_part(key, '/', 4), '.json', ''), '.jpg', '')
  END AS document,
  outcome
FROM calls
WHERE split_part(key, '/', 1) IN ('review', 'releases')
  AND role NOT LIKE '%-pseudonymise'
ORDER BY time DESC, person
