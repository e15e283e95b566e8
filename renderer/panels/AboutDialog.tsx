// What this program is, of what it is made, and under which licences; all of it without a network.
import { type ReactNode, useEffect, useState } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading, Input, SearchField } from 'react-aria-components';
import { type BundledPackage, LICENCES_FILE, type Licences, licencesSchema } from '../../domain/licences';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { useActions } from '../state/use-workbench';
import { DialogFrame } from './DialogFrame';

export function AboutDialog(): ReactNode {
  const { t } = useTranslator();
  const { showChromiumLicences } = useActions();
  const licences = useLicences();
  return (
    <DialogFrame title={t('app.name')} size="wide">
      <p>{t('app.tagline')}</p>
      {licences ? <p>{t('about.version', { version: licences.app.version, licence: licences.app.licence })}</p> : null}
      <p className="quiet-note">{t('app.meaning')}</p>
      <p className="quiet-note">{t('app.about')}</p>
      {licences ? <Packages licences={licences} /> : null}
      <div className="sheet-actions">
        <Button className="button" onPress={() => void showChromiumLicences()}>
          {t('about.chromium')}
        </Button>
      </div>
    </DialogFrame>
  );
}

function useLicences(): Licences | null {
  const [licences, setLicences] = useState<Licences | null>(null);
  useEffect(() => {
    let isHere = true;
    void fetch(LICENCES_FILE)
      .then((found) => found.json())
      .then((found) => isHere && setLicences(licencesSchema.parse(found)));
    return () => {
      isHere = false;
    };
  }, []);
  return licences;
}

function Packages({ licences: { app, packages } }: { readonly licences: Licences }): ReactNode {
  const { t } = useTranslator();
  const [sought, setSought] = useState('');
  const words = sought.trim().toLowerCase();
  const found = [app, ...packages].filter(({ name, licence }) => `${name} ${licence}`.toLowerCase().includes(words));
  return (
    <section className="licences" aria-label={t('about.made')}>
      <h3 className="details-heading">{t('about.made')}</h3>
      <SearchField className="search-field" aria-label={t('about.find')} value={sought} onChange={setSought}>
        <Icon name="search" />
        <Input placeholder={t('about.find')} />
      </SearchField>
      <p className="quiet-note" role="status">
        {t('about.packages', { count: found.length })}
      </p>
      <ul className="licences-list">
        {found.map((each) => (
          <li key={`${each.name} ${each.version}`}>
            <Package of={each} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Package({ of: { name, version, licence, text } }: { readonly of: BundledPackage }): ReactNode {
  return (
    <Disclosure className="licence">
      <Heading level={4} className="licence-heading">
        <Button slot="trigger" className="licence-name" dir="ltr">
          <span>{name}</span> <span className="quiet-note">{version}</span> <span className="licence-kind">{licence}</span>
        </Button>
      </Heading>
      <DisclosurePanel>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by keyboard too */}
        <pre className="licence-text" dir="ltr" lang="en" tabIndex={0}>
          {text}
        </pre>
      </DisclosurePanel>
    </Disclosure>
  );
}
