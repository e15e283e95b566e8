// What every interchange format offers: a reader, a writer, or both, and an honest list of what it cannot hold.
import type { AnnotationContent, LayerStatus, Link } from '../domain/annotation';
import type { Article, Region } from '../domain/article';
import type { ColumnMapping } from '../domain/columns';
import type { ExportPurpose, WritingChoices } from '../domain/export-options';
import type { Outcome, Problem } from '../domain/problem';
import type { ReleaseFacts } from '../domain/release/release-facts';
import type { Names, Scheme } from '../domain/scheme';
import type { Encoding } from './encodings';
import type { ForeignArticle } from './foreign/foreign-article';
import type { FirstRecord } from './json/first-record';
import type { LossCount } from './writing/loss-count';

/** An annotation outside a project: its annotator is a name, and ids hold only within the file. */
export type CarriedAnnotation = AnnotationContent & {
  /** Absent in formats that carry none; the import then makes one. */
  readonly id?: string;
  readonly links: readonly Link[];
  /** Null where the format does not say who annotated. */
  readonly annotator: string | null;
  readonly createdAt?: string;
  readonly updatedAt?: string;
  readonly schemeVersion?: number;
};

/** An article outside a project, with the marks that came along. */
export interface CarriedArticle {
  readonly article: Omit<Article, 'id' | 'position'> & { readonly id?: string };
  readonly text: string;
  readonly regions: readonly Omit<Region, 'articleId'>[];
  readonly layers: readonly { readonly annotator: string; readonly status: LayerStatus }[];
  readonly annotations: readonly CarriedAnnotation[];
}

/** What a file says about the project it came from, where the format carries it. */
export interface CarriedProject {
  readonly name: string;
  readonly scheme: Scheme;
}

/** What only a person can say about a file; each reader heeds what concerns it. */
export interface ReadingChoices {
  /** What the columns of tables are. */
  readonly columns?: ColumnMapping;
  /** Whether the first row of a table names its columns; told from the rows unless given. */
  readonly header?: boolean;
  /** What parts the articles of one text file; without it a file is one article. */
  readonly separator?: string | RegExp;
  /** Whether a text that a table holds twice becomes two articles. */
  readonly keepsRepeated?: boolean;
}

/** A file as it lies on disk or was dropped on the window. */
export interface SourceFile {
  /** Name without its folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What a person says the bytes are encoded in. */
  readonly encoding?: Encoding;
  /** What a person said about how files are to be read. */
  readonly choices?: ReadingChoices;
  /** The files that the reader asked for beside this one, by name, as far as they were found. */
  readonly companions?: ReadonlyMap<string, Uint8Array>;
}

export interface ReadFile {
  readonly project: CarriedProject | null;
  readonly articles: readonly CarriedArticle[];
  /** Articles in another tool's words, whose labels are still to be mapped. */
  readonly foreign?: readonly ForeignArticle[];
  /** Records of the file that could not be read; the others still arrive. */
  readonly problems: readonly Problem[];
}

/** A file whose articles are read as they are asked for: never more than a few of them are in memory. */
export interface FileInParts {
  readonly project: CarriedProject | null;
  /** To be walked once. Ends with what could not be read, or refused where nothing of the file may stay. */
  readonly articles: Iterator<CarriedArticle, Outcome<readonly Problem[]>>;
  /** How much of the file has been walked, between 0 and 1. */
  share(): number;
}

/** A column of a table and the first of its cells. */
export interface TableColumn {
  readonly name: string;
  readonly samples: readonly string[];
}

/** A table as its beginning shows it. */
export interface TableColumns {
  readonly columns: readonly TableColumn[];
  /** What they would be read as. */
  readonly mapping: ColumnMapping;
  /** Whether the first row names them; absent where they have names anyway. */
  readonly header?: boolean;
}

/** What formats that share a name are told apart by. */
export interface Beginning {
  /** The first few thousand characters; whatever is not UTF-8 is replaced. */
  readonly text: string;
  /** Of a JSON file, what its first record holds. */
  readonly record: FirstRecord | null;
}

