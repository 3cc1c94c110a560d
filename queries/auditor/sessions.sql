-- name: sessions
-- title: Who took on which role
-- description: Every session that was opened or refused in the last 90 days: the role, the person behind it, and whether MFA was used, newest first.
-- columns: time varchar, person varchar, role_arn varchar, source_identity varchar, asked_by varchar, mfa varchar, source_ip varchar, outcome varchar
SELECT
  eventtime AS time,
  json_extract_scalar(requestparameters, '$.roleSessionName') AS person,
  json_extract_scalar(requestparameters, '$.roleArn') AS role_arn,
  json_extract_scalar(requestparameters, '$.sourceIdentity') AS source_identity,
  coalesce(useridentity.arn, useridentity.invokedby, useridentity.type) AS asked_by,
  useridentity.sessioncontext.attributes.mfaauthenticated AS mfa,
  sourceipaddress AS source_ip,
  coalesce(errorcode, 'opened') AS outcome
FROM cloudtrail
WHERE "day" >= date_format(current_date - interval '90' day, '%Y/%m/%d')
  AND eventsource = 'sts.amazonaws.com'
  AND eventname LIKE 'AssumeRole%'
ORDER BY time DESC
