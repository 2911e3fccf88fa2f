import { nearestNames } from '../../../core/directory/nearest-names';

const NAMES = ['县税务局', '县财政局', '县人社局', '县水务局', '青山镇人民政府'];

test('the names most like it come first', () => {
  expect(nearestNames('县税务', NAMES)[0]).toBe('县税务局');
  expect(nearestNames('县水利局', NAMES)[0]).toBe('县水务局');
});

test('long and short words of a name are the same', () => {
  expect(nearestNames('某县人力资源和社会保障局', NAMES)[0]).toBe('县人社局');
});

test('there are at most three, or as many as asked for', () => {
  expect(nearestNames('县局', NAMES)).toHaveLength(3);
  expect(nearestNames('县局', NAMES, 1)).toHaveLength(1);
});

test('names that share nothing are left out', () => {
  expect(nearestNames('供销社', ['青山镇'])).toEqual([]);
  expect(nearestNames('', NAMES)).toEqual([]);
});

test('equals stand in the order of their writing, whatever the order given', () => {
  expect(nearestNames('局', ['乙局', '丙局'])).toEqual(nearestNames('局', ['丙局', '乙局']));
});
