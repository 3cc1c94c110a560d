import { describe, expect, it } from 'vitest';
import { publishedConsents } from '../../../core/consents/published-consents.ts';
import { readContracts } from '../../../core/contracts/read-contracts.ts';
import { SCHEMAS } from '../../../infra/bundling/paths.ts';
import { answers, type Situation } from './a-staged-delivery.ts';

const consents = publishedConsents(readContracts(SCHEMAS));

const consent = (
  person_id: string,
  signed: string,
  withdrawn: string | null = null,
  scope = 'interview',
) => ({ person_id, scope, signed, withdrawn });
/** An interview with A on 12 March. */
const interview = { part: 'interview-0001', person_id: 'a', scope: 'interview', day: '2021-03-12' };
const alone = (...its: ReturnType<typeof consent>[]): Situation => ({
  staged: { consent_needs: [interview], consents: its },
});

const group = (...its: ReturnType<typeof consent>[]): Situation => ({
  staged: { consent_needs: [interview, { ...interview, person_id: 'b' }], consents: its },
});

describe('an interview', () => {
  it.each<{ what: string; situation: Situation; isCovered: boolean }>([
    { what: 'no consent', situation: alone(), isCovered: false },
    { what: 'a consent of the day before', situation: alone(consent('a', '2021-03-11')), isCovered: true },
    { what: 'a consent of its day', situation: alone(consent('a', '2021-03-12')), isCovered: true },
    { what: 'a consent of the day after', situation: alone(consent('a', '2021-03-13')), isCovered: false },
    {
      what: 'a consent that was withdrawn on its day',
      situation: alone(consent('a', '2021-01-01', '2021-03-12')),
      isCovered: true,
    },
    {
      what: 'a consent that was withdrawn on the day before',
      situation: alone(consent('a', '2021-01-01', '2021-03-11')),
      isCovered: false,
    },
    {
      what: 'a consent that was given again',
      situation: alone(consent('a', '2021-01-01', '2021-02-01'), consent('a', '2021-03-01')),
      isCovered: true,
    },
    {
      what: 'a consent to be observed',
      situation: alone(consent('a', '2021-01-01', null, 'observation')),
      isCovered: false,
    },
    { what: 'the consent of somebody else', situation: alone(consent('b', '2021-01-01')), isCovered: false },
    {
      what: 'the consents of all of a group',
      situation: group(consent('a', '2021-01-01'), consent('b', '2021-01-01'), consent('b', '2021-02-01')),
      isCovered: true,
    },
    {
      what: 'the consents of all but one of a group',
      situation: group(consent('a', '2021-01-01'), consent('a', '2021-02-01')),
      isCovered: false,
    },
    {
      what: 'a consent that was delivered before',
      situation: {
        published: { D1: { consents: [consent('a', '2021-01-01')] } },
        staged: { consent_needs: [interview] },
      },
      isCovered: true,
    },
    {
      what: 'a consent in what is replaced',
      situation: {
        published: { D1: { consents: [consent('a', '2021-01-01')] } },
        staged: { consent_needs: [interview] },
        replaces: ['D1'],
      },
      isCovered: false,
    },
    {
      what: 'a consent that was signed under the former number',
      situation: {
        published: { D1: { consents: [consent('former', '2021-01-01')] } },
        staged: {
          consent_needs: [interview],
          cpr_aliases: [{ former_person_id: 'former', person_id: 'a' }],
        },
      },
      isCovered: true,
    },
  ])('with $what may be published: $isCovered', async ({ situation, isCovered }) => {
    const { covered } = await answers({ consents: [], consent_needs: [] }, situation, {
      rules: [],
      consents,
    });
    expect([...covered]).toEqual(isCovered ? ['interview-0001'] : []);
  });
});
