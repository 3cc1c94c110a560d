-- name: stays
-- title: Stays at shelters, merged
-- description: One row per unbroken stay of a person at shelters and night cafés, in order of the day it began: stays that overlap, or begin at the latest on the day after another ended, are one. So the technical check-in on 1 January does not part a stay; where no stay leads up to it, starts_on_check_in says that the stay may have begun earlier. Aftercare is no stay. An open stay has neither end nor nights.
-- columns: person_id varchar, start_date date, end_date date, nights bigint, is_open boolean, starts_on_check_in boolean, kinds varchar, merged bigint
WITH delivered AS (
  SELECT
    person_id,
    start_date,
    -- An open end is later than every other.
    coalesce(end_date, DATE '9999-12-31') AS end_date,
    stay_kind
  FROM homeless_stays
  WHERE stay_kind <> 'aftercare'
),
marked AS (
  SELECT
    *,
    CASE
      WHEN date_add('day', -1, start_date) <= max(end_date) OVER (
        PARTITION BY person_id
        ORDER BY start_date, end_date
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
      ) THEN 0
      ELSE 1
    END AS begins
  FROM delivered
),
numbered AS (
  SELECT
    *,
    sum(begins) OVER (
      PARTITION BY person_id
      ORDER BY start_date, end_date
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS stay
  FROM marked
),
merged AS (
  SELECT
    person_id,
    min(start_date) AS start_date,
    nullif(max(end_date), DATE '9999-12-31') AS end_date,
    array_join(array_sort(array_agg(DISTINCT stay_kind)), '+') AS kinds,
    count(*) AS merged
  FROM numbered
  GROUP BY person_id, stay
)
SELECT
  person_id,
  start_date,
  end_date,
  date_diff('day', start_date, end_date) AS nights,
  end_date IS NULL AS is_open,
  month(start_date) = 1 AND day(start_date) = 1 AS starts_on_check_in,
  kinds,
  merged
FROM merged
