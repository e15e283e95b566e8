#!/usr/bin/env node
// The command line `hashiya` on plain Node, from a checkout.
import process from 'node:process';
import { atTerminal } from './at-terminal';

process.exitCode = await atTerminal(process.argv.slice(2));
