// What our Parquet files say of their offsets.
export const OFFSETS =
  'start and end count Unicode code points, as Python does; start_utf16 and end_utf16 count UTF-16 code units';
