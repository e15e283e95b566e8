// The five articles that a first project begins with, byte for byte, in their order.
import russiaAndChinaOnTerrorism from './articles/000_24f89540b9a4c350.txt?raw';
import lavrovArrivesInBeijing from './articles/001_7892fef722559ab5.txt?raw';
import xiReceivesLavrov from './articles/002_ddb04a333144ce9a.txt?raw';
import lavrovAndWangInBeijing from './articles/003_86a1952c2eca5857.txt?raw';
import practicalCooperation from './articles/004_fc145a18db9dfd09.txt?raw';

export interface SeedArticle {
  /** File name in `seeds/articles`. */
  readonly name: string;
  readonly text: string;
}

export const seedArticles: readonly SeedArticle[] = [
  { name: '000_24f89540b9a4c350.txt', text: russiaAndChinaOnTerrorism },
  { name: '001_7892fef722559ab5.txt', text: lavrovArrivesInBeijing },
  { name: '002_ddb04a333144ce9a.txt', text: xiReceivesLavrov },
  { name: '003_86a1952c2eca5857.txt', text: lavrovAndWangInBeijing },
  { name: '004_fc145a18db9dfd09.txt', text: practicalCooperation },
];
