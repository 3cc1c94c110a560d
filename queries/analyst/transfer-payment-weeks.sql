-- name: transfer-payment-weeks
-- title: Weeks on each transfer payment by year
-- description: Per year and group of benefits: persons with at least one week, their weeks together, and the mean per such person. Groups of fewer than 5 persons are empty, and so is the next smallest where only one would be.
-- columns: year integer, benefit_group varchar, persons bigint, weeks bigint, mean_weeks double
WITH person_groups AS (
  SELECT year, benefit_group, person_id, count(*) AS weeks
  FROM transfer_payments
  GROUP BY year, benefit_group, person_id
),
cells AS (
  SELECT year, benefit_group, count(*) AS persons, CAST(sum(weeks) AS bigint) AS weeks
  FROM person_groups
  GROUP BY year, benefit_group
),
ranked AS (
  SELECT
    *,
    row_number() OVER (PARTITION BY year ORDER BY persons, benefit_group) AS smallest_first,
    sum(CASE WHEN persons < 5 THEN 1 ELSE 0 END) OVER (PARTITION BY year) AS small_groups
  FROM cells
),
-- Every person has 52 or 53 weeks a year, so a single hidden group could be found by subtracting the others.
judged AS (
  SELECT *, persons < 5 OR (small_groups = 1 AND smallest_first = 2) AS hide
  FROM ranked
)
SELECT
  year,
  benefit_group,
  CASE WHEN NOT hide THEN persons END AS persons,
  CASE WHEN NOT hide THEN weeks END AS weeks,
  CASE WHEN NOT hide THEN round(CAST(weeks AS double) / persons, 1) END AS mean_weeks
FROM judged
ORDER BY year, benefit_group
