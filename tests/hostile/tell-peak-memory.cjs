// Loaded before a program: says at its end how much memory it had at most, in kilobytes, into the file that PEAK_FILE names.
const { writeFileSync } = require('node:fs');

process.on('exit', () => writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS)));
