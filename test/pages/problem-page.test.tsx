import { describe, expect, it } from 'vitest';
import { readForm } from '../../functions/pages/form.ts';
import { ProblemPage } from '../../functions/pages/parts/problem-page.tsx';
import { readerOf } from '../../functions/pages/reader.ts';

const problem = {
  type: '/problems/rate-limited',
  title: 'Too many',
  status: 429,
  detail: 'Wait.',
  code: 'rate-limited',
  instance: 'urn:request:1',
} as const;
const typed = readForm('key=k-1&worker.name=%D8%B9%D9%84%D9%8A&days=1&days=2&%3Cscript%3E=x');
const shown = (form?: typeof typed) =>
  String(
    <ProblemPage
      reader={readerOf('ar')}
      problem={problem}
      home="/console"
      again={undefined}
      typed={form && { form, mark: 'whose' }}
      isLater
    />,
  );

describe('A form that could not be taken just now', () => {
  it('is carried by the page that says so, field by field and under its key, and is sent again from there', () => {
    const fields = [...shown(typed).matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
      ([, name, value]) => [name, value],
    );
    expect(fields).toEqual([
      ['key', 'k-1'],
      ['worker.name', 'علي'],
      ['days', '1'],
      ['days', '2'],
      ['typedBy', 'whose'],
    ]);
    expect(shown(typed)).toContain('<form method="post"');
  });

  it('is not offered where nothing was typed', () => expect(shown()).not.toContain('<form'));
});
