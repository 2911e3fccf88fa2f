import { doorActor, systemActor } from '../../../core/access/actor';

test('a part of the system acts under its own name and sees everything', () => {
  expect(systemActor('engine')).toEqual({ name: 'system:engine', scope: '*', sees: '*' });
});

test('whoever is not signed in yet sees nobody’s business', () => {
  expect(doorActor('r1')).toEqual({ name: 'system:signIn', scope: [], sees: ['door'], requestId: 'r1' });
});
