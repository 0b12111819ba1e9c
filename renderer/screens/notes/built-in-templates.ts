// The templates every group has to begin a note with. Pure: what is known of the book and the meeting comes in.
import type * as Y from 'yjs';
import type { Meeting, Member } from '../../../electron/shared/group-model.ts';
import { meetingFacts } from '../../../electron/shared/meeting-words.ts';
import { nextMeeting } from '../../../electron/shared/next-meeting.ts';
import {
  bulletList,
  checkList,
  heading,
  labelled,
  numberedList,
  paragraph,
} from '../../../electron/shared/note-nodes.ts';
import { longDate } from '../../../electron/shared/wording.ts';

export interface TemplateFacts {
  /** None where the note belongs to no book. */
  readonly bookTitle: string | undefined;
  /** The meeting that the note is for, if there is one. */
  readonly meeting: Meeting | undefined;
  readonly members: readonly Member[];
}

export interface BuiltInTemplate {
  readonly id: 'guide' | 'hand-out' | 'minutes';
  readonly name: string;
  readonly title: (facts: TemplateFacts) => string;
  readonly content: (facts: TemplateFacts) => Y.XmlElement[];
  /** Of the meetings of a book, the one it is for. @param today an ISO date */
  readonly meetingFor: (meetings: readonly Meeting[], today: string) => Meeting | undefined;
}

export const builtInTemplates: readonly BuiltInTemplate[] = [
  { id: 'guide', name: 'Discussion guide', title: named('Discussion guide'), content: guide, meetingFor: nextMeeting },
  { id: 'hand-out', name: 'Hand-out', title: named('Hand-out'), content: handOut, meetingFor: nextMeeting },
  { id: 'minutes', name: 'Minutes', title: minutesTitle, content: minutes, meetingFor: lastMeeting },
];

function named(name: string): (facts: TemplateFacts) => string {
  return ({ bookTitle }) => (bookTitle ? `${name}: ${bookTitle}` : name);
}

function minutesTitle({ meeting, ...facts }: TemplateFacts): string {
  return meeting ? `Minutes, ${longDate(meeting.date)}` : named('Minutes')({ meeting, ...facts });
}

function guide({ bookTitle = 'the book' }: TemplateFacts): Y.XmlElement[] {
  return [
    paragraph(`Questions for an evening on ${bookTitle}. Choose five or six; nobody gets through them all.`),
    heading('To open'),
    questions('In a sentence each: what stayed with you?', 'To whom would you give this book, and to whom not?'),
    heading('The people in it'),
    questions(
      'Whom did you see differently at the end than at the beginning? What changed your mind?',
      'Which choice in the book would you have made otherwise?',
    ),
    heading('How it is told'),
    questions(
      'Who tells it, and what do they leave out?',
      'Read a passage aloud that you marked. Why this one?',
      'What would be lost if it were shorter?',
    ),
    heading('Where readers disagree'),
    paragraph('Put points from the reviews in here, some for and some against.'),
    heading('To close'),
    questions('What would you ask the author?', 'Has anybody changed their mind tonight?'),
  ];
}

function handOut({ bookTitle = 'the book', meeting }: TemplateFacts): Y.XmlElement[] {
  const facts = new Map<string, string>(meeting ? meetingFacts(meeting, []) : []);
  return [
    labelled('When', facts.get('When')),
    labelled('Where', facts.get('Where')),
    labelled('Please bring', `your copy of ${bookTitle}, and a passage you would like to read aloud`),
    heading('About the book'),
    paragraph('Two or three sentences that make one want to begin. Nothing that gives the story away.'),
    heading('Questions to have in mind while reading'),
    numberedList([
      paragraph('What do you expect of it after the first chapter?'),
      paragraph('Which sentence would you underline?'),
      paragraph('What do you not understand yet?'),
    ]),
    heading('To read more'),
    paragraph(),
  ];
}

function minutes({ bookTitle, meeting, members }: TemplateFacts): Y.XmlElement[] {
  const facts = new Map<string, string>(meeting ? meetingFacts(meeting, members) : []);
  return [
    ...(bookTitle ? [labelled('Book', bookTitle)] : []),
    ...['When', 'Where', 'Who came'].map((label) => labelled(label, facts.get(label))),
    heading('What we talked about'),
    bulletList([paragraph()]),
    heading('Where we disagreed'),
    bulletList([paragraph()]),
    heading('Who does what'),
    checkList([paragraph()]),
    heading('Next time'),
    labelled('Book'),
    labelled('When and where'),
  ];
}

function questions(...texts: string[]): Y.XmlElement {
  return bulletList(texts.map((text) => paragraph(text)));
}

/** The one that was, or is today; else the next one. */
function lastMeeting(meetings: readonly Meeting[], today: string): Meeting | undefined {
  return meetings.findLast(({ date }) => date <= today) ?? meetings[0];
}
