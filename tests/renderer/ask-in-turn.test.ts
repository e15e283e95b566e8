import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { askInTurn } from '../../renderer/state/ask-in-turn';

/** Questions that are answered by hand. */
function asked() {
  const open: ((answer: string) => void)[] = [];
  const shown: string[] = [];
  const asking = askInTurn<string>({
    ask: () => new Promise((resolve) => open.push(resolve)),
    show: (answer) => shown.push(answer),
    pause: () => 100,
    rest: () => 500,
  });
  return { asking, open, shown };
}

describe('asking in turn', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('shows the answer to what is asked', async () => {
    const { asking, open, shown } = asked();
    asking.ask();
    await vi.runAllTimersAsync();
    open[0]?.('first');
    await vi.runAllTimersAsync();
    expect(shown).toEqual(['first']);
  });

  test('asks one question at a time, and does not show the answer to an earlier one', async () => {
    const { asking, open, shown } = asked();
    asking.ask();
    await vi.runAllTimersAsync();
    asking.ask();
    asking.ask();
    await vi.runAllTimersAsync();
    expect(open).toHaveLength(1);
    open[0]?.('first');
    await vi.runAllTimersAsync();
    expect(open).toHaveLength(2);
    open[1]?.('second');
    await vi.runAllTimersAsync();
    expect(shown).toEqual(['second']);
  });

  test('shows each answer while changes pour in, and asks again after a rest', async () => {
    const { asking, open, shown } = asked();
    asking.again();
    await vi.runAllTimersAsync();
    asking.again();
    asking.again();
    open[0]?.('before');
    await vi.runAllTimersAsync();
    open[1]?.('after');
    await vi.runAllTimersAsync();
    expect(shown).toEqual(['before', 'after']);
    expect(open).toHaveLength(2);
  });

  test('once stopped while it waits, it can be asked again', async () => {
    const { asking, open } = asked();
    asking.again();
    asking.stop();
    await vi.runAllTimersAsync();
    expect(open).toHaveLength(0);
    asking.again();
    await vi.runAllTimersAsync();
    expect(open).toHaveLength(1);
  });

  test('whoever answers hears that something else is asked, or nothing any more', async () => {
    const signals: AbortSignal[] = [];
    const never = (signal: AbortSignal): Promise<string> => {
      signals.push(signal);
      return new Promise((resolve) => signal.addEventListener('abort', () => resolve('')));
    };
    const asking = askInTurn<string>({ ask: never, show: () => undefined, pause: () => 0, rest: () => 0 });
    asking.ask();
    await vi.runAllTimersAsync();
    asking.again();
    expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
    asking.ask();
    await vi.runAllTimersAsync();
    asking.stop();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
  });

  test('an answer that comes after it was stopped is not shown', async () => {
    const { asking, open, shown } = asked();
    asking.ask();
    await vi.runAllTimersAsync();
    asking.stop();
    open[0]?.('late');
    await vi.runAllTimersAsync();
    expect(shown).toEqual([]);
  });
});
