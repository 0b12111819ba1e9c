// How a row of tags to tick can stand.
/** Whether a tag is on all of the things in question, on some of them, or on none. */
export type Ticked = 'all' | 'some' | 'none';
