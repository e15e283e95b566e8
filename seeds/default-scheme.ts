// The label scheme that a new project begins with.
import { type Scheme, schemeSchema } from '../domain/scheme';
import definition from './default-scheme.json';

export const defaultScheme: Scheme = schemeSchema.parse(definition);
