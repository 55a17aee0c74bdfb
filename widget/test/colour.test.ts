import { describe, expect, it } from 'vitest';
import { contrast, readableOn, textOn } from '../src/colour';

const COLOURS = ['#0f766e', '#ffd60a', '#ff6b00', '#111111', '#ffffff', '#7c3aed', '#e11d48', '#22c55e', '#0ea5e9', '#808080'];

describe('the theme from one colour', () => {
  it.each(COLOURS)('%s carries text that can be read', (colour) => {
    expect(contrast(colour, textOn(colour))).toBeGreaterThanOrEqual(3.9);
  });

  it.each(COLOURS)('%s can be read on light and on dark ground', (colour) => {
    expect(contrast(readableOn(colour, '#ffffff'), '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(readableOn(colour, '#141918'), '#141918')).toBeGreaterThanOrEqual(4.5);
  });

  it('knows the contrast of black and white', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  });
});
