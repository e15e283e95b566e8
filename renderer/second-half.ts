// What the window needs once its first article stands, and not before: one piece, fetched then, so that no door opens slowly.

export { CorpusScreen } from './corpus/CorpusScreen';
export { ExportPanel } from './export/ExportPanel';
export { HistoryPanel } from './history/HistoryPanel';
export { CardDetails } from './margin/CardDetails';
export { MarksPanel } from './marks/MarksPanel';
export { ArticleDetails } from './panels/ArticleDetails';
export { ImportPanel } from './panels/ImportPanel';
export { OpenDialogs } from './panels/OpenDialogs';
export { FirstAnnotator, StartScreen } from './panels/StartScreen';
export { SearchPanel } from './search/SearchPanel';
export { StatisticsScreen } from './statistics/StatisticsScreen';
export { Tour } from './tour/Tour';
