// The frame that all dialogs share: a sheet over a veiled window, with a title and a way out.
import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { useActions } from '../state/use-workbench';

interface DialogFrameProps {
  readonly title: string;
  /** `wide` for reports and tables, `broad` for texts side by side, `roomy` for settings beside what they make. */
  readonly size?: 'narrow' | 'wide' | 'broad' | 'roomy';
  /** Also done when the dialog is closed, however that happens. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
}

export function DialogFrame({ title, size = 'narrow', onClose, children }: DialogFrameProps): ReactNode {
  const { t } = useTranslator();
  const { closeDialog } = useActions();
  const close = (): void => {
    closeDialog();
    onClose?.();
  };
  return (
    <ModalOverlay className="veil-over" isOpen isDismissable onOpenChange={close}>
      <Modal className={`sheet is-${size}`}>
        <Dialog className="sheet-dialog">
          <header className="sheet-header">
            <Heading slot="title" className="sheet-title">
              {title}
            </Heading>
            <Button className="icon-button" aria-label={t('common.close')} onPress={close}>
              <Icon name="close" />
            </Button>
          </header>
          <div className="sheet-body">{children}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
