import { describe, expect, it } from 'vitest';
import { type ExportedDocument, pictureFile, projectXml } from '../../../core/qda/project-xml.ts';
import { refiQdaErrors } from '../../support/refi-qda-schema.ts';

const CREATED = new Date('2026-01-02T03:04:05Z');
const INTERVIEW = '0123456789abcdef';
const FOCUS_GROUP = 'fedcba9876543210';

function anExport(...documents: ExportedDocument[]): string {
  return projectXml({ study: '3cp', created: CREATED, documents });
}

function anInterview(own: Partial<ExportedDocument> = {}): ExportedDocument {
  const variables = { instrument: 'interview', municipality: '779', wave: '2', month: '2021-03' };
  return { documentId: INTERVIEW, variables, persons: ['a'.repeat(32)], ...own };
}

describe('the project of an export', () => {
  it.each([
    { what: 'one interview', documents: [anInterview()] },
    { what: 'a document of nobody known', documents: [anInterview({ persons: [], variables: {} })] },
    {
      what: 'a person who speaks in two documents',
      documents: [
        anInterview(),
        anInterview({ documentId: FOCUS_GROUP, persons: ['a'.repeat(32), 'b'.repeat(32)] }),
      ],
    },
    {
      what: 'letters that XML escapes, and some it cannot hold',
      documents: [anInterview({ variables: { respondent_roles: 'pårørende & "ven" <æ> \u0001🙂' } })],
    },
  ])('is valid against the standard: $what', ({ documents }) => {
    expect(refiQdaErrors(anExport(...documents))).toEqual([]);
  });

  it('is held against a schema that sees what is wrong', () => {
    expect(refiQdaErrors(anExport(anInterview()).replace('typeOfVariable="Integer"', ''))).not.toEqual([]);
    expect(refiQdaErrors(anExport(anInterview({ variables: { wave: 'two' } })))).not.toEqual([]);
  });

  it('names a document and a person as every other export does', () => {
    const guids = (xml: string) => [...xml.matchAll(/guid="([^"]+)"/g)].map(([, guid]) => guid);
    const alone = guids(anExport(anInterview()));
    const among = guids(anExport(anInterview({ documentId: FOCUS_GROUP, persons: [] }), anInterview()));
    expect(among).toEqual(expect.arrayContaining(alone));
    expect(new Set(among).size).toBe(among.length);
  });

  it('has the number of a document where no program cuts its name, and times in whole seconds', () => {
    const roles = Array.from({ length: 9 }, (_, n) => `role number ${n}`).join(', ');
    const xml = anExport(anInterview({ variables: { instrument: 'photovoice', respondent_roles: roles } }));
    expect(xml).toContain(`name="photovoice ${INTERVIEW} role number 0, `);
    expect(xml.match(/creationDateTime="[^"]+"/g)).toEqual(
      Array(2).fill('creationDateTime="2026-01-02T03:04:05Z"'),
    );
  });

  const picture = { pictureId: 'aaaabbbbccccdddd', documentId: INTERVIEW, person: 'a'.repeat(32) };

  it('has pictures, each named as the document that names it and in the case of whose it is', () => {
    const documents = [anInterview({ variables: { instrument: 'photovoice', respondent_roles: 'user' } })];
    const xml = projectXml({ study: '3cp', created: CREATED, documents, pictures: [picture] });
    expect(refiQdaErrors(xml)).toEqual([]);
    const [[source = '', guid] = []] = xml.matchAll(/<PictureSource guid="([^"]+)".*?<\/PictureSource>/gs);
    expect(source).toContain(`name="photovoice ${INTERVIEW} picture aaaabbbbccccdddd.jpg"`);
    expect(source).toContain(`path="internal://${pictureFile(picture.pictureId)}"`);
    expect(source).toContain(`<TextValue>${INTERVIEW}</TextValue>`);
    expect(/<Case .*?<\/Case>/s.exec(xml)?.[0]).toContain(`<SourceRef targetGUID="${guid}"`);
    expect(xml.match(new RegExp(` guid="${guid}"`, 'g'))).toHaveLength(1);
  });

  it('has one case per person, with every document in which the person speaks', () => {
    const xml = anExport(anInterview(), anInterview({ documentId: FOCUS_GROUP }));
    const [[, one = ''] = [], another] = [...xml.matchAll(/<Case (.*?)<\/Case>/gs)];
    expect(another).toBeUndefined();
    expect(one.match(/<SourceRef /g)).toHaveLength(2);
  });
});
