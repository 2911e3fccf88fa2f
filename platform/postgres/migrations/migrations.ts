import { First1790000000000 } from './1790000000000-first';
import { NoticeIdentity1790100010000 } from './1790100010000-notice-identity';
import { SeveralHolders1790100020000 } from './1790100020000-several-holders';
import { LettersThatWait1790100030000 } from './1790100030000-letters-that-wait';
import { SignInLetters1790100040000 } from './1790100040000-sign-in-letters';
import { LetterSentAgain1790100041000 } from './1790100041000-letter-sent-again';
import { UnitsEnd1790100050000 } from './1790100050000-units-end';
import { Roles1790100070000 } from './1790100070000-roles';
import { SendingPause1790100080000 } from './1790100080000-sending-pause';
import { AccountsFollowDuties1790110010000 } from './1790110010000-accounts-follow-duties';
import { SessionsListed1790110020000 } from './1790110020000-sessions-listed';
import { Passwords1790110021000 } from './1790110021000-passwords';
import { DirectoryUploads1790110030000 } from './1790110030000-directory-uploads';
import { NoticeDrafts1790110040000 } from './1790110040000-notice-drafts';
import { TerminatedAssignments1790110050000 } from './1790110050000-terminated-assignments';
import { Evidence1790110051000 } from './1790110051000-evidence';
import { AuditChain1790110070000 } from './1790110070000-audit-chain';
import { OfficeTelephone1790110080000 } from './1790110080000-office-telephone';
import { PolicyChange1790110082000 } from './1790110082000-policy-change';
import { LetterLinks1790110090000 } from './1790110090000-letter-links';
import { RememberedDevices1790110091000 } from './1790110091000-remembered-devices';
import { PersonTelephone1790110095000 } from './1790110095000-person-telephone';
import { PairedUnits1790110096000 } from './1790110096000-paired-units';
import { RowSettings1790110100000 } from './1790110100000-row-settings';
import { LedgerIndices1790110101000 } from './1790110101000-ledger-indices';
import { Objections1790110110000 } from './1790110110000-objections';
import { FormDrafts1790110111000 } from './1790110111000-form-drafts';
import { Instructions1790110115000 } from './1790110115000-instructions';
import { LedgerViews1790110120000 } from './1790110120000-ledger-views';
import { Parts1790110135000 } from './1790110135000-parts';
import { AreaHoldings1790110140000 } from './1790110140000-area-holdings';
import { Countersignatures1790110145000 } from './1790110145000-countersignatures';
import { LetterText1790110150000 } from './1790110150000-letter-text';
import { ReportTiming1790110151000 } from './1790110151000-report-timing';
import { Figures1790120010000 } from './1790120010000-figures';
import { Bulletins1790120020000 } from './1790120020000-bulletins';
import { NoticeCycles1790130010000 } from './1790130010000-notice-cycles';
import { Seasons1790130011000 } from './1790130011000-seasons';
import { PostingEntries1790130020000 } from './1790130020000-posting-entries';
import { FigureFiles1790130030000 } from './1790130030000-figure-files';
import { ApiTokens1790130031000 } from './1790130031000-api-tokens';
import { ReminderLetters1790130040000 } from './1790130040000-reminder-letters';
import { ReportFigureSource1790130050000 } from './1790130050000-report-figure-source';
import { BulletinCorrections1790130051000 } from './1790130051000-bulletin-corrections';
import { LapsedRequests1790130060000 } from './1790130060000-lapsed-requests';
import { PostingConfirmations1790140010000 } from './1790140010000-posting-confirmations';
import { LedgerIndexes1790140030000 } from './1790140030000-ledger-indexes';
import { Evaluations1790140040000 } from './1790140040000-evaluations';
import { ScoreSheets1790140050000 } from './1790140050000-score-sheets';
import { LedgerFirstUnits1790140080000 } from './1790140080000-ledger-first-units';
import { LateEntryConfirmations1790140110000 } from './1790140110000-late-entry-confirmations';
import { CountyFigures1790140120000 } from './1790140120000-county-figures';
import { MergedUnits1790140150000 } from './1790140150000-merged-units';
import { AdjustmentEvidence1790140170000 } from './1790140170000-adjustment-evidence';

/** Every migration, in the order of time. One that has been released is never changed. */
export const migrations = [
  First1790000000000,
  NoticeIdentity1790100010000,
  SeveralHolders1790100020000,
  LettersThatWait1790100030000,
  SignInLetters1790100040000,
  LetterSentAgain1790100041000,
  UnitsEnd1790100050000,
  Roles1790100070000,
  SendingPause1790100080000,
  AccountsFollowDuties1790110010000,
  SessionsListed1790110020000,
  Passwords1790110021000,
  DirectoryUploads1790110030000,
  NoticeDrafts1790110040000,
  TerminatedAssignments1790110050000,
  Evidence1790110051000,
  AuditChain1790110070000,
  OfficeTelephone1790110080000,
  PolicyChange1790110082000,
  LetterLinks1790110090000,
  RememberedDevices1790110091000,
  PersonTelephone1790110095000,
  PairedUnits1790110096000,
  RowSettings1790110100000,
  LedgerIndices1790110101000,
  Objections1790110110000,
  FormDrafts1790110111000,
  Instructions1790110115000,
  LedgerViews1790110120000,
  Parts1790110135000,
  AreaHoldings1790110140000,
  Countersignatures1790110145000,
  LetterText1790110150000,
  ReportTiming1790110151000,
  Figures1790120010000,
  Bulletins1790120020000,
  NoticeCycles1790130010000,
  Seasons1790130011000,
  PostingEntries1790130020000,
  FigureFiles1790130030000,
  ApiTokens1790130031000,
  ReminderLetters1790130040000,
  ReportFigureSource1790130050000,
  BulletinCorrections1790130051000,
  LapsedRequests1790130060000,
  PostingConfirmations1790140010000,
  LedgerIndexes1790140030000,
  Evaluations1790140040000,
  ScoreSheets1790140050000,
  LedgerFirstUnits1790140080000,
  LateEntryConfirmations1790140110000,
  CountyFigures1790140120000,
  MergedUnits1790140150000,
  AdjustmentEvidence1790140170000,
];
