-- name: outside-office-hours
-- title: Who worked outside office hours
-- description: Calls that persons made themselves in the last 90 days before 7 or after 18 o'clock, on Saturdays or Sundays, by Danish time, hour by hour, newest first. Public holidays count as other days.
-- columns: hour varchar, weekday bigint, person varchar, role varchar, service varchar, action varchar, object varchar, calls bigint, refused bigint
WITH calls AS (
  SELECT
    at_timezone(from_iso8601_timestamp(eventtime), 'Europe/Copenhagen') AS moment,
    coalesce(split_part(useridentity.principalid, ':', 2), useridentity.username, useridentity.arn) AS person,
    useridentity.sessioncontext.sessionissuer.username AS role,
    split_part(eventsource, '.', 1) AS service,
    eventname AS action,
    coalesce(
      split_part(json_extract_scalar(requestparameters, '$.key'), '/', 1),
      json_extract_scalar(requestparameters, '$.workGroup'),
      json_extract_scalar(requestparameters, '$.bucketName'),
      element_at(resources, 1).arn
    ) AS object,
    errorcode
  FROM cloudtrail
  WHERE "day" >= date_format(current_date - interval '90' day, '%Y/%m/%d')
    -- What a service does on somebody's behalf follows from a call of their own, and functions have no hours.
    AND useridentity.type <> 'AWSService'
    AND useridentity.invokedby IS NULL
)
SELECT
  date_format(moment, '%Y-%m-%d %H:00') AS hour,
  CAST(day_of_week(moment) AS bigint) AS weekday,
  person,
  role,
  service,
  action,
  object,
  count(*) AS calls,
  count(errorcode) AS refused
FROM calls
WHERE (day_of_week(moment) > 5 OR hour(moment) < 7 OR hour(moment) >= 18)
  AND NOT coalesce(role LIKE 'carelake-%' AND NOT regexp_like(role, '-(data-manager|analyst|auditor|custodian)$'), false)
GROUP BY 1, 2, 3, 4, 5, 6, 7
ORDER BY hour DESC, person, service, action, object
