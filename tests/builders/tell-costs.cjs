// Loaded before a program: says at its end what it cost, as JSON into the file that COSTS_FILE names: how much memory it had at most,
// in kilobytes, and its processor time, in milliseconds.
const { existsSync, readFileSync, writeFileSync } = require('node:fs');

/** Linux tells it of this program alone; the usual number begins with what the program that started this one had at that time. */
const OWN = '/proc/self/status';

process.on('exit', () => {
  const own = existsSync(OWN) ? /^VmHWM:\s*(\d+) kB/m.exec(readFileSync(OWN, 'utf8'))?.[1] : undefined;
  const { user, system } = process.cpuUsage();
  const peak = Number(own ?? process.resourceUsage().maxRSS);
  writeFileSync(process.env.COSTS_FILE, JSON.stringify({ peak, processor: (user + system) / 1000 }));
});
