/** The servers that a benchmark is measured on. */
export interface Machine {
  readonly ownerUrl: string;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  readonly postgresPid: number;
  readonly temporalPid: number;
  /** What the launcher adds to the environment of the worker. */
  readonly workerEnv: Readonly<Record<string, string>>;
}

/** Reads what `scripts/bench.mjs` hands over. Throws where a variable is missing, as when the file is run by hand. */
export function machineOf(env: NodeJS.ProcessEnv): Machine {
  const read = (name: string): string => {
    const value = env[name];
    if (!value) throw new Error(`没有设环境变量 ${name}：请用 npm run bench -- 名称 运行`);
    return value;
  };
  return {
    ownerUrl: read('BENCH_DATABASE_OWNER_URL'),
    temporalAddress: read('BENCH_TEMPORAL_ADDRESS'),
    temporalNamespace: read('BENCH_TEMPORAL_NAMESPACE'),
    postgresPid: Number(read('BENCH_POSTGRES_PID')),
    temporalPid: Number(read('BENCH_TEMPORAL_PID')),
    workerEnv: JSON.parse(read('BENCH_WORKER_ENV')) as Record<string, string>,
  };
}
