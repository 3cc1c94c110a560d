import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exportedText } from '../../../core/qda/exported-text.ts';

it('writes one paragraph per turn, its speaker in front', () => {
  const turns = [
    { n: 1, speaker: 'I', text: 'Hvordan går det?' },
    { n: 2, speaker: 'IP1', text: 'Fint 🙂 siger [PERSON-5437404].' },
    { n: 3, speaker: '', text: '(pause)' },
  ];
  expect(exportedText(turns).text).toBe(
    'I: Hvordan går det?\nIP1: Fint 🙂 siger [PERSON-5437404].\n(pause)\n',
  );
});

it('has no carriage return, no sign that XML cannot hold, and every turn where it says', () => {
  const letters = fc.array(fc.constantFrom('æ', '🙂', '\r\n', '\r', '\v', '\f', '\n', ' '), {
    maxLength: 12,
  });
  const text = letters.map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(fc.record({ speaker: text, text }), { maxLength: 5 }), (said) => {
      const turns = said.map((turn, index) => ({ n: index + 1, ...turn }));
      const exported = exportedText(turns);
      expect(exported.text).not.toMatch(/[\r\v\f]/);
      for (const [index, { n, start, end }] of exported.turns.entries()) {
        expect(n).toBe(index + 1);
        const words = exported.text.slice(start, end).replaceAll('\n', ' ');
        expect(words).toBe(turns[index]?.text.replaceAll(/[\r\n\v\f]/g, ' '));
      }
    }),
  );
});
