-- name: yearly-profile
-- title: Profile of the core groups by year and municipality
-- description: Members of the core groups per year, by municipality and in all: mean age, share of women, and education in three ISCED 2011 groups. A number that rests on fewer than 5 persons, or that would give one away, is empty.
-- columns: year integer, municipality varchar, persons bigint, mean_age double, share_women double, isced_0_2 bigint, isced_3_4 bigint, isced_5_8 bigint, isced_unknown bigint
WITH members AS (
  SELECT person_id, min_by(municipality, start_month) AS municipality
  FROM core_group
  GROUP BY person_id
),
person_years AS (
  SELECT
    p.year,
    m.municipality,
    p.year - p.birth_year AS age,
    p.sex,
    e.isced_level
  FROM members AS m
  JOIN population AS p ON p.person_id = m.person_id
  LEFT JOIN education AS e ON e.person_id = p.person_id AND e.year = p.year
),
cells AS (
  SELECT
    year,
    coalesce(municipality, 'all') AS municipality,
    count(*) AS persons,
    avg(age) AS mean_age,
    count(*) FILTER (WHERE sex = 'female') AS women,
    count(*) FILTER (WHERE isced_level BETWEEN 0 AND 2) AS low,
    count(*) FILTER (WHERE isced_level BETWEEN 3 AND 4) AS medium,
    count(*) FILTER (WHERE isced_level BETWEEN 5 AND 8) AS high,
    count(*) FILTER (WHERE isced_level IS NULL OR isced_level > 8) AS unknown
  FROM person_years
  GROUP BY GROUPING SETS ((year, municipality), (year))
),
judged AS (
  SELECT
    *,
    persons < 5 AS few_persons,
    women BETWEEN 1 AND 4 OR persons - women BETWEEN 1 AND 4 AS few_of_a_sex,
    low BETWEEN 1 AND 4 OR medium BETWEEN 1 AND 4 OR high BETWEEN 1 AND 4 OR unknown BETWEEN 1 AND 4 AS few_of_a_level
  FROM cells
),
-- One hidden municipality could be found by subtracting the others from the total, so a year shows all of them or none.
hidden AS (
  SELECT
    *,
    bool_or(few_persons) OVER (PARTITION BY year, municipality = 'all') AS hide_persons,
    bool_or(few_persons OR few_of_a_sex) OVER (PARTITION BY year, municipality = 'all') AS hide_sex,
    bool_or(few_persons OR few_of_a_level) OVER (PARTITION BY year, municipality = 'all') AS hide_level
  FROM judged
)
SELECT
  year,
  municipality,
  CASE WHEN NOT hide_persons THEN persons END AS persons,
  CASE WHEN NOT hide_persons THEN round(mean_age, 1) END AS mean_age,
  CASE WHEN NOT hide_sex THEN round(CAST(women AS double) / persons, 2) END AS share_women,
  CASE WHEN NOT hide_level THEN low END AS isced_0_2,
  CASE WHEN NOT hide_level THEN medium END AS isced_3_4,
  CASE WHEN NOT hide_level THEN high END AS isced_5_8,
  CASE WHEN NOT hide_level THEN unknown END AS isced_unknown
FROM hidden
ORDER BY year, municipality