export interface Reader {
  /** What the names of its files end with, behind a dot and in lower case. */
  readonly endings: readonly string[];
  /** Whether a file that begins so is of this format; absent where the name alone tells. */
  recognises?(beginning: Beginning): boolean;
  /** A larger file is refused before it is read. In bytes. */
  readonly maximumBytes: number;
  /** Names of the files that lie beside this one and belong to it. */
  companionsOf?(file: SourceFile): readonly string[];
  /** Whether its files come in any encoding; the others are read as they themselves say. */
  readonly anyEncoding?: boolean;
  /** Whether the text has to be taken out of something, so that the file itself is nothing to read. */
  readonly textInside?: boolean;
  /** The encoding that the file names in a way of its own, of formats in any encoding. */
  encodingSaid?(bytes: Uint8Array): Encoding | undefined;
  /** Whether its files are UTF-8, unless a person knows otherwise: they are handed over as UTF-8 then. */
  readonly utf8UnlessSaid?: boolean;
  /** A promise where the format's library reads in turns with others. */
  read(file: SourceFile): Outcome<ReadFile> | Promise<Outcome<ReadFile>>;
  /** The same article by article, in formats whose files are large. */
  readInParts?(file: SourceFile): Outcome<FileInParts>;
  /** Of tables: what their columns are, told from the beginning of the file. */
  columnsOf?(file: SourceFile): Outcome<TableColumns>;
}

/** Everything a writer needs, handed over piece by piece so that a project never has to fit in memory. */
export interface ExportSource {
  readonly project: CarriedProject;
  /** What people say about the dataset. */
  readonly about?: ReleaseFacts;
  /** The dataset card of a release, as Markdown; for formats that write a README of their own, which it is then the body of. */
  readonly card?: string;
  /** What the articles are divided into, such as train, dev and test; absent where they are not divided. */
  readonly splits?: readonly string[];
  /** @param split only the articles of this part. */
  articles(split?: string): Iterable<CarriedArticle>;
}

/** One file of an export of several. */
export interface OutputFile {
  /** Its place within the folder, `/` between names. */
  readonly path: string;
  /** A line or a block at a time; text is written as UTF-8. All of them are taken before the next file is asked for. */
  readonly pieces: Iterable<string | Uint8Array>;
}

interface AnyWriter {
  /** What most people write it for. */
  readonly purpose: ExportPurpose;
  /** Whether nothing of any selection is dropped or changed, so that there is nothing to count. */
  readonly isLossless: boolean;
  /** The same where it depends on what was chosen. */
  isLosslessFor?(choices: WritingChoices): boolean;
  /**
   * Tells what writing would drop or change, article by article, without making what is dear to make and would not be kept.
   * Where it is absent, counting is writing.
   */
  tellLosses?(source: ExportSource, losses: LossCount, choices: WritingChoices): Iterable<unknown>;
  /** Which of the writing choices it heeds. */
  readonly heeds?: readonly (keyof WritingChoices)[];
  /**
   * What the first article becomes, of formats whose bytes are not for reading; otherwise what is written first is shown.
   * Empty without articles.
   */
  firstRecord?(source: ExportSource, choices: WritingChoices): string;
}

/** Writes all articles into one file. */
export interface FileWriter extends AnyWriter {
  readonly extension: string;
  /** Where it depends on what was chosen. */
  extensionFor?(choices: WritingChoices): string;
  /** Whether what is written first speaks of the project, and not of an article. */
  readonly hasHeader: boolean;
  /**
   * The file a line or a block at a time; text is written as UTF-8.
   * @param losses told whatever is dropped or changed, as it happens.
   */
  write(source: ExportSource, losses: LossCount, choices: WritingChoices): Iterable<string | Uint8Array>;
}

/** Writes a folder: a file for each article, or files that belong together. */
export interface FolderWriter extends AnyWriter {
  readonly extension: null;
  /** The files in order of their making; the one that shows best what an article becomes is named by `shows`. */
  files(source: ExportSource, losses: LossCount, choices: WritingChoices): Iterable<OutputFile>;
  /** Whether a file of this path shows what an article becomes. */
  shows(path: string): boolean;
}

export type Writer = FileWriter | FolderWriter;

export interface Format {
  /** As given to `--format`. */
  readonly key: string;
  readonly names: Names;
  readonly reader: Reader | null;
  readonly writer: Writer | null;
  /** What the format never carries, as keys of the `loss` strings. */
  readonly drops: readonly string[];
}
