// What the window asks when something went wrong: to write its own troubles down, to copy what helps, to show the logs.
import { implement } from '@orpc/server';
import { workbenchContract } from '../../domain/workbench-contract';
import { countProject } from '../commands/count-project';
import type { Log } from '../log';
import type { AskShell } from './ask-shell';
import type { Session } from './session';

const contract = implement(workbenchContract);

export function serveDiagnostics(session: Session, ask: AskShell, log: Log) {
  return {
    reportTrouble: contract.reportTrouble.handler(({ input }) => {
      log.write('window', {}, input);
      return null;
    }),
    readDiagnostics: contract.readDiagnostics.handler(async () => {
      const counted = session.withProject(countProject);
      return await ask('diagnostics', {
        project: 'ok' in counted && !counted.ok ? { open: counted.problems.map(({ code }) => code).join(' ') } : counted.value,
      });
    }),
    showChromiumLicences: contract.showChromiumLicences.handler(() => ask('show-chromium-licences', {})),
    showLogs: contract.showLogs.handler(() => ask('show-logs', {})),
  };
}
