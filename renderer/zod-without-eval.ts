// Tells zod, before any schema is made, not to compile validators: the page's security policy forbids eval. Import it first.
import { config } from 'zod';

config({ jitless: true });
