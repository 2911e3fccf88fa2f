import { isPersonName } from '../../../reader/values/person-name';

it.each(['纪东升', '王平、李勇', '欧阳海'])('%s is the name of a person', (text) => {
  expect(isPersonName(text)).toBe(true);
});

it.each(['', '疏通沟渠', '县水利局', '王'])('%s is none', (text) => {
  expect(isPersonName(text)).toBe(false);
});
