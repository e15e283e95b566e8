// The interface's icons: thin strokes on a 16-unit grid, in the ink of the text around them.
import type { ReactNode } from 'react';

/** Path data; those in `mirrored` turn with the direction of the interface. */
const paths = {
  sidebar: 'M2.5 3.5h11v9h-11zM6 3.5v9',
  undo: 'M6 3 3 6l3 3M3 6h6.2a3.6 3.6 0 0 1 0 7.2H6.5',
  redo: 'M10 3l3 3-3 3M13 6H6.8a3.6 3.6 0 0 0 0 7.2h2.7',
  person: 'M8 8a2.6 2.6 0 1 0 0-5.2A2.6 2.6 0 0 0 8 8M3 13.5c.5-2.6 2.4-3.9 5-3.9s4.500 1.300 5 3.9',
  sun: 'M8 5.2a2.8 2.8 0 1 0 0 5.600 2.8 2.8 0 0 0 0-5.600M8 1.500v1.600M8 12.900v1.600M1.500 8h1.600M12.900 8h1.600M3.400 3.400l1.100 1.100M11.500 11.500l1.100 1.100M3.400 12.600l1.100-1.100M11.500 4.500l1.100-1.100',
  help: 'M8 2.200a5.800 5.800 0 1 0 0 11.600A5.800 5.800 0 0 0 8 2.200M6.300 6.400a1.700 1.700 0 1 1 2.500 1.500c-.6.300-.8.600-.8 1.300M8 11.200v.2',
  keep: 'M4.500 2.500h7v11L8 10.800l-3.500 2.700z',
  search: 'M7 11.500a4.500 4.500 0 1 0 0-9 4.500 4.500 0 0 0 0 9M10.300 10.300 14 14',
  close: 'M4 4l8 8M12 4l-8 8',
  chevron: 'M4.500 6.500 8 10l3.500-3.500',
  unsure:
    'M8 14.200a6.200 6.200 0 1 0 0-12.400 6.200 6.200 0 0 0 0 12.400M6.200 6.300a1.800 1.800 0 1 1 2.600 1.600c-.5.3-.8.7-.8 1.300M8 11.300v.3',
  unlinked:
    'M6.800 9.200l-1.900 1.900a2 2 0 0 1-2.800-2.800l1.900-1.900M9.200 6.800l1.900-1.900a2 2 0 0 0-2.800-2.800L6.400 4M10.500 10.500l3 3M11 9.200h3M9.200 11v3',
  history: 'M2.500 8a5.500 5.500 0 1 0 1.800-4.100L2.500 5.500M2.500 2.500v3h3M8 5v3.200l2.200 1.400',
  more: 'M3.500 8h.01M8 8h.01M12.500 8h.01',
  up: 'M4.500 9.500 8 6l3.500 3.500',
  check: 'M3 8.500l3.200 3.200L13 4.800',
  trash: 'M3 4.500h10M6.500 4.500v-1.700h3v1.700M4.500 4.500l.6 8.700h5.800l.6-8.700M6.800 7v4M9.200 7v4',
  point: 'M8 1.800v2.700M8 11.500v2.700M1.800 8h2.700M11.500 8h2.700M8 5.600a2.400 2.400 0 1 0 0 4.800 2.400 2.400 0 0 0 0-4.800',
  minus: 'M3.500 8h9',
  plus: 'M8 3v10M3 8h10',
  everywhere: 'M2.500 4h5M2.500 8h11M8.500 12h5M10.500 4h3M2.500 12h3',
  note: 'M3 2.800h10v7.400l-3.200 3.200H3zM9.800 13.400v-3.200H13',
  lock: 'M4 7.200h8v6H4zM5.600 7.200V5.100a2.400 2.400 0 0 1 4.800 0v2.100',
  import: 'M8 2v7.500M5 6.800 8 9.800l3-3M2.800 11v2.500h10.400V11',
  drop: 'M8 2v7.500M5 6.800 8 9.800l3-3M2.800 11v2.500h10.400V11',
  circle: 'M8 3.500a4.500 4.500 0 1 0 0 9 4.500 4.500 0 0 0 0-9',
  half: 'M8 3.500a4.500 4.500 0 1 0 0 9 4.500 4.500 0 0 0 0-9M8 3.500v9',
  warning: 'M8 2.500 14.200 13H1.800zM8 6.500v3M8 11.100v.4',
} as const;

export type IconName = keyof typeof paths;

const mirrored: ReadonlySet<IconName> = new Set(['sidebar', 'undo', 'redo', 'note']);

/** Always beside words, or in a control that has an accessible name. */
export function Icon({ name }: { readonly name: IconName }): ReactNode {
  return (
    <svg className={mirrored.has(name) ? 'icon is-mirrored' : 'icon'} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
