// Stands in for the page when drawing it broke: one sentence, the way back, and the details to copy.
import { Component, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTranslator } from '../i18n/use-translator';
import { useActions, WorkbenchContext } from '../state/use-workbench';

interface WhenBrokenProps {
  readonly children: ReactNode;
}

export class WhenBroken extends Component<WhenBrokenProps, { readonly isBroken: boolean }> {
  static override contextType = WorkbenchContext;
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override componentDidCatch(error: unknown): void {
    const workbench = this.context as React.ContextType<typeof WorkbenchContext>;
    void workbench?.actions.reportTrouble(error);
  }

  override render(): ReactNode {
    return this.state.isBroken ? <Broken /> : this.props.children;
  }
}

function Broken(): ReactNode {
  const { t } = useTranslator();
  const { copyDiagnostics } = useActions();
  return (
    <main className="start">
      <div className="start-page" role="alert">
        <h1 className="start-title">{t('trouble.title')}</h1>
        <p>{t('trouble.sentence')}</p>
        <div className="start-actions">
          <Button className="button is-main" onPress={() => window.location.reload()}>
            {t('trouble.again')}
          </Button>
          <Button className="button" onPress={() => void copyDiagnostics()}>
            {t('trouble.copy')}
          </Button>
        </div>
      </div>
    </main>
  );
}
