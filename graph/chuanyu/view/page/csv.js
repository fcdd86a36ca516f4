// Rows → CSV that Excel reads: UTF-8 with its mark, and no cell that a spreadsheet would run.

/** @param {string | number} value */
const cell = (value) => {
  const text = String(value);
  // A text that opens so is a formula to a spreadsheet; behind an apostrophe it is text.
  const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/**
 * @param {string[]} heads
 * @param {(string | number)[][]} rows
 */
export const csv = (heads, rows) =>
  `\ufeff${[heads, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
