// The neutral discussion tree: what is said about a book, by whom, about which words. Every file that is read is written from it
// alone, so what an audience may see is decided where it is made (discussion-tree.ts), once.
import type { Point } from '../../shared/club-model.ts';
import type { Audience, DiscussionCounts } from '../../shared/export-model.ts';
import type { Book } from '../../shared/model.ts';
import type { Block } from './blocks.ts';
import type { Quotation } from './quotation.ts';

/** A part that was not asked for is empty. */
export interface Discussion {
  /** The book's, or that of the only note. Never empty. */
  readonly title: string;
  readonly book: Book;
  readonly audience: Audience;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Lines of plain text about the book. */
  readonly facts: readonly string[];
  /** Not there where it is not known how many readers gave how many stars. */
  readonly histogram?: Histogram;
  /** What members made of the book, by name; those who said nothing of it are not there. */
  readonly members: readonly MemberOpinion[];
  /** The earliest first. */
  readonly meetings: readonly DiscussionMeeting[];
  readonly groups: readonly PointGroup[];
  readonly notes: readonly DiscussionNote[];
  readonly sources: readonly Source[];
  readonly counts: DiscussionCounts;
}

/** How many readers gave 1, 2, 3, 4 and 5 stars; at least one gave some. */
export interface Histogram {
  readonly counts: readonly [number, number, number, number, number];
  readonly total: number;
}

export interface MemberOpinion {
  readonly name: string;
  /** In half stars. */
  readonly rating?: number;
  readonly verdict?: string;
}

export interface DiscussionMeeting {
  readonly id: string;
  /** When, where and who: label and words of each. */
  readonly facts: readonly (readonly [label: string, words: string])[];
  /** `Thursday, 24 September 2026` */
  readonly day: string;
  /** The agenda's minutes against those planned, in words; not for a hand-out. */
  readonly timing?: string;
  readonly items: readonly DiscussionItem[];
}

export interface DiscussionItem {
  /** What the item is called. Never empty. */
  readonly title: string;
  /** Minutes for it and what the leader noted beforehand: not for a hand-out. */
  readonly minutes?: number;
  readonly notes?: string;
  readonly state?: 'Discussed' | 'Parked' | 'Done';
  readonly outcome?: string;
  readonly remarks: readonly { readonly text: string; readonly by?: string }[];
}

/** Points under a heading, and under those of the headings above it. A point stands in one group only. */
export interface PointGroup {
  /** Not there where all points stand in one group that needs none. */
  readonly heading?: string;
  /** How many headings it stands below. */
  readonly depth: number;
  readonly points: readonly DiscussionPoint[];
}

export interface DiscussionPoint extends Pick<Point, 'id' | 'kind' | 'text' | 'status' | 'createdAt'> {
  readonly private: boolean;
  /** All its tags, each as it is named from the top: “themes / memory”. */
  readonly tags: readonly string[];
  /** The tags its heading does not say already, by name. */
  readonly otherTags: readonly string[];
  /** Who made it. */
  readonly by?: string;
  /** Where in the book it belongs: “page 120”. */
  readonly place?: string;
  readonly quotations: readonly Quotation[];
}

/** A point where a note quotes it: as it is now, or as the note kept it once it is gone. */
export interface InsertedPoint extends Pick<Point, 'text' | 'kind'> {
  readonly quotations: readonly Quotation[];
}

export type DiscussionBlock = Block<InsertedPoint>;

export interface DiscussionNote {
  readonly id: string;
  /** Never empty. */
  readonly title: string;
  readonly blocks: readonly DiscussionBlock[];
}

/** What is quoted somewhere in the discussion. */
export type Source = QuotedReview | QuotedPassages;

export interface QuotedReview {
  readonly reviewId: string;
  readonly reviewer: string;
  readonly date?: string;
  readonly rating?: number;
  readonly title?: string;
  readonly url?: string;
}

/** The book itself, once for each reader who marked passages of it and each place they did. */
export interface QuotedPassages {
  readonly writer: string;
  readonly book: string;
  readonly highlightedBy?: string;
  readonly title?: string;
}
