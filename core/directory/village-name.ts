const COMMITTEE = /^(?<village>.+?村)(?:村民委员会|委会|民委员会)$/u;
const RESIDENTS = /^(?<village>.+?社区)居(?:民委员会|委会)$/u;

/** A village where there is little room: 大河村村民委员会 and 大河村民委员会 are 大河村, 城北社区居民委员会 is 城北社区. */
export const shortVillageName = (name: string): string =>
  COMMITTEE.exec(name)?.groups?.['village'] ?? RESIDENTS.exec(name)?.groups?.['village'] ?? name;
