import { readResponsibility } from '../../../reader/responsibility/responsibility';
import { passageOf } from '../support/passage-of';

function read(text: string, openings = false) {
  const { units, deadlines, body, isOwnLine } = readResponsibility(passageOf(text), true, openings);
  return {
    units: units.map(({ role, name }) => `${role} ${name}`),
    until: deadlines.map(({ words }) => words.text),
    body: body.text,
    isOwnLine,
  };
}

describe('whom a paragraph makes responsible', () => {
  it.each([
    ['labels', '修渠。责任单位：县水利局、各乡镇。完成时限：6月底前。', ['responsible 县水利局', 'responsible 各乡镇'], ['6月底前']],
    ['labels in a bracket', '修渠。（牵头单位：县水利局；配合单位：各乡镇）', ['lead 县水利局', 'cooperating 各乡镇'], []],
    ['a day before the first label', '修渠。（6月底前完成，牵头单位：县水利局）', ['lead 县水利局'], ['6月底前完成']],
    ['verbs in a bracket', '修渠。（县水利局牵头，6月底前完成）', ['lead 县水利局'], ['6月底前完成']],
    ['those who judge in a bracket', '修渠。（10分，县水利局负责考核）', ['responsible 县水利局'], []],
    ['bare units in a bracket', '修渠。（县水利局、各乡镇）', ['responsible 县水利局', 'responsible 各乡镇'], []],
    ['a last sentence', '修渠。由县水利局牵头，县财政局配合；6月底前。', ['lead 县水利局', 'cooperating 县财政局'], ['6月底前']],
  ])('by %s; the words of the task remain', (_, text, units, until) => {
    expect(read(text)).toEqual({ units, until, body: '修渠。', isOwnLine: false });
  });

  it('by what stands behind a day and another label', () => {
    expect(read('工地。检查频次：每月1次；检查重点：深基坑；由县住建局负责。')).toMatchObject({
      units: ['responsible 县住建局'],
      until: ['每月1次'],
      body: '工地。检查重点：深基坑；',
    });
  });

  it('by a sentence that is all of the paragraph, whose day tells what is to be done', () => {
    expect(read('由县发改局牵头，5月底前制定收费标准。')).toMatchObject({ units: ['lead 县发改局'], until: ['5月底前制定收费标准'], body: '5月底前制定收费标准。' });
  }); // prettier-ignore

  it('by a bracket with one unit behind the shortest task, but not by another name of a unit', () => {
    expect(read('燃气事故演练（县住建局）').units).toEqual(['responsible 县住建局']);
    expect(read('报送县水利局（县河长办）').units).toEqual([]);
  });

  it('by words for their roles behind one label', () => {
    expect(read('修渠。承办单位：主办：县水利局；协办：县财政局、各乡镇').units).toEqual(['lead 县水利局', 'cooperating 县财政局', 'cooperating 各乡镇']);
  }); // prettier-ignore

  it('by a line that is nothing but units', () => {
    expect(read('县水利局、县财政局')).toEqual({
      units: ['responsible 县水利局', 'responsible 县财政局'],
      until: [],
      body: '',
      isOwnLine: true,
    });
  });

  it.each([
    ['每月通报', '修渠。（县水利局牵头，各乡镇负责，每月通报）'],
    ['即日起施行', '修渠。（县水利局牵头，各乡镇负责，即日起施行）'],
    ['按上级部署时间完成', '修渠。（县水利局牵头，各乡镇负责，按上级部署时间完成）'],
  ])('by verbs in a bracket that ends with %s', (words, text) => {
    expect(read(text)).toEqual({ units: ['lead 县水利局', 'responsible 各乡镇'], until: [words], body: '修渠。', isOwnLine: false });
  });

  it('by names of those to whom something is done', () => {
    expect(read('出庭应诉。（县司法局牵头，各被诉单位负责，全年）').units).toEqual(['lead 县司法局', 'responsible 各被诉单位']);
  });

  it('by no bracket that says whose telephone it is', () => {
    expect(read('监督电话：0000-7780016（镇人大办公室）').units).toEqual([]);
  });

  it('by 由 and verbs behind the words of the task, where they end its sentence', () => {
    const { units, until, body } = read('某委员提出的《关于办学的提案》，由县教育局主办，县财政局会办，第三季度内答复并每月调度。');
    expect({ units, until, body }).toEqual({
      units: ['lead 县教育局', 'cooperating 县财政局'],
      until: ['第三季度内答复并每月调度'],
      body: '某委员提出的《关于办学的提案》，',
    });
    expect(read('考核结束后，由县税务局牵头，').units).toEqual([]);
  });

  it('by the opening of a sentence that 由 begins', () => {
    const text = '由县水利局牵头，对水渠逐条排查。';
    expect(read(text)).toMatchObject({ units: ['lead 县水利局'], body: '对水渠逐条排查。' });
  });

  it('by an actor, whose sentence stays whole', () => {
    expect(read('县水利局要逐条排查水渠。', true)).toMatchObject({ units: ['responsible 县水利局'], body: '县水利局要逐条排查水渠。' });
  });

  it.each(['修渠（含支渠）。', '县水利局对水渠的排查已经结束。', '修渠（以下简称县局）'])('%s: nobody', (text) => {
    expect(read(text)).toMatchObject({ units: [], until: [] });
  });
});
