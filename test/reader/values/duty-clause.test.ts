import { readBareList, readDutyClause } from '../../../reader/values/duty-clause';
import { passageOf } from '../support/passage-of';

describe('units with the verbs of their roles', () => {
  it.each([
    ['县水利局牵头，县财政局、各乡镇配合', ['lead 县水利局', 'cooperating 县财政局', 'cooperating 各乡镇']],
    ['县水利局、县财政局按职责分工负责', ['responsible 县水利局', 'responsible 县财政局']],
    ['由县水利局会同县财政局负责', ['lead 县水利局', 'responsible 县财政局']],
    ['县水利局（牵头）、县财政局负责', ['lead 县水利局', 'responsible 县财政局']],
    ['县水利局、县财政局各负其责', ['responsible 县水利局', 'responsible 县财政局']],
    ['县城管局（县城投公司具体实施）负责', ['responsible 县城管局', 'responsible 县城投公司']],
  ])('%s', (text, expected) => {
    expect(readDutyClause(passageOf(text), 'test')?.map(({ role, name }) => `${role} ${name}`)).toEqual(expected);
  });

  it('leave prose alone in which a unit happens to be named', () => {
    expect(readDutyClause(passageOf('县水利局对全县水渠逐条登记后负责'), 'test')).toBeUndefined();
    expect(readDutyClause(passageOf('县水利局'), 'test')).toBeUndefined();
  });
});

it('a bare list is units and nothing else', () => {
  expect(readBareList(passageOf('县水利局、各乡镇'), 'test')?.map(({ name }) => name)).toEqual(['县水利局', '各乡镇']);
  expect(readBareList(passageOf('以下简称县水利局'), 'test')).toBeUndefined();
});
