import { systemActor } from '../../../core/access/actor';

test('a part of the system acts under its own name and sees every unit', () => {
  expect(systemActor('engine')).toEqual({ name: 'system:engine', scope: '*' });
});
