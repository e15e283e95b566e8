// What the search understands by the names that the window shows, in English.
export const statusEn = { 'to-do': 'To do', 'in-progress': 'In progress', done: 'Done', locked: 'Locked' };
export const fillersEn = { AUTHOR: 'The author', OUTLET: 'The outlet', IMPLICIT: 'Implied' };
