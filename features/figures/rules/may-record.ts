import { type AccessActor, may } from '../../../core/access/may';

/** Whether a person may report the figures of a unit: for whom he acts, and for every unit whoever speaks for the unit that keeps the figures (统计单位). */
export const mayRecord = (person: AccessActor, keeperUnitId: string, unitId: string): boolean =>
  may('recordFigures', person, unitId) || may('recordFigures', person, keeperUnitId);
