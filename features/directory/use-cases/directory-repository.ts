import type { CivilDay } from '../../../core/calendar/civil-day';
import type { DutyHolding, Unit } from '../../../core/directory/unit';
import type { AreaRow, ContactRow, DirectoryProblem, DirectoryRows, PairRow, UnitRow } from '../rules/directory-rows';
import type { DirectoryView } from '../rules/directory-view';

/** What an import of units changed: codes of units. */
export interface UnitsSaved {
  readonly added: readonly string[];
  readonly changed: readonly string[];
}

/** A unit that ended by an import: what it still owes, and how many duties ended with it. */
export interface UnitEnded {
  readonly code: string;
  readonly name: string;
  /** Obligations that are not met, of all its assignments. */
  readonly obligationsOpen: number;
  readonly dutiesEnded: number;
}

/** What an import of contacts changed, as counts. */
export interface ContactsSaved {
  readonly personsAdded: number;
  readonly dutiesAdded: number;
  readonly dutiesEnded: number;
}

/** A name, and the code of the unit that it stands for. */
export interface AliasRow {
  readonly alias: string;
  readonly code: string;
}

export interface DirectoryRepository {
  /** Everything as pages show it. */
  view(): Promise<DirectoryView>;
  /** Every unit, also those that are over. */
  loadUnits(): Promise<readonly Unit[]>;
  /** Every duty that is held, was or will be. */
  loadHoldings(): Promise<readonly DutyHolding[]>;
  /**
   * Writes units by their codes, with parents and aliases; the aliases of these units become those of the rows. Names may be passed on or exchanged among
   * them. Those with codes in `over` have no aliases any more.
   */
  saveUnits(rows: readonly UnitRow[], over: readonly string[]): Promise<UnitsSaved>;
  /** Ends the duties in units that end, and their pairs and areas, on the unit's last day, and tells what these units still owe. */
  endUnits(codes: readonly string[]): Promise<readonly UnitEnded[]>;
  /** Writes aliases that a person chose beside those of the files (写法确认); imports leave them unless a file gives the alias to another unit. */
  rememberAliases(aliases: readonly AliasRow[]): Promise<void>;
  /** Forgets the aliases of a unit that are not among these, chosen ones too. */
  keepAliases(code: string, aliases: readonly string[]): Promise<void>;
  /** Writes persons by their addresses, and their duties. For the units that occur, duties that the rows no longer name end the day before `today`. */
  saveContacts(rows: readonly ContactRow[], today: CivilDay): Promise<ContactsSaved>;
  /** Writes one duty beside those that are there; the person by the address, who is added where nobody has it. Answers the person and whether the duty is new. */
  addDuty(row: ContactRow): Promise<{ readonly personId: string; readonly isNew: boolean }>;
  /** Writes pairs. For the villages that occur, pairs that the rows no longer name end the day before `today`. */
  savePairs(rows: readonly PairRow[], today: CivilDay): Promise<void>;
  /** Writes one pair beside those that are there and answers its id; undefined where it is there already. */
  addPair(row: PairRow): Promise<string | undefined>;
  /** The last day of a pair becomes this one. */
  endPair(id: string, toDay: CivilDay): Promise<void>;
  /**
   * Writes areas with their persons. For the villages that occur, areas that the rows no longer name end the day before `today`. Answers how many persons are
   * new.
   */
  saveAreas(rows: readonly AreaRow[], today: CivilDay): Promise<number>;
  /** Writes one area beside those that are there, and the person by the address; undefined where it is there already. */
  addArea(row: AreaRow): Promise<{ readonly id: string; readonly personId: string } | undefined>;
  /** The last day of an area becomes this one; its group is none afterwards where it is closed with it. */
  endArea(id: string, ending: { readonly toDay: CivilDay; readonly closesGroup: boolean }): Promise<void>;
  /** The last day of a duty becomes this one. */
  endDuty(id: string, toDay: CivilDay): Promise<void>;
}

/** Files of a directory as they were read, kept from the preview until they are taken. */
export interface DirectoryUpload {
  readonly fileNames: string;
  readonly rows: DirectoryRows;
  readonly problems: readonly DirectoryProblem[];
}

export interface DirectoryUploads {
  /** Keeps it for the account, and forgets what the account kept before. */
  keep(accountId: string, upload: DirectoryUpload): Promise<string>;
  /** What the account kept under this id; nobody else's. */
  find(accountId: string, id: string): Promise<DirectoryUpload | undefined>;
  forget(id: string): Promise<void>;
  /** Forgets those of everybody that are older than a day. */
  purge(): Promise<void>;
}

/** A transaction that offers it. */
export interface WithDirectory {
  readonly directory: DirectoryRepository;
  readonly directoryUploads: DirectoryUploads;
}
