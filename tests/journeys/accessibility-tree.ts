// The page as a screen reader is given it.
import type { Page } from '@playwright/test';

export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly children: readonly AccessibleNode[];
}

interface Value {
  readonly value?: unknown;
}
interface TreeNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: Value;
  readonly name?: Value;
  readonly description?: Value;
  readonly properties?: readonly { readonly name: string; readonly value: Value }[];
  readonly childIds?: readonly string[];
}

/** Nodes that a screen reader passes over give way to their children. */
export async function accessibilityTree(page: Page): Promise<readonly AccessibleNode[]> {
  const devtools = await page.context().newCDPSession(page);
  const { nodes }: { nodes: readonly TreeNode[] } = await devtools.send('Accessibility.getFullAXTree');
  await devtools.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const words = ({ value }: Value = {}): string => String(value ?? '').replace(/[\u2066-\u2069]/g, '');
  const read = (node: TreeNode): AccessibleNode[] => {
    const children = (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? read(child) : [];
    });
    const role = words(node.role);
    if (node.ignored || role === 'generic' || role === 'none') return children;
    const properties = Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value]));
    return [{ role, name: words(node.name), description: words(node.description), properties, children }];
  };
  return nodes[0] ? read(nodes[0]) : [];
}

/** All nodes of a role, in order. */
export function nodesOf(role: string, tree: readonly AccessibleNode[]): AccessibleNode[] {
  return tree.flatMap((node) => [...(node.role === role ? [node] : []), ...nodesOf(role, node.children)]);
}
