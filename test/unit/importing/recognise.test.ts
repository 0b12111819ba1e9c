import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recognise, unrecognised } from '../../../electron/importing/recognise.ts';

const fixture = (name: string) => ({
  name,
  text: readFileSync(new URL(`../../fixtures/goodreads-text/${name}`, import.meta.url), 'utf8'),
});

describe('recognise', () => {
  it('knows a Goodreads page saved as text by its reviews', () => {
    expect(recognise(fixture('page.txt'))).toMatchObject({
      reader: { format: 'goodreads-text' },
      because: 'it has reviews that begin with “Profile Image for …”',
    });
  });

  it('knows it by its headings when it has no reviews', () => {
    expect(recognise(fixture('no-reviews.txt'))).toMatchObject({
      reader: { format: 'goodreads-text' },
      because: 'it has the headings of a Goodreads page',
    });
  });

  it('looks at the content, not at the name', () => {
    expect(recognise({ ...fixture('page.txt'), name: 'holiday.jpg' })).toBeDefined();
    expect(recognise({ name: 'goodreads-page.txt', text: 'Milk, eggs, lamp oil.' })).toBeUndefined();
  });

  it('does not take prose that mentions the words for a page', () => {
    expect(recognise({ name: 'x', text: 'Rate this book\nProfile Image for Ann.\nis what it said.' })).toBeUndefined();
  });
});

describe('unrecognised', () => {
  it('tells how to get a page that can be read', () => {
    expect(unrecognised('notes.txt', 'Milk, eggs, lamp oil.')).toBe(
      "“notes.txt” holds no reviews that Commonplace can find. Save the book's Goodreads page as text or copy the whole page, then import it again.",
    );
  });

  it.each([
    '\n<!DOCTYPE html><title>x</title>',
    '<html lang="en">',
    'From: <Saved by a browser>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n',
    'some text <div class="x">',
  ])('tells what to do with a web page: %s', (text) => {
    expect(unrecognised('book.html', text)).toBe(
      "“book.html” is a web page, but not a Goodreads page with reviews, which Commonplace reads. Open the book's page on Goodreads, scroll down until its reviews show, save it, then import that file.",
    );
  });

  it('tells a Goodreads page without reviews from other text', () => {
    const { name, text } = fixture('no-reviews.txt');
    expect(unrecognised(name, text)).toBe(
      "“no-reviews.txt” is a Goodreads page without any reviews in it. Open the book's page, scroll down until its reviews show, save or copy the whole page, then import it again.",
    );
  });
});
