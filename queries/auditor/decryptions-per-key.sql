-- name: decryptions-per-key
-- title: Who used which key
-- description: Cryptographic use of every KMS key in the last 90 days, by day, key, person and operation, most used first within a day. GenerateMac is use of the pseudonym key.
-- columns: used_on varchar, key_arn varchar, operation varchar, person varchar, role varchar, through varchar, granted bigint, refused bigint, last_time varchar
SELECT
  substr(eventtime, 1, 10) AS used_on,
  coalesce(element_at(resources, 1).arn, json_extract_scalar(requestparameters, '$.keyId')) AS key_arn,
  eventname AS operation,
  coalesce(split_part(useridentity.principalid, ':', 2), useridentity.invokedby) AS person,
  useridentity.sessioncontext.sessionissuer.username AS role,
  coalesce(useridentity.invokedby, 'directly') AS through,
  count(*) FILTER (WHERE errorcode IS NULL) AS granted,
  count(*) FILTER (WHERE errorcode IS NOT NULL) AS refused,
  max(eventtime) AS last_time
FROM cloudtrail
WHERE "day" >= date_format(current_date - interval '90' day, '%Y/%m/%d')
  AND eventsource = 'kms.amazonaws.com'
  AND eventname IN ('Decrypt', 'Encrypt', 'ReEncrypt', 'GenerateDataKey', 'GenerateDataKeyWithoutPlaintext', 'GenerateMac', 'VerifyMac')
GROUP BY 1, 2, 3, 4, 5, 6
ORDER BY used_on DESC, granted DESC, person
