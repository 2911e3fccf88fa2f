import { ConfigProblem, type Environment, readVariables } from './read-variables';

const NAMES = [
  'TEMPORAL_API_KEY',
  'TEMPORAL_TLS',
  'TEMPORAL_TLS_SERVER_CA_CERT_PATH',
  'TEMPORAL_TLS_CLIENT_CERT_PATH',
  'TEMPORAL_TLS_CLIENT_KEY_PATH',
  'TEMPORAL_TLS_SERVER_NAME',
] as const;

/** How Temporal is spoken to, beside its address; client and worker take it as it is. Without `tls` in the clear. */
export interface TemporalSecurity {
  readonly apiKey?: string;
  readonly tls?: {
    readonly serverNameOverride?: string;
    readonly serverRootCACertificate?: Uint8Array;
    readonly clientCertPair?: { readonly crt: Uint8Array; readonly key: Uint8Array };
  };
}

/** TLS is on where it is asked for, and wherever a certificate, a name or an API key is given: a key never goes over the wire in the clear. */
export function readTemporalSecurity(env: Environment): TemporalSecurity {
  const values = readVariables(env, [], NAMES);
  const { TEMPORAL_API_KEY: apiKey, TEMPORAL_TLS: isAsked, TEMPORAL_TLS_SERVER_NAME: serverNameOverride } = values;
  const ca = values.TEMPORAL_TLS_SERVER_CA_CERT_PATH;
  const [crt, key] = [values.TEMPORAL_TLS_CLIENT_CERT_PATH, values.TEMPORAL_TLS_CLIENT_KEY_PATH];
  if ((crt === undefined) !== (key === undefined))
    throw new ConfigProblem(['环境变量 TEMPORAL_TLS_CLIENT_CERT_PATH 和 TEMPORAL_TLS_CLIENT_KEY_PATH 要一起设：证书和它的私钥'], []);
  const isNeeded = [apiKey, serverNameOverride, ca, crt].some((value) => value !== undefined);
  if (isAsked === false && isNeeded)
    throw new ConfigProblem(['环境变量 TEMPORAL_TLS 设为 false，同时又设了证书、服务器名或 TEMPORAL_API_KEY：请去掉其中一样'], []);
  if (!isAsked && !isNeeded) return {};
  return {
    ...(apiKey !== undefined && { apiKey }),
    tls: {
      ...(serverNameOverride !== undefined && { serverNameOverride }),
      ...(ca && { serverRootCACertificate: ca }),
      ...(crt && key && { clientCertPair: { crt, key } }),
    },
  };
}
