-- name: re-identifications
-- title: Who could find out who somebody is
-- description: Every call of the last 90 days, granted or refused, with the key of pseudonyms that is not the pipeline's own work, and every change of who may use that key, newest first. There should be none that a custodian did not approve.
-- columns: time varchar, person varchar, role varchar, what varchar, action varchar, key_arn varchar, source_ip varchar, outcome varchar
WITH calls AS (
  SELECT
    eventtime AS time,
    coalesce(split_part(useridentity.principalid, ':', 2), useridentity.invokedby, useridentity.arn) AS person,
    useridentity.sessioncontext.sessionissuer.username AS role,
    eventname AS action,
    coalesce(element_at(resources, 1).arn, json_extract_scalar(requestparameters, '$.keyId')) AS key_arn,
    sourceipaddress AS source_ip,
    coalesce(errorcode, 'granted') AS outcome
  FROM cloudtrail
  WHERE "day" >= date_format(current_date - interval '90' day, '%Y/%m/%d')
    AND eventsource = 'kms.amazonaws.com'
),
-- Keys that make codes: by their use they are known.
keys_of_pseudonyms AS (
  SELECT DISTINCT key_arn FROM calls WHERE action IN ('GenerateMac', 'VerifyMac')
)
SELECT
  time,
  person,
  role,
  CASE WHEN action IN ('GenerateMac', 'VerifyMac') THEN 'use' ELSE 'approval or change' END AS what,
  action,
  key_arn,
  source_ip,
  outcome
FROM calls
WHERE (
    action IN ('GenerateMac', 'VerifyMac')
    AND NOT coalesce(role LIKE 'carelake-%-pseudonymise' AND outcome = 'granted', false)
  )
  OR (
    key_arn IN (SELECT key_arn FROM keys_of_pseudonyms)
    AND action IN ('PutKeyPolicy', 'CreateGrant', 'RevokeGrant', 'RetireGrant', 'EnableKey', 'DisableKey', 'ReplicateKey',
      'ScheduleKeyDeletion', 'CancelKeyDeletion', 'UpdateAlias', 'CreateAlias', 'DeleteAlias')
  )
ORDER BY time DESC
