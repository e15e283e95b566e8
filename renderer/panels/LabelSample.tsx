// A label's two signs, colour and line pattern, as they are drawn under the text.
import type { CSSProperties, ReactNode } from 'react';
import type { Label } from '../../domain/scheme';

/** Makes the label's colour known to the styles inside. */
export function labelStyle(label: Label | undefined): CSSProperties {
  // React's type of styles does not know custom properties.
  return { '--label': label?.colour ?? 'currentColor' } as CSSProperties;
}

export function LabelSample({ label }: { readonly label: Label }): ReactNode {
  return <span className={`label-sample line-${label.line}`} style={labelStyle(label)} aria-hidden="true" />;
}
