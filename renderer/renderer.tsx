// Where the page begins.
import './zod-without-eval';
import '@fontsource/noto-naskh-arabic/arabic-400.css';
import '@fontsource/noto-naskh-arabic/latin-400.css';
import '@fontsource/noto-naskh-arabic/arabic-600.css';
import '@fontsource/noto-naskh-arabic/latin-600.css';
import '@fontsource/amiri/arabic-400.css';
import '@fontsource/amiri/latin-400.css';
import '@fontsource/amiri/arabic-700.css';
import '@fontsource/amiri/latin-700.css';
import '@fontsource/ibm-plex-sans-arabic/arabic-400.css';
import '@fontsource/ibm-plex-sans-arabic/arabic-500.css';
import '@fontsource/ibm-plex-sans-arabic/arabic-600.css';
import '@fontsource/ibm-plex-sans-arabic/latin-400.css';
import '@fontsource/ibm-plex-sans-arabic/latin-500.css';
import '@fontsource/ibm-plex-sans-arabic/latin-600.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/menus.css';
import './styles/choices.css';
import './styles/window.css';
import './styles/sidebar.css';
import './styles/lists.css';
import './styles/palette.css';
import './styles/start.css';
import './styles/messages.css';
import './styles/rooms.css';
import './styles/corpus.css';
import './styles/panels.css';
import './styles/tour.css';
import './styles/find.css';
import './styles/search.css';
import './styles/margin.css';
import './styles/backups.css';
import './styles/dialogs.css';
import './styles/keys.css';
import './styles/preferences.css';
import './styles/help.css';
import './styles/occurrences.css';
import './styles/import.css';
import './styles/export.css';
import './styles/export-preview.css';
import './styles/duplicates.css';
import './styles/statistics.css';
import './styles/forced-colors.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { createWorkbench } from './state/workbench';

// While the store begins, so that the first article is laid out once, in the faces that it and the window around it stay in: of one that
// came later all would be laid out again.
for (const face of ["'Noto Naskh Arabic'", "'IBM Plex Sans Arabic'"]) void document.fonts.load(`1em ${face}`);
for (const weight of [500, 600]) void document.fonts.load(`${weight} 1em 'IBM Plex Sans Arabic'`);

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element to stand in');
const workbench = createWorkbench();
createRoot(root).render(
  <StrictMode>
    <App workbench={workbench} />
  </StrictMode>,
);
