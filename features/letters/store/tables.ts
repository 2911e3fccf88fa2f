import { having, instant, integer, jsonb, newId, optional, table, text, uuid } from '../../../platform/postgres/table';

/** Letters and their delivery. */
export const letterEntities = [
  table('letter', {
    primary: ['id'],
    columns: {
      id: newId,
      person_id: uuid,
      slot_key: text,
      kind: text,
      to_name: text,
      to_address: text,
      subject: text,
      message_id: text,
      items: jsonb,
      mime: text,
      send_at: instant,
      formed_at: instant,
      state: having(text, "'waiting'"),
      attempt: having(integer, '0'),
      next_attempt_at: optional(instant),
      claimed_by: optional(integer),
      claimed_at: optional(instant),
      finished_at: optional(instant),
      last_reply: optional(text),
      redirected_at: optional(instant),
      priority: having(integer, '1'),
      reason: optional(text),
      server: optional(text),
      deferrals: having(integer, '0'),
      repeats_left: having(integer, '1'),
      expires_at: optional(instant),
      sent_again_at: optional(instant),
      link_account_id: optional(uuid),
    },
    references: { person_id: 'person', link_account_id: 'account' },
    uniques: { letter_slot: ['person_id', 'slot_key'] },
    checks: {
      letter_kind_check: "kind in ('digest', 'event', 'signIn')",
      letter_reason_check:
        "reason in ('refusedForNow', 'serverBusy', 'serverRefuses', 'noAnswer', 'connectionLost', 'processLost', 'storeRestored')",
      letter_state_check: "state in ('waiting', 'sending', 'sent', 'failed', 'inDoubt', 'expired')",
      letter_sign_in_expires: "(kind = 'signIn') = (expires_at is not null)",
      letter_sign_in_is_emptied: "(kind <> 'signIn') OR (state = ANY (ARRAY['waiting', 'sending', 'inDoubt'])) OR (mime = '')",
    },
    indices: {
      letter_sending: { columns: ['claimed_at'], where: "state = 'sending'" },
      letter_to_expire: { columns: ['expires_at'], where: "(expires_at IS NOT NULL) AND (state = ANY (ARRAY['waiting', 'inDoubt']))" },
      letter_to_redirect: { columns: ['finished_at'], where: "(state = 'failed') AND (redirected_at IS NULL)" },
      letter_to_send: { columns: ['priority', 'next_attempt_at', 'id'], where: "state = ANY (ARRAY['waiting', 'inDoubt'])" },
    },
  }),
  table('delivery', {
    primary: ['letter_id', 'attempt'],
    columns: {
      letter_id: uuid,
      attempt: integer,
      finished_at: instant,
      outcome: text,
      reply: optional(text),
    },
    references: { letter_id: 'letter' },
    checks: {
      delivery_outcome_check: "outcome in ('sent', 'deferred', 'failed', 'inDoubt')",
    },
  }),
];
