-- name: core-group-trajectories
-- title: Ways through the core groups
-- description: In which order members passed through the intensities of a core group: persons per order of spells, and mean months in a core group for spells that have ended; most persons first. Orders with fewer than 5 persons are counted together.
-- columns: trajectory varchar, persons bigint, persons_ended bigint, mean_months double
WITH spells AS (
  SELECT
    person_id,
    start_month,
    intensity,
    date_diff('month', CAST(start_month || '-01' AS date), CAST(end_month || '-01' AS date)) + 1 AS months
  FROM core_group
),
persons AS (
  SELECT
    person_id,
    array_join(array_agg(intensity ORDER BY start_month), ' > ') AS trajectory,
    -- A person with an open spell has no length yet.
    CASE WHEN count(*) = count(months) THEN sum(months) END AS months
  FROM spells
  GROUP BY person_id
),
sizes AS (
  SELECT trajectory, count(*) AS followers
  FROM persons
  GROUP BY trajectory
),
ranked AS (
  SELECT
    *,
    sum(CASE WHEN followers < 5 THEN followers ELSE 0 END) OVER () AS in_small,
    row_number() OVER (PARTITION BY followers < 5 ORDER BY followers, trajectory) AS smallest_first
  FROM sizes
),
-- The number of members is known: fewer than 5 left over could be found by subtracting, so the smallest order joins them.
pooled AS (
  SELECT
    trajectory,
    CASE
      WHEN followers < 5 OR (in_small BETWEEN 1 AND 4 AND smallest_first = 1) THEN 'other'
      ELSE trajectory
    END AS shown_as
  FROM ranked
),
cells AS (
  SELECT
    pooled.shown_as AS trajectory,
    count(*) AS persons,
    count(months) AS persons_ended,
    avg(months) AS mean_months
  FROM persons
  JOIN pooled ON pooled.trajectory = persons.trajectory
  GROUP BY pooled.shown_as
)
SELECT
  trajectory,
  CASE WHEN persons >= 5 THEN persons END AS persons,
  CASE WHEN persons_ended >= 5 AND persons - persons_ended NOT BETWEEN 1 AND 4 THEN persons_ended END AS persons_ended,
  CASE WHEN persons_ended >= 5 THEN round(CAST(mean_months AS double), 1) END AS mean_months
FROM cells
ORDER BY cells.persons DESC, cells.trajectory
