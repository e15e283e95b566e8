// Apache Parquet, which pandas, DuckDB, R and Hugging Face read at once: whole articles, or a table of marks, claims or stances.
import type { Format } from '../format';
import { firstRow, hasWholeArticles, tellLosses, writeParquet } from './write-parquet';

export const parquetFormat: Format = {
  key: 'parquet',
  names: { ar: 'Apache Parquet', en: 'Apache Parquet' },
  reader: null,
  writer: {
    purpose: 'analyse',
    extension: 'parquet',
    hasHeader: false,
    isLossless: false,
    isLosslessFor: hasWholeArticles,
    heeds: ['profile'],
    firstRecord: firstRow,
    tellLosses,
    write: writeParquet,
  },
  drops: ['history', 'annotators-without-layers'],
};
